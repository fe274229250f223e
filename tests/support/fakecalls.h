// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/servercalls.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace Chatto {

/// A server that notes what it is asked, and answers in the next turn of the event loop.
class FakeCalls : public ServerCalls
{
public:
    QStringList asked; ///< Such as "add room ada".
    std::optional<Error> refusal; ///< Of every call, while it is set.
    QList<Room> rooms;
    QHash<RoomId, QList<Member>> members;
    QList<SignIn> signIns;
    Room made; ///< The answer to createRoom and editRoom.

    void fetchRooms(QObject *context, ReplyHandler<QList<Room>> handler) override
    {
        answer(QStringLiteral("rooms"), context, handler, rooms);
    }
    void createRoom(const NewRoom &room, QObject *context, ReplyHandler<Room> handler) override
    {
        answer(QString(QStringLiteral("create %1 %2").arg(room.name, room.with.join(u','))).trimmed(), context, handler,
            made);
    }
    void editRoom(const RoomId &room, const RoomEdit &edit, QObject *context, ReplyHandler<Room> handler) override
    {
        answer(QStringLiteral("edit %1 %2|%3")
                   .arg(room.toString(), edit.name.value_or(QString()), edit.topic.value_or(QString())),
            context, handler, made);
    }
    void fetchMembers(const RoomId &room, QObject *context, ReplyHandler<QList<Member>> handler) override
    {
        answer(QStringLiteral("members ") + room.toString(), context, handler, members.value(room));
    }
    void addMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QStringLiteral("add %1 %2").arg(room.toString(), user.toString()), context, handler, Done());
    }
    void removeMember(const RoomId &room, const UserName &user, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QStringLiteral("remove %1 %2").arg(room.toString(), user.toString()), context, handler, Done());
    }
    void setRole(
        const RoomId &room, const UserName &user, Role role, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QStringLiteral("role %1 %2 %3").arg(room.toString(), user.toString()).arg(int(role)), context, handler,
            Done());
    }
    void changePassword(const PasswordChange &change, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QStringLiteral("change password %1 %2").arg(change.before, change.after), context, handler, Done());
    }
    void fetchSignIns(QObject *context, ReplyHandler<QList<SignIn>> handler) override
    {
        answer(QStringLiteral("sign-ins"), context, handler, signIns);
    }
    void endSignIn(const QString &id, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QString(QStringLiteral("end sign-in ") + id), context, handler, Done());
    }
    void setBlocked(const UserName &user, bool blocked, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QString((blocked ? QStringLiteral("block ") : QStringLiteral("unblock ")) + user.toString()), context,
            handler, Done());
    }
    void setPassword(
        const UserName &user, const QString &password, QObject *context, ReplyHandler<Done> handler) override
    {
        answer(QStringLiteral("password %1 %2").arg(user.toString(), password), context, handler, Done());
    }
    void setRegistration(bool open, QObject *context, ReplyHandler<ServerInfo> handler) override
    {
        ServerInfo info;
        info.registrationOpen = open;
        answer(open ? QStringLiteral("open") : QStringLiteral("close"), context, handler, info);
    }

private:
    template <typename T>
    void answer(const QString &what, QObject *context, const ReplyHandler<T> &handler, const T &value)
    {
        asked.append(what);
        QMetaObject::invokeMethod(
            context, [handler, result = refusal ? Result<T>(*refusal) : Result<T>(value)] { handler(result); },
            Qt::QueuedConnection);
    }
};

}
