// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Chatto {

class Theme;

/// Draws one room: "# Lobby", bold with a badge while something in it is unread.
class RoomDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RoomDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}
