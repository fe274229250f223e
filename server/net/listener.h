// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/ratelimiter.h"
#include "server/net/connectionhost.h"
#include "server/net/httpconnection.h"

#include <QTcpServer>

namespace Chatto {

/// The port: takes connections, speaks HTTP on them, and gives WebSockets out. All objects of a connection belong to
/// it.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    /// `handler` answers every HTTP request but those for a WebSocket, for which `onPeer` makes who receives what
    /// comes.
    Listener(const Limits &limits, NetOptions options, HttpHandler handler,
        std::function<TextSink *(WebSocketPeer &)> onPeer, QObject *parent = nullptr);
    ~Listener() override;

    /// For connections from now on; only where there was a certificate before.
    void setTls(QSslConfiguration tls);

    /// Connections that are open.
    qsizetype openConnections() const { return m_host.count(); }
    /// Connections that have ever come, those that were turned away included.
    quint64 connections() const { return m_connections; }
    const RateLimiter &connectionRate() const { return m_connectionRate; }
    /// Bytes that wait for clients who read slowly.
    qint64 backlog() const { return m_host.backlog(); }

    /// Takes no more connections, closes WebSockets with `code`, lets requests that have begun be answered, then emits
    /// finished().
    void shutDown(CloseCode code = CloseCode::TryAgain);

signals:
    /// After shutDown(): the last connection is gone.
    void finished();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::unique_ptr<Connection> makeConnection(qintptr descriptor);
    std::optional<Error> refusalFor(const QHostAddress &address);
    void resumeLater();

    Site m_site;
    RateLimiter m_connectionRate;
    ConnectionHost m_host;
    quint64 m_connections = 0;
    bool m_isShuttingDown = false;
};

}
