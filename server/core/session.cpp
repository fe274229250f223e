// SPDX-License-Identifier: MIT
#include "server/core/session.h"

#include "common/codec.h"
#include "server/core/chatservice.h"
#include "server/core/hub.h"
#include "server/core/requesttable.h"
#include "server/core/resume.h"
#include "server/core/roomnews.h"
#include "server/core/sessionregistry.h"
#include "server/core/sessionservices.h"
#include "server/core/textframe.h"
#include "server/core/token.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 5; ///< To open with an answer that isn't out of date.
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
// 4. The same with who is in a room: the answer's roster may lie before or behind the hub's. What is older than the
//    answer doesn't concern this session any more. If the hub is ahead, the user may have left unheard, so the store
//    is asked once more; the watches are kept, so that from then on nothing is unheard. The same if the user joins a
//    room meanwhile, or is removed from one.

Session::Session(const SessionServices &services, FrameSink &sink)
    : m_services(services)
    , m_sink(&sink)
{
}

Session::~Session()
{
    leave();
    m_services.registry.forget(this);
}

void Session::send(const QByteArray &frame)
{
    if (m_state == State::Live)
        m_sink->send(frame);
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
    m_sink->close(code);
}

void Session::end()
{
    leave();
    m_sink = nullptr;
    deleteLater();
}

