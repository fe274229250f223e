// SPDX-License-Identifier: MIT
#include "server/redis/redisstore.h"

#include "common/timestamp.h"
#include "server/redis/redisaway.h"
#include "server/redis/redisdecode.h"
#include "server/redis/rediskeys.h"
#include "server/redis/redislog.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds nodeTime = 3 * presenceBeat; ///< How long a silent node is believed to live.
constexpr qsizetype mostAtOnce = 100; ///< In one script: all others wait for it.
constexpr MessageId mostId = 1'000'000'000'000'000; ///< Exact in Lua, and more than any room will have.

/// 96 random bits in base64url: never the same twice.
QByteArray randomId()
{
    std::array<quint32, 3> bits;
    QRandomGenerator::system()->fillRange(bits.data(), bits.size());
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray number(std::chrono::milliseconds time)
{
    return QByteArray::number(qint64(time.count()));
}

QByteArray userKey(const QByteArray &uid)
{
    return "{user:" + uid + '}';
}

QByteArray signInKey(const QByteArray &tokenHash)
{
    return "{signin:" + tokenHash + '}';
}

struct PagePlace
{
    QByteArray which;
    qint64 where;

    static PagePlace of(const HistoryQuery &query)
    {
        if (const auto *before = std::get_if<Before>(&query.where))
            return {"before"_ba, before->id};
        if (const auto *after = std::get_if<After>(&query.where))
            return {"after"_ba, after->id};
        if (const auto *around = std::get_if<Around>(&query.where))
            return {"around"_ba, around->id};
        if (const auto *at = std::get_if<At>(&query.where))
            return {"at"_ba, at->time.toMSecsSinceEpoch()};
        return {"newest"_ba, 0};
    }
};

QByteArray flag(bool isSet)
{
    return isSet ? "1"_ba : "0"_ba;
}

/// Whether Redis itself said so, as it does where the password is wrong, and will go on saying so. "LOADING" passes.
bool isRefusal(const QString &reason)
{
    const QString word = reason.section(u' ', 0, 0);
    return word.size() > 1 && word == word.toUpper() && word != "LOADING"_L1;
}

/// One of `count` that opensession.lua answers.
Result<SessionStart> startAt(qsizetype index, qsizetype count, const Result<RedisValue> &result)
{
    if (!result)
        return result.error();
    const QList<RedisValue> answers = result->at(1).elements();
    if (answers.size() != count)
        return redisAway(u"its answer was not understood"_s);
    const RedisValue &answer = answers.at(index);
    if (answer.elements().isEmpty())
        return Error{ErrorCode::Unauthenticated, u"Sign in first."_s};
    return SessionStart{RedisDecode::identity(answer.at(0)), RedisDecode::rooms(answer.at(1))};
}

constexpr auto nothing = [](const RedisValue &) { return Done(); };

/// Reads {'ok', 1 if it was there already, epoch, entry}.
auto acceptedIn(const RoomId &room)
{
    return [room](const RedisValue &answer) {
        const Epoch epoch(answer.at(2).toString());
        return Accepted{RedisDecode::entry(room, epoch, answer.at(3)), answer.at(1).toInteger() == 1};
    };
}

/// Reads {'ok', '0', epoch, id, time}.
Accepted storedNow(const Identity &author, const SendMessage &send, const RedisValue &answer)
{
    const Message message{send.room, answer.at(3).toInteger(), author.name, fromMilliseconds(answer.at(4).toInteger()),
        send.text, send.txnId, send.replyTo};
    return {{message, author.uid, Epoch(answer.at(2).toString())}, false};
}

}

RedisStore::RedisStore(const RedisOptions &options, const Limits &limits, QObject *parent)
    : Store(parent)
    , m_options(options)
    , m_limits(limits)
    , m_channelPrefix(RedisKeys::channelPrefix(options.url.database))
    , m_node(randomId())
    , m_commands(options)
    , m_subscriber(options, m_channelPrefix + RedisKeys::users())
{
    connect(&m_commands, &RedisCommands::ready, this, &RedisStore::syncPresence);
    connect(&m_commands, &RedisCommands::lost, this, [this](const QString &reason) {
        m_presenceSynced = false;
        noteLost(reason);
    });
    connect(&m_subscriber, &RedisSubscriber::ready, this, &RedisStore::updateReady);
    connect(&m_subscriber, &RedisSubscriber::published, this, &RedisStore::take);
    connect(&m_subscriber, &RedisSubscriber::paused, this, &RedisStore::tellMessages);
    connect(&m_subscriber, &RedisSubscriber::lost, this, &RedisStore::tellMessages);
    connect(&m_subscriber, &RedisSubscriber::lost, this, &RedisStore::noteLost);
}

