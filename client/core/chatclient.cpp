// SPDX-License-Identifier: MIT
#include "client/core/chatclient.h"

#include "common/text.h"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace Chatto {

namespace {

constexpr qsizetype resumeRooms = 200; // as many as a hello may name
constexpr int userPage = 1000;
constexpr int mostUserPages = 200; // A server may go on for ever.
constexpr std::chrono::seconds longestSilence{45}; // before a dead connection is found to be dead

bool isPresent(const User &user)
{
    return user.presence != Presence::Offline;
}

Position end(const Room &room)
{
    return {room.epoch, room.lastId, room.lastChange};
}

}

ChatClient::ChatClient(const User &me, HistorySource &history, UserSource &users, ServerCalls &calls,
    OutboxStorage &storage, QObject *parent)
    : QObject(parent)
    , m_me(me)
    , m_history(history)
    , m_userSource(users)
    , m_outbox(storage, *this, m_clock, me.name)
    , m_members(calls)
{
    // The lobby always exists: drafts can be written there before the server has said anything.
    Room lobby;
    lobby.id = lobbyId();
    lobby.name = tr("Lobby");
    lobby.role = Role::Member;
    m_rooms.insert(lobby.id, lobby);
    connect(&m_outbox, &Outbox::draftsChanged, this, &ChatClient::draftsChanged);
    connect(&m_outbox, &Outbox::sendReady, this, &ChatClient::requestReady);
    connect(&m_typing, &Typing::changed, this, &ChatClient::typingChanged);
    connect(&m_members, &MemberLists::changed, this, &ChatClient::countMembers);
}

void ChatClient::restore(const ServerInfo &server, const QList<StoredRoom> &rooms, const QList<User> &people)
{
    m_server = server;
    for (User user : people) {
        user.presence = Presence::Offline;
        m_users.insert(user.name, user);
    }
    for (const StoredRoom &stored : rooms) {
        putRoom(stored.room);
        if (!stored.position.epoch.isEmpty())
            m_logs.insert(stored.room.id, {stored.position, true});
    }
}

std::optional<Position> ChatClient::position(const RoomId &room) const
{
    const auto log = m_logs.constFind(room);
    return log != m_logs.cend() && log->known ? std::optional(log->position) : std::nullopt;
}

QHash<RoomId, Position> ChatClient::resume()
{
    QHash<RoomId, Position> positions;
    m_resumed.clear();
    for (const auto &[room, log] : m_logs.asKeyValueRange()) {
        if (!log.known || positions.size() == resumeRooms)
            continue;
        positions.insert(room, log.position);
        m_resumed.insert(room);
    }
    return positions;
}

Result<TxnId> ChatClient::sendMessage(const RoomId &room, const QString &text, MessageId replyTo)
{
    if (const auto error = checkMessageText(text, m_server.textBytes))
        return *error;
    return m_outbox.add(room, text, replyTo);
}

void ChatClient::markRead(const RoomId &room, MessageId id)
{
    const auto found = m_rooms.find(room);
    if (found == m_rooms.end())
        return;
    const MessageId before = found->readId;
    placeMarker(*found, std::min(id, found->lastId));
    if (found->readId == before)
        return;
    auto &markers = m_online ? m_sentMarkers : m_unsentMarkers;
    const Marker earlier = markers.value(room);
    const bool isInDoubt = m_online ? !earlier.doubtful.hasExpired() : markers.contains(room);
    markers.insert(room, {found->readId, isInDoubt ? earlier.before : before, QDeadlineTimer(longestSilence)});
    if (m_online)
        emit requestReady(ReadMarker{room, found->readId});
    emit roomChanged(room);
}

void ChatClient::startTyping(const RoomId &room)
{
    if (m_online && m_typing.tell(room))
        emit requestReady(StartTyping{room});
}

void ChatClient::setAway(bool away)
{
    if (std::exchange(m_away, away) != away && m_online)
        sendPresence();
}

void ChatClient::fetchMembers(const RoomId &room)
{
    if (room == lobbyId())
        return;
    if (wasOnline())
        m_members.fetch(room);
    else
        m_members.note(room); // The welcome is waited for.
}

QList<Member> ChatClient::members(const RoomId &room) const
{
    QList<Member> members = m_members.members(room);
    for (Member &member : members) {
        member.user.presence = Presence::Offline; // unless it is known better
        member.user = m_users.value(member.user.name, member.user);
    }
    return members;
}

void ChatClient::fetchHistory(
    const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler)
{
    HistoryQuery allowed = query;
    allowed.limit = std::min(query.limit, m_server.historyPage);
    const QPointer<ChatClient> self(this);
    m_history.fetchHistory(
        room, allowed, context, [self, room, handler = std::move(handler)](const Result<HistoryPage> &page) {
            if (self && page)
                self->learn(room, *page);
            handler(page);
        });
}

