// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>

namespace Chatto::Load {

/// Counts durations in buckets that are as wide as a thirty-second of what they hold, from a nanosecond to centuries:
/// every quantile is known to 3 %, whatever the number of durations.
class Histogram
{
public:
    void add(qint64 nanoseconds);

    qint64 count() const { return m_count; }
    /// Exact.
    qint64 largest() const { return m_largest; }
    double mean() const;
    /// What `share` (0–1) of the durations don't exceed, at most 3 % too much; 0 if there are none.
    qint64 quantile(double share) const;
    /// How many were longer, those in the same bucket left out.
    qint64 countAbove(qint64 nanoseconds) const;

private:
    static constexpr int bucketsOf = 32; ///< In each power of two.
    static constexpr int bucketCount = (63 - 5) * bucketsOf + bucketsOf;

    static size_t bucketOf(qint64 nanoseconds);
    static qint64 endOf(size_t bucket);

    std::array<qint64, bucketCount> m_buckets = {};
    qint64 m_count = 0;
    qint64 m_largest = 0;
    double m_sum = 0;
};

}
