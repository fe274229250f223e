// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"

#include <QAbstractListModel>
#include <QCollator>

#include <array>

namespace Chatto {

class ChatClient;

/// The people of a room, those who are there first, by name. It changes row by row: a view keeps its place.
class UserListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        PresenceRole = Qt::UserRole, ///< Chatto::Presence, as int.
        GuestRole,
        OwnerRole, ///< Of the server.
        SelfRole,
        RoleRole, ///< Chatto::Role in the room, as int; in the lobby the server's owner is its owner.
    };

    /// Of the lobby, that is of everybody. The client outlives the model.
    explicit UserListModel(ChatClient &client, QObject *parent = nullptr);

    /// Shows that room's members instead, none until they are known; until the room is left.
    void setRoom(const RoomId &room);
    const RoomId &room() const { return m_room; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const User &user(int row) const { return m_rows.at(row).member.user; }
    /// How many rows have that presence; rows with the same presence stand together.
    int count(Presence presence) const { return m_counts.at(static_cast<size_t>(presence)); }

signals:
    void countsChanged();

private:
    struct Row
    {
        Member member;
        QCollatorSortKey key;
        bool operator<(const Row &other) const;
    };

    QList<Member> members() const;
    void fill();
    void updateUsers(const QList<User> &users, const QList<UserName> &gone);
    void updatePresence(const QList<User> &users, const QList<UserName> &gone);
    void updateMembers(const RoomId &room);
    void update(const QList<Member> &members, const QList<UserName> &gone);
    void remove(const UserName &name);
    void change(const Row &row);
    void insert(QList<Row> rows);
    Row makeRow(const Member &member) const;
    int place(const Row &row) const;
    void remember(const Row &row);
    void forget(const Row &row);

    ChatClient &m_client;
    RoomId m_room = lobbyId();
    QCollator m_order;
    QList<Row> m_rows;
    QHash<UserName, Row> m_known; ///< By name, to find the place of a row by binary search.
    std::array<int, 3> m_counts = {};
};

}
