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

Error forbidden(const QString &why)
{
    return {ErrorCode::Forbidden, why};
}

Error noSuchUser()
{
    return {ErrorCode::NoSuchUser, u"There is nobody of that name."_s};
}

Error nameTaken()
{
    return {ErrorCode::UsernameTaken, u"This name, or one that looks like it, is taken."_s};
}

}

MemoryState::MemoryState(std::chrono::seconds guestTime, std::chrono::seconds offlineTime)
    : m_guestTime(std::chrono::milliseconds(guestTime).count())
    , m_offlineTime(std::chrono::milliseconds(offlineTime).count())
{
}

// Accounts and sign-ins

Result<Identity> MemoryState::createAccount(
    const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn, bool mayOwn)
{
    expireGuests();
    if (isTaken(name))
        return nameTaken();
    const Identity identity = addPerson(name, false, takesOver(name, mayOwn));
    m_people[identity.uid].passwordHash = passwordHash;
    addSignIn(identity.uid, signIn);
    return identity;
}

Result<Account> MemoryState::findAccount(const QByteArray &foldedName)
{
    const Person *person = accountNamed(foldedName);
    if (!person)
        return noSuchUser();
    return Account{person->identity, person->passwordHash, person->blocked};
}

Result<Done> MemoryState::createSignIn(const QByteArray &uid, const NewSignIn &signIn)
{
    if (m_people.value(uid).blocked)
        return Error{ErrorCode::BadCredentials, u"This account is blocked."_s};
    addSignIn(uid, signIn);
    return Done();
}

Result<Identity> MemoryState::createGuest(const PreparedName &name, const NewSignIn &signIn)
{
    expireGuests();
    if (isTaken(name))
        return nameTaken();
    const Identity identity = addPerson(name, true, false);
    addSignIn(identity.uid, signIn);
    return identity;
}

Result<Identity> MemoryState::findSignIn(const QByteArray &tokenHash)
{
    expireGuests();
    const auto signIn = m_signIns.find(tokenHash);
    if (signIn == m_signIns.end())
        return Error{ErrorCode::Unauthenticated, u"Sign in first."_s};
    signIn->seen = now();
    Person &person = m_people[signIn->uid];
    person.seen = now();
    return person.identity;
}

Result<Done> MemoryState::endSignIn(const QByteArray &tokenHash)
{
    const QByteArray uid = m_signIns.take(tokenHash).uid;
    if (uid.isEmpty())
        return Done();
    if (m_people.value(uid).identity.guest)
        forgetPerson(uid);
    publish([tokenHash](Store &store) { emit store.signInEnded(tokenHash); });
    return Done();
}

Result<QList<SignIn>> MemoryState::findSignIns(const QByteArray &uid, const QByteArray &tokenHash)
{
    QMap<int, SignIn> newestFirst;
    for (const auto &[hash, one] : m_signIns.asKeyValueRange()) {
        if (one.uid != uid)
            continue;
        newestFirst.insert(-one.number,
            {QString::number(one.number), fromMilliseconds(one.created), fromMilliseconds(one.seen), one.client,
                hash == tokenHash});
    }
    return newestFirst.values();
}

Result<Done> MemoryState::endSignInById(const QByteArray &uid, const QString &id)
{
    const auto signIn = std::ranges::find_if(
        m_signIns, [&](const SignInState &one) { return one.uid == uid && QString::number(one.number) == id; });
    if (signIn == m_signIns.end())
        return Error{ErrorCode::NotFound, u"There is no such session."_s};
    return endSignIn(QByteArray(signIn.key()));
}

Result<Done> MemoryState::setPassword(
    const QByteArray &foldedName, const QByteArray &passwordHash, const QByteArray &keptTokenHash)
{
    Person *person = accountNamed(foldedName);
    if (!person)
        return noSuchUser();
    person->passwordHash = passwordHash;
    endSignInsOf(person->identity.uid, keptTokenHash);
    return Done();
}

