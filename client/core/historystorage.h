// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"

#include <QSet>

#include <optional>

namespace Chatto {

/// What is kept of a room: how it was shown last, and a run of its messages without holes, each as it read by then.
struct StoredRoom
{
    Room room;
    Position position; ///< Where the run ends, and the changes it knows of. Without an epoch: nowhere.
    MessageId firstId = 1; ///< Where the run begins; position.id + 1 where there is none.
    bool operator==(const StoredRoom &) const = default;
};

/// Where the rooms of one user on one server outlive the program. Only a copy: whatever is lost, the server has.
class HistoryStorage
{
public:
    /// What is written together, or not at all.
    struct Batch
    {
        std::optional<ServerInfo> server = {};
        QList<StoredRoom> rooms = {}; ///< New ones, and those that have changed. What is outside their runs goes.
        QList<Message> messages = {}; ///< New ones of these rooms' runs, and those that now read otherwise.
        QSet<RoomId> gone = {}; ///< Their messages go, too.
        std::optional<QList<User>> people = {}; ///< All of them.
    };
    struct Content
    {
        ServerInfo server;
        QList<StoredRoom> rooms;
        QList<User> people;
    };

    virtual ~HistoryStorage() = default;

    virtual Content load() = 0;
    /// Messages of a room's run, `from` and `to` included, oldest first; fewer where the storage is damaged.
    virtual QList<Message> loadMessages(const RoomId &room, MessageId from, MessageId to) = 0;
    /// False where it can't be written: what was kept before is still there.
    virtual bool save(const Batch &batch) = 0;
    /// Leaves nothing behind. The storage isn't used any more.
    virtual void clear() = 0;
};

}
