// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"
#include "common/message.h"
#include "common/request.h"
#include "common/room.h"
#include "common/user.h"

#include <variant>

namespace Chatto {

/// What a server tells about itself, to everybody (`GET /server`, and in the `welcome`).
struct ServerInfo
{
    QString name;
    QString version;
    int protocol = 1;
    bool registrationOpen = true;
    bool guests = false;
    int textBytes = 8000; ///< Of UTF-8, in one message.
    int frameBytes = 65536; ///< In one WebSocket message or HTTP body.
    int historyPage = 200; ///< Messages, at most, in one page.
    int pingSeconds = 25; ///< Silence after which the server pings.
    bool operator==(const ServerInfo &) const = default;
};

/// The session is live.
struct Welcome
{
    User user;
    QList<User> users; ///< Those not offline, at most 1,000.
    qint64 usersOnline = 0;
    QList<Room> rooms; ///< Those that the user is in.
    ServerInfo server;
    bool operator==(const Welcome &) const = default;
};

/// The message is stored and never lost. To its sender alone.
struct Ack
{
    TxnId txnId;
    RoomId room;
    MessageId id = 0;
    QDateTime time;
    bool operator==(const Ack &) const = default;
};

/// `message` now reads so. Numbered without holes in each room.
struct Change
{
    ChangeNumber number = 0;
    Message message;
    bool operator==(const Change &) const = default;
};

/// The `error` frame: something was refused; the session goes on.
struct Refusal
{
    Error error;
    TxnId txnId = {}; ///< Of the send that was refused, if it was one and had one.
    bool operator==(const Refusal &) const = default;
};

struct UsersChanged
{
    QList<User> users;
    bool operator==(const UsersChanged &) const = default;
};

struct UserTyping
{
    RoomId room;
    UserName user;
    bool operator==(const UserTyping &) const = default;
};

struct RoomChanged
{
    Room room;
    bool operator==(const RoomChanged &) const = default;
};

struct RoomLeft
{
    RoomId room;
    bool operator==(const RoomLeft &) const = default;
};

struct Member
{
    User user;
    Role role = Role::Member;
    bool operator==(const Member &) const = default;
};

struct MembersChanged
{
    RoomId room;
    QList<Member> joined;
    QList<UserName> left;
    bool operator==(const MembersChanged &) const = default;
};

/// More was missed than resume sends: `from`..`to`, both inclusive, are to be fetched when they are looked at.
struct Gap
{
    RoomId room;
    MessageId from = 0;
    MessageId to = 0;
    ChangeNumber change = 0; ///< Changes up to this one aren't sent.
    bool operator==(const Gap &) const = default;
};

/// The room's log began a new epoch: what the client holds of it is to be fetched again.
struct Reset
{
    RoomId room;
    Epoch epoch;
    bool operator==(const Reset &) const = default;
};

struct Pong
{
    QString nonce;
    bool operator==(const Pong &) const = default;
};

/// A frame of a type that this version doesn't know: a newer server's, to be ignored.
struct UnknownEvent
{
    QString type;
    bool operator==(const UnknownEvent &) const = default;
};

/// A frame from the server.
using Event = std::variant<Welcome, Ack, Message, Change, Refusal, UsersChanged, UserTyping, RoomChanged, RoomLeft,
    MembersChanged, ReadMarker, Gap, Reset, Pong, UnknownEvent>;

}
