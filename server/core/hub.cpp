// SPDX-License-Identifier: MIT
#include "server/core/hub.h"

#include "common/codec.h"
#include "server/core/presencetracker.h"
#include "server/core/textframe.h"

#include <algorithm>
#include <limits>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200; ///< Messages read from a log at a time.
constexpr qsizetype batchSize = 500; ///< Rooms asked about at a time.

}

// How a room is kept complete.
//
// Events and answers come by different connections, so that either may be ahead of the other. Four rules suffice:
//
// 1. An event is delivered only if it is the very next one (same epoch, position + 1). Smaller ids were delivered
//    already, for instance from the log. A greater one is never delivered itself: it only says that the log has more
//    (`heard`), and all up to there, itself included, is read from the log. Nothing needs to be buffered or merged.
// 2. While the log is read, events only raise `heard`; if it is beyond the page, the next page is read.
// 3. An answer about the log's end is compared with the position at the time of the question, as more may have been
//    delivered since. The end lies before it only if the log lost messages that clients have seen: their ids would be
//    issued again, so that the epoch is renewed.
// 4. Who came and left is told in its place among the messages: an update waits (`updates`) until the message that it
//    comes after was delivered. Everything that is heard of a room says which roster it is of. If that isn't known
//    here, an update was lost, or is late: then nothing is delivered before the members were read, and whoever isn't
//    one was told that they are out. The log is read again after that, as it may hold what they mustn't hear, and so
//    is its end.
//
// Whatever looks strange (an unknown epoch, a reset) leads to the same question, "where does the log end?", and only
// its answer resets a room: the position is then known before clients hear of the reset, and what they fetch because
// of it can't end before the first live message.

Hub::Hub(Store &store, const PresenceTracker &presence, std::chrono::milliseconds checkInterval)
    : m_store(store)
    , m_presence(presence)
{
    connect(&store, &Store::messagesPublished, this, &Hub::take);
    connect(&store, &Store::membersPublished, this, &Hub::takeUpdate);
    connect(&store, &Store::typingPublished, this, &Hub::takeTyping);
    connect(&store, &Store::roomEdited, this, &Hub::takeEdit);
    connect(&store, &Store::roomReset, this, &Hub::checkRoom);
    connect(&store, &Store::subscriptionRestored, this, &Hub::checkAllRooms);
    connect(&store, &Store::readyChanged, this, &Hub::checkAllRooms);
    connect(&m_checkTimer, &QTimer::timeout, this, &Hub::checkAllRooms);
    m_checkTimer.start(checkInterval);
}

Hub::~Hub() = default;

void Hub::watch(const RoomId &id, Watcher *watcher, const Handler<Done> &handler)
{
    RoomPointer &room = m_rooms[id];
    if (!room) {
        room = std::make_shared<Room>();
        room->id = id;
    }
    room->watchers.add(watcher);
    room->waiting.append(handler);
    if (room->state == State::New)
        prepare(room);
    else if (room->state == State::Ready)
        QMetaObject::invokeMethod(
            this, [this, ready = room] { answerWaiting(ready, Done()); }, Qt::QueuedConnection);
}

void Hub::answerWaiting(const RoomPointer &room, const Result<Done> &result)
{
    const auto waiting = std::exchange(room->waiting, {});
    for (const Handler<Done> &handler : waiting)
        handler(result);
}

void Hub::listen(const RoomId &id, const Watcher *watcher, MessageId after, RosterNumber roster)
{
    if (const RoomPointer room = m_rooms.value(id))
        room->watchers.listen(watcher, after, roster);
}

void Hub::unwatch(const RoomId &id, const Watcher *watcher)
{
    const RoomPointer room = m_rooms.value(id);
    if (!room)
        return;
    room->watchers.remove(watcher);
    if (room->watchers.isEmpty()) {
        m_rooms.remove(id);
        m_store.unwatchRoom(id);
    }
}

