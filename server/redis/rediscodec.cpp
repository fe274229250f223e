// SPDX-License-Identifier: MIT
#include "server/redis/rediscodec.h"

#include <hiredis/hiredis.h>

#include <vector>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

#if HIREDIS_MAJOR >= 1
using ElementCount = size_t;
#else
using ElementCount = int;
#endif

constexpr int mostDepth = 7; ///< Of arrays within arrays.

// hiredis builds a reply from the outside in. An object goes to the end of the array above it, which is the one that is
// being read, so the pointers that hiredis keeps (the arrays around it) stay good, and an announced size costs nothing
// before the elements are there.
void *add(const redisReadTask *task, RedisValue value)
{
    if (task->parent)
        return &static_cast<RedisValue *>(task->parent->obj)->append(std::move(value));
    return new RedisValue(std::move(value));
}

void *addText(const redisReadTask *task, char *bytes, size_t size)
{
    const QByteArray copy(bytes, static_cast<qsizetype>(size));
    return add(task, task->type == REDIS_REPLY_ERROR ? RedisValue::error(copy) : RedisValue::text(copy));
}

/// Null, which ends the reading, if it is too deep: hiredis has bounds of its own up to 0.14 only.
void *addArray(const redisReadTask *task, ElementCount)
{
    int depth = 0;
    for (const redisReadTask *outer = task; outer->parent; outer = outer->parent)
        ++depth;
    return depth < mostDepth ? add(task, RedisValue::array()) : nullptr;
}

void *addInteger(const redisReadTask *task, long long value)
{
    return add(task, RedisValue::integer(value));
}

void *addNil(const redisReadTask *task)
{
    return add(task, {});
}

#if HIREDIS_MAJOR >= 1
// Types of RESP3, which is never asked for. Without these hiredis would return numbers in place of objects.
void *addDouble(const redisReadTask *task, double, char *bytes, size_t size)
{
    return addText(task, bytes, size);
}

void *addBool(const redisReadTask *task, int value)
{
    return addInteger(task, value);
}
#endif

void remove(void *value)
{
    delete static_cast<RedisValue *>(value);
}

redisReplyObjectFunctions makeFunctions()
{
    redisReplyObjectFunctions functions = {};
    functions.createString = addText;
    functions.createArray = addArray;
    functions.createInteger = addInteger;
    functions.createNil = addNil;
    functions.freeObject = remove;
#if HIREDIS_MAJOR >= 1
    functions.createDouble = addDouble;
    functions.createBool = addBool;
#endif
    return functions;
}

}

QByteArray encodeRedisCommand(const QByteArrayList &arguments)
{
    std::vector<const char *> starts;
    std::vector<size_t> sizes;
    for (const QByteArray &argument : arguments) {
        starts.push_back(argument.constData());
        sizes.push_back(static_cast<size_t>(argument.size()));
    }
    char *command = nullptr;
    const auto size = redisFormatCommandArgv(&command, static_cast<int>(starts.size()), starts.data(), sizes.data());
    Q_CHECK_PTR(command);
    const QByteArray encoded(command, static_cast<qsizetype>(size));
    redisFreeCommand(command);
    return encoded;
}

RedisReader::RedisReader()
{
    static redisReplyObjectFunctions functions = makeFunctions(); // hiredis wants it mutable, and never changes it
    m_reader.reset(redisReaderCreateWithFunctions(&functions));
    Q_CHECK_PTR(m_reader.get());
}

void RedisReader::feed(QByteArrayView bytes)
{
    m_pending += bytes.size();
    if (m_pending > mostBytes)
        m_error = u"a reply of more than %1 bytes"_s.arg(mostBytes);
    if (m_error.isEmpty())
        redisReaderFeed(m_reader.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

std::optional<RedisValue> RedisReader::next()
{
    if (!m_error.isEmpty())
        return {};
    void *reply = nullptr;
    if (redisReaderGetReply(m_reader.get(), &reply) != REDIS_OK) {
        m_error = QString::fromLatin1(redisReaderGetError(m_reader.get()));
        return {};
    }
    if (!reply)
        return {};
    m_pending = 0;
    const std::unique_ptr<RedisValue> value(static_cast<RedisValue *>(reply));
    return std::move(*value);
}

void RedisReader::Delete::operator()(redisReader *reader) const
{
    redisReaderFree(reader);
}

}
