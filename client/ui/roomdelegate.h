// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"

#include <QStyledItemDelegate>

namespace Chatto {

/// Draws one room or talk: a sign or an avatar and its name, bold with a badge while something in it is unread, dim
/// where it is muted, "Draft" where unsent text waits. Headings are drawn with the rows that they belong to (RoomList).
class RoomDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RoomDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, const QString &text) const;
    /// Answers what is left of the row.
    QRect paintMarks(QPainter &painter, QRect row, const QModelIndex &index) const;
    void paintRoom(QPainter &painter, const QRect &row, const QModelIndex &index) const;
    void paintTalk(QPainter &painter, const QRect &row, const QModelIndex &index, const QColor &ground) const;
    void paintName(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    Theme::Font font(const QModelIndex &index) const;
    Theme::Color color(const QModelIndex &index) const;

    const Theme &m_theme;
};

}
