// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/archive.h"

#include <QSet>

namespace Chatto {

/// Whether records, one after the other, are a whole chat: in their order, everything that is referred to there,
/// nothing twice, nothing missing.
class ArchiveChecker
{
public:
    /// What is wrong with this record at this place.
    std::optional<QString> take(const ArchiveRecord &record);

    /// Whether all has come.
    bool isWhole() const { return m_section == Section::End; }
    /// What has come so far.
    const ArchiveEnd &counts() const { return m_counts; }

private:
    using Problem = std::optional<QString>;

    enum class Section { Start, Accounts, Room, End };

    Problem check(const ArchiveHead &head);
    Problem check(const ArchivedAccount &account);
    Problem check(const ArchivedRoom &room);
    Problem check(const ArchivedMember &member);
    Problem check(const ArchivedMessage &archived);
    Problem check(const ArchiveEnd &end);
    Problem checkRoomName(const ArchivedRoom &room);
    Problem checkRoomEnd() const;
    bool isInRoom(const RoomId &room) const { return m_section == Section::Room && room == m_room.id; }

    Section m_section = Section::Start;
    ArchiveEnd m_counts;
    QByteArray m_ownerUid;
    QSet<QByteArray> m_uids;
    QSet<QByteArray> m_foldedNames;
    QSet<QByteArray> m_skeletons;
    MessageId m_lobbyRead = 0; ///< The greatest of the markers there.
    QSet<RoomId> m_rooms;
    QSet<QByteArray> m_publicNames;
    ArchivedRoom m_room; ///< The latest.
    QSet<QByteArray> m_members; ///< Of that.
    MessageId m_lastId = 0; ///< There, so far.
    QDateTime m_lastTime;
};

}
