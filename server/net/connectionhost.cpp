// SPDX-License-Identifier: MIT
#include "server/net/connectionhost.h"

#include "server/net/connection.h"

#include <algorithm>
#include <utility>

namespace Chatto {

namespace {

constexpr size_t readBufferBytes = 64 * 1024;

/// While one connection sends, the next is brought in: among thousands none is in the processor's cache.
void prefetch(const Connection *connection)
{
    constexpr size_t line = 64;
    for (size_t at = 0; at < sizeof(Connection); at += line)
        __builtin_prefetch(reinterpret_cast<const char *>(connection) + at);
}

}

ConnectionHost::ConnectionHost(std::chrono::milliseconds tick, QObject *parent)
    : QObject(parent)
    , m_wheel(tick)
    , m_readBuffer(readBufferBytes)
{
}

ConnectionHost::~ConnectionHost()
{
    blockSignals(true); // Whoever listens is being destroyed, too.
    m_retired.clear();
    while (!m_connections.isEmpty())
        delete (*m_connections.cbegin())->protocol();
}

void ConnectionHost::enter(Connection &connection)
{
    m_connections.insert(&connection);
}

void ConnectionHost::leave(Connection &connection, bool isUnsent)
{
    m_connections.remove(&connection);
    if (isUnsent)
        std::ranges::replace(m_unsent, &connection, nullptr);
    if (m_connections.isEmpty())
        emit emptied();
}

qint64 ConnectionHost::backlog() const
{
    qint64 bytes = 0;
    for (const Connection *connection : m_connections)
        bytes += connection->backlog();
    return bytes;
}

void ConnectionHost::flushLater(Connection &connection)
{
    m_unsent.push_back(&connection);
    endTurnLater();
}

void ConnectionHost::tellLater(Protocol *protocol)
{
    m_toTell.push_back(protocol);
    endTurnLater();
}

void ConnectionHost::retire(Protocol *protocol)
{
    m_retired.emplace_back(protocol);
    endTurnLater();
}

void ConnectionHost::shutDown(CloseCode code)
{
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections)
        connection->protocol()->shutDown(code);
}

void ConnectionHost::endTurnLater()
{
    if (std::exchange(m_turnEnds, true))
        return;
    QMetaObject::invokeMethod(this, &ConnectionHost::endTurn, Qt::QueuedConnection);
}

void ConnectionHost::endTurn()
{
    m_turnEnds = false;
    m_sending.swap(m_unsent);
    for (size_t i = 0; i < m_sending.size(); ++i) {
        if (i + 1 < m_sending.size())
            prefetch(m_sending[i + 1]);
        if (m_sending[i])
            m_sending[i]->flush();
    }
    m_sending.clear();
    for (Protocol *protocol : std::exchange(m_toTell, {}))
        protocol->turnEnded();
    // The destructors may retire others, which then are deleted at the end of the next turn.
    const auto retired = std::exchange(m_retired, {});
}

}
