// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <thread>

namespace Chatto::Faults {

/// Asks a server over a WebSocket every few milliseconds whether it is there, and notes the longest that an answer
/// took: a `ping` needs no store, so that only a loop that stands still lets it wait. What the machine itself does to
/// processes isn't the server's fault: the time in which it had the server wait for a processor is taken off, and what
/// two threads that do nothing but answer each other have to wait meanwhile is allowed on top.
class LoopProbe
{
public:
    /// `token` is somebody's who is signed in. Begins at once.
    LoopProbe(quint16 port, const QByteArray &token, qint64 serverProcess);
    ~LoopProbe();
    LoopProbe(const LoopProbe &) = delete;
    LoopProbe &operator=(const LoopProbe &) = delete;

    /// Waits for what is still to be answered, which counts.
    void end();
    /// The longest that the server has stood still, beyond what the machine did to it.
    std::chrono::microseconds worst() const { return std::chrono::microseconds(m_worst.load()); }
    /// The longest that the machine let two idle threads wait.
    std::chrono::microseconds machine() const { return std::chrono::microseconds(m_machine.load()); }
    int answers() const { return m_answers; }

private:
    void ask(quint16 port, const QByteArray &token);
    void askEcho();

    const qint64 m_server;
    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_worst = 0; ///< Microseconds.
    std::atomic<qint64> m_machine = 0;
    std::atomic<int> m_answers = 0;
    std::thread m_asker;
    std::thread m_control;
};

}
