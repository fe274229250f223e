// SPDX-License-Identifier: MIT
#pragma once

#include "common/user.h"

#include <QAbstractListModel>
#include <QCollator>

#include <array>

namespace Chatto {

class ChatClient;

/// The people, those who are there first, by name. It changes row by row: a view keeps its place.
class UserListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        PresenceRole = Qt::UserRole, ///< Chatto::Presence, as int.
        GuestRole,
        OwnerRole,
        SelfRole,
    };

    explicit UserListModel(const ChatClient &client, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const User &user(int row) const { return m_rows.at(row).user; }
    /// How many rows have that presence; rows with the same presence stand together.
    int count(Presence presence) const { return m_counts.at(static_cast<size_t>(presence)); }

signals:
    void countsChanged();

private:
    struct Row
    {
        User user;
        QCollatorSortKey key;
        bool operator<(const Row &other) const;
    };

    void update(const QList<User> &users, const QList<UserName> &gone);
    void remove(const UserName &name);
    void change(const Row &row);
    void insert(QList<Row> rows);
    Row makeRow(const User &user) const;
    int place(const Row &row) const;
    void remember(const Row &row);
    void forget(const Row &row);

    UserName m_me;
    QCollator m_collator;
    QList<Row> m_rows;
    QHash<UserName, Row> m_known; ///< By name, to find the place of a row by binary search.
    std::array<int, 3> m_counts = {};
};

}
