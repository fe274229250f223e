// SPDX-License-Identifier: MIT
#include "client/ui/roomspanel.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/avatar.h"
#include "client/ui/findbutton.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/roomdelegate.h"
#include "client/ui/roomlist.h"
#include "client/ui/spokenmodel.h"
#include "client/ui/theme.h"
#include "client/ui/userbutton.h"
#include "client/ui/wording.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// What is said of a row: "Robotics, private room, 3 unread, muted".
QString sentence(const QModelIndex &index)
{
    const QString name = index.data(RoomListModel::NameRole).toString();
    const auto kind = static_cast<RoomKind>(index.data(RoomListModel::KindRole).toInt());
    const QVariant presence = index.data(RoomListModel::PresenceRole);
    QStringList parts;
    if (presence.isValid())
        parts.append(Wording::person(UserName(name), static_cast<Presence>(presence.toInt())));
    else
        parts.append(kind == RoomKind::Private ? RoomsPanel::tr("%1, private room").arg(name) : name);
    const int unread = int(index.data(RoomListModel::UnreadRole).toLongLong());
    if (unread > 0)
        parts.append(RoomsPanel::tr("%Ln unread", nullptr, unread));
    if (index.data(RoomListModel::MutedRole).toBool())
        parts.append(RoomsPanel::tr("muted"));
    if (index.data(RoomListModel::DraftRole).toBool())
        parts.append(RoomsPanel::tr("draft"));
    return Wording::listed(parts);
}

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
    , m_find(new FindButton(theme, this))
    , m_list(new RoomList(theme, this))
    , m_user(new UserButton(me, theme, this))
{
    makeHead();
    arrange();
    connectList();
    connect(m_find, &QAbstractButton::clicked, this, &RoomsPanel::findRequested);
    connect(
        m_user, &QAbstractButton::clicked, this, [this] { emit userMenuRequested(m_user->mapToGlobal(QPoint(0, 0))); });
    connect(&theme, &Theme::changed, this, &RoomsPanel::restyle);
    restyle();
}

void RoomsPanel::makeHead()
{
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(Mirror::margins({Metrics::medium + Metrics::logo + Metrics::large, 0, 0, 0}));
    head->setSpacing(0);
    head->addStretch();
    head->addWidget(m_name);
    head->addWidget(m_address);
    head->addStretch();
    m_head->setFixedHeight(Metrics::headerHeight);
}

void RoomsPanel::arrange()
{
    auto *find = new QHBoxLayout;
    find->setContentsMargins(Metrics::medium, 0, Metrics::medium, 0);
    find->addWidget(m_find);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::medium, Metrics::small, Metrics::medium, Metrics::medium);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addSpacing(Metrics::medium);
    column->addLayout(find);
    column->addSpacing(Metrics::medium);
    column->addWidget(m_list, 1);
    column->addSpacing(Metrics::medium + Metrics::hair);
    column->addWidget(m_user);
}

void RoomsPanel::connectList()
{
    m_list->setAccessibleName(tr("Rooms and talks"));
    m_list->setModel(new SpokenModel(&m_rooms, sentence, this));
    m_list->setItemDelegate(new RoomDelegate(m_theme, this));
    connect(m_list, &RoomList::chosen, this, [this](const QModelIndex &index) { emit roomChosen(roomAt(index)); });
    connect(m_list, &RoomList::menuRequested, this,
        [this](const QModelIndex &index, const QPoint &where) { emit roomMenuRequested(roomAt(index), where); });
    connect(m_list->roomsButton(), &QAbstractButton::clicked, this, &RoomsPanel::popUpAddMenu);
    connect(m_list->talksButton(), &QAbstractButton::clicked, this, &RoomsPanel::newTalkRequested);
}

void RoomsPanel::popUpAddMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Add a room"));
    menu->addAction(tr("&New room…"), this, &RoomsPanel::newRoomRequested);
    menu->addAction(tr("&Browse rooms…"), this, &RoomsPanel::browseRequested);
    const QWidget *button = m_list->roomsButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

RoomId RoomsPanel::roomAt(const QModelIndex &index) const
{
    return m_rooms.room(index.row()).id;
}

void RoomsPanel::restyle()
{
    m_name->setFont(m_theme.font(Theme::Font::Title));
    m_address->setFont(m_theme.font(Theme::Font::Small));
    QPalette dim = m_theme.palette();
    dim.setColor(QPalette::WindowText, m_theme.color(Theme::Color::Dim));
    m_address->setPalette(dim);
    update();
}

void RoomsPanel::setServer(const QString &name, const QString &address)
{
    m_name->setText(name);
    m_address->setText(address);
}

void RoomsPanel::setCurrentRoom(const RoomId &room)
{
    const QModelIndex index = m_list->model()->index(m_rooms.indexOf(room), 0);
    if (index == m_list->currentIndex())
        return;
    const QSignalBlocker blocker(m_list); // it is open already
    m_list->setCurrentIndex(index);
}

void RoomsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Color::Side));
    const QPoint head = m_head->pos()
        + QPoint(m_theme.scaled(Metrics::medium), (m_head->height() - m_theme.scaled(Metrics::logo)) / 2);
    paintLogo(painter, Mirror(rect())(QRect(head, QSize(m_theme.scaled(Metrics::logo), m_theme.scaled(Metrics::logo)))),
        m_theme);
    const int line = m_user->y() - m_theme.scaled(Metrics::medium) / 2 - Metrics::hair;
    painter.fillRect(m_theme.scaled(Metrics::medium), line, width() - 2 * m_theme.scaled(Metrics::medium),
        Metrics::hair, m_theme.color(Theme::Color::Line));
}

}
