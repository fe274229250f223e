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
    bool blocked = false; ///< Can't sign in.
};

/// How often membership of a room has changed: 1, 2, 3 … without holes; always 0 for the lobby, which everybody is in.
/// Who has seen 4 and 6 knows that somebody came or left unnoticed.
using RosterNumber = qint64;

/// A room as one user sees it, and which membership that takes into account.
struct RoomView
{
    Room room;
    RosterNumber roster = 0;
};

/// What a session begins with.
struct SessionStart
{
    Identity identity;
    QList<RoomView> rooms; ///< Those that the user is in, with the user's markers.
};

/// A new sign-in.
struct NewSignIn
{
    QByteArray tokenHash;
    QString client = {}; ///< What the client calls itself: at most 200 characters.
};

/// A room that is to be made.
struct RoomPlan
{
    RoomKind kind = RoomKind::Public;
    QString name = {}; ///< Empty for Direct.
    QByteArray folded = {}; ///< Of the name: public rooms are told apart by it.
    QString topic = {};
    QList<QByteArray> with = {}; ///< Folded names of those who are in it from the start, beside its maker.
};

struct CreatedRoom
{
    Room room;
    bool existed = false; ///< The maker was in it already, or the two have talked before.
};

struct RoomMember
{
    QByteArray uid;
    Member member; ///< Presence is left Offline here: the PresenceTracker knows it.
};

struct Members
{
    QList<RoomMember> members;
    RosterNumber roster = 0;
};

/// Membership changed by one step.
struct MembersUpdate
{
    RoomId room;
    RosterNumber roster = 0; ///< From now on.
    MessageId after = 0; ///< The room's last message by then: this comes after it, and before the next.
    QList<RoomMember> joined; ///< Or have another role than before.
    QList<RoomMember> left;
    QList<RoomMember> away = {}; ///< Have left a Direct room of two until its next message: nobody else is to know.
};

/// A message as the log holds it.
struct LoggedMessage
{
    Message message; ///< With its txnId, whoever reads.
    QByteArray authorUid;
    Epoch epoch;
    RosterNumber roster = 0; ///< When it was published; not from a log.
};

/// A page of a room's log, oldest first.
struct LogPage
{
    QList<LoggedMessage> messages;
    MessageId firstId = 1;
    MessageId lastId = 0;
    ChangeNumber lastChange = 0;
    Epoch epoch;
    RosterNumber roster = 0;
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
    RosterNumber roster = 0;
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
    /// usersPublished with the new user, offline; sets the read marker of the lobby to its end. With `mayOwn`, the
    /// account becomes the server's owner if there is none.
    virtual void createAccount(const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn,
        bool mayOwn, Handler<Identity>)
        = 0;
    /// The account of that name; NoSuchUser (guests have no account).
    virtual void findAccount(const QByteArray &foldedName, Handler<Account>) = 0;
    /// BadCredentials for a blocked account.
    virtual void createSignIn(const QByteArray &uid, const NewSignIn &signIn, Handler<Done>) = 0;
    /// As createAccount, without an account: ends at endSignIn, or once guestSeconds have passed with neither a call
    /// of openSession or findSignIn nor presence; the name is then free, and markers, txnIds and memberships are
    /// forgotten. Their direct rooms stay with the others, who can't write there any more.
    virtual void createGuest(const PreparedName &name, const NewSignIn &signIn, Handler<Identity>) = 0;
    /// Who has this token; Unauthenticated.
    virtual void findSignIn(const QByteArray &tokenHash, Handler<Identity>) = 0;
    /// The token is void when this returns; signInEnded follows on every node. A guest ends with their token.
    virtual void endSignIn(const QByteArray &tokenHash, Handler<Done>) = 0;
    /// All of the user's, the newest first; `current` is the one of that token.
    virtual void findSignIns(const QByteArray &uid, const QByteArray &tokenHash, Handler<QList<SignIn>>) = 0;
    /// As endSignIn, for one of the user's own by its id; NotFound.
    virtual void endSignInById(const QByteArray &uid, const QString &id, Handler<Done>) = 0;
    /// A new password hash, and the end of all the account's sign-ins but that of `keptTokenHash`. NoSuchUser.
    virtual void setPassword(
        const QByteArray &foldedName, const QByteArray &passwordHash, const QByteArray &keptTokenHash, Handler<Done>)
        = 0;

    // The server. What is decided here holds for every node, at once and for ever.

    /// Whether new accounts are taken; true until somebody has decided otherwise.
    virtual void findRegistration(Handler<bool>) = 0;
    /// Publishes registrationPublished.
    virtual void setRegistration(bool open, Handler<Done>) = 0;
    /// The account of that name is the server's owner from now on, and nobody else; it isn't blocked any more.
    /// Publishes usersPublished with both, if it changed something. If there is no such account yet, it will be the
    /// owner when it is made, and until then nobody is; not even by `mayOwn`.
    virtual void setOwner(const QByteArray &foldedName, Handler<Done>) = 0;
    /// A blocked account can't sign in, and its sign-ins end. Publishes usersPublished. NoSuchUser; Forbidden for the
    /// server's owner.
    virtual void setBlocked(const QByteArray &foldedName, bool blocked, Handler<Done>) = 0;

    // People

    /// Everybody, offline accounts too, by name; `prefix` and `after` are folded. Presence is left Offline here: the
    /// PresenceTracker knows it.
    virtual void findUsers(const UserQuery &query, Handler<UserPage>) = 0;

    // Rooms. The lobby is made when it is first asked for; everybody is in it, and the server's owner is its owner.
    // To somebody who may not know of a room every call says NoSuchRoom: there is none.

