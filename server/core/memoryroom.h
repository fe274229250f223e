// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace Chatto {

/// A room of a MemoryState: its log, and who is in it. Uids only; who they are is the state's to know.
class MemoryRoom
{
public:
    /// What of a message is remembered by its txnId.
    struct Sent
    {
        MessageId id = 0;
        qint64 at = 0; ///< Milliseconds.
    };

    Room room; ///< As nobody in particular sees it.
    QByteArray folded; ///< Of the name.
    bool isPair = false; ///< The one Direct room of two people; not any more once one of them is gone.
    QList<LoggedMessage> log;
    QHash<std::pair<QByteArray, TxnId>, Sent> sent;
    QHash<QByteArray, MessageId> markers;
    QMap<QByteArray, UserName> gone; ///< Of a Direct room: guests who ended.

    bool isLobby() const { return room.id == lobbyId(); }
    bool isDirect() const { return room.kind == RoomKind::Direct; }
    MessageId lastId() const { return log.size(); }

    RosterNumber roster() const { return m_roster; }
    /// Membership changes by one step.
    RosterNumber step() { return ++m_roster; }
    /// Counts from the beginning again.
    void restart() { m_roster = 0; }

    /// None if the user isn't in it; in the lobby as well.
    Role roleOf(const QByteArray &uid) const { return m_members.value(uid).role; }
    /// Whether the user will be in a Direct room from its next message on.
    bool isWaiting(const QByteArray &uid) const { return m_waiting.contains(uid); }
    QList<QByteArray> members() const { return m_members.keys(); }
    const QList<QByteArray> &waiting() const { return m_waiting; }
    /// Of a Direct room: those in it, whether they know of it or not.
    QList<QByteArray> everybody() const { return members() + m_waiting; }

    /// Who waited, waits no more.
    void add(const QByteArray &uid, Role role);
    void wait(const QByteArray &uid);
    void setRole(const QByteArray &uid, Role role) { m_members[uid].role = role; }
    void remove(const QByteArray &uid);
    /// Whom the room is handed on to when its owner has left: nobody if there is an owner, or nobody at all.
    std::optional<QByteArray> heir() const;

private:
    struct Membership
    {
        Role role = Role::None;
        int since = 0; ///< Whoever came earlier has less.
    };

    RosterNumber m_roster = 0;
    int m_lastJoin = 0;
    QMap<QByteArray, Membership> m_members; ///< Not of the lobby.
    QList<QByteArray> m_waiting;
};

}
