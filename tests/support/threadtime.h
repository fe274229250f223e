// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>

namespace Chatto {

/// How many times as much a program may take that isn't optimised, or that a sanitizer watches.
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
constexpr double slowness = 1;
#else
constexpr double slowness = 10;
#endif

/// Processor time of the calling thread since this was made: how busy the machine is doesn't count.
class ThreadTime
{
public:
    double milliseconds() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
    }

    double m_start = now();
};

}
