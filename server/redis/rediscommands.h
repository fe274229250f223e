// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisconnection.h"
#include "server/redis/redisscripts.h"

namespace Chatto {

/// The connection that commands go over, with all that is to be done before the first one: it loads the scripts, and
/// lets Redis begin new epochs where data may have been lost since somebody last looked.
class RedisCommands : public QObject
{
    Q_OBJECT

public:
    /// A script's answer without its "ok", or what it refused, or Unavailable.
    using Reply = RedisConnection::Reply;

    explicit RedisCommands(const RedisOptions &options, QObject *parent = nullptr);

    void start();
    bool isReady() const { return m_ready; }

    /// Runs a script; if Redis doesn't know it any more, teaches it. As RedisConnection::send, but errors are errors.
    void run(RedisScripts::Name name, const QByteArrayList &keys, const QByteArrayList &arguments, Reply reply);
    void send(const QByteArrayList &command, Reply reply);
    const Histogram &roundTrips() const { return m_connection.roundTrips(); }
    /// As RedisConnection::drop.
    void drop(const QString &reason) { m_connection.drop(reason); }

signals:
    void ready();
    void lost(const QString &reason);

private:
    void setUp();
    void renewEpochs(const RedisValue &configuration);
    void warnAbout(const RedisValue &configuration);
    Reply checked(Reply reply);
    QByteArrayList call(
        const QByteArray &verb, const QByteArray &what, const QByteArrayList &keys, const QByteArrayList &arguments);

    const RedisScripts m_scripts;
    const QByteArray m_channelPrefix;
    RedisConnection m_connection;
    QByteArray m_refusal; ///< Redis' last error: each is logged once, not with every command.
    bool m_ready = false;
    bool m_warned = false;
};

}
