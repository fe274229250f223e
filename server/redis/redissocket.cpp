// SPDX-License-Identifier: MIT
#include "server/redis/redissocket.h"

#include <QLocalSocket>
#include <QSslConfiguration>
#include <QSslSocket>

namespace Chatto {

using namespace Qt::StringLiterals;

RedisSocket::RedisSocket(const RedisOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
}

void RedisSocket::open()
{
    Q_ASSERT(!m_device);
    switch (m_options.url.transport) {
    case RedisUrl::Transport::Unix:
        return openLocal();
    case RedisUrl::Transport::Tcp:
        return openTcp();
    case RedisUrl::Transport::Tls:
        return openTls();
    }
}

void RedisSocket::write(const QByteArray &bytes)
{
    m_device->write(bytes);
}

void RedisSocket::openLocal()
{
    auto *socket = new QLocalSocket(this);
    use(socket);
    connect(socket, &QLocalSocket::connected, this, &RedisSocket::opened);
    const auto tellEnd = [this, socket](QLocalSocket::LocalSocketError error) {
        const bool isMissing = error == QLocalSocket::ServerNotFoundError; // for which Qt says "invalid name"
        emit closed(isMissing ? u"there is no such socket file"_s : socket->errorString());
    };
    // Queued, for a missing file fails within connectToServer().
    connect(socket, &QLocalSocket::errorOccurred, this, tellEnd, Qt::QueuedConnection);
    socket->connectToServer(m_options.url.path);
}

void RedisSocket::openTcp()
{
    auto *socket = new QTcpSocket(this);
    useNetwork(socket);
    connect(socket, &QTcpSocket::connected, this, &RedisSocket::opened);
    socket->connectToHost(m_options.url.host, m_options.url.port);
}

void RedisSocket::openTls()
{
    auto *socket = new QSslSocket(this);
    useNetwork(socket);
    if (!m_options.verifyPeer)
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!m_options.caFile.isEmpty()) {
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_options.caFile));
        socket->setSslConfiguration(configuration);
    }
    connect(socket, &QSslSocket::encrypted, this, &RedisSocket::opened);
    socket->connectToHostEncrypted(m_options.url.host, m_options.url.port);
}

void RedisSocket::use(QIODevice *device)
{
    m_device = device;
    connect(device, &QIODevice::readyRead, this, [this] { emit received(m_device->readAll()); });
}

void RedisSocket::useNetwork(QTcpSocket *socket)
{
    use(socket);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(
        socket, &QTcpSocket::errorOccurred, this, [this, socket] { emit closed(socket->errorString()); },
        Qt::QueuedConnection);
}

}
