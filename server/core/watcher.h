// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QByteArray>

namespace Chatto {

/// Who gets what happens in rooms: a session. Frames are complete for the wire and shared by all who get them.
class Watcher
{
public:
    virtual ~Watcher() = default;

    /// Whose it is: an author's watchers get the copies with txn_id.
    virtual const QByteArray &uid() const = 0;
    /// The room's next messages up to `last`, one frame behind the other.
    virtual void deliver(const RoomId &room, MessageId last, const QByteArray &frames) = 0;
    /// The room's log began anew; the frame is the `reset`.
    virtual void reset(const RoomId &room, const QByteArray &frame) = 0;
    /// Others came or left, after that message and before the next; the frame is the `members`.
    virtual void showMembers(const RoomId &room, MessageId after, const QByteArray &frame) = 0;
    /// Somebody else is typing; the frame is the `typing`.
    virtual void showTyping(const QByteArray &frame) = 0;
    /// The room is to be looked at again: its name, its topic or the user's own role is another one.
    virtual void changed(const RoomId &room) = 0;
    /// Since that roster the user isn't in the room. It hears nothing more of it unless it listens again.
    virtual void removed(const RoomId &room, RosterNumber roster) = 0;
};

}
