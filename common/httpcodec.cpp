// SPDX-License-Identifier: MIT
#include "common/httpcodec.h"

#include "common/jsonvalues.h"

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
