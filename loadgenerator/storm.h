// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/stage.h"
#include "loadgenerator/talk.h"

#include <queue>
#include <random>
#include <vector>

namespace Chatto::Load {

/// Drops everybody while they talk, and sees them come back, each at a random moment.
class Storm
{
public:
    Storm(Stage &stage, Talk &talk, const Options &options);

    /// Drops them, or waits until the server has done so; an error if it hasn't.
    Result<Done> breakOut();
    /// Waits until all are back; false if some don't succeed for a minute.
    bool calmDown();

    /// From the drop to being welcome again, for everybody; sorted.
    std::vector<qint64> returnTimes() const;
    /// How often somebody tried to connect.
    qint64 attempts() const { return m_attempts; }

private:
    struct Return
    {
        qint64 time;
        int member;
        bool operator>(const Return &other) const { return time > other.time; }
    };

    void scheduleReturn(int member);
    void comeBack(qint64 time);
    void noticeChanges();

    Stage &m_stage;
    Talk &m_talk;
    const qint64 m_wait;
    const qint64 m_spread;
    std::mt19937_64 m_random{1}; ///< The same storm each time.
    std::priority_queue<Return, std::vector<Return>, std::greater<>> m_returns;
    std::vector<qint64> m_backAt; ///< By member.
    qint64 m_began = 0;
    qint64 m_attempts = 0;
};

}
