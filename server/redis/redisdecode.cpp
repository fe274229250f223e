// SPDX-License-Identifier: MIT
#include "server/redis/redisdecode.h"

#include "common/timestamp.h"
#include "server/redis/rediscodec.h"

namespace Chatto::RedisDecode {

using namespace Qt::StringLiterals;

namespace {

constexpr char guestFlag = 'g';
constexpr char ownerFlag = 'o';

RoomKind roomKind(const QByteArray &name)
{
    if (name == "public")
        return RoomKind::Public;
    return name == "direct" ? RoomKind::Direct : RoomKind::Private;
}

Presence presence(const QByteArray &name)
{
    if (name == "online")
        return Presence::Online;
    return name == "away" ? Presence::Away : Presence::Offline;
}

User user(const QString &name, Presence itsPresence, const QByteArray &itsFlags)
{
    return {UserName(name), itsPresence, itsFlags.contains(guestFlag), itsFlags.contains(ownerFlag)};
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

LoggedMessage message(
    const RoomId &room, const Epoch &epoch, MessageId id, const RedisValue &fields, qsizetype firstField)
{
    LoggedMessage logged;
    logged.message.room = room;
    logged.message.id = id;
    logged.epoch = epoch;
    for (qsizetype i = firstField; i + 1 < fields.size(); i += 2)
        setField(logged, fields.at(i).bytes(), fields.at(i + 1));
    return logged;
}

Epoch epochOf(const RedisValue &value)
{
    return Epoch(value.toString());
}

Room room(const RedisValue &value)
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
    room.role = value.at(9).bytes() == "member" ? Role::Member : Role::None;
    return room;
}

}

Identity identity(const RedisValue &value)
{
    const QByteArray itsFlags = value.at(2).bytes();
    return {value.at(0).bytes(), UserName(value.at(1).toString()), itsFlags.contains(guestFlag),
        itsFlags.contains(ownerFlag)};
}

QList<Room> rooms(const RedisValue &value)
{
    QList<Room> rooms;
    for (const RedisValue &row : value.elements())
        rooms.append(room(row));
    return rooms;
}

QList<RoomPosition> positions(const RedisValue &value)
{
    QList<RoomPosition> positions;
    for (const RedisValue &row : value.elements()) {
        const Position position{epochOf(row.at(1)), row.at(2).toInteger(), row.at(3).toInteger()};
        positions.append({RoomId(row.at(0).toString()), position});
    }
    return positions;
}

LoggedMessage entry(const RoomId &room, const Epoch &epoch, const RedisValue &value)
{
    const QByteArray id = value.at(0).bytes();
    return message(room, epoch, id.left(id.indexOf('-')).toLongLong(), value.at(1), 0);
}

LogPage page(const RoomId &room, const RedisValue &value)
{
    LogPage page;
    page.epoch = epochOf(value.at(1));
    page.firstId = value.at(2).toInteger();
    page.lastId = value.at(3).toInteger();
    page.lastChange = value.at(4).toInteger();
    for (const RedisValue &one : value.at(5).elements())
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

LoggedMessage publishedMessage(const RoomId &room, const RedisValue &event)
{
    return message(room, epochOf(event.at(1)), event.at(2).toInteger(), event, 3);
}

QByteArray flags(const Identity &identity)
{
    return (identity.guest ? QByteArray(1, guestFlag) : QByteArray())
        + (identity.owner ? QByteArray(1, ownerFlag) : QByteArray());
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

}
