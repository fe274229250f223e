// SPDX-License-Identifier: MIT
#include "client/alerts.h"

#include "client/core/chatclient.h"
#include "client/models/roomlistmodel.h"
#include "client/surroundings.h"
#include "client/ui/activation.h"
#include "client/ui/mainwindow.h"

#include <QGuiApplication>
#include <QWindow>

namespace Chatto {

Alerts::Alerts(ChatClient &client, const Preferences &preferences, const RoomListModel &rooms, MainWindow &window,
    Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_rooms(rooms)
    , m_window(window)
    , m_surroundings(surroundings)
    , m_notifier(client, preferences, *this, [&window](const RoomId &room) { return window.isLookedAt(room); })
{
    connect(&window, &MainWindow::roomOpened, this, &Alerts::lookedAt);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &Alerts::lookedAt);
    connect(&rooms, &RoomListModel::unreadChanged, this, &Alerts::showUnread);
    const DesktopNotifications &desktop = surroundings.notifications;
    connect(&desktop, &DesktopNotifications::opened, this, &Alerts::open);
    connect(&desktop, &DesktopNotifications::markReadChosen, this, &Alerts::markRead);
    connect(&desktop, &DesktopNotifications::closed, &m_notifier, &Notifier::closed);
    connect(&surroundings.tray, &Tray::messageClicked, this, [this] { open(m_lastInTray.id); });
    showUnread();
}

Alerts::~Alerts()
{
    m_surroundings.badge.setCount(0);
    m_surroundings.tray.setUnread(0);
}

void Alerts::show(const Notification &notification)
{
    if (m_surroundings.notifications.isAvailable())
        return m_surroundings.notifications.show(notification);
    m_lastInTray = notification;
    m_surroundings.tray.showMessage(notification.title, notification.body);
}

void Alerts::withdraw(const QString &id)
{
    m_surroundings.notifications.withdraw(id);
}

void Alerts::lookedAt()
{
    const RoomId room = m_window.currentRoom();
    if (m_window.isLookedAt(room))
        m_notifier.lookedAt(room);
}

void Alerts::showUnread()
{
    m_surroundings.badge.setCount(m_rooms.unread());
    m_surroundings.tray.setUnread(m_rooms.unread());
}

void Alerts::open(const QString &id, const QString &activationToken)
{
    const auto shown = m_notifier.find(id);
    if (!shown)
        return;
    bringToFront(m_window, activationToken);
    m_window.openMessage(shown->notification.room, shown->notification.message);
    m_notifier.lookedAt(shown->notification.room);
}

void Alerts::markRead(const QString &id)
{
    if (const auto shown = m_notifier.find(id))
        m_client.markRead(shown->notification.room, shown->last);
}

}
