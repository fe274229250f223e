// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/memoryroom.h"

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
        const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn, bool mayOwn = false);
    Result<Account> findAccount(const QByteArray &foldedName);
    Result<Done> createSignIn(const QByteArray &uid, const NewSignIn &signIn);
    Result<Identity> createGuest(const PreparedName &name, const NewSignIn &signIn);
    Result<Identity> findSignIn(const QByteArray &tokenHash);
    Result<Done> endSignIn(const QByteArray &tokenHash);
    Result<QList<SignIn>> findSignIns(const QByteArray &uid, const QByteArray &tokenHash);
    Result<Done> endSignInById(const QByteArray &uid, const QString &id);
    Result<Done> setPassword(
        const QByteArray &foldedName, const QByteArray &passwordHash, const QByteArray &keptTokenHash);
    Result<bool> findRegistration();
    Result<Done> setRegistration(bool open);
    Result<Done> setOwner(const QByteArray &foldedName);
    Result<Done> setBlocked(const QByteArray &foldedName, bool blocked);
    Result<UserPage> findUsers(const UserQuery &query);
    Result<SessionStart> openSession(const QByteArray &tokenHash);
    Result<QList<Room>> findRooms(const Identity &reader);
    Result<RoomView> findRoom(const Identity &reader, const RoomId &room);
    Result<QList<RoomPosition>> findPositions(const QList<RoomId> &rooms);
    Result<Epoch> renewEpoch(const RoomId &room, const Epoch &expected);
    Result<CreatedRoom> createRoom(const Identity &maker, const RoomPlan &plan);
    Result<Room> editRoom(const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded);
    Result<Members> findMembers(const QByteArray &readerUid, const RoomId &room);
    Result<Done> addMember(const Identity &actor, const RoomId &room, const QByteArray &foldedName);
    Result<Done> removeMember(const Identity &actor, const RoomId &room, const QByteArray &foldedName);
    Result<Done> setRole(const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role);
    Result<Done> startTyping(const Identity &user, const RoomId &room);
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
    /// Makes a room, and these users its members; nobody is told.
    void addRoom(const RoomId &id, RoomKind kind, const QList<QByteArray> &memberUids);
    /// As if they had been in it from the start.
    void addMemberUnheard(const RoomId &id, const QByteArray &uid, Role role);
    /// The room was put back to its start, with these members: what a store does that is restored from a backup.
    void cutMembership(const RoomId &id, const QList<QByteArray> &memberUids);
    /// They aren't in the room any more; nobody is told.
    void forgetMember(const RoomId &id, const QByteArray &uid);
    /// The log is lost, with its epoch.
    void forgetRoom(const RoomId &id);
    /// All of the room is lost.
    void loseRoom(const RoomId &id);
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
        bool blocked = false;
        qint64 seen = 0; ///< Guests: the last sign of life.
    };

    struct SignInState
    {
        QByteArray uid;
        int number = 0;
        QString client;
        qint64 created = 0;
        qint64 seen = 0;
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
    MemoryRoom &makeRoom(const RoomId &id, RoomKind kind, const QString &name);
    MemoryRoom *roomOf(const RoomId &id);
    MemoryRoom *visibleRoom(const RoomId &id, const QByteArray &uid);
    MemoryRoom *pairOf(const QByteArray &uid, const QByteArray &otherUid);
    bool isRoomNameTaken(const QByteArray &folded, const RoomId &butBy = {}) const;
    Role roleIn(const MemoryRoom &room, const QByteArray &uid) const;
    Room roomAsSeenBy(const MemoryRoom &room, const QByteArray &readerUid) const;
    QList<UserName> othersIn(const MemoryRoom &room, const QByteArray &readerUid) const;
    Result<QList<QByteArray>> othersNamed(const Identity &maker, const QList<QByteArray> &foldedNames) const;
    static bool isDeserted(const MemoryRoom &room);
    Result<CreatedRoom> createDirect(const Identity &maker, const QList<QByteArray> &others);
    void join(MemoryRoom &room, const QByteArray &uid);
    void leave(MemoryRoom &room, const QByteArray &uid);
    void endIn(MemoryRoom &room, const QByteArray &uid);
    void reveal(MemoryRoom &room);
    RoomMember memberOf(const MemoryRoom &room, const QByteArray &uid) const;
    void publishMembers(MemoryRoom &room, const QList<QByteArray> &joined, const QList<RoomMember> &left = {});
    void publishJoined(const MemoryRoom &room, const QByteArray &uid);
    LoggedMessage append(MemoryRoom &room, const Identity &author, const SendMessage &send);

    bool isTaken(const PreparedName &name) const;
    bool takesOver(const PreparedName &name, bool mayOwn);
    Identity addPerson(const PreparedName &name, bool guest, bool owner);
    const Person *personNamed(const QByteArray &foldedName) const;
    Person *accountNamed(const QByteArray &foldedName);
    User userOf(const Identity &identity, Presence presence) const;
    void addSignIn(const QByteArray &uid, const NewSignIn &signIn);
    void endSignInsOf(const QByteArray &uid, const QByteArray &keptTokenHash = {});
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
    int m_lastSignIn = 0;
    int m_lastRoom = 0;
    bool m_registration = true;
    QByteArray m_owner; ///< The server's: a folded name.
    QMap<QByteArray, Person> m_people; ///< By uid.
    QHash<QByteArray, SignInState> m_signIns; ///< By token hash.
    QMap<RoomId, MemoryRoom> m_rooms;
    QHash<Node, NodePresence> m_presence;
};

}