void ChatClient::apply(const Event &event)
{
    if (m_online || std::holds_alternative<Welcome>(event))
        std::visit([this](const auto &what) { applyEvent(what); }, event);
}

void ChatClient::connectionClosed()
{
    if (!m_online)
        return;
    m_online = false;
    keepDoubtfulMarkers();
    m_outbox.stop();
    m_typing.clear();
    emit onlineChanged(false);
}

void ChatClient::applyEvent(const Welcome &welcome)
{
    ++m_welcomes;
    m_online = true;
    m_me = welcome.user;
    m_server = welcome.server;
    welcomeRooms(welcome.rooms);
    welcomeUsers(welcome);
    emit onlineChanged(true);
    if (m_away)
        sendPresence();
    sendReadMarkers();
    m_outbox.start(m_server.frameBytes);
    m_userPages = 0;
    fetchUsers({});
    m_members.fetchAgain();
}

void ChatClient::applyEvent(const Ack &ack)
{
    const auto draft = m_outbox.find(ack.txnId);
    if (!draft || draft->room != ack.room)
        return;
    const Log log = m_logs.value(ack.room);
    // What others wrote just before may still be on its way. Only the very next message can take its place at once.
    if (log.known && ack.id == log.position.id + 1)
        receive({ack.room, ack.id, m_me.name, ack.time, draft->text, ack.txnId, draft->replyTo});
    else
        settle(ack.room, ack.txnId, ack.id);
}

void ChatClient::applyEvent(const Message &message)
{
    if (!m_rooms.contains(message.room))
        return;
    const Log log = m_logs.value(message.room);
    if (log.known && message.id <= log.position.id) {
        if (message.author == m_me.name)
            m_outbox.settle(message.txnId);
        return;
    }
    if (log.known && message.id > log.position.id + 1)
        skipTo(message.room, message.id - 1);
    receive(message);
}

void ChatClient::applyEvent(const Change &change)
{
    const auto log = m_logs.find(change.message.room);
    if (log == m_logs.end() || change.number <= log->position.change)
        return;
    const bool isNext = change.number == log->position.change + 1;
    log->position.change = change.number;
    if (isNext)
        emit messageChanged(change.message);
    else
        emit roomReset(change.message.room);
}

void ChatClient::applyEvent(const Refusal &refusal)
{
    if (m_outbox.find(refusal.txnId))
        m_outbox.refuse(refusal.txnId, refusal.error);
    else
        emit refused(refusal.error);
}

void ChatClient::applyEvent(const UsersChanged &changed)
{
    QList<User> before;
    for (const User &user : changed.users)
        before.append(m_users.value(user.name, {user.name}));
    updateUsers(changed.users);
    for (qsizetype i = 0; i < before.size(); ++i)
        notice(before[i], changed.users[i]);
}

void ChatClient::applyEvent(const RoomChanged &changed)
{
    const auto found = m_rooms.find(changed.room.id);
    if (found == m_rooms.end() || !m_logs.contains(changed.room.id))
        return addRoom(changed.room);
    Room room = changed.room;
    room.epoch = found->epoch;
    room.lastId = found->lastId;
    room.lastChange = found->lastChange;
    room.readId = found->readId;
    *found = room;
    emit roomChanged(room.id);
}

void ChatClient::applyEvent(const RoomLeft &left)
{
    removeRoom(left.room);
}

void ChatClient::applyEvent(const ReadMarker &marker)
{
    const auto room = m_rooms.find(marker.room);
    if (room == m_rooms.end())
        return;
    placeMarker(*room, marker.id);
    m_sentMarkers.remove(marker.room); // It was another device's turn.
    emit roomChanged(marker.room);
}

void ChatClient::applyEvent(const UserTyping &typing)
{
    if (m_rooms.contains(typing.room) && typing.user != m_me.name)
        m_typing.start(typing.room, typing.user);
}

void ChatClient::applyEvent(const MembersChanged &changed)
{
    const auto room = m_rooms.find(changed.room);
    if (room == m_rooms.end())
        return;
    for (const UserName &user : changed.left)
        m_typing.stop(changed.room, user);
    m_members.apply(changed);
    const auto myself
        = std::ranges::find(changed.joined, m_me.name, [](const Member &member) { return member.user.name; });
    if (myself == changed.joined.end() || myself->role == room->role)
        return;
    room->role = myself->role;
    emit roomChanged(changed.room);
}

void ChatClient::applyEvent(const Gap &gap)
{
    const auto log = m_logs.find(gap.room);
    if (log == m_logs.end())
        return;
    if (gap.to > log->position.id)
        skipTo(gap.room, gap.to);
    skipChanges(gap.room, gap.change);
}

