// SPDX-License-Identifier: MIT
#include "loadgenerator/storm.h"

#include <algorithm>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 patience = 60 * second;

qint64 nanoseconds(double seconds)
{
    return static_cast<qint64>(seconds * static_cast<double>(second));
}

}

Storm::Storm(Stage &stage, Talk &talk, const Options &options)
    : m_stage(stage)
    , m_talk(talk)
    , m_wait(nanoseconds(options.stormWait))
    , m_spread(nanoseconds(options.stormSpread))
    , m_backAt(static_cast<size_t>(stage.crowd().size()))
{
}

Result<Done> Storm::breakOut()
{
    Crowd &crowd = m_stage.crowd();
    const qint64 deadline = now() + m_wait;
    while (m_wait > 0 && crowd.live() == crowd.size() && now() < deadline)
        m_talk.turn(deadline);
    if (m_wait > 0 && crowd.live() == crowd.size())
        return Error{ErrorCode::Unavailable, u"--storm-wait: the server has dropped nobody"_s};
    m_began = now();
    for (int member = 0; m_wait == 0 && member < crowd.size(); ++member) {
        crowd.drop(member);
        scheduleReturn(member);
    }
    return Done();
}

bool Storm::calmDown()
{
    const qint64 deadline = m_began + m_spread + patience;
    while (now() < deadline) {
        noticeChanges();
        comeBack(now());
        if (m_returns.empty() && m_stage.crowd().live() == m_stage.crowd().size())
            return true;
        const qint64 next = m_returns.empty() ? deadline : m_returns.top().time;
        m_talk.turn(std::min(next, now() + second));
    }
    return false;
}

void Storm::scheduleReturn(int member)
{
    std::uniform_int_distribution<qint64> pause(0, m_spread);
    m_returns.push({now() + pause(m_random), member});
}

void Storm::comeBack(qint64 time)
{
    for (; !m_returns.empty() && m_returns.top().time <= time; m_returns.pop()) {
        m_stage.crowd().connect(m_returns.top().member, true);
        ++m_attempts;
    }
}

void Storm::noticeChanges()
{
    for (const int member : m_stage.crowd().takeLost())
        scheduleReturn(member);
    for (const int member : m_stage.crowd().takeWelcomed()) {
        m_backAt[static_cast<size_t>(member)] = now();
        m_stage.repeat(member);
    }
}

std::vector<qint64> Storm::returnTimes() const
{
    std::vector<qint64> times;
    for (const qint64 time : m_backAt)
        times.push_back(std::max<qint64>(time - m_began, 0));
    std::ranges::sort(times);
    return times;
}

}