void MemoryState::addSignIn(const QByteArray &uid, const NewSignIn &signIn)
{
    m_signIns.insert(signIn.tokenHash, {uid, ++m_lastSignIn, signIn.client, now(), now()});
}

void MemoryState::endSignInsOf(const QByteArray &uid, const QByteArray &keptTokenHash)
{
    const auto tokens = m_signIns.keys();
    for (const QByteArray &token : tokens) {
        if (token != keptTokenHash && m_signIns.value(token).uid == uid)
            (void)endSignIn(token);
    }
}

// The server

Result<bool> MemoryState::findRegistration()
{
    return m_registration;
}

Result<Done> MemoryState::setRegistration(bool open)
{
    m_registration = open;
    publish([open](Store &store) { emit store.registrationPublished(open); });
    return Done();
}

Result<Done> MemoryState::setOwner(const QByteArray &foldedName)
{
    m_owner = foldedName;
    QList<User> changed;
    for (Person &person : m_people) {
        const bool isOwner = person.name.folded == m_owner && !person.identity.guest;
        const bool isFreed = isOwner && std::exchange(person.blocked, false);
        if (std::exchange(person.identity.owner, isOwner) != isOwner || isFreed)
            changed.append(userOf(person.identity, presenceOf(person.identity.name)));
    }
    if (!changed.isEmpty())
        publish([changed](Store &store) { emit store.usersPublished(changed); });
    return Done();
}

Result<Done> MemoryState::setBlocked(const QByteArray &foldedName, bool blocked)
{
    Person *person = accountNamed(foldedName);
    if (!person)
        return noSuchUser();
    if (person->identity.owner)
        return forbidden(u"The server's owner can't be blocked."_s);
    if (std::exchange(person->blocked, blocked) == blocked)
        return Done();
    const User user = userOf(person->identity, presenceOf(person->identity.name));
    publish([user](Store &store) { emit store.usersPublished({user}); });
    if (blocked)
        endSignInsOf(person->identity.uid);
    return Done();
}

bool MemoryState::isTaken(const PreparedName &name) const
{
    return std::ranges::any_of(m_people,
        [&](const Person &one) { return one.name.folded == name.folded || one.name.skeleton == name.skeleton; });
}

/// Whether a new account is the server's owner.
bool MemoryState::takesOver(const PreparedName &name, bool mayOwn)
{
    if (m_owner.isEmpty() && mayOwn)
        m_owner = name.folded;
    return m_owner == name.folded;
}

Identity MemoryState::addPerson(const PreparedName &name, bool guest, bool owner)
{
    const Identity identity{"u" + QByteArray::number(++m_lastUid), name.name, guest, owner};
    m_people.insert(identity.uid, {identity, name, {}, false, now()});
    MemoryRoom *lobby = roomOf(lobbyId());
    lobby->markers.insert(identity.uid, lobby->lastId());
    publish([user = userOf(identity, Presence::Offline)](Store &store) { emit store.usersPublished({user}); });
    return identity;
}

const MemoryState::Person *MemoryState::personNamed(const QByteArray &foldedName) const
{
    const auto person
        = std::ranges::find_if(m_people, [&](const Person &one) { return one.name.folded == foldedName; });
    return person != m_people.end() ? &*person : nullptr;
}

MemoryState::Person *MemoryState::accountNamed(const QByteArray &foldedName)
{
    const Person *person = personNamed(foldedName);
    return person && !person->identity.guest ? &m_people[person->identity.uid] : nullptr;
}

/// As the account is now, whatever the identity was then.
User MemoryState::userOf(const Identity &identity, Presence presence) const
{
    const Person person = m_people.value(identity.uid, {identity, {}, {}, false, 0});
    return {identity.name, presence, identity.guest, person.identity.owner, person.blocked};
}

