// SPDX-License-Identifier: MIT
#include "client/models/userlistmodel.h"

#include "client/core/chatclient.h"
#include "client/models/naturalorder.h"

#include <QSet>

#include <algorithm>

namespace Chatto {

bool UserListModel::Row::operator<(const Row &other) const
{
    const User &user = member.user;
    if (user.presence != other.member.user.presence)
        return user.presence > other.member.user.presence;
    const int byName = key.compare(other.key);
    return byName ? byName < 0 : user.name < other.member.user.name;
}

UserListModel::UserListModel(ChatClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_order(naturalOrder())
{
    fill();
    connect(&client, &ChatClient::usersChanged, this, &UserListModel::updateUsers);
    connect(&client, &ChatClient::membersChanged, this, &UserListModel::updateMembers);
    connect(&client, &ChatClient::roomRemoved, this, [this](const RoomId &room) {
        if (room == m_room)
            setRoom(lobbyId());
    });
}

void UserListModel::setRoom(const RoomId &room)
{
    if (m_room == room)
        return;
    beginResetModel();
    m_room = room;
    m_rows.clear();
    m_known.clear();
    m_counts = {};
    fill();
    endResetModel();
    emit countsChanged();
    m_client.fetchMembers(room);
}

int UserListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant UserListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &[user, roomRole] = m_rows.at(index.row()).member;
    switch (role) {
    case NameRole:
        return user.name.toString();
    case PresenceRole:
        return static_cast<int>(user.presence);
    case GuestRole:
        return user.guest;
    case OwnerRole:
        return user.owner;
    case SelfRole:
        return user.name == m_client.me().name;
    case RoleRole:
        return static_cast<int>(m_room == lobbyId() && user.owner ? Chatto::Role::Owner : roomRole);
    default:
        return {};
    }
}

QList<Member> UserListModel::members() const
{
    if (m_room != lobbyId())
        return m_client.members(m_room);
    QList<Member> members;
    const QList<User> users = m_client.users();
    for (const User &user : users)
        members.append({user});
    return members;
}

void UserListModel::fill()
{
    const QList<Member> everybody = members();
    for (const Member &member : everybody)
        m_rows.append(makeRow(member));
    std::ranges::sort(m_rows, std::less());
    for (const Row &row : std::as_const(m_rows))
        remember(row);
}

void UserListModel::updateUsers(const QList<User> &users, const QList<UserName> &gone)
{
    if (m_room != lobbyId())
        return updatePresence(users, gone);
    QList<Member> members;
    for (const User &user : users)
        members.append({user});
    update(members, gone);
}

/// Who is gone from the server is still a member, until the room says otherwise.
void UserListModel::updatePresence(const QList<User> &users, const QList<UserName> &gone)
{
    QList<Member> members;
    const auto add = [&](const UserName &name, const auto &change) {
        const auto known = m_known.constFind(name);
        if (known == m_known.cend())
            return;
        members.append(known->member);
        change(members.last().user);
    };
    for (const User &user : users)
        add(user.name, [&user](User &member) { member = user; });
    for (const UserName &name : gone)
        add(name, [](User &member) { member.presence = Presence::Offline; });
    update(members, {});
}

void UserListModel::updateMembers(const RoomId &room)
{
    if (room != m_room)
        return;
    const QList<Member> now = members();
    QSet<UserName> gone(m_known.keyBegin(), m_known.keyEnd());
    for (const Member &member : now)
        gone.remove(member.user.name);
    update(now, gone.values());
}

void UserListModel::update(const QList<Member> &members, const QList<UserName> &gone)
{
    for (const UserName &name : gone)
        remove(name);
    QList<Row> added;
    for (const Member &member : members) {
        const auto known = m_known.constFind(member.user.name);
        if (known == m_known.constEnd())
            added.append(makeRow(member));
        else if (known->member != member)
            change(makeRow(member));
    }
    insert(added);
    emit countsChanged();
}

void UserListModel::remove(const UserName &name)
{
    const auto known = m_known.constFind(name);
    if (known == m_known.constEnd())
        return;
    const int row = place(*known);
    beginRemoveRows({}, row, row);
    forget(m_rows.takeAt(row));
    endRemoveRows();
}

void UserListModel::change(const Row &row)
{
    const Row before = *m_known.constFind(row.member.user.name);
    const int from = place(before);
    const int to = place(row);
    const bool moves = to != from && to != from + 1;
    const int end = to > from ? to - 1 : to;
    if (moves)
        beginMoveRows({}, from, from, {}, to);
    forget(before);
    remember(row);
    m_rows.move(from, end);
    m_rows[end] = row;
    if (moves)
        endMoveRows();
    emit dataChanged(index(end), index(end));
}

/// Inserts new rows, those that come to stand together in one go.
void UserListModel::insert(QList<Row> rows)
{
    std::ranges::sort(rows, std::less());
    for (auto first = rows.cbegin(); first != rows.cend();) {
        const int at = place(*first);
        const auto last = at == rowCount() ? rows.cend() : std::lower_bound(first, rows.cend(), m_rows.at(at));
        const int count = static_cast<int>(last - first);
        beginInsertRows({}, at, at + count - 1);
        m_rows.insert(at, count, *first);
        std::copy(first, last, m_rows.begin() + at);
        std::for_each(first, last, [this](const Row &row) { remember(row); });
        endInsertRows();
        first = last;
    }
}

UserListModel::Row UserListModel::makeRow(const Member &member) const
{
    return {member, m_order.sortKey(member.user.name.toString())};
}

/// Where the row is, or belongs.
int UserListModel::place(const Row &row) const
{
    return static_cast<int>(std::ranges::lower_bound(m_rows, row, std::less()) - m_rows.begin());
}

void UserListModel::remember(const Row &row)
{
    m_known.insert(row.member.user.name, row);
    ++m_counts.at(static_cast<size_t>(row.member.user.presence));
}

void UserListModel::forget(const Row &row)
{
    const auto [name, presence] = std::pair(row.member.user.name, row.member.user.presence);
    m_known.remove(name);
    --m_counts.at(static_cast<size_t>(presence));
}

}
