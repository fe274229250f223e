// SPDX-License-Identifier: MIT
#include "client/ui/rounded.h"

#include "client/ui/metrics.h"
#include "client/ui/picturecache.h"

#include <QPainter>

namespace Chatto {

namespace {

void drawWhole(QPainter &painter, const QRectF &rect, int radius, const QColor &fill, const QColor &line)
{
    const qreal inset = line.isValid() ? Metrics::hair / 2.0 : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.isValid() ? QPen(line, Metrics::hair) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

/// The corners come from a picture of the smallest such rectangle, each `corner` wide; the rest is straight.
void drawCorners(QPainter &painter, const QRect &rect, int corner, const QPixmap &smallest)
{
    const int half = smallest.width() / 2;
    const int right = rect.right() + 1 - corner;
    const int bottom = rect.bottom() + 1 - corner;
    painter.drawPixmap(QRect(rect.left(), rect.top(), corner, corner), smallest, QRect(0, 0, half, half));
    painter.drawPixmap(QRect(right, rect.top(), corner, corner), smallest, QRect(half, 0, half, half));
    painter.drawPixmap(QRect(rect.left(), bottom, corner, corner), smallest, QRect(0, half, half, half));
    painter.drawPixmap(QRect(right, bottom, corner, corner), smallest, QRect(half, half, half, half));
}

void drawSides(QPainter &painter, const QRect &rect, int corner, const QColor &fill, const QColor &line)
{
    const QRect wide = rect.adjusted(corner, 0, -corner, 0);
    const QRect high = rect.adjusted(0, corner, 0, -corner);
    painter.fillRect(wide, fill);
    painter.fillRect(QRect(high.left(), high.top(), corner, high.height()), fill);
    painter.fillRect(QRect(wide.right() + 1, high.top(), corner, high.height()), fill);
    if (!line.isValid())
        return;
    painter.fillRect(QRect(wide.left(), rect.top(), wide.width(), Metrics::hair), line);
    painter.fillRect(QRect(wide.left(), rect.bottom(), wide.width(), Metrics::hair), line);
    painter.fillRect(QRect(rect.left(), high.top(), Metrics::hair, high.height()), line);
    painter.fillRect(QRect(rect.right(), high.top(), Metrics::hair, high.height()), line);
}

}

void paintRounded(
    QPainter &painter, const QRect &rect, int radius, const QColor &fill, const Theme &theme, const QColor &line)
{
    const qreal scale = painter.device()->devicePixelRatio();
    const int corner = radius + (line.isValid() ? Metrics::hair : 0);
    const QRect smallest(0, 0, 2 * corner, 2 * corner);
    // Between the pixels there would be seams.
    const bool whole = scale == qRound(scale);
    if (!whole || rect.width() < smallest.width() || rect.height() < smallest.height()) {
        painter.save();
        drawWhole(painter, rect, radius, fill, line);
        painter.restore();
        return;
    }
    const Picture key{Picture::Kind::RoundedRect, QString::number(radius), fill.rgba(),
        line.isValid() ? line.rgba() : 0, (QSizeF(smallest.size()) * scale).toSize()};
    const QPixmap picture = theme.pictures().find(key, [&](QPainter &drawing) {
        drawing.scale(scale, scale);
        drawWhole(drawing, smallest, radius, fill, line);
    });
    drawCorners(painter, rect, corner, picture);
    drawSides(painter, rect, corner, fill, line);
}

}
