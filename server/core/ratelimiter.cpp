// SPDX-License-Identifier: MIT
#include "server/core/ratelimiter.h"

#include <QHostAddress>
#include <QList>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype firstSweep = 256;

}

RateLimiter::RateLimiter(int rate, std::chrono::milliseconds period, int burst, Now now)
    : m_interval(rate > 0 ? Clock::duration(period) / rate : Clock::duration::zero())
    , m_capacity(m_interval * std::max(burst, 1))
    , m_now(std::move(now))
    , m_sweepAt(firstSweep)
{
}

bool RateLimiter::take(const QByteArray &key)
{
    if (!peek(key))
        return false;
    charge(key);
    return true;
}

bool RateLimiter::peek(const QByteArray &key) const
{
    return debt(key) + m_interval <= m_capacity;
}

void RateLimiter::charge(const QByteArray &key)
{
    if (m_interval == Clock::duration::zero())
        return;
    const auto owed = debt(key);
    if (m_fullAt.size() >= m_sweepAt && !m_fullAt.contains(key))
        makeRoom();
    m_fullAt.insert(key, m_now() + owed + m_interval);
}

int RateLimiter::taken(const QByteArray &key) const
{
    const auto owed = debt(key);
    return owed == Clock::duration::zero() ? 0
                                           : static_cast<int>((owed + m_interval - Clock::duration(1)) / m_interval);
}

std::optional<Error> RateLimiter::refusal(const QByteArray &key, const QString &detail)
{
    return take(key) ? std::nullopt : std::optional(refuse(key, detail));
}

Error RateLimiter::refuse(const QByteArray &key, const QString &detail)
{
    ++m_refused;
    return {ErrorCode::RateLimited, detail, retryAfter(key)};
}

int RateLimiter::retryAfter(const QByteArray &key) const
{
    const auto wait = std::chrono::ceil<std::chrono::seconds>(debt(key) + m_interval - m_capacity);
    return static_cast<int>(std::max<qint64>(wait.count(), 1));
}

/// How long the bucket takes to be full.
RateLimiter::Clock::duration RateLimiter::debt(const QByteArray &key) const
{
    const auto fullAt = m_fullAt.constFind(key);
    if (fullAt == m_fullAt.cend())
        return Clock::duration::zero();
    return std::max(*fullAt - m_now(), Clock::duration::zero());
}

/// Done whenever the table has doubled, so that it costs little for each key.
void RateLimiter::makeRoom()
{
    const auto now = m_now();
    m_fullAt.removeIf([now](const auto &bucket) { return bucket.value() <= now; });
    if (m_fullAt.size() >= mostKeys)
        forgetHalf();
    m_sweepAt = std::clamp(m_fullAt.size() * 2, firstSweep, mostKeys);
}

/// Keeps those that are furthest over their rate: they are what the limit is for.
void RateLimiter::forgetHalf()
{
    QList<Clock::time_point> times = m_fullAt.values();
    const auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    m_fullAt.removeIf([limit = *middle](const auto &bucket) { return bucket.value() <= limit; });
}

QByteArray addressKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString().toLatin1();
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(ipv6.c), 8).toHex() + "/64"_ba;
}

}
