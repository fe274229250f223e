// SPDX-License-Identifier: MIT
#include "server/core/hub.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200; ///< Messages read from a log at a time.
constexpr qsizetype batchSize = 500; ///< Rooms asked about at a time.

}

// How a room is kept complete.
//
// Events and answers come by different connections, so that either may be ahead of the other. Three rules suffice:
//
// 1. An event is delivered only if it is the very next one (same epoch, position + 1). Smaller ids were delivered
//    already, for instance from the log. A greater one is never delivered itself: it only says that the log has more
//    (`heard`), and all up to there, itself included, is read from the log. Nothing needs to be buffered or merged.
// 2. While the log is read, events only raise `heard`; if it is beyond the page, the next page is read.
// 3. An answer about the log's end is compared with the position at the time of the question, as more may have been
//    delivered since. The end lies before it only if the log lost messages that clients have seen: their ids would be
//    issued again, so that the epoch is renewed.
//
// Whatever looks strange (an unknown epoch, a reset) leads to the same question, "where does the log end?", and only
// its answer resets a room: the position is then known before clients hear of the reset, and what they fetch because
// of it can't end before the first live message.

Hub::Hub(Store &store, std::chrono::milliseconds checkInterval)
    : m_store(store)
{
    connect(&store, &Store::messagePublished, this, &Hub::take);
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
    if (room->state == State::Ready) {
        handler.later(Done());
        return;
    }
    room->waiting.append(handler);
    if (room->state == State::New)
        prepare(room);
}

void Hub::listen(const RoomId &id, const Watcher *watcher, MessageId after)
{
    if (const RoomPointer room = m_rooms.value(id))
        room->watchers.listen(watcher, after);
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
             finishPreparing(prepared, Done());
         }});
}

void Hub::finishPreparing(const RoomPointer &room, const Result<Done> &result)
{
    room->state = result ? State::Ready : State::New;
    const auto waiting = std::exchange(room->waiting, {});
    for (const Handler<Done> &handler : waiting)
        handler(result);
    if (room->state != State::Ready)
        return;
    readMissing(room);
    if (std::exchange(room->checkAgain, false))
        checkRooms({room});
}

void Hub::take(const LoggedMessage &logged)
{
    const RoomPointer room = m_rooms.value(logged.message.room);
    if (!room)
        return;
    const bool isKnownEpoch = logged.epoch == room->position.epoch;
    if (room->state == State::Ready && !isKnownEpoch)
        return checkRooms({room});
    if (room->state == State::Ready && !room->reading && logged.message.id == room->position.id + 1) {
        room->position.id = logged.message.id;
        room->watchers.deliver(logged);
        return;
    }
    hear(room, logged.message.id);
}

void Hub::hear(const RoomPointer &room, MessageId id)
{
    room->heard = std::max(room->heard, id);
    readMissing(room);
}

void Hub::readMissing(const RoomPointer &room)
{
    if (room->state != State::Ready || room->reading || room->heard <= room->position.id)
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
        return readMissing(room);
    if (page.epoch != asked.epoch)
        return checkRooms({room});
    if (page.lastId < asked.id)
        return renewEpoch(room);
    for (const LoggedMessage &logged : page.messages) {
        room->position.id = logged.message.id;
        room->watchers.deliver(logged);
    }
    if (page.messages.isEmpty() && room->heard == heard)
        room->heard = room->position.id; // announced, but lost before anybody saw it
    readMissing(room);
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
        asked.insert(room->id, {room, room->position});
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
    for (const RoomPosition &found : *positions) {
        const Asked one = asked.value(found.room);
        if (const RoomPointer room = one.room.lock())
            settle(room, one.position, found.position);
    }
}

void Hub::settle(const RoomPointer &room, const Position &asked, const Position &found)
{
    if (room->position.epoch != asked.epoch) // settled by a later answer
        return;
    if (found.epoch != asked.epoch) {
        room->position = found;
        room->heard = found.id;
        room->watchers.reset(room->id, found.epoch, found.id);
    } else if (found.id < asked.id) {
        renewEpoch(room);
    } else {
        hear(room, found.id);
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
