// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

class QMenu;

namespace Chatto {

class Commands;

/// Adds what can be done with that room: the same in every menu.
void addRoomActions(QMenu &menu, Commands &commands, const RoomId &room);
/// Adds what can be done with that person, who was met in that room.
void addPersonActions(QMenu &menu, Commands &commands, const UserName &user, const RoomId &room);

}