void ChatClient::applyEvent(const Reset &reset)
{
    const auto room = m_rooms.find(reset.room);
    if (room == m_rooms.end() || room->epoch == reset.epoch)
        return; // The welcome has said so already.
    room->epoch = reset.epoch;
    room->lastId = room->readId; // Where the log ends now, a page or a message will tell.
    m_logs[reset.room] = {{reset.epoch, 0, 0}, false};
    m_sentMarkers.remove(reset.room);
    m_unsentMarkers.remove(reset.room);
    m_outbox.settleUpTo(reset.room, std::numeric_limits<MessageId>::max());
    emit roomReset(reset.room);
    emit roomChanged(reset.room);
}

void ChatClient::welcomeRooms(const QList<Room> &rooms)
{
    QSet<RoomId> gone(m_rooms.keyBegin(), m_rooms.keyEnd());
    for (const Room &room : rooms) {
        gone.remove(room.id);
        welcomeRoom(room);
    }
    for (const RoomId &room : std::as_const(gone))
        removeRoom(room);
}

void ChatClient::welcomeRoom(const Room &room)
{
    const auto log = m_logs.find(room.id);
    if (log == m_logs.end())
        return addRoom(room);
    putRoom(room);
    if (log->position.epoch != room.epoch || room.lastId < log->position.id) {
        *log = {end(room), true};
        m_unsentMarkers.remove(room.id);
        m_outbox.settleUpTo(room.id, std::numeric_limits<MessageId>::max());
        emit roomReset(room.id);
    } else if (!m_resumed.contains(room.id)) {
        if (!std::exchange(log->known, true) || room.lastId > log->position.id)
            skipTo(room.id, room.lastId);
        skipChanges(room.id, room.lastChange);
    }
    emit roomChanged(room.id);
}

/// Takes all of it as the server says.
void ChatClient::putRoom(const Room &room)
{
    placeMarker(*m_rooms.insert(room.id, room), std::min(room.readId, room.lastId));
}

void ChatClient::addRoom(const Room &room)
{
    const bool isNew = !m_rooms.contains(room.id);
    putRoom(room);
    m_logs.insert(room.id, {end(room), true});
    if (isNew)
        return emit roomAdded(room.id);
    emit gapFound(room.id, room.lastId); // Somebody may have read history before the welcome came.
    emit roomChanged(room.id);
}

void ChatClient::removeRoom(const RoomId &room)
{
    m_logs.remove(room);
    m_sentMarkers.remove(room);
    m_unsentMarkers.remove(room);
    m_readAhead.remove(room);
    m_members.forget(room);
    m_typing.forget(room);
    if (m_rooms.remove(room))
        emit roomRemoved(room);
}

/// Takes the next message of its room's log.
void ChatClient::receive(const Message &message)
{
    Log &log = m_logs[message.room];
    log.position.id = message.id;
    log.known = true;
    Room &room = m_rooms[message.room];
    const bool isLive = message.id > room.lastId;
    const bool isOwn = message.author == m_me.name;
    if (isLive)
        m_clock.learn(message.time);
    room.lastId = std::max(room.lastId, message.id);
    // What one answers to, one has read: the server moves the marker too. What is resumed, the welcome's marker has
    // counted, and it may have been moved back since.
    placeMarker(room, isOwn && isLive ? message.id : m_readAhead.value(message.room, room.readId));
    m_typing.stop(message.room, message.author);
    emit messageReceived(message);
    if (isOwn)
        m_outbox.settle(message.txnId);
    m_outbox.settleUpTo(message.room, message.id);
    emit roomChanged(message.room);
}

void ChatClient::skipTo(const RoomId &room, MessageId id)
{
    m_logs[room].position.id = id;
    Room &skipped = m_rooms[room];
    skipped.lastId = std::max(skipped.lastId, id);
    placeMarker(skipped, m_readAhead.value(room, skipped.readId));
    m_outbox.settleUpTo(room, id);
    emit gapFound(room, id);
    emit roomChanged(room);
}

/// Changes up to that one are not going to be received: copies may be stale.
void ChatClient::skipChanges(const RoomId &room, ChangeNumber number)
{
    Log &log = m_logs[room];
    if (number <= log.position.change)
        return;
    log.position.change = number;
    emit roomReset(room);
}

/// The draft is message `id` of the log.
void ChatClient::settle(const RoomId &room, const TxnId &txnId, MessageId id)
{
    const Log log = m_logs.value(room);
    if (log.known && id <= log.position.id)
        m_outbox.settle(txnId);
    else
        m_outbox.accept(txnId, id);
}

