// SPDX-License-Identifier: MIT
#pragma once

#include "client/alerts.h"
#include "client/awaywatch.h"
#include "client/core/chatclient.h"
#include "client/core/chattolink.h"
#include "client/core/preferences.h"
#include "client/drafts.h"
#include "client/models/roomlistmodel.h"
#include "client/models/timelines.h"
#include "client/models/userlistmodel.h"
#include "client/net/connection.h"
#include "client/net/httpclient.h"
#include "client/storage/localstore.h"
#include "client/ui/mainwindow.h"

#include <memory>
#include <optional>

namespace Chatto {

/// Somebody who is signed in: connection, client, models and the window, put together.
class Session : public QObject
{
    Q_OBJECT

public:
    struct Account
    {
        QUrl server; ///< As parseServerAddress() gives it.
        User user;
        QString token;
    };

    /// All but the account outlive the session.
    Session(const Account &account, LocalStore &store, Preferences &preferences, const Theme &theme,
        Surroundings &surroundings, QObject *parent = nullptr);

    const Account &account() const { return m_account; }
    MainWindow &window() { return *m_window; }
    const ChatClient &client() const { return m_client; }

    /// Connects, and keeps connected.
    void start();
    /// Opens what the link leads to, as soon as the server has said what there is.
    void open(const ChattoLink &link);

signals:
    /// The server ended the session: the token is void.
    void ended();

private:
    std::unique_ptr<MainWindow> makeWindow(Preferences &preferences, const Theme &theme);
    void connectParts();
    void openLink();
    void hurry();
    ConnectionStatus status() const;

    Account m_account;
    HttpClient m_http;
    std::unique_ptr<OutboxStorage> m_outbox;
    ChatClient m_client;
    Connection m_connection;
    Timelines m_timelines;
    RoomListModel m_rooms;
    UserListModel m_people;
    std::unique_ptr<MainWindow> m_window;
    Drafts m_drafts;
    Alerts m_alerts;
    AwayWatch m_away;
    std::optional<ChattoLink> m_link; ///< To be opened.
};

}
