// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QByteArray>

namespace Chatto {

/// Who gets what happens in rooms: a session. Frames are complete for the wire and shared by all who get them.
class Watcher
{
public:
    virtual ~Watcher() = default;

    /// Whose it is: an author's watchers get the copies with txn_id.
    virtual const QByteArray &uid() const = 0;
    /// The room's next message.
    virtual void deliver(const RoomId &room, MessageId id, const QByteArray &frame) = 0;
    /// The room's log began anew; the frame is the `reset`.
    virtual void reset(const RoomId &room, const QByteArray &frame) = 0;
};

}
