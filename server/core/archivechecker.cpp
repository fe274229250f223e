// SPDX-License-Identifier: MIT
#include "server/core/archivechecker.h"

#include "server/core/names.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Whether it was new.
template <typename T>
bool insertNew(QSet<T> &set, const T &value)
{
    const auto before = set.size();
    set.insert(value);
    return set.size() > before;
}

bool fits(ArchivedMember::Seat seat, RoomKind kind)
{
    using Seat = ArchivedMember::Seat;
    const bool isRank = seat == Seat::Moderator || seat == Seat::Owner;
    const bool isOfDirect = seat == Seat::Waiting || seat == Seat::Gone;
    return kind == RoomKind::Direct ? !isRank : !isOfDirect;
}

}

std::optional<QString> ArchiveChecker::take(const ArchiveRecord &record)
{
    if (m_section == Section::End)
        return u"something comes behind the end"_s;
    return std::visit([this](const auto &one) { return check(one); }, record);
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchiveHead &head)
{
    if (m_section != Section::Start)
        return u"the first line once more"_s;
    m_section = Section::Accounts;
    m_ownerUid = head.ownerUid;
    return {};
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchivedAccount &account)
{
    if (m_section != Section::Accounts)
        return u"an account where none belongs"_s;
    const auto name = prepareName(account.name.toString());
    if (!name)
        return u"name: "_s + name.error().detail;
    if (name->name != account.name)
        return u"name: not in the form in which names are kept"_s;
    if (!insertNew(m_uids, account.uid))
        return u"uid: was there before"_s;
    if (!insertNew(m_foldedNames, name->folded) || !insertNew(m_skeletons, name->skeleton))
        return u"name: the same as another one's, or it looks like it"_s;
    if (account.blocked && account.uid == m_ownerUid)
        return u"the owner of the server can't be blocked"_s;
    m_lobbyRead = std::max(m_lobbyRead, account.lobbyRead);
    ++m_counts.accounts;
    return {};
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchivedRoom &room)
{
    if (const Problem problem = checkRoomEnd())
        return problem;
    if (!insertNew(m_rooms, room.id))
        return u"id: was there before"_s;
    if (room.id == lobbyId() && room.kind != RoomKind::Public)
        return u"kind: the lobby is public"_s;
    if (room.id == lobbyId() && m_lobbyRead > room.lastId)
        return u"last_id: somebody has read more in the lobby"_s;
    m_section = Section::Room;
    m_room = room;
    m_members.clear();
    m_lastId = 0;
    m_lastTime = {};
    ++m_counts.rooms;
    return checkRoomName(room);
}

ArchiveChecker::Problem ArchiveChecker::checkRoomName(const ArchivedRoom &room)
{
    if (room.kind == RoomKind::Direct)
        return {};
    const QByteArray folded = foldName(room.name);
    if (folded.isEmpty())
        return u"name: missing"_s;
    if (room.kind == RoomKind::Public && !insertNew(m_publicNames, folded))
        return u"name: another public room has it"_s;
    return {};
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchivedMember &member)
{
    if (!isInRoom(member.room) || m_lastId > 0 || member.room == lobbyId())
        return u"a member where none belongs"_s;
    if (!fits(member.seat, m_room.kind))
        return u"role: not in a room of that kind"_s;
    if (m_uids.contains(member.uid) == (member.seat == ArchivedMember::Seat::Gone))
        return u"uid: there is no such account, or somebody is gone who isn't"_s;
    if (!insertNew(m_members, member.uid))
        return u"uid: was there before"_s;
    if (member.read > m_room.lastId)
        return u"read: beyond the last message"_s;
    return {};
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchivedMessage &archived)
{
    const Message &message = archived.message;
    if (!isInRoom(message.room))
        return u"a message where none belongs"_s;
    if (message.id <= m_lastId)
        return u"id: not greater than the one before"_s;
    if (m_lastTime.isValid() && message.time < m_lastTime)
        return u"time: before the message before"_s;
    if (message.replyTo >= message.id)
        return u"reply_to: no earlier message"_s;
    m_lastId = message.id;
    m_lastTime = message.time;
    ++m_counts.messages;
    return {};
}

ArchiveChecker::Problem ArchiveChecker::check(const ArchiveEnd &end)
{
    if (const Problem problem = checkRoomEnd())
        return problem;
    if (end != m_counts)
        return u"there were %1 accounts, %2 rooms and %3 messages"_s.arg(m_counts.accounts)
            .arg(m_counts.rooms)
            .arg(m_counts.messages);
    if (!m_rooms.contains(lobbyId()))
        return u"there was no lobby"_s;
    m_section = Section::End;
    return {};
}

/// A next room, or the end, may come.
ArchiveChecker::Problem ArchiveChecker::checkRoomEnd() const
{
    if (m_section == Section::Start)
        return u"not the first line of an export"_s;
    if (m_section == Section::Accounts && !m_ownerUid.isEmpty() && !m_uids.contains(m_ownerUid))
        return u"the owner of the server has no account"_s;
    if (m_section == Section::Room && m_lastId != m_room.lastId)
        return u"the last message of the room before is %1, and not %2"_s.arg(m_lastId).arg(m_room.lastId);
    return {};
}

}
