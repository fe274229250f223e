// SPDX-License-Identifier: MIT
#include "client/core/typing.h"

#include <algorithm>

namespace Chatto {

namespace {

constexpr qsizetype mostAtOnce = 20; ///< In a room; nobody reads so many names.

}

Typing::Typing(QObject *parent)
    : Typing(Times(), parent)
{
}

Typing::Typing(const Times &times, QObject *parent)
    : QObject(parent)
    , m_times(times)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // never before its time
    connect(&m_timer, &QTimer::timeout, this, &Typing::expire);
}

bool Typing::tell(const RoomId &room)
{
    QDeadlineTimer &next = m_told[room]; // one that was made just now has expired
    if (!next.hasExpired())
        return false;
    next.setRemainingTime(m_times.pause);
    return true;
}

void Typing::start(const RoomId &room, const UserName &user)
{
    QList<Signal> &typists = m_signals[room];
    const QDeadlineTimer end(m_times.shown);
    const auto known = std::ranges::find(typists, user, &Signal::user);
    const bool isNew = known == typists.end();
    if (isNew && typists.size() >= mostAtOnce)
        return;
    if (isNew)
        typists.append({user, end});
    else
        known->end = end;
    startTimer();
    if (isNew)
        emit changed(room);
}

void Typing::stop(const RoomId &room, const UserName &user)
{
    const auto typists = m_signals.find(room);
    if (typists == m_signals.end() || !erase_if(*typists, [&](const Signal &signal) { return signal.user == user; }))
        return;
    if (typists->isEmpty())
        m_signals.erase(typists);
    emit changed(room);
}

void Typing::stopEverywhere(const UserName &user)
{
    const auto rooms = m_signals.keys();
    for (const RoomId &room : rooms)
        stop(room, user);
}

void Typing::forget(const RoomId &room)
{
    m_told.remove(room);
    if (m_signals.remove(room))
        emit changed(room);
}

void Typing::clear()
{
    const auto rooms = m_signals.keys();
    m_told.clear();
    for (const RoomId &room : rooms)
        forget(room);
}

QList<UserName> Typing::users(const RoomId &room) const
{
    QList<UserName> names;
    for (const Signal &signal : m_signals.value(room))
        names.append(signal.user);
    return names;
}

void Typing::expire()
{
    const auto rooms = m_signals.keys();
    for (const RoomId &room : rooms) {
        for (const Signal &signal : m_signals.value(room)) {
            if (signal.end.hasExpired())
                stop(room, signal.user);
        }
    }
    startTimer();
}

void Typing::startTimer()
{
    QDeadlineTimer first(QDeadlineTimer::Forever);
    for (const QList<Signal> &typists : std::as_const(m_signals)) {
        for (const Signal &signal : typists)
            first = std::min(first, signal.end);
    }
    if (first.isForever())
        m_timer.stop();
    else
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(first.remainingTimeAsDuration()));
}

}