void MemoryState::forgetPerson(const QByteArray &uid)
{
    for (MemoryRoom &room : m_rooms)
        endIn(room, uid);
    m_people.remove(uid);
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
        m_signIns.removeIf([&](const auto &signIn) { return signIn.value().uid == uid; });
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
    roomOf(lobbyId());
    SessionStart start{*identity, {}};
    for (const MemoryRoom &room : std::as_const(m_rooms)) {
        if (roleIn(room, identity->uid) != Role::None)
            start.rooms.append({roomAsSeenBy(room, identity->uid), room.roster()});
    }
    return start;
}

Result<QList<Room>> MemoryState::findRooms(const Identity &reader)
{
    roomOf(lobbyId());
    QList<Room> rooms;
    const auto ids = m_rooms.keys();
    for (const RoomId &id : ids) {
        if (const MemoryRoom *room = visibleRoom(id, reader.uid))
            rooms.append(roomAsSeenBy(*room, reader.uid));
    }
    return rooms;
}

Result<RoomView> MemoryState::findRoom(const Identity &reader, const RoomId &id)
{
    const MemoryRoom *room = visibleRoom(id, reader.uid);
    if (!room)
        return noSuchRoom();
    return RoomView{roomAsSeenBy(*room, reader.uid), room->roster()};
}

Result<QList<RoomPosition>> MemoryState::findPositions(const QList<RoomId> &rooms)
{
    QList<RoomPosition> positions;
    for (const RoomId &id : rooms) {
        if (const MemoryRoom *room = roomOf(id))
            positions.append({id, {room->room.epoch, room->lastId(), 0}, room->roster()});
    }
    return positions;
}

Result<Epoch> MemoryState::renewEpoch(const RoomId &id, const Epoch &expected)
{
    MemoryRoom *room = roomOf(id);
    if (!room)
        return noSuchRoom();
    if (room->room.epoch == expected) {
        room->room.epoch = newEpoch();
        publish([id, epoch = room->room.epoch](Store &store) { emit store.roomReset(id, epoch); }, id);
    }
    return room->room.epoch;
}

Result<CreatedRoom> MemoryState::createRoom(const Identity &maker, const RoomPlan &plan)
{
    const auto others = othersNamed(maker, plan.with);
    if (!others)
        return others.error();
    if (plan.kind == RoomKind::Direct)
        return createDirect(maker, *others);
    if (plan.kind == RoomKind::Public && isRoomNameTaken(plan.folded))
        return Error{ErrorCode::RoomExists, u"There is a room of that name."_s};
    MemoryRoom &room = makeRoom(RoomId(u"r%1"_s.arg(++m_lastRoom)), plan.kind, plan.name);
    room.folded = plan.folded;
    room.room.topic = plan.topic;
    room.add(maker.uid, Role::Owner);
    for (const QByteArray &uid : *others)
        room.add(uid, Role::Member);
    publishJoined(room, maker.uid);
    for (const QByteArray &uid : *others)
        publishJoined(room, uid);
    return CreatedRoom{roomAsSeenBy(room, maker.uid)};
}

Result<CreatedRoom> MemoryState::createDirect(const Identity &maker, const QList<QByteArray> &others)
{
    if (others.isEmpty())
        return Error{ErrorCode::BadRequest, u"with: nobody else"_s};
    MemoryRoom *pair = others.size() == 1 ? pairOf(maker.uid, others.first()) : nullptr;
    if (pair) {
        const bool existed = !pair->isWaiting(maker.uid) || pair->lastId() > 0;
        if (pair->isWaiting(maker.uid))
            join(*pair, maker.uid);
        return CreatedRoom{roomAsSeenBy(*pair, maker.uid), existed};
    }
    MemoryRoom &room = makeRoom(RoomId(u"r%1"_s.arg(++m_lastRoom)), RoomKind::Direct, {});
    room.isPair = others.size() == 1;
    room.add(maker.uid, Role::Member);
    for (const QByteArray &uid : others)
        room.wait(uid);
    publishJoined(room, maker.uid);
    return CreatedRoom{roomAsSeenBy(room, maker.uid)};
}

