// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "server/core/memberreads.h"
#include "server/core/presencetracker.h"
#include "server/core/ratelimiter.h"

namespace Chatto {

/// Rooms and who is in them: checks what a request says, then asks the store. What the store refuses is told as it is
/// (server/core/store.h); names are as typed. Calls that write are limited for each user like messages: RateLimited.
class RoomService
{
public:
    /// Whom a room can be made with, beside its maker.
    static constexpr qsizetype mostInvited = 100;
    /// Of typing, for each user and room; what comes sooner is dropped in silence.
    static constexpr std::chrono::milliseconds typingInterval{2500};

    RoomService(Store &store, const PresenceTracker &presence, const Limits &limits);

    /// RoomNameInvalid; BadRequest (the topic; a Direct room with nobody, or with oneself alone; more than mostInvited
    /// names); RoomExists, NoSuchUser.
    void create(const Identity &maker, const NewRoom &room, const Handler<CreatedRoom> &handler);
    /// RoomNameInvalid, BadRequest (the topic), NoSuchRoom, Forbidden, RoomExists.
    void edit(const Identity &editor, const RoomId &room, const RoomEdit &edit, const Handler<Room> &handler);
    /// As MemberReads tells them.
    void members(const Identity &reader, const RoomId &room, const Handler<QByteArray> &handler);
    /// Joins, or invites somebody. NoSuchRoom, Forbidden, NoSuchUser.
    void addMember(const Identity &actor, const RoomId &room, const QString &username, const Handler<Done> &handler);
    /// Leaves, or removes somebody. NoSuchRoom, Forbidden, NoSuchUser.
    void removeMember(const Identity &actor, const RoomId &room, const QString &username, const Handler<Done> &handler);
    /// NoSuchRoom, Forbidden, NoSuchUser.
    void setRole(
        const Identity &actor, const RoomId &room, const QString &username, Role role, const Handler<Done> &handler);
    /// Tells the others. NoSuchRoom, Forbidden.
    void startTyping(const Identity &user, const RoomId &room, const Handler<Done> &handler);

    /// Calls that were over the rate.
    quint64 refused() const { return m_writeRate.refused() + m_typingRate.refused(); }

private:
    std::optional<Error> refusal(RateLimiter &limiter, const Identity &user);

    Store &m_store;
    MemberReads m_memberReads;
    RateLimiter m_writeRate;
    RateLimiter m_typingRate; ///< Of each user, in all rooms.
    RateLimiter m_typingPause; ///< Of each user and room.
};

}
