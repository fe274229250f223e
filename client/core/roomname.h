// SPDX-License-Identifier: MIT
#pragma once

#include "common/room.h"

namespace Chatto {

/// What people call the room: its name; of a direct room the others' names, "ada, bob".
QString roomName(const Room &room);

}
