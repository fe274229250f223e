// SPDX-License-Identifier: MIT
#include "client/models/switchermodel.h"

#include "client/core/chatclient.h"
#include "client/core/roomname.h"
#include "client/models/naturalorder.h"
#include "client/models/roomlistmodel.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Chatto {

namespace {

constexpr int firstPerson = 2; // after rooms and talks

bool isTalkOfTwo(const Room &room)
{
    return room.kind == RoomKind::Direct && room.with.size() == 1;
}

}

SwitcherModel::SwitcherModel(ChatClient &client, RoomListModel &rooms, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_rooms(rooms)
    , m_order(naturalOrder())
{
    refresh();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SwitcherModel::refresh);
    connect(&rooms, &QAbstractItemModel::rowsInserted, this, &SwitcherModel::refreshLater);
    connect(&rooms, &QAbstractItemModel::rowsRemoved, this, &SwitcherModel::refreshLater);
    connect(&rooms, &QAbstractItemModel::dataChanged, this, &SwitcherModel::updateRooms);
    connect(&client, &ChatClient::usersChanged, this, &SwitcherModel::refreshLater);
}

int SwitcherModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case NameRole:
        return entry.name;
    case RoomRole:
        return entry.room.toString();
    case UserRole:
        return entry.user.toString();
    case PresenceRole:
        return presence(entry);
    case UnreadRole:
        return m_rooms.unreadOf(entry.room);
    case DetailRole:
        return m_client.room(entry.room).topic;
    default:
        return {};
    }
}

void SwitcherModel::setAwake(bool awake)
{
    if (std::exchange(m_awake, awake) == awake)
        return;
    if (awake)
        refresh();
    else
        m_refresh.stop();
}

void SwitcherModel::setFilter(const QString &text)
{
    m_filter = searchKey(text);
    refresh();
}

void SwitcherModel::visited(const RoomId &room)
{
    m_visited.removeOne(room);
    m_visited.prepend(room);
    refresh();
}

void SwitcherModel::refreshLater()
{
    if (m_awake && !m_refresh.isActive())
        m_refresh.start();
}

void SwitcherModel::refresh()
{
    if (!m_awake)
        return;
    m_refresh.stop();
    m_roomNames.clear();
    for (int row = 0; row < m_rooms.rowCount(); ++row)
        m_roomNames.insert(m_rooms.room(row).id, roomName(m_rooms.room(row)));
    const QList<Entry> entries = fittingEntries();
    if (entries == m_entries) { // the same rows: what is chosen among them stays so
        m_entries = entries;
        if (!entries.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

/// With each message a room's counters change: then nothing is to be sorted.
void SwitcherModel::updateRooms(const QModelIndex &first, const QModelIndex &last)
{
    if (!m_awake)
        return;
    for (int row = first.row(); row <= last.row(); ++row) {
        const Room &room = m_rooms.room(row);
        if (m_roomNames.value(room.id) != roomName(room))
            return refreshLater();
    }
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QList<SwitcherModel::Entry> SwitcherModel::fittingEntries() const
{
    QList<Entry> fitting;
    const QList<Entry> all = allEntries();
    for (Entry entry : all) {
        const auto match = fuzzyMatch(entry.key, m_filter);
        if (!match)
            continue;
        entry.match = *match;
        fitting.append(entry);
    }
    std::ranges::sort(fitting, [this](const Entry &a, const Entry &b) { return isBefore(a, b); });
    return fitting;
}

bool SwitcherModel::isBefore(const Entry &a, const Entry &b) const
{
    const auto rank = [](const Entry &entry) { return std::tie(entry.match, entry.visit, entry.kind); };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    const int byName = m_order.compare(a.key, b.key);
    return byName ? byName < 0 : std::tie(a.room, a.user) < std::tie(b.room, b.user);
}

QList<SwitcherModel::Entry> SwitcherModel::allEntries() const
{
    QList<Entry> entries;
    QSet<UserName> talked{m_client.me().name};
    for (int row = 0; row < m_rooms.rowCount(); ++row) {
        entries.append(roomEntry(m_rooms.room(row)));
        talked.insert(entries.last().user);
    }
    const QList<User> users = m_client.users();
    for (const User &user : users) {
        if (!talked.contains(user.name))
            entries.append(userEntry(user));
    }
    return entries;
}

SwitcherModel::Entry SwitcherModel::roomEntry(const Room &room) const
{
    const QString name = roomName(room);
    return {.name = name,
        .room = room.id,
        .user = isTalkOfTwo(room) ? room.with.first() : UserName(),
        .key = searchKey(name),
        .visit = visit(room.id),
        .kind = room.kind == RoomKind::Direct};
}

SwitcherModel::Entry SwitcherModel::userEntry(const User &user) const
{
    const QString &name = user.name.toString();
    return {.name = name,
        .room = {},
        .user = user.name,
        .key = searchKey(name),
        .visit = visit({}),
        .kind = firstPerson + static_cast<int>(Presence::Online) - static_cast<int>(user.presence)};
}

/// The order of visits, backwards from the last one; the room that is open is the last of them.
qsizetype SwitcherModel::visit(const RoomId &room) const
{
    const qsizetype at = m_visited.indexOf(room);
    if (at < 0)
        return m_visited.size();
    return at == 0 ? m_visited.size() - 1 : at - 1;
}

QVariant SwitcherModel::presence(const Entry &entry) const
{
    return entry.user.isEmpty() ? QVariant() : QVariant(static_cast<int>(m_client.user(entry.user).presence));
}

}
