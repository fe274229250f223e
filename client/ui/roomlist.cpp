// SPDX-License-Identifier: MIT
#include "client/ui/roomlist.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QToolButton>

namespace Chatto {

namespace {

bool isTalk(const QModelIndex &index)
{
    return index.data(RoomListModel::DirectRole).toBool();
}

bool isLast(const QModelIndex &index)
{
    return index.row() == index.model()->rowCount() - 1;
}

QToolButton *makeButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCursor(Qt::ArrowCursor);
    return button;
}

}

RoomList::RoomList(const Theme &theme, QWidget *parent)
    : SideList(theme, parent)
    , m_theme(theme)
    , m_rooms(makeButton(tr("Add a room"), viewport()))
    , m_talks(makeButton(tr("New talk"), viewport()))
{
    connect(&theme, &Theme::changed, this, &RoomList::restyleButtons);
    restyleButtons();
}

void RoomList::restyleButtons()
{
    for (QToolButton *button : {m_rooms, m_talks}) {
        button->setIcon(m_theme.icon(u"plus"));
        button->resize(m_theme.scaled(Metrics::chip), m_theme.scaled(Metrics::chip));
    }
}

void RoomList::setModel(QAbstractItemModel *model)
{
    SideList::setModel(model);
    // Which rows have a heading depends on their neighbours.
    const auto relayOut = [this] { scheduleDelayedItemsLayout(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, relayOut);
    connect(model, &QAbstractItemModel::rowsRemoved, this, relayOut);
    connect(model, &QAbstractItemModel::rowsMoved, this, relayOut);
    connect(model, &QAbstractItemModel::modelReset, this, relayOut);
}

QRect RoomList::headingAbove(const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    const int high = theme.scaled(Metrics::rowHeight);
    const bool first = index.row() == 0 || isTalk(index.siblingAtRow(index.row() - 1)) != isTalk(index);
    return first ? QRect(rect.left(), rect.top(), rect.width(), high) : QRect();
}

QRect RoomList::headingBelow(const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    const int high = theme.scaled(Metrics::rowHeight);
    const bool needed = isLast(index) && !isTalk(index);
    return needed ? QRect(rect.left(), rect.bottom() + 1 - high, rect.width(), high) : QRect();
}

QRect RoomList::rowPart(const QRect &rect, const QModelIndex &index, const Theme &theme)
{
    const int above = headingAbove(rect, index, theme).height();
    return {rect.left(), rect.top() + above, rect.width(), theme.scaled(Metrics::rowHeight)};
}

QModelIndex RoomList::rowAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    return index.isValid() && rowPart(visualRect(index), index, m_theme).contains(point) ? index : QModelIndex();
}

bool RoomList::isHeading(const QPoint &point) const
{
    return indexAt(point).isValid() && !rowAt(point).isValid();
}

void RoomList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    SideList::currentChanged(current, previous);
    if (current.isValid() && !m_removing)
        emit chosen(current);
}

void RoomList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    m_removing = true;
    SideList::rowsAboutToBeRemoved(parent, start, end);
    m_removing = false;
}

void RoomList::mousePressEvent(QMouseEvent *event)
{
    if (!isHeading(event->position().toPoint()))
        SideList::mousePressEvent(event);
}

void RoomList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : rowAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint middle = rowPart(visualRect(index), index, m_theme).center();
    emit menuRequested(index, byKey ? viewport()->mapToGlobal(middle) : event->globalPos());
}

void RoomList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!isHeading(event->position().toPoint()))
        SideList::mouseDoubleClickEvent(event);
}

void RoomList::updateGeometries()
{
    SideList::updateGeometries();
    placeButtons();
}

void RoomList::scrollContentsBy(int dx, int dy)
{
    SideList::scrollContentsBy(dx, dy);
    placeButtons();
}

void RoomList::placeButtons()
{
    QRect talks;
    QRect rooms;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const QRect rect = visualRect(index);
        const QRect above = headingAbove(rect, index, m_theme);
        const QRect below = headingBelow(rect, index, m_theme);
        if (!above.isNull())
            (isTalk(index) ? talks : rooms) = above;
        if (!below.isNull())
            talks = below;
    }
    const auto place = [this](QToolButton *button, const QRect &heading) {
        button->setVisible(!heading.isNull());
        QRect rect = button->rect();
        rect.moveCenter(heading.center());
        rect.moveRight(heading.right() - m_theme.scaled(Metrics::small) - 1);
        button->move(Mirror(heading)(rect).topLeft());
    };
    place(m_rooms, rooms);
    place(m_talks, talks);
}

}
