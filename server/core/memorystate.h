// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <chrono>

namespace Chatto {

/// What the nodes of a test share: the data of a store, in memory, and the events that it publishes. Each operation is
/// done when it returns; MemoryStore adds the waiting. Tests set the clock forward, make rooms and lose data by hand.
class MemoryState : public QObject
{
    Q_OBJECT

public:
    using Node = const QObject *;

    /// An event; of a room if it has one, else for everybody.
    struct Publication
    {
        std::optional<RoomId> room;
        std::function<void(Store &)> emitOn;
    };

    explicit MemoryState(std::chrono::seconds guestTime = std::chrono::minutes(10),
        std::chrono::seconds offlineTime = std::chrono::seconds(10));

    // The operations of Store, under the same names.

    Result<Identity> createAccount(
        const PreparedName &name, const QByteArray &passwordHash, const QByteArray &tokenHash);
    Result<Account> findAccount(const QByteArray &foldedName);
    Result<Done> createSignIn(const QByteArray &uid, const QByteArray &tokenHash);
    Result<Identity> createGuest(const PreparedName &name, const QByteArray &tokenHash);
    Result<Identity> findSignIn(const QByteArray &tokenHash);
    Result<Done> endSignIn(const QByteArray &tokenHash);
    Result<UserPage> findUsers(const UserQuery &query);
    Result<SessionStart> openSession(const QByteArray &tokenHash);
    Result<QList<Room>> findRooms(const Identity &reader);
    Result<QList<RoomPosition>> findPositions(const QList<RoomId> &rooms);
    Result<Epoch> renewEpoch(const RoomId &room, const Epoch &expected);
    Result<Accepted> appendMessage(const Identity &author, const SendMessage &send);
    Result<Accepted> findSent(const Identity &author, const RoomId &room, const TxnId &txnId);
    Result<LogPage> readLog(const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query);
    Result<Done> setReadMarker(const Identity &reader, const ReadMarker &marker);
    Result<Done> enterPresence(Node node, const Identity &user, Presence presence);
    Result<Done> leavePresence(Node node, const Identity &user);
    Result<Done> keepPresence(Node node);
    Result<Done> endPresence(Node node);
    Result<QList<User>> findPresent();

    // What tests do behind everybody's back.

    void advanceClock(std::chrono::milliseconds time);
    /// Makes a room, and these users its members.
    void addRoom(const RoomId &id, RoomKind kind, const QList<QByteArray> &memberUids);
    void removeMember(const RoomId &id, const QByteArray &uid);
    /// The log is lost, with its epoch.
    void forgetRoom(const RoomId &id);
    /// The end of the log is lost, and the epoch kept: what a store does that was promised less than it promised.
    void cutLog(const RoomId &id, MessageId lastId);

signals:
    void published(const Chatto::MemoryState::Publication &publication);

private:
    struct Person
    {
        Identity identity;
        PreparedName name;
        QByteArray passwordHash;
        QByteArray guestToken; ///< Hash.
        qint64 seen = 0; ///< Guests: the last sign of life.
    };

    struct Sent
    {
        MessageId id = 0;
        qint64 at = 0;
    };

    struct RoomState
    {
        Room room; ///< As nobody in particular sees it.
        QSet<QByteArray> members; ///< Not of the lobby.
        QList<LoggedMessage> log;
        QHash<std::pair<QByteArray, TxnId>, Sent> sent;
        QHash<QByteArray, MessageId> markers;
    };

    struct Said
    {
        Identity user;
        Presence presence = Presence::Offline;
    };

    struct NodePresence
    {
        QHash<QByteArray, Said> users;
        qint64 expires = 0;
    };

    qint64 now() const;
    Epoch newEpoch();
    RoomState *findRoom(const RoomId &id);
    bool isMember(const RoomState &room, const QByteArray &uid) const;
    bool isVisible(const RoomState &room, const QByteArray &uid) const;
    Room roomAsSeenBy(const RoomState &room, const Identity &reader) const;
    LoggedMessage append(RoomState &room, const Identity &author, const SendMessage &send);

    bool isTaken(const PreparedName &name) const;
    Identity addPerson(const PreparedName &name, bool guest);
    void forgetPerson(const QByteArray &uid);
    void expireGuests();
    bool isPresent(const QByteArray &uid) const;
    Presence presenceOf(const UserName &name) const;
    void publishIfChanged(const Identity &user, Presence before);
    void forgetDeadNodes();

    void publish(std::function<void(Store &)> emitOn, std::optional<RoomId> room = {});

    const qint64 m_guestTime; ///< Milliseconds, as all times here.
    const qint64 m_offlineTime;
    qint64 m_clockOffset = 0;
    int m_lastUid = 0;
    int m_lastEpoch = 0;
    QMap<QByteArray, Person> m_people; ///< By uid.
    QHash<QByteArray, QByteArray> m_signIns; ///< Token hash to uid.
    QMap<RoomId, RoomState> m_rooms;
    QHash<Node, NodePresence> m_presence;
};

}
