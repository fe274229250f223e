// SPDX-License-Identifier: MIT
#include "client/desktop/desktopnotifications.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>

#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "chatto.notifications")

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr int patience = 10'000; // Milliseconds.
constexpr int usualTime = -1; // The daemon decides how long it is shown.
constexpr uint closedByUs = 3;
constexpr uchar normalUrgency = 1;
constexpr auto openAction = "default"_L1; // By a click on the notification itself.
constexpr auto readAction = "read"_L1;

QDBusMessage callTo(QLatin1StringView method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

QVariantMap hints()
{
    return {{u"desktop-entry"_s, u"chatto"_s}, {u"category"_s, u"im.received"_s},
        {u"urgency"_s, QVariant::fromValue(normalUrgency)}};
}

}

DesktopNotifications::DesktopNotifications(QObject *parent)
    : QObject(parent)
{
}

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : DesktopNotifications(parent)
{
    connectTo(bus);
}

void DesktopNotifications::connectTo(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    m_bus = bus;
    m_watcher.setConnection(bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_watcher.addWatchedService(service);
    listen();
    askCapabilities();
}

void DesktopNotifications::listen()
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &owner) { ownerChanged(owner); });
    const auto on = [this](QLatin1StringView signal, const char *slot) {
        m_bus.connect(service, path, service, signal, this, slot);
    };
    on("ActionInvoked"_L1, SLOT(actionInvoked(uint, QString)));
    on("ActivationToken"_L1, SLOT(activationToken(uint, QString)));
    on("NotificationClosed"_L1, SLOT(notificationClosed(uint, uint)));
}

/// A daemon that has gone has taken along what it showed.
void DesktopNotifications::ownerChanged(const QString &owner)
{
    m_tokens.clear();
    const auto sent = std::exchange(m_sent, {});
    setAvailable(false);
    for (const QString &id : sent.keys())
        emit closed(id);
    if (!owner.isEmpty())
        askCapabilities();
}

void DesktopNotifications::askCapabilities()
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(callTo("GetCapabilities"_L1), patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            qCInfo(log) << "no notifications:" << reply.error().message();
        else
            m_capabilities = reply.value();
        setAvailable(!reply.isError());
    });
}

void DesktopNotifications::setAvailable(bool available)
{
    if (std::exchange(m_available, available) != available)
        emit availableChanged();
}

void DesktopNotifications::show(const Notification &notification)
{
    if (!m_bus.isConnected())
        return;
    Sent &sent = m_sent[notification.id];
    sent.isWithdrawn = false;
    // The next one can only take its place once its number is known.
    if (sent.isWaiting)
        sent.next = notification;
    else
        send(notification, sent);
}

void DesktopNotifications::send(const Notification &notification, Sent &sent)
{
    const bool hasMarkup = m_capabilities.contains("body-markup"_L1);
    const QString body = hasMarkup ? notification.body.toHtmlEscaped() : notification.body;
    QStringList actions;
    if (m_capabilities.contains("actions"_L1))
        actions = {openAction, tr("Open"), readAction, tr("Mark as read")};
    QDBusMessage call = callTo("Notify"_L1);
    call << u"Chatto"_s << sent.number << u"chatto"_s << notification.title << body << actions << hints() << usualTime;
    sent.isWaiting = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = notification.id] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        answered(id, reply.isError() ? 0 : reply.value());
    });
}

void DesktopNotifications::answered(const QString &id, uint number)
{
    const auto sent = m_sent.find(id);
    if (sent == m_sent.end())
        return;
    sent->isWaiting = false;
    if (number != 0)
        sent->number = number;
    if (sent->isWithdrawn) {
        close(sent->number);
        m_sent.erase(sent);
    } else if (const auto next = std::exchange(sent->next, {})) {
        send(*next, *sent);
    } else if (sent->number == 0) {
        m_sent.erase(sent);
        emit closed(id);
    }
}

void DesktopNotifications::withdraw(const QString &id)
{
    const auto sent = m_sent.find(id);
    if (sent == m_sent.end())
        return;
    sent->next.reset();
    sent->isWithdrawn = true;
    if (sent->isWaiting)
        return;
    close(sent->number);
    m_sent.erase(sent);
}

void DesktopNotifications::close(uint number)
{
    if (number == 0)
        return;
    QDBusMessage call = callTo("CloseNotification"_L1);
    call << number;
    m_bus.send(call);
}

void DesktopNotifications::actionInvoked(uint number, const QString &action)
{
    const QString id = idOf(number);
    const QString token = m_tokens.take(number);
    if (id.isEmpty())
        return;
    if (action == openAction)
        emit opened(id, token);
    else if (action == readAction)
        emit markReadChosen(id);
}

void DesktopNotifications::activationToken(uint number, const QString &token)
{
    if (!idOf(number).isEmpty())
        m_tokens.insert(number, token);
}

void DesktopNotifications::notificationClosed(uint number, uint reason)
{
    m_tokens.remove(number);
    const QString id = idOf(number);
    if (id.isEmpty() || reason == closedByUs)
        return;
    // Another one may be on its way, to a number that is gone: the daemon shows it as a new one.
    if (!m_sent[id].isWaiting)
        m_sent.remove(id);
    emit closed(id);
}

QString DesktopNotifications::idOf(uint number) const
{
    for (const auto &[id, sent] : m_sent.asKeyValueRange()) {
        if (sent.number == number && number != 0)
            return id;
    }
    return {};
}

}
