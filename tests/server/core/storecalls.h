// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"
#include "tests/support/await.h"

#include <QSignalSpy>

/// What the contract of the stores asks of them time and again; each waits for the answer.
namespace Chatto {

inline QByteArray tokenOf(const QString &name)
{
    return "token of " + name.toUtf8();
}

/// The error's name on the wire; "ok" if there is none.
template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : wireName(result.error().code);
}

inline Result<Done> enter(Store &store, const Identity &user, Presence presence)
{
    return await<Done>([&](auto handler) { store.enterPresence(user, presence, handler); });
}

inline Result<Done> leave(Store &store, const Identity &user)
{
    return await<Done>([&](auto handler) { store.leavePresence(user, handler); });
}

inline Result<Done> keep(Store &store)
{
    return await<Done>([&](auto handler) { store.keepPresence(handler); });
}

inline Result<Done> watch(Store &store, const RoomId &room)
{
    return await<Done>([&](auto handler) { store.watchRoom(room, handler); });
}

inline Result<Identity> findSignIn(Store &store, const QByteArray &token)
{
    return await<Identity>([&](auto handler) { store.findSignIn(token, handler); });
}

/// All that was published, such as "ada online, bob offline".
inline QString said(const QSignalSpy &spy)
{
    QStringList parts;
    for (const auto &arguments : spy) {
        for (const User &user : arguments.first().value<QList<User>>()) {
            const QString presence = user.presence == Presence::Online ? QStringLiteral("online")
                : user.presence == Presence::Away                      ? QStringLiteral("away")
                                                                       : QStringLiteral("offline");
            parts.append(user.name.toString() + u' ' + presence);
        }
    }
    return parts.join(QStringLiteral(", "));
}

}
