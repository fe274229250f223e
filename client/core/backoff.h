// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>

namespace Chatto {

/// How long to wait before trying again: a random time up to a bound that doubles with each attempt ("full jitter"), so
/// that the clients of a server that restarts don't come back all at once.
class Backoff
{
public:
    using Random = std::function<double()>; ///< From 0 up to, and without, 1.

    static constexpr std::chrono::milliseconds firstBound{500};
    static constexpr std::chrono::milliseconds greatestBound{30'000};

    Backoff();
    explicit Backoff(Random random);

    /// The wait before the next attempt; each call counts as one.
    std::chrono::milliseconds next();
    /// After a success, or when there is reason to hope again.
    void reset();

private:
    Random m_random;
    std::chrono::milliseconds m_bound = firstBound;
};

}
