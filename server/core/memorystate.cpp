// SPDX-License-Identifier: MIT
#include "server/core/memorystate.h"

#include "common/timestamp.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 txnTime = 24 * 3600 * 1000; ///< Milliseconds that a txnId is remembered.
constexpr qint64 nodeTime = std::chrono::milliseconds(3 * presenceBeat).count(); ///< That a silent node is believed in.

/// The ids of a page, both inclusive; none if `to` is less.
struct Range
{
    MessageId from;
    MessageId to;
};

Range rangeFrom(MessageId from, int limit)
{
    const MessageId first = std::max<MessageId>(from, 1);
    return {first, first + limit - 1};
}

Range rangeUpTo(MessageId to, int limit)
{
    return {std::max<MessageId>(to - limit + 1, 1), to};
}

Range rangeAround(MessageId id, MessageId last, int limit)
{
    return rangeFrom(std::min(id, last + 1) - limit / 2, limit);
}

Range rangeAt(const QDateTime &time, const QList<LoggedMessage> &log, int limit)
{
    const auto first = std::ranges::find_if(log, [&](const LoggedMessage &one) { return one.message.time >= time; });
    return first == log.end() ? rangeUpTo(log.size(), limit) : rangeAround(first->message.id, log.size(), limit);
}

Range rangeOf(const HistoryQuery &query, const QList<LoggedMessage> &log)
{
    const MessageId last = log.size();
    if (const auto *before = std::get_if<Before>(&query.where))
        return rangeUpTo(std::min(before->id - 1, last), query.limit);
    if (const auto *after = std::get_if<After>(&query.where))
        return rangeFrom(after->id + 1, query.limit);
    if (const auto *around = std::get_if<Around>(&query.where))
        return rangeAround(around->id, last, query.limit);
    if (const auto *at = std::get_if<At>(&query.where))
        return rangeAt(at->time, log, query.limit);
    return rangeUpTo(last, query.limit);
}

Error noSuchRoom()
{
    return {ErrorCode::NoSuchRoom, u"There is no such room."_s};
}

User userOf(const Identity &identity, Presence presence)
{
    return {identity.name, presence, identity.guest, identity.owner};
}

}

MemoryState::MemoryState(std::chrono::seconds guestTime, std::chrono::seconds offlineTime)
    : m_guestTime(std::chrono::milliseconds(guestTime).count())
    , m_offlineTime(std::chrono::milliseconds(offlineTime).count())
{
}

// Accounts and sign-ins

Result<Identity> MemoryState::createAccount(
    const PreparedName &name, const QByteArray &passwordHash, const QByteArray &tokenHash)
{
    expireGuests();
    if (isTaken(name))
        return Error{ErrorCode::UsernameTaken, u"This name, or one that looks like it, is taken."_s};
    const Identity identity = addPerson(name, false);
    m_people[identity.uid].passwordHash = passwordHash;
    m_signIns.insert(tokenHash, identity.uid);
    return identity;
}

Result<Account> MemoryState::findAccount(const QByteArray &foldedName)
{
    const auto person = std::ranges::find_if(
        m_people, [&](const Person &one) { return one.name.folded == foldedName && !one.identity.guest; });
    if (person == m_people.end())
        return Error{ErrorCode::NoSuchUser, u"There is no such account."_s};
    return Account{person->identity, person->passwordHash};
}

Result<Done> MemoryState::createSignIn(const QByteArray &uid, const QByteArray &tokenHash)
{
    m_signIns.insert(tokenHash, uid);
    return Done();
}

Result<Identity> MemoryState::createGuest(const PreparedName &name, const QByteArray &tokenHash)
{
    expireGuests();
    if (isTaken(name))
        return Error{ErrorCode::UsernameTaken, u"This name, or one that looks like it, is taken."_s};
    const Identity identity = addPerson(name, true);
    m_people[identity.uid].guestToken = tokenHash;
    m_signIns.insert(tokenHash, identity.uid);
    return identity;
}

