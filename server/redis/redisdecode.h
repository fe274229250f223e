// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"
#include "server/redis/redisvalue.h"

/// What the scripts answer and publish, as values. Whatever is missing reads as empty.
namespace Chatto::RedisDecode {

/// {uid, name, flags}
Identity identity(const RedisValue &value);
/// The same, of an account.
Account account(const RedisValue &value, const QByteArray &passwordHash);
/// {id, name, topic, kind, members, epoch, last, change, read, role, roster, {name of another one in it, …}}
RoomView room(const RedisValue &value);
/// The same, for each
QList<RoomView> rooms(const RedisValue &value);
/// {uid, name, flags, role, folded name}, for each; here they are put in order
QList<RoomMember> members(const RedisValue &value);
/// {"members", roster, last}, then uid, name, flags, role for each; no role: has left
MembersUpdate membersUpdate(const RoomId &room, const RedisValue &event);
/// {id, created, seen, client, 1 if it is the one that asks}, for each; here they are put in order
QList<SignIn> signIns(const RedisValue &value);
/// {id, epoch, last, change, roster}, for each
QList<RoomPosition> positions(const RedisValue &value);
/// {entry id, {field, value, …}}, as XRANGE answers
LoggedMessage entry(const RoomId &room, const Epoch &epoch, const RedisValue &value);
/// Epoch, first, last, change, roster, entries from `value.at(1)` on.
LogPage page(const RoomId &room, const RedisValue &value);
/// Name, presence, flags, name, … from `value.at(start)` on.
QList<User> users(const RedisValue &value, qsizetype start);
/// {name, presence TAB flags TAB uid, name, …} of each node: each user once, at their liveliest.
QList<User> presentUsers(const RedisValue &value);
/// Members of {users}:names; one more than `limit` says that there are more.
UserPage userPage(const RedisValue &value, int limit);
/// An event as the scripts publish it: one array in Redis' own protocol. Nil if it isn't.
RedisValue event(const QByteArray &payload);
/// Messages aren't: of them there are most, so that they are written, and read, in a shorter form.
bool isMessage(const QByteArray &payload);
/// A line each for "message", epoch, id, roster, uid, name, time, txn_id and reply_to; then the text, which may have
/// several.
LoggedMessage publishedMessage(const RoomId &room, const QByteArray &payload);

// How things are written in Redis.

QByteArray presenceName(Presence presence);
QByteArray kindName(RoomKind kind);
RoomKind roomKind(const QByteArray &name);
QByteArray roleName(Role role);
/// The flags of an account.
QByteArray accountFlags(bool isOwner, bool isBlocked);
/// The flags of a guest.
QByteArray guestFlags();

}
