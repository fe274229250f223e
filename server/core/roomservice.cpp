// SPDX-License-Identifier: MIT
#include "server/core/roomservice.h"

#include "common/text.h"
#include "server/core/names.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNameLength = 64; ///< Code points.
constexpr qsizetype mostTopicLength = 250; ///< Code points.

qsizetype codePoints(const QString &text)
{
    return text.toUcs4().size();
}

bool isPlainLine(const QString &text)
{
    return isWellFormed(text) && !hasControlCharacters(text, LineBreaks::Refused);
}

std::optional<Error> checkName(const QString &name)
{
    const auto invalid = [](const QString &why) { return Error{ErrorCode::RoomNameInvalid, why}; };
    if (!isPlainLine(name))
        return invalid(u"A room's name is one line of plain text."_s);
    if (codePoints(name) > mostNameLength)
        return invalid(u"A room's name has at most %1 characters."_s.arg(mostNameLength));
    if (isInvisible(name) || foldName(name).isEmpty())
        return invalid(u"A room needs a name that can be seen."_s);
    return {};
}

std::optional<Error> checkTopic(const QString &topic)
{
    if (!isPlainLine(topic))
        return Error{ErrorCode::BadRequest, u"topic: not one line of plain text"_s};
    if (codePoints(topic) > mostTopicLength)
        return Error{ErrorCode::BadRequest, u"topic: more than %1 characters"_s.arg(mostTopicLength)};
    return {};
}

/// Each of them once, without the maker.
QList<QByteArray> foldedOthers(const Identity &maker, const QList<QString> &names)
{
    const QByteArray own = foldName(maker.name.toString());
    QList<QByteArray> others;
    for (const QString &name : names) {
        const QByteArray folded = foldName(name);
        if (folded != own && !others.contains(folded))
            others.append(folded);
    }
    return others;
}

Result<RoomPlan> planOf(const Identity &maker, const NewRoom &room)
{
    if (room.with.size() > RoomService::mostInvited)
        return Error{ErrorCode::BadRequest, u"with: more than %1 names"_s.arg(RoomService::mostInvited)};
    const QList<QByteArray> others = foldedOthers(maker, room.with);
    if (room.kind == RoomKind::Direct) {
        if (others.isEmpty())
            return Error{ErrorCode::BadRequest, u"with: nobody else"_s};
        return RoomPlan{.kind = RoomKind::Direct, .with = others};
    }
    if (const auto fault = checkName(room.name))
        return *fault;
    if (const auto fault = checkTopic(room.topic))
        return *fault;
    return RoomPlan{room.kind, room.name, foldName(room.name), room.topic, others};
}

std::optional<Error> checkEdit(const RoomEdit &edit)
{
    if (edit.name) {
        if (const auto fault = checkName(*edit.name))
            return fault;
    }
    return edit.topic ? checkTopic(*edit.topic) : std::nullopt;
}

}

RoomService::RoomService(Store &store, const PresenceTracker &presence, const Limits &limits)
    : m_store(store)
    , m_memberReads(store, presence)
    , m_writeRate(limits.messages, std::chrono::seconds(1), limits.messageBurst)
    , m_typingRate(limits.messages, std::chrono::seconds(1), limits.messageBurst)
    , m_typingPause(1, typingInterval, 1)
{
}

void RoomService::create(const Identity &maker, const NewRoom &room, const Handler<CreatedRoom> &handler)
{
    if (const auto often = refusal(m_writeRate, maker))
        return handler.later(*often);
    const auto plan = planOf(maker, room);
    if (!plan)
        return handler.later(plan.error());
    m_store.createRoom(maker, *plan, handler);
}

void RoomService::edit(const Identity &editor, const RoomId &room, const RoomEdit &edit, const Handler<Room> &handler)
{
    if (const auto often = refusal(m_writeRate, editor))
        return handler.later(*often);
    if (const auto fault = checkEdit(edit))
        return handler.later(*fault);
    m_store.editRoom(editor, room, edit, edit.name ? foldName(*edit.name) : QByteArray(), handler);
}

void RoomService::members(const Identity &reader, const RoomId &room, const Handler<QByteArray> &handler)
{
    m_memberReads.read(reader, room, handler);
}

void RoomService::addMember(
    const Identity &actor, const RoomId &room, const QString &username, const Handler<Done> &handler)
{
    if (const auto often = refusal(m_writeRate, actor))
        return handler.later(*often);
    m_store.addMember(actor, room, foldName(username), handler);
}

void RoomService::removeMember(
    const Identity &actor, const RoomId &room, const QString &username, const Handler<Done> &handler)
{
    if (const auto often = refusal(m_writeRate, actor))
        return handler.later(*often);
    m_store.removeMember(actor, room, foldName(username), handler);
}

void RoomService::setRole(
    const Identity &actor, const RoomId &room, const QString &username, Role role, const Handler<Done> &handler)
{
    if (const auto often = refusal(m_writeRate, actor))
        return handler.later(*often);
    m_store.setRole(actor, room, foldName(username), role, handler);
}

void RoomService::startTyping(const Identity &user, const RoomId &room, const Handler<Done> &handler)
{
    if (const auto often = refusal(m_typingRate, user))
        return handler.later(*often);
    if (!m_typingPause.take(user.uid + ' ' + room.toString().toUtf8()))
        return handler.later(Done());
    m_store.startTyping(user, room, handler);
}

std::optional<Error> RoomService::refusal(RateLimiter &limiter, const Identity &user)
{
    return limiter.refusal(user.uid, u"Too many requests."_s);
}

}