Result<Identity> MemoryState::findSignIn(const QByteArray &tokenHash)
{
    expireGuests();
    const auto uid = m_signIns.constFind(tokenHash);
    if (uid == m_signIns.cend())
        return Error{ErrorCode::Unauthenticated, u"Sign in first."_s};
    Person &person = m_people[*uid];
    person.seen = now();
    return person.identity;
}

Result<Done> MemoryState::endSignIn(const QByteArray &tokenHash)
{
    const QByteArray uid = m_signIns.take(tokenHash);
    if (uid.isEmpty())
        return Done();
    if (m_people.value(uid).identity.guest)
        forgetPerson(uid);
    publish([tokenHash](Store &store) { emit store.signInEnded(tokenHash); });
    return Done();
}

bool MemoryState::isTaken(const PreparedName &name) const
{
    return std::ranges::any_of(m_people,
        [&](const Person &one) { return one.name.folded == name.folded || one.name.skeleton == name.skeleton; });
}

Identity MemoryState::addPerson(const PreparedName &name, bool guest)
{
    const Identity identity{"u" + QByteArray::number(++m_lastUid), name.name, guest};
    m_people.insert(identity.uid, {identity, name, {}, {}, now()});
    RoomState *lobby = findRoom(lobbyId());
    lobby->markers.insert(identity.uid, lobby->log.size());
    publish([user = userOf(identity, Presence::Offline)](Store &store) { emit store.usersPublished({user}); });
    return identity;
}

void MemoryState::forgetPerson(const QByteArray &uid)
{
    m_people.remove(uid);
    for (RoomState &room : m_rooms) {
        room.members.remove(uid);
        room.markers.remove(uid);
        room.sent.removeIf([&](const auto &sent) { return sent.key().first == uid; });
    }
}

void MemoryState::expireGuests()
{
    QList<QByteArray> expired;
    for (Person &person : m_people) {
        if (isPresent(person.identity.uid))
            person.seen = now();
        if (person.identity.guest && person.seen + m_guestTime < now())
            expired.append(person.identity.uid);
    }
    for (const QByteArray &uid : expired) {
        m_signIns.remove(m_people.value(uid).guestToken);
        forgetPerson(uid);
    }
}

// People

Result<UserPage> MemoryState::findUsers(const UserQuery &query)
{
    expireGuests();
    QMap<QByteArray, User> found;
    for (const Person &person : std::as_const(m_people)) {
        const QByteArray &folded = person.name.folded;
        if (folded.startsWith(query.prefix.toUtf8()) && folded > query.after.toUtf8())
            found.insert(folded, userOf(person.identity, Presence::Offline));
    }
    return UserPage{found.values().mid(0, query.limit), found.size() > query.limit};
}

// Rooms

Result<SessionStart> MemoryState::openSession(const QByteArray &tokenHash)
{
    const auto identity = findSignIn(tokenHash);
    if (!identity)
        return identity.error();
    QList<Room> rooms = *findRooms(*identity);
    rooms.removeIf([](const Room &room) { return room.role == Role::None; });
    SessionStart start{*identity, {}};
    for (const Room &room : std::as_const(rooms))
        start.rooms.append({room, 0});
    return start;
}

Result<QList<Room>> MemoryState::findRooms(const Identity &reader)
{
    findRoom(lobbyId());
    QList<Room> rooms;
    for (const RoomState &room : std::as_const(m_rooms)) {
        if (isVisible(room, reader.uid))
            rooms.append(roomAsSeenBy(room, reader));
    }
    return rooms;
}

Result<QList<RoomPosition>> MemoryState::findPositions(const QList<RoomId> &rooms)
{
    QList<RoomPosition> positions;
    for (const RoomId &id : rooms) {
        if (const RoomState *room = findRoom(id))
            positions.append({id, {room->room.epoch, room->log.size(), 0}});
    }
    return positions;
}

Result<Epoch> MemoryState::renewEpoch(const RoomId &id, const Epoch &expected)
{
    RoomState *room = findRoom(id);
    if (!room)
        return noSuchRoom();
    if (room->room.epoch == expected) {
        room->room.epoch = newEpoch();
        publish([id, epoch = room->room.epoch](Store &store) { emit store.roomReset(id, epoch); }, id);
    }
    return room->room.epoch;
}

