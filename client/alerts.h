// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/notifier.h"

namespace Chatto {

class ChatClient;
class MainWindow;
class Preferences;
class RoomListModel;
struct Surroundings;

/// What tells somebody who looks elsewhere that there is something to read: notifications, by the desktop's service or
/// else by the tray, and the number on tray and launcher.
class Alerts : public QObject, public NotificationSink
{
    Q_OBJECT

public:
    /// All of them outlive the alerts.
    Alerts(ChatClient &client, const Preferences &preferences, const RoomListModel &rooms, MainWindow &window,
        Surroundings &surroundings, QObject *parent = nullptr);
    ~Alerts() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &id) override;

private:
    void lookedAt();
    void showUnread();
    void open(const QString &id, const QString &activationToken = {});
    void markRead(const QString &id);

    ChatClient &m_client;
    const RoomListModel &m_rooms;
    MainWindow &m_window;
    Surroundings &m_surroundings;
    Notification m_lastInTray;
    Notifier m_notifier; ///< The last to come and the first to go: it shows and withdraws by this.
};

}
