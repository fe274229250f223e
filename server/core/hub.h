// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/watcherlist.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Chatto {

class PresenceTracker;

/// Brings what is stored in a room to all who watch the room on this node: each message once, in the order of ids,
/// without holes, and in its place among them who came and left. The store's events alone can't do that, as they may be
/// lost; but ids are contiguous and the log is the truth, so what is missing is noticed and read from there. Nobody
/// hears anything that happened in a room after they had left it.
class Hub : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualCheckInterval{40};

    Hub(Store &store, const PresenceTracker &presence, std::chrono::milliseconds checkInterval = usualCheckInterval);
    ~Hub() override;

    /// The room is needed by one more. Calls back when everything that is stored from then on is certain to come here.
    /// Until listen() the watcher is only told if it is removed, or if the room changed. Each watcher watches a room
    /// once.
    void watch(const RoomId &room, Watcher *watcher, const Handler<Done> &handler);
    /// The watcher gets the messages after that one, membership after that roster, and all else.
    void listen(const RoomId &room, const Watcher *watcher, MessageId after, RosterNumber roster);
    void unwatch(const RoomId &room, const Watcher *watcher);

    /// Up to where the room's messages were delivered here; nothing unless the room is watched and ready.
    std::optional<Position> position(const RoomId &room) const;
    /// The last message that a watcher who listens was delivered, or knew of before.
    MessageId delivered(const RoomId &room, const Watcher *watcher) const;
    /// How far membership of the room is known here, told or not; 0 unless the room is watched and ready.
    RosterNumber roster(const RoomId &room) const;

    /// Messages handed to watchers, each of them counted for each.
    quint64 deliveries() const { return m_deliveries; }

public slots:
    /// Compares the room with the store: reads what was missed, finds out about a new epoch.
    void checkRoom(const RoomId &room);
    void checkAllRooms();

private:
    enum class State { New, Preparing, Ready };

    struct Room
    {
        RoomId id;
        State state = State::New;
        Position position; ///< The last message delivered.
        MessageId heard = 0; ///< The greatest id of this epoch known to exist.
        bool reading = false; ///< The log is being read; meanwhile nothing else is delivered.
        RosterNumber roster = 0; ///< Up to where watchers were told who is in the room.
        QList<MembersUpdate> updates; ///< Heard, and not told yet.
        bool rosterUnsure = false; ///< An update was lost: nothing is delivered until members have been read.
        bool readingMembers = false;
        bool checking = false;
        bool checkAgain = false; ///< What is being asked may be answered with what was true too early.
        WatcherList watchers;
        QList<Handler<Done>> waiting;
    };

    // Whoever waits for the store holds a room weakly: it may be unwatched, even watched anew, before the answer.
    using RoomPointer = std::shared_ptr<Room>;
    using WeakRoom = std::weak_ptr<Room>;

    /// A room whose end is asked for, and what was known when it was.
    struct Asked
    {
        WeakRoom room;
        Position position;
        RosterNumber roster;
    };

    void answerWaiting(const RoomPointer &room, const Result<Done> &result);
    void prepare(const RoomPointer &room);
    void findStart(const RoomPointer &room);
    void finishPreparing(const RoomPointer &room, const Result<Done> &result);
    void take(const QList<LoggedMessage> &messages);
    bool takeNext(const RoomPointer &room, const LoggedMessage &logged);
    void takeUpdate(const MembersUpdate &update);
    void takeTyping(const QByteArray &uid, const UserTyping &typing, RosterNumber roster);
    void takeEdit(const RoomId &id);
    void hear(const RoomPointer &room, MessageId id);
    void hearRoster(const RoomPointer &room, RosterNumber roster);
    void proceed(const RoomPointer &room);
    void tellUpdates(const RoomPointer &room);
    void tell(const RoomPointer &room, const MembersUpdate &update);
    void readMembers(const RoomPointer &room);
    void takeMembers(const RoomPointer &room, const Members &members);
    void loseRoom(const RoomPointer &room);
    void readMissing(const RoomPointer &room);
    void takePage(const RoomPointer &room, const Position &asked, MessageId heard, const LogPage &page);
    void checkRooms(const QList<RoomPointer> &rooms);
    void findPositions(const QList<RoomPointer> &rooms);
    void takePositions(const QHash<RoomId, Asked> &asked, const Result<QList<RoomPosition>> &positions);
    void settle(const RoomPointer &room, const Asked &asked, const RoomPosition &found);
    void renewEpoch(const RoomPointer &room);

    static RosterNumber rosterOf(const Room &room);
    static bool isQuiet(const Room &room);

    Store &m_store;
    const PresenceTracker &m_presence;
    QHash<RoomId, RoomPointer> m_rooms;
    QTimer m_checkTimer;
    quint64 m_deliveries = 0;
};

}
