// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/sidelist.h"

class QToolButton;

namespace Chatto {

/// The list of rooms and talks, each section below a heading with a button that adds to it. The heading is part of the
/// first row below it, or of the last row above it while there is none; a click on it chooses nothing.
class RoomList : public SideList
{
    Q_OBJECT

public:
    RoomList(const Theme &theme, QWidget *parent);

    QToolButton *roomsButton() const { return m_rooms; }
    QToolButton *talksButton() const { return m_talks; }

    void setModel(QAbstractItemModel *model) override;
    /// The row at that point of the viewport; none where a heading is.
    QModelIndex rowAt(const QPoint &point) const;

    /// Which part of a row is the row itself, and which the heading above it, or below the last one: empty if there is
    /// none.
    static QRect rowPart(const QRect &rect, const QModelIndex &index, const Theme &theme);
    static QRect headingAbove(const QRect &rect, const QModelIndex &index, const Theme &theme);
    static QRect headingBelow(const QRect &rect, const QModelIndex &index, const Theme &theme);

signals:
    /// The user went to that row, by mouse or keys. That a row goes, and another one takes its place, is no choice.
    void chosen(const QModelIndex &index);
    /// By the mouse, or by the key for the row where the keyboard is.
    void menuRequested(const QModelIndex &index, const QPoint &where);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool isHeading(const QPoint &point) const;
    void placeButtons();
    void restyleButtons();

    const Theme &m_theme;
    QToolButton *m_rooms;
    QToolButton *m_talks;
    bool m_removing = false;
};

}
