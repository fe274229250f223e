// SPDX-License-Identifier: MIT
#include "client/core/awaytimer.h"

#include "client/core/preferences.h"

#include <QPointer>

#include <algorithm>

namespace Chatto {

AwayTimer::AwayTimer(const Preferences &preferences, Sources sources, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_sources(std::move(sources))
    , m_lastInput(m_sources.clock())
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AwayTimer::check);
    connect(&preferences, &Preferences::changed, this, &AwayTimer::reschedule);
    reschedule();
}

void AwayTimer::setChosen(bool away)
{
    const bool was = isAway();
    m_chosen = away;
    m_idle = false;
    m_lastInput = m_sources.clock();
    reschedule();
    tell(was);
}

void AwayTimer::noteInput()
{
    m_lastInput = m_sources.clock();
    setIdle(false);
}

void AwayTimer::check()
{
    if (!m_timer.isActive())
        return;
    const Milliseconds quiet = m_sources.clock() - m_lastInput;
    checkIn(limit() - quiet);
    if (quiet < limit())
        return;
    m_sources.idle([self = QPointer(this), asked = m_lastInput](std::optional<Milliseconds> idle) {
        if (self && self->m_timer.isActive() && self->m_lastInput == asked)
            self->answered(idle);
    });
}

/// Elsewhere there may have been input: the desktop knows. Where it doesn't, what came here is all that counts.
void AwayTimer::answered(std::optional<Milliseconds> idle)
{
    setIdle(!idle || *idle >= limit());
    checkIn(limit() - idle.value_or(limit()));
}

void AwayTimer::checkIn(Milliseconds time)
{
    m_timer.start(std::max<Milliseconds>(time, interval));
}

void AwayTimer::reschedule()
{
    const bool canBecomeIdle = !m_chosen && m_preferences.awayMinutes() > 0;
    if (!canBecomeIdle) {
        m_timer.stop();
        setIdle(false);
    } else {
        checkIn(limit() - (m_sources.clock() - m_lastInput));
    }
}

AwayTimer::Milliseconds AwayTimer::limit() const
{
    return std::chrono::minutes(m_preferences.awayMinutes());
}

void AwayTimer::setIdle(bool idle)
{
    const bool was = isAway();
    m_idle = idle;
    tell(was);
}

void AwayTimer::tell(bool wasAway)
{
    if (isAway() != wasAway)
        emit changed(isAway());
}

}
