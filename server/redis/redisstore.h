// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "server/core/store.h"
#include "server/redis/rediscommands.h"
#include "server/redis/redissubscriber.h"

#include <QDeadlineTimer>

#include <map>
#include <optional>

namespace Chatto {

/// The Store of the real server: everything lives in one Redis, and everything that needs more than one key of it is
/// one script. docs/redis.md describes the data.
class RedisStore : public Store
{
    Q_OBJECT

public:
    RedisStore(const RedisOptions &options, const Limits &limits, QObject *parent = nullptr);

    /// Connects, and from then on keeps connected.
    void start();

    /// How long Redis takes to answer a command, all that lies between included.
    const Histogram &roundTrips() const { return m_commands.roundTrips(); }

    bool isReady() const override { return m_ready; }
    void createAccount(const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn, bool mayOwn,
        Handler<Identity> handler) override;
    void findAccount(const QByteArray &foldedName, Handler<Account> handler) override;
    void createSignIn(const QByteArray &uid, const NewSignIn &signIn, Handler<Done> handler) override;
    void createGuest(const PreparedName &name, const NewSignIn &signIn, Handler<Identity> handler) override;
    void findSignIn(const QByteArray &tokenHash, Handler<Identity> handler) override;
    void endSignIn(const QByteArray &tokenHash, Handler<Done> handler) override;
    void findSignIns(const QByteArray &uid, const QByteArray &tokenHash, Handler<QList<SignIn>> handler) override;
    void endSignInById(const QByteArray &uid, const QString &id, Handler<Done> handler) override;
    void setPassword(const QByteArray &foldedName, const QByteArray &passwordHash, const QByteArray &keptTokenHash,
        Handler<Done> handler) override;
    void findRegistration(Handler<bool> handler) override;
    void setRegistration(bool open, Handler<Done> handler) override;
    void setOwner(const QByteArray &foldedName, Handler<Done> handler) override;
    void setBlocked(const QByteArray &foldedName, bool blocked, Handler<Done> handler) override;
    void findUsers(const UserQuery &query, Handler<UserPage> handler) override;
    void openSession(const QByteArray &tokenHash, Handler<SessionStart> handler) override;
    void findRooms(const Identity &reader, Handler<QList<Room>> handler) override;
    void findRoom(const Identity &reader, const RoomId &room, Handler<RoomView> handler) override;
    void findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>> handler) override;
    void renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch> handler) override;
    void createRoom(const Identity &maker, const RoomPlan &plan, Handler<CreatedRoom> handler) override;
    void editRoom(const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded,
        Handler<Room> handler) override;
    void findMembers(const QByteArray &readerUid, const RoomId &room, Handler<Members> handler) override;
    void addMember(
        const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler) override;
    void removeMember(
        const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler) override;
    void setRole(const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role,
        Handler<Done> handler) override;
    void startTyping(const Identity &user, const RoomId &room, Handler<Done> handler) override;
    void appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted> handler) override;
    void findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted> handler) override;
    void readLog(
        const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage> handler) override;
    void setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done> handler) override;
    void enterPresence(const Identity &user, Presence presence, Handler<Done> handler) override;
    void leavePresence(const Identity &user, Handler<Done> handler) override;
    void keepPresence(Handler<Done> handler) override;
    void endPresence(Handler<Done> handler) override;
    void findPresent(Handler<QList<User>> handler) override;
    void watchRoom(const RoomId &room, Handler<Done> handler) override;
    void unwatchRoom(const RoomId &room) override;

private:
    struct Said
    {
        QByteArray uid;
        Presence presence;
    };

    /// What was asked in one turn of the event loop, and goes out as one script: that costs Redis far less than many.
    template <typename T>
    struct Batch
    {
        QByteArrayList keys;
        QByteArrayList arguments;
        QList<Handler<T>> handlers;
    };

    template <typename T>
    void add(Batch<T> &batch, const Handler<T> &handler);
    void runBatches();
    void runHellos();
    void runEntries();
    template <typename T, typename Decode>
    void run(RedisScripts::Name name, const QByteArrayList &keys, const QByteArrayList &arguments,
        const Handler<T> &handler, Decode decode);
    template <typename T>
    bool refuseUnlessReady(const Handler<T> &handler);
    void createUser(const PreparedName &name, const QByteArray &flags, const QByteArray &passwordHash,
        const NewSignIn &signIn, bool mayOwn, const Handler<Identity> &handler);

    void syncPresence();
    void sweepPresence(RedisCommands::Reply reply);
    void noteKnown(const RedisValue &answer);

    void updateReady();
    void noteLost(const QString &reason);
    void take(const QByteArray &channel, const QByteArray &payload);
    void takeFromRoom(const RoomId &room, const RedisValue &event);
    void tellMessages();
    void takeFromUsers(const RedisValue &event);
    QByteArray channelOf(const RoomId &room) const;
    QByteArray guestTime() const;

    const RedisOptions m_options;
    const Limits m_limits;
    const QByteArray m_channelPrefix;
    const QByteArray m_node; ///< Names this process among those that share the Redis.
    RedisCommands m_commands;
    RedisSubscriber m_subscriber;
    std::map<RoomId, QList<LoggedMessage>> m_messages; ///< Published, and not told yet: more may have come with them.
    Batch<SessionStart> m_hellos;
    Batch<Done> m_entries; ///< Of users who come.
    bool m_batchesAwaited = false;
    QHash<UserName, Said> m_present; ///< What this node has said, in case that Redis forgets it.
    bool m_presenceEnded = false; ///< From then on nothing more is said.
    bool m_presenceSynced = false; ///< Since the connection for commands was made.
    QDeadlineTimer m_sweepAfter; ///< Before, dead nodes may be nodes that Redis was away for, too.
    bool m_ready = false;
    bool m_wasReady = false; ///< Ever.
    std::optional<QString> m_saidReason; ///< In the log: why it isn't ready.
    bool m_eventsMissed = false; ///< Since subscriptionRestored was last emitted.
};

}
