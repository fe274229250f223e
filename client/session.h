// SPDX-License-Identifier: MIT
#pragma once

#include "client/alerts.h"
#include "client/awaywatch.h"
#include "client/core/cachedhistory.h"
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
        QString token; ///< Empty until the keyring has answered.
        QByteArray certificate = {}; ///< The SHA-256 of what the server may show, if no authority vouches for it.
    };
    /// What it finds on this computer.
    struct Stored
    {
        LocalStore &store;
        std::unique_ptr<HistoryStorage> history; ///< None: nothing of the rooms is kept.
        RoomId room; ///< To be opened first.
    };

    /// Shows at once what is stored. The store, the preferences, the theme and the surroundings outlive the session.
    Session(const Account &account, Stored stored, Preferences &preferences, const Theme &theme,
        Surroundings &surroundings, QObject *parent = nullptr);

    const Account &account() const { return m_account; }
    MainWindow &window() { return *m_window; }
    const ChatClient &client() const { return m_client; }

    /// From now on the server may show that certificate (its SHA-256), though no authority vouches for it.
    void accept(const QByteArray &certificate);
    /// Connects, and keeps connected.
    void start(const QString &token);
    /// Saves what stands unsent in the composer; false where the disk doesn't take it.
    bool keepDrafts() { return m_drafts.keepAll(); }
    /// Removes what is kept of the rooms.
    void forget() { m_history.forget(); }
    /// Opens what the link leads to, as soon as the server has said what there is.
    void open(const ChattoLink &link);

signals:
    /// The server shows another certificate than the one that is accepted, and was sent nothing. Said once of each.
    void untrusted(const QByteArray &certificate);
    /// The server ended the session: the token is void.
    void ended();

private:
    std::unique_ptr<MainWindow> makeWindow(const RoomId &room, Preferences &preferences, const Theme &theme);
    void connectParts();
    void openLink();
    void refuse(const QByteArray &certificate);
    void hurry();
    ConnectionStatus status() const;

    Account m_account;
    HttpClient m_http;
    std::unique_ptr<OutboxStorage> m_outbox;
    ChatClient m_client;
    CachedHistory m_history;
    Connection m_connection;
    Timelines m_timelines;
    RoomListModel m_rooms;
    UserListModel m_people;
    std::unique_ptr<MainWindow> m_window;
    Drafts m_drafts;
    Alerts m_alerts;
    AwayWatch m_away;
    std::optional<ChattoLink> m_link; ///< To be opened.
    QByteArray m_refused; ///< The certificate that was told of last.
};

}
