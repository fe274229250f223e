// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"
#include "server/core/watcher.h"

#include <vector>

namespace Chatto {

/// Those who watch one room on this node. Any of them may be removed, or one be added, while they are being told.
class WatcherList
{
public:
    /// Bytes that are handed out at once, unless a single frame is larger. It bounds by how much a slow reader may
    /// overrun the backlog limit, and what a piece that was taken in part keeps in memory.
    static constexpr qsizetype mostJoined = 64 * 1024;

    bool isEmpty() const { return m_count == 0; }

    /// Adds one who hears nothing yet.
    void add(Watcher *watcher);
    /// From now on the watcher gets the messages after that one, and is told of what changes membership after that.
    void listen(const Watcher *watcher, MessageId after, RosterNumber roster);
    void remove(const Watcher *watcher);
    /// Up to where a watcher that listens is out of the reach of deliver(): what is older, it was told otherwise.
    MessageId listensAfter(const Watcher *watcher) const;

    /// Messages of one room that follow one another. Each is encoded once for all, and once with txn_id for its
    /// author's own; and as many as fit into `mostJoined` bytes are handed out as one piece. Returns how many messages
    /// all watchers got together.
    quint64 deliver(const QList<LoggedMessage> &messages);
    /// Ids begin anew behind `lastId`.
    void reset(const RoomId &room, const Epoch &epoch, MessageId lastId);
    /// Those who left, listening or not, hear nothing more; the others get the frame, if there is one.
    void updateMembers(const MembersUpdate &update, const QByteArray &frame);
    /// Membership as it is, where it isn't known what has changed: as if all others had left.
    void keepMembers(const RoomId &room, const Members &members);
    /// Rosters begin anew: what watchers know of membership is worth nothing.
    void forgetRosters();
    void changed(const RoomId &room);
    /// Not to the watchers of who is typing.
    void showTyping(const QByteArray &uid, const QByteArray &frame);

private:
    struct Entry
    {
        Watcher *watcher; ///< Null once removed, until it is swept.
        size_t uidHash; ///< So that of a thousand only the author's own are looked at more closely.
        MessageId after;
        RosterNumber roster; ///< Up to where it knows who is in the room.
    };

    std::vector<Entry>::iterator find(const Watcher *watcher);
    template <typename Tell>
    void tellEach(Tell tell);

    std::vector<Entry> m_entries;
    size_t m_count = 0;
    int m_telling = 0;
};

}
