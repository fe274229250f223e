// SPDX-License-Identifier: MIT
#pragma once

#include "common/room.h"
#include "common/user.h"

#include <QAbstractListModel>
#include <QCollator>
#include <QSet>

namespace Chatto {

class ChatClient;
class Preferences;

/// What the user is in: rooms first, the lobby before the others, then direct talks; each by name. Rows move when names
/// change: a view keeps its place.
class RoomListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole, ///< As roomName() has it.
        IdRole = Qt::UserRole, ///< QString.
        TopicRole,
        UnreadRole, ///< qint64.
        KindRole, ///< RoomKind, as int.
        DirectRole, ///< bool: belongs to the section of people.
        PresenceRole, ///< Presence, as int: of the other in a talk of two; else nothing.
        MutedRole, ///< bool: no notifications, and not counted by unread().
        DraftRole, ///< bool: unsent text waits there.
    };

    /// Both outlive the model.
    RoomListModel(const ChatClient &client, const Preferences &preferences, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Room &room(int row) const { return m_rows.at(row).room; }
    /// The row of that room, or -1.
    int indexOf(const RoomId &room) const;

    /// Unread messages of all rooms together, but for those that are muted.
    qint64 unread() const;
    /// 0 where the room isn't known.
    qint64 unreadOf(const RoomId &room) const;

    /// Whether unsent text waits in that room; it may become known later.
    void setDraft(const RoomId &room, bool draft);

signals:
    void unreadChanged();

private:
    struct Row
    {
        Room room;
        QString name;
        QCollatorSortKey order; ///< Of the name.
        bool muted = false; ///< As the preferences have it: they are slow to ask.
        bool operator<(const Row &other) const;
    };

    Row makeRow(const Room &room) const;
    bool isMuted(const RoomId &room) const;
    QVariant presence(const Room &room) const;
    void add(const RoomId &room);
    void update(const RoomId &room);
    void remove(const RoomId &room);
    void move(int from, int to);
    void updatePeople(const QList<User> &users, const QList<UserName> &gone);
    void updateMuted();

    const ChatClient &m_client;
    const Preferences &m_preferences;
    QCollator m_order;
    QList<Row> m_rows;
    QSet<RoomId> m_drafts;
};

}