Result<Room> MemoryState::editRoom(
    const Identity &editor, const RoomId &id, const RoomEdit &edit, const QByteArray &folded)
{
    MemoryRoom *room = visibleRoom(id, editor.uid);
    if (!room)
        return noSuchRoom();
    if (room->isDirect() || roleIn(*room, editor.uid) < Role::Moderator)
        return forbidden(u"The room's owner and moderators do that."_s);
    if (edit.name && room->room.kind == RoomKind::Public && isRoomNameTaken(folded, id))
        return Error{ErrorCode::RoomExists, u"There is a room of that name."_s};
    const Room before = room->room;
    if (edit.name) {
        room->room.name = *edit.name;
        room->folded = folded;
    }
    room->room.topic = edit.topic.value_or(room->room.topic);
    if (room->room != before)
        publish([id](Store &store) { emit store.roomEdited(id); }, id);
    return roomAsSeenBy(*room, editor.uid);
}

Result<Members> MemoryState::findMembers(const QByteArray &readerUid, const RoomId &id)
{
    const MemoryRoom *room = visibleRoom(id, readerUid);
    if (!room)
        return noSuchRoom();
    QMap<QByteArray, RoomMember> byName;
    const QList<QByteArray> uids = readerUid.isEmpty() ? room->members() : room->everybody();
    for (const QByteArray &uid : uids)
        byName.insert(m_people.value(uid).name.folded, memberOf(*room, uid));
    return Members{byName.values(), room->roster()};
}

Result<Done> MemoryState::addMember(const Identity &actor, const RoomId &id, const QByteArray &foldedName)
{
    MemoryRoom *room = visibleRoom(id, actor.uid);
    if (!room)
        return noSuchRoom();
    const Person *person = personNamed(foldedName);
    const QByteArray uid = person ? person->identity.uid : QByteArray();
    if (uid != actor.uid && roleIn(*room, actor.uid) == Role::None)
        return forbidden(u"Join the room first."_s);
    if (!person)
        return noSuchUser();
    if (room->isDirect() && !room->everybody().contains(uid))
        return forbidden(u"Nobody joins a direct room."_s);
    if (roleIn(*room, uid) == Role::None && !room->isDirect())
        join(*room, uid);
    return Done();
}

Result<Done> MemoryState::removeMember(const Identity &actor, const RoomId &id, const QByteArray &foldedName)
{
    MemoryRoom *room = visibleRoom(id, actor.uid);
    if (!room)
        return noSuchRoom();
    if (room->isLobby())
        return forbidden(u"Nobody leaves the lobby."_s);
    const Person *person = personNamed(foldedName);
    const QByteArray uid = person ? person->identity.uid : QByteArray();
    const Role own = room->roleOf(actor.uid);
    const Role theirs = room->roleOf(uid);
    if (uid != actor.uid && (room->isDirect() || own == Role::None))
        return forbidden(u"The room's owner and moderators do that."_s);
    if (!person)
        return noSuchUser();
    if (uid != actor.uid && theirs != Role::None && (own < Role::Moderator || own <= theirs))
        return forbidden(u"They aren't of lower rank."_s);
    if (theirs != Role::None)
        leave(*room, uid);
    return Done();
}

Result<Done> MemoryState::setRole(const Identity &actor, const RoomId &id, const QByteArray &foldedName, Role role)
{
    MemoryRoom *room = visibleRoom(id, actor.uid);
    if (!room)
        return noSuchRoom();
    if (room->isLobby() || roleIn(*room, actor.uid) != Role::Owner)
        return forbidden(u"The room's owner does that."_s);
    const Person *person = personNamed(foldedName);
    if (!person || room->roleOf(person->identity.uid) == Role::None)
        return noSuchUser();
    const QByteArray uid = person->identity.uid;
    if (room->roleOf(uid) == role)
        return Done();
    if (uid == actor.uid)
        return forbidden(u"Hand the room on instead."_s);
    room->setRole(uid, role);
    if (role == Role::Owner)
        room->setRole(actor.uid, Role::Moderator);
    publishMembers(*room, role == Role::Owner ? QList{uid, actor.uid} : QList{uid});
    return Done();
}

