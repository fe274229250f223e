// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QByteArray>

#include <chrono>

/// Names of keys and channels that the server says to Redis. A key stands for its family: the scripts add what belongs
/// to it (`:log` …), in scripts/preamble.lua and nowhere else. docs/redis.md lists them all.
namespace Chatto::RedisKeys {

/// How long a txn_id is remembered.
inline constexpr std::chrono::seconds txnTime = std::chrono::hours(24);

/// A room's own hash; all keys of a room share this hash tag.
inline QByteArray room(const RoomId &id)
{
    return "{room:" + id.toString().toUtf8() + '}';
}

/// The room of such a key.
inline RoomId roomOf(const QByteArray &key)
{
    return RoomId(QString::fromUtf8(key.mid(6).chopped(1)));
}

/// What spans all users.
inline QByteArray users()
{
    return QByteArrayLiteral("{users}");
}

/// Everybody by name, for ranges: `folded NUL name NUL flags`.
inline QByteArray userNames()
{
    return users() + ":names";
}

inline QByteArray presence()
{
    return QByteArrayLiteral("{presence}");
}

/// What Redis was when it was last seen.
inline QByteArray store()
{
    return QByteArrayLiteral("{store}");
}

/// What all channels of one database begin with: channels don't know of databases, so two Chattos on one Redis would
/// hear each other.
inline QByteArray channelPrefix(int database)
{
    return "chatto:" + QByteArray::number(database) + ':';
}

}
