// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/recentactivity.h"
#include "server/core/store.h"

#include <map>

namespace Chatto {

class Session;
struct SessionServices;

/// Brings a live session into rooms that its user has joined and out of those they left, and shows how rooms look now:
/// makes the `room` and `room_left` frames.
///
/// Of each room the store is asked one thing at a time. If there is news of the room or of the user before the answer,
/// it is asked once more: what the client is told then isn't older than what it was told before.
class RoomNews
{
public:
    RoomNews(Session &session, const SessionServices &services);

    /// The user is in the room from now on: the first live message is the one after `from`.
    void join(const RoomId &room, MessageId from);
    /// The room, or the user's role in it, is another one.
    void change(const RoomId &room);
    /// The hub has told of the user that they aren't in the room any more.
    void leave(const RoomId &room);

private:
    struct Asked
    {
        explicit Asked(RecentActivity &activity)
            : question(activity)
        {
        }

        RecentActivity::Question question;
        bool again = false;
    };

    void ask(const RoomId &room);
    void askAgain(const RoomId &room);
    void take(const RoomId &room, const Result<RoomView> &view);
    void takeJoined(const RoomId &room, const Result<RoomView> &view);
    void begin(Room room, MessageId from, RosterNumber roster);
    void cancelJoin(const RoomId &room);
    void show(const RoomId &room, const Result<RoomView> &view);

    Session &m_session;
    const SessionServices &m_services;
    QHash<RoomId, MessageId> m_joins; ///< Rooms that are about to be joined, and after which message.
    QHash<RoomId, MessageId> m_rejoins; ///< Said to be joined while the session was in them: its removal may be late.
    std::map<RoomId, Asked> m_asked;
};

}
