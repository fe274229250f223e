// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>

namespace Chatto {

/// How often something took how long: one integer for each class of durations, so that counting costs next to nothing.
class Histogram
{
public:
    /// The longest time of each class; behind the last, one class more has all that took longer.
    static constexpr std::array<std::chrono::microseconds, 16> bounds{std::chrono::microseconds(100),
        std::chrono::microseconds(250), std::chrono::microseconds(500), std::chrono::milliseconds(1),
        std::chrono::microseconds(2500), std::chrono::milliseconds(5), std::chrono::milliseconds(10),
        std::chrono::milliseconds(25), std::chrono::milliseconds(50), std::chrono::milliseconds(100),
        std::chrono::milliseconds(250), std::chrono::milliseconds(500), std::chrono::seconds(1),
        std::chrono::milliseconds(2500), std::chrono::seconds(5), std::chrono::seconds(10)};

    void add(std::chrono::nanoseconds time)
    {
        const auto bound = std::ranges::find_if(bounds, [time](auto most) { return time <= most; });
        ++m_counts[static_cast<size_t>(bound - bounds.begin())];
        m_sum += time;
    }

    /// Of each class alone.
    const std::array<quint64, bounds.size() + 1> &counts() const { return m_counts; }
    std::chrono::nanoseconds sum() const { return m_sum; }

private:
    std::array<quint64, bounds.size() + 1> m_counts{};
    std::chrono::nanoseconds m_sum{0};
};

}
