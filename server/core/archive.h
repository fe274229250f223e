// SPDX-License-Identifier: MIT
#pragma once

#include "common/message.h"
#include "common/result.h"
#include "common/room.h"

#include <optional>
#include <variant>

namespace Chatto {

// A whole chat as lines of JSON: what `chatto-server export` writes and `import` reads (docs/operations.md). Each kind
// of record is one kind of line. In the order of their lines: ArchiveHead, all ArchivedAccount, then for each room its
// ArchivedRoom, its ArchivedMembers in the order in which they came, its ArchivedMessages; at last ArchiveEnd.

/// What the server's owner has decided, and who that is.
struct ArchiveHead
{
    bool registrationOpen = true;
    QByteArray ownerUid = {}; ///< Empty: nobody yet.
    QString awaitedOwner = {}; ///< Folded name of the account that is to be the owner once it is made.
    bool operator==(const ArchiveHead &) const = default;
};

/// Guests aren't kept, nor where people are signed in.
struct ArchivedAccount
{
    QByteArray uid;
    UserName name;
    QByteArray passwordHash; ///< A PHC string.
    bool blocked = false;
    MessageId lobbyRead = 0; ///< Marker in the lobby, which everybody is in.
    bool operator==(const ArchivedAccount &) const = default;
};

struct ArchivedRoom
{
    RoomId id;
    RoomKind kind = RoomKind::Public;
    QString name; ///< Empty for Direct.
    QString topic;
    MessageId lastId = 0; ///< Of the messages that follow.
    bool operator==(const ArchivedRoom &) const = default;
};

struct ArchivedMember
{
    enum class Seat {
        Member,
        Moderator,
        Owner,
        Waiting, ///< In a direct room from its next message on.
        Gone, ///< A guest who has ended; a direct room remembers the name.
    };

    RoomId room;
    QByteArray uid;
    Seat seat = Seat::Member;
    UserName name = {}; ///< Of who is gone; all others have an account.
    MessageId read = 0;
    bool operator==(const ArchivedMember &) const = default;
};

struct ArchivedMessage
{
    Message message; ///< With its txnId.
    QByteArray authorUid;
    bool operator==(const ArchivedMessage &) const = default;
};

/// Without it the archive was cut off.
struct ArchiveEnd
{
    qint64 accounts = 0;
    qint64 rooms = 0;
    qint64 messages = 0;
    bool operator==(const ArchiveEnd &) const = default;
};

using ArchiveRecord
    = std::variant<ArchiveHead, ArchivedAccount, ArchivedRoom, ArchivedMember, ArchivedMessage, ArchiveEnd>;

/// The word for it, here and in Redis.
QLatin1StringView wireName(ArchivedMember::Seat seat);
std::optional<ArchivedMember::Seat> seatOf(QStringView wireName);

/// The record's line, without its end. The same record always gives the same bytes.
QByteArray encodeRecord(const ArchiveRecord &record);

/// What such a line says; BadRequest says what is wrong with it.
Result<ArchiveRecord> decodeRecord(const QByteArray &line);

}
