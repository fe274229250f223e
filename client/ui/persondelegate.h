// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"
#include "common/user.h"

#include <QStandardItem>
#include <QStyledItemDelegate>

namespace Chatto {

/// Draws one person in a dialog's list: avatar, presence, name, what else there is to say, and a mark if it is chosen.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        PresenceRole = Qt::UserRole, ///< Chatto::Presence, as int.
        NoteRole, ///< QString, at the end of the row.
    };

    explicit PersonDelegate(const Theme &theme, QObject *parent = nullptr);

    /// A row for the delegate; what is spoken of it, too.
    static QStandardItem *makeItem(const User &user, const QString &note = {});

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

}
