// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

class QPainter;

namespace Chatto {

/// A rectangle with round corners, and with a line of one pixel around it where `line` is a colour.
void paintRounded(
    QPainter &painter, const QRect &rect, int radius, const QColor &fill, const Theme &theme, const QColor &line = {});

}
