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
    bool isEmpty() const { return m_count == 0; }

    /// Adds one who hears nothing yet.
    void add(Watcher *watcher);
    /// From now on the watcher gets the messages after that one.
    void listen(const Watcher *watcher, MessageId after);
    void remove(const Watcher *watcher);

    /// Encodes the message once for all, and once with txn_id for the author's own.
    void deliver(const LoggedMessage &logged);
    /// Ids begin anew behind `lastId`.
    void reset(const RoomId &room, const Epoch &epoch, MessageId lastId);

private:
    struct Entry
    {
        Watcher *watcher; ///< Null once removed, until it is swept.
        size_t uidHash; ///< So that of a thousand only the author's own are looked at more closely.
        MessageId after;
    };

    std::vector<Entry>::iterator find(const Watcher *watcher);
    template <typename Tell>
    void tellEach(Tell tell);

    std::vector<Entry> m_entries;
    size_t m_count = 0;
    int m_telling = 0;
};

}
