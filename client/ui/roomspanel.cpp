// SPDX-License-Identifier: MIT
#include "client/ui/roomspanel.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/avatar.h"
#include "client/ui/metrics.h"
#include "client/ui/roomdelegate.h"
#include "client/ui/sidelist.h"
#include "client/ui/spokenmodel.h"
#include "client/ui/theme.h"
#include "client/ui/userbutton.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    // A long name is cut off and doesn't widen the column.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

}

RoomsPanel::RoomsPanel(RoomListModel &rooms, const User &me, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_rooms(rooms)
    , m_theme(theme)
    , m_head(new QWidget(this))
    , m_name(makeLabel(m_head))
    , m_address(makeLabel(m_head))
    , m_heading(makeLabel(this))
    , m_list(new SideList(theme, this))
    , m_user(new UserButton(me, theme, this))
{
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(Metrics::medium + Metrics::logo + Metrics::large, 0, 0, 0);
    head->setSpacing(0);
    head->addStretch();
    head->addWidget(m_name);
    head->addWidget(m_address);
    head->addStretch();
    m_head->setFixedHeight(Metrics::headerHeight);
    m_heading->setText(tr("Rooms"));
    m_heading->setContentsMargins(Metrics::medium, 0, 0, 0);
    m_heading->setFixedHeight(Metrics::logo);
    m_heading->setBuddy(m_list);

    m_list->setAccessibleName(tr("Rooms"));
    m_list->setModel(new SpokenModel(
        &rooms,
        [](const QModelIndex &index) {
            const QString name = index.data(RoomListModel::NameRole).toString();
            const int unread = int(index.data(RoomListModel::UnreadRole).toLongLong());
            return unread > 0 ? tr("%1, %n unread", nullptr, unread).arg(name) : name;
        },
        this));
    m_list->setItemDelegate(new RoomDelegate(theme, this));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::medium, Metrics::small, Metrics::medium, Metrics::medium);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addSpacing(Metrics::medium);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addSpacing(Metrics::medium + Metrics::hair);
    column->addWidget(m_user);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit roomChosen(m_rooms.room(index.row()).id);
    });
    connect(m_user, &QAbstractButton::clicked, this, [this] { emit menuRequested(m_user->mapToGlobal(QPoint(0, 0))); });
    connect(&theme, &Theme::changed, this, &RoomsPanel::restyle);
    restyle();
}

void RoomsPanel::restyle()
{
    m_name->setFont(m_theme.font(Theme::Font::Title));
    m_address->setFont(m_theme.font(Theme::Font::Small));
    m_heading->setFont(m_theme.font(Theme::Font::Heading));
    QPalette dim = m_theme.palette();
    dim.setColor(QPalette::WindowText, m_theme.color(Theme::Color::Dim));
    m_address->setPalette(dim);
    m_heading->setPalette(dim);
    update();
}

void RoomsPanel::setServer(const QString &name, const QString &address)
{
    m_name->setText(name);
    m_address->setText(address);
}

void RoomsPanel::setOnline(bool online)
{
    m_user->setOnline(online);
}

void RoomsPanel::setCurrentRoom(const RoomId &room)
{
    m_list->setCurrentIndex(m_list->model()->index(m_rooms.indexOf(room), 0));
}

QWidget *RoomsPanel::list() const
{
    return m_list;
}

void RoomsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Side));
    const QPoint head = m_head->pos() + QPoint(Metrics::medium, (m_head->height() - Metrics::logo) / 2);
    paintLogo(painter, QRectF(head, QSizeF(Metrics::logo, Metrics::logo)), m_theme);
    const int line = m_user->y() - Metrics::medium / 2 - Metrics::hair;
    painter.fillRect(
        Metrics::medium, line, width() - 2 * Metrics::medium, Metrics::hair, m_theme.color(Theme::Color::Line));
}

}
