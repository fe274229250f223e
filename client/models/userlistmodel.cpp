// SPDX-License-Identifier: MIT
#include "client/models/userlistmodel.h"

#include "client/core/chatclient.h"

#include <algorithm>

namespace Chatto {

bool UserListModel::Row::operator<(const Row &other) const
{
    if (user.presence != other.user.presence)
        return user.presence > other.user.presence;
    const int byName = key.compare(other.key);
    return byName ? byName < 0 : user.name < other.user.name;
}

UserListModel::UserListModel(const ChatClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_me(client.me().name)
{
    const QList<User> users = client.users();
    for (const User &user : users)
        m_rows.append(makeRow(user));
    std::ranges::sort(m_rows, std::less());
    for (const Row &row : std::as_const(m_rows))
        remember(row);
    connect(&client, &ChatClient::usersChanged, this, &UserListModel::update);
}

int UserListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant UserListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const User &user = m_rows.at(index.row()).user;
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
        return user.name == m_me;
    default:
        return {};
    }
}

void UserListModel::update(const QList<User> &users, const QList<UserName> &gone)
{
    for (const UserName &name : gone)
        remove(name);
    QList<Row> added;
    for (const User &user : users) {
        if (m_known.contains(user.name))
            change(makeRow(user));
        else
            added.append(makeRow(user));
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
    const Row before = *m_known.constFind(row.user.name);
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

UserListModel::Row UserListModel::makeRow(const User &user) const
{
    // In the C locale a collator knows no letter case.
    return {user, m_collator.sortKey(user.name.toString().toCaseFolded())};
}

/// Where the row is, or belongs.
int UserListModel::place(const Row &row) const
{
    return static_cast<int>(std::ranges::lower_bound(m_rows, row, std::less()) - m_rows.begin());
}

void UserListModel::remember(const Row &row)
{
    m_known.insert(row.user.name, row);
    ++m_counts.at(static_cast<size_t>(row.user.presence));
}

void UserListModel::forget(const Row &row)
{
    const Presence presence = row.user.presence;
    m_known.remove(UserName(row.user.name));
    --m_counts.at(static_cast<size_t>(presence));
}

}
