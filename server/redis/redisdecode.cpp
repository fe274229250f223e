// SPDX-License-Identifier: MIT
#include "server/redis/redisdecode.h"

#include "common/timestamp.h"
#include "server/redis/rediscodec.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace Chatto::RedisDecode {

using namespace Qt::StringLiterals;

namespace {

constexpr char guestFlag = 'g';
constexpr char ownerFlag = 'o';
constexpr char blockedFlag = 'b';

Role role(const QByteArray &name)
{
    if (name == "owner")
        return Role::Owner;
    if (name == "moderator")
        return Role::Moderator;
    return name == "member" ? Role::Member : Role::None;
}

Presence presence(const QByteArray &name)
{
    if (name == "online")
        return Presence::Online;
    return name == "away" ? Presence::Away : Presence::Offline;
}

User user(const QString &name, Presence itsPresence, const QByteArray &itsFlags)
{
    return {UserName(name), itsPresence, itsFlags.contains(guestFlag), itsFlags.contains(ownerFlag),
        itsFlags.contains(blockedFlag)};
}

/// Uid, name, flags, role from `value.at(start)` on.
RoomMember roomMember(const RedisValue &value, qsizetype start)
{
    const User itsUser = user(value.at(start + 1).toString(), Presence::Offline, value.at(start + 2).bytes());
    return {value.at(start).bytes(), {itsUser, role(value.at(start + 3).bytes())}};
}

void setField(LoggedMessage &logged, const QByteArray &field, const RedisValue &value)
{
    Message &message = logged.message;
    if (field == "uid")
        logged.authorUid = value.bytes();
    else if (field == "name")
        message.author = UserName(value.toString());
    else if (field == "time")
        message.time = fromMilliseconds(value.toInteger());
    else if (field == "text")
        message.text = value.toString();
    else if (field == "txn")
        message.txnId = TxnId(value.toString());
    else if (field == "reply")
        message.replyTo = value.toInteger();
}

LoggedMessage message(const RoomId &room, const Epoch &epoch, MessageId id, const RedisValue &fields)
{
    LoggedMessage logged;
    logged.message.room = room;
    logged.message.id = id;
    logged.epoch = epoch;
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2)
        setField(logged, fields.at(i).bytes(), fields.at(i + 1));
    return logged;
}

Epoch epochOf(const RedisValue &value)
{
    return Epoch(value.toString());
}

}

RoomView room(const RedisValue &value)
{
    Room room;
    room.id = RoomId(value.at(0).toString());
    room.name = value.at(1).toString();
    room.topic = value.at(2).toString();
    room.kind = roomKind(value.at(3).bytes());
    room.members = static_cast<int>(value.at(4).toInteger());
    room.epoch = epochOf(value.at(5));
    room.lastId = value.at(6).toInteger();
    room.lastChange = value.at(7).toInteger();
    room.readId = value.at(8).toInteger();
    room.role = role(value.at(9).bytes());
    for (const RedisValue &name : value.at(11).elements())
        room.with.append(UserName(name.toString()));
    return {room, value.at(10).toInteger()};
}

Identity identity(const RedisValue &value)
{
    const QByteArray itsFlags = value.at(2).bytes();
    return {value.at(0).bytes(), UserName(value.at(1).toString()), itsFlags.contains(guestFlag),
        itsFlags.contains(ownerFlag)};
}

Account account(const RedisValue &value, const QByteArray &passwordHash)
{
    return {identity(value), passwordHash, value.at(2).bytes().contains(blockedFlag)};
}

QList<RoomView> rooms(const RedisValue &value)
{
    QList<RoomView> rooms;
    for (const RedisValue &row : value.elements())
        rooms.append(room(row));
    return rooms;
}

QList<RoomPosition> positions(const RedisValue &value)
{
    QList<RoomPosition> positions;
    for (const RedisValue &row : value.elements()) {
        const Position position{epochOf(row.at(1)), row.at(2).toInteger(), row.at(3).toInteger()};
        positions.append({RoomId(row.at(0).toString()), position, row.at(4).toInteger()});
    }
    return positions;
}

QList<RoomMember> members(const RedisValue &value)
{
    QMultiMap<QByteArray, RoomMember> byName;
    for (const RedisValue &row : value.elements())
        byName.insert(row.at(4).bytes(), roomMember(row, 0));
    return byName.values();
}

MembersUpdate membersUpdate(const RoomId &room, const RedisValue &event)
{
    MembersUpdate update{room, event.at(1).toInteger(), event.at(2).toInteger(), {}, {}};
    for (qsizetype i = 3; i + 3 < event.size(); i += 4) {
        const RoomMember concerned = roomMember(event, i);
        if (event.at(i + 3).bytes() == "waiting")
            update.away.append(concerned);
        else
            (concerned.member.role == Role::None ? update.left : update.joined).append(concerned);
    }
    return update;
}

