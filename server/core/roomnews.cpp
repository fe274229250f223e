// SPDX-License-Identifier: MIT
#include "server/core/roomnews.h"

#include "server/core/hub.h"
#include "server/core/session.h"
#include "server/core/sessionregistry.h"
#include "server/core/sessionservices.h"

#include <algorithm>

namespace Chatto {

// How a live session gets into a room. That it is in it is told on a channel of its own, which may be ahead of the
// room's; that it left is told in its place among the room's messages, which may be late. So neither is believed
// further than that the store is asked: first the room is watched, then the store says how it looks, with its roster.
// If the hub knows of a later one, it is asked once more. Then, in one turn of the event loop, the client is told of
// the room as it was when the user joined, the session listens from the room's present end on, and what lies between
// is read from the log (Resume).

RoomNews::RoomNews(Session &session, const SessionServices &services)
    : m_session(session)
    , m_services(services)
{
}

void RoomNews::join(const RoomId &room, MessageId from)
{
    askAgain(room); // what is under way was asked before
    if (m_joins.contains(room)) {
        m_joins.insert(room, from);
        return;
    }
    if (m_session.isWatching(room)) {
        m_rejoins.insert(room, from);
        return;
    }
    m_joins.insert(room, from);
    m_session.watch(room, {&m_session, [this, room](const Result<Done> &ready) {
                               if (m_session.isLive())
                                   ready ? ask(room) : cancelJoin(room);
                           }});
}

void RoomNews::change(const RoomId &room)
{
    if (m_joins.contains(room))
        askAgain(room);
    else
        ask(room);
}

void RoomNews::leave(const RoomId &room)
{
    if (m_joins.contains(room)) // the answer tells whether they are in it again
        return askAgain(room);
    m_session.unwatch(room);
    m_session.respond(RoomLeft{room});
    if (const auto rejoin = m_rejoins.constFind(room); rejoin != m_rejoins.cend())
        join(room, m_rejoins.take(room));
}

void RoomNews::ask(const RoomId &room)
{
    const auto [asked, isNew] = m_asked.try_emplace(room, m_services.registry.activity());
    if (!isNew) {
        asked->second.again = true;
        return;
    }
    m_services.store.findRoom(
        m_session.identity(), room, {&m_session, [this, room](const Result<RoomView> &view) { take(room, view); }});
}

void RoomNews::askAgain(const RoomId &room)
{
    if (const auto asked = m_asked.find(room); asked != m_asked.end())
        asked->second.again = true;
}

void RoomNews::take(const RoomId &room, const Result<RoomView> &view)
{
    const auto asked = m_asked.find(room);
    const bool isOld = asked->second.again || asked->second.question.isStale(m_session.uid());
    m_asked.erase(asked);
    if (!m_session.isLive())
        return;
    if (isOld)
        ask(room);
    else if (m_joins.contains(room))
        takeJoined(room, view);
    else
        show(room, view);
}

void RoomNews::takeJoined(const RoomId &room, const Result<RoomView> &view)
{
    if (!m_services.hub.position(room)) // asked for another reason: it will be asked once the room is watched
        return;
    if (!view || view->room.role == Role::None)
        return cancelJoin(room);
    if (m_services.hub.roster(room) > view->roster) {
        m_services.hub.checkRoom(room); // or the store may have lost what the hub knows
        return ask(room);
    }
    begin(view->room, m_joins.take(room), view->roster);
}

void RoomNews::begin(Room room, MessageId from, RosterNumber roster)
{
    const auto position = m_services.hub.position(room.id);
    const bool isSameEpoch = position->epoch == room.epoch;
    const Position end{room.epoch, isSameEpoch ? std::max(room.lastId, position->id) : room.lastId};
    const MessageId readId = room.readId;
    room.lastId = isSameEpoch ? std::min(from, end.id) : end.id;
    room.readId = std::min(readId, room.lastId);
    m_session.listen(room.id, end.id, roster);
    m_session.respond(RoomChanged{room});
    if (!isSameEpoch)
        m_services.hub.checkRoom(room.id); // it tells of the new epoch, or has it told already
    else if (room.lastId < end.id)
        m_session.resume(room.id, room.lastId, end, readId);
}

void RoomNews::cancelJoin(const RoomId &room)
{
    m_joins.remove(room);
    m_session.unwatch(room);
}

/// What the client has of the room's log is what it was delivered, whatever the store holds by now.
void RoomNews::show(const RoomId &id, const Result<RoomView> &view)
{
    const auto position = m_services.hub.position(id);
    if (!view || view->room.role == Role::None || !position || !m_session.isWatching(id))
        return;
    Room room = view->room;
    room.epoch = position->epoch;
    room.lastId = m_session.delivered(id);
    room.readId = std::min(room.readId, room.lastId);
    m_session.respond(RoomChanged{room});
}

}
