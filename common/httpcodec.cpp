// SPDX-License-Identifier: MIT
#include "common/httpcodec.h"

#include "common/jsonvalues.h"
#include "common/timestamp.h"

#include <QJsonDocument>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ignored = JsonReader::UnknownFields::Ignored;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

template <typename T>
Result<T> decode(const QByteArray &body, Result<T> (*read)(const QJsonObject &))
{
    const auto object = parseObject(body);
    if (!object)
        return object.error();
    return read(*object);
}

Result<Credentials> readCredentials(const QJsonObject &json)
{
    JsonReader reader(json);
    Credentials credentials;
    credentials.username = reader.string("username"_L1, anyLength);
    if (reader.has("password"_L1))
        credentials.password = reader.string("password"_L1, anyLength);
    return reader.finish(credentials);
}

Result<SendMessage> readPost(const QJsonObject &json)
{
    JsonReader reader(json);
    SendMessage post;
    post.text = reader.string("text"_L1, anyLength);
    if (reader.has("txn_id"_L1))
        post.txnId = reader.txnId("txn_id"_L1);
    post.replyTo = reader.integer("reply_to"_L1, 1, mostId, 0);
    return reader.finish(post);
}

Result<SignedIn> readSignedIn(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    SignedIn signedIn;
    signedIn.token = reader.string("token"_L1, 256);
    signedIn.user = readField(reader, "user"_L1, readUser);
    return reader.finish(signedIn);
}

Result<UserPage> readUserPage(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    UserPage page;
    page.users = readList(reader, "users"_L1, readUser);
    page.more = reader.boolean("more"_L1, false);
    return reader.finish(page);
}

Result<QList<Room>> readRooms(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    const auto rooms = readList(reader, "rooms"_L1, readRoom);
    return reader.finish(rooms);
}

/// The kind of a room that is to be made.
RoomKind readNewKind(JsonReader &reader)
{
    const QString name = reader.string("kind"_L1, 16, wireName(RoomKind::Public));
    for (const RoomKind kind : {RoomKind::Public, RoomKind::Private, RoomKind::Direct}) {
        if (name == wireName(kind))
            return kind;
    }
    reader.fail("kind"_L1, u"not public, private or direct"_s);
    return RoomKind::Private;
}

QStringList readStrings(JsonReader &reader, QLatin1StringView key)
{
    QStringList strings;
    const QJsonArray array = reader.array(key);
    for (const QJsonValue &element : array) {
        if (!element.isString())
            reader.fail(key, u"not text"_s);
        strings.append(element.toString());
    }
    return strings;
}

Result<NewRoom> readNewRoom(const QJsonObject &json)
{
    JsonReader reader(json);
    NewRoom room;
    room.kind = readNewKind(reader);
    room.name
        = room.kind == RoomKind::Direct ? reader.string("name"_L1, anyLength, {}) : reader.string("name"_L1, anyLength);
    room.topic = reader.string("topic"_L1, anyLength, {});
    if (reader.has("with"_L1))
        room.with = readStrings(reader, "with"_L1);
    return reader.finish(room);
}

Result<RoomEdit> readRoomEdit(const QJsonObject &json)
{
    JsonReader reader(json);
    RoomEdit edit;
    if (reader.has("name"_L1))
        edit.name = reader.string("name"_L1, anyLength);
    if (reader.has("topic"_L1))
        edit.topic = reader.string("topic"_L1, anyLength);
    return reader.finish(edit);
}

Result<QList<Member>> readMembers(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    const auto members = readList(reader, "members"_L1, readMember);
    return reader.finish(members);
}

Result<Role> readNewRole(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString name = reader.string("role"_L1, 16);
    for (const Role role : {Role::Member, Role::Moderator, Role::Owner}) {
        if (name == wireName(role))
            return reader.finish(role);
    }
    reader.fail("role"_L1, u"not member, moderator or owner"_s);
    return reader.finish(Role::None);
}

Result<bool> readRegistration(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString name = reader.string("registration"_L1, 16);
    if (name != "open"_L1 && name != "closed"_L1)
        reader.fail("registration"_L1, u"not open or closed"_s);
    return reader.finish(name == "open"_L1);
}

