// SPDX-License-Identifier: MIT
#include "tests/loadgenerator/fakechatserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

void sendText(QTcpSocket *socket, const QByteArray &payload, char first = '\x81')
{
    const auto length = qToBigEndian(static_cast<quint16>(payload.size()));
    QByteArray frame(1, first);
    if (payload.size() < 126)
        frame.append(static_cast<char>(payload.size()));
    else
        frame.append('\x7E').append(reinterpret_cast<const char *>(&length), sizeof length);
    socket->write(frame.append(payload));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &body)
{
    socket->write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

}

FakeChatServer::FakeChatServer(Misdeed misdeed)
    : m_misdeed(misdeed)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FakeChatServer::accept);
    m_listener.listen(QHostAddress::LocalHost);
}

void FakeChatServer::accept()
{
    QTcpSocket *socket = m_listener.nextPendingConnection();
    m_clients.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_clients.remove(socket); });
}

void FakeChatServer::read(QTcpSocket *socket)
{
    m_clients[socket].buffer += socket->readAll();
    while (m_clients.contains(socket) && (m_clients[socket].isWebSocket ? takeFrame(socket) : answerRequest(socket))) {
    }
}

bool FakeChatServer::answerRequest(QTcpSocket *socket)
{
    QByteArray &buffer = m_clients[socket].buffer;
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = buffer.left(end);
    const qsizetype length = head.indexOf("Content-Length: ");
    const qsizetype size = length < 0 ? 0 : head.mid(length + 16, head.indexOf('\r', length) - length - 16).toInt();
    if (buffer.size() < end + 4 + size)
        return false;
    const QByteArray body = buffer.mid(end + 4, size);
    buffer.remove(0, end + 4 + size);
    if (head.startsWith("POST /api/v1/login "))
        login(socket, body);
    else if (head.startsWith("GET /"))
        upgrade(socket, head.startsWith("GET /socket.io/"));
    else
        answer(socket, "204 No Content", {});
    return true;
}

void FakeChatServer::login(QTcpSocket *socket, const QByteArray &body)
{
    if (m_misdeed == Misdeed::NoGuests)
        return answer(socket, "403 Forbidden", R"({"code":"guests_not_allowed"})");
    const QJsonValue name = QJsonDocument::fromJson(body)["username"_L1];
    answer(socket, "200 OK", compact({{u"token"_s, name}, {u"user"_s, QJsonObject{{u"name"_s, name}}}}));
}

void FakeChatServer::upgrade(QTcpSocket *socket, bool isSocketIo)
{
    m_clients[socket].isWebSocket = true;
    m_clients[socket].isSocketIo = isSocketIo;
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
    if (isSocketIo)
        sendText(socket, R"(0{"sid":"x","pingInterval":25000})");
}

bool FakeChatServer::takeFrame(QTcpSocket *socket)
{
    QByteArray &buffer = m_clients[socket].buffer;
    if (buffer.size() < 2)
        return false;
    const quint8 shortLength = static_cast<quint8>(buffer[1]) & 0x7F;
    const qsizetype header = shortLength < 126 ? 6 : 8;
    if (buffer.size() < header)
        return false;
    const qsizetype size = shortLength < 126 ? shortLength : qFromBigEndian<quint16>(buffer.constData() + 2);
    if (buffer.size() < header + size)
        return false;
    QByteArray payload = buffer.mid(header, size);
    for (qsizetype i = 0; i < size; ++i)
        payload[i] = static_cast<char>(payload[i] ^ buffer[header - 4 + i % 4]);
    buffer.remove(0, header + size);
    receive(socket, payload);
    return true;
}

void FakeChatServer::receive(QTcpSocket *socket, const QByteArray &payload)
{
    if (payload == "40")
        return sendText(socket, R"(40{"sid":"y"})");
    if (payload.startsWith("42")) {
        const QJsonArray event = QJsonDocument::fromJson(payload.mid(2)).array();
        return receiveEvent(socket, event[0].toString(), event[1].toObject());
    }
    const QJsonObject event = QJsonDocument::fromJson(payload).object();
    receiveEvent(socket, event["type"_L1].toString(), event);
}

void FakeChatServer::receiveEvent(QTcpSocket *socket, const QString &type, const QJsonObject &event)
{
    if (type == "hello"_L1)
        welcome(socket, event[m_clients[socket].isSocketIo ? "name"_L1 : "token"_L1].toString());
    else if (type == "send"_L1)
        store(socket, event);
}

void FakeChatServer::welcome(QTcpSocket *socket, const QString &name)
{
    m_clients[socket].name = name;
    m_clients[socket].isIn = true;
    m_victim = m_victim ? m_victim : socket;
    const QJsonObject lobby{{u"id"_s, u"lobby"_s}, {u"epoch"_s, u"e"_s}, {u"last_id"_s, m_lastId}};
    emitTo(socket, u"welcome"_s,
        {{u"user"_s, QJsonObject{{u"name"_s, name}}}, {u"rooms"_s, QJsonArray{lobby}}, {u"last_id"_s, m_lastId}});
}

void FakeChatServer::store(QTcpSocket *socket, const QJsonObject &message)
{
    ++m_lastId;
    const QJsonValue txn = message["txn_id"_L1];
    if (does(Misdeed::Refuse))
        return --m_lastId, emitTo(socket, u"error"_s, {{u"code"_s, u"rate_limited"_s}, {u"txn_id"_s, txn}});
    if (!does(Misdeed::Ignore))
        emitTo(socket, u"ack"_s, {{u"txn_id"_s, txn}, {u"id"_s, m_lastId}});
    if (does(Misdeed::Swallow))
        return;
    const QString text = message["text"_L1].toString();
    broadcast({{u"room"_s, u"lobby"_s}, {u"id"_s, m_lastId}, {u"user"_s, m_clients[socket].name},
        {u"text"_s, does(Misdeed::AlterAll) ? text.toLower() : text}, {u"time"_s, u"2026-11-22T16:04:54.123Z"_s}});
}

void FakeChatServer::broadcast(QJsonObject message)
{
    const auto sockets = m_clients.keys();
    for (QTcpSocket *socket : sockets) {
        if (!m_clients[socket].isIn)
            continue;
        if (socket == m_victim)
            sendWrongly(socket, message);
        else
            emitTo(socket, u"message"_s, message);
    }
}

void FakeChatServer::sendWrongly(QTcpSocket *socket, QJsonObject message)
{
    if (does(Misdeed::Alter))
        message["text"_L1] = QString(message["text"_L1].toString() + u'!');
    if (does(Misdeed::Swap))
        m_heldBack = std::exchange(message, {});
    if (!message.isEmpty() && !does(Misdeed::Drop))
        emitTo(socket, u"message"_s, message);
    if (does(Misdeed::Double))
        emitTo(socket, u"message"_s, message);
    if (m_lastId > evil && !m_heldBack.isEmpty())
        emitTo(socket, u"message"_s, std::exchange(m_heldBack, {}));
    if (does(Misdeed::Fragment))
        sendText(socket, "{", '\x01');
    if (does(Misdeed::HangUp))
        socket->disconnectFromHost();
}

void FakeChatServer::emitTo(QTcpSocket *socket, const QString &type, QJsonObject event)
{
    if (m_clients[socket].isSocketIo)
        return sendText(socket, "42" + QJsonDocument(QJsonArray{type, event}).toJson(QJsonDocument::Compact));
    event["type"_L1] = type;
    sendText(socket, compact(event));
}

}
