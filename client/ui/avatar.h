// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"
#include "common/presence.h"

class QPainter;
class QRectF;

namespace Chatto {

/// A circle in the name's colour with the first letter of the name.
void paintAvatar(QPainter &painter, const QRectF &circle, const UserName &name, const Theme &theme);
/// The same for somebody who isn't here.
void paintAbsentAvatar(QPainter &painter, const QRectF &circle, const UserName &name, const Theme &theme);

/// A dot at the lower right of an avatar: full for online, half for away, a ring for offline, cut out of `ground`.
void paintPresence(
    QPainter &painter, const QRectF &avatar, Presence presence, const QColor &ground, const Theme &theme);

/// The application's sign: a rounded square in the accent with a C.
void paintLogo(QPainter &painter, const QRectF &square, const Theme &theme);

}