void ChatClient::learn(const RoomId &room, const HistoryPage &page)
{
    const auto log = m_logs.find(room);
    if (log == m_logs.end() || log->position.epoch != page.epoch)
        return;
    if (!log->known) {
        *log = {{page.epoch, page.lastId, page.lastChange}, true};
        Room &known = m_rooms[room];
        known.lastId = page.lastId;
        known.readId = std::min(known.readId, page.lastId);
        emit roomChanged(room);
    }
    for (const Message &message : page.messages) {
        if (message.author == m_me.name && m_outbox.find(message.txnId))
            settle(room, message.txnId, message.id);
    }
}

/// The user has read up to `id`, which the log may not have reached here yet.
void ChatClient::placeMarker(Room &room, MessageId id)
{
    room.readId = std::clamp<MessageId>(id, 0, room.lastId);
    if (id > room.lastId)
        m_readAhead.insert(room.id, id);
    else
        m_readAhead.remove(room.id);
}

/// What was told just before the connection broke may have gone nowhere: it is told again.
void ChatClient::keepDoubtfulMarkers()
{
    const auto markers = std::exchange(m_sentMarkers, {});
    for (const auto &[room, marker] : markers.asKeyValueRange()) {
        if (!marker.doubtful.hasExpired())
            m_unsentMarkers.insert(room, marker);
    }
}

void ChatClient::sendReadMarkers()
{
    const auto markers = std::exchange(m_unsentMarkers, {});
    for (const auto &[room, marker] : markers.asKeyValueRange()) {
        const MessageId now = m_rooms.value(room).readId;
        // Another device may have moved it meanwhile: then only what is further holds.
        if (now == marker.before || now < marker.id)
            markRead(room, marker.id);
    }
}

void ChatClient::sendPresence()
{
    emit requestReady(SetPresence{m_away ? Presence::Away : Presence::Online});
}

/// The list of a room's members tells how many they are, too.
void ChatClient::countMembers(const RoomId &room)
{
    const auto found = m_rooms.find(room);
    const auto count = static_cast<int>(m_members.members(room).size());
    if (found != m_rooms.end() && std::exchange(found->members, count) != count)
        emit roomChanged(room);
    emit membersChanged(room);
}

void ChatClient::welcomeUsers(const Welcome &welcome)
{
    QHash<UserName, User> present;
    for (const User &user : welcome.users)
        present.insert(user.name, user);
    present.insert(welcome.user.name, welcome.user);
    const bool isFirst = m_welcomes == 1;
    const bool isComplete = welcome.users.size() >= welcome.usersOnline;
    const auto before = m_users;
    for (User user : before) {
        if (!isComplete || !isPresent(user) || present.contains(user.name))
            continue;
        user.presence = Presence::Offline;
        present.insert(user.name, user);
    }
    m_fresh.clear();
    updateUsers(present.values());
    for (const User &user : std::as_const(present)) {
        if (!isFirst)
            notice(before.value(user.name, {user.name}), user);
    }
}

void ChatClient::updateUsers(const QList<User> &users)
{
    QList<User> changed;
    QList<UserName> gone;
    for (const User &user : users) {
        m_fresh.insert(user.name);
        if (!isPresent(user))
            m_typing.stopEverywhere(user.name);
        if (user.name == m_me.name)
            m_me = user;
        const auto known = m_users.constFind(user.name);
        if (user.guest && !isPresent(user)) { // The name will be somebody else's.
            if (m_users.remove(user.name))
                gone.append(user.name);
        } else if (known == m_users.constEnd() || *known != user) {
            m_users.insert(user.name, user);
            changed.append(user);
        }
    }
    if (!changed.isEmpty() || !gone.isEmpty())
        emit usersChanged(changed, gone);
}

void ChatClient::notice(const User &before, const User &now)
{
    if (now.name == m_me.name || isPresent(before) == isPresent(now))
        return;
    const QString text = isPresent(now) ? tr("%1 has joined Chatto") : tr("%1 has left");
    emit noticed(text.arg(now.name.toString()), m_clock.now(), now.name, isPresent(now));
}

void ChatClient::fetchUsers(const UserName &after)
{
    const UserQuery query{.after = after.toString(), .limit = userPage};
    m_userSource.fetchUsers(query, this, [this, welcome = m_welcomes](const Result<UserPage> &page) {
        if (page && welcome == m_welcomes)
            addUsers(*page);
    });
}

void ChatClient::addUsers(const UserPage &page)
{
    const auto heardOf = m_fresh;
    QList<User> users;
    for (const User &user : page.users) {
        if (!heardOf.contains(user.name))
            users.append(user);
    }
    updateUsers(users);
    if (page.more && !page.users.isEmpty() && ++m_userPages < mostUserPages)
        fetchUsers(page.users.last().name);
}

}
