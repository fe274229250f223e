// SPDX-License-Identifier: MIT
#include "client/ui/switcherdelegate.h"

#include "client/models/roomlistmodel.h"
#include "client/models/switchermodel.h"
#include "client/ui/badge.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/personrow.h"
#include "client/ui/roomsign.h"
#include "client/ui/rowground.h"

#include <QPainter>

namespace Chatto {

SwitcherDelegate::SwitcherDelegate(const RoomListModel &rooms, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_rooms(rooms)
    , m_theme(theme)
{
}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::rowHeight)};
}

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor ground = paintRowGround(*painter, option.rect, option.state, m_theme, Theme::Color::Window);
    QRect row = option.rect.adjusted(m_theme.scaled(Metrics::medium), 0, -m_theme.scaled(Metrics::medium), 0);
    const Mirror mirror(row);
    const qint64 unread = index.data(SwitcherModel::UnreadRole).toLongLong();
    if (unread > 0) {
        const int wide = badgeWidth(unread, m_theme);
        const QRect badge(row.right() + 1 - wide, row.center().y() + 1 - m_theme.scaled(Metrics::badge) / 2, wide,
            m_theme.scaled(Metrics::badge));
        paintBadge(*painter, mirror(badge), unread, m_theme);
        row.setRight(badge.left() - m_theme.scaled(Metrics::medium));
    }
    const QVariant presence = index.data(SwitcherModel::PresenceRole);
    if (!presence.isValid())
        return paintRoom(*painter, mirror(row), index);
    const QString name = index.data(SwitcherModel::NameRole).toString();
    const auto there = static_cast<Presence>(presence.toInt());
    paintPersonRow(*painter, mirror(row), {UserName(name), name, there, there == Presence::Offline}, ground, m_theme);
}

void SwitcherDelegate::paintRoom(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const int flags = Mirror::begin() | Qt::AlignVCenter | Qt::TextSingleLine;
    const Mirror mirror(row);
    const int at = m_rooms.indexOf(RoomId(index.data(SwitcherModel::RoomRole).toString()));
    const RoomKind kind = at < 0 ? RoomKind::Public : m_rooms.room(at).kind;
    const QRect sign(row.left(), row.top(), m_theme.scaled(Metrics::avatar), row.height());
    paintRoomSign(painter, mirror(sign), kind, Theme::Color::Text, Theme::Font::Text, m_theme);

    QRect text = row.adjusted(m_theme.scaled(Metrics::avatar) + m_theme.scaled(Metrics::avatarGap), 0, 0, 0);
    painter.setFont(m_theme.font(Theme::Font::Text));
    painter.setPen(m_theme.color(Theme::Color::Text));
    const QString name = painter.fontMetrics().elidedText(
        index.data(SwitcherModel::NameRole).toString(), Qt::ElideRight, text.width());
    painter.drawText(mirror(text), flags, name);
    text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(name) + m_theme.scaled(Metrics::large));
    painter.setFont(m_theme.font(Theme::Font::Small));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    const QString detail = index.data(SwitcherModel::DetailRole).toString();
    if (text.width() > m_theme.scaled(Metrics::avatar))
        painter.drawText(mirror(text), flags, painter.fontMetrics().elidedText(detail, Qt::ElideRight, text.width()));
}

}
