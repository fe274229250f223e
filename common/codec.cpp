// SPDX-License-Identifier: MIT
#include "common/codec.h"

#include "common/jsonvalues.h"
#include "common/jsonwriter.h"
#include "common/timestamp.h"

#include <QJsonDocument>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QByteArray typed(QLatin1StringView type, QJsonObject json)
{
    json.insert("type"_L1, type);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// Requests

Position readPosition(JsonReader &outer, const QJsonValue &value)
{
    JsonReader reader(value.toObject());
    Position position;
    position.epoch = reader.epoch("epoch"_L1);
    position.id = reader.integer("id"_L1, 0, mostId);
    position.change = reader.integer("change"_L1, 0, mostId, 0);
    if (const auto read = reader.finish(Done{}); !read)
        outer.fail("resume"_L1, read.error());
    return position;
}

Result<Request> readHello(JsonReader &reader)
{
    Hello hello;
    hello.token = reader.string("token"_L1, anyLength);
    if (reader.has("resume"_L1)) {
        const QJsonObject rooms = reader.object("resume"_L1);
        for (auto room = rooms.begin(); room != rooms.end(); ++room) {
            if (!isRoomId(room.key()))
                reader.fail("resume"_L1, u"not a room id"_s);
            hello.resume.insert(RoomId(room.key()), readPosition(reader, room.value()));
        }
    }
    return reader.finish<Request>(hello);
}

Result<Request> readSend(JsonReader &reader)
{
    SendMessage send;
    send.txnId = reader.txnId("txn_id"_L1);
    send.room = reader.roomId("room"_L1);
    send.text = reader.string("text"_L1, anyLength);
    send.replyTo = reader.integer("reply_to"_L1, 1, mostId, 0);
    return reader.finish<Request>(send);
}

Result<Request> readTyping(JsonReader &reader)
{
    return reader.finish<Request>(StartTyping{reader.roomId("room"_L1)});
}

ReadMarker readMarkerFields(JsonReader &reader)
{
    const RoomId room = reader.roomId("room"_L1);
    return {room, reader.integer("id"_L1, 0, mostId)};
}

Result<Request> readReadMarker(JsonReader &reader)
{
    return reader.finish<Request>(readMarkerFields(reader));
}

Result<Request> readPresence(JsonReader &reader)
{
    const QString name = reader.string("presence"_L1, 16);
    if (name != wireName(Presence::Online) && name != wireName(Presence::Away))
        reader.fail("presence"_L1, u"neither online nor away"_s);
    return reader.finish<Request>(SetPresence{name == wireName(Presence::Away) ? Presence::Away : Presence::Online});
}

Result<Request> readPing(JsonReader &reader)
{
    return reader.finish<Request>(Ping{reader.string("nonce"_L1, 128, {})});
}

constexpr std::pair<QLatin1StringView, Result<Request> (*)(JsonReader &)> requestReaders[] = {
    {"hello"_L1, readHello},
    {"send"_L1, readSend},
    {"typing"_L1, readTyping},
    {"read"_L1, readReadMarker},
    {"presence"_L1, readPresence},
    {"ping"_L1, readPing},
};

/// The txn_id of a send that is to be refused, if it has a proper one.
TxnId salvageTxnId(const QJsonObject &json)
{
    const QString txnId = json.value("txn_id"_L1).toString();
    return isIdentifier(txnId, 64, u"._-") ? TxnId(txnId) : TxnId();
}

QByteArray encodeRequest(const Hello &hello)
{
    QJsonObject json{{"token"_L1, hello.token}};
    QJsonObject resume;
    for (const auto &[room, position] : hello.resume.asKeyValueRange()) {
        resume.insert(room.toString(),
            QJsonObject{
                {"epoch"_L1, position.epoch.toString()}, {"id"_L1, position.id}, {"change"_L1, position.change}});
    }
    if (!resume.isEmpty())
        json.insert("resume"_L1, resume);
    return typed("hello"_L1, json);
}

QByteArray encodeRequest(const SendMessage &send)
{
    QJsonObject json{{"txn_id"_L1, send.txnId.toString()}, {"room"_L1, send.room.toString()}, {"text"_L1, send.text}};
    if (send.replyTo)
        json.insert("reply_to"_L1, send.replyTo);
    return typed("send"_L1, json);
}

QByteArray encodeRequest(const StartTyping &typing)
{
    return typed("typing"_L1, {{"room"_L1, typing.room.toString()}});
}

QByteArray encodeRequest(const ReadMarker &marker)
{
    return typed("read"_L1, {{"room"_L1, marker.room.toString()}, {"id"_L1, marker.id}});
}

QByteArray encodeRequest(const SetPresence &presence)
{
    return typed("presence"_L1, {{"presence"_L1, wireName(presence.presence)}});
}

QByteArray encodeRequest(const Ping &ping)
{
    return typed("ping"_L1, {{"nonce"_L1, ping.nonce}});
}

// Events

/// What stands within the brackets of an array.
template <typename T>
QByteArray encodeElements(const QList<T> &values, QByteArray (*encodeOne)(const T &))
{
    QByteArrayList elements;
    elements.reserve(values.size());
    for (const T &value : values)
        elements.append(encodeOne(value));
    return elements.join(',');
}

template <typename T>
QByteArray encodeList(const QList<T> &values, QByteArray (*encodeOne)(const T &))
{
    return '[' + encodeElements(values, encodeOne) + ']';
}

QByteArray encodeRoom(const Room &room)
{
    JsonWriter json(room.name.size() + room.topic.size() + 256);
    json.add("id"_L1, room.id.toString());
    json.add("name"_L1, room.name);
    json.add("topic"_L1, room.topic);
    json.add("kind"_L1, wireName(room.kind));
    json.add("members"_L1, room.members);
    json.add("epoch"_L1, room.epoch.toString());
    json.add("last_id"_L1, room.lastId);
    json.add("last_change"_L1, room.lastChange);
    json.add("read_id"_L1, room.readId);
    if (room.kind == RoomKind::Direct)
        json.addJson("with"_L1, QJsonDocument(toJson(room).value("with"_L1).toArray()).toJson(QJsonDocument::Compact));
    if (room.role != Role::None)
        json.add("role"_L1, wireName(room.role));
    return std::move(json).finish();
}

QByteArray encodeServer(const ServerInfo &server)
{
    JsonWriter limits(128);
    limits.add("text_bytes"_L1, server.textBytes);
    limits.add("frame_bytes"_L1, server.frameBytes);
    limits.add("history_page"_L1, server.historyPage);
    limits.add("ping_seconds"_L1, server.pingSeconds);
    JsonWriter json(server.name.size() + 256);
    json.add("name"_L1, server.name);
    json.add("version"_L1, server.version);
    json.add("protocol"_L1, server.protocol);
    json.add("registration"_L1, server.registrationOpen ? "open"_L1 : "closed"_L1);
    json.addFlag("guests"_L1, server.guests);
    json.addJson("limits"_L1, std::move(limits).finish());
    return std::move(json).finish();
}

QByteArray encodeEvent(const Welcome &welcome)
{
    return encodeWelcomeStart(welcome) + encodeElements(welcome.users, encodeUser) + welcomeEnd;
}

Result<Event> readWelcome(JsonReader &reader)
{
    Welcome welcome;
    welcome.user = readField(reader, "user"_L1, readUser);
    welcome.users = readList(reader, "users"_L1, readUser);
    welcome.usersOnline = reader.integer("users_online"_L1, 0, mostId, welcome.users.size());
    welcome.rooms = readList(reader, "rooms"_L1, readRoom);
    welcome.server = readField(reader, "server"_L1, readServerInfo);
    return reader.finish<Event>(welcome);
}

QByteArray encodeEvent(const Ack &ack)
{
    JsonWriter json(256);
    json.add("type"_L1, "ack"_L1);
    json.add("txn_id"_L1, ack.txnId.toString());
    json.add("room"_L1, ack.room.toString());
    json.add("id"_L1, ack.id);
    json.add("time"_L1, ack.time);
    return std::move(json).finish();
}

Result<Event> readAck(JsonReader &reader)
{
    Ack ack;
    ack.txnId = reader.txnId("txn_id"_L1);
    ack.room = reader.roomId("room"_L1);
    ack.id = reader.integer("id"_L1, 1, mostId);
    ack.time = reader.time("time"_L1);
    return reader.finish<Event>(ack);
}

/// What every message has, and nothing else.
bool isPlain(const Message &message)
{
    return message.change == 0 && !message.edited.isValid() && !message.deleted && message.reactions.isEmpty();
}

/// Each message once, and to thousands: of all frames only these and the `ack` count.
QByteArray encodeEvent(const Message &message)
{
    if (!isPlain(message))
        return typed("message"_L1, toJson(message));
    JsonWriter json(message.text.size() + 256);
    json.add("type"_L1, "message"_L1);
    json.add("room"_L1, message.room.toString());
    json.add("id"_L1, message.id);
    json.add("user"_L1, message.author.toString());
    json.add("text"_L1, message.text);
    json.add("time"_L1, message.time);
    if (!message.txnId.isEmpty())
        json.add("txn_id"_L1, message.txnId.toString());
    if (message.replyTo)
        json.add("reply_to"_L1, message.replyTo);
    return std::move(json).finish();
}

QByteArray encodeEvent(const Change &change)
{
    return typed("change"_L1, {{"change"_L1, change.number}, {"message"_L1, toJson(change.message)}});
}

Result<Event> readChange(JsonReader &reader)
{
    Change change;
    change.number = reader.integer("change"_L1, 1, mostId);
    change.message = readField(reader, "message"_L1, readMessage);
    return reader.finish<Event>(change);
}

QByteArray encodeEvent(const Refusal &refusal)
{
    QJsonObject json{{"code"_L1, wireName(refusal.error.code)}, {"detail"_L1, refusal.error.detail}};
    if (!refusal.txnId.isEmpty())
        json.insert("txn_id"_L1, refusal.txnId.toString());
    if (refusal.error.retryAfter)
        json.insert("retry_after"_L1, *refusal.error.retryAfter);
    return typed("error"_L1, json);
}

Result<Event> readRefusal(JsonReader &reader)
{
    Refusal refusal;
    refusal.error.code = errorCode(reader.string("code"_L1, 64)).value_or(ErrorCode::BadRequest);
    refusal.error.detail = reader.string("detail"_L1, anyLength, {});
    if (reader.has("txn_id"_L1))
        refusal.txnId = reader.txnId("txn_id"_L1);
    if (reader.has("retry_after"_L1))
        refusal.error.retryAfter = static_cast<int>(reader.integer("retry_after"_L1, 0, 1'000'000));
    return reader.finish<Event>(refusal);
}

QByteArray encodeEvent(const UsersChanged &changed)
{
    JsonWriter json(changed.users.size() * 64 + 64);
    json.add("type"_L1, "users"_L1);
    json.addJson("users"_L1, encodeList(changed.users, encodeUser));
    return std::move(json).finish();
}

Result<Event> readUsersChanged(JsonReader &reader)
{
    return reader.finish<Event>(UsersChanged{readList(reader, "users"_L1, readUser)});
}

QByteArray encodeEvent(const UserTyping &typing)
{
    return typed("typing"_L1, {{"room"_L1, typing.room.toString()}, {"user"_L1, typing.user.toString()}});
}

Result<Event> readUserTyping(JsonReader &reader)
{
    const RoomId room = reader.roomId("room"_L1);
    return reader.finish<Event>(UserTyping{room, reader.userName("user"_L1)});
}

QByteArray encodeEvent(const RoomChanged &changed)
{
    return typed("room"_L1, {{"room"_L1, toJson(changed.room)}});
}

Result<Event> readRoomChanged(JsonReader &reader)
{
    return reader.finish<Event>(RoomChanged{readField(reader, "room"_L1, readRoom)});
}

QByteArray encodeEvent(const RoomLeft &left)
{
    return typed("room_left"_L1, {{"room"_L1, left.room.toString()}});
}

Result<Event> readRoomLeft(JsonReader &reader)
{
    return reader.finish<Event>(RoomLeft{reader.roomId("room"_L1)});
}

QByteArray encodeEvent(const MembersChanged &changed)
{
    QJsonArray left;
    for (const UserName &name : changed.left)
        left.append(name.toString());
    return typed(
        "members"_L1, {{"room"_L1, changed.room.toString()}, {"joined"_L1, toJson(changed.joined)}, {"left"_L1, left}});
}

Result<Event> readMembersChanged(JsonReader &reader)
{
    MembersChanged changed;
    changed.room = reader.roomId("room"_L1);
    changed.joined = readList(reader, "joined"_L1, readMember);
    for (const QJsonValue &name : reader.array("left"_L1))
        changed.left.append(UserName(name.toString()));
    return reader.finish<Event>(changed);
}

QByteArray encodeEvent(const ReadMarker &marker)
{
    return encodeRequest(marker);
}

Result<Event> readReadMarkerEvent(JsonReader &reader)
{
    return reader.finish<Event>(readMarkerFields(reader));
}

QByteArray encodeEvent(const Gap &gap)
{
    return typed("gap"_L1,
        {{"room"_L1, gap.room.toString()}, {"from"_L1, gap.from}, {"to"_L1, gap.to}, {"change"_L1, gap.change}});
}

Result<Event> readGap(JsonReader &reader)
{
    Gap gap;
    gap.room = reader.roomId("room"_L1);
    gap.from = reader.integer("from"_L1, 0, mostId);
    gap.to = reader.integer("to"_L1, 0, mostId);
    gap.change = reader.integer("change"_L1, 0, mostId, 0);
    return reader.finish<Event>(gap);
}

QByteArray encodeEvent(const Reset &reset)
{
    return typed("reset"_L1, {{"room"_L1, reset.room.toString()}, {"epoch"_L1, reset.epoch.toString()}});
}

Result<Event> readReset(JsonReader &reader)
{
    const RoomId room = reader.roomId("room"_L1);
    return reader.finish<Event>(Reset{room, reader.epoch("epoch"_L1)});
}

QByteArray encodeEvent(const Pong &pong)
{
    return typed("pong"_L1, {{"nonce"_L1, pong.nonce}});
}

Result<Event> readPong(JsonReader &reader)
{
    return reader.finish<Event>(Pong{reader.string("nonce"_L1, 128, {})});
}

QByteArray encodeEvent(const UnknownEvent &unknown)
{
    return typed(QLatin1StringView(unknown.type.toLatin1()), {});
}

constexpr std::pair<QLatin1StringView, Result<Event> (*)(JsonReader &)> eventReaders[] = {
    {"welcome"_L1, readWelcome},
    {"ack"_L1, readAck},
    {"change"_L1, readChange},
    {"error"_L1, readRefusal},
    {"users"_L1, readUsersChanged},
    {"typing"_L1, readUserTyping},
    {"room"_L1, readRoomChanged},
    {"room_left"_L1, readRoomLeft},
    {"members"_L1, readMembersChanged},
    {"read"_L1, readReadMarkerEvent},
    {"gap"_L1, readGap},
    {"reset"_L1, readReset},
    {"pong"_L1, readPong},
};

}

