// SPDX-License-Identifier: MIT
#include "server/redis/rediscommands.h"

#include "server/redis/redisaway.h"
#include "server/redis/rediskeys.h"
#include "server/redis/redislog.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// The answer to CONFIG GET is a flat list of names and values; an error where that is forbidden.
QByteArray setting(const RedisValue &configuration, QByteArrayView name)
{
    for (qsizetype i = 0; i + 1 < configuration.size(); i += 2) {
        if (configuration.at(i).bytes() == name)
            return configuration.at(i + 1).bytes();
    }
    return {};
}

/// Scripts answer {'ok', …} or {code, detail}.
Result<RedisValue> outcome(const RedisValue &answer)
{
    const QByteArray status = answer.at(0).bytes();
    if (status == "ok")
        return answer;
    const auto code = errorCode(QString::fromLatin1(status));
    return code ? Error{*code, answer.at(1).toString()} : redisAway(u"its answer was not understood"_s);
}

}

RedisCommands::RedisCommands(const RedisOptions &options, QObject *parent)
    : QObject(parent)
    , m_channelPrefix(RedisKeys::channelPrefix(options.url.database))
    , m_connection(options, RedisConnection::Purpose::Commands)
{
    connect(&m_connection, &RedisConnection::established, this, &RedisCommands::setUp);
    connect(&m_connection, &RedisConnection::lost, this, [this](const QString &reason) {
        m_ready = false;
        emit lost(reason);
    });
}

void RedisCommands::start()
{
    m_connection.start();
}

void RedisCommands::setUp()
{
    for (const RedisScripts::Script &script : m_scripts.all()) {
        m_connection.send({"SCRIPT"_ba, "LOAD"_ba, script.source}, [this](const Result<RedisValue> &result) {
            if (result && result->isError())
                drop(result->toString());
        });
    }
    m_connection.send({"CONFIG"_ba, "GET"_ba, "appendonly"_ba, "appendfsync"_ba, "maxmemory-policy"_ba},
        [this](const Result<RedisValue> &result) {
            if (result)
                renewEpochs(*result);
        });
}

void RedisCommands::renewEpochs(const RedisValue &configuration)
{
    if (!std::exchange(m_warned, true))
        warnAbout(configuration);
    const bool isDurable
        = setting(configuration, "appendonly") == "yes" && setting(configuration, "appendfsync") == "always";
    run(RedisScripts::Connect, {RedisKeys::store()}, {isDurable ? "1"_ba : "0"_ba},
        [this](const Result<RedisValue> &result) {
            if (!result)
                return drop(result.error().detail);
            if (result->at(1).toInteger() > 0)
                qCInfo(lcRedis) << "messages may have been lost since Redis was last seen: rooms begin new epochs";
            m_ready = true;
            m_refusal.clear();
            emit ready();
        });
}

void RedisCommands::warnAbout(const RedisValue &configuration)
{
    if (setting(configuration, "appendonly") == "no")
        qCWarning(lcRedis) << "appendonly is no: a restart of Redis loses messages (docs/redis.md)";
    const QByteArray policy = setting(configuration, "maxmemory-policy");
    if (!policy.isEmpty() && policy != "noeviction")
        qCWarning(lcRedis) << "maxmemory-policy isn't noeviction: Redis may drop messages when its memory is full";
}

void RedisCommands::run(
    RedisScripts::Name name, const QByteArrayList &keys, const QByteArrayList &arguments, Reply reply)
{
    const auto finish
        = [reply = std::move(reply)](const Result<RedisValue> &result) { reply(result ? outcome(*result) : result); };
    const auto finishOrTeach = [this, name, keys, arguments, finish](const Result<RedisValue> &result) {
        if (result && result->isError() && result->bytes().startsWith("NOSCRIPT"))
            m_connection.send(call("EVAL"_ba, m_scripts[name].source, keys, arguments), checked(finish));
        else
            checked(finish)(result);
    };
    m_connection.send(call("EVALSHA"_ba, m_scripts[name].sha, keys, arguments), finishOrTeach);
}

void RedisCommands::send(const QByteArrayList &command, Reply reply)
{
    m_connection.send(command, checked(std::move(reply)));
}

// Redis' own errors mean that it can't serve now: full, read-only, or broken. A master that became a replica is left.
RedisCommands::Reply RedisCommands::checked(Reply reply)
{
    return [this, reply = std::move(reply)](const Result<RedisValue> &result) {
        if (!result || !result->isError())
            return reply(result);
        if (result->bytes().startsWith("READONLY"))
            drop(result->toString());
        else if (std::exchange(m_refusal, result->bytes()) != result->bytes())
            qCWarning(lcRedis).noquote() << "Redis refused a command:" << result->toString();
        reply(redisAway(u"Redis refused the command"_s));
    };
}

QByteArrayList RedisCommands::call(
    const QByteArray &verb, const QByteArray &what, const QByteArrayList &keys, const QByteArrayList &arguments)
{
    return QByteArrayList{verb, what, QByteArray::number(keys.size())} + keys + arguments
        + QByteArrayList{m_channelPrefix};
}

}
