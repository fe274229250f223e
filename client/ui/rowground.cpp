// SPDX-License-Identifier: MIT
#include "client/ui/rowground.h"

#include "client/ui/metrics.h"
#include "client/ui/rounded.h"

#include <QPainter>

namespace Chatto {

QColor paintRowGround(QPainter &painter, const QRect &row, QStyle::State state, const Theme &theme, Theme::Color plain)
{
    const bool selected = state.testFlag(QStyle::State_Selected);
    const bool hovered = state.testFlag(QStyle::State_MouseOver);
    const QColor ground = theme.color(selected ? Theme::Color::Selected : hovered ? Theme::Color::Line : plain);
    if (selected || hovered)
        paintRounded(painter, row, theme.scaled(Metrics::rowRadius), ground, theme);
    if (state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal inset = Metrics::focusRing / 2.0;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Theme::Color::Accent), Metrics::focusRing));
        painter.drawRoundedRect(QRectF(row).adjusted(inset, inset, -inset, -inset), theme.scaled(Metrics::rowRadius),
            theme.scaled(Metrics::rowRadius));
        painter.restore();
    }
    return ground;
}

}
