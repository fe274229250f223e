// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/models/roomlistmodel.h"
#include "client/models/timelines.h"
#include "client/models/userlistmodel.h"
#include "client/net/connection.h"
#include "client/net/httpclient.h"
#include "client/storage/localstore.h"
#include "client/ui/mainwindow.h"

#include <QTimer>

#include <memory>

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

    /// Store, preferences and theme outlive the session.
    Session(const Account &account, LocalStore &store, Preferences &preferences, const Theme &theme,
        QObject *parent = nullptr);
    ~Session() override;

    const Account &account() const { return m_account; }
    MainWindow &window() { return *m_window; }

    /// Connects, and keeps connected.
    void start();
    /// Disconnects and voids the token. `done` is called once, whether or not the server was there.
    void signOut(std::function<void()> done);

signals:
    /// The server ended the session: the token is void.
    void ended();

private:
    void connectParts();
    void roomOpened();
    void restoreText();
    void saveText();
    void textChanged();
    ConnectionStatus status() const;

    Account m_account;
    LocalStore &m_store;
    HttpClient m_http;
    std::unique_ptr<OutboxStorage> m_outbox;
    ChatClient m_client;
    Connection m_connection;
    Timelines m_timelines;
    RoomListModel m_rooms;
    UserListModel m_people;
    std::unique_ptr<MainWindow> m_window;
    RoomId m_textRoom; ///< Whose unsent text the composer holds.
    QTimer m_saveText;
};

}
