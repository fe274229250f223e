// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/chatclient.h"
#include "client/models/timelines.h"
#include "client/net/connection.h"
#include "client/net/httpclient.h"
#include "client/storage/localstore.h"

#include <memory>

namespace Chatto {

/// The desktop client without its windows: the same parts, put together as Application does. It keeps a record of what
/// the server acknowledged.
class HeadlessClient
{
public:
    /// `file` is its local store. The token is a signed-in user's.
    HeadlessClient(const QUrl &server, const QString &name, const QString &token, const QString &file);

    void connectToServer();
    void send(const QString &text);

    ChatClient &chat() { return *m_chat; }
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
    std::unique_ptr<Timelines> m_timelines;
};

/// The rows of a timeline as "id name text", oldest first, drafts and notices left out. Loads what isn't there.
QStringList allRows(TimelineModel &timeline);

}
