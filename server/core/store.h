// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"
#include "common/httpapi.h"
#include "server/core/handler.h"
#include "server/core/identity.h"

#include <chrono>

namespace Chatto {

/// How often Store::keepPresence is to be called. A node that missed three in a row is taken for dead, and taken away
/// with the next beat of another one: the users of a killed server are gone within a minute.
inline constexpr std::chrono::seconds presenceBeat{12};

/// A name in the three forms that keep names apart (server/core/names.h makes it).
struct PreparedName
{
    UserName name; ///< As it is shown: NFC.
    QByteArray folded; ///< Case-folded, UTF-8: what it is looked up by.
    QByteArray skeleton; ///< From the UTS #39 skeleton, UTF-8: equal where two names look alike in any case.
};

struct Account
{
    Identity identity;
    QByteArray passwordHash; ///< A PHC string.
};

/// What a session begins with.
struct SessionStart
{
    Identity identity;
    QList<Room> rooms; ///< Those that the user is in, with the user's markers.
};

/// A message as the log holds it.
struct LoggedMessage
{
    Message message; ///< With its txnId, whoever reads.
    QByteArray authorUid;
    Epoch epoch;
};

/// A page of a room's log, oldest first.
struct LogPage
{
    QList<LoggedMessage> messages;
    MessageId firstId = 1;
    MessageId lastId = 0;
    ChangeNumber lastChange = 0;
    Epoch epoch;
};

struct Accepted
{
    LoggedMessage message;
    bool repeated = false; ///< The txnId was there already: this is what was stored the first time.
};

struct RoomPosition
{
    RoomId room;
    Position position; ///< The end of the room's log.
};

/// The state that outlives the process, and the way from one server process to the others. Every call is atomic and
/// costs one round trip. What a call returned as done is as durable as the store is configured to be. Every call can
/// fail with Unavailable; what it asked for may then have been done or not.
class Store : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether the store answers at present.
    virtual bool isReady() const = 0;

    // Accounts and sign-ins. A token is known by its hash alone.

    /// UsernameTaken if an account or a live guest has this name or one that looks like it. Signs in, too. Publishes
    /// usersPublished with the new user, offline; sets the read marker of the lobby to its end.
    virtual void createAccount(
        const PreparedName &name, const QByteArray &passwordHash, const QByteArray &tokenHash, Handler<Identity>)
        = 0;
    /// The account of that name; NoSuchUser (guests have no account).
    virtual void findAccount(const QByteArray &foldedName, Handler<Account>) = 0;
    virtual void createSignIn(const QByteArray &uid, const QByteArray &tokenHash, Handler<Done>) = 0;
    /// As createAccount, without an account: ends at endSignIn, or once guestSeconds have passed with neither a call
    /// of openSession or findSignIn nor presence; the name is then free, and markers and txnIds are forgotten.
    virtual void createGuest(const PreparedName &name, const QByteArray &tokenHash, Handler<Identity>) = 0;
    /// Who has this token; Unauthenticated.
    virtual void findSignIn(const QByteArray &tokenHash, Handler<Identity>) = 0;
    /// The token is void when this returns; signInEnded follows on every node. A guest ends with their token.
    virtual void endSignIn(const QByteArray &tokenHash, Handler<Done>) = 0;

    // People

    /// Everybody, offline accounts too, by name; `prefix` and `after` are folded. Presence is left Offline here: the
    /// PresenceTracker knows it.
    virtual void findUsers(const UserQuery &query, Handler<UserPage>) = 0;

    // Rooms. The lobby is made when it is first asked for; everybody is in it.

    /// findSignIn and findRooms in one.
    virtual void openSession(const QByteArray &tokenHash, Handler<SessionStart>) = 0;
    /// The public rooms and those that the user is in.
    virtual void findRooms(const Identity &reader, Handler<QList<Room>>) = 0;
    /// Where the rooms' logs end. A room that doesn't exist is left out.
    virtual void findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>>) = 0;
    /// Begins a new epoch of the room's log, unless `expected` isn't its epoch any more. Returns the epoch that holds.
    /// A `reset` is published by roomReset.
    virtual void renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch>) = 0;

    // Messages

    /// Stores the message, moves the author's read marker to it and publishes it. NoSuchRoom, Forbidden (a public room
    /// that the author isn't in), NoSuchMessage (replyTo beyond the log). An empty txnId is never a repeat.
    virtual void appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted>) = 0;
    /// What was stored, and answered, when the author first sent that txnId there; NoSuchMessage if nothing was.
    virtual void findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted>) = 0;
    /// `limit` isn't checked here. NoSuchRoom. An empty uid reads everything: the server itself.
    virtual void readLog(const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage>)
        = 0;
    /// BadRequest outside 0..lastId; NoSuchRoom. Publishes readMarkerPublished if it changed something.
    virtual void setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done>) = 0;

    // Presence. Each node says who has a session on it; a user is online if any node says so.

    /// This node has sessions of the user. Publishes usersPublished if the user wasn't there on any node, or with
    /// another presence.
    virtual void enterPresence(const Identity &user, Presence presence, Handler<Done>) = 0;
    /// This node has no session of the user any more (told offlineSeconds after the last one ended). Publishes
    /// usersPublished with Offline if no node has one.
    virtual void leavePresence(const Identity &user, Handler<Done>) = 0;
    /// To be called every presenceBeat: tells the others that this node lives, and takes away what a dead node said.
    virtual void keepPresence(Handler<Done>) = 0;
    /// This node ends in good order: what it said holds for another offlineSeconds.
    virtual void endPresence(Handler<Done>) = 0;
    /// All who aren't offline.
    virtual void findPresent(Handler<QList<User>>) = 0;

    // Live. Events of a room come only while it is watched; the others always.

    /// Calls back once events of the room are certain to arrive: what is stored later than that is published.
    virtual void watchRoom(const RoomId &room, Handler<Done>) = 0;
    virtual void unwatchRoom(const RoomId &room) = 0;

signals:
    void readyChanged(bool ready);
    void messagePublished(const LoggedMessage &message);
    void roomReset(const RoomId &room, const Epoch &epoch);
    void usersPublished(const QList<User> &users);
    void readMarkerPublished(const QByteArray &uid, const ReadMarker &marker);
    void signInEnded(const QByteArray &tokenHash);
    /// Events may have been missed, and from now on none is: everything local is to be compared with the store again.
    void subscriptionRestored();
};

}
