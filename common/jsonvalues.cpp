// SPDX-License-Identifier: MIT
#include "common/jsonvalues.h"

#include "common/timestamp.h"

#include <limits>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int most = std::numeric_limits<int>::max();
constexpr auto ignored = JsonReader::UnknownFields::Ignored;

QJsonArray namesToJson(const QList<UserName> &names)
{
    QJsonArray array;
    for (const UserName &name : names)
        array.append(name.toString());
    return array;
}

QList<UserName> readNames(const QJsonArray &array)
{
    QList<UserName> names;
    for (const QJsonValue &element : array) {
        if (element.isString())
            names.append(UserName(element.toString()));
    }
    return names;
}

Presence readPresence(const QString &name)
{
    return name == "online"_L1 ? Presence::Online : name == "away"_L1 ? Presence::Away : Presence::Offline;
}

Role readRole(const QString &name)
{
    for (const Role role : {Role::Member, Role::Moderator, Role::Owner}) {
        if (name == wireName(role))
            return role;
    }
    return Role::None;
}

/// A kind that this version doesn't know is taken for the most guarded one.
RoomKind readKind(const QString &name)
{
    return name == "public"_L1 ? RoomKind::Public : name == "direct"_L1 ? RoomKind::Direct : RoomKind::Private;
}

}

QLatin1StringView wireName(Presence presence)
{
    return presence == Presence::Online ? "online"_L1 : presence == Presence::Away ? "away"_L1 : "offline"_L1;
}

QLatin1StringView wireName(RoomKind kind)
{
    return kind == RoomKind::Public ? "public"_L1 : kind == RoomKind::Private ? "private"_L1 : "direct"_L1;
}

QLatin1StringView wireName(Role role)
{
    switch (role) {
    case Role::Owner:
        return "owner"_L1;
    case Role::Moderator:
        return "moderator"_L1;
    case Role::Member:
        return "member"_L1;
    case Role::None:
        break;
    }
    return {};
}

QJsonObject toJson(const User &user)
{
    QJsonObject json{{"name"_L1, user.name.toString()}, {"presence"_L1, wireName(user.presence)}};
    if (user.guest)
        json.insert("guest"_L1, true);
    if (user.owner)
        json.insert("role"_L1, "owner"_L1);
    if (user.blocked)
        json.insert("blocked"_L1, true);
    return json;
}

Result<User> readUser(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    User user;
    user.name = reader.userName("name"_L1);
    user.presence = readPresence(reader.string("presence"_L1, 16));
    user.guest = reader.boolean("guest"_L1, false);
    user.owner = reader.string("role"_L1, 16, {}) == "owner"_L1;
    user.blocked = reader.boolean("blocked"_L1, false);
    return reader.finish(user);
}

QJsonObject toJson(const Room &room)
{
    QJsonObject json{
        {"id"_L1, room.id.toString()},
        {"name"_L1, room.name},
        {"topic"_L1, room.topic},
        {"kind"_L1, wireName(room.kind)},
        {"members"_L1, room.members},
        {"epoch"_L1, room.epoch.toString()},
        {"last_id"_L1, room.lastId},
        {"last_change"_L1, room.lastChange},
        {"read_id"_L1, room.readId},
    };
    if (room.kind == RoomKind::Direct)
        json.insert("with"_L1, namesToJson(room.with));
    if (room.role != Role::None)
        json.insert("role"_L1, wireName(room.role));
    return json;
}

Result<Room> readRoom(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    Room room;
    room.id = reader.roomId("id"_L1);
    room.name = reader.string("name"_L1, anyLength);
    room.topic = reader.string("topic"_L1, anyLength, {});
    room.kind = readKind(reader.string("kind"_L1, 16));
    if (room.kind == RoomKind::Direct && reader.has("with"_L1))
        room.with = readNames(reader.array("with"_L1));
    room.members = static_cast<int>(reader.integer("members"_L1, 0, most, 0));
    room.epoch = reader.epoch("epoch"_L1);
    room.lastId = reader.integer("last_id"_L1, 0, mostId);
    room.lastChange = reader.integer("last_change"_L1, 0, mostId, 0);
    room.readId = reader.integer("read_id"_L1, 0, mostId, 0);
    room.role = readRole(reader.string("role"_L1, 16, {}));
    return reader.finish(room);
}

