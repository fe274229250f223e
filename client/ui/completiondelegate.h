// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Chatto {

class Theme;

/// A row that completes a word: the emoji or the person, and the name.
class CompletionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        EmojiRole = Qt::UserRole, ///< The emoji; of a person nothing.
    };

    CompletionDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}
