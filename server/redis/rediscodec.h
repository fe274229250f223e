// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisvalue.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

struct redisReader;

namespace Chatto {

/// A command as it goes over the wire (RESP2). Arguments may hold any bytes.
QByteArray encodeRedisCommand(const QByteArrayList &arguments);

/// Turns the bytes that come from Redis into replies: hiredis' reader, with bounds.
class RedisReader
{
public:
    /// No reply of Chatto's comes near: a page of 1000 messages of 1 MB would be a limit misconfigured.
    static constexpr qsizetype mostBytes = 256 * 1024 * 1024;

    RedisReader();

    void feed(QByteArrayView bytes);
    /// The next complete reply. Nothing until more bytes have come, and nothing ever again after an error.
    std::optional<RedisValue> next();
    /// What is wrong with the bytes; empty while nothing is.
    const QString &error() const { return m_error; }

private:
    struct Delete
    {
        void operator()(redisReader *reader) const;
    };

    std::unique_ptr<redisReader, Delete> m_reader;
    qsizetype m_pending = 0; ///< Bytes fed since the last complete reply.
    QString m_error;
};

}