void RedisStore::start()
{
    m_commands.start();
    m_subscriber.start();
}

// Coming and going of Redis

void RedisStore::updateReady()
{
    const bool ready = m_commands.isReady() && m_presenceSynced && m_subscriber.isReady();
    if (ready == m_ready)
        return;
    m_ready = ready;
    if (ready) {
        qCInfo(lcRedis).noquote() << "connected to" << m_options.url.toDisplayString();
        m_saidReason.reset();
        m_wasReady = true;
    }
    emit readyChanged(ready);
    if (m_ready && std::exchange(m_eventsMissed, false))
        emit subscriptionRestored();
}

// Without subscriptions events were missed; without commands, what was to be done because of an event.
void RedisStore::noteLost(const QString &reason)
{
    m_eventsMissed = m_wasReady;
    if (!m_saidReason || (isRefusal(reason) && reason != *m_saidReason)) {
        m_saidReason = reason;
        qCWarning(lcRedis).noquote() << "no connection to" << m_options.url.toDisplayString() << "-" << reason
                                     << "- trying again until there is one";
    }
    updateReady();
}

template <typename T>
bool RedisStore::refuseUnlessReady(const Handler<T> &handler)
{
    if (m_ready)
        return false;
    handler.later(redisAway(u"not connected"_s));
    return true;
}

template <typename T, typename Decode>
void RedisStore::run(RedisScripts::Name name, const QByteArrayList &keys, const QByteArrayList &arguments,
    const Handler<T> &handler, Decode decode)
{
    if (refuseUnlessReady(handler))
        return;
    m_commands.run(name, keys, arguments, [handler, decode](const Result<RedisValue> &result) {
        handler(result ? Result<T>(decode(*result)) : Result<T>(result.error()));
    });
}

// Whoever says hello comes with others, after a break with thousands. What each asks for waits for the end of the turn.

template <typename T>
void RedisStore::add(Batch<T> &batch, const Handler<T> &handler)
{
    batch.handlers.append(handler);
    if (!std::exchange(m_batchesAwaited, true))
        QMetaObject::invokeMethod(this, &RedisStore::runBatches, Qt::QueuedConnection);
    else if (batch.handlers.size() == mostAtOnce)
        runBatches();
}

void RedisStore::runBatches()
{
    m_batchesAwaited = false;
    runHellos();
    runEntries();
}

void RedisStore::runHellos()
{
    const auto [keys, tokenHashes, handlers] = std::exchange(m_hellos, {});
    if (handlers.isEmpty())
        return;
    m_commands.run(RedisScripts::OpenSession, keys, QByteArrayList{guestTime()} + tokenHashes,
        [asking = handlers](const Result<RedisValue> &result) {
            for (qsizetype i = 0; i < asking.size(); ++i)
                asking.at(i)(startAt(i, asking.size(), result));
        });
}

/// Before anything else is said of who is here: what is said last holds.
void RedisStore::runEntries()
{
    const auto [keys, users, handlers] = std::exchange(m_entries, {});
    if (handlers.isEmpty())
        return;
    m_commands.run(RedisScripts::EnterPresence, {RedisKeys::presence()},
        QByteArrayList{m_node, number(nodeTime)} + users,
        [this, entering = handlers](const Result<RedisValue> &result) {
            if (result)
                noteKnown(*result);
            for (const Handler<Done> &handler : entering)
                handler(result ? Result<Done>(Done()) : Result<Done>(result.error()));
        });
}

// Accounts and sign-ins

void RedisStore::createAccount(const PreparedName &name, const QByteArray &passwordHash, const NewSignIn &signIn,
    bool mayOwn, Handler<Identity> handler)
{
    createUser(name, {}, passwordHash, signIn, mayOwn, handler);
}