Result<QString> readPassword(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString password = reader.string("password"_L1, anyLength);
    return reader.finish(password);
}

Result<PasswordChange> readPasswordChange(const QJsonObject &json)
{
    JsonReader reader(json);
    PasswordChange change;
    change.before = reader.string("old"_L1, anyLength);
    change.after = reader.string("new"_L1, anyLength);
    return reader.finish(change);
}

QJsonObject toJson(const SignIn &signIn)
{
    QJsonObject json{
        {"id"_L1, signIn.id},
        {"created"_L1, formatTimestamp(signIn.created)},
        {"seen"_L1, formatTimestamp(signIn.seen)},
        {"client"_L1, signIn.client},
    };
    if (signIn.current)
        json.insert("current"_L1, true);
    return json;
}

Result<SignIn> readSignIn(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    SignIn signIn;
    signIn.id = reader.string("id"_L1, 64);
    signIn.created = reader.time("created"_L1);
    signIn.seen = reader.time("seen"_L1);
    signIn.client = reader.string("client"_L1, anyLength, {});
    signIn.current = reader.boolean("current"_L1, false);
    return reader.finish(signIn);
}

Result<QList<SignIn>> readSignIns(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    const auto signIns = readList(reader, "sessions"_L1, readSignIn);
    return reader.finish(signIns);
}

Result<HistoryPage> readHistoryPage(const QJsonObject &json)
{
    JsonReader reader(json, ignored);
    HistoryPage page;
    page.messages = readList(reader, "messages"_L1, readMessage);
    page.firstId = reader.integer("first_id"_L1, 0, mostId);
    page.lastId = reader.integer("last_id"_L1, 0, mostId);
    page.lastChange = reader.integer("last_change"_L1, 0, mostId, 0);
    page.epoch = reader.epoch("epoch"_L1);
    return reader.finish(page);
}

ErrorCode codeForStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 413:
        return ErrorCode::BodyTooLarge;
    case 429:
        return ErrorCode::RateLimited;
    default:
        return status >= 500 ? ErrorCode::Unavailable : ErrorCode::BadRequest;
    }
}

}

QByteArray encodeCredentials(const Credentials &credentials)
{
    QJsonObject json{{"username"_L1, credentials.username}};
    if (credentials.password)
        json.insert("password"_L1, *credentials.password);
    return compact(json);
}

Result<Credentials> decodeCredentials(const QByteArray &body)
{
    return decode(body, readCredentials);
}

QByteArray encodePost(const SendMessage &post)
{
    QJsonObject json{{"text"_L1, post.text}};
    if (!post.txnId.isEmpty())
        json.insert("txn_id"_L1, post.txnId.toString());
    if (post.replyTo)
        json.insert("reply_to"_L1, post.replyTo);
    return compact(json);
}

Result<SendMessage> decodePost(const QByteArray &body, const RoomId &room)
{
    auto post = decode(body, readPost);
    if (post)
        post->room = room;
    return post;
}

QByteArray encodeServerInfo(const ServerInfo &server)
{
    return compact(toJson(server));
}

Result<ServerInfo> decodeServerInfo(const QByteArray &body)
{
    return decode(body, readServerInfo);
}

QByteArray encodeSignedIn(const SignedIn &signedIn)
{
    return compact({{"token"_L1, signedIn.token}, {"user"_L1, toJson(signedIn.user)}});
}

Result<SignedIn> decodeSignedIn(const QByteArray &body)
{
    return decode(body, readSignedIn);
}

QByteArray encodeUserPage(const UserPage &page)
{
    return compact({{"users"_L1, toJson(page.users)}, {"more"_L1, page.more}});
}

Result<UserPage> decodeUserPage(const QByteArray &body)
{
    return decode(body, readUserPage);
}

QByteArray encodeRooms(const QList<Room> &rooms)
{
    return compact({{"rooms"_L1, toJson(rooms)}});
}

Result<QList<Room>> decodeRooms(const QByteArray &body)
{
    return decode(body, readRooms);
}