Result<Done> MemoryState::startTyping(const Identity &user, const RoomId &id)
{
    const MemoryRoom *room = visibleRoom(id, user.uid);
    if (!room)
        return noSuchRoom();
    if (roleIn(*room, user.uid) == Role::None)
        return forbidden(u"Join the room first."_s);
    if (isDeserted(*room))
        return forbidden(u"Nobody else is here any more."_s);
    publish([uid = user.uid, typing = UserTyping{id, user.name}, roster = room->roster()](
                Store &store) { emit store.typingPublished(uid, typing, roster); },
        id);
    return Done();
}

MemoryRoom &MemoryState::makeRoom(const RoomId &id, RoomKind kind, const QString &name)
{
    MemoryRoom &room = m_rooms[id];
    room.room.id = id;
    room.room.name = name;
    room.room.kind = kind;
    room.room.epoch = newEpoch();
    return room;
}

/// Null if there is none.
MemoryRoom *MemoryState::roomOf(const RoomId &id)
{
    if (id == lobbyId() && !m_rooms.contains(id))
        makeRoom(id, RoomKind::Public, u"Lobby"_s).folded = "lobby";
    const auto room = m_rooms.find(id);
    return room != m_rooms.end() ? &*room : nullptr;
}

/// Null if the user may not know of it.
MemoryRoom *MemoryState::visibleRoom(const RoomId &id, const QByteArray &uid)
{
    MemoryRoom *room = roomOf(id);
    const bool isVisible
        = room && (uid.isEmpty() || room->room.kind == RoomKind::Public || room->roleOf(uid) != Role::None);
    return isVisible ? room : nullptr;
}

MemoryRoom *MemoryState::pairOf(const QByteArray &uid, const QByteArray &otherUid)
{
    const auto room = std::ranges::find_if(m_rooms, [&](const MemoryRoom &one) {
        const auto both = one.everybody();
        return one.isPair && both.contains(uid) && both.contains(otherUid);
    });
    return room != m_rooms.end() ? &*room : nullptr;
}

bool MemoryState::isRoomNameTaken(const QByteArray &folded, const RoomId &butBy) const
{
    return std::ranges::any_of(m_rooms, [&](const MemoryRoom &one) {
        return one.room.kind == RoomKind::Public && one.folded == folded && one.room.id != butBy;
    });
}

Role MemoryState::roleIn(const MemoryRoom &room, const QByteArray &uid) const
{
    if (room.isLobby())
        return m_people.value(uid).identity.owner ? Role::Owner : Role::Member;
    return room.roleOf(uid);
}

Room MemoryState::roomAsSeenBy(const MemoryRoom &state, const QByteArray &readerUid) const
{
    Room room = state.room;
    room.members = static_cast<int>(state.isLobby() ? m_people.size() : state.everybody().size());
    room.lastId = state.lastId();
    room.readId = state.markers.value(readerUid);
    room.role = roleIn(state, readerUid);
    if (state.isDirect())
        room.with = othersIn(state, readerUid);
    return room;
}

QList<UserName> MemoryState::othersIn(const MemoryRoom &room, const QByteArray &readerUid) const
{
    QList<UserName> others = room.gone.values();
    const auto everybody = room.everybody();
    for (const QByteArray &uid : everybody) {
        if (uid != readerUid)
            others.append(m_people.value(uid).identity.name);
    }
    std::ranges::sort(others, std::less<>());
    return others;
}

