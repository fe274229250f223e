// SPDX-License-Identifier: MIT
#include "client/models/roomlistmodel.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/core/roomname.h"
#include "client/models/naturalorder.h"

#include <algorithm>

namespace Chatto {

namespace {

int section(const Room &room)
{
    return room.id == lobbyId() ? 0 : room.kind == RoomKind::Direct ? 2 : 1;
}

}

bool RoomListModel::Row::operator<(const Row &other) const
{
    if (section(room) != section(other.room))
        return section(room) < section(other.room);
    const int byName = order.compare(other.order);
    return byName ? byName < 0 : room.id < other.room.id;
}

RoomListModel::RoomListModel(const ChatClient &client, const Preferences &preferences, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_order(naturalOrder())
{
    const QList<Room> rooms = client.rooms();
    for (const Room &room : rooms)
        m_rows.append(makeRow(room));
    std::ranges::sort(m_rows, std::less());
    connect(&client, &ChatClient::roomAdded, this, &RoomListModel::add);
    connect(&client, &ChatClient::roomChanged, this, &RoomListModel::update);
    connect(&client, &ChatClient::roomRemoved, this, &RoomListModel::remove);
    connect(&client, &ChatClient::usersChanged, this, &RoomListModel::updatePeople);
    connect(&preferences, &Preferences::changed, this, &RoomListModel::updateMuted);
}

int RoomListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RoomListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &[room, name, order, muted] = m_rows.at(index.row());
    switch (role) {
    case NameRole:
        return name;
    case IdRole:
        return room.id.toString();
    case TopicRole:
        return room.topic;
    case UnreadRole:
        return room.unread();
    case KindRole:
        return static_cast<int>(room.kind);
    case DirectRole:
        return room.kind == RoomKind::Direct;
    case PresenceRole:
        return presence(room);
    case MutedRole:
        return muted;
    case DraftRole:
        return m_drafts.contains(room.id);
    default:
        return {};
    }
}

int RoomListModel::indexOf(const RoomId &room) const
{
    const auto found = std::ranges::find(m_rows, room, [](const Row &row) { return row.room.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

qint64 RoomListModel::unread() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows) {
        if (!row.muted)
            sum += row.room.unread();
    }
    return sum;
}

qint64 RoomListModel::unreadOf(const RoomId &room) const
{
    const int row = indexOf(room);
    return row < 0 ? 0 : m_rows[row].room.unread();
}

void RoomListModel::setDraft(const RoomId &room, bool draft)
{
    if (m_drafts.contains(room) == draft)
        return;
    if (draft)
        m_drafts.insert(room);
    else
        m_drafts.remove(room);
    if (const int row = indexOf(room); row >= 0)
        emit dataChanged(index(row), index(row), {DraftRole});
}

RoomListModel::Row RoomListModel::makeRow(const Room &room) const
{
    const int known = indexOf(room.id);
    const QString name = roomName(room);
    const bool isKnown = known >= 0 && m_rows[known].name == name;
    return {room, name, isKnown ? m_rows[known].order : m_order.sortKey(name),
        known >= 0 ? m_rows[known].muted : isMuted(room.id)};
}

bool RoomListModel::isMuted(const RoomId &room) const
{
    return m_preferences.notify(room) == Notify::None;
}

QVariant RoomListModel::presence(const Room &room) const
{
    if (room.kind != RoomKind::Direct || room.with.size() != 1)
        return {};
    return static_cast<int>(m_client.user(room.with.first()).presence);
}

void RoomListModel::add(const RoomId &id)
{
    const Row row = makeRow(m_client.room(id));
    const auto at = static_cast<int>(std::ranges::lower_bound(m_rows, row, std::less()) - m_rows.begin());
    beginInsertRows({}, at, at);
    m_rows.insert(at, row);
    endInsertRows();
    emit unreadChanged();
}

void RoomListModel::update(const RoomId &id)
{
    const int from = indexOf(id);
    if (from < 0)
        return;
    const Row row = makeRow(m_client.room(id));
    const auto before = std::count_if(
        m_rows.cbegin(), m_rows.cend(), [&](const Row &other) { return other.room.id != id && other < row; });
    const int to = static_cast<int>(before);
    if (to != from)
        move(from, to);
    m_rows[to] = row;
    emit dataChanged(index(to), index(to));
    emit unreadChanged();
}

void RoomListModel::remove(const RoomId &id)
{
    const int at = indexOf(id);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    endRemoveRows();
    emit unreadChanged();
}

/// `to` is where the row stands afterwards.
void RoomListModel::move(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_rows.move(from, to);
    endMoveRows();
}

void RoomListModel::updatePeople(const QList<User> &users, const QList<UserName> &gone)
{
    QSet<UserName> changed(gone.cbegin(), gone.cend());
    for (const User &user : users)
        changed.insert(user.name);
    for (int row = 0; row < rowCount(); ++row) {
        const Room &room = m_rows[row].room;
        if (room.kind == RoomKind::Direct && room.with.size() == 1 && changed.contains(room.with.first()))
            emit dataChanged(index(row), index(row), {PresenceRole});
    }
}

void RoomListModel::updateMuted()
{
    for (Row &row : m_rows)
        row.muted = isMuted(row.room.id);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {MutedRole});
    emit unreadChanged();
}

}
