// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QTextCharFormat>

class QPainter;

namespace Chatto {

class Theme;

/// Whether there are pictures of emoji; otherwise they are letters of some other font.
bool hasEmojiFont();

/// For what is nothing but emoji.
QFont emojiFont(int pixels);

/// For emoji within a text. With 0 they are as big as the text.
QTextCharFormat emojiFormat(int pixels = 0);

/// How wide one is drawn. Not by its font's measure: to take that, Qt unpacks the picture of each one, each time.
int emojiWidth(int pixels);
/// Draws one that stands on this place of a line. What is wider is made smaller.
void paintEmoji(QPainter &painter, const QPointF &baseline, const QString &emoji, int pixels, const Theme &theme);

}
