// SPDX-License-Identifier: MIT
#include "client/ui/personrow.h"

#include "client/ui/avatar.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"

#include <QPainter>

namespace Chatto {

void paintPersonRow(
    QPainter &painter, const QRect &row, const PersonRow &person, const QColor &ground, const Theme &theme)
{
    const Mirror mirror(row);
    const int top = row.top() + (row.height() - theme.scaled(Metrics::avatar)) / 2;
    const QRect avatar = mirror(QRect(row.left(), top, theme.scaled(Metrics::avatar), theme.scaled(Metrics::avatar)));
    person.absent ? paintAbsentAvatar(painter, avatar, person.name, theme)
                  : paintAvatar(painter, avatar, person.name, theme);
    paintPresence(painter, avatar, person.presence, ground, theme);

    QRect text = row.adjusted(theme.scaled(Metrics::avatar) + theme.scaled(Metrics::avatarGap), 0, 0, 0);
    if (!person.note.isEmpty()) {
        painter.setFont(theme.font(Theme::Font::Small));
        painter.setPen(theme.color(Theme::Color::Dim));
        painter.drawText(mirror(text), Mirror::end() | Qt::AlignVCenter, person.note);
        text.setRight(
            text.right() - painter.fontMetrics().horizontalAdvance(person.note) - theme.scaled(Metrics::medium));
    }
    painter.setFont(theme.font(person.font));
    painter.setPen(theme.color(person.absent ? Theme::Color::Dim : Theme::Color::Text));
    painter.drawText(mirror(text), Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(person.shown, Qt::ElideRight, text.width()));
}

}
