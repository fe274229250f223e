// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"
#include "common/room.h"

class QPainter;
class QRect;

namespace Chatto {

/// What stands before a room's name: # of a public one, a lock of a private one, people of a talk.
void paintRoomSign(
    QPainter &painter, const QRect &rect, RoomKind kind, Theme::Color color, Theme::Font font, const Theme &theme);

}
