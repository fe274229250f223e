// SPDX-License-Identifier: MIT
#include "server/redis/redissubscriber.h"

#include "server/redis/redisaway.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Error notSubscribed()
{
    return redisAway(u"not subscribed"_s);
}

}

RedisSubscriber::RedisSubscriber(const RedisOptions &options, const QByteArray &always, QObject *parent)
    : QObject(parent)
    , m_connection(options, RedisConnection::Purpose::Subscriptions)
{
    m_channels[always].isConfirmed = true;
    connect(&m_connection, &RedisConnection::established, this, &RedisSubscriber::subscribeAll);
    connect(&m_connection, &RedisConnection::received, this, &RedisSubscriber::take);
    connect(&m_connection, &RedisConnection::paused, this, &RedisSubscriber::paused);
    connect(&m_connection, &RedisConnection::lost, this, &RedisSubscriber::giveUp);
}

void RedisSubscriber::start()
{
    m_connection.start();
}

void RedisSubscriber::subscribeAll()
{
    subscribe(m_channels.keys());
}

void RedisSubscriber::subscribe(const QByteArrayList &channels)
{
    for (const QByteArray &channel : channels)
        ++m_unconfirmed[channel];
    m_connection.send(QByteArrayList{"SUBSCRIBE"_ba} + channels);
}

// Channels that were confirmed once are kept, for subscribeAll(); whoever still waits for one is told that it failed.
void RedisSubscriber::giveUp(const QString &reason)
{
    m_ready = false;
    m_unconfirmed.clear();
    QList<Handler<Done>> waiting;
    for (const Channel &channel : std::as_const(m_channels))
        waiting += channel.waiting;
    m_channels.removeIf([](const auto &channel) { return !channel.value().isConfirmed; });
    emit lost(reason);
    for (const Handler<Done> &handler : std::as_const(waiting))
        handler.later(notSubscribed());
}

void RedisSubscriber::watch(const QByteArray &channel, const Handler<Done> &handler)
{
    if (!m_ready)
        return handler.later(notSubscribed());
    const bool isNew = !m_channels.contains(channel);
    Channel &watched = m_channels[channel];
    if (watched.isConfirmed)
        return handler.later(Done());
    watched.waiting.append(handler);
    if (isNew)
        subscribe({channel});
}

void RedisSubscriber::unwatch(const QByteArray &channel)
{
    const auto found = m_channels.constFind(channel);
    if (found == m_channels.cend())
        return;
    for (const Handler<Done> &handler : found->waiting)
        handler.later(notSubscribed());
    m_channels.erase(found);
    if (m_connection.isEstablished())
        m_connection.send({"UNSUBSCRIBE"_ba, channel});
}

void RedisSubscriber::take(const RedisValue &value)
{
    const QByteArray kind = value.at(0).bytes();
    const QByteArray channel = value.at(1).bytes();
    if (kind == "message") {
        if (m_channels.contains(channel))
            emit published(channel, value.at(2).bytes());
    } else if (kind == "subscribe") {
        confirm(channel);
    } else if (kind != "unsubscribe" && kind != "pong") {
        m_connection.drop(value.isError() ? value.toString() : u"not understood: an unknown event"_s);
    }
}

// Only the answer to the last SUBSCRIBE counts: an UNSUBSCRIBE may have been under way after an earlier one.
void RedisSubscriber::confirm(const QByteArray &channel)
{
    const auto unconfirmed = m_unconfirmed.find(channel);
    if (unconfirmed == m_unconfirmed.end() || --*unconfirmed > 0)
        return;
    m_unconfirmed.erase(unconfirmed);
    if (const auto watched = m_channels.find(channel); watched != m_channels.end()) {
        watched->isConfirmed = true;
        for (const Handler<Done> &handler : std::exchange(watched->waiting, {}))
            handler.later(Done());
    }
    if (m_unconfirmed.isEmpty() && !std::exchange(m_ready, true))
        emit ready();
}

}
