// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include <chrono>

namespace Chatto {

/// Counts what happened within the last while. Takes no memory while nothing happens.
class SlidingCount
{
public:
    using Clock = std::chrono::steady_clock;

    /// Something happens now: how often it did in the time up to now, this one included.
    qsizetype add(std::chrono::milliseconds time, Clock::time_point now = Clock::now())
    {
        while (!m_happened.isEmpty() && m_happened.first() <= now - time)
            m_happened.removeFirst();
        m_happened.append(now);
        return m_happened.size();
    }

private:
    QList<Clock::time_point> m_happened; ///< Oldest first.
};

}
