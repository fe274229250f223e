// SPDX-License-Identifier: MIT
#include "server/redis/redisconnection.h"

#include "server/redis/redisaway.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds firstDelay = 100ms;
constexpr std::chrono::milliseconds longestDelay = 5s;
constexpr std::chrono::milliseconds proofTime = 5s; ///< A connection that held so long was a good one.
}

RedisConnection::RedisConnection(const RedisOptions &options, Purpose purpose, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_purpose(purpose)
{
    m_clock.start();
    m_watchdog.setInterval(std::max(m_options.timeout / 5, 1ms));
    m_retry.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &RedisConnection::watch);
    connect(&m_retry, &QTimer::timeout, this, &RedisConnection::connectNow);
}

void RedisConnection::start()
{
    Q_ASSERT(!m_socket && !m_retry.isActive());
    connectNow();
}

void RedisConnection::connectNow()
{
    m_reader = RedisReader();
    m_heard = now();
    m_watchedAt = now();
    m_watchdog.start();
    m_socket = new RedisSocket(m_options, this);
    connect(m_socket, &RedisSocket::opened, this, &RedisConnection::signIn);
    connect(m_socket, &RedisSocket::received, this, &RedisConnection::read);
    connect(m_socket, &RedisSocket::closed, this, &RedisConnection::drop);
    m_socket->open();
}

void RedisConnection::scheduleRetry()
{
    const auto ceiling = std::min(firstDelay * (1 << std::min(m_attempts, 10)), longestDelay);
    ++m_attempts;
    const int most = static_cast<int>(ceiling.count());
    m_retry.start(QRandomGenerator::global()->bounded(most / 2, most + 1));
}

// All in one go. The PING tells whether Redis wants a password that we don't have, or is still loading its data.
void RedisConnection::signIn()
{
    const auto required = [this](const Result<RedisValue> &result) {
        if (result && result->isError())
            drop(result->toString());
    };
    const RedisUrl &url = m_options.url;
    if (!url.user.isEmpty())
        write({"AUTH"_ba, url.user.toUtf8(), url.password.toUtf8()}, required);
    else if (!url.password.isEmpty())
        write({"AUTH"_ba, url.password.toUtf8()}, required);
    if (url.database != 0)
        write({"SELECT"_ba, QByteArray::number(url.database)}, required);
    write({"CLIENT"_ba, "SETNAME"_ba, "chatto-server"_ba}, [](const Result<RedisValue> &) {});
    write({"PING"_ba}, [this](const Result<RedisValue> &result) {
        if (result && result->isError())
            drop(result->toString());
        else if (result)
            establish();
    });
}

void RedisConnection::establish()
{
    m_established = true;
    m_pinged = false;
    m_establishedAt = now();
    emit established();
}

void RedisConnection::send(const QByteArrayList &command, Reply reply)
{
    Q_ASSERT(m_purpose == Purpose::Commands);
    if (!m_established)
        answerLater(std::move(reply), u"not connected"_s);
    else if (m_pending.size() >= mostPending)
        answerLater(std::move(reply), u"too much waits for it"_s);
    else
        write(command, std::move(reply));
}

void RedisConnection::send(const QByteArrayList &command)
{
    Q_ASSERT(m_purpose == Purpose::Subscriptions && m_established);
    m_socket->write(encodeRedisCommand(command));
}

void RedisConnection::write(const QByteArrayList &command, Reply reply)
{
    m_pending.push_back({std::move(reply), now()});
    m_socket->write(encodeRedisCommand(command));
}

void RedisConnection::read(const QByteArray &bytes)
{
    m_heard = now();
    m_pinged = false;
    m_reader.feed(bytes);
    const QPointer<RedisConnection> alive(this);
    const QPointer<RedisSocket> socket(m_socket);
    while (const auto value = m_reader.next()) {
        take(*value);
        if (!alive || !socket || socket != m_socket)
            return; // dropped, or even deleted, by whoever got the value
    }
    if (!m_reader.error().isEmpty())
        drop(u"not understood: "_s + m_reader.error());
    else
        emit paused();
}

void RedisConnection::take(const RedisValue &value)
{
    if (!m_pending.empty()) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        m_roundTrips.add(m_heard - pending.since);
        pending.reply(value);
    } else if (m_purpose == Purpose::Subscriptions && m_established) {
        emit received(value);
    } else {
        drop(value.isError() ? value.toString() : u"a reply that nobody asked for"_s);
    }
}

void RedisConnection::drop(const QString &reason)
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
    m_watchdog.stop();
    if (m_established && now() - m_establishedAt > proofTime)
        m_attempts = 0;
    m_established = false;
    failPending(reason);
    scheduleRetry();
    emit lost(reason);
}

// Replies come in order, so the oldest command speaks for all. Silence is broken by a PING, so that a peer that
// vanished without a word is noticed within two timeouts. But whoever stood still itself, with a machine that was
// paused, hasn't listened either: then what has come is read before anybody is blamed.
void RedisConnection::watch()
{
    const auto time = now();
    if (time - std::exchange(m_watchedAt, time) > 2 * m_watchdog.intervalAsDuration())
        return;
    const auto timeout = m_options.timeout;
    const auto since = m_pending.empty() ? m_heard : m_pending.front().since;
    const bool waits = !m_established || m_pinged || !m_pending.empty();
    if (waits && time - since > timeout)
        drop(u"no answer within %1 s"_s.arg(static_cast<double>(timeout.count()) / 1000));
    else if (!waits && time - m_heard > timeout && m_purpose == Purpose::Commands)
        write({"PING"_ba}, [](const Result<RedisValue> &) {});
    else if (!waits && time - m_heard > timeout) {
        send({"PING"_ba});
        m_pinged = true;
        m_heard = time;
    }
}

void RedisConnection::failPending(const QString &reason)
{
    for (Pending &pending : std::exchange(m_pending, {}))
        answerLater(std::move(pending.reply), reason);
}

void RedisConnection::answerLater(Reply reply, const QString &reason)
{
    QMetaObject::invokeMethod(
        this, [reply = std::move(reply), reason] { reply(redisAway(reason)); }, Qt::QueuedConnection);
}

}
