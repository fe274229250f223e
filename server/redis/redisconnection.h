// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"
#include "server/core/histogram.h"
#include "server/redis/rediscodec.h"
#include "server/redis/redissocket.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <functional>

namespace Chatto {

/// A connection to Redis that is made again, with back-off and jitter, whenever it is lost: commands go out pipelined,
/// and replies come in the same order. It signs in and chooses the database by itself, and it notices a silent peer.
class RedisConnection : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(const Result<RedisValue> &)>;

    enum class Purpose {
        Commands,
        Subscriptions, ///< Replies belong to no command: all of them are signalled.
    };

    /// Commands that may wait for their replies: a Redis that hangs mustn't fill the memory of those who ask it.
    static constexpr size_t mostPending = 100'000;

    RedisConnection(const RedisOptions &options, Purpose purpose, QObject *parent = nullptr);

    void start();
    /// Whether commands can be sent.
    bool isEstablished() const { return m_established; }

    /// `reply` runs exactly once, and never before this has returned, unless the connection object is deleted before.
    /// An error that Redis answers is a value; Unavailable says that no answer came, or that mostPending wait already.
    /// Purpose::Commands.
    void send(const QByteArrayList &command, Reply reply);
    /// Purpose::Subscriptions, while established.
    void send(const QByteArrayList &command);
    /// From sending a command to its answer. Purpose::Commands.
    const Histogram &roundTrips() const { return m_roundTrips; }
    /// Gives this connection up and makes another one: it is of no use.
    void drop(const QString &reason);

signals:
    void established();
    /// An established connection has ended, or an attempt has failed; another attempt follows.
    void lost(const QString &reason);
    /// Purpose::Subscriptions: Redis said this.
    void received(const Chatto::RedisValue &value);
    /// All that has come so far was signalled.
    void paused();

private:
    struct Pending
    {
        Reply reply;
        std::chrono::nanoseconds since; ///< By m_clock.
    };

    std::chrono::nanoseconds now() const { return std::chrono::nanoseconds(m_clock.nsecsElapsed()); }
    void connectNow();
    void scheduleRetry();
    void signIn();
    void establish();
    void write(const QByteArrayList &command, Reply reply);
    void read(const QByteArray &bytes);
    void take(const RedisValue &value);
    void watch();
    void failPending(const QString &reason);
    void answerLater(Reply reply, const QString &reason);

    const RedisOptions m_options;
    const Purpose m_purpose;
    RedisSocket *m_socket = nullptr; ///< Child of this; null between attempts.
    RedisReader m_reader;
    std::deque<Pending> m_pending;
    QElapsedTimer m_clock;
    Histogram m_roundTrips;
    std::chrono::nanoseconds m_watchedAt{0}; ///< When watch() ran last; by m_clock.
    std::chrono::nanoseconds m_heard{0}; ///< When the last bytes came, or the attempt began; by m_clock.
    std::chrono::nanoseconds m_establishedAt{0}; ///< By m_clock.
    bool m_established = false;
    bool m_pinged = false; ///< Subscriptions: nothing was heard since the PING.
    int m_attempts = 0; ///< Since a connection last proved good.
    QTimer m_watchdog;
    QTimer m_retry;
};

}