void RedisStore::createGuest(const PreparedName &name, const NewSignIn &signIn, Handler<Identity> handler)
{
    createUser(name, RedisDecode::guestFlags(), {}, signIn, false, handler);
}

void RedisStore::createUser(const PreparedName &name, const QByteArray &flags, const QByteArray &passwordHash,
    const NewSignIn &signIn, bool mayOwn, const Handler<Identity> &handler)
{
    run(RedisScripts::CreateUser, {RedisKeys::users()},
        {randomId(), name.name.toString().toUtf8(), name.folded, name.skeleton, flags, passwordHash, signIn.tokenHash,
            signIn.client.toUtf8(), flag(mayOwn), guestTime()},
        handler, [](const RedisValue &answer) { return RedisDecode::identity(answer.at(1)); });
}

void RedisStore::findAccount(const QByteArray &foldedName, Handler<Account> handler)
{
    run(RedisScripts::FindAccount, {RedisKeys::users()}, {foldedName}, handler,
        [](const RedisValue &answer) { return RedisDecode::account(answer.at(1), answer.at(2).bytes()); });
}

void RedisStore::createSignIn(const QByteArray &uid, const NewSignIn &signIn, Handler<Done> handler)
{
    run(RedisScripts::CreateSignIn, {userKey(uid)}, {uid, signIn.tokenHash, signIn.client.toUtf8()}, handler, nothing);
}

void RedisStore::findSignIn(const QByteArray &tokenHash, Handler<Identity> handler)
{
    run(RedisScripts::FindSignIn, {signInKey(tokenHash)}, {tokenHash, guestTime()}, handler,
        [](const RedisValue &answer) { return RedisDecode::identity(answer.at(1)); });
}

void RedisStore::endSignIn(const QByteArray &tokenHash, Handler<Done> handler)
{
    run(RedisScripts::EndSignIn, {signInKey(tokenHash)}, {tokenHash}, handler, nothing);
}

void RedisStore::findSignIns(const QByteArray &uid, const QByteArray &tokenHash, Handler<QList<SignIn>> handler)
{
    run(RedisScripts::FindSignIns, {userKey(uid)}, {uid, tokenHash}, handler,
        [](const RedisValue &answer) { return RedisDecode::signIns(answer.at(1)); });
}

void RedisStore::endSignInById(const QByteArray &uid, const QString &id, Handler<Done> handler)
{
    run(RedisScripts::EndSignInById, {userKey(uid)}, {uid, id.toUtf8()}, handler, nothing);
}

void RedisStore::setPassword(const QByteArray &foldedName, const QByteArray &passwordHash,
    const QByteArray &keptTokenHash, Handler<Done> handler)
{
    run(RedisScripts::SetPassword, {RedisKeys::users()}, {foldedName, passwordHash, keptTokenHash}, handler, nothing);
}

// The server

void RedisStore::findRegistration(Handler<bool> handler)
{
    if (refuseUnlessReady(handler))
        return;
    m_commands.send({"HGET"_ba, RedisKeys::store(), "registration"_ba}, [handler](const Result<RedisValue> &result) {
        handler(result ? Result<bool>(result->bytes() != "0") : Result<bool>(result.error()));
    });
}

void RedisStore::setRegistration(bool open, Handler<Done> handler)
{
    run(RedisScripts::SetRegistration, {RedisKeys::store()}, {flag(open)}, handler, nothing);
}

void RedisStore::setOwner(const QByteArray &foldedName, Handler<Done> handler)
{
    run(RedisScripts::SetOwner, {RedisKeys::store()}, {foldedName}, handler, nothing);
}

void RedisStore::setBlocked(const QByteArray &foldedName, bool blocked, Handler<Done> handler)
{
    run(RedisScripts::SetBlocked, {RedisKeys::users()}, {foldedName, flag(blocked)}, handler, nothing);
}

// People

