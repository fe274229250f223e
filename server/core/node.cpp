// SPDX-License-Identifier: MIT
#include "server/core/node.h"

#include "server/core/session.h"

namespace Chatto {

Node::Node(Store &store, const Limits &limits, const ServerState &server)
    : m_limits(limits)
    , m_presence(store, {.offline = std::chrono::seconds(limits.offlineSeconds)})
    , m_hub(store, m_presence)
    , m_chat(store, m_presence, limits, server)
    , m_rooms(store, m_presence, limits)
    , m_requests(m_chat, m_rooms, limits)
    , m_registry(store, limits)
    , m_services{store, m_hub, m_presence, m_chat, m_requests, m_registry, m_limits}
{
    QObject::connect(&m_presence, &PresenceTracker::changed, &m_registry, &SessionRegistry::sendToAll);
}

Node::~Node()
{
    m_registry.deleteAll();
}

Session *Node::createSession(FrameSink &sink)
{
    auto *session = new Session(m_services, sink);
    m_registry.add(session);
    if (m_ended)
        QMetaObject::invokeMethod(
            session, [session] { session->close(CloseCode::TryAgain); }, Qt::QueuedConnection);
    return session;
}

void Node::shutDown()
{
    m_ended = true;
    m_presence.shutDown();
    m_registry.closeAll();
}

}
