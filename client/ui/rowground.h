// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

#include <QStyle>

class QPainter;

namespace Chatto {

/// The ground of a row in a list: selected, under the mouse, at the keyboard; else the list's own. Answers its colour.
QColor paintRowGround(QPainter &painter, const QRect &row, QStyle::State state, const Theme &theme,
    Theme::Color plain = Theme::Color::Side);

}
