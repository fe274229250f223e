// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/chatservice.h"
#include "server/core/hub.h"
#include "server/core/requesttable.h"
#include "server/core/roomservice.h"
#include "server/core/sessionregistry.h"
#include "server/core/sessionservices.h"

namespace Chatto {

class FrameSink;
class Session;

/// One server process's share of the chat: its sessions and what they stand on. It meets other nodes in the store.
class Node
{
public:
    Node(Store &store, const Limits &limits, const ServerState &server);
    ~Node();

    ChatService &chat() { return m_chat; }
    const ChatService &chat() const { return m_chat; }
    RoomService &rooms() { return m_rooms; }
    const RoomService &rooms() const { return m_rooms; }
    const Hub &hub() const { return m_hub; }
    const RequestTable &requests() const { return m_requests; }
    const PresenceTracker &presence() const { return m_presence; }
    qsizetype sessionCount() const { return m_registry.count(); }

    /// A session for a new connection. It belongs to the node and is gone some time after Session::end().
    Session *createSession(FrameSink &sink);
    /// Closes all sessions with TryAgain, and every later one at once.
    void shutDown();

private:
    const Limits m_limits;
    PresenceTracker m_presence;
    Hub m_hub;
    ChatService m_chat;
    RoomService m_rooms;
    RequestTable m_requests;
    SessionRegistry m_registry;
    SessionServices m_services;
    bool m_ended = false;
};

}
