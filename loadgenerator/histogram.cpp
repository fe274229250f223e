// SPDX-License-Identifier: MIT
#include "loadgenerator/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace Chatto::Load {

void Histogram::add(qint64 nanoseconds)
{
    const qint64 duration = std::max<qint64>(nanoseconds, 0);
    ++m_buckets[bucketOf(duration)];
    ++m_count;
    m_largest = std::max(m_largest, duration);
    m_sum += static_cast<double>(duration);
}

double Histogram::mean() const
{
    return m_count == 0 ? 0 : m_sum / static_cast<double>(m_count);
}

qint64 Histogram::quantile(double share) const
{
    const auto wanted = static_cast<qint64>(std::ceil(share * static_cast<double>(m_count)));
    qint64 seen = 0;
    for (size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= wanted && seen > 0)
            return std::min(endOf(bucket), m_largest);
    }
    return 0;
}

qint64 Histogram::countAbove(qint64 nanoseconds) const
{
    const auto first = m_buckets.begin() + static_cast<qint64>(bucketOf(nanoseconds)) + 1;
    return std::accumulate(first, m_buckets.end(), qint64(0));
}

/// Below 64 each number has a bucket of its own; above, the upper six bits choose it.
size_t Histogram::bucketOf(qint64 nanoseconds)
{
    const auto value = static_cast<quint64>(nanoseconds);
    const int shift = std::max(static_cast<int>(std::bit_width(value)) - 6, 0);
    return static_cast<size_t>(shift) * bucketsOf + (value >> shift);
}

qint64 Histogram::endOf(size_t bucket)
{
    const size_t shift = bucket < 2 * bucketsOf ? 0 : bucket / bucketsOf - 1;
    return static_cast<qint64>(((bucket - shift * bucketsOf + 1) << shift) - 1);
}

}