std::optional<Position> Hub::position(const RoomId &id) const
{
    const RoomPointer room = m_rooms.value(id);
    return room && room->state == State::Ready ? std::optional(room->position) : std::nullopt;
}

MessageId Hub::delivered(const RoomId &id, const Watcher *watcher) const
{
    const RoomPointer room = m_rooms.value(id);
    return room ? std::max(room->position.id, room->watchers.listensAfter(watcher)) : 0;
}

RosterNumber Hub::roster(const RoomId &id) const
{
    const RoomPointer room = m_rooms.value(id);
    return room && room->state == State::Ready ? rosterOf(*room) : 0;
}

/// The greatest one known.
RosterNumber Hub::rosterOf(const Room &room)
{
    return room.updates.isEmpty() ? room.roster : std::max(room.roster, room.updates.last().roster);
}

/// Whether all that was heard was told.
bool Hub::isQuiet(const Room &room)
{
    return room.state == State::Ready && !room.reading && !room.rosterUnsure && room.updates.isEmpty();
}

// First the events, then the end of the log: what is stored after it was read has its event.
void Hub::prepare(const RoomPointer &room)
{
    room->state = State::Preparing;
    room->checkAgain = false;
    m_store.watchRoom(room->id, {this, [this, weak = WeakRoom(room)](const Result<Done> &watched) {
                                     const RoomPointer prepared = weak.lock();
                                     if (prepared && watched)
                                         findStart(prepared);
                                     else if (prepared)
                                         finishPreparing(prepared, watched.error());
                                 }});
}

void Hub::findStart(const RoomPointer &room)
{
    m_store.findPositions({room->id},
        {this, [this, weak = WeakRoom(room)](const Result<QList<RoomPosition>> &found) {
             const RoomPointer prepared = weak.lock();
             if (!prepared)
                 return;
             if (!found)
                 return finishPreparing(prepared, found.error());
             if (found->isEmpty())
                 return finishPreparing(prepared, Error{ErrorCode::NoSuchRoom, u"There is no such room."_s});
             prepared->position = found->first().position;
             prepared->roster = found->first().roster;
             finishPreparing(prepared, Done());
         }});
}

void Hub::finishPreparing(const RoomPointer &room, const Result<Done> &result)
{
    room->state = result ? State::Ready : State::New;
    answerWaiting(room, result);
    if (room->state != State::Ready)
        return;
    proceed(room);
    if (std::exchange(room->checkAgain, false))
        checkRooms({room});
}

void Hub::take(const QList<LoggedMessage> &messages)
{
    const RoomPointer room = m_rooms.value(messages.first().message.room);
    if (!room)
        return;
    QList<LoggedMessage> next;
    next.reserve(messages.size());
    for (const LoggedMessage &logged : messages) {
        if (takeNext(room, logged))
            next.append(logged);
    }
    m_deliveries += room->watchers.deliver(next);
}

/// Whether it is the very next one, to be delivered. What is done about any other one tells nobody anything before the
/// store has answered, as long as there was a next one before it: then all else had been told.
bool Hub::takeNext(const RoomPointer &room, const LoggedMessage &logged)
{
    const bool isKnownEpoch = logged.epoch == room->position.epoch;
    if (room->state == State::Ready && !isKnownEpoch) {
        checkRooms({room});
        return false;
    }
    hearRoster(room, logged.roster);
    if (!isQuiet(*room) || logged.message.id != room->position.id + 1) {
        hear(room, logged.message.id);
        return false;
    }
    room->position.id = logged.message.id;
    return true;
}

void Hub::takeUpdate(const MembersUpdate &update)
{
    const RoomPointer room = m_rooms.value(update.room);
    if (!room)
        return;
    room->updates.append(update);
    hear(room, update.after);
}

/// It isn't worth to wait until all that came before has been told.
void Hub::takeTyping(const QByteArray &uid, const UserTyping &typing, RosterNumber roster)
{
    const RoomPointer room = m_rooms.value(typing.room);
    if (!room)
        return;
    hearRoster(room, roster);
    if (isQuiet(*room))
        room->watchers.showTyping(uid, textFrame(encode(Event(typing))));
    else
        proceed(room);
}

