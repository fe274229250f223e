// SPDX-License-Identifier: MIT
#include "server/core/session.h"

#include "common/codec.h"
#include "server/core/chatservice.h"
#include "server/core/hub.h"
#include "server/core/requesttable.h"
#include "server/core/resume.h"
#include "server/core/sessionregistry.h"
#include "server/core/sessionservices.h"
#include "server/core/textframe.h"
#include "server/core/token.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 3; ///< To open with an answer that isn't out of date.
constexpr qsizetype mostOwnMarkers = 32;
constexpr qsizetype mostEarly = 1000; ///< Frames kept until the session is live, however short they are.
constexpr std::chrono::seconds refusalTime{10}; ///< For which a refusal counts.

}

// How a session begins without missing or doubling anything.
//
// 1. The token is noted before the store is asked, so that its end is heard even while the answer is on its way.
// 2. openSession tells each room's end L as of some moment. Then the rooms are watched; once the hub has them, it
//    knows the position P up to where it delivered. Answers and events come by different connections, so L may lie
//    before or behind P:
//      L > P: the events of P+1..L are still to come. This session skips them: the welcome counts them already.
//      L < P: those of L+1..P were delivered before this session listened. The welcome counts them as well.
//    So in one turn of the event loop the welcome says last_id = max(L, P) and the session listens from there on. The
//    first live message is the next one, and what a client resumes is read from the log up to there, or as far as
//    live messages have come by then (Resume).
// 3. If the epochs differ, one of the two is out of date; and if the user wrote or read something meanwhile, the
//    markers are. Then everything is asked once more.

Session::Session(const SessionServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

Session::~Session()
{
    leave();
}

void Session::send(const QByteArray &frame)
{
    if (m_state == State::Live)
        emit frameReady(frame);
}

void Session::respond(const Event &event)
{
    send(textFrame(encode(event)));
}

void Session::refuse(const Error &error, const TxnId &txnId)
{
    respond(Refusal{error, txnId});
    if (error.code == ErrorCode::RateLimited)
        countRefusal();
}

void Session::countRefusal()
{
    const int most = m_services.limits.refusals;
    if (most == 0 || m_state != State::Live)
        return;
    if (m_refusals.add(refusalTime) >= most)
        close(CloseCode::Flooding);
}

void Session::close(CloseCode code)
{
    if (m_state == State::Closed)
        return;
    leave();
    emit closeRequested(code);
}

void Session::end()
{
    leave();
    deleteLater();
}

void Session::leave()
{
    if (m_state == State::Closed)
        return;
    unwatchRooms();
    if (m_state == State::Live)
        m_services.presence.leave(m_identity.uid);
    m_services.registry.remove(this);
    m_state = State::Closed;
    m_opening.reset();
    endResume();
}

void Session::receive(const QByteArray &text)
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Opening)
        return keepForLater(text);
    const auto request = decodeRequest(text);
    if (m_state == State::AwaitingHello) {
        const Hello *hello = request ? std::get_if<Hello>(&*request) : nullptr;
        return hello ? greet(*hello) : close(CloseCode::NoHello);
    }
    if (request)
        m_services.requests.handle(*this, *request);
    else
        refuse(request.error().error, request.error().txnId);
}

void Session::keepForLater(const QByteArray &text)
{
    m_opening->early.append(text);
    m_opening->earlyBytes += text.size();
    if (m_opening->earlyBytes > m_services.limits.frameBytes || m_opening->early.size() > mostEarly)
        close(CloseCode::Flooding);
}

void Session::greet(const Hello &hello)
{
    if (hello.resume.size() > m_services.limits.resumeRooms) {
        const Error error{ErrorCode::BadRequest, u"resume: more than %1 rooms"_s.arg(m_services.limits.resumeRooms)};
        emit frameReady(textFrame(encode(Event(Refusal{error}))));
        return close(CloseCode::NoHello);
    }
    m_state = State::Opening;
    m_tokenHash = hashToken(hello.token);
    m_services.registry.addToken(this);
    m_opening = std::make_unique<Opening>();
    m_opening->resume = hello.resume;
    open();
}

void Session::open()
{
    ++m_opening->attempts;
    m_opening->asked = m_services.registry.activity().begin();
    // The registry is the context: the question is to be ended even if this session is gone.
    m_services.store.openSession(m_tokenHash,
        {&m_services.registry,
            [self = QPointer(this), asked = m_opening->asked, &registry = m_services.registry](
                const Result<SessionStart> &start) {
                const bool isStale = registry.activity().end(asked, start ? start->identity.uid : QByteArray());
                if (self && self->m_state == State::Opening)
                    isStale && self->m_opening->attempts < mostAttempts ? self->open() : self->takeStart(start);
            }});
}

