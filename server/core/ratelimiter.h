// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <functional>
#include <optional>

class QHostAddress;

namespace Chatto {

/// A token bucket for each key: `burst` at once, then `rate` in each `period`. Only buckets that aren't full are
/// remembered, and of those no more than mostKeys: the fullest are forgotten first.
class RateLimiter
{
public:
    using Clock = std::chrono::steady_clock;
    using Now = std::function<Clock::time_point()>;

    static constexpr qsizetype mostKeys = 100'000;

    /// With a rate of 0 nothing is limited.
    RateLimiter(int rate, std::chrono::milliseconds period, int burst, Now now = Clock::now);

    /// Takes one token, if there is one.
    bool take(const QByteArray &key);
    /// The same, for those who answer: nothing, or RateLimited in these words, with the time after which to try again.
    std::optional<Error> refusal(const QByteArray &key, const QString &detail);
    /// RateLimited as above, whether there is a token or not.
    Error refuse(const QByteArray &key, const QString &detail);
    /// How often that was answered.
    quint64 refused() const { return m_refused; }
    /// Whether there is a token.
    bool peek(const QByteArray &key) const;
    /// Takes one token even from an empty bucket, which then stays empty for longer: for what is known to count only
    /// after it has been let through.
    void charge(const QByteArray &key);
    /// Tokens that were taken and haven't come back.
    int taken(const QByteArray &key) const;
    /// Whole seconds, at least 1, until there is a token.
    int retryAfter(const QByteArray &key) const;

    /// Buckets that are remembered.
    qsizetype size() const { return m_fullAt.size(); }

private:
    Clock::duration debt(const QByteArray &key) const;
    void makeRoom();
    void forgetHalf();

    Clock::duration m_interval; ///< In which one token comes; 0: unlimited.
    Clock::duration m_capacity; ///< In which an empty bucket fills.
    Now m_now;
    QHash<QByteArray, Clock::time_point> m_fullAt; ///< When the bucket will be full, if nothing is taken.
    qsizetype m_sweepAt;
    quint64 m_refused = 0;
};

/// The key by which a client's address is limited: an IPv6 network of 64 bits counts as one, as its owner commands all
/// of it.
QByteArray addressKey(const QHostAddress &address);

}
