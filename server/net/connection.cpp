// SPDX-License-Identifier: MIT
#include "server/net/connection.h"

#include <algorithm>
#include <utility>

namespace Chatto {

namespace {

/// An empty queue of more capacity than this gives its memory back at once.
constexpr qsizetype keptCapacity = 16;

}

Connection::Connection(ConnectionHost &host, int closeSeconds)
    : TimerWheel::Timer(host.wheel())
    , m_host(host)
    , m_closeSeconds(closeSeconds)
{
    m_host.enter(*this);
}

Connection::~Connection()
{
    m_host.leave(*this, m_flushAwaited);
}

void Connection::write(const QByteArray &bytes)
{
    if (m_state != State::Open || bytes.isEmpty())
        return;
    m_queue.append(bytes);
    m_queuedBytes += bytes.size();
    flushLater();
}

void Connection::write(const QByteArray &start, const QByteArray &rest)
{
    Q_ASSERT(m_rest < 0);
    write(start);
    if (m_state == State::Open)
        m_rest = static_cast<int>(m_queue.size());
    write(rest);
}

void Connection::flush()
{
    m_flushAwaited = false;
    if (m_state == State::Ended)
        return;
    if (!sendQueue())
        return end();
    if (backlog() > 0)
        return;
    if (m_state == State::Closing)
        finishOutput();
    else if (m_hearsDrained)
        m_protocol->drained();
}

void Connection::discardBacklog()
{
    const bool begun = m_sentOfFirst > 0 || m_rest == 0;
    m_queue.resize(!begun ? 0 : m_rest == 1 ? 2 : 1);
    m_queuedBytes = -m_sentOfFirst;
    for (const QByteArray &part : std::as_const(m_queue))
        m_queuedBytes += part.size();
}

void Connection::pauseReading()
{
    if (!std::exchange(m_paused, true))
        setReading(false);
}

void Connection::resumeReading()
{
    if (std::exchange(m_paused, false) && isReading())
        setReading(true);
}

void Connection::startTimer(int seconds)
{
    if (m_state != State::Open)
        return;
    if (seconds > 0)
        Timer::start(seconds);
    else
        Timer::stop();
}

void Connection::close()
{
    if (m_state != State::Open)
        return;
    startTimer(m_closeSeconds);
    m_state = State::Closing;
    resumeReading();
    flushLater();
}

void Connection::abort()
{
    end(true);
}

void Connection::taken(qint64 bytes)
{
    m_queuedBytes -= bytes;
    bytes += m_sentOfFirst;
    qsizetype whole = 0;
    while (whole < m_queue.size() && bytes >= m_queue.at(whole).size())
        bytes -= m_queue.at(whole++).size();
    m_sentOfFirst = bytes;
    m_queue.remove(0, whole);
    m_rest = std::max(m_rest - static_cast<int>(whole), -1);
    if (m_queue.isEmpty() && m_queue.capacity() > keptCapacity)
        m_queue.squeeze();
}

void Connection::received(QByteArrayView bytes)
{
    if (m_state == State::Open)
        m_protocol->receive(bytes);
}

void Connection::inputEnded()
{
    if (std::exchange(m_inputEnded, true) || m_state == State::Ended)
        return;
    // The end stays readable for ever.
    setReading(false);
    if (m_state == State::Open)
        m_protocol->inputEnded();
    else if (m_outputEnded)
        end();
}

void Connection::end(bool hard)
{
    if (std::exchange(m_state, State::Ended) == State::Ended)
        return;
    Timer::stop();
    release(hard);
    m_queue.clear();
    m_sentOfFirst = 0;
    m_queuedBytes = 0;
    m_protocol->connectionEnded();
}

void Connection::expired()
{
    // A moment that comes every now and then, and never twice in a turn.
    m_queue.squeeze();
    if (m_state == State::Open)
        m_protocol->timedOut();
    else
        end(true);
}

void Connection::flushLater()
{
    if (!std::exchange(m_flushAwaited, true))
        m_host.flushLater(*this);
}

void Connection::finishOutput()
{
    if (std::exchange(m_outputEnded, true))
        return;
    shutDownOutput();
    if (m_inputEnded)
        end();
}

}