Result<Request, Refusal> decodeRequest(const QByteArray &frame)
{
    const auto object = parseObject(frame);
    if (!object)
        return Refusal{object.error()};
    JsonReader reader(*object);
    const QString type = reader.string("type"_L1, 32);
    for (const auto &[name, read] : requestReaders) {
        if (name != type)
            continue;
        const auto request = read(reader);
        if (request)
            return *request;
        return Refusal{request.error(), name == "send"_L1 ? salvageTxnId(*object) : TxnId()};
    }
    return Refusal{Error{ErrorCode::BadRequest, u"type: unknown"_s}};
}

QByteArray encode(const Request &request)
{
    return std::visit([](const auto &frame) { return encodeRequest(frame); }, request);
}

Result<Event> decodeEvent(const QByteArray &frame)
{
    const auto object = parseObject(frame);
    if (!object)
        return object.error();
    JsonReader reader(*object, JsonReader::UnknownFields::Ignored);
    const QString type = reader.string("type"_L1, 64);
    if (type == "message"_L1) {
        const auto message = readMessage(*object);
        if (!message)
            return message.error();
        return Event(*message);
    }
    for (const auto &[name, read] : eventReaders) {
        if (name == type)
            return read(reader);
    }
    return reader.finish<Event>(UnknownEvent{type});
}

QByteArray encode(const Event &event)
{
    return std::visit([](const auto &frame) { return encodeEvent(frame); }, event);
}

QByteArray encodeUser(const User &user)
{
    JsonWriter json(user.name.toString().size() + 40); // most are kept: no more than that
    json.add("name"_L1, user.name.toString());
    json.add("presence"_L1, wireName(user.presence));
    if (user.guest)
        json.addFlag("guest"_L1, true);
    if (user.owner)
        json.add("role"_L1, "owner"_L1);
    if (user.blocked)
        json.addFlag("blocked"_L1, true);
    return std::move(json).finish();
}

QByteArray encodeWelcomeStart(const Welcome &welcome)
{
    JsonWriter json(1024);
    json.add("type"_L1, "welcome"_L1);
    json.addJson("user"_L1, encodeUser(welcome.user));
    json.add("users_online"_L1, welcome.usersOnline);
    json.addJson("rooms"_L1, encodeList(welcome.rooms, encodeRoom));
    json.addJson("server"_L1, encodeServer(welcome.server));
    QByteArray start = std::move(json).finish();
    start.chop(1); // the closing brace
    return start.append(R"(,"users":[)");
}

}
