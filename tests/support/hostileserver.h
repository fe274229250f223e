// SPDX-License-Identifier: MIT
#pragma once

#include <QCryptographicHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <functional>
#include <memory>

namespace Chatto {

/// A server that says whatever a test wants, byte for byte. It has a thread of its own, so that what it does costs the
/// client's thread nothing.
class HostileServer : public QObject
{
public:
    struct Script
    {
        /// The answer to the upgrade. None: "101 Switching Protocols".
        QByteArray upgrade;
        /// What is said after the client's first frame, piece by piece until one is empty.
        std::function<QByteArray(int piece)> pieces;
        /// The body of every answer over HTTP, by path.
        std::function<QByteArray(const QByteArray &path)> body = [](const QByteArray &) { return QByteArray("{}"); };
    };

    explicit HostileServer(Script script)
        : m_script(std::move(script))
        , m_server(this)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::accept);
        m_server.listen(QHostAddress::LocalHost);
        url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()));
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~HostileServer() override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket *>());
                moveToThread(m_thread.thread());
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    /// One frame, whole.
    static QByteArray frame(const QByteArray &payload, char opcode = 1)
    {
        return head(quint64(payload.size()), opcode) + payload;
    }
    /// The beginning of one that announces so many bytes.
    static QByteArray head(quint64 length, char opcode = 1, bool isLast = true)
    {
        QByteArray head(1, char((isLast ? 0x80 : 0) | opcode));
        if (length < 126)
            return head + char(length);
        const bool isShort = length <= 0xFFFF;
        QByteArray size(isShort ? 2 : 8, 0);
        if (isShort)
            qToBigEndian(quint16(length), size.data());
        else
            qToBigEndian(length, size.data());
        return head + char(isShort ? 126 : 127) + size;
    }

    QUrl url;
    std::atomic<int> requests = 0; ///< Over HTTP.
    std::atomic<int> upgrades = 0;

private:
    struct Peer
    {
        QByteArray read;
        bool isWebSocket = false;
        bool isSaying = false;
        int piece = 0;
    };
    static constexpr qint64 backlog = 1 << 20;

    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            const auto peer = std::make_shared<Peer>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, peer] { receive(*socket, *peer); });
            connect(socket, &QTcpSocket::bytesWritten, this, [this, socket, peer] { say(*socket, *peer); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void receive(QTcpSocket &socket, Peer &peer)
    {
        peer.read += socket.readAll();
        if (peer.isWebSocket) {
            peer.isSaying = true;
            peer.read.clear();
            return say(socket, peer);
        }
        const auto end = peer.read.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray request = peer.read.left(end);
        peer.read.clear();
        if (request.startsWith("GET /ws "))
            upgrade(socket, peer, request);
        else
            answer(socket, request);
    }

    void upgrade(QTcpSocket &socket, Peer &peer, const QByteArray &request)
    {
        ++upgrades;
        peer.isWebSocket = true;
        const auto at = request.toLower().indexOf("sec-websocket-key:") + 18;
        const QByteArray key = request.mid(at, request.indexOf('\r', at) - at).trimmed();
        const QByteArray accept = QCryptographicHash::hash(
            QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1);
        const QByteArray good = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                "Sec-WebSocket-Protocol: chatto.v1\r\nSec-WebSocket-Accept: "
            + accept.toBase64() + "\r\n\r\n";
        socket.write(m_script.upgrade.isEmpty() ? good : m_script.upgrade);
    }

    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        ++requests;
        const QByteArray path = request.split(' ').value(1);
        const QByteArray body = m_script.body(path);
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    void say(QTcpSocket &socket, Peer &peer)
    {
        while (peer.isSaying && m_script.pieces && socket.bytesToWrite() < backlog
            && socket.state() == QAbstractSocket::ConnectedState) {
            const QByteArray next = m_script.pieces(peer.piece++);
            peer.isSaying = !next.isEmpty();
            socket.write(next);
        }
    }

    Script m_script;
    QTcpServer m_server;
    QThread m_thread;
};

}