// In byte order `folded NUL …` stands before every longer name, and 0xFF, which UTF-8 never has, behind them all.
void RedisStore::findUsers(const UserQuery &query, Handler<UserPage> handler)
{
    if (refuseUnlessReady(handler))
        return;
    const QByteArray prefix = query.prefix.toUtf8();
    const QByteArray after = query.after.toUtf8() + '\0' + '\xff';
    const bool goesOn = !query.after.isEmpty() && after > prefix;
    const QByteArray from = goesOn ? '(' + after : '[' + prefix;
    const QByteArray to = '(' + prefix + '\xff';
    m_commands.send({"ZRANGEBYLEX"_ba, RedisKeys::userNames(), from, to, "LIMIT"_ba, "0"_ba, number(query.limit + 1)},
        [handler, limit = query.limit](const Result<RedisValue> &result) {
            handler(
                result ? Result<UserPage>(RedisDecode::userPage(*result, limit)) : Result<UserPage>(result.error()));
        });
}

// Rooms

void RedisStore::openSession(const QByteArray &tokenHash, Handler<SessionStart> handler)
{
    if (refuseUnlessReady(handler))
        return;
    m_hellos.keys.append(signInKey(tokenHash));
    m_hellos.arguments.append(tokenHash);
    add(m_hellos, handler);
}

void RedisStore::findRooms(const Identity &reader, Handler<QList<Room>> handler)
{
    run(RedisScripts::FindRooms, {"{rooms}"_ba}, {reader.uid}, handler, [](const RedisValue &answer) {
        QList<Room> rooms;
        for (const RoomView &view : RedisDecode::rooms(answer.at(1)))
            rooms.append(view.room);
        return rooms;
    });
}

void RedisStore::findRoom(const Identity &reader, const RoomId &room, Handler<RoomView> handler)
{
    run(RedisScripts::FindRoom, {RedisKeys::room(room)}, {reader.uid}, handler,
        [](const RedisValue &answer) { return RedisDecode::room(answer.at(1)); });
}

void RedisStore::findPositions(const QList<RoomId> &rooms, Handler<QList<RoomPosition>> handler)
{
    QByteArrayList keys;
    QByteArrayList ids;
    for (const RoomId &room : rooms) {
        keys.append(RedisKeys::room(room));
        ids.append(room.toString().toUtf8());
    }
    run(RedisScripts::FindPositions, keys, ids, handler,
        [](const RedisValue &answer) { return RedisDecode::positions(answer.at(1)); });
}

void RedisStore::renewEpoch(const RoomId &room, const Epoch &expected, Handler<Epoch> handler)
{
    run(RedisScripts::RenewEpoch, {RedisKeys::room(room)}, {expected.toString().toUtf8()}, handler,
        [](const RedisValue &answer) { return Epoch(answer.at(1).toString()); });
}

void RedisStore::createRoom(const Identity &maker, const RoomPlan &plan, Handler<CreatedRoom> handler)
{
    run(RedisScripts::CreateRoom, {RedisKeys::room(RoomId(QString::fromLatin1(randomId())))},
        QByteArrayList{maker.uid, maker.name.toString().toUtf8(), RedisDecode::kindName(plan.kind), plan.name.toUtf8(),
            plan.folded, plan.topic.toUtf8()}
            + plan.with,
        handler, [](const RedisValue &answer) {
            return CreatedRoom{RedisDecode::room(answer.at(2)).room, answer.at(1).toInteger() == 1};
        });
}

void RedisStore::editRoom(
    const Identity &editor, const RoomId &room, const RoomEdit &edit, const QByteArray &folded, Handler<Room> handler)
{
    QByteArrayList arguments{editor.uid};
    if (edit.name)
        arguments += {"name"_ba, edit.name->toUtf8(), "folded"_ba, folded};
    if (edit.topic)
        arguments += {"topic"_ba, edit.topic->toUtf8()};
    run(RedisScripts::EditRoom, {RedisKeys::room(room)}, arguments, handler,
        [](const RedisValue &answer) { return RedisDecode::room(answer.at(1)).room; });
}

// Members

void RedisStore::findMembers(const QByteArray &readerUid, const RoomId &room, Handler<Members> handler)
{
    run(RedisScripts::FindMembers, {RedisKeys::room(room)}, {readerUid}, handler, [](const RedisValue &answer) {
        return Members{RedisDecode::members(answer.at(2)), answer.at(1).toInteger()};
    });
}

void RedisStore::addMember(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler)
{
    run(RedisScripts::AddMember, {RedisKeys::room(room)}, {actor.uid, foldedName}, handler, nothing);
}

