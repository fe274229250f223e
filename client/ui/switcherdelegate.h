// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Chatto {

class RoomListModel;
class Theme;

/// Draws a row of the switcher: a room with its topic, or a person.
class SwitcherDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SwitcherDelegate(const RoomListModel &rooms, const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRoom(QPainter &painter, const QRect &row, const QModelIndex &index) const;

    const RoomListModel &m_rooms;
    const Theme &m_theme;
};

}
