// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace Chatto {

/// Stands between a client and a server on the loopback address, and spoils what passes as a test wants it.
class Proxy : public QObject
{
    Q_OBJECT

public:
    explicit Proxy(quint16 serverPort);

    QUrl url() const;
    /// From now on nothing that the server says reaches the client; new connections are as before.
    void swallowAnswers();
    /// New connections go to that server.
    void setServer(quint16 port) { m_serverPort = port; }
    /// Cuts all connections.
    void cut();

private:
    void accept();

    quint16 m_serverPort;
    QTcpServer m_listener;
    QList<QTcpSocket *> m_servers; ///< The far ends; each owns its near one.
};

}
