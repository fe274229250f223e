// SPDX-License-Identifier: MIT
#include "server/core/resume.h"

#include "common/codec.h"
#include "server/core/chatservice.h"
#include "server/core/hub.h"
#include "server/core/session.h"
#include "server/core/sessionservices.h"
#include "server/core/textframe.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Chatto {

namespace {

constexpr int pageSize = 100; ///< Messages read from a log at a time.
constexpr MessageId anyMessage = std::numeric_limits<MessageId>::max();

}

Resume::Resume(Session &session, const SessionServices &services)
    : QObject(&session)
    , m_session(session)
    , m_services(services)
    , m_bytesLeft(services.limits.backlogBytes ? services.limits.backlogBytes / 2 : std::numeric_limits<qint64>::max())
{
}

void Resume::add(const RoomId &room, MessageId from, const Position &to, MessageId readId)
{
    m_order.append(room);
    m_missed.insert(room, {from, to.id, to.epoch, readId > from ? readId : 0, m_services.limits.resumeMessages});
}

void Resume::start()
{
    proceed();
}

/// Not within the call: it comes from the midst of whatever sends.
void Resume::goOn()
{
    if (std::exchange(m_waits, false))
        QMetaObject::invokeMethod(this, &Resume::proceed, Qt::QueuedConnection);
}

bool Resume::holdBack(const RoomId &room, MessageId last)
{
    const auto missed = m_missed.find(room);
    if (missed == m_missed.end())
        return false;
    missed->last = last;
    return true;
}

bool Resume::holdBackMembers(const RoomId &room, MessageId after, const QByteArray &frame)
{
    const auto missed = m_missed.find(room);
    if (missed == m_missed.end())
        return false;
    missed->members.append({after, frame});
    m_bytesLeft -= frame.size();
    if (m_bytesLeft <= 0)
        goOn(); // to the gap
    return true;
}

std::optional<MessageId> Resume::sent(const RoomId &room) const
{
    const auto missed = m_missed.find(room);
    return missed != m_missed.end() ? std::optional(missed->sent) : std::nullopt;
}

void Resume::drop(const RoomId &room)
{
    Missed missed = m_missed.take(room);
    sendMembers(missed, anyMessage);
}

void Resume::forget(const RoomId &room)
{
    m_missed.remove(room);
}

void Resume::proceed()
{
    while (!m_order.isEmpty()) {
        const RoomId room = m_order.first();
        const auto missed = m_missed.constFind(room);
        if (missed != m_missed.cend() && missed->sent < missed->last && !isExhausted(*missed)) {
            m_waits = m_session.isBehind();
            if (!m_waits)
                read(room, *missed);
            return;
        }
        finishRoom(room);
    }
    emit finished();
}

bool Resume::isExhausted(const Missed &missed) const
{
    return missed.left == 0 || m_bytesLeft <= 0;
}

void Resume::read(const RoomId &room, const Missed &missed)
{
    const HistoryQuery query{After{missed.sent}, std::min(missed.left, pageSize)};
    m_services.store.readLog(
        m_session.uid(), room, query, {this, [this, room](const Result<LogPage> &page) { takePage(room, page); }});
}

void Resume::takePage(const RoomId &room, const Result<LogPage> &page)
{
    if (const auto missed = m_missed.find(room); missed != m_missed.end()) {
        const bool isWhole = page && page->epoch == missed->epoch && sendPage(*page, *missed);
        if (!isWhole) {
            // The log is out of reach, or isn't what it was: the client fetches the rest, the hub finds out.
            missed->left = 0;
            m_services.hub.checkRoom(room);
        }
    }
    proceed();
}

/// False if the log ends too early, so that reading on would lead nowhere. What is beyond the room's end is left to be
/// delivered live; what a slow client can't take now, to be read once more.
bool Resume::sendPage(const LogPage &page, Missed &missed)
{
    for (const LoggedMessage &logged : page.messages) {
        if (logged.message.id > missed.last || m_session.isBehind())
            break;
        sendMembers(missed, missed.sent);
        const QByteArray frame = textFrame(encode(Event(messageFor(m_session.uid(), logged))));
        m_bytesLeft -= frame.size();
        if (m_bytesLeft <= 0)
            break;
        missed.sent = logged.message.id;
        --missed.left;
        m_session.send(frame);
    }
    return !page.messages.isEmpty() && page.messages.first().message.id <= missed.last;
}

/// Those that come after that message or an earlier one.
void Resume::sendMembers(Missed &missed, MessageId upTo)
{
    while (!missed.members.isEmpty() && missed.members.first().first <= upTo)
        m_session.send(missed.members.takeFirst().second);
}

void Resume::finishRoom(const RoomId &room)
{
    m_order.removeFirst();
    Missed missed = m_missed.take(room);
    if (missed.sent < missed.last)
        m_session.respond(Gap{room, missed.sent + 1, missed.last, 0});
    sendMembers(missed, anyMessage);
    if (missed.readId > 0)
        m_session.respond(ReadMarker{room, missed.readId});
}

}
