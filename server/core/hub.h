// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/watcherlist.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Chatto {

/// Brings what is stored in a room to all who watch the room on this node: each message once, in the order of ids,
/// without holes. The store's events alone can't do that, as they may be lost; but ids are contiguous and the log is
/// the truth, so what is missing is noticed and read from there.
class Hub : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualCheckInterval{40};

    explicit Hub(Store &store, std::chrono::milliseconds checkInterval = usualCheckInterval);
    ~Hub() override;

    /// The room is needed by one more. Calls back when everything that is stored from then on is certain to come here.
    /// Until listen() the watcher hears nothing. Each watcher watches a room once.
    void watch(const RoomId &room, Watcher *watcher, const Handler<Done> &handler);
    /// The watcher gets the messages after that one, and resets.
    void listen(const RoomId &room, const Watcher *watcher, MessageId after);
    void unwatch(const RoomId &room, const Watcher *watcher);

    /// Up to where the room's messages were delivered here; nothing unless the room is watched and ready.
    std::optional<Position> position(const RoomId &room) const;

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
        bool checking = false;
        bool checkAgain = false; ///< What is being asked may be answered with what was true too early.
        WatcherList watchers;
        QList<Handler<Done>> waiting;
    };

    // Whoever waits for the store holds a room weakly: it may be unwatched, even watched anew, before the answer.
    using RoomPointer = std::shared_ptr<Room>;
    using WeakRoom = std::weak_ptr<Room>;

    /// A room whose end is asked for, and what had been delivered when it was.
    struct Asked
    {
        WeakRoom room;
        Position position;
    };

    void prepare(const RoomPointer &room);
    void findStart(const RoomPointer &room);
    void finishPreparing(const RoomPointer &room, const Result<Done> &result);
    void take(const LoggedMessage &logged);
    void hear(const RoomPointer &room, MessageId id);
    void readMissing(const RoomPointer &room);
    void takePage(const RoomPointer &room, const Position &asked, MessageId heard, const LogPage &page);
    void checkRooms(const QList<RoomPointer> &rooms);
    void findPositions(const QList<RoomPointer> &rooms);
    void takePositions(const QHash<RoomId, Asked> &asked, const Result<QList<RoomPosition>> &positions);
    void settle(const RoomPointer &room, const Position &asked, const Position &found);
    void renewEpoch(const RoomPointer &room);

    Store &m_store;
    QHash<RoomId, RoomPointer> m_rooms;
    QTimer m_checkTimer;
};

}
