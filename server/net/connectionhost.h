// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/poller.h"
#include "server/net/protocol.h"
#include "server/net/timerwheel.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <span>
#include <vector>

namespace Chatto {

class Connection;

/// What all connections of a listener share: one timer wheel, one descriptor that the event loop watches, one buffer to
/// read into, and the end of the turn of the event loop, at which queued bytes go out and what has ended is deleted.
class ConnectionHost : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionHost(std::chrono::milliseconds tick = std::chrono::seconds(1), QObject *parent = nullptr);
    /// Connections that are still open end here, and what is spoken on them is deleted.
    ~ConnectionHost() override;

    TimerWheel &wheel() { return m_wheel; }
    Poller &poller() { return m_poller; }
    /// What is in it is valid until the next connection is read.
    std::span<char> readBuffer() { return m_readBuffer; }

    /// Connections that exist; each enters and leaves by itself.
    qsizetype count() const { return m_connections.size(); }
    /// What all of them together wrote and the system hasn't taken yet. It looks at each.
    qint64 backlog() const;
    void enter(Connection &connection);
    void leave(Connection &connection, bool isUnsent);

    /// Connection::flush() at the end of the turn.
    void flushLater(Connection &connection);
    /// Protocol::turnEnded() then.
    void tellLater(Protocol *protocol);
    /// Deletes it at the end of the turn.
    void retire(Protocol *protocol);

    /// Protocol::shutDown() for all.
    void shutDown(CloseCode code);

signals:
    /// The last connection has left.
    void emptied();

private:
    void endTurnLater();
    void endTurn();

    TimerWheel m_wheel;
    Poller m_poller;
    std::vector<char> m_readBuffer;
    QSet<Connection *> m_connections;
    std::vector<Connection *> m_unsent;
    std::vector<Connection *> m_sending; ///< Those of the turn that ends; else empty, but with its capacity.
    std::vector<Protocol *> m_toTell;
    std::vector<std::unique_ptr<Protocol>> m_retired;
    bool m_turnEnds = false;
};

}
