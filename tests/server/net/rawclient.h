// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

namespace Chatto {

/// How a frame is built, so that every rule of RFC 6455 can be broken.
struct FrameShape
{
    bool fin = true;
    bool masked = true;
    int reserved = 0; ///< RSV1–3 as a number of three bits.
    int lengthBytes = -1; ///< 0, 2 or 8; -1: the shortest that does.
    qint64 length = -1; ///< That is announced; -1: the payload's.
};

QByteArray clientFrame(int opcode, const QByteArray &payload, FrameShape shape = {});
inline QByteArray clientText(const QByteArray &text)
{
    return clientFrame(1, text);
}
QByteArray clientClose(quint16 code, const QByteArray &reason = {});

/// The request that asks for a WebSocket, with `more` headers, each ending in CR LF.
QByteArray upgradeRequest(const QByteArray &more = {});

struct ServerFrame
{
    int opcode = 0;
    QByteArray payload;
    /// Of a close frame; 0 without one.
    int closeCode() const;
};

/// Bytes to and from a server on loopback, exactly as given.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    /// Goes on the wire at once, as one segment if it is small.
    void send(const QByteArray &bytes);
    /// Ends the client's direction only.
    void endOutput();
    void disconnect() { m_socket.abort(); }
    /// From now on nothing is read.
    void stopReading() { m_socket.setReadBufferSize(1); }

    /// Everything that has come.
    const QByteArray &received();
    /// The frames behind the HTTP head.
    QList<ServerFrame> frames();
    /// Whether the server has ended the connection.
    bool isEnded();
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

}
