// SPDX-License-Identifier: MIT
#include "server/core/archive.h"

#include "common/jsonreader.h"
#include "common/jsonvalues.h"
#include "common/jsonwriter.h"
#include "common/limits.h"
#include "common/text.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 version = 1;
constexpr qsizetype mostUid = 64;
constexpr qsizetype mostName = 128;
constexpr qsizetype mostTopic = 500;
constexpr qsizetype mostHash = 256;

struct SeatRow
{
    ArchivedMember::Seat seat;
    QLatin1StringView name;
};

constexpr SeatRow seats[] = {
    {ArchivedMember::Seat::Member, "member"_L1},
    {ArchivedMember::Seat::Moderator, "moderator"_L1},
    {ArchivedMember::Seat::Owner, "owner"_L1},
    {ArchivedMember::Seat::Waiting, "waiting"_L1},
    {ArchivedMember::Seat::Gone, "gone"_L1},
};

constexpr RoomKind kinds[] = {RoomKind::Public, RoomKind::Private, RoomKind::Direct};

// Writing. What has its usual value isn't written.

JsonWriter begin(QLatin1StringView type, qsizetype size = 256)
{
    JsonWriter writer(size);
    writer.add("type"_L1, type);
    return writer;
}

QByteArray encode(const ArchiveHead &head)
{
    JsonWriter writer = begin("chatto"_L1);
    writer.add("version"_L1, version);
    if (!head.registrationOpen)
        writer.add("registration"_L1, "closed"_L1);
    if (!head.ownerUid.isEmpty())
        writer.add("owner"_L1, QString::fromLatin1(head.ownerUid));
    if (!head.awaitedOwner.isEmpty())
        writer.add("awaited_owner"_L1, head.awaitedOwner);
    return std::move(writer).finish();
}

QByteArray encode(const ArchivedAccount &account)
{
    JsonWriter writer = begin("account"_L1);
    writer.add("uid"_L1, QString::fromLatin1(account.uid));
    writer.add("name"_L1, account.name.toString());
    writer.add("password"_L1, QString::fromLatin1(account.passwordHash));
    if (account.blocked)
        writer.addFlag("blocked"_L1, true);
    writer.add("read"_L1, account.lobbyRead);
    return std::move(writer).finish();
}

QByteArray encode(const ArchivedRoom &room)
{
    JsonWriter writer = begin("room"_L1);
    writer.add("id"_L1, room.id.toString());
    writer.add("kind"_L1, wireName(room.kind));
    if (room.kind != RoomKind::Direct) {
        writer.add("name"_L1, room.name);
        writer.add("topic"_L1, room.topic);
    }
    writer.add("last_id"_L1, room.lastId);
    return std::move(writer).finish();
}

QByteArray encode(const ArchivedMember &member)
{
    JsonWriter writer = begin("member"_L1);
    writer.add("room"_L1, member.room.toString());
    writer.add("uid"_L1, QString::fromLatin1(member.uid));
    writer.add("role"_L1, wireName(member.seat));
    if (!member.name.isEmpty())
        writer.add("name"_L1, member.name.toString());
    writer.add("read"_L1, member.read);
    return std::move(writer).finish();
}

QByteArray encode(const ArchivedMessage &archived)
{
    const Message &message = archived.message;
    JsonWriter writer = begin("message"_L1, 256 + 2 * message.text.size());
    writer.add("room"_L1, message.room.toString());
    writer.add("id"_L1, message.id);
    writer.add("uid"_L1, QString::fromLatin1(archived.authorUid));
    writer.add("name"_L1, message.author.toString());
    writer.add("time"_L1, message.time);
    writer.add("text"_L1, message.text);
    if (!message.txnId.isEmpty())
        writer.add("txn_id"_L1, message.txnId.toString());
    if (message.replyTo > 0)
        writer.add("reply_to"_L1, message.replyTo);
    return std::move(writer).finish();
}

QByteArray encode(const ArchiveEnd &end)
{
    JsonWriter writer = begin("end"_L1);
    writer.add("accounts"_L1, end.accounts);
    writer.add("rooms"_L1, end.rooms);
    writer.add("messages"_L1, end.messages);
    return std::move(writer).finish();
}

// Reading

QByteArray readUid(JsonReader &reader, QLatin1StringView key)
{
    const QString uid = reader.string(key, mostUid);
    if (!isIdentifier(uid, mostUid, u"-_"))
        reader.fail(key, u"not the id of a user"_s);
    return uid.toLatin1();
}

/// One line of text, which may be empty.
QString readLine(JsonReader &reader, QLatin1StringView key, qsizetype most)
{
    const QString text = reader.string(key, most);
    if (hasControlCharacters(text, LineBreaks::Refused))
        reader.fail(key, u"control characters"_s);
    return text;
}

/// As somebody was once called: today's rules for names may refuse it.
UserName readOldName(JsonReader &reader, QLatin1StringView key)
{
    const UserName name = reader.userName(key);
    if (name.isEmpty() || hasControlCharacters(name.toString(), LineBreaks::Refused))
        reader.fail(key, u"not a name"_s);
    return name;
}

/// As it may have been written under whatever limit.
QString readText(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.string(key, anyLength);
    if (hasControlCharacters(text, LineBreaks::Allowed))
        reader.fail(key, u"control characters"_s);
    else if (utf8Size(text) > findLimit(u"text_bytes")->largest)
        reader.fail(key, u"longer than any message can be"_s);
    return text;
}

