// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/replyhandler.h"
#include "common/httpapi.h"

class QObject;

namespace Chatto {

/// What is asked of the server over HTTP, beside history and users. What it changes is told by events as well, before
/// the answer or after it.
class ServerCalls
{
public:
    virtual ~ServerCalls() = default;

    /// The public ones, and those that the user is in.
    virtual void fetchRooms(QObject *context, ReplyHandler<QList<Room>> handler) = 0;
    /// Of a Direct room of two, the one that exists.
    virtual void createRoom(const NewRoom &room, QObject *context, ReplyHandler<Room> handler) = 0;
    virtual void editRoom(const RoomId &room, const RoomEdit &edit, QObject *context, ReplyHandler<Room> handler) = 0;
    virtual void fetchMembers(const RoomId &room, QObject *context, ReplyHandler<QList<Member>> handler) = 0;
    /// Joins, if it is oneself; else invites.
    virtual void addMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler) = 0;
    /// Leaves, if it is oneself; else removes.
    virtual void removeMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler)
        = 0;
    virtual void setRole(
        const RoomId &room, const UserName &user, Role role, QObject *context, ReplyHandler<Done> handler)
        = 0;

    // One's own account.
    /// Every other sign-in of the user ends.
    virtual void changePassword(const PasswordChange &change, QObject *context, ReplyHandler<Done> handler) = 0;
    virtual void fetchSignIns(QObject *context, ReplyHandler<QList<SignIn>> handler) = 0;
    virtual void endSignIn(const QString &id, QObject *context, ReplyHandler<Done> handler) = 0;

    // For the server's owner.
    virtual void setBlocked(const UserName &user, bool blocked, QObject *context, ReplyHandler<Done> handler) = 0;
    virtual void setPassword(
        const UserName &user, const QString &password, QObject *context, ReplyHandler<Done> handler)
        = 0;
    virtual void setRegistration(bool open, QObject *context, ReplyHandler<ServerInfo> handler) = 0;
};

}
