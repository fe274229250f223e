// SPDX-License-Identifier: MIT
#include "client/ui/peoplepanel.h"

#include "client/models/userlistmodel.h"
#include "client/ui/metrics.h"
#include "client/ui/peopledelegate.h"
#include "client/ui/sidelist.h"
#include "client/ui/spokenmodel.h"
#include "client/ui/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Chatto {

namespace {

QString sentence(const QModelIndex &index)
{
    const QString name = index.data(UserListModel::NameRole).toString();
    switch (static_cast<Presence>(index.data(UserListModel::PresenceRole).toInt())) {
    case Presence::Online:
        return PeoplePanel::tr("%1, online").arg(name);
    case Presence::Away:
        return PeoplePanel::tr("%1, away").arg(name);
    case Presence::Offline:
        return PeoplePanel::tr("%1, offline").arg(name);
    }
    Q_UNREACHABLE();
}

}

PeoplePanel::PeoplePanel(UserListModel &people, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(new SideList(theme, this))
{
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(new SpokenModel(&people, sentence, this));
    m_list->setItemDelegate(new PeopleDelegate(people, theme, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Metrics::small, 0, 0);
    column->addWidget(m_list);
    // Which rows have a heading, and what it says, depends on their neighbours.
    connect(&people, &UserListModel::countsChanged, this, [this] { m_list->scheduleDelayedItemsLayout(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget *PeoplePanel::list() const
{
    return m_list;
}

void PeoplePanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Color::Side));
}

}
