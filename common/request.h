// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/presence.h"

#include <QHash>

#include <variant>

namespace Chatto {

/// Where a client stands in a room: what it has is everything up to here.
struct Position
{
    Epoch epoch;
    MessageId id = 0;
    ChangeNumber change = 0;
    bool operator==(const Position &) const = default;
};

/// The first frame of a connection. It authenticates, and tells what needn't be sent again.
struct Hello
{
    QString token;
    QHash<RoomId, Position> resume = {}; ///< At most 200 rooms.
    bool operator==(const Hello &) const = default;
};

/// Answered by Ack or Refusal with the same txnId. Over HTTP the txnId may be left out.
struct SendMessage
{
    TxnId txnId;
    RoomId room;
    QString text;
    MessageId replyTo = 0; ///< 0: none.
    bool operator==(const SendMessage &) const = default;
};

struct StartTyping
{
    RoomId room;
    bool operator==(const StartTyping &) const = default;
};

/// The user has read up to `id`, which may lie before the present marker ("mark as unread"). As an event: another
/// session of the same user did so.
struct ReadMarker
{
    RoomId room;
    MessageId id = 0;
    bool operator==(const ReadMarker &) const = default;
};

struct SetPresence
{
    Presence presence = Presence::Online; ///< Online or Away.
    bool operator==(const SetPresence &) const = default;
};

/// Answered by Pong with the same nonce.
struct Ping
{
    QString nonce;
    bool operator==(const Ping &) const = default;
};

/// A frame from the client.
using Request = std::variant<Hello, SendMessage, StartTyping, ReadMarker, SetPresence, Ping>;

}
