// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Chatto {

class Theme;

/// Draws a room in a list to choose from: its name, how many are in it, its topic, and whether oneself is.
class RoomChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString.
        TopicRole,
        MembersRole, ///< int.
        JoinedRole, ///< bool.
    };

    explicit RoomChoiceDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString members(int count);

private:
    const Theme &m_theme;
};

}
