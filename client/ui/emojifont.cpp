// SPDX-License-Identifier: MIT
#include "client/ui/emojifont.h"

#include "client/ui/picturecache.h"
#include "client/ui/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

namespace Chatto {

namespace {

/// The emoji font has no glyphs for the selectors within a sequence. Where Qt may take those from another font, it
/// tears the sequence apart, and a heart on fire becomes a heart and a fire. Without the emoji font, any other will do.
QFont::StyleStrategy strategy()
{
    return hasEmojiFont() ? QFont::NoFontMerging : QFont::PreferDefault;
}

void drawEmoji(QPainter &painter, const QString &emoji, int pixels)
{
    const QFont font = emojiFont(pixels);
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(emoji);
    const qreal room = emojiWidth(pixels);
    const qreal scale = width > room ? room / width : 1;
    painter.translate((room - width * scale) / 2, metrics.ascent());
    painter.scale(scale, scale);
    painter.setFont(font);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawText(QPointF(), emoji);
}

}

bool hasEmojiFont()
{
    static const bool installed = QFontDatabase::hasFamily(emojiFontFamily());
    return installed;
}

int emojiWidth(int pixels)
{
    return pixels + (pixels + 3) / 4;
}

void paintEmoji(QPainter &painter, const QPointF &baseline, const QString &emoji, int pixels, const Theme &theme)
{
    constexpr qsizetype longest = 32; // No emoji has so many code units, but somebody may write one.
    const QString shown = emoji.left(longest);
    const QFontMetricsF metrics(emojiFont(pixels));
    const QSize size(emojiWidth(pixels), qCeil(metrics.ascent() + metrics.descent()));
    const qreal scale = painter.device()->devicePixelRatio();
    const Picture key{Picture::Kind::Emoji, shown, QRgb(pixels), 0, (QSizeF(size) * scale).toSize()};
    const QPixmap picture = theme.pictures().find(key, [&](QPainter &drawing) {
        drawing.scale(scale, scale);
        drawEmoji(drawing, shown, pixels);
    });
    painter.drawPixmap(
        QRectF(QPointF(baseline.x(), qRound(baseline.y() - metrics.ascent())), QSizeF(size)), picture, picture.rect());
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
