// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Chatto {

class Theme;

/// Draws one row of a list to choose from: a title, a line about it below, and a note at the end.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        TitleRole = Qt::UserRole, ///< QString, as are the others.
        BelowRole,
        NoteRole,
        FirstFreeRole,
    };

    explicit ChoiceDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}
