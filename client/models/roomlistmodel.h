// SPDX-License-Identifier: MIT
#pragma once

#include "common/room.h"

#include <QAbstractListModel>

namespace Chatto {

class ChatClient;

/// The rooms that the user is in, by name, the lobby first.
class RoomListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        IdRole = Qt::UserRole, ///< QString.
        TopicRole,
        UnreadRole, ///< qint64.
    };

    explicit RoomListModel(const ChatClient &client, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Room &room(int row) const { return m_rooms.at(row); }
    /// The row of that room, or -1.
    int indexOf(const RoomId &room) const;
    /// Unread messages of all rooms together.
    qint64 unread() const;

signals:
    void unreadChanged();

private:
    void add(const RoomId &room);
    void update(const RoomId &room);
    void remove(const RoomId &room);

    const ChatClient &m_client;
    QList<Room> m_rooms;
};

}
