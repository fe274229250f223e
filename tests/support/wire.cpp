// SPDX-License-Identifier: MIT
#include "tests/support/wire.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QtEndian>
#include <QTimer>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10000; // ms; far more than anything takes

/// As QTest::qWaitFor, but looks again whenever the socket has news, not every 10 ms.
template <typename Predicate>
void waitFor(QAbstractSocket &socket, Predicate isDone, int milliseconds = patience)
{
    QEventLoop loop;
    QDeadlineTimer deadline(milliseconds);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QAbstractSocket::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QAbstractSocket::stateChanged, &loop, &QEventLoop::quit);
    while (!isDone() && !deadline.hasExpired())
        loop.exec();
}

/// Head and body of one answer, as far as it has come.
std::optional<HttpAnswer> parseAnswer(const QByteArray &bytes, bool isEnd)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    HttpAnswer answer;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    answer.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    answer.body = bytes.mid(end + 4);
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    return isEnd || answer.body.size() >= length ? std::optional(answer) : std::nullopt;
}

QByteArray lines(const Headers &headers)
{
    QByteArray text;
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text;
}

bool hasHeader(const Headers &headers, QByteArrayView name)
{
    return std::ranges::any_of(headers, [name](const auto &header) { return header.first.toLower() == name; });
}

}

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpAnswer httpRaw(quint16 port, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write(bytes);
    QByteArray received;
    std::optional<HttpAnswer> answer;
    waitFor(socket, [&] {
        received += socket.readAll();
        const bool isEnd = socket.state() == QAbstractSocket::UnconnectedState;
        answer = parseAnswer(received, isEnd);
        return answer || isEnd;
    });
    return answer.value_or(HttpAnswer());
}

HttpAnswer httpCall(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &body,
    const QString &token, const Headers &headers)
{
    QByteArray request
        = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines(headers);
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token.toUtf8() + "\r\n";
    if (!body.isEmpty()) {
        if (!hasHeader(headers, "content-type"))
            request += "Content-Type: application/json\r\n";
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    return httpRaw(port, request + "\r\n" + body);
}

QString signIn(quint16 port, const QString &name, const QString &password)
{
    QJsonObject credentials{{"username"_L1, name}};
    if (!password.isEmpty())
        credentials.insert("password"_L1, password);
    const QByteArray path = password.isEmpty() ? "/api/v1/login" : "/api/v1/register";
    const HttpAnswer answer = httpCall(port, "POST", path, QJsonDocument(credentials).toJson());
    return answer.json().value("token"_L1).toString();
}

int WireSocket::open(quint16 port, const Headers &headers)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.write("GET /ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + lines(headers) + "\r\n");
    std::optional<HttpAnswer> answer;
    waitFor(m_socket, [&] {
        m_buffer += m_socket.readAll();
        answer = parseAnswer(m_buffer, false);
        return answer.has_value();
    });
    m_buffer = answer ? answer->body : QByteArray();
    return answer ? answer->status : 0;
}

std::optional<QJsonObject> WireSocket::signIn(quint16 port, const QString &token, const QJsonObject &resume)
{
    if (open(port) != 101)
        return {};
    QJsonObject hello{{"type"_L1, "hello"_L1}, {"token"_L1, token}};
    if (!resume.isEmpty())
        hello.insert("resume"_L1, resume);
    send(hello);
    return next(u"welcome"_s);
}

void WireSocket::send(const QJsonObject &frame)
{
    sendText(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

void WireSocket::sendText(const QByteArray &text)
{
    sendFrame(1, text);
}

void WireSocket::sendFrame(quint8 opcode, const QByteArray &payload, bool isFinal)
{
    constexpr char mask[] = {0x11, 0x22, 0x33, 0x44};
    QByteArray frame;
    frame.append(static_cast<char>((isFinal ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(0x80 | payload.size()));
    } else {
        const auto size = qToBigEndian(static_cast<quint64>(payload.size()));
        frame.append('\xFF').append(reinterpret_cast<const char *>(&size), sizeof size);
        if (payload.size() <= 0xFFFF) // the shortest form, as RFC 6455 wants it
            frame.replace(1, 7, "\xFE");
    }
    frame.append(mask, 4);
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(static_cast<char>(payload[i] ^ mask[i % 4]));
    sendBytes(frame);
}

void WireSocket::sendBytes(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

std::optional<QJsonObject> WireSocket::next(const QString &type)
{
    std::optional<QJsonObject> frame;
    waitFor(m_socket, [&] {
        parse();
        while (!frame && !m_frames.isEmpty()) {
            const QJsonObject candidate = m_frames.takeFirst();
            if (candidate.value("type"_L1) == type)
                frame = candidate;
        }
        return frame.has_value() || m_closeCode || m_socket.state() == QAbstractSocket::UnconnectedState;
    });
    return frame;
}

QList<QJsonObject> WireSocket::pending()
{
    QCoreApplication::processEvents();
    parse();
    return std::exchange(m_frames, {});
}

int WireSocket::closeCode()
{
    const auto isClosed = [&] {
        parse();
        return m_closeCode || m_socket.state() == QAbstractSocket::UnconnectedState;
    };
    waitFor(m_socket, isClosed, 4 * patience);
    if (m_closeCode)
        return *m_closeCode;
    return m_socket.state() == QAbstractSocket::UnconnectedState ? 0 : -1;
}

/// Server frames carry no mask and come whole.
void WireSocket::parse()
{
    m_buffer += m_socket.readAll();
    while (m_buffer.size() >= 2) {
        const int opcode = m_buffer[0] & 0x0F;
        quint64 size = static_cast<quint8>(m_buffer[1]);
        qsizetype head = 2;
        if (size == 126)
            head = 4;
        else if (size == 127)
            head = 10;
        if (m_buffer.size() < head)
            return;
        if (size == 126)
            size = qFromBigEndian<quint16>(m_buffer.constData() + 2);
        else if (size == 127)
            size = qFromBigEndian<quint64>(m_buffer.constData() + 2);
        const qsizetype end = head + static_cast<qsizetype>(size);
        if (m_buffer.size() < end)
            return;
        const QByteArray payload = m_buffer.mid(head, end - head);
        m_buffer.remove(0, end);
        if (opcode == 1)
            m_frames.append(QJsonDocument::fromJson(payload).object());
        else if (opcode == 8)
            m_closeCode = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : 1005;
        else if (opcode == 9 && m_answersPings)
            sendFrame(10, payload);
    }
}

}
