// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "common/request.h"
#include "server/core/ratelimiter.h"

namespace Chatto {

class ChatService;
class RoomService;
class Session;

/// What is done with each kind of frame that a live session receives. A new kind of frame is one more overload.
class RequestTable
{
public:
    RequestTable(ChatService &chat, RoomService &rooms, const Limits &limits);

    void handle(Session &session, const Request &request);

    const RateLimiter &noticeRate() const { return m_noticeRate; }

private:
    void answer(Session &session, const Hello &hello);
    void answer(Session &session, const SendMessage &send);
    void answer(Session &session, const StartTyping &typing);
    void answer(Session &session, const ReadMarker &marker);
    void answer(Session &session, const SetPresence &presence);
    void answer(Session &session, const Ping &ping);
    bool refusesNotice(Session &session);

    ChatService &m_chat;
    RoomService &m_rooms;
    RateLimiter m_noticeRate; ///< Of each user: what isn't said to people but costs everybody's time.
};

}