MemoryState::RoomState *MemoryState::findRoom(const RoomId &id)
{
    const auto room = m_rooms.find(id);
    if (room != m_rooms.end())
        return &*room;
    if (id != lobbyId())
        return nullptr;
    addRoom(id, RoomKind::Public, {});
    m_rooms[id].room.name = u"Lobby"_s;
    return &m_rooms[id];
}

bool MemoryState::isMember(const RoomState &room, const QByteArray &uid) const
{
    return uid.isEmpty() || room.room.id == lobbyId() || room.members.contains(uid);
}

bool MemoryState::isVisible(const RoomState &room, const QByteArray &uid) const
{
    return room.room.kind == RoomKind::Public || isMember(room, uid);
}

Room MemoryState::roomAsSeenBy(const RoomState &state, const Identity &reader) const
{
    Room room = state.room;
    room.members = static_cast<int>(room.id == lobbyId() ? m_people.size() : state.members.size());
    room.lastId = state.log.size();
    room.readId = state.markers.value(reader.uid);
    room.role = isMember(state, reader.uid) ? Role::Member : Role::None;
    return room;
}

// Messages

Result<Accepted> MemoryState::appendMessage(const Identity &author, const SendMessage &send)
{
    RoomState *room = findRoom(send.room);
    if (!room || !isVisible(*room, author.uid))
        return noSuchRoom();
    if (!isMember(*room, author.uid))
        return Error{ErrorCode::Forbidden, u"Join the room first."_s};
    if (const auto sent = findSent(author, send.room, send.txnId))
        return sent;
    if (send.replyTo > room->log.size())
        return Error{ErrorCode::NoSuchMessage, u"There is no message to reply to."_s};
    return Accepted{append(*room, author, send), false};
}

Result<Accepted> MemoryState::findSent(const Identity &author, const RoomId &id, const TxnId &txnId)
{
    const RoomState *room = findRoom(id);
    const Sent sent = room ? room->sent.value({author.uid, txnId}) : Sent();
    if (sent.id == 0 || sent.at + txnTime < now() || !isVisible(*room, author.uid))
        return Error{ErrorCode::NoSuchMessage, u"Nothing was sent with this txn_id."_s};
    return Accepted{room->log.at(sent.id - 1), true};
}

LoggedMessage MemoryState::append(RoomState &room, const Identity &author, const SendMessage &send)
{
    const MessageId id = room.log.size() + 1;
    const QDateTime time = fromMilliseconds(now());
    const QDateTime earliest = room.log.isEmpty() ? time : room.log.last().message.time;
    const LoggedMessage logged{
        {send.room, id, author.name, std::max(time, earliest), send.text, send.txnId, send.replyTo}, author.uid,
        room.room.epoch};
    room.log.append(logged);
    room.markers.insert(author.uid, id);
    if (!send.txnId.isEmpty())
        room.sent.insert({author.uid, send.txnId}, {id, now()});
    publish([logged](Store &store) { emit store.messagePublished(logged); }, send.room);
    return logged;
}

Result<LogPage> MemoryState::readLog(const QByteArray &readerUid, const RoomId &id, const HistoryQuery &query)
{
    const RoomState *room = findRoom(id);
    if (!room || !isVisible(*room, readerUid))
        return noSuchRoom();
    const Range range = rangeOf(query, room->log);
    const qsizetype count = std::max<qsizetype>(range.to - range.from + 1, 0);
    return LogPage{room->log.mid(range.from - 1, count), 1, room->log.size(), 0, room->room.epoch};
}

Result<Done> MemoryState::setReadMarker(const Identity &reader, const ReadMarker &marker)
{
    RoomState *room = findRoom(marker.room);
    if (!room || !isVisible(*room, reader.uid))
        return noSuchRoom();
    if (marker.id < 0 || marker.id > room->log.size())
        return Error{ErrorCode::BadRequest, u"id: beyond the room's last message"_s};
    if (std::exchange(room->markers[reader.uid], marker.id) != marker.id)
        publish([uid = reader.uid, marker](Store &store) { emit store.readMarkerPublished(uid, marker); });
    return Done();
}

