// SPDX-License-Identifier: MIT
#include "client/ui/personrow.h"

#include "client/ui/avatar.h"
#include "client/ui/metrics.h"

#include <QPainter>

namespace Chatto {

void paintPersonRow(
    QPainter &painter, const QRect &row, const PersonRow &person, const QColor &ground, const Theme &theme)
{
    QRect avatar(row.left(), 0, Metrics::avatar, Metrics::avatar);
    avatar.moveTop(row.top() + (row.height() - avatar.height()) / 2);
    person.absent ? paintAbsentAvatar(painter, avatar, person.name, theme)
                  : paintAvatar(painter, avatar, person.name, theme);
    paintPresence(painter, avatar, person.presence, ground, theme);

    const int left = avatar.right() + 1 + Metrics::avatarGap;
    QRect text(left, row.top(), row.right() + 1 - left, row.height());
    if (!person.note.isEmpty()) {
        painter.setFont(theme.font(Theme::Font::Small));
        painter.setPen(theme.color(Theme::Color::Dim));
        painter.drawText(text, Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter, person.note);
        text.setRight(text.right() - painter.fontMetrics().horizontalAdvance(person.note) - Metrics::medium);
    }
    painter.setFont(theme.font(person.font));
    painter.setPen(theme.color(person.absent ? Theme::Color::Dim : Theme::Color::Text));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(person.shown, Qt::ElideRight, text.width()));
}

}
