// SPDX-License-Identifier: MIT
#include "tests/server/net/rawclient.h"

#include <QHostAddress>
#include <QtEndian>

#include <sys/socket.h>

namespace Chatto {

namespace {

template <typename T>
QByteArray bigEndian(T number)
{
    const T swapped = qToBigEndian(number);
    return {reinterpret_cast<const char *>(&swapped), sizeof swapped};
}

QByteArray lengthField(qint64 length, int bytes, char maskBit)
{
    switch (bytes) {
    case 0:
        return QByteArray(1, static_cast<char>(maskBit | length));
    case 2:
        return QByteArray(1, static_cast<char>(maskBit | 126)) + bigEndian(static_cast<quint16>(length));
    default:
        return QByteArray(1, static_cast<char>(maskBit | 127)) + bigEndian(static_cast<quint64>(length));
    }
}

}

QByteArray clientFrame(int opcode, const QByteArray &payload, FrameShape shape)
{
    const qint64 length = shape.length >= 0 ? shape.length : payload.size();
    const int shortest = length < 126 ? 0 : length <= 0xFFFF ? 2 : 8;
    QByteArray frame(1, static_cast<char>((shape.fin ? 0x80 : 0) | shape.reserved << 4 | opcode));
    frame += lengthField(length, shape.lengthBytes >= 0 ? shape.lengthBytes : shortest, shape.masked ? '\x80' : '\0');
    if (!shape.masked)
        return frame + payload;
    const QByteArray mask("\x37\xfa\x21\x3d", 4);
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload[i] ^ mask[i % 4]);
    return frame;
}

QByteArray clientClose(quint16 code, const QByteArray &reason)
{
    return clientFrame(8, bigEndian(code) + reason);
}

QByteArray upgradeRequest(const QByteArray &more)
{
    return "GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + more + "\r\n";
}

int ServerFrame::closeCode() const
{
    return opcode == 8 && payload.size() >= 2 ? qFromBigEndian<quint16>(payload.data()) : 0;
}

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

void RawClient::endOutput()
{
    while (m_socket.bytesToWrite() > 0)
        m_socket.waitForBytesWritten();
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

const QByteArray &RawClient::received()
{
    m_received += m_socket.readAll();
    return m_received;
}

QList<ServerFrame> RawClient::frames()
{
    QList<ServerFrame> frames;
    const qsizetype head = received().indexOf("\r\n\r\n");
    QByteArrayView rest = QByteArrayView(m_received).sliced(head < 0 ? m_received.size() : head + 4);
    while (rest.size() >= 2) {
        qsizetype header = 2;
        auto length = static_cast<quint64>(rest[1]);
        if (length == 126 && rest.size() >= 4) {
            length = qFromBigEndian<quint16>(rest.data() + 2);
            header = 4;
        } else if (length == 127 && rest.size() >= 10) {
            length = qFromBigEndian<quint64>(rest.data() + 2);
            header = 10;
        }
        const auto size = static_cast<qsizetype>(length);
        if (rest.size() < header + size)
            break;
        frames.append({rest[0] & 0x0F, rest.sliced(header, size).toByteArray()});
        rest = rest.sliced(header + size);
    }
    return frames;
}

bool RawClient::isEnded()
{
    received();
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

}
