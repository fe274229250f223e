// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/cachedhistory.h"
#include "client/core/chatclient.h"
#include "client/models/timelines.h"
#include "client/net/connection.h"
#include "client/net/httpclient.h"
#include "client/storage/localstore.h"

#include <functional>
#include <memory>

namespace Chatto {

/// The desktop client without its windows: the same parts, put together as Application does. It keeps a record of what
/// the server acknowledged.
class HeadlessClient
{
public:
    /// `file` is its local store; what it keeps of the history stands beside it. The token is a signed-in user's.
    HeadlessClient(const QUrl &server, const QString &name, const QString &token, const QString &file);

    void connectToServer();
    /// In good order, and for good until connectToServer().
    void disconnectFromServer() { m_connection.stop(); }
    /// To the lobby.
    void send(const QString &text);
    /// Accepted for sending; `acknowledged` tells when the server has it.
    TxnId send(const RoomId &room, const QString &text);

    // What the windows offer. Each waits for the server's answer.
    Result<Room> createRoom(const NewRoom &room);
    Result<Room> editRoom(const RoomId &room, const RoomEdit &edit);
    Result<QList<Room>> fetchRooms();
    Result<Done> join(const RoomId &room) { return invite(room, me()); }
    Result<Done> leave(const RoomId &room) { return remove(room, me()); }
    Result<Done> invite(const RoomId &room, const UserName &user);
    Result<Done> remove(const RoomId &room, const UserName &user);
    Result<Done> setRole(const RoomId &room, const UserName &user, Role role);
    /// The room's last messages, as its timeline would show them.
    Result<HistoryPage> fetchNewest(const RoomId &room, int limit);

    ChatClient &chat() { return *m_chat; }
    const UserName &me() const { return m_chat->me().name; }
    TimelineModel &timeline() { return m_timelines->timeline(lobbyId()); }
    Connection &connection() { return m_connection; }

    /// What was acknowledged: by an `ack`, or by the author's own copy of the message.
    QMap<TxnId, MessageId> acknowledged;
    /// Texts in the order in which they were sent.
    QStringList sent;

private:
    void record(const Event &event);

    QString m_token;
    LocalStore m_store;
    HttpClient m_http;
    Connection m_connection;
    std::unique_ptr<OutboxStorage> m_outbox;
    std::unique_ptr<ChatClient> m_chat;
    std::unique_ptr<CachedHistory> m_history;
    std::unique_ptr<Timelines> m_timelines;
};

/// Turns the event loop until that is so, without a pause; false if it isn't within 20 s.
bool waitUntil(const std::function<bool()> &isSo);

/// The rows of a timeline as "id name text", oldest first, drafts and notices left out. Loads what isn't there.
QStringList allRows(TimelineModel &timeline);

}
