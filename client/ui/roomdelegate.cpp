// SPDX-License-Identifier: MIT
#include "client/ui/roomdelegate.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/badge.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/personrow.h"
#include "client/ui/roomlist.h"
#include "client/ui/roomsign.h"
#include "client/ui/rowground.h"

#include <QPainter>

namespace Chatto {

namespace {

bool isUnread(const QModelIndex &index)
{
    return index.data(RoomListModel::UnreadRole).toLongLong() > 0;
}

bool isMuted(const QModelIndex &index)
{
    return index.data(RoomListModel::MutedRole).toBool();
}

QRect iconRect(const QRect &row, int left, const Theme &theme)
{
    return {left, row.top() + (row.height() - theme.scaled(Metrics::icon)) / 2, theme.scaled(Metrics::icon),
        theme.scaled(Metrics::icon)};
}

}

RoomDelegate::RoomDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QRect any(0, 0, m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::rowHeight));
    const int headings
        = RoomList::headingAbove(any, index, m_theme).height() + RoomList::headingBelow(any, index, m_theme).height();
    return {m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::rowHeight) + headings};
}

void RoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool talk = index.data(RoomListModel::DirectRole).toBool();
    const QRect above = RoomList::headingAbove(option.rect, index, m_theme);
    if (!above.isNull())
        paintHeading(*painter, above, talk ? tr("People") : tr("Rooms"));
    const QRect below = RoomList::headingBelow(option.rect, index, m_theme);
    if (!below.isNull())
        paintHeading(*painter, below, tr("People"));
    QRect row = RoomList::rowPart(option.rect, index, m_theme);
    QStyle::State state = option.state;
    const QColor ground = paintRowGround(*painter, row, state, m_theme);
    row.adjust(m_theme.scaled(Metrics::medium), 0, -m_theme.scaled(Metrics::medium), 0);
    row = paintMarks(*painter, row, index);
    if (talk)
        paintTalk(*painter, row, index, ground);
    else
        paintRoom(*painter, row, index);
}

void RoomDelegate::paintHeading(QPainter &painter, const QRect &rect, const QString &text) const
{
    painter.setFont(m_theme.font(Theme::Font::Heading));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    painter.drawText(Mirror(rect)(rect.adjusted(m_theme.scaled(Metrics::medium), 0, 0, 0)),
        Mirror::begin() | Qt::AlignVCenter, text);
}

QRect RoomDelegate::paintMarks(QPainter &painter, QRect row, const QModelIndex &index) const
{
    const Mirror mirror(row);
    if (isUnread(index)) {
        const qint64 unread = index.data(RoomListModel::UnreadRole).toLongLong();
        const int wide = badgeWidth(unread, m_theme);
        const QRect badge(row.right() + 1 - wide, row.center().y() + 1 - m_theme.scaled(Metrics::badge) / 2, wide,
            m_theme.scaled(Metrics::badge));
        paintBadge(painter, mirror(badge), unread, m_theme, isMuted(index));
        row.setRight(badge.left() - m_theme.scaled(Metrics::medium));
    } else if (index.data(RoomListModel::DraftRole).toBool()) {
        QFont italic = m_theme.font(Theme::Font::Small);
        italic.setItalic(true);
        painter.setFont(italic);
        painter.setPen(m_theme.color(Theme::Color::Dim));
        const QString draft = tr("Draft");
        painter.drawText(mirror(row), Mirror::end() | Qt::AlignVCenter, draft);
        row.setRight(row.right() - painter.fontMetrics().horizontalAdvance(draft) - m_theme.scaled(Metrics::medium));
    }
    if (isMuted(index)) {
        const QRect icon = iconRect(row, row.right() + 1 - m_theme.scaled(Metrics::icon), m_theme);
        m_theme.icon(u"mute").paint(&painter, mirror(icon));
        row.setRight(icon.left() - m_theme.scaled(Metrics::medium));
    }
    return mirror(row);
}

Theme::Font RoomDelegate::font(const QModelIndex &index) const
{
    return isUnread(index) && !isMuted(index) ? Theme::Font::Strong : Theme::Font::Text;
}

Theme::Color RoomDelegate::color(const QModelIndex &index) const
{
    return isMuted(index) ? Theme::Color::Dim : Theme::Color::Text;
}

void RoomDelegate::paintName(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    painter.setFont(m_theme.font(font(index)));
    painter.setPen(m_theme.color(color(index)));
    painter.drawText(rect, Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(index.data(RoomListModel::NameRole).toString(), Qt::ElideRight, rect.width()));
}

void RoomDelegate::paintRoom(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const auto kind = static_cast<RoomKind>(index.data(RoomListModel::KindRole).toInt());
    const Mirror mirror(row);
    const QRect sign(row.left(), row.top(), m_theme.scaled(Metrics::icon), row.height());
    paintRoomSign(painter, mirror(sign), kind, color(index), font(index), m_theme);
    paintName(painter, mirror(row.adjusted(sign.width() + m_theme.scaled(Metrics::small), 0, 0, 0)), index);
}

void RoomDelegate::paintTalk(QPainter &painter, const QRect &row, const QModelIndex &index, const QColor &ground) const
{
    const QString name = index.data(RoomListModel::NameRole).toString();
    const QVariant presence = index.data(RoomListModel::PresenceRole);
    if (presence.isValid())
        return paintPersonRow(painter, row,
            {UserName(name), name, static_cast<Presence>(presence.toInt()), isMuted(index), font(index)}, ground,
            m_theme);
    const Mirror mirror(row);
    const QRect sign(row.left(), row.top(), m_theme.scaled(Metrics::avatar), row.height());
    paintRoomSign(painter, mirror(sign), RoomKind::Direct, color(index), font(index), m_theme);
    paintName(painter,
        mirror(row.adjusted(m_theme.scaled(Metrics::avatar) + m_theme.scaled(Metrics::avatarGap), 0, 0, 0)), index);
}

}
