// SPDX-License-Identifier: MIT
#include "client/ui/emojifont.h"

#include "client/ui/theme.h"

#include <QFontDatabase>

namespace Chatto {

namespace {

/// The emoji font has no glyphs for the selectors within a sequence. Where Qt may take those from another font, it
/// tears the sequence apart, and a heart on fire becomes a heart and a fire. Without the emoji font, any other will do.
QFont::StyleStrategy strategy()
{
    static const bool installed = QFontDatabase::hasFamily(emojiFontFamily());
    return installed ? QFont::NoFontMerging : QFont::PreferDefault;
}

}

QFont emojiFont(int pixels)
{
    QFont font(emojiFontFamily());
    font.setPixelSize(pixels);
    font.setStyleStrategy(strategy());
    return font;
}

QTextCharFormat emojiFormat(int pixels)
{
    QTextCharFormat format;
    format.setFontFamilies({emojiFontFamily()});
    format.setFontStyleStrategy(strategy());
    if (pixels > 0)
        format.setProperty(QTextFormat::FontPixelSize, pixels);
    return format;
}

}
