// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"
#include "server/redis/redisvalue.h"

/// What the scripts answer and publish, as values. Whatever is missing reads as empty.
namespace Chatto::RedisDecode {

/// {uid, name, flags}
Identity identity(const RedisValue &value);
/// {id, name, topic, kind, members, epoch, last, change, read, role}, for each
QList<Room> rooms(const RedisValue &value);
/// {id, epoch, last, change}, for each
QList<RoomPosition> positions(const RedisValue &value);
/// {entry id, {field, value, …}}, as XRANGE answers
LoggedMessage entry(const RoomId &room, const Epoch &epoch, const RedisValue &value);
/// Epoch, first, last, change, entries from `value.at(1)` on.
LogPage page(const RoomId &room, const RedisValue &value);
/// Name, presence, flags, name, … from `value.at(start)` on.
QList<User> users(const RedisValue &value, qsizetype start);
/// Members of {users}:names; one more than `limit` says that there are more.
UserPage userPage(const RedisValue &value, int limit);
/// An event as the scripts publish it: one array in Redis' own protocol. Nil if it isn't.
RedisValue event(const QByteArray &payload);
/// {"message", epoch, id, field, value, …}
LoggedMessage publishedMessage(const RoomId &room, const RedisValue &event);

/// What a user's flags are in Redis.
QByteArray flags(const Identity &identity);
QByteArray presenceName(Presence presence);

}
