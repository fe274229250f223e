// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <ctime>
#include <limits>

namespace Chatto::Load {

inline constexpr qint64 second = 1'000'000'000;
inline constexpr qint64 millisecond = 1'000'000;
inline constexpr qint64 never = std::numeric_limits<qint64>::max();

/// Nanoseconds of a clock.
inline qint64 read(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return time.tv_sec * second + time.tv_nsec;
}

/// Nanoseconds that only ever grow; what all times here are counted in.
inline qint64 now()
{
    return read(CLOCK_MONOTONIC);
}

}