void Session::takeStart(const Result<SessionStart> &start)
{
    if (!start) {
        const bool isUnknown = start.error().code == ErrorCode::Unauthenticated;
        return close(isUnknown ? CloseCode::SessionEnded : CloseCode::TryAgain);
    }
    m_identity = start->identity;
    QList<Room> rooms;
    for (const RoomView &view : start->rooms)
        rooms.append(view.room);
    watchRooms(rooms);
}

void Session::watchRooms(const QList<Room> &rooms)
{
    m_opening->rooms = rooms;
    m_opening->roomsNotReady = rooms.size();
    const Handler<Done> handler(this, [this](const Result<Done> &ready) { takeReadyRoom(ready); });
    for (const Room &room : rooms) {
        m_rooms.append(room.id);
        m_services.hub.watch(room.id, this, handler);
    }
}

void Session::unwatchRooms()
{
    for (const RoomId &room : std::as_const(m_rooms))
        m_services.hub.unwatch(room, this);
    m_rooms.clear();
}

void Session::takeReadyRoom(const Result<Done> &ready)
{
    if (m_state != State::Opening)
        return;
    if (!ready)
        return close(CloseCode::TryAgain);
    if (--m_opening->roomsNotReady == 0)
        begin();
}

void Session::begin()
{
    if (!alignRooms()) {
        if (m_opening->attempts == mostAttempts)
            return close(CloseCode::TryAgain);
        unwatchRooms();
        return open();
    }
    const auto opening = std::move(m_opening);
    m_state = State::Live;
    m_services.registry.addUser(this);
    m_services.presence.enter(m_identity);
    welcome(*opening);
    resumeRooms(*opening);
    for (const QByteArray &text : std::as_const(opening->early))
        receive(text);
}

/// Brings the rooms up to what was delivered here already; false if they have begun a new epoch, or it is unknown.
bool Session::alignRooms()
{
    for (Room &room : m_opening->rooms) {
        const auto position = m_services.hub.position(room.id);
        if (!position || position->epoch != room.epoch) {
            m_services.hub.checkRoom(room.id);
            return false;
        }
        room.lastId = std::max(room.lastId, position->id);
    }
    return true;
}

void Session::welcome(const Opening &opening)
{
    for (const Room &room : opening.rooms)
        m_services.hub.listen(room.id, this, room.lastId);
    const PresenceTracker &presence = m_services.presence;
    const User user{m_identity.name, Presence::Online, m_identity.guest, m_identity.owner};
    respond(Welcome{user, presence.users(), presence.count(), opening.rooms, m_services.chat.info()});
}

void Session::resumeRooms(const Opening &opening)
{
    if (opening.resume.isEmpty() || m_state != State::Live)
        return;
    m_resume = new Resume(*this, m_services);
    connect(m_resume, &Resume::finished, this, &Session::endResume);
    for (const auto &[room, position] : opening.resume.asKeyValueRange())
        resumeRoom(room, position, opening.rooms);
    if (m_resume) // else closed meanwhile
        m_resume->start();
}

/// It may be the one that is calling.
void Session::endResume()
{
    if (m_resume)
        m_resume->deleteLater();
    m_resume = nullptr;
}

void Session::resumeRoom(const RoomId &id, const Position &from, const QList<Room> &rooms)
{
    const auto room = std::ranges::find(rooms, id, &Room::id);
    if (room == rooms.end())
        respond(RoomLeft{id});
    else if (from.epoch != room->epoch || from.id > room->lastId)
        respond(Reset{id, room->epoch});
    else if (m_resume)
        m_resume->add(id, from.id, {room->epoch, room->lastId});
}

void Session::deliver(const RoomId &room, MessageId id, const QByteArray &frame)
{
    if (!m_resume || !m_resume->holdBack(room, id))
        emit frameReady(frame);
}

void Session::reset(const RoomId &room, const QByteArray &frame)
{
    if (m_resume)
        m_resume->drop(room);
    emit frameReady(frame);
}

void Session::expectMarker(const ReadMarker &marker)
{
    m_ownMarkers.append(marker);
    if (m_ownMarkers.size() > mostOwnMarkers)
        m_ownMarkers.removeFirst();
}

void Session::forgetMarker(const ReadMarker &marker)
{
    m_ownMarkers.removeOne(marker);
}

// Setting a marker to where it is already makes no event, so an expected one may never come. But whatever other event
// of the room comes first tells of something that happened since, and then nothing is expected any more.
void Session::takeMarker(const ReadMarker &marker)
{
    const auto isOfRoom = [&](const ReadMarker &own) { return own.room == marker.room; };
    const qsizetype expected = m_ownMarkers.indexOf(marker);
    if (expected < 0) {
        m_ownMarkers.removeIf(isOfRoom);
        return respond(marker);
    }
    m_ownMarkers.erase(std::remove_if(m_ownMarkers.begin(), m_ownMarkers.begin() + expected + 1, isOfRoom),
        m_ownMarkers.begin() + expected + 1);
}

}
