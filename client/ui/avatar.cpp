// SPDX-License-Identifier: MIT
#include "client/ui/avatar.h"

#include "client/ui/metrics.h"
#include "client/ui/picturecache.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QString initial(const UserName &name)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name.toString());
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? name.toString().left(end).toUpper() : QString();
}

void paintLetter(QPainter &painter, const QRectF &place, const QString &letter, QFont font, const QColor &color)
{
    font.setPixelSize(qRound(place.height() * 3 / 7));
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignCenter, letter);
}

void paintCircle(
    QPainter &painter, const QRectF &circle, const UserName &name, const QColor &ground, const Theme &theme)
{
    const qreal scale = painter.device()->devicePixelRatio();
    const Picture key{Picture::Kind::Avatar, name.toString(), ground.rgba(), 0, (circle.size() * scale).toSize()};
    QPixmap picture = theme.pictures().find(key, [&](QPainter &drawing) {
        const QRectF whole(QPointF(), circle.size());
        drawing.scale(scale, scale);
        drawing.setPen(Qt::NoPen);
        drawing.setBrush(ground);
        drawing.drawEllipse(whole);
        const QFont font = theme.font(Theme::Font::Heading);
        paintLetter(drawing, whole, initial(name), font, theme.color(Theme::Color::OnAvatar));
    });
    picture.setDevicePixelRatio(scale);
    painter.drawPixmap(circle.topLeft(), picture);
}

}

void paintAvatar(QPainter &painter, const QRectF &circle, const UserName &name, const Theme &theme)
{
    paintCircle(painter, circle, name, theme.avatarColor(name), theme);
}

void paintAbsentAvatar(QPainter &painter, const QRectF &circle, const UserName &name, const Theme &theme)
{
    paintCircle(painter, circle, name, theme.absentAvatarColor(), theme);
}

void paintPresence(QPainter &painter, const QRectF &avatar, Presence presence, const QColor &ground, const Theme &theme)
{
    const qreal size = theme.scaled(Metrics::presenceDot);
    const qreal rim = theme.scaled(Metrics::tiny);
    const QRectF dot(avatar.right() - size + rim / 2, avatar.bottom() - size + rim / 2, size, size);
    const QColor color = theme.color(presence == Presence::Online ? Theme::Color::Online
            : presence == Presence::Away                          ? Theme::Color::Away
                                                                  : Theme::Color::Dim);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(dot.adjusted(-rim, -rim, rim, rim));
    painter.setBrush(color);
    if (presence == Presence::Online) {
        painter.drawEllipse(dot);
    } else {
        if (presence == Presence::Away)
            painter.drawPie(dot, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5));
        painter.drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    painter.restore();
}

void paintLogo(QPainter &painter, const QRectF &square, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Theme::Color::Accent));
    const qreal radius = square.width() / 4;
    painter.drawRoundedRect(square, radius, radius);
    paintLetter(painter, square, u"C"_s, theme.font(Theme::Font::Heading), theme.color(Theme::Color::OnAccent));
    painter.restore();
}

}