QJsonObject toJson(const Message &message)
{
    QJsonObject json{
        {"room"_L1, message.room.toString()},
        {"id"_L1, message.id},
        {"user"_L1, message.author.toString()},
        {"text"_L1, message.text},
        {"time"_L1, formatTimestamp(message.time)},
    };
    if (!message.txnId.isEmpty())
        json.insert("txn_id"_L1, message.txnId.toString());
    if (message.replyTo)
        json.insert("reply_to"_L1, message.replyTo);
    if (message.change)
        json.insert("change"_L1, message.change);
    if (message.edited.isValid())
        json.insert("edited"_L1, formatTimestamp(message.edited));
    if (message.deleted)
        json.insert("deleted"_L1, true);
    if (!message.reactions.isEmpty()) {
        QJsonObject reactions;
        for (const auto &[emoji, names] : message.reactions.asKeyValueRange())
            reactions.insert(emoji, namesToJson(names));
        json.insert("reactions"_L1, reactions);
    }
    return json;
}

Result<Message> readMessage(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    Message message;
    message.room = reader.roomId("room"_L1);
    message.id = reader.integer("id"_L1, 1, mostId);
    message.author = reader.userName("user"_L1);
    message.text = reader.string("text"_L1, anyLength);
    message.time = reader.time("time"_L1);
    if (reader.has("txn_id"_L1))
        message.txnId = reader.txnId("txn_id"_L1);
    message.replyTo = reader.integer("reply_to"_L1, 0, mostId, 0);
    message.change = reader.integer("change"_L1, 0, mostId, 0);
    if (reader.has("edited"_L1))
        message.edited = reader.time("edited"_L1);
    message.deleted = reader.boolean("deleted"_L1, false);
    if (reader.has("reactions"_L1)) {
        const QJsonObject reactions = reader.object("reactions"_L1);
        for (auto reaction = reactions.begin(); reaction != reactions.end(); ++reaction)
            message.reactions.insert(reaction.key(), readNames(reaction.value().toArray()));
    }
    return reader.finish(message);
}

QJsonObject toJson(const Member &member)
{
    return {{"user"_L1, toJson(member.user)}, {"role"_L1, wireName(member.role)}};
}

Result<Member> readMember(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    Member member;
    member.user = readField(reader, "user"_L1, readUser);
    member.role = readRole(reader.string("role"_L1, 16));
    return reader.finish(member);
}

QJsonObject toJson(const ServerInfo &server)
{
    return {
        {"name"_L1, server.name},
        {"version"_L1, server.version},
        {"protocol"_L1, server.protocol},
        {"registration"_L1, server.registrationOpen ? "open"_L1 : "closed"_L1},
        {"guests"_L1, server.guests},
        {"limits"_L1,
            QJsonObject{
                {"text_bytes"_L1, server.textBytes},
                {"frame_bytes"_L1, server.frameBytes},
                {"history_page"_L1, server.historyPage},
                {"ping_seconds"_L1, server.pingSeconds},
            }},
    };
}

Result<ServerInfo> readServerInfo(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    ServerInfo server;
    server.name = reader.string("name"_L1, anyLength);
    server.version = reader.string("version"_L1, anyLength);
    server.protocol = static_cast<int>(reader.integer("protocol"_L1, 1, most));
    server.registrationOpen = reader.string("registration"_L1, 16) == "open"_L1;
    server.guests = reader.boolean("guests"_L1, false);
    JsonReader limits(reader.object("limits"_L1), ignored);
    server.textBytes = static_cast<int>(limits.integer("text_bytes"_L1, 1, most));
    server.frameBytes = static_cast<int>(limits.integer("frame_bytes"_L1, 1, most));
    server.historyPage = static_cast<int>(limits.integer("history_page"_L1, 1, most));
    server.pingSeconds = static_cast<int>(limits.integer("ping_seconds"_L1, 1, most));
    if (const auto read = limits.finish(Done{}); !read)
        reader.fail("limits"_L1, read.error());
    return reader.finish(server);
}

}
