// SPDX-License-Identifier: MIT
#include "client/ui/persondelegate.h"

#include "client/ui/metrics.h"
#include "client/ui/personrow.h"
#include "client/ui/rowground.h"
#include "client/ui/wording.h"

#include <QPainter>

namespace Chatto {

PersonDelegate::PersonDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QStandardItem *PersonDelegate::makeItem(const User &user, const QString &note)
{
    auto *item = new QStandardItem(user.name.toString());
    item->setData(int(user.presence), PresenceRole);
    item->setData(note, NoteRole);
    const QString spoken = Wording::person(user.name, user.presence);
    item->setAccessibleText(note.isEmpty() ? spoken : tr("%1, %2").arg(spoken, note));
    item->setEditable(false);
    return item;
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::rowHeight)};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor ground = paintRowGround(*painter, option.rect, option.state, m_theme, Theme::Color::Window);
    QRect row = option.rect.adjusted(m_theme.scaled(Metrics::medium), 0, -m_theme.scaled(Metrics::medium), 0);
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
        QRect mark(0, 0, m_theme.scaled(Metrics::icon), m_theme.scaled(Metrics::icon));
        mark.moveCenter(row.center());
        mark.moveRight(row.right());
        m_theme.icon(u"check", Theme::Color::Accent).paint(painter, mark);
        row.setRight(mark.left() - m_theme.scaled(Metrics::medium));
    }
    const UserName name(index.data().toString());
    const auto presence = static_cast<Presence>(index.data(PresenceRole).toInt());
    const bool absent = presence == Presence::Offline;
    paintPersonRow(*painter, row,
        {name, name.toString(), presence, absent, Theme::Font::Text, index.data(NoteRole).toString()}, ground, m_theme);
}

}