QByteArray encodeRoom(const Room &room)
{
    return compact(toJson(room));
}

Result<Room> decodeRoom(const QByteArray &body)
{
    return decode(body, readRoom);
}

QByteArray encodeNewRoom(const NewRoom &room)
{
    QJsonObject json{{"kind"_L1, wireName(room.kind)}};
    if (room.kind != RoomKind::Direct)
        json.insert("name"_L1, room.name);
    if (!room.topic.isEmpty())
        json.insert("topic"_L1, room.topic);
    if (!room.with.isEmpty())
        json.insert("with"_L1, QJsonArray::fromStringList(room.with));
    return compact(json);
}

Result<NewRoom> decodeNewRoom(const QByteArray &body)
{
    return decode(body, readNewRoom);
}

QByteArray encodeRoomEdit(const RoomEdit &edit)
{
    QJsonObject json;
    if (edit.name)
        json.insert("name"_L1, *edit.name);
    if (edit.topic)
        json.insert("topic"_L1, *edit.topic);
    return compact(json);
}

Result<RoomEdit> decodeRoomEdit(const QByteArray &body)
{
    return decode(body, readRoomEdit);
}

QByteArray encodeMembers(const QList<Member> &members)
{
    return compact({{"members"_L1, toJson(members)}});
}

Result<QList<Member>> decodeMembers(const QByteArray &body)
{
    return decode(body, readMembers);
}

QByteArray encodeRole(Role role)
{
    return compact({{"role"_L1, wireName(role)}});
}

Result<Role> decodeRole(const QByteArray &body)
{
    return decode(body, readNewRole);
}

QByteArray encodeRegistration(bool open)
{
    return compact({{"registration"_L1, open ? "open"_L1 : "closed"_L1}});
}

Result<bool> decodeRegistration(const QByteArray &body)
{
    return decode(body, readRegistration);
}

QByteArray encodePassword(const QString &password)
{
    return compact({{"password"_L1, password}});
}

Result<QString> decodePassword(const QByteArray &body)
{
    return decode(body, readPassword);
}

QByteArray encodePasswordChange(const PasswordChange &change)
{
    return compact({{"old"_L1, change.before}, {"new"_L1, change.after}});
}

Result<PasswordChange> decodePasswordChange(const QByteArray &body)
{
    return decode(body, readPasswordChange);
}

QByteArray encodeSignIns(const QList<SignIn> &signIns)
{
    QJsonArray sessions;
    for (const SignIn &signIn : signIns)
        sessions.append(toJson(signIn));
    return compact({{"sessions"_L1, sessions}});
}

Result<QList<SignIn>> decodeSignIns(const QByteArray &body)
{
    return decode(body, readSignIns);
}

QByteArray encodeHistoryPage(const HistoryPage &page)
{
    return compact({
        {"messages"_L1, toJson(page.messages)},
        {"first_id"_L1, page.firstId},
        {"last_id"_L1, page.lastId},
        {"last_change"_L1, page.lastChange},
        {"epoch"_L1, page.epoch.toString()},
    });
}

Result<HistoryPage> decodeHistoryPage(const QByteArray &body)
{
    return decode(body, readHistoryPage);
}

QByteArray encodeMessage(const Message &message)
{
    return compact(toJson(message));
}

Result<Message> decodeMessage(const QByteArray &body)
{
    return decode(body, readMessage);
}

QByteArray encodeProblem(const Error &error)
{
    const int status = httpStatus(error.code);
    return compact({
        {"title"_L1, reasonPhrase(status)},
        {"status"_L1, status},
        {"code"_L1, wireName(error.code)},
        {"detail"_L1, error.detail},
    });
}

Error decodeProblem(const QByteArray &body, int httpStatus)
{
    const auto object = parseObject(body);
    JsonReader reader(object ? *object : QJsonObject(), ignored);
    const auto code = errorCode(reader.string("code"_L1, 64, {}));
    return {code.value_or(codeForStatus(httpStatus)), reader.string("detail"_L1, anyLength, {})};
}

}