void RedisStore::removeMember(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Handler<Done> handler)
{
    run(RedisScripts::RemoveMember, {RedisKeys::room(room)}, {actor.uid, foldedName}, handler, nothing);
}

void RedisStore::setRole(
    const Identity &actor, const RoomId &room, const QByteArray &foldedName, Role role, Handler<Done> handler)
{
    Q_ASSERT(role != Role::None);
    run(RedisScripts::SetRole, {RedisKeys::room(room)}, {actor.uid, foldedName, RedisDecode::roleName(role)}, handler,
        nothing);
}

void RedisStore::startTyping(const Identity &user, const RoomId &room, Handler<Done> handler)
{
    run(RedisScripts::StartTyping, {RedisKeys::room(room)}, {user.uid, user.name.toString().toUtf8()}, handler,
        nothing);
}

// Messages

void RedisStore::appendMessage(const Identity &author, const SendMessage &send, Handler<Accepted> handler)
{
    run(RedisScripts::Append, {RedisKeys::room(send.room)},
        {author.uid, author.name.toString().toUtf8(), send.text.toUtf8(), send.txnId.toString().toUtf8(),
            number(send.replyTo), number(RedisKeys::txnTime.count())},
        handler, [author, send](const RedisValue &answer) {
            return answer.at(1).toInteger() == 1 ? acceptedIn(send.room)(answer) : storedNow(author, send, answer);
        });
}

void RedisStore::findSent(const Identity &author, const RoomId &room, const TxnId &txnId, Handler<Accepted> handler)
{
    run(RedisScripts::FindSent, {RedisKeys::room(room)}, {author.uid, txnId.toString().toUtf8()}, handler,
        acceptedIn(room));
}

void RedisStore::readLog(
    const QByteArray &readerUid, const RoomId &room, const HistoryQuery &query, Handler<LogPage> handler)
{
    const PagePlace place = PagePlace::of(query);
    run(RedisScripts::ReadLog, {RedisKeys::room(room)},
        {readerUid, number(query.limit), place.which, number(std::clamp(place.where, -mostId, mostId))}, handler,
        [room](const RedisValue &answer) { return RedisDecode::page(room, answer); });
}

void RedisStore::setReadMarker(const Identity &reader, const ReadMarker &marker, Handler<Done> handler)
{
    run(RedisScripts::SetReadMarker, {RedisKeys::room(marker.room)},
        {reader.uid, number(marker.id), marker.room.toString().toUtf8()}, handler, nothing);
}

// Presence. Redis may forget what this node said (it was flushed, or the node was taken for dead), and what a call said
// while the connection broke may be done or not: m_present is what holds, and is said again as a whole.

void RedisStore::enterPresence(const Identity &user, Presence presence, Handler<Done> handler)
{
    m_present.insert(user.name, {user.uid, presence});
    if (refuseUnlessReady(handler))
        return;
    m_entries.arguments += {user.name.toString().toUtf8(), RedisDecode::presenceName(presence), user.uid};
    add(m_entries, handler);
}

void RedisStore::leavePresence(const Identity &user, Handler<Done> handler)
{
    if (m_present.value(user.name).uid == user.uid)
        m_present.remove(user.name);
    runEntries();
    run(RedisScripts::LeavePresence, {RedisKeys::presence()}, {m_node, user.name.toString().toUtf8(), user.uid},
        handler, nothing);
}

void RedisStore::keepPresence(Handler<Done> handler)
{
    if (refuseUnlessReady(handler))
        return;
    sweepPresence([this, handler](const Result<RedisValue> &result) {
        if (result)
            noteKnown(*result);
        handler(result ? Result<Done>(Done()) : Result<Done>(result.error()));
    });
}

void RedisStore::endPresence(Handler<Done> handler)
{
    m_presenceEnded = true;
    runEntries();
    run(RedisScripts::EndPresence, {RedisKeys::presence()},
        {m_node, number(std::chrono::seconds(m_limits.offlineSeconds))}, handler, nothing);
}

void RedisStore::findPresent(Handler<QList<User>> handler)
{
    run(RedisScripts::FindPresent, {RedisKeys::presence()}, {}, handler,
        [](const RedisValue &answer) { return RedisDecode::presentUsers(answer.at(1)); });
}

