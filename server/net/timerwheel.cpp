// SPDX-License-Identifier: MIT
#include "server/net/timerwheel.h"

#include <algorithm>

namespace Chatto {

TimerWheel::Timer::Timer(TimerWheel &wheel)
    : m_wheel(wheel)
{
}

TimerWheel::Timer::~Timer()
{
    stop();
}

void TimerWheel::Timer::start(int ticks)
{
    Q_ASSERT(ticks > 0);
    stop();
    // The present tick has begun some time ago: one more, so that it is never early.
    m_due = m_wheel.now() + ticks + 1;
    m_wheel.insert(*this);
}

void TimerWheel::Timer::stop()
{
    if (isRunning())
        m_wheel.remove(*this);
}

TimerWheel::TimerWheel(std::chrono::milliseconds tick, QObject *parent)
    : QObject(parent)
    , m_tick(tick)
{
    for (Link &slot : m_slots)
        slot.previous = slot.next = &slot;
    m_clock.start();
}

TimerWheel::~TimerWheel()
{
    Q_ASSERT(m_running == 0);
}

qint64 TimerWheel::now() const
{
    return m_clock.elapsed() / m_tick.count();
}

void TimerWheel::timerEvent(QTimerEvent *)
{
    const qint64 reached = now();
    // After a long stall one round finds all that is due.
    const qint64 first = std::max(m_reached + 1, reached - size + 1);
    m_reached = reached;
    for (qint64 tick = first; tick <= reached; ++tick)
        turn(m_slots[static_cast<size_t>(tick % size)]);
    if (m_running == 0)
        m_ticker.stop();
}

void TimerWheel::insert(Timer &timer)
{
    if (m_running++ == 0 && !m_ticker.isActive()) {
        m_reached = now();
        m_ticker.start(static_cast<int>(m_tick.count()), Qt::PreciseTimer, this);
    }
    append(m_slots[static_cast<size_t>(timer.m_due % size)], timer);
}

void TimerWheel::remove(Timer &timer)
{
    unlink(timer);
    --m_running;
}

void TimerWheel::turn(Link &slot)
{
    // Whoever expires may start, stop and destroy others, so no link but the first is ever held.
    Link pending{&pending, &pending};
    while (slot.next != &slot) {
        Link *link = slot.next;
        unlink(*link);
        append(pending, *link);
    }
    while (pending.next != &pending) {
        auto &timer = static_cast<Timer &>(*pending.next);
        if (timer.m_due > m_reached) {
            unlink(timer);
            append(slot, timer);
        } else {
            remove(timer);
            timer.expired();
        }
    }
}

void TimerWheel::append(Link &list, Link &link)
{
    link.previous = list.previous;
    link.next = &list;
    list.previous->next = &link;
    list.previous = &link;
}

void TimerWheel::unlink(Link &link)
{
    link.previous->next = link.next;
    link.next->previous = link.previous;
    link.previous = link.next = nullptr;
}

}