// Presence

Result<Done> MemoryState::enterPresence(Node node, const Identity &user, Presence presence)
{
    const Presence before = presenceOf(user.name);
    m_presence[node].users.insert(user.uid, {user, presence});
    m_presence[node].expires = now() + nodeTime;
    publishIfChanged(user, before);
    return Done();
}

Result<Done> MemoryState::leavePresence(Node node, const Identity &user)
{
    const Presence before = presenceOf(user.name);
    m_presence[node].users.remove(user.uid);
    publishIfChanged(user, before);
    return Done();
}

Result<Done> MemoryState::keepPresence(Node node)
{
    m_presence[node].expires = now() + nodeTime;
    forgetDeadNodes();
    return Done();
}

Result<Done> MemoryState::endPresence(Node node)
{
    m_presence[node].expires = now() + m_offlineTime;
    return Done();
}

Result<QList<User>> MemoryState::findPresent()
{
    QMap<UserName, User> present;
    for (const NodePresence &node : std::as_const(m_presence)) {
        for (const Said &said : node.users)
            present.insert(said.user.name, userOf(said.user, presenceOf(said.user.name)));
    }
    return present.values();
}

bool MemoryState::isPresent(const QByteArray &uid) const
{
    return std::ranges::any_of(m_presence, [&](const NodePresence &node) { return node.users.contains(uid); });
}

Presence MemoryState::presenceOf(const UserName &name) const
{
    Presence liveliest = Presence::Offline;
    for (const NodePresence &node : m_presence) {
        for (const Said &said : node.users)
            liveliest = said.user.name == name ? std::max(liveliest, said.presence) : liveliest;
    }
    return liveliest;
}

void MemoryState::publishIfChanged(const Identity &user, Presence before)
{
    const User after = userOf(user, presenceOf(user.name));
    if (after.presence != before)
        publish([after](Store &store) { emit store.usersPublished({after}); });
}

void MemoryState::forgetDeadNodes()
{
    QList<std::pair<Identity, Presence>> affected;
    for (const NodePresence &node : std::as_const(m_presence)) {
        for (const Said &said : node.users) {
            if (node.expires < now())
                affected.append({said.user, presenceOf(said.user.name)});
        }
    }
    m_presence.removeIf([this](const auto &node) { return node.value().expires < now(); });
    for (const auto &[user, before] : std::as_const(affected))
        publishIfChanged(user, before);
}

// Behind everybody's back

void MemoryState::advanceClock(std::chrono::milliseconds time)
{
    m_clockOffset += time.count();
}

void MemoryState::addRoom(const RoomId &id, RoomKind kind, const QList<QByteArray> &memberUids)
{
    RoomState &room = m_rooms[id];
    room.room.id = id;
    room.room.name = id.toString();
    room.room.kind = kind;
    room.room.epoch = newEpoch();
    room.members = QSet<QByteArray>(memberUids.begin(), memberUids.end());
}

void MemoryState::removeMember(const RoomId &id, const QByteArray &uid)
{
    findRoom(id)->members.remove(uid);
}

void MemoryState::forgetRoom(const RoomId &id)
{
    RoomState *room = findRoom(id);
    room->log.clear();
    room->sent.clear();
    room->markers.clear();
    room->room.epoch = newEpoch();
}

void MemoryState::cutLog(const RoomId &id, MessageId lastId)
{
    RoomState *room = findRoom(id);
    room->log.resize(lastId);
    room->sent.removeIf([&](const auto &sent) { return sent.value().id > lastId; });
}

qint64 MemoryState::now() const
{
    return QDateTime::currentMSecsSinceEpoch() + m_clockOffset;
}

Epoch MemoryState::newEpoch()
{
    return Epoch(u"e%1"_s.arg(++m_lastEpoch));
}

void MemoryState::publish(std::function<void(Store &)> emitOn, std::optional<RoomId> room)
{
    emit published({std::move(room), std::move(emitOn)});
}

}
