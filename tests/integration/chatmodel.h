// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"

#include <QMap>
#include <QStringList>

namespace Chatto {

/// What is true of rooms, members and read markers, in its simplest form: one step after the other, in one place. Every
/// step returns whether the server has to allow it.
class ChatModel
{
public:
    struct ModelRoom
    {
        RoomKind kind = RoomKind::Public;
        QString name;
        QString topic;
        QList<UserName> seats; ///< Members in the order in which they came; of a direct room all, from the start.
        QMap<UserName, Role> roles; ///< Of those who are in it: in a direct room the others are, after a message.
        QMap<UserName, MessageId> read;
        QStringList log; ///< "bob: text".

        MessageId lastId() const { return log.size(); }
    };

    /// The lobby with everybody in it; the first of them owns the server.
    explicit ChatModel(const QList<UserName> &people);

    const QList<UserName> &people() const { return m_people; }
    const ModelRoom &room(const RoomId &id) const { return *m_rooms.constFind(id); }
    bool isIn(const UserName &user, const RoomId &room) const { return role(user, room) != Role::None; }
    QList<RoomId> roomsOf(const UserName &user) const;
    /// The public ones, and those that the user is in.
    QList<RoomId> visibleTo(const UserName &user) const;

    /// The direct room of the two, if there is one; else empty.
    RoomId talkOf(const UserName &one, const UserName &other) const;
    void create(const UserName &maker, const RoomId &id, const NewRoom &room);
    bool edit(const UserName &actor, const RoomId &room, const RoomEdit &edit);
    bool add(const UserName &actor, const RoomId &room, const UserName &user);
    bool remove(const UserName &actor, const RoomId &room, const UserName &user);
    bool setRole(const UserName &actor, const RoomId &room, const UserName &user, Role role);
    bool post(const UserName &author, const RoomId &room, const QString &text);
    void mark(const UserName &user, const RoomId &room, MessageId id);

    /// The room as a client of that user has to show it, in one line.
    QString describe(const UserName &user, const RoomId &room) const;

private:
    Role role(const UserName &user, const RoomId &room) const;
    static void enter(ModelRoom &room, const UserName &user, Role role);
    static void handOn(ModelRoom &room);

    QList<UserName> m_people;
    QMap<RoomId, ModelRoom> m_rooms;
};

/// The same line, of what a client knows: `members` are those of the room, whose order doesn't matter.
QString describeRoom(const Room &room, const QList<Member> &members);

}