void Hub::takeEdit(const RoomId &id)
{
    if (const RoomPointer room = m_rooms.value(id))
        room->watchers.changed(id);
}

void Hub::hear(const RoomPointer &room, MessageId id)
{
    room->heard = std::max(room->heard, id);
    proceed(room);
}

void Hub::hearRoster(const RoomPointer &room, RosterNumber roster)
{
    if (room->state == State::Ready && roster > rosterOf(*room))
        room->rosterUnsure = true;
}

/// Tells what can be told, and asks for what is missing.
void Hub::proceed(const RoomPointer &room)
{
    if (room->state != State::Ready || room->reading || room->readingMembers)
        return;
    tellUpdates(room);
    if (room->rosterUnsure)
        readMembers(room);
    else
        readMissing(room);
}

/// Those whose place is here.
void Hub::tellUpdates(const RoomPointer &room)
{
    while (!room->updates.isEmpty() && !room->rosterUnsure) {
        const MembersUpdate &next = room->updates.first();
        const bool isLater = next.after > room->position.id && room->heard > room->position.id;
        if (next.roster > room->roster + 1)
            room->rosterUnsure = true;
        else if (next.roster <= room->roster) // an answer knew it already
            room->updates.removeFirst();
        else if (isLater)
            return;
        else
            tell(room, room->updates.takeFirst());
    }
}

void Hub::tell(const RoomPointer &room, const MembersUpdate &update)
{
    room->roster = update.roster;
    MembersChanged changed{update.room, {}, {}};
    for (const RoomMember &joined : update.joined) {
        changed.joined.append(joined.member);
        changed.joined.last().user.presence = m_presence.presenceOf(joined.member.user.name);
    }
    for (const RoomMember &left : update.left)
        changed.left.append(left.member.user.name);
    const bool isTold = !changed.joined.isEmpty() || !changed.left.isEmpty();
    room->watchers.updateMembers(update, isTold ? textFrame(encode(Event(changed))) : QByteArray());
}

void Hub::readMembers(const RoomPointer &room)
{
    room->readingMembers = true;
    m_store.findMembers({}, room->id, {this, [this, weak = WeakRoom(room)](const Result<Members> &members) {
                                           const RoomPointer waited = weak.lock();
                                           if (!waited)
                                               return;
                                           waited->readingMembers = false;
                                           if (members)
                                               takeMembers(waited, *members);
                                           else if (members.error().code == ErrorCode::NoSuchRoom)
                                               loseRoom(waited);
                                           // else the next event or check tries again
                                       }});
}

void Hub::takeMembers(const RoomPointer &room, const Members &members)
{
    if (members.roster < room->roster) { // the store lost what was told here: nothing that was counted counts
        room->updates.clear();
        room->watchers.forgetRosters();
    }
    room->rosterUnsure = false;
    room->roster = members.roster;
    room->watchers.keepMembers(room->id, members);
    proceed(room);
    checkRooms({room});
}

/// The store has no such room any more, so that nobody is in it.
void Hub::loseRoom(const RoomPointer &room)
{
    room->watchers.keepMembers(room->id, {{}, std::numeric_limits<RosterNumber>::max()});
}

void Hub::readMissing(const RoomPointer &room)
{
    if (room->heard <= room->position.id)
        return;
    room->reading = true;
    const auto takeAnswer
        = [this, weak = WeakRoom(room), asked = room->position, heard = room->heard](const Result<LogPage> &page) {
              const RoomPointer waited = weak.lock();
              if (!waited)
                  return;
              waited->reading = false;
              if (page) // else the next event or check tries again
                  takePage(waited, asked, heard, *page);
          };
    m_store.readLog({}, room->id, {After{room->position.id}, pageSize}, {this, takeAnswer});
}

