// SPDX-License-Identifier: MIT
#include "client/ui/peoplepanel.h"

#include "client/models/userlistmodel.h"
#include "client/ui/metrics.h"
#include "client/ui/peopledelegate.h"
#include "client/ui/sidelist.h"
#include "client/ui/spokenmodel.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Chatto {

namespace {

QString sentence(const QModelIndex &index)
{
    const UserName name(index.data(UserListModel::NameRole).toString());
    const QString person
        = Wording::person(name, static_cast<Presence>(index.data(UserListModel::PresenceRole).toInt()));
    const QString role = Wording::role(static_cast<Role>(index.data(UserListModel::RoleRole).toInt()));
    return role.isEmpty() ? person : PeoplePanel::tr("%1, %2").arg(person, role);
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
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        const QModelIndex index = m_list->indexAt(point);
        if (index.isValid())
            emit personMenuRequested(UserName(index.data().toString()), m_list->viewport()->mapToGlobal(point));
    });
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex &index) { emit personChosen(UserName(index.data().toString())); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget *PeoplePanel::list() const
{
    return m_list;
}

UserName PeoplePanel::current() const
{
    return UserName(m_list->currentIndex().data().toString());
}

void PeoplePanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Color::Side));
}

}
