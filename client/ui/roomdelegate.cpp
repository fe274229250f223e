// SPDX-License-Identifier: MIT
#include "client/ui/roomdelegate.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/badge.h"
#include "client/ui/metrics.h"
#include "client/ui/rowground.h"
#include "client/ui/theme.h"

#include <QPainter>

namespace Chatto {

RoomDelegate::RoomDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Metrics::avatar, Metrics::rowHeight};
}

void RoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRowGround(*painter, option.rect, option.state, m_theme);
    QRect text = option.rect.adjusted(Metrics::medium, 0, -Metrics::medium, 0);
    const qint64 unread = index.data(RoomListModel::UnreadRole).toLongLong();
    if (unread > 0) {
        const int wide = badgeWidth(unread, m_theme);
        const QRect badge(text.right() + 1 - wide, text.center().y() + 1 - Metrics::badge / 2, wide, Metrics::badge);
        paintBadge(*painter, badge, unread, m_theme);
        text.setRight(badge.left() - Metrics::medium);
    }
    painter->setFont(m_theme.font(unread > 0 ? Theme::Font::Strong : Theme::Font::Text));
    painter->setPen(m_theme.color(Theme::Color::Text));
    const QString name = tr("# %1").arg(index.data(RoomListModel::NameRole).toString());
    painter->drawText(text, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
}

}
