// SPDX-License-Identifier: MIT
#include "server/net/websocketpeer.h"

#include "server/net/netlog.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Chatto {

namespace {

constexpr qint64 never = -1;
constexpr qint64 mostAhead = 65536; ///< Bytes that wait for a client which isn't behind yet.

}

WebSocketPeer::WebSocketPeer(
    std::unique_ptr<Connection> connection, const Limits &limits, const QHostAddress &clientAddress)
    : m_connection(std::move(connection))
    , m_limits(limits)
    , m_decoder(limits)
    , m_clientAddress(clientAddress)
    , m_heardAt(m_connection->host().wheel().now())
    , m_pingedAt(never)
    , m_begunAt(never)
    , m_messageAt(never)
    , m_inputEndedAt(never)
{
    m_connection->setProtocol(this, false);
    m_connection->resumeReading();
    schedule();
}

WebSocketPeer::~WebSocketPeer()
{
    if (!m_told && m_receiver)
        m_receiver->end();
}

void WebSocketPeer::receive(QByteArrayView bytes)
{
    m_heardAt = now();
    while (!m_closing) {
        const Frame frame = m_decoder.next(bytes);
        if (frame.kind == Frame::Kind::None)
            break;
        if (frame.kind == Frame::Kind::Text)
            m_begunAt = never;
        handle(frame);
    }
    if (!m_decoder.isInMessage())
        m_begunAt = never;
    const bool begins = m_begunAt == never && m_decoder.isInMessage();
    if (begins)
        m_begunAt = m_heardAt;
    // Only then a deadline may have come nearer. That of the next ping is moved when it has come.
    if (std::exchange(m_pingedAt, never) != never || begins)
        schedule();
}

void WebSocketPeer::inputEnded()
{
    m_inputEndedAt = now();
    // The client may have closed its own direction only: the answer to its last message shall still reach it.
    if (m_messageAt == never || isOver(m_messageAt, m_limits.closeSeconds))
        finish({});
    else
        schedule();
}

void WebSocketPeer::drained()
{
    m_connection->setProtocol(this, false);
    m_receiver->drained();
}

void WebSocketPeer::timedOut()
{
    if (m_inputEndedAt != never) {
        if (isOver(m_inputEndedAt, m_limits.closeSeconds))
            return finish({});
    } else if (isOver(m_begunAt, m_limits.messageSeconds)) {
        return close(CloseCode::ProtocolError);
    } else if (isOver(m_pingedAt, m_limits.pongSeconds)) {
        return close(CloseCode::GoingAway);
    } else if (m_pingedAt == never && isOver(m_heardAt, m_limits.pingSeconds)) {
        m_pingedAt = now();
        send(pingFrame());
    }
    schedule();
}

void WebSocketPeer::connectionEnded()
{
    m_connectionEnded = true;
    if (m_told)
        m_connection->host().retire(this);
    else
        finish({});
}

void WebSocketPeer::shutDown(CloseCode code)
{
    close(code);
}

void WebSocketPeer::send(const QByteArray &frames)
{
    if (m_closing)
        return;
    m_connection->write(frames);
    checkBacklog();
}

void WebSocketPeer::send(const QByteArray &start, const QByteArray &rest)
{
    if (m_closing)
        return;
    m_connection->write(start, rest);
    checkBacklog();
}

bool WebSocketPeer::isBehind()
{
    if (m_connection->backlog() > mostAhead)
        m_connection->flush(); // perhaps nothing was tried in this turn yet
    if (m_closing || m_connection->backlog() <= mostAhead)
        return false;
    m_connection->setProtocol(this);
    return true;
}

void WebSocketPeer::checkBacklog()
{
    if (!isBacklogged())
        return;
    // Perhaps only this turn was a busy one.
    m_connection->flush();
    if (!m_closing && isBacklogged()) {
        qCInfo(netLog) << "dropped a client that reads too slowly:" << m_clientAddress.toString();
        m_connection->discardBacklog();
        close(CloseCode::TooSlow);
    }
}

void WebSocketPeer::close(CloseCode code)
{
    finish(closeFrame(code));
}

void WebSocketPeer::handle(const Frame &frame)
{
    switch (frame.kind) {
    case Frame::Kind::Text:
        m_messageAt = m_heardAt;
        m_receiver->receive(frame.payload);
        break;
    case Frame::Kind::Ping:
        send(pongFrame(frame.payload));
        break;
    case Frame::Kind::Close:
        finish(closeEcho(frame.payload));
        break;
    case Frame::Kind::Violation:
        qCInfo(netLog) << "closed a WebSocket with" << static_cast<int>(frame.code) << m_clientAddress.toString();
        close(frame.code);
        break;
    case Frame::Kind::Pong:
    case Frame::Kind::None:
        break;
    }
}

void WebSocketPeer::finish(const QByteArray &lastFrame)
{
    if (std::exchange(m_closing, true))
        return;
    m_connection->write(lastFrame);
    m_connection->close();
    m_connection->host().tellLater(this);
}

void WebSocketPeer::turnEnded()
{
    m_told = true;
    m_receiver->end();
    if (m_connectionEnded)
        m_connection->host().retire(this);
}

void WebSocketPeer::schedule()
{
    qint64 due = std::numeric_limits<qint64>::max();
    const auto consider = [&due](qint64 since, int seconds) {
        if (since != never && seconds > 0)
            due = std::min(due, since + seconds);
    };
    if (m_inputEndedAt != never) {
        consider(m_inputEndedAt, m_limits.closeSeconds);
    } else {
        consider(m_begunAt, m_limits.messageSeconds);
        consider(m_pingedAt, m_limits.pongSeconds);
        if (m_pingedAt == never)
            consider(m_heardAt, m_limits.pingSeconds);
    }
    const bool none = due == std::numeric_limits<qint64>::max();
    m_connection->startTimer(none ? 0 : static_cast<int>(std::max<qint64>(due - now(), 1)));
}

qint64 WebSocketPeer::now() const
{
    return m_connection->host().wheel().now();
}

bool WebSocketPeer::isOver(qint64 since, int seconds) const
{
    return since != never && seconds > 0 && now() - since > seconds;
}

bool WebSocketPeer::isBacklogged() const
{
    return m_limits.backlogBytes > 0 && m_connection->backlog() > m_limits.backlogBytes;
}

}