void Session::leave()
{
    if (m_state == State::Closed)
        return;
    unwatchRooms();
    if (m_state == State::Live)
        m_services.presence.leave(m_identity.uid, m_presence);
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

void Session::drained()
{
    if (m_resume)
        m_resume->goOn();
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
        m_sink->send(textFrame(encode(Event(Refusal{error}))));
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
    m_opening->isOutOfDate = false;
    m_opening->markers.emplace(m_services.registry.activity());
    m_opening->joins.emplace(m_services.registry.joins());
    m_services.store.openSession(m_tokenHash, {this, [this](const Result<SessionStart> &start) {
                                                   if (m_state == State::Opening)
                                                       takeStart(start);
                                               }});
}

void Session::takeStart(const Result<SessionStart> &start)
{
    if (!start) {
        const bool isUnknown = start.error().code == ErrorCode::Unauthenticated;
        return close(isUnknown ? CloseCode::SessionEnded : CloseCode::TryAgain);
    }
    m_identity = start->identity;
    watchRooms(start->rooms);
}

void Session::watchRooms(const QList<RoomView> &rooms)
{
    QSet<RoomId> ids;
    for (const RoomView &view : rooms)
        ids.insert(view.room.id);
    QSet<RoomId> kept(m_rooms.begin(), m_rooms.end());
    const auto gone = kept - ids;
    for (const RoomId &room : gone)
        unwatch(room);
    kept &= ids;
    const auto added = ids - kept;
    m_opening->rooms = rooms;
    m_opening->kept = kept;
    m_opening->roomsNotReady = added.size();
    const Handler<Done> handler(this, [this](const Result<Done> &ready) { takeReadyRoom(ready); });
    for (const RoomId &room : added)
        watch(room, handler);
    if (added.isEmpty())
        begin();
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
    const bool isLastAttempt = m_opening->attempts == mostAttempts;
    if (!isUpToDate())
        return isLastAttempt ? close(CloseCode::TryAgain) : open();
    if (m_opening->markers->isStale(m_identity.uid) && !isLastAttempt)
        return open();
    const auto opening = std::move(m_opening);
    m_state = State::Live;
    m_services.registry.addUser(this);
    m_services.presence.enter(m_identity);
    welcome(*opening);
    resumeRooms(*opening);
    for (const RoomId &room : opening->changed)
        changed(room);
    for (const QByteArray &text : std::as_const(opening->early))
        receive(text);
}

bool Session::isUpToDate()
{
    if (m_opening->isOutOfDate || m_opening->joins->isStale(m_identity.uid))
        return false;
    for (RoomView &view : m_opening->rooms) {
        if (!align(view)) {
            m_services.hub.checkRoom(view.room.id);
            return false;
        }
    }
    return true;
}

/// Brings the room up to what was delivered here already; false if it has begun a new epoch, or it is unknown, or if
/// somebody joined or left unheard.
bool Session::align(RoomView &view)
{
    const auto position = m_services.hub.position(view.room.id);
    if (!position || position->epoch != view.room.epoch)
        return false;
    view.room.lastId = std::max(view.room.lastId, position->id);
    if (m_services.hub.roster(view.room.id) <= view.roster)
        return true;
    m_opening->changed.insert(view.room.id);
    return m_opening->kept.contains(view.room.id);
}

void Session::welcome(const Opening &opening)
{
    QList<Room> rooms;
    for (const RoomView &view : opening.rooms) {
        rooms.append(view.room);
        listen(view.room.id, view.room.lastId, view.roster);
    }
    const PresenceTracker &presence = m_services.presence;
    const User user{m_identity.name, Presence::Online, m_identity.guest, m_identity.owner};
    const Welcome welcome{user, {}, presence.count(), rooms, m_services.chat.info()};
    const auto &[latest, others] = presence.listing();
    m_sink->send(textFrame(encodeWelcomeStart(welcome).append(latest), others.size()), others);
}

void Session::resumeRooms(const Opening &opening)
{
    for (const auto &[room, position] : opening.resume.asKeyValueRange())
        resumeRoom(room, position, opening.rooms);
    if (m_resume) // else nothing was missed, or the session was closed meanwhile
        m_resume->start();
}

void Session::resumeRoom(const RoomId &id, const Position &from, const QList<RoomView> &rooms)
{
    const auto view = std::ranges::find(rooms, id, [](const RoomView &one) { return one.room.id; });
    if (m_state != State::Live)
        return;
    if (view == rooms.end())
        respond(RoomLeft{id});
    else if (from.epoch != view->room.epoch || from.id > view->room.lastId)
        respond(Reset{id, view->room.epoch});
    else
        resumer().add(id, from.id, {view->room.epoch, view->room.lastId});
}

void Session::resume(const RoomId &room, MessageId from, const Position &to, MessageId readId)
{
    if (m_state != State::Live)
        return;
    const bool isUnderWay = m_resume;
    resumer().add(room, from, to, readId);
    if (!isUnderWay)
        m_resume->start();
}

Resume &Session::resumer()
{
    if (!m_resume) {
        m_resume = new Resume(*this, m_services);
        connect(m_resume, &Resume::finished, this, &Session::endResume);
    }
    return *m_resume;
}

/// It may be the one that is calling.
void Session::endResume()
{
    if (m_resume)
        m_resume->deleteLater();
    m_resume = nullptr;
}

void Session::deliver(const RoomId &room, MessageId last, const QByteArray &frames)
{
    if (!m_resume || !m_resume->holdBack(room, last))
        m_sink->send(frames);
}

void Session::reset(const RoomId &room, const QByteArray &frame)
{
    if (m_resume)
        m_resume->drop(room);
    m_sink->send(frame);
}

void Session::showMembers(const RoomId &room, MessageId after, const QByteArray &frame)
{
    if (!m_resume || !m_resume->holdBackMembers(room, after, frame))
        m_sink->send(frame);
}

void Session::showTyping(const QByteArray &frame)
{
    m_sink->send(frame);
}

void Session::changed(const RoomId &room)
{
    if (m_state == State::Opening)
        m_opening->changed.insert(room);
    else if (m_state == State::Live)
        news().change(room);
}

void Session::removed(const RoomId &room, RosterNumber roster)
{
    if (m_state == State::Opening) {
        const bool isKnown = std::ranges::any_of(
            m_opening->rooms, [&](const RoomView &view) { return view.room.id == room && view.roster >= roster; });
        m_opening->isOutOfDate |= !isKnown;
    } else if (m_state == State::Live) {
        news().leave(room);
    }
}

void Session::join(const RoomId &room, MessageId from)
{
    if (m_state == State::Live)
        news().join(room, from);
}

void Session::review(const QList<RoomView> &rooms)
{
    if (m_state == State::Opening)
        m_opening->isOutOfDate = true;
    QSet<RoomId> gone(m_rooms.begin(), m_rooms.end());
    for (const RoomView &view : rooms) {
        if (gone.remove(view.room.id))
            takeMarker({view.room.id, view.room.readId});
        else
            join(view.room.id, view.room.lastId);
    }
    for (const RoomId &room : std::as_const(gone))
        removed(room, 0);
}

RoomNews &Session::news()
{
    if (!m_news)
        m_news = std::make_unique<RoomNews>(*this, m_services);
    return *m_news;
}

void Session::watch(const RoomId &room, const Handler<Done> &handler)
{
    m_rooms.append(room);
    m_services.hub.watch(room, this, handler);
}

void Session::unwatch(const RoomId &room)
{
    m_rooms.removeOne(room);
    m_services.hub.unwatch(room, this);
    if (m_resume)
        m_resume->forget(room);
}

void Session::listen(const RoomId &room, MessageId after, RosterNumber roster)
{
    m_services.hub.listen(room, this, after, roster);
}

MessageId Session::delivered(const RoomId &room) const
{
    const auto resumed = m_resume ? m_resume->sent(room) : std::nullopt;
    return resumed.value_or(m_services.hub.delivered(room, this));
}

void Session::setPresence(Presence presence)
{
    if (m_state != State::Live || presence == m_presence)
        return;
    m_presence = presence;
    m_services.presence.turn(m_identity.uid, presence);
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