void RedisStore::syncPresence()
{
    if (m_wasReady)
        m_sweepAfter.setRemainingTime(presenceBeat);
    runEntries();
    QByteArrayList arguments{m_node, number(nodeTime)};
    for (const auto &[name, said] : m_present.asKeyValueRange())
        arguments += {name.toString().toUtf8(), RedisDecode::presenceName(said.presence), said.uid};
    if (!m_presenceEnded)
        m_commands.run(
            RedisScripts::SyncPresence, {RedisKeys::presence()}, arguments, [](const Result<RedisValue> &) {});
    sweepPresence([this](const Result<RedisValue> &result) {
        if (!result)
            return m_commands.drop(result.error().detail);
        m_presenceSynced = true;
        updateReady();
    });
}

void RedisStore::sweepPresence(RedisCommands::Reply reply)
{
    m_commands.run(RedisScripts::KeepPresence, {RedisKeys::presence()},
        {m_presenceEnded ? QByteArray() : m_node, number(nodeTime), guestTime(), flag(m_sweepAfter.hasExpired())},
        [this, reply = std::move(reply)](const Result<RedisValue> &result) {
            const bool isThereMore = result && result->at(2).toInteger() == 1;
            reply(result);
            if (isThereMore)
                sweepPresence([](const Result<RedisValue> &) {});
        });
}

/// Redis that doesn't know this node may have lost everything else as well.
void RedisStore::noteKnown(const RedisValue &answer)
{
    if (answer.at(1).toInteger() == 1)
        return;
    syncPresence();
    emit subscriptionRestored();
}

// Live

void RedisStore::watchRoom(const RoomId &room, Handler<Done> handler)
{
    if (refuseUnlessReady(handler))
        return;
    m_subscriber.watch(channelOf(room), handler);
}

void RedisStore::unwatchRoom(const RoomId &room)
{
    m_subscriber.unwatch(channelOf(room));
}

// Messages wait for others that came with them, but never for more to come, and nothing else is told before them.
void RedisStore::take(const QByteArray &channel, const QByteArray &payload)
{
    const QByteArray name = channel.mid(m_channelPrefix.size());
    if (RedisDecode::isMessage(payload)) {
        const RoomId room = RedisKeys::roomOf(name);
        m_messages[room].append(RedisDecode::publishedMessage(room, payload));
        return;
    }
    tellMessages();
    const RedisValue event = RedisDecode::event(payload);
    if (name == RedisKeys::users())
        takeFromUsers(event);
    else
        takeFromRoom(RedisKeys::roomOf(name), event);
}

void RedisStore::tellMessages()
{
    for (const auto &[room, messages] : std::exchange(m_messages, {}))
        emit messagesPublished(messages);
}

void RedisStore::takeFromRoom(const RoomId &room, const RedisValue &event)
{
    const QByteArray kind = event.at(0).bytes();
    if (kind == "members")
        emit membersPublished(RedisDecode::membersUpdate(room, event));
    else if (kind == "typing")
        emit typingPublished(event.at(2).bytes(), {room, UserName(event.at(3).toString())}, event.at(1).toInteger());
    else if (kind == "edited")
        emit roomEdited(room);
    else if (kind == "reset")
        emit roomReset(room, Epoch(event.at(1).toString()));
}

void RedisStore::takeFromUsers(const RedisValue &event)
{
    const QByteArray kind = event.at(0).bytes();
    if (kind == "users")
        emit usersPublished(RedisDecode::users(event, 1));
    else if (kind == "signin")
        emit signInEnded(event.at(1).bytes());
    else if (kind == "read")
        emit readMarkerPublished(event.at(1).bytes(), {RoomId(event.at(2).toString()), event.at(3).toInteger()});
    else if (kind == "joined")
        emit roomJoined(event.at(1).bytes(), RoomId(event.at(2).toString()), event.at(3).toInteger());
    else if (kind == "registration")
        emit registrationPublished(event.at(1).toInteger() == 1);
}

QByteArray RedisStore::channelOf(const RoomId &room) const
{
    return m_channelPrefix + RedisKeys::room(room);
}

QByteArray RedisStore::guestTime() const
{
    return number(std::chrono::seconds(m_limits.guestSeconds));
}

}
