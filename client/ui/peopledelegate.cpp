// SPDX-License-Identifier: MIT
#include "client/ui/peopledelegate.h"

#include "client/models/userlistmodel.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/personrow.h"
#include "client/ui/rowground.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QLocale>
#include <QPainter>

namespace Chatto {

namespace {

Presence presenceOf(const QModelIndex &index)
{
    return static_cast<Presence>(index.data(UserListModel::PresenceRole).toInt());
}

}

PeopleDelegate::PeopleDelegate(const UserListModel &model, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
{
}

bool PeopleDelegate::startsSection(const QModelIndex &index) const
{
    return index.row() == 0 || presenceOf(index.siblingAtRow(index.row() - 1)) != presenceOf(index);
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int row = m_theme.scaled(Metrics::rowHeight);
    return {m_theme.scaled(Metrics::avatar), startsSection(index) ? 2 * row : row};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Presence presence = presenceOf(index);
    QRect row = option.rect;
    if (startsSection(index)) {
        const int headingHeight = m_theme.scaled(Metrics::rowHeight);
        paintHeading(painter,
            row.adjusted(
                m_theme.scaled(Metrics::large), 0, -m_theme.scaled(Metrics::large), headingHeight - row.height()),
            presence);
        row.setTop(row.top() + headingHeight);
    }
    // Nobody is chosen here: a row is only marked for who moves among them by keys.
    QStyle::State state = option.state;
    state.setFlag(QStyle::State_Selected, state.testFlag(QStyle::State_HasFocus));
    const QColor ground = paintRowGround(*painter, row, state, m_theme);

    const UserName name(index.data(UserListModel::NameRole).toString());
    const QString shown = index.data(UserListModel::SelfRole).toBool()
        ? tr("%1 (you)").arg(Wording::isolated(name.toString()))
        : name.toString();
    const QString role = Wording::role(static_cast<Role>(index.data(UserListModel::RoleRole).toInt()));
    paintPersonRow(*painter, row.adjusted(m_theme.scaled(Metrics::large), 0, -m_theme.scaled(Metrics::large), 0),
        {name, shown, presence, presence == Presence::Offline, Theme::Font::Text, role}, ground, m_theme);
}

void PeopleDelegate::paintHeading(QPainter *painter, const QRect &rect, Presence presence) const
{
    const QString count = QLocale().toString(m_model.count(presence));
    const QString text = presence == Presence::Online ? tr("Online — %1").arg(count)
        : presence == Presence::Away                  ? tr("Away — %1").arg(count)
                                                      : tr("Offline — %1").arg(count);
    painter->setFont(m_theme.font(Theme::Font::Heading));
    painter->setPen(m_theme.color(Theme::Color::Dim));
    painter->drawText(rect, Mirror::begin() | Qt::AlignVCenter, text);
}

}
