// SPDX-License-Identifier: MIT
#include "tests/integration/chatmodel.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Member member(const UserName &name, Role role)
{
    return {{name}, role};
}

}

ChatModel::ChatModel(const QList<UserName> &people)
    : m_people(people)
{
    ModelRoom lobby;
    lobby.name = u"Lobby"_s;
    for (const UserName &user : people)
        enter(lobby, user, user == people.first() ? Role::Owner : Role::Member);
    m_rooms.insert(lobbyId(), lobby);
}

QList<RoomId> ChatModel::roomsOf(const UserName &user) const
{
    QList<RoomId> rooms;
    for (const RoomId &room : m_rooms.keys()) {
        if (isIn(user, room))
            rooms.append(room);
    }
    return rooms;
}

QList<RoomId> ChatModel::visibleTo(const UserName &user) const
{
    QList<RoomId> rooms;
    for (const RoomId &id : m_rooms.keys()) {
        if (isIn(user, id) || room(id).kind == RoomKind::Public)
            rooms.append(id);
    }
    return rooms;
}

RoomId ChatModel::talkOf(const UserName &one, const UserName &other) const
{
    for (const auto &[id, room] : m_rooms.asKeyValueRange()) {
        if (room.kind == RoomKind::Direct && room.seats.size() == 2 && room.seats.contains(one)
            && room.seats.contains(other))
            return id;
    }
    return {};
}

void ChatModel::create(const UserName &maker, const RoomId &id, const NewRoom &plan)
{
    ModelRoom &room = m_rooms[id];
    room.kind = plan.kind;
    room.name = plan.name;
    room.topic = plan.topic;
    const bool isDirect = plan.kind == RoomKind::Direct;
    if (!isIn(maker, id)) // one may open a talk that the other began
        enter(room, maker, isDirect ? Role::Member : Role::Owner);
    for (const QString &name : plan.with) {
        if (room.seats.contains(UserName(name)))
            continue;
        if (isDirect)
            room.seats.append(UserName(name));
        else
            enter(room, UserName(name), Role::Member);
    }
}

bool ChatModel::edit(const UserName &actor, const RoomId &id, const RoomEdit &edit)
{
    ModelRoom &room = m_rooms[id];
    if (room.kind == RoomKind::Direct || role(actor, id) < Role::Moderator)
        return false;
    room.name = edit.name.value_or(room.name);
    room.topic = edit.topic.value_or(room.topic);
    return true;
}

bool ChatModel::add(const UserName &actor, const RoomId &id, const UserName &user)
{
    ModelRoom &room = m_rooms[id];
    const bool mayJoin = actor == user && room.kind == RoomKind::Public;
    if (!isIn(actor, id) && !mayJoin)
        return false;
    if (room.seats.contains(user))
        return true;
    if (room.kind == RoomKind::Direct)
        return false;
    enter(room, user, room.seats.isEmpty() ? Role::Owner : Role::Member);
    return true;
}

bool ChatModel::remove(const UserName &actor, const RoomId &id, const UserName &user)
{
    ModelRoom &room = m_rooms[id];
    const bool maySee = isIn(actor, id) || room.kind == RoomKind::Public;
    if (!maySee || id == lobbyId() || room.kind == RoomKind::Direct)
        return false; // leaving a direct room is left out here
    if (actor != user && !isIn(actor, id))
        return false;
    if (!isIn(user, id))
        return true;
    if (actor != user && role(actor, id) <= role(user, id))
        return false;
    const bool wasOwner = room.roles.take(user) == Role::Owner;
    room.seats.removeOne(user);
    room.read.remove(user);
    if (wasOwner)
        handOn(room);
    return true;
}

bool ChatModel::setRole(const UserName &actor, const RoomId &id, const UserName &user, Role newRole)
{
    ModelRoom &room = m_rooms[id];
    if (id == lobbyId() || room.kind == RoomKind::Direct || role(actor, id) != Role::Owner || !isIn(user, id))
        return false;
    if (role(user, id) == newRole)
        return true;
    if (actor == user)
        return false;
    room.roles[user] = newRole;
    if (newRole == Role::Owner)
        room.roles[actor] = Role::Moderator;
    return true;
}

bool ChatModel::post(const UserName &author, const RoomId &id, const QString &text)
{
    if (!isIn(author, id))
        return false;
    ModelRoom &room = m_rooms[id];
    for (const UserName &user : QList(room.seats)) {
        if (!room.roles.contains(user)) // the direct room's first message
            enter(room, user, Role::Member);
    }
    room.log.append(author.toString() + u": "_s + text);
    room.read[author] = room.lastId();
    return true;
}

void ChatModel::mark(const UserName &user, const RoomId &room, MessageId id)
{
    m_rooms[room].read[user] = id;
}

QString ChatModel::describe(const UserName &user, const RoomId &id) const
{
    const ModelRoom &model = room(id);
    Room seen;
    seen.id = id;
    seen.kind = model.kind;
    seen.name = model.name;
    seen.topic = model.topic;
    seen.role = role(user, id);
    seen.lastId = model.lastId();
    seen.readId = model.read.value(user);
    QList<Member> members;
    for (const UserName &name : model.seats) {
        if (model.kind == RoomKind::Direct && name != user)
            seen.with.append(name);
        if (id != lobbyId())
            members.append(member(name, model.roles.value(name, Role::Member)));
    }
    return describeRoom(seen, members);
}

Role ChatModel::role(const UserName &user, const RoomId &room) const
{
    return m_rooms.value(room).roles.value(user, Role::None);
}

void ChatModel::enter(ModelRoom &room, const UserName &user, Role role)
{
    if (!room.seats.contains(user))
        room.seats.append(user);
    room.roles.insert(user, role);
    room.read.insert(user, room.kind == RoomKind::Direct ? 0 : room.lastId());
}

/// To the one of the highest rank who has been there longest.
void ChatModel::handOn(ModelRoom &room)
{
    const auto heir
        = std::ranges::max_element(room.seats, {}, [&room](const UserName &user) { return room.roles.value(user); });
    if (heir != room.seats.end())
        room.roles[*heir] = Role::Owner;
}

QString describeRoom(const Room &room, const QList<Member> &members)
{
    QStringList people;
    for (const Member &one : members)
        people.append(u"%1:%2"_s.arg(one.user.name.toString()).arg(static_cast<int>(one.role)));
    QStringList with;
    for (const UserName &name : room.with)
        with.append(name.toString());
    std::ranges::sort(people);
    std::ranges::sort(with);
    return u"%1 kind %2 \"%3\" \"%4\" role %5 last %6 read %7 unread %8 with [%9] members [%10]"_s
        .arg(room.id.toString())
        .arg(static_cast<int>(room.kind))
        .arg(room.name, room.topic)
        .arg(static_cast<int>(room.role))
        .arg(room.lastId)
        .arg(room.readId)
        .arg(room.unread())
        .arg(with.join(u' '), people.join(u' '));
}

}
