// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QStyle>

class QPainter;

namespace Chatto {

class Theme;

/// The ground of a row in a side panel: selected, under the mouse, at the keyboard. Answers its colour.
QColor paintRowGround(QPainter &painter, const QRect &row, QStyle::State state, const Theme &theme);

}
