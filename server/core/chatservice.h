// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "server/core/histogram.h"
#include "server/core/presencetracker.h"
#include "server/core/ratelimiter.h"
#include "server/core/serverstate.h"

namespace Chatto {

/// What a signed-in user can ask for, over HTTP and WebSocket alike: checks what the store doesn't, and forms the
/// answers as that user may see them.
class ChatService
{
public:
    ChatService(Store &store, const PresenceTracker &presence, const Limits &limits, const ServerState &server);

    const ServerInfo &info() const { return m_server.info(); }

    /// RateLimited, what is wrong with the text, or what the store refuses. A repeat counts for the rate like any other
    /// message, but is answered as the first time whatever it says.
    void sendMessage(const Identity &author, const SendMessage &send, const Handler<Accepted> &handler);
    /// Whoever tells the author so says since when the author has waited.
    void noteAccepted(const Accepted &accepted, std::chrono::steady_clock::time_point since);
    void history(
        const Identity &reader, const RoomId &room, const HistoryQuery &query, const Handler<HistoryPage> &handler);
    /// The public rooms and those that the user is in.
    void rooms(const Identity &reader, const Handler<QList<Room>> &handler);
    /// Everybody, with their presence. `prefix` and `after` as typed.
    void users(const UserQuery &query, const Handler<UserPage> &handler);
    void markRead(const Identity &reader, const ReadMarker &marker, const Handler<Done> &handler);

    /// Stored for senders here; a repeat isn't counted again.
    quint64 messages() const { return m_messages; }
    /// From a message's coming to its author's being told, repeats included.
    const Histogram &ackTimes() const { return m_ackTimes; }
    const RateLimiter &messageRate() const { return m_messageRate; }

private:
    void refuseUnlessRepeated(
        const Identity &author, const SendMessage &send, const Error &refusal, const Handler<Accepted> &handler);

    Store &m_store;
    const PresenceTracker &m_presence;
    const Limits m_limits;
    const ServerState &m_server;
    RateLimiter m_messageRate;
    quint64 m_messages = 0;
    Histogram m_ackTimes;
};

/// The message as that user may see it: the txnId is for its author.
Message messageFor(const QByteArray &readerUid, const LoggedMessage &logged);

}
