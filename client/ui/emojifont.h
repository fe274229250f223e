// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QTextCharFormat>

namespace Chatto {

/// For what is nothing but emoji.
QFont emojiFont(int pixels);

/// For emoji within a text. With 0 they are as big as the text.
QTextCharFormat emojiFormat(int pixels = 0);

}
