// SPDX-License-Identifier: MIT
#include "client/ui/roomchoicedelegate.h"

#include "client/ui/metrics.h"
#include "client/ui/rowground.h"
#include "client/ui/wording.h"

#include <QPainter>

namespace Chatto {

RoomChoiceDelegate::RoomChoiceDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QString RoomChoiceDelegate::members(int count)
{
    return count == 1 ? tr("1 person") : tr("%n people", nullptr, count);
}

QSize RoomChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Metrics::avatar, Metrics::tallRow};
}

void RoomChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int flags = Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine;
    paintRowGround(*painter, option.rect, option.state, m_theme, Theme::Color::Window);
    QRect row = option.rect.adjusted(Metrics::large, Metrics::small, -Metrics::large, -Metrics::small);
    if (index.data(JoinedRole).toBool()) {
        const QString joined = tr("Joined");
        painter->setFont(m_theme.font(Theme::Font::Small));
        painter->setPen(m_theme.color(Theme::Color::Accent));
        painter->drawText(row, flags | Qt::AlignRight, joined);
        row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(joined) - Metrics::large);
    }
    const QRect upper = row.adjusted(0, 0, 0, -row.height() / 2);
    painter->setFont(m_theme.font(Theme::Font::Strong));
    painter->setPen(m_theme.color(Theme::Color::Text));
    const QString name = tr("# %1").arg(Wording::isolated(index.data().toString()));
    painter->drawText(
        upper, flags | Qt::AlignLeft, painter->fontMetrics().elidedText(name, Qt::ElideRight, upper.width()));

    const QString count = members(index.data(MembersRole).toInt());
    const QString topic = index.data(TopicRole).toString();
    const QString below = topic.isEmpty() ? count : tr("%1 · %2").arg(count, Wording::isolated(topic));
    painter->setFont(m_theme.font(Theme::Font::Small));
    painter->setPen(m_theme.color(Theme::Color::Dim));
    painter->drawText(row.adjusted(0, row.height() / 2, 0, 0), flags | Qt::AlignLeft,
        painter->fontMetrics().elidedText(below, Qt::ElideRight, row.width()));
}

}
