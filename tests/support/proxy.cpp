// SPDX-License-Identifier: MIT
#include "tests/support/proxy.h"

#include <QTcpSocket>

namespace Chatto {

using namespace Qt::StringLiterals;

Proxy::Proxy(quint16 serverPort)
    : m_serverPort(serverPort)
{
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(m_listener.errorString()));
    connect(&m_listener, &QTcpServer::newConnection, this, &Proxy::accept);
}

QUrl Proxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort()));
}

void Proxy::accept()
{
    auto *server = new QTcpSocket(this);
    QTcpSocket *client = m_listener.nextPendingConnection();
    client->setParent(server);
    m_servers.append(server);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, this, [this, server, client] {
        client->disconnectFromHost();
        m_servers.removeOne(server);
        server->deleteLater();
    });
}

void Proxy::swallowAnswers()
{
    for (QTcpSocket *server : std::as_const(m_servers)) {
        server->disconnect(SIGNAL(readyRead()));
        connect(server, &QTcpSocket::readyRead, server, [server] { server->readAll(); });
    }
}

void Proxy::cut()
{
    for (QTcpSocket *server : QList(m_servers))
        server->abort();
}

}
