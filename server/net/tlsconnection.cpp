// SPDX-License-Identifier: MIT
#include "server/net/tlsconnection.h"

#include <algorithm>
#include <unistd.h>

namespace Chatto {

namespace {

/// More isn't handed to the socket at a time: what it has can't be taken back.
constexpr qint64 mostHeld = 64 * 1024;
constexpr qint64 mostUnread = 64 * 1024;

}

TlsConnection::TlsConnection(
    qintptr descriptor, const QSslConfiguration &configuration, ConnectionHost &host, int closeSeconds)
    : Connection(host, closeSeconds)
{
    m_socket.setReadBufferSize(mostUnread);
    m_socket.setSslConfiguration(configuration);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { readAll(); });
    QObject::connect(&m_socket, &QSslSocket::encryptedBytesWritten, &m_socket, [this] { flush(); });
    QObject::connect(&m_socket, &QSslSocket::disconnected, &m_socket, [this] { socketEnded(); });
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &m_socket, [this] {
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            socketEnded();
    });
    if (m_socket.setSocketDescriptor(descriptor)) {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket.startServerEncryption();
    } else {
        ::close(static_cast<int>(descriptor));
        QMetaObject::invokeMethod(
            &m_socket, [this] { end(); }, Qt::QueuedConnection);
    }
}

TlsConnection::~TlsConnection()
{
    m_socket.disconnect();
}

bool TlsConnection::sendQueue()
{
    while (!queue().isEmpty() && heldBytes() < mostHeld) {
        const QByteArrayView rest = QByteArrayView(queue().first()).sliced(sentOfFirst());
        const qint64 written = m_socket.write(rest.data(), std::min<qint64>(rest.size(), mostHeld));
        if (written < 0)
            return false;
        taken(written);
    }
    return true;
}

void TlsConnection::shutDownOutput()
{
    m_socket.disconnectFromHost();
}

void TlsConnection::setReading(bool on)
{
    // What the socket holds is announced once only.
    if (on && m_socket.bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            &m_socket, [this] { readAll(); }, Qt::QueuedConnection);
}

void TlsConnection::release(bool hard)
{
    m_socket.disconnect();
    if (hard)
        m_socket.abort();
}

qint64 TlsConnection::heldBytes() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void TlsConnection::readAll()
{
    const std::span<char> buffer = host().readBuffer();
    while (isReading()) {
        const qint64 size = m_socket.read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (size <= 0)
            return;
        received({buffer.data(), static_cast<qsizetype>(size)});
    }
}

void TlsConnection::socketEnded()
{
    // Its last words come before its end.
    readAll();
    end();
}

}