MessageId readId(JsonReader &reader, QLatin1StringView key, MessageId smallest)
{
    return reader.integer(key, smallest, mostId);
}

Result<ArchiveRecord> readHead(JsonReader reader)
{
    if (reader.integer("version"_L1, 1, mostId) > version)
        return Error{ErrorCode::BadRequest, u"this was written by a newer version of chatto-server"_s};
    const QString registration = reader.string("registration"_L1, 8, u"open"_s);
    if (registration != "open"_L1 && registration != "closed"_L1)
        reader.fail("registration"_L1, u"neither open nor closed"_s);
    ArchiveHead head{registration == "open"_L1};
    if (reader.has("owner"_L1))
        head.ownerUid = readUid(reader, "owner"_L1);
    head.awaitedOwner = reader.string("awaited_owner"_L1, mostName, {});
    return reader.finish<ArchiveRecord>(head);
}

Result<ArchiveRecord> readAccount(JsonReader reader)
{
    ArchivedAccount account;
    account.uid = readUid(reader, "uid"_L1);
    account.name = reader.userName("name"_L1);
    const QString hash = reader.string("password"_L1, mostHash);
    if (!isIdentifier(hash, mostHash, u"$+/=,._-"))
        reader.fail("password"_L1, u"not a hash"_s);
    account.passwordHash = hash.toLatin1();
    account.blocked = reader.boolean("blocked"_L1, false);
    account.lobbyRead = readId(reader, "read"_L1, 0);
    return reader.finish<ArchiveRecord>(account);
}

Result<ArchiveRecord> readRoom(JsonReader reader)
{
    ArchivedRoom room;
    room.id = reader.roomId("id"_L1);
    const QString name = reader.string("kind"_L1, 16);
    const auto *kind = std::ranges::find_if(kinds, [&name](RoomKind one) { return wireName(one) == name; });
    if (kind == std::end(kinds))
        reader.fail("kind"_L1, u"no such kind"_s);
    room.kind = kind == std::end(kinds) ? room.kind : *kind;
    if (room.kind != RoomKind::Direct) {
        room.name = readLine(reader, "name"_L1, mostName);
        room.topic = readLine(reader, "topic"_L1, mostTopic);
    }
    room.lastId = readId(reader, "last_id"_L1, 0);
    return reader.finish<ArchiveRecord>(room);
}

Result<ArchiveRecord> readMember(JsonReader reader)
{
    ArchivedMember member;
    member.room = reader.roomId("room"_L1);
    member.uid = readUid(reader, "uid"_L1);
    const auto seat = seatOf(reader.string("role"_L1, 16));
    if (!seat)
        reader.fail("role"_L1, u"no such role"_s);
    member.seat = seat.value_or(member.seat);
    if (member.seat == ArchivedMember::Seat::Gone)
        member.name = readOldName(reader, "name"_L1);
    member.read = readId(reader, "read"_L1, 0);
    return reader.finish<ArchiveRecord>(member);
}

Result<ArchiveRecord> readMessage(JsonReader reader)
{
    ArchivedMessage archived;
    Message &message = archived.message;
    message.room = reader.roomId("room"_L1);
    message.id = readId(reader, "id"_L1, 1);
    archived.authorUid = readUid(reader, "uid"_L1);
    message.author = readOldName(reader, "name"_L1);
    message.time = reader.time("time"_L1);
    message.text = readText(reader, "text"_L1);
    if (reader.has("txn_id"_L1))
        message.txnId = reader.txnId("txn_id"_L1);
    message.replyTo = reader.integer("reply_to"_L1, 1, mostId, 0);
    return reader.finish<ArchiveRecord>(archived);
}

Result<ArchiveRecord> readEnd(JsonReader reader)
{
    const ArchiveEnd end{reader.integer("accounts"_L1, 0, mostId), reader.integer("rooms"_L1, 0, mostId),
        reader.integer("messages"_L1, 0, mostId)};
    return reader.finish<ArchiveRecord>(end);
}

struct TypeRow
{
    QLatin1StringView type;
    Result<ArchiveRecord> (*read)(JsonReader reader);
};

constexpr TypeRow types[] = {
    {"chatto"_L1, readHead},
    {"account"_L1, readAccount},
    {"room"_L1, readRoom},
    {"member"_L1, readMember},
    {"message"_L1, readMessage},
    {"end"_L1, readEnd},
};

}

QLatin1StringView wireName(ArchivedMember::Seat seat)
{
    return std::ranges::find(seats, seat, &SeatRow::seat)->name;
}

std::optional<ArchivedMember::Seat> seatOf(QStringView wireName)
{
    const auto *row = std::ranges::find_if(seats, [wireName](const SeatRow &one) { return one.name == wireName; });
    return row == std::end(seats) ? std::nullopt : std::optional(row->seat);
}

QByteArray encodeRecord(const ArchiveRecord &record)
{
    return std::visit([](const auto &one) { return encode(one); }, record);
}

Result<ArchiveRecord> decodeRecord(const QByteArray &line)
{
    const auto object = parseObject(line);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    const QString type = reader.string("type"_L1, 16);
    const auto *row = std::ranges::find_if(types, [&type](const TypeRow &one) { return one.type == type; });
    if (row == std::end(types))
        return Error{ErrorCode::BadRequest, u"type: there is no such kind of line"_s};
    return row->read(std::move(reader));
}

}
