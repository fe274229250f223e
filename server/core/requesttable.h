// SPDX-License-Identifier: MIT
#pragma once

#include "common/request.h"

namespace Chatto {

class ChatService;
class RoomService;
class Session;

/// What is done with each kind of frame that a live session receives. A new kind of frame is one more overload.
class RequestTable
{
public:
    RequestTable(ChatService &chat, RoomService &rooms);

    void handle(Session &session, const Request &request);

private:
    void answer(Session &session, const Hello &hello);
    void answer(Session &session, const SendMessage &send);
    void answer(Session &session, const StartTyping &typing);
    void answer(Session &session, const ReadMarker &marker);
    void answer(Session &session, const SetPresence &presence);
    void answer(Session &session, const Ping &ping);

    ChatService &m_chat;
    RoomService &m_rooms;
};

}
