// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"
#include "common/jsonreader.h"

namespace Chatto {

/// The value types as JSON, as docs/protocol.md has them. What reads is a client's: it ignores unknown fields.

QJsonObject toJson(const User &user);
QJsonObject toJson(const Room &room);
QJsonObject toJson(const Message &message);
QJsonObject toJson(const Member &member);
QJsonObject toJson(const ServerInfo &server);

Result<User> readUser(const QJsonObject &json);
Result<Room> readRoom(const QJsonObject &json);
Result<Message> readMessage(const QJsonObject &json);
Result<Member> readMember(const QJsonObject &json);
Result<ServerInfo> readServerInfo(const QJsonObject &json);

QLatin1StringView wireName(Presence presence);
QLatin1StringView wireName(Role role);
QLatin1StringView wireName(RoomKind kind);

template <typename T>
QJsonArray toJson(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

/// A field that is one value type.
template <typename T>
T readField(JsonReader &reader, QLatin1StringView key, Result<T> (*read)(const QJsonObject &))
{
    const auto value = read(reader.object(key));
    if (value)
        return *value;
    reader.fail(key, value.error());
    return {};
}

/// A field that is an array of one value type.
template <typename T>
QList<T> readList(JsonReader &reader, QLatin1StringView key, Result<T> (*read)(const QJsonObject &))
{
    QList<T> values;
    const QJsonArray array = reader.array(key);
    for (const QJsonValue &element : array) {
        const auto value = read(element.toObject());
        if (!value) {
            reader.fail(key, value.error());
            return {};
        }
        values.append(*value);
    }
    return values;
}

}
