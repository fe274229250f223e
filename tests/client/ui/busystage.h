// SPDX-License-Identifier: MIT
#pragma once

#include "tests/client/ui/stage.h"

namespace Chatto {

/// A welcome with many rooms and talks: ada owns "robotics" and the server, and moderates "teachers".
inline Welcome busyWelcome(const Stage &stage)
{
    Welcome welcome = stage.welcome();
    welcome.user.owner = true;
    welcome.users[0] = welcome.user;
    welcome.users.append({UserName(QStringLiteral("grace")), Presence::Away});
    welcome.users.append({UserName(QStringLiteral("Людмила")), Presence::Online});
    const auto add = [&](const QString &id, const QString &name, RoomKind kind, Role role, int unread) {
        Room room;
        room.id = RoomId(id);
        room.name = name;
        room.kind = kind;
        room.role = role;
        room.lastId = 50;
        room.readId = 50 - unread;
        room.epoch = Epoch(QStringLiteral("e1"));
        welcome.rooms.append(room);
        return &welcome.rooms.last();
    };
    add(QStringLiteral("robotics"), QStringLiteral("Robotics"), RoomKind::Public, Role::Owner, 3)->topic
        = QStringLiteral("Arms, wheels and 🤖");
    add(QStringLiteral("homework"), QStringLiteral("Homework"), RoomKind::Public, Role::Member, 0);
    add(QStringLiteral("teachers"), QStringLiteral("Teachers"), RoomKind::Private, Role::Moderator, 0);
    add(QStringLiteral("r-bob"), {}, RoomKind::Direct, Role::Member, 1)->with = {UserName(QStringLiteral("bob"))};
    add(QStringLiteral("r-grace"), {}, RoomKind::Direct, Role::Member, 0)->with = {UserName(QStringLiteral("grace"))};
    return welcome;
}

inline Member member(QStringView name, Role role)
{
    return {{UserName(name.toString()), Presence::Online}, role};
}

}