/// Each of them once, without the maker.
Result<QList<QByteArray>> MemoryState::othersNamed(const Identity &maker, const QList<QByteArray> &foldedNames) const
{
    QList<QByteArray> uids;
    for (const QByteArray &folded : foldedNames) {
        const Person *person = personNamed(folded);
        if (!person)
            return noSuchUser();
        if (person->identity.uid != maker.uid && !uids.contains(person->identity.uid))
            uids.append(person->identity.uid);
    }
    return uids;
}

/// Whether it is a Direct room that all others have left for good.
bool MemoryState::isDeserted(const MemoryRoom &room)
{
    return room.isDirect() && room.everybody().size() == 1;
}

/// A Direct room is as the user left it; in others there is nothing to be read yet.
void MemoryState::join(MemoryRoom &room, const QByteArray &uid)
{
    const bool isEmpty = room.members().isEmpty();
    if (!room.isDirect())
        room.markers.insert(uid, room.lastId());
    room.add(uid, isEmpty && !room.isDirect() ? Role::Owner : Role::Member);
    publishJoined(room, uid);
    publishMembers(room, {uid});
}

void MemoryState::leave(MemoryRoom &room, const QByteArray &uid)
{
    const RoomMember left = memberOf(room, uid);
    room.remove(uid);
    if (room.isPair)
        room.wait(uid);
    else
        room.markers.remove(uid);
    const auto heir = left.member.role == Role::Owner ? room.heir() : std::nullopt;
    if (heir)
        room.setRole(*heir, Role::Owner);
    publishMembers(room, heir ? QList{*heir} : QList<QByteArray>(), {left});
}

/// The guest leaves for good.
void MemoryState::endIn(MemoryRoom &room, const QByteArray &uid)
{
    const bool wasThere = room.roleOf(uid) != Role::None;
    if (room.isDirect() && (wasThere || room.isWaiting(uid))) {
        room.gone.insert(uid, m_people.value(uid).identity.name);
        room.isPair = false;
    }
    if (wasThere)
        leave(room, uid);
    room.remove(uid);
    room.markers.remove(uid);
    room.sent.removeIf([&](const auto &sent) { return sent.key().first == uid; });
}

/// All who waited for the next message of a Direct room are in it now.
void MemoryState::reveal(MemoryRoom &room)
{
    const QList<QByteArray> waiting = room.waiting();
    if (waiting.isEmpty())
        return;
    for (const QByteArray &uid : waiting) {
        room.add(uid, Role::Member);
        publishJoined(room, uid);
    }
    publishMembers(room, waiting);
}

RoomMember MemoryState::memberOf(const MemoryRoom &room, const QByteArray &uid) const
{
    const Role role = room.isWaiting(uid) ? Role::Member : room.roleOf(uid);
    return {uid, {userOf(m_people.value(uid).identity, Presence::Offline), role}};
}

void MemoryState::publishMembers(MemoryRoom &room, const QList<QByteArray> &joined, const QList<RoomMember> &left)
{
    MembersUpdate update{room.room.id, room.step(), room.lastId(), {}, {}};
    for (const QByteArray &uid : joined)
        update.joined.append(memberOf(room, uid));
    for (const RoomMember &member : left)
        (room.isWaiting(member.uid) ? update.away : update.left).append(member);
    publish([update](Store &store) { emit store.membersPublished(update); }, room.room.id);
}

void MemoryState::publishJoined(const MemoryRoom &room, const QByteArray &uid)
{
    publish([uid, id = room.room.id, from = room.lastId()](Store &store) { emit store.roomJoined(uid, id, from); });
}

// Messages

Result<Accepted> MemoryState::appendMessage(const Identity &author, const SendMessage &send)
{
    MemoryRoom *room = visibleRoom(send.room, author.uid);
    if (!room)
        return noSuchRoom();
    if (const auto sent = findSent(author, send.room, send.txnId))
        return sent;
    if (roleIn(*room, author.uid) == Role::None)
        return forbidden(u"Join the room first."_s);
    if (isDeserted(*room))
        return forbidden(u"Nobody else is here any more."_s);
    if (send.replyTo > room->lastId())
        return Error{ErrorCode::NoSuchMessage, u"There is no message to reply to."_s};
    reveal(*room);
    return Accepted{append(*room, author, send), false};
}

