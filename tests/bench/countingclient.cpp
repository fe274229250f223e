// SPDX-License-Identifier: MIT
#include "tests/bench/countingclient.h"

#include <QHostAddress>
#include <QtEndian>

namespace Chatto {

bool CountingClient::signIn(quint16 port, const QString &token)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.write("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!receive())
            return false;
    }
    m_buffer.remove(0, m_buffer.indexOf("\r\n\r\n") + 4);
    send(R"({"type":"hello","token":")" + token.toLatin1() + R"("})");
    return await("welcome");
}

/// With a mask of zeros the bytes go out as they are.
void CountingClient::send(const QByteArray &json)
{
    const auto length = qToBigEndian(static_cast<quint16>(json.size()));
    QByteArray frame("\x81");
    if (json.size() < 126)
        frame.append(static_cast<char>(0x80 | json.size()));
    else
        frame.append('\xFE').append(reinterpret_cast<const char *>(&length), sizeof length);
    m_socket.write(frame.append(4, '\0').append(json));
    m_socket.flush();
}

bool CountingClient::await(const QByteArray &type, int count)
{
    while (m_frames.value(type) < count) {
        if (!receive())
            return false;
        this->count();
    }
    m_frames[type] -= count;
    return true;
}

bool CountingClient::receive()
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(10'000))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

/// Server frames carry no mask and come whole.
void CountingClient::count()
{
    const QByteArrayList types{"welcome", "ack", "message"};
    qsizetype at = 0;
    while (m_buffer.size() - at >= 10) { // nothing that is counted is shorter than the longest header
        const char *head = m_buffer.constData() + at;
        qsizetype size = static_cast<quint8>(head[1]);
        const qsizetype headSize = size < 126 ? 2 : size == 126 ? 4 : 10;
        if (size == 126)
            size = qFromBigEndian<quint16>(head + 2);
        else if (size == 127)
            size = qFromBigEndian<qint64>(head + 2);
        if (m_buffer.size() - at < headSize + size)
            break;
        const QByteArrayView json(head + headSize, size);
        for (const QByteArray &type : types)
            m_frames[type] += json.contains(QByteArray(R"("type":")" + type + '"'));
        at += headSize + size;
    }
    m_buffer.remove(0, at);
}

}
