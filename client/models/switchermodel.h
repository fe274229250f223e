// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/fuzzymatch.h"
#include "common/presence.h"
#include "common/room.h"
#include "common/user.h"

#include <QAbstractListModel>
#include <QCollator>
#include <QHash>
#include <QTimer>

namespace Chatto {

class ChatClient;
class RoomListModel;

/// What one can go to: rooms, direct talks, and people with whom there is no talk of two yet. What fits best stands
/// first; of what fits alike, what was visited last.
class SwitcherModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole,
        RoomRole = Qt::UserRole, ///< Its id, QString; empty for a person without a talk.
        UserRole, ///< QString: of a person, with a talk or without; else empty.
        PresenceRole, ///< Presence, as int: of a person; else nothing.
        UnreadRole, ///< qint64.
        DetailRole, ///< QString: a room's topic.
    };

    /// Both outlive the model.
    SwitcherModel(ChatClient &client, RoomListModel &rooms, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// While it sleeps, since nobody looks, its rows stay as they are. It is awake at first.
    void setAwake(bool awake);
    /// Leaves what fits: letters in that order, beginnings of words first.
    void setFilter(const QString &text);
    /// The room is open now. It stands behind the others that were visited, as long as it is open.
    void visited(const RoomId &room);

private:
    struct Entry
    {
        QString name;
        RoomId room;
        UserName user;
        QString key; ///< To search in.
        Match match = Match::Start;
        qsizetype visit = 0; ///< 0: the last one before the room that is open.
        int kind = 0; ///< Rooms, then talks, then people: those who are there first.
        bool operator==(const Entry &other) const { return room == other.room && user == other.user; }
    };

    void refresh();
    void refreshLater();
    bool isBefore(const Entry &a, const Entry &b) const;
    void updateRooms(const QModelIndex &first, const QModelIndex &last);
    QList<Entry> fittingEntries() const;
    QList<Entry> allEntries() const;
    Entry roomEntry(const Room &room) const;
    Entry userEntry(const User &user) const;
    qsizetype visit(const RoomId &room) const;
    QVariant presence(const Entry &entry) const;

    ChatClient &m_client;
    RoomListModel &m_rooms;
    QCollator m_order;
    QTimer m_refresh; ///< Once for all who come and go in one turn of the event loop.
    bool m_awake = true;
    QString m_filter; ///< As a search key.
    QList<RoomId> m_visited; ///< The one that is open first.
    QList<Entry> m_entries;
    QHash<RoomId, QString> m_roomNames; ///< With which the entries were made.
};

}
