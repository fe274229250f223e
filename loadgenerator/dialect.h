// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <variant>

namespace Chatto::Load {

/// Who a member is for the server.
struct Person
{
    QByteArray name; ///< Empty until the server has said it.
    QByteArray token;
};

/// Where somebody stands in a room.
struct Position
{
    QByteArray epoch;
    qint64 id = 0; ///< The last message that they have.
};

/// A room as the welcome tells it.
struct RoomState
{
    QByteArray id;
    QByteArray epoch;
    qint64 lastId = 0; ///< The newest message.
};

/// A message as somebody received it.
struct Delivery
{
    QByteArray room;
    qint64 id = 0;
    QByteArray user;
    QByteArray text;
    QByteArray time;
    bool operator==(const Delivery &) const = default;
};

/// The server is ready for the greeting.
struct Opened
{
};
/// One is in.
struct Welcomed
{
    QByteArray name; ///< One's own; empty: the server doesn't say.
    QList<RoomState> rooms;
};
/// A message of one's own is stored.
struct Accepted
{
    QByteArray txn;
    qint64 id = 0;
};
/// Something was refused.
struct Refused
{
    QByteArray txn; ///< Empty: it wasn't a message.
    QByteArray code;
};
/// Messages were left out; they stay in the room's history.
struct LeftOut
{
    QByteArray room;
    qint64 from = 0;
    qint64 to = 0;
};
/// What is to be answered by these bytes.
struct Question
{
    QByteArray answer;
};
/// A frame that has nothing to do with messages.
struct Irrelevant
{
};
/// A frame that the server should not have sent.
struct Nonsense
{
    QByteArray problem;
};

using News = std::variant<Irrelevant, Opened, Welcomed, Accepted, Refused, Delivery, LeftOut, Question, Nonsense>;

/// How a kind of chat server is spoken to over its WebSocket. All payloads are those of text frames.
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// What is asked for by the request that becomes a WebSocket.
    virtual QByteArray target() const = 0;
    virtual QByteArray subprotocol() const = 0;
    /// Whether the server waits for the greeting as soon as there is a WebSocket; otherwise it says so (Opened).
    virtual bool greetsAtOnce() const = 0;

    /// `resume` holds the rooms where one goes on from.
    virtual QByteArray greeting(const Person &person, const QHash<QByteArray, Position> &resume) const = 0;
    virtual QByteArray message(const QByteArray &room, const QByteArray &txn, const QByteArray &text) const = 0;
    virtual News read(QByteArrayView payload) const = 0;
};

}