    /// findSignIn and findRooms in one: the rooms that the user is in.
    virtual void openSession(const QByteArray &tokenHash, Handler<SessionStart>) = 0;
    /// The public rooms and those that the user is in.
    virtual void findRooms(const Identity &reader, Handler<QList<Room>>) = 0;
    /// One of these.
    virtual void findRoom(const Identity &reader, const RoomId &room, Handler<RoomView>) = 0;
    /// Where the rooms' logs end. A room that doesn't exist is left out.
    virtual void findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>>) = 0;
    /// Begins a new epoch of the room's log, unless `expected` isn't its epoch any more. Returns the epoch that holds.
    /// A `reset` is published by roomReset.
    virtual void renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch>) = 0;

    /// The maker is the owner; the others are members. RoomExists (a public room of that name), NoSuchUser. All are
    /// told by roomJoined.
    /// A Direct room has members only, its maker and `with` (BadRequest: nobody else); of two people there is one at
    /// most, which is returned.
    /// Whoever didn't ask for it isn't in it before its first message: neither they nor findRooms see it.
    virtual void createRoom(const Identity &maker, const RoomPlan &plan, Handler<CreatedRoom>) = 0;
    /// `folded` is of the name in `edit`, if there is one. Forbidden (but for the room's owner and moderators; a Direct
    /// room), RoomExists. Publishes roomEdited if it changed something.
    virtual void editRoom(
        const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded, Handler<Room>)
        = 0;
    /// By name, not of the lobby (empty). NoSuchRoom; an empty uid reads everything: the server itself. Those who
    /// aren't in a Direct room yet are left out for the server, but not for its members.
    virtual void findMembers(const QByteArray &readerUid, const RoomId &room, Handler<Members>) = 0;
    /// `actor` joins (public rooms), or a member invites somebody: as a member, with the marker at the room's end. Who
    /// joins a room that all have left is its owner. Nothing happens to who is in it. Forbidden (Direct; who isn't in
    /// it), NoSuchUser. Publishes roomJoined, then membersPublished.
    virtual void addMember(const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done>) = 0;
    /// `actor` leaves, or removes somebody of lower rank. Forbidden (the lobby; somebody else in a Direct room;
    /// whoever isn't in it), NoSuchUser; nothing happens to who isn't in it. An owner who leaves hands the room on: to
    /// the moderator, else the member, who has been there longest. Whoever leaves a Direct room of two is back with its
    /// next message, and with the marker that they left. Publishes membersPublished.
    virtual void removeMember(const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done>)
        = 0;
    /// By the room's owner alone; Owner hands the room on, and makes a moderator of the one who was. Forbidden (the
    /// lobby, Direct; for the owner's own role), NoSuchUser (isn't in it). Publishes membersPublished, with both, if it
    /// changed something.
    virtual void setRole(
        const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role, Handler<Done>)
        = 0;
    /// Publishes typingPublished. NoSuchRoom, Forbidden (isn't in it).
    virtual void startTyping(const Identity &user, const RoomId &room, Handler<Done>) = 0;

    // Messages

    /// Stores the message, moves the author's read marker to it and publishes it. NoSuchRoom, Forbidden (a public room
    /// that the author isn't in; a Direct room that all others have left for good), NoSuchMessage (replyTo beyond the
    /// log). An empty txnId is never a repeat. Whoever isn't in a Direct room yet is from now on, and is told first.
    virtual void appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted>) = 0;
    /// What was stored, and answered, when the author first sent that txnId there; NoSuchMessage if nothing was, or if
    /// the author may not know of the room.
    virtual void findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted>) = 0;
    /// `limit` isn't checked here. NoSuchRoom. An empty uid reads everything: the server itself.
    virtual void readLog(const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage>)
        = 0;
    /// BadRequest outside 0..lastId; NoSuchRoom, Forbidden (isn't in it). Publishes readMarkerPublished if it changed
    /// something.
    virtual void setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done>) = 0;

    // Presence. Each node says who has a session on it; a user is online if any node says so. What was said is said
    // again, as a whole, when it may have been forgotten.

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

    // Live. Events of a room (messages, members, edits, typing, resets) come only while it is watched;
    // the others always.

    /// Calls back once events of the room are certain to arrive: what is stored later than that is published.
    virtual void watchRoom(const RoomId &room, Handler<Done>) = 0;
    virtual void unwatchRoom(const RoomId &room) = 0;

signals:
    void readyChanged(bool ready);
    /// At least one, of one room, in the order in which they were published; what else was published before or after
    /// them is told before or after them. Those that came at once are told at once, so that they can go out together.
    void messagesPublished(const QList<LoggedMessage> &messages);
    void roomReset(const RoomId &room, const Epoch &epoch);
    void usersPublished(const QList<User> &users);
    void readMarkerPublished(const QByteArray &uid, const ReadMarker &marker);
    void signInEnded(const QByteArray &tokenHash);
    void membersPublished(const MembersUpdate &update);
    /// Its name or topic is another one now.
    void roomEdited(const RoomId &room);
    /// The user is in the room from now on: the first live message is the one after `from`.
    void roomJoined(const QByteArray &uid, const RoomId &room, MessageId from);
    void typingPublished(const QByteArray &uid, const UserTyping &typing, RosterNumber roster);
    void registrationPublished(bool open);
    /// Events or answers may have been missed, or data lost, and from now on nothing is: everything local is to be
    /// compared with the store again.
    void subscriptionRestored();
};

}
