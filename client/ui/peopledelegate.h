// SPDX-License-Identifier: MIT
#pragma once

#include "common/presence.h"

#include <QStyledItemDelegate>

namespace Chatto {

class Theme;
class UserListModel;

/// Draws one person: avatar, presence, name, and role if it isn't a plain member's. Above the first one of each
/// presence stands "Online — 3".
class PeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PeopleDelegate(const UserListModel &model, const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool startsSection(const QModelIndex &index) const;
    void paintHeading(QPainter *painter, const QRect &rect, Presence presence) const;

    const UserListModel &m_model;
    const Theme &m_theme;
};

}
