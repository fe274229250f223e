// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <array>
#include <chrono>

namespace Chatto {

/// One timer for any number of deadlines: starting and stopping one is a change in a linked list. Deadlines are coarse:
/// never early, and up to one tick late.
class TimerWheel : public QObject
{
    struct Link
    {
        Link *previous = nullptr;
        Link *next = nullptr;
    };

public:
    /// A deadline that belongs to somebody. May be started, stopped and destroyed at any time, even while it expires.
    class Timer : private Link
    {
    public:
        explicit Timer(TimerWheel &wheel);
        virtual ~Timer();
        Q_DISABLE_COPY_MOVE(Timer)

        /// Again, if it is running.
        void start(int ticks);
        void stop();
        bool isRunning() const { return next != nullptr; }

    protected:
        virtual void expired() = 0;

    private:
        friend class TimerWheel;
        TimerWheel &m_wheel;
        qint64 m_due = 0;
    };

    explicit TimerWheel(std::chrono::milliseconds tick = std::chrono::seconds(1), QObject *parent = nullptr);
    ~TimerWheel() override;

    /// Ticks since the wheel was made.
    qint64 now() const;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    static constexpr int size = 64;

    void insert(Timer &timer);
    void remove(Timer &timer);
    void turn(Link &slot);
    static void append(Link &list, Link &link);
    static void unlink(Link &link);

    std::array<Link, size> m_slots; ///< Circular lists; the deadline modulo `size` says which.
    qsizetype m_running = 0;
    qint64 m_reached = 0; ///< The last tick whose slot was turned.
    std::chrono::milliseconds m_tick;
    QElapsedTimer m_clock;
    QBasicTimer m_ticker; ///< Runs only while there is a deadline.
};

}
