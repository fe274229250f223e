// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/handler.h"
#include "server/redis/redisconnection.h"

#include <QHash>

namespace Chatto {

/// The connection that events come over. After it was lost, all channels are subscribed to again before it is ready.
class RedisSubscriber : public QObject
{
    Q_OBJECT

public:
    /// `always` is subscribed to from the beginning, and never left.
    RedisSubscriber(const RedisOptions &options, const QByteArray &always, QObject *parent = nullptr);

    void start();
    /// Whether everything that is published to the watched channels comes here.
    bool isReady() const { return m_ready; }

    /// Calls back when Redis has confirmed. Unavailable: not watched.
    void watch(const QByteArray &channel, const Handler<Done> &handler);
    void unwatch(const QByteArray &channel);

signals:
    void ready();
    void lost(const QString &reason);
    void published(const QByteArray &channel, const QByteArray &payload);
    /// All that has come so far was signalled.
    void paused();

private:
    struct Channel
    {
        bool isConfirmed = false;
        QList<Handler<Done>> waiting;
    };

    void subscribeAll();
    void subscribe(const QByteArrayList &channels);
    void giveUp(const QString &reason);
    void take(const RedisValue &value);
    void confirm(const QByteArray &channel);

    RedisConnection m_connection;
    QHash<QByteArray, Channel> m_channels;
    QHash<QByteArray, int> m_unconfirmed; ///< How many answers to SUBSCRIBE are still to come.
    bool m_ready = false;
};

}
