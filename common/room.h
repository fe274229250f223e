// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QList>

namespace Chatto {

enum class RoomKind {
    Public,
    Private,
    Direct,
};

/// What somebody may do in a room, in rising order.
enum class Role {
    None, ///< Not in it.
    Member,
    Moderator,
    Owner,
};

/// A room, as one user sees it.
struct Room
{
    RoomId id;
    QString name;
    QString topic;
    RoomKind kind = RoomKind::Public;
    QList<UserName> with; ///< The others in a direct room.
    int members = 0;
    Epoch epoch;
    MessageId lastId = 0;
    ChangeNumber lastChange = 0;
    MessageId readId = 0; ///< The user's own marker, 0..lastId.
    Role role = Role::None; ///< The user's own.

    MessageId unread() const { return lastId - readId; }
    bool operator==(const Room &) const = default;
};

}