Result<Accepted> MemoryState::findSent(const Identity &author, const RoomId &id, const TxnId &txnId)
{
    const MemoryRoom *room = visibleRoom(id, author.uid);
    const MemoryRoom::Sent sent = room ? room->sent.value({author.uid, txnId}) : MemoryRoom::Sent();
    if (sent.id == 0 || sent.at + txnTime < now())
        return Error{ErrorCode::NoSuchMessage, u"Nothing was sent with this txn_id."_s};
    return Accepted{room->log.at(sent.id - 1), true};
}

LoggedMessage MemoryState::append(MemoryRoom &room, const Identity &author, const SendMessage &send)
{
    const MessageId id = room.lastId() + 1;
    const QDateTime time = fromMilliseconds(now());
    const QDateTime earliest = room.log.isEmpty() ? time : room.log.last().message.time;
    LoggedMessage logged{{send.room, id, author.name, std::max(time, earliest), send.text, send.txnId, send.replyTo},
        author.uid, room.room.epoch};
    room.log.append(logged);
    room.markers.insert(author.uid, id);
    if (!send.txnId.isEmpty())
        room.sent.insert({author.uid, send.txnId}, {id, now()});
    logged.roster = room.roster();
    publish([logged](Store &store) { emit store.messagesPublished({logged}); }, send.room);
    return logged;
}

Result<LogPage> MemoryState::readLog(const QByteArray &readerUid, const RoomId &id, const HistoryQuery &query)
{
    const MemoryRoom *room = visibleRoom(id, readerUid);
    if (!room)
        return noSuchRoom();
    const Range range = rangeOf(query, room->log);
    const qsizetype count = std::max<qsizetype>(range.to - range.from + 1, 0);
    return LogPage{room->log.mid(range.from - 1, count), 1, room->lastId(), 0, room->room.epoch, room->roster()};
}

Result<Done> MemoryState::setReadMarker(const Identity &reader, const ReadMarker &marker)
{
    MemoryRoom *room = visibleRoom(marker.room, reader.uid);
    if (!room)
        return noSuchRoom();
    if (roleIn(*room, reader.uid) == Role::None)
        return forbidden(u"Join the room first."_s);
    if (marker.id < 0 || marker.id > room->lastId())
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
    MemoryRoom &room = makeRoom(id, kind, id.toString());
    room.folded = id.toString().toUtf8();
    for (const QByteArray &uid : memberUids)
        room.add(uid, Role::Member);
}

void MemoryState::addMemberUnheard(const RoomId &id, const QByteArray &uid, Role role)
{
    roomOf(id)->add(uid, role);
}

void MemoryState::cutMembership(const RoomId &id, const QList<QByteArray> &memberUids)
{
    MemoryRoom *room = roomOf(id);
    const auto everybody = room->everybody();
    for (const QByteArray &uid : everybody) {
        if (!memberUids.contains(uid))
            room->remove(uid);
    }
    room->restart();
}

void MemoryState::forgetMember(const RoomId &id, const QByteArray &uid)
{
    MemoryRoom *room = roomOf(id);
    room->remove(uid);
    room->step();
}

void MemoryState::forgetRoom(const RoomId &id)
{
    MemoryRoom *room = roomOf(id);
    room->log.clear();
    room->sent.clear();
    room->markers.clear();
    room->room.epoch = newEpoch();
}

void MemoryState::loseRoom(const RoomId &id)
{
    m_rooms.remove(id);
}

void MemoryState::cutLog(const RoomId &id, MessageId lastId)
{
    MemoryRoom *room = roomOf(id);
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