void Hub::takePage(const RoomPointer &room, const Position &asked, MessageId heard, const LogPage &page)
{
    if (room->position.epoch != asked.epoch) // reset meanwhile
        return proceed(room);
    if (page.epoch != asked.epoch)
        return checkRooms({room});
    if (page.lastId < asked.id)
        return renewEpoch(room);
    hearRoster(room, page.roster);
    QList<LoggedMessage> next;
    for (const LoggedMessage &logged : page.messages) {
        if (!room->updates.isEmpty()) {
            m_deliveries += room->watchers.deliver(std::exchange(next, {}));
            tellUpdates(room);
        }
        if (room->rosterUnsure)
            break;
        room->position.id = logged.message.id;
        next.append(logged);
    }
    m_deliveries += room->watchers.deliver(next);
    if (page.messages.isEmpty() && room->heard == heard)
        room->heard = room->position.id; // announced, but lost before anybody saw it
    proceed(room);
}

void Hub::checkRoom(const RoomId &id)
{
    if (const RoomPointer room = m_rooms.value(id))
        checkRooms({room});
}

void Hub::checkAllRooms()
{
    if (m_store.isReady())
        checkRooms(m_rooms.values());
}

void Hub::checkRooms(const QList<RoomPointer> &rooms)
{
    QList<RoomPointer> batch;
    for (const RoomPointer &room : rooms) {
        if (room->state != State::Ready || room->checking) {
            room->checkAgain = true;
            continue;
        }
        room->checking = true;
        batch.append(room);
        if (batch.size() == batchSize)
            findPositions(std::exchange(batch, {}));
    }
    if (!batch.isEmpty())
        findPositions(batch);
}

void Hub::findPositions(const QList<RoomPointer> &rooms)
{
    QList<RoomId> ids;
    QHash<RoomId, Asked> asked;
    for (const RoomPointer &room : rooms) {
        ids.append(room->id);
        asked.insert(room->id, {room, room->position, rosterOf(*room)});
    }
    m_store.findPositions(
        ids, {this, [this, asked](const Result<QList<RoomPosition>> &found) { takePositions(asked, found); }});
}

void Hub::takePositions(const QHash<RoomId, Asked> &asked, const Result<QList<RoomPosition>> &positions)
{
    QList<RoomPointer> again;
    for (const Asked &one : asked) {
        const RoomPointer room = one.room.lock();
        if (!room)
            continue;
        room->checking = false;
        if (std::exchange(room->checkAgain, false) && positions)
            again.append(room);
    }
    checkRooms(again);
    if (!positions) // the store tells when it is back
        return;
    QHash<RoomId, Asked> lost = asked;
    for (const RoomPosition &found : *positions) {
        const Asked one = lost.take(found.room);
        if (const RoomPointer room = one.room.lock())
            settle(room, one, found);
    }
    for (const Asked &one : std::as_const(lost)) {
        if (const RoomPointer room = one.room.lock())
            loseRoom(room);
    }
}

void Hub::settle(const RoomPointer &room, const Asked &asked, const RoomPosition &found)
{
    if (room->position.epoch != asked.position.epoch) // settled by a later answer
        return;
    hearRoster(room, found.roster);
    if (found.roster < asked.roster) // the store lost what was told here
        room->rosterUnsure = true;
    if (room->rosterUnsure) // whoever has left hears no more of it, be it that it begins anew
        return proceed(room);
    if (found.position.epoch != asked.position.epoch) {
        room->position = found.position;
        room->heard = found.position.id;
        room->watchers.reset(room->id, found.position.epoch, found.position.id);
        proceed(room);
    } else if (found.position.id < asked.position.id) {
        renewEpoch(room);
    } else {
        hear(room, found.position.id);
    }
}

void Hub::renewEpoch(const RoomPointer &room)
{
    m_store.renewEpoch(
        room->id, room->position.epoch, {this, [this, weak = WeakRoom(room)](const Result<Epoch> &epoch) {
                                             const RoomPointer renewed = weak.lock();
                                             if (renewed && epoch)
                                                 checkRooms({renewed});
                                         }});
}

}