QList<SignIn> signIns(const RedisValue &value)
{
    QList<SignIn> signIns;
    for (const RedisValue &row : value.elements()) {
        signIns.append({row.at(0).toString(), fromMilliseconds(row.at(1).toInteger()),
            fromMilliseconds(row.at(2).toInteger()), row.at(3).toString(), row.at(4).toInteger() == 1});
    }
    std::ranges::stable_sort(signIns, std::greater(), &SignIn::created);
    return signIns;
}

LoggedMessage entry(const RoomId &room, const Epoch &epoch, const RedisValue &value)
{
    const QByteArray id = value.at(0).bytes();
    return message(room, epoch, id.left(id.indexOf('-')).toLongLong(), value.at(1));
}

LogPage page(const RoomId &room, const RedisValue &value)
{
    LogPage page;
    page.epoch = epochOf(value.at(1));
    page.firstId = value.at(2).toInteger();
    page.lastId = value.at(3).toInteger();
    page.lastChange = value.at(4).toInteger();
    page.roster = value.at(5).toInteger();
    for (const RedisValue &one : value.at(6).elements())
        page.messages.append(entry(room, page.epoch, one));
    return page;
}

QList<User> users(const RedisValue &value, qsizetype start)
{
    QList<User> users;
    for (qsizetype i = start; i + 2 < value.size(); i += 3)
        users.append(user(value.at(i).toString(), presence(value.at(i + 1).bytes()), value.at(i + 2).bytes()));
    return users;
}

QList<User> presentUsers(const RedisValue &value)
{
    QHash<QByteArray, User> present;
    for (const RedisValue &node : value.elements()) {
        for (qsizetype i = 0; i + 1 < node.size(); i += 2) {
            const QByteArrayList said = node.at(i + 1).bytes().split('\t');
            User &best = present[node.at(i).bytes()];
            if (said.size() == 3 && best.presence != Presence::Online)
                best = user(node.at(i).toString(), presence(said.at(0)), said.at(1));
        }
    }
    return present.values();
}

UserPage userPage(const RedisValue &value, int limit)
{
    UserPage page;
    page.more = value.size() > limit;
    for (const RedisValue &member : value.elements().mid(0, limit)) {
        const QByteArrayList parts = member.bytes().split('\0');
        if (parts.size() == 3)
            page.users.append(user(QString::fromUtf8(parts.at(1)), Presence::Offline, parts.at(2)));
    }
    return page;
}

RedisValue event(const QByteArray &payload)
{
    RedisReader reader;
    reader.feed(payload);
    return reader.next().value_or(RedisValue());
}

bool isMessage(const QByteArray &payload)
{
    return payload.startsWith("message\n");
}

LoggedMessage publishedMessage(const RoomId &room, const QByteArray &payload)
{
    QByteArrayView rest = payload;
    const auto line = [&rest] {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView taken = rest.first(end < 0 ? rest.size() : end);
        rest = rest.sliced(std::min(taken.size() + 1, rest.size()));
        return taken;
    };
    LoggedMessage logged;
    Message &message = logged.message;
    line();
    message.room = room;
    logged.epoch = Epoch(QString::fromUtf8(line()));
    message.id = line().toLongLong();
    logged.roster = line().toLongLong();
    logged.authorUid = line().toByteArray();
    message.author = UserName(QString::fromUtf8(line()));
    message.time = fromMilliseconds(line().toLongLong());
    message.txnId = TxnId(QString::fromUtf8(line()));
    message.replyTo = line().toLongLong();
    message.text = QString::fromUtf8(rest);
    return logged;
}

QByteArray presenceName(Presence presence)
{
    switch (presence) {
    case Presence::Offline:
        break;
    case Presence::Away:
        return "away"_ba;
    case Presence::Online:
        return "online"_ba;
    }
    return "offline"_ba;
}

QByteArray kindName(RoomKind kind)
{
    switch (kind) {
    case RoomKind::Public:
        return "public"_ba;
    case RoomKind::Private:
        return "private"_ba;
    case RoomKind::Direct:
        break;
    }
    return "direct"_ba;
}

RoomKind roomKind(const QByteArray &name)
{
    if (name == "public")
        return RoomKind::Public;
    return name == "direct" ? RoomKind::Direct : RoomKind::Private;
}

QByteArray roleName(Role role)
{
    switch (role) {
    case Role::None:
        break;
    case Role::Member:
        return "member"_ba;
    case Role::Moderator:
        return "moderator"_ba;
    case Role::Owner:
        return "owner"_ba;
    }
    return {};
}

QByteArray accountFlags(bool isOwner, bool isBlocked)
{
    return (isOwner ? QByteArray(1, ownerFlag) : QByteArray())
        + (isBlocked ? QByteArray(1, blockedFlag) : QByteArray());
}

QByteArray guestFlags()
{
    return QByteArray(1, guestFlag);
}

}
