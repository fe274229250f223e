// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/connectionhost.h"
#include "server/net/timerwheel.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

namespace Chatto {

/// Bytes in and bytes out, over a descriptor of our own or through TLS. What is written in one turn of the event loop
/// goes out together at its end; what the system doesn't take stays queued, and its owner bounds that. Nothing is
/// called on the Protocol after connectionEnded().
class Connection : private TimerWheel::Timer
{
public:
    Connection(ConnectionHost &host, int closeSeconds);
    ~Connection() override;

    ConnectionHost &host() const { return m_host; }
    Protocol *protocol() const { return m_protocol; }
    /// Who is told what happens from now on. Not everybody wants to hear of each drained().
    void setProtocol(Protocol *protocol, bool hearsDrained = true)
    {
        m_protocol = protocol;
        m_hearsDrained = hearsDrained;
    }

    /// Queues the bytes, without a copy. Does nothing once closing has begun.
    void write(const QByteArray &bytes);
    /// The same with two parts of one frame: if the first goes out, so does the rest. One at a time.
    void write(const QByteArray &start, const QByteArray &rest);
    /// Sends as much of the queue as the system takes now.
    void flush();
    /// Bytes that were written and not yet taken by the system.
    qint64 backlog() const { return m_queuedBytes + heldBytes(); }
    /// Forgets what is queued, but for the rest of what has been sent in part.
    void discardBacklog();

    void pauseReading();
    void resumeReading();

    /// After `seconds` without another call, Protocol::timedOut(); 0: never.
    void startTimer(int seconds);

    /// Sends what is queued, then the end, and waits for the other side's; but no longer than closeSeconds in all. What
    /// still comes in is thrown away.
    void close();
    /// Ends at once, whatever is queued.
    void abort();

protected:
    // For the two kinds of connections.

    /// Hands the front of the queue to the system and calls taken(); false if the connection is broken.
    virtual bool sendQueue() = 0;
    /// Tells the other side that nothing more comes.
    virtual void shutDownOutput() = 0;
    virtual void setReading(bool on) = 0;
    /// No event comes any more; `hard` without waiting for bytes that the system holds.
    virtual void release(bool hard) = 0;
    /// Bytes that left the queue but haven't been taken by the system.
    virtual qint64 heldBytes() const { return 0; }

    /// One frame, the usual case, takes no memory of its own.
    using Queue = QVarLengthArray<QByteArray, 1>;

    const Queue &queue() const { return m_queue; }
    /// Of the first in the queue, how much has gone out.
    qsizetype sentOfFirst() const { return m_sentOfFirst; }
    void taken(qint64 bytes);

    void received(QByteArrayView bytes);
    void inputEnded();
    /// The connection is gone.
    void end(bool hard = false);
    bool isReading() const { return !m_paused && !m_inputEnded && m_state != State::Ended; }

private:
    enum class State : quint8 { Open, Closing, Ended };

    void expired() override;
    void flushLater();
    void finishOutput();

    ConnectionHost &m_host;
    Protocol *m_protocol = nullptr;
    int m_closeSeconds;
    State m_state = State::Open;
    bool m_flushAwaited = false;
    bool m_hearsDrained = false;
    bool m_paused = false;
    bool m_inputEnded = false;
    bool m_outputEnded = false;
    int m_rest = -1; ///< Where in the queue the rest of a frame is; -1: nowhere.
    qsizetype m_sentOfFirst = 0;
    qint64 m_queuedBytes = 0; ///< Without what has gone out of the first.
    Queue m_queue;
};

}
