// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

namespace Chatto {

/// The part of the contract that no store keeps yet. It goes when the last one is built.
class UnbuiltStore : public Store
{
public:
    using Store::Store;

    void findSignIns(const QByteArray &, const QByteArray &, Handler<QList<SignIn>> handler) override
    {
        refuse(handler);
    }
    void endSignInById(const QByteArray &, const QString &, Handler<Done> handler) override { refuse(handler); }
    void setPassword(const QByteArray &, const QByteArray &, const QByteArray &, Handler<Done> handler) override
    {
        refuse(handler);
    }
    void findRegistration(Handler<bool> handler) override { refuse(handler); }
    void setRegistration(bool, Handler<Done> handler) override { refuse(handler); }
    void setOwner(const QByteArray &, Handler<Done> handler) override { refuse(handler); }
    void setBlocked(const QByteArray &, bool, Handler<Done> handler) override { refuse(handler); }
    void findRoom(const Identity &, const RoomId &, Handler<RoomView> handler) override { refuse(handler); }
    void createRoom(const Identity &, const RoomPlan &, Handler<CreatedRoom> handler) override { refuse(handler); }
    void editRoom(
        const Identity &, const RoomId &, const RoomEdit &, const QByteArray &, Handler<Room> handler) override
    {
        refuse(handler);
    }
    void findMembers(const QByteArray &, const RoomId &, Handler<Members> handler) override { refuse(handler); }
    void addMember(const Identity &, const RoomId &, const QByteArray &, Handler<Done> handler) override
    {
        refuse(handler);
    }
    void removeMember(const Identity &, const RoomId &, const QByteArray &, Handler<Done> handler) override
    {
        refuse(handler);
    }
    void setRole(const Identity &, const RoomId &, const QByteArray &, Role, Handler<Done> handler) override
    {
        refuse(handler);
    }
    void startTyping(const Identity &, const RoomId &, Handler<Done> handler) override { refuse(handler); }

private:
    template <typename T>
    static void refuse(const Handler<T> &handler)
    {
        handler.later(Error{ErrorCode::NotSupported, QStringLiteral("This server can't do that yet.")});
    }
};

}
