// SPDX-License-Identifier: MIT
#include "client/models/roomlistmodel.h"

#include "client/core/chatclient.h"

#include <algorithm>

namespace Chatto {

namespace {

bool standsBefore(const Room &a, const Room &b)
{
    if (a.id == lobbyId() || b.id == lobbyId())
        return b.id != lobbyId();
    const int byName = QString::localeAwareCompare(a.name, b.name);
    return byName ? byName < 0 : a.id < b.id;
}

}

RoomListModel::RoomListModel(const ChatClient &client, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_rooms(client.rooms())
{
    std::ranges::sort(m_rooms, standsBefore);
    connect(&client, &ChatClient::roomAdded, this, &RoomListModel::add);
    connect(&client, &ChatClient::roomChanged, this, &RoomListModel::update);
    connect(&client, &ChatClient::roomRemoved, this, &RoomListModel::remove);
}

int RoomListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rooms.size());
}

QVariant RoomListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Room &room = m_rooms.at(index.row());
    switch (role) {
    case NameRole:
        return room.name;
    case IdRole:
        return room.id.toString();
    case TopicRole:
        return room.topic;
    case UnreadRole:
        return room.unread();
    default:
        return {};
    }
}

int RoomListModel::indexOf(const RoomId &room) const
{
    const auto found = std::ranges::find(m_rooms, room, &Room::id);
    return found == m_rooms.end() ? -1 : static_cast<int>(found - m_rooms.begin());
}

qint64 RoomListModel::unread() const
{
    qint64 sum = 0;
    for (const Room &room : m_rooms)
        sum += room.unread();
    return sum;
}

void RoomListModel::add(const RoomId &id)
{
    const Room room = m_client.room(id);
    const auto at = static_cast<int>(std::ranges::lower_bound(m_rooms, room, standsBefore) - m_rooms.begin());
    beginInsertRows({}, at, at);
    m_rooms.insert(at, room);
    endInsertRows();
    emit unreadChanged();
}

void RoomListModel::update(const RoomId &id)
{
    const int at = indexOf(id);
    if (at < 0)
        return;
    const Room room = m_client.room(id);
    if (room.name != m_rooms[at].name) { // It may belong elsewhere now.
        remove(id);
        return add(id);
    }
    m_rooms[at] = room;
    emit dataChanged(index(at), index(at));
    emit unreadChanged();
}

void RoomListModel::remove(const RoomId &id)
{
    const int at = indexOf(id);
    if (at < 0)
        return;
    beginRemoveRows({}, at, at);
    m_rooms.removeAt(at);
    endRemoveRows();
    emit unreadChanged();
}

}
