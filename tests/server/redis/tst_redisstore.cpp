// SPDX-License-Identifier: MIT
#include "server/redis/rediskeys.h"
#include "server/redis/redisstore.h"
#include "tests/support/await.h"
#include "tests/support/redisfixture.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Identity ada{"u"_ba, UserName(u"ada"_s)};

/// A store that is connected.
struct ReadyStore : RedisStore
{
    explicit ReadyStore(const RedisOptions &options)
        : RedisStore(options, Limits())
    {
        QSignalSpy ready(this, &Store::readyChanged);
        start();
        if (!ready.wait())
            qFatal("not ready");
    }
};

Result<Accepted> append(Store &store, const QString &text, const QString &txnId = {})
{
    return await<Accepted>([&](auto handler) {
        store.appendMessage(ada, {TxnId(txnId), lobbyId(), text, 0}, handler);
    });
}

LogPage read(Store &store)
{
    const auto page = await<LogPage>([&](auto handler) { store.readLog({}, lobbyId(), {Newest{}, 200}, handler); });
    return page ? *page : LogPage();
}

Epoch epochOf(Store &store)
{
    return read(store).epoch;
}

QStringList textsOf(const LogPage &page)
{
    QStringList texts;
    for (const LoggedMessage &logged : page.messages)
        texts.append(logged.message.text);
    return texts;
}

PreparedName nameOf(const QString &name)
{
    return {UserName(name), name.toUtf8(), name.toUtf8()};
}

Identity createAccount(Store &store, const QString &name, bool mayOwn = false)
{
    return *await<Identity>([&](auto handler) {
        store.createAccount(nameOf(name), "hash", {"token of " + name.toUtf8()}, mayOwn, handler);
    });
}

Result<CreatedRoom> createRoom(Store &store, const RoomPlan &plan, const Identity &maker = ada)
{
    return await<CreatedRoom>([&](auto handler) { store.createRoom(maker, plan, handler); });
}

/// How many commands Redis runs for it, those of the scripts included.
int commandsOf(RedisFixture &redis, const std::function<void()> &call)
{
    redis.command("CONFIG RESETSTAT");
    call();
    const QString stats = QString::fromLatin1(redis.command("INFO commandstats").bytes());
    int commands = 0;
    for (const auto &match : QRegularExpression(u":calls=(\\d+)"_s).globalMatch(stats))
        commands += match.captured(1).toInt();
    return commands;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

}

class RedisStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItIsAway();
    void saysOnceThatRedisIsAway();
    void warnsOfARedisThatForgets();
    void comesBackAfterRedisWasKilled();
    void failsWhatRedisDoesNotAnswer();
    void survivesThatScriptsAreForgotten();
    void answersEveryCallWhileRedisIsKilled();
    void failsWhatRedisRefuses();

    void tellsThatEventsWereMissed();
    void tellsTogetherWhatComesAtOnce();
    void doesNotWatchWhatWasNotConfirmed();
    void keepsDatabasesApart();
    void signsInWithAPassword();
    void checksTheCertificate();

    void keepsTheEpochOverARestart();
    void beginsAnEpochWhenARestartMayHaveLostMessages();
    void beginsAnEpochWhenAReplicaWasPromoted();
    void beginsAnEpochWhenAllWasLost();
    void beginsAnEpochWhenToldTo();
    void neverIssuesAnIdOfARestoredLogTwice();

    void remembersATxnIdForADay();
    void saysAgainWhoIsPresentWhenRedisForgot();
    void saysAgainWhoIsPresentAfterRedisWasAway();
    void believesInOtherNodesAfterRedisWasAway();
    void readsALongLogInLittleTime();

    void readsWhatAnOlderServerLeft();
    void keepsTheNameOfTheLobbyWhenItsEpochIsLost();
    void makesAPairsRoomAgainWhenItWasLost();
    void asksOnlyForTheRoomsOfTheUser();
    void asksForNoOtherMemberOfARoomThatIsWrittenTo();
    void leavesNothingOfWhoLeftARoom();
    void leavesNothingOfAGuestButMessages();
    void notesAtMostOnceAMinuteThatASignInIsUsed();
    void saysTheFlagsThatHoldWhenPresenceIsSaidAgain();
    void changesNothingWhenPresenceIsSaidAgain();
    void takesADeadNodeAwayInPieces();
    void saysAgainWhatIsGoneInPart();
    void asksForNoRoomWhenItConnects();
};

void RedisStoreTest::saysThatItIsAway()
{
    RedisStore store({RedisUrl::socketFile(u"/nonexistent/redis.sock"_s)}, Limits());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no connection to unix:/nonexistent"_s));
    QSignalSpy ready(&store, &Store::readyChanged);
    store.start();
    QVERIFY(!store.isReady());
    const QList<Result<Done>> results{
        await<Done>([&](auto handler) { store.keepPresence(handler); }),
        await<Done>([&](auto handler) { store.enterPresence(ada, Presence::Online, handler); }),
        await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }),
        await<Done>([&](auto handler) {
            store.setReadMarker(ada, {lobbyId(), 0}, handler);
        }),
    };
    for (const auto &result : results) {
        QCOMPARE(result.error().code, ErrorCode::Unavailable);
        QVERIFY(result.error().retryAfter.value_or(0) > 0);
    }
    const auto users = await<UserPage>([&](auto handler) { store.findUsers({}, handler); });
    QCOMPARE(users.error().code, ErrorCode::Unavailable);
    QCOMPARE(ready.size(), 0);
}

void RedisStoreTest::saysOnceThatRedisIsAway()
{
    RedisFixture redis;
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no connection to unix:.*trying again"_s));
    RedisStore store(redis.options(), Limits());
    QSignalSpy ready(&store, &Store::readyChanged);
    store.start();
    QVERIFY(append(store, u"x"_s).error().code == ErrorCode::Unavailable);
    QTest::qWait(400); // for several attempts
    QVERIFY(redis.start());
    QTRY_VERIFY(store.isReady());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no connection to unix:.*trying again"_s));
    redis.kill();
    QTRY_COMPARE(ready.size(), 2);
    QTest::qWait(400);
    QVERIFY(redis.start());
    QTRY_COMPARE(ready.size(), 3);
}

void RedisStoreTest::warnsOfARedisThatForgets()
{
    RedisFixture redis({u"--appendonly"_s, u"no"_s, u"--maxmemory-policy"_s, u"allkeys-lru"_s});
    QVERIFY(redis.start());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"appendonly is no"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"maxmemory-policy isn't noeviction"_s));
    const ReadyStore store(redis.options());
}

void RedisStoreTest::comesBackAfterRedisWasKilled()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QStringList acknowledged;
    for (int i = 0; i < 20; ++i) {
        acknowledged.append(QString::number(i));
        QVERIFY(append(store, acknowledged.last(), acknowledged.last()));
    }
    QSignalSpy ready(&store, &Store::readyChanged);
    QSignalSpy restored(&store, &Store::subscriptionRestored);
    redis.kill();
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(!store.isReady());
    QVERIFY(redis.start());
    QTRY_COMPARE(restored.size(), 1);
    QVERIFY(store.isReady());
    QCOMPARE(textsOf(read(store)), acknowledged);
    QVERIFY(append(store, u"other"_s, u"7"_s)->repeated);
    QCOMPARE(append(store, u"next"_s)->message.message.id, 21);
}

void RedisStoreTest::failsWhatRedisDoesNotAnswer()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s}); // the disk may take as long as it likes
    QVERIFY(redis.start());
    RedisOptions options = redis.options();
    options.timeout = 1s;
    ReadyStore store(options);
    redis.freeze();
    QCOMPARE(append(store, u"x"_s, u"t"_s).error().code, ErrorCode::Unavailable);
    QVERIFY(!store.isReady());
    redis.thaw();
    QTRY_VERIFY(store.isReady());
    // It was done or not: the client asks again.
    QVERIFY(append(store, u"x"_s, u"t"_s));
    QCOMPARE(textsOf(read(store)), QStringList{u"x"_s});
}

void RedisStoreTest::survivesThatScriptsAreForgotten()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(append(store, u"1"_s));
    redis.command("SCRIPT FLUSH");
    QList<MessageId> ids;
    for (int i = 0; i < 5; ++i) {
        store.appendMessage(ada, {{}, lobbyId(), u"x"_s, 0},
            {this, [&](const Result<Accepted> &accepted) { ids.append(accepted->message.message.id); }});
    }
    QTRY_COMPARE(ids, (QList<MessageId>{2, 3, 4, 5, 6}));
    QVERIFY(store.isReady());
}

void RedisStoreTest::answersEveryCallWhileRedisIsKilled()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QSignalSpy ready(&store, &Store::readyChanged);
    QStringList acknowledged;
    int answers = 0;
    for (int i = 0; i < 200; ++i) {
        const QString text = QString::number(i);
        store.appendMessage(ada, {TxnId(text), lobbyId(), text, 0}, {this, [&, text](const Result<Accepted> &accepted) {
                                                                         ++answers;
                                                                         if (accepted)
                                                                             acknowledged.append(text);
                                                                         if (answers == 20)
                                                                             redis.kill();
                                                                     }});
    }
    QTRY_COMPARE(answers, 200);
    QVERIFY(redis.start());
    QTRY_COMPARE(ready.size(), 2);
    const QStringList kept = textsOf(read(store));
    QCOMPARE(kept.mid(0, acknowledged.size()), acknowledged);
    QVERIFY(!read(store).messages.isEmpty());
}

void RedisStoreTest::failsWhatRedisRefuses()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    redis.command("SET {room:lobby}:log nonsense");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Redis refused a command.*WRONGTYPE"_s));
    QCOMPARE(append(store, u"x"_s).error().code, ErrorCode::Unavailable);
    QTest::failOnWarning(QRegularExpression(u".*"_s)); // said once
    QCOMPARE(append(store, u"x"_s).error().code, ErrorCode::Unavailable);
    QVERIFY(store.isReady());
}

// Live

void RedisStoreTest::tellsThatEventsWereMissed()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore writer(redis.options());
    ReadyStore reader(redis.options());
    QVERIFY(await<Done>([&](auto handler) { reader.watchRoom(lobbyId(), handler); }));
    // As the hub does it: the log is read once subscriptions stand again, and what was seen is dropped.
    QSet<QString> seen;
    const auto see = [&](const QList<LoggedMessage> &messages) {
        for (const LoggedMessage &logged : messages)
            seen.insert(logged.message.text);
    };
    connect(&reader, &Store::messagesPublished, this, see);
    connect(&reader, &Store::subscriptionRestored, this, [&] {
        reader.readLog(
            {}, lobbyId(), {Newest{}, 200}, {this, [&](const Result<LogPage> &page) { see(page->messages); }});
    });
    QSignalSpy restored(&reader, &Store::subscriptionRestored);
    QSignalSpy ready(&reader, &Store::readyChanged);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(append(writer, QString::number(i)) || !writer.isReady());
        if (i % 30 == 10)
            redis.command("CLIENT KILL TYPE pubsub");
        if (!writer.isReady())
            QTRY_VERIFY(writer.isReady());
    }
    const QStringList written = textsOf(read(writer));
    QTRY_COMPARE(seen, QSet<QString>(written.begin(), written.end()));
    QVERIFY(!restored.isEmpty());
    QCOMPARE(ready.last().first().toBool(), true);
}

void RedisStoreTest::tellsTogetherWhatComesAtOnce()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity author = createAccount(store, u"eve"_s);
    QVERIFY(await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }));
    QStringList told;
    int lists = 0;
    connect(&store, &Store::messagesPublished, this, [&](const QList<LoggedMessage> &messages) {
        ++lists;
        for (const LoggedMessage &logged : messages)
            told.append(QString::number(logged.message.id) + u' ' + logged.message.text);
    });
    connect(&store, &Store::readMarkerPublished, this,
        [&](const QByteArray &, const ReadMarker &marker) { told.append(u"read %1"_s.arg(marker.id)); });
    // Nothing is awaited in between, so that Redis gets all of it at once, and so do we.
    QStringList expected;
    for (int i = 1; i <= 60; ++i) {
        const QString text = u"%1\n\n\u2028 \U0001F642\r\n"_s.arg(i);
        store.appendMessage(author, {TxnId(u"t%1"_s.arg(i)), lobbyId(), text, i / 2},
            {this, [](const Result<Accepted> &accepted) { QVERIFY(accepted); }});
        expected.append(QString::number(i) + u' ' + text);
        if (i == 30) {
            store.setReadMarker(author, {lobbyId(), 7}, {this, [](const Result<Done> &done) { QVERIFY(done); }});
            expected.append(u"read 7"_s);
        }
    }
    QTRY_COMPARE(told, expected);
    QVERIFY(lists >= 2);
    QVERIFY(lists < 20);
}

void RedisStoreTest::doesNotWatchWhatWasNotConfirmed()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    RedisOptions options = redis.options();
    options.timeout = 1s;
    ReadyStore store(options);
    QSignalSpy messages(&store, &Store::messagesPublished);
    redis.freeze();
    QTimer::singleShot(100ms, this, [&] { redis.kill(); });
    QCOMPARE(
        await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }).error().code, ErrorCode::Unavailable);
    QVERIFY(redis.start());
    QTRY_VERIFY(store.isReady());
    QVERIFY(append(store, u"1"_s));
    QVERIFY(await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }));
    QVERIFY(append(store, u"2"_s));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages.first().first().value<QList<LoggedMessage>>().first().message.text, u"2"_s);
}

void RedisStoreTest::keepsDatabasesApart()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    RedisOptions options = redis.options();
    ReadyStore first(options);
    options.url.database = 1;
    ReadyStore second(options);
    QVERIFY(await<Done>([&](auto handler) { second.watchRoom(lobbyId(), handler); }));
    QSignalSpy messages(&second, &Store::messagesPublished);
    QVERIFY(append(first, u"for the first"_s));
    QVERIFY(append(second, u"for the second"_s));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages.first().first().value<QList<LoggedMessage>>().first().message.text, u"for the second"_s);
    QCOMPARE(textsOf(read(second)), QStringList{u"for the second"_s});
}

void RedisStoreTest::signsInWithAPassword()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    // As docs/redis.md advises.
    redis.command("ACL SETUSER chatto on >secret ~{* &chatto:* +@all -@dangerous +info +config|get");
    RedisOptions options = redis.options();
    options.url.user = u"chatto"_s;
    options.url.password = u"wrong"_s;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no connection to .*WRONGPASS"_s));
    RedisStore refused(options, Limits());
    QSignalSpy ready(&refused, &Store::readyChanged);
    refused.start();
    QTest::qWait(200);
    QCOMPARE(ready.size(), 0);
    options.url.password = u"secret"_s;
    QVERIFY(append(*std::make_unique<ReadyStore>(options), u"x"_s));
    // As some hosting companies do: then nothing is known of durability, and all else works.
    redis.command("ACL SETUSER chatto -info -config|get");
    QVERIFY(append(*std::make_unique<ReadyStore>(options), u"x"_s));
}

void RedisStoreTest::checksTheCertificate()
{
    QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
            u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
            u"subjectAltName=DNS:localhost"_s});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    const quint16 port = freePort();
    RedisFixture redis({u"--tls-port"_s, QString::number(port), u"--tls-cert-file"_s, certificate, u"--tls-key-file"_s,
        key, u"--tls-auth-clients"_s, u"no"_s, u"--bind"_s, u"127.0.0.1"_s});
    QVERIFY(redis.start());
    RedisOptions options{*RedisUrl::parse(u"rediss://localhost:%1"_s.arg(port))};
    {
        const Warnings warnings(u"no connection to rediss://.*certificate"_s);
        RedisStore store(options, Limits());
        store.start();
        QTRY_COMPARE(warnings.count(), 1);
        QVERIFY(!store.isReady());
    }
    options.verifyPeer = false;
    QVERIFY(append(*std::make_unique<ReadyStore>(options), u"x"_s));
    options.verifyPeer = true;
    options.caFile = certificate;
    QVERIFY(append(*std::make_unique<ReadyStore>(options), u"x"_s));
}

// Epochs

void RedisStoreTest::keepsTheEpochOverARestart()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(append(store, u"1"_s));
    const Epoch epoch = epochOf(store);
    QSignalSpy ready(&store, &Store::readyChanged);
    QVERIFY(redis.restart());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(epochOf(store), epoch);
    redis.stop();
    QVERIFY(redis.start());
    QTRY_COMPARE(ready.size(), 4);
    QCOMPARE(epochOf(store), epoch);
    QCOMPARE(textsOf(read(store)), QStringList{u"1"_s});
}

void RedisStoreTest::beginsAnEpochWhenARestartMayHaveLostMessages()
{
    RedisFixture redis({u"--appendfsync"_s, u"everysec"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    ReadyStore other(redis.options());
    QVERIFY(append(store, u"1"_s));
    const Epoch epoch = epochOf(store);
    QSignalSpy ready(&store, &Store::readyChanged);
    QSignalSpy otherReady(&other, &Store::readyChanged);
    redis.stop();
    QVERIFY(redis.start());
    QTRY_COMPARE(ready.size(), 2);
    QTRY_COMPARE(otherReady.size(), 2);
    const Epoch renewed = epochOf(store);
    QVERIFY(renewed != epoch);
    QCOMPARE(textsOf(read(store)), QStringList{u"1"_s});
    // A lost connection alone, and another node, change nothing; but what was asked by it had no answer.
    QSignalSpy restored(&store, &Store::subscriptionRestored);
    redis.command("CLIENT KILL TYPE normal");
    QTRY_COMPARE(ready.size(), 4);
    QCOMPARE(restored.size(), 1);
    QCOMPARE(epochOf(store), renewed);
    ReadyStore third(redis.options());
    QCOMPARE(epochOf(third), renewed);
}

void RedisStoreTest::beginsAnEpochWhenAReplicaWasPromoted()
{
    const QString port = QString::number(freePort());
    RedisFixture master({u"--port"_s, port, u"--bind"_s, u"127.0.0.1"_s, u"--repl-diskless-sync-delay"_s, u"0"_s});
    RedisFixture replica({u"--replicaof"_s, u"127.0.0.1 "_s + port});
    QVERIFY(master.start());
    QVERIFY(replica.start());
    Epoch epoch;
    {
        ReadyStore store(master.options());
        QVERIFY(append(store, u"1"_s));
        epoch = epochOf(store);
        QTRY_COMPARE(replica.command("HGET {room:lobby} last").bytes(), "1"_ba);
    }
    RedisStore store(replica.options(), Limits());
    {
        const Warnings warnings(u"no connection to.*READONLY"_s);
        store.start();
        QTRY_COMPARE(warnings.count(), 1);
        QVERIFY(!store.isReady()); // a replica serves nobody
    }
    replica.command("REPLICAOF NO ONE");
    QTRY_VERIFY(store.isReady());
    QVERIFY(epochOf(store) != epoch);
    QCOMPARE(textsOf(read(store)), QStringList{u"1"_s});
}

void RedisStoreTest::beginsAnEpochWhenAllWasLost()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(append(store, u"1"_s));
    const Epoch epoch = epochOf(store);
    redis.command("FLUSHALL");
    const auto accepted = append(store, u"2"_s);
    QCOMPARE(accepted->message.message.id, 1);
    QVERIFY(accepted->message.epoch != epoch);
    // What follows is as safe as ever.
    QSignalSpy ready(&store, &Store::readyChanged);
    QVERIFY(redis.restart());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(epochOf(store), accepted->message.epoch);
}

void RedisStoreTest::beginsAnEpochWhenToldTo()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(append(store, u"1"_s));
    const Epoch epoch = epochOf(store);
    QVERIFY(await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }));
    QSignalSpy reset(&store, &Store::roomReset);
    redis.command({"DEL", RedisKeys::store()});
    ReadyStore next(redis.options());
    QVERIFY(epochOf(next) != epoch);
    QTRY_COMPARE(reset.size(), 1);
    redis.command("HDEL {room:lobby} epoch");
    const Epoch second = epochOf(next);
    QVERIFY(!second.isEmpty());
    QVERIFY(second != epoch);
}

void RedisStoreTest::neverIssuesAnIdOfARestoredLogTwice()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    for (int i = 1; i <= 5; ++i)
        QVERIFY(append(store, QString::number(i)));
    const Epoch epoch = epochOf(store);
    QVERIFY(await<Done>([&](auto handler) { store.watchRoom(lobbyId(), handler); }));
    QSignalSpy reset(&store, &Store::roomReset);
    redis.command("HSET {room:lobby} last 3");
    const auto accepted = append(store, u"6"_s);
    QCOMPARE(accepted->message.message.id, 6);
    QVERIFY(accepted->message.epoch != epoch);
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(textsOf(read(store)).size(), 6);
    QCOMPARE(append(store, u"7"_s)->message.epoch, accepted->message.epoch);
    // The room's hash is lost, and its log isn't.
    redis.command("DEL {room:lobby}");
    QCOMPARE(append(store, u"8"_s)->message.message.id, 8);
}

// Presence, time

void RedisStoreTest::remembersATxnIdForADay()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(append(store, u"x"_s, u"t"_s));
    const qint64 seconds = redis.command("TTL {room:lobby}:txn:u:t").toInteger();
    QVERIFY(seconds > 86'300 && seconds <= 86'400);
    // An id that points to nothing, or to a message that is gone, is no repeat.
    redis.command("SET {room:lobby}:txn:u:gone 77");
    QCOMPARE(append(store, u"y"_s, u"gone"_s)->repeated, false);
    QCOMPARE(append(store, u"y"_s, u"gone"_s)->repeated, true);
    // Nor is one to what somebody else wrote, or to what was written with another one.
    redis.command("SET {room:lobby}:txn:u:odd 2");
    QCOMPARE(append(store, u"z"_s, u"odd"_s)->message.message.id, 3);
    QCOMPARE(append(store, u"z"_s, u"odd"_s)->message.message.id, 3);
    QVERIFY(redis.command("TTL {room:lobby}:txn:u:odd").toInteger() > 86'300);
}

void RedisStoreTest::saysAgainWhoIsPresentWhenRedisForgot()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(ada, Presence::Online, handler); }));
    const auto present = [&] { return *await<QList<User>>([&](auto handler) { store.findPresent(handler); }); };
    QCOMPARE(present().size(), 1);
    QSignalSpy restored(&store, &Store::subscriptionRestored);
    QVERIFY(await<Done>([&](auto handler) { store.keepPresence(handler); }));
    QCOMPARE(restored.size(), 0);
    redis.command("FLUSHALL");
    QCOMPARE(present().size(), 0);
    QVERIFY(await<Done>([&](auto handler) { store.keepPresence(handler); }));
    QCOMPARE(restored.size(), 1); // so that the rest is looked after, too
    QTRY_COMPARE(present(), (QList<User>{{ada.name, Presence::Online}}));
    redis.command("FLUSHALL");
    const Identity bob{"v"_ba, UserName(u"bob"_s)};
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(bob, Presence::Away, handler); }));
    QTRY_COMPARE(present().size(), 2);
}

void RedisStoreTest::saysAgainWhoIsPresentAfterRedisWasAway()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity bob{"v"_ba, UserName(u"bob"_s)};
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(ada, Presence::Online, handler); }));
    redis.kill();
    QTRY_VERIFY(!store.isReady());
    QVERIFY(!await<Done>([&](auto handler) { store.leavePresence(ada, handler); }));
    QVERIFY(!await<Done>([&](auto handler) { store.enterPresence(bob, Presence::Away, handler); }));
    QVERIFY(redis.start());
    QTRY_VERIFY(store.isReady());
    QCOMPARE(*await<QList<User>>([&](auto handler) { store.findPresent(handler); }),
        (QList<User>{{bob.name, Presence::Away}}));
}

void RedisStoreTest::believesInOtherNodesAfterRedisWasAway()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    ReadyStore other(redis.options());
    QVERIFY(await<Done>([&](auto handler) { other.enterPresence(ada, Presence::Online, handler); }));
    // So long that all nodes have missed their beats; the other one isn't back yet.
    for (const RedisValue &node : redis.command("ZRANGE {presence}:nodes 0 -1").elements())
        redis.command({"ZADD", "{presence}:nodes", "1", node.bytes()});
    QSignalSpy ready(&store, &Store::readyChanged);
    QVERIFY(redis.restart());
    QTRY_COMPARE(ready.size(), 2);
    QVERIFY(await<Done>([&](auto handler) { store.keepPresence(handler); }));
    QCOMPARE(await<QList<User>>([&](auto handler) { store.findPresent(handler); })->size(), 1);
}

void RedisStoreTest::readsALongLogInLittleTime()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    constexpr int messages = 20'000;
    int stored = 0;
    for (int i = 0; i < messages; ++i) {
        store.appendMessage(ada, {{}, lobbyId(), u"x"_s, 0}, {this, [&](const Result<Accepted> &) { ++stored; }});
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored, messages, 30'000);
    redis.command("CONFIG RESETSTAT");
    const QDateTime middle = read(store).messages.first().message.time;
    const QList<HistoryQuery> queries{{Before{10'000}}, {After{10'000}}, {Around{10'000}}, {At{middle}}};
    for (const HistoryQuery &query : queries)
        QVERIFY(await<LogPage>([&](auto handler) { store.readLog({}, lobbyId(), query, handler); }));
    // Scripts are counted as one EVALSHA, and what they call on its own.
    const QByteArray stats = redis.command("INFO commandstats").bytes();
    const auto calls = [&](const char *command) {
        const QRegularExpression form(u"cmdstat_%1:calls=(\\d+)"_s.arg(QLatin1StringView(command)));
        return form.match(QString::fromLatin1(stats)).captured(1).toInt();
    };
    QVERIFY(calls("xrange") > 0);
    QVERIFY2(calls("xrange") + calls("xrevrange") < 40, stats.constData());
}

// Rooms and sign-ins

void RedisStoreTest::readsWhatAnOlderServerLeft()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    redis.command("SADD {rooms} lobby");
    redis.command("HSET {room:lobby} name Lobby topic old kind public epoch e last 1 time 5 change 0");
    redis.command("XADD {room:lobby}:log 1-0 uid u name ada time 5 text hi txn t reply 0");
    redis.command("HSET {users}:folded ada u");
    redis.command({"ZADD", "{users}:names", "0", QByteArray("ada\0ada\0", 8)});
    redis.command(
        {"HSET", "{user:u}", "name", "ada", "folded", "ada", "skeleton", "ada", "flags", "", "password", "p"});
    redis.command("SADD {user:u}:signins token");
    redis.command("HSET {signin:token} uid u created 1000");
    ReadyStore store(redis.options());
    const auto start = await<SessionStart>([&](auto handler) { store.openSession("token", handler); });
    QCOMPARE(start->identity, ada);
    QCOMPARE(start->rooms.size(), 1);
    QCOMPARE(start->rooms.first().room.topic, u"old"_s);
    QCOMPARE(start->rooms.first().room.lastId, 1);
    QCOMPARE(start->rooms.first().roster, 0);
    const auto signIns = await<QList<SignIn>>([&](auto handler) { store.findSignIns("u", "token", handler); });
    QCOMPARE(signIns->size(), 1);
    QCOMPARE(signIns->first().created.toMSecsSinceEpoch(), 1000);
    QVERIFY(signIns->first().seen > signIns->first().created); // just now
    QVERIFY(await<Done>([&](auto handler) { store.endSignInById("u", signIns->first().id, handler); }));
    QCOMPARE(createRoom(store, {RoomKind::Public, u"Lobby"_s, "lobby", {}, {}}).error().code, ErrorCode::RoomExists);
    QVERIFY(await<Done>([&](auto handler) { store.setOwner("ada", handler); }));
    QVERIFY(await<UserPage>([&](auto handler) { store.findUsers({}, handler); })->users.first().owner);
}

void RedisStoreTest::keepsTheNameOfTheLobbyWhenItsEpochIsLost()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity owner = createAccount(store, u"ada"_s, true);
    QVERIFY(await<Room>([&](auto handler) {
        store.editRoom(owner, lobbyId(), {u"Hall"_s, u"hello"_s}, "hall", handler);
    }));
    redis.command("HDEL {room:lobby} epoch");
    const auto view = await<RoomView>([&](auto handler) { store.findRoom(owner, lobbyId(), handler); });
    QVERIFY(!view->room.epoch.isEmpty());
    QCOMPARE(view->room.name, u"Hall"_s);
    QCOMPARE(view->room.topic, u"hello"_s);
    QVERIFY(createRoom(store, {RoomKind::Public, u"Lobby"_s, "lobby", {}, {}}, owner));
}

void RedisStoreTest::makesAPairsRoomAgainWhenItWasLost()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity first = createAccount(store, u"ada"_s);
    createAccount(store, u"bob"_s);
    const RoomPlan talk{RoomKind::Direct, {}, {}, {}, {"bob"}};
    const RoomId lost = createRoom(store, talk, first)->room.id;
    redis.command({"DEL", RedisKeys::room(lost), RedisKeys::room(lost) + ":members"});
    const auto again = createRoom(store, talk, first);
    QVERIFY(!again->existed);
    QVERIFY(again->room.id != lost);
    QCOMPARE(createRoom(store, talk, first)->room.id, again->room.id);
    const auto rooms = await<QList<Room>>([&](auto handler) { store.findRooms(first, handler); });
    QCOMPARE(rooms->size(), 2);
}

void RedisStoreTest::asksOnlyForTheRoomsOfTheUser()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity eve = createAccount(store, u"eve"_s);
    const Identity user = createAccount(store, u"ada"_s);
    for (const QString &name : {u"dan"_s, u"dia"_s}) {
        const auto guest
            = await<Identity>([&](auto handler) { store.createGuest(nameOf(name), {name.toUtf8()}, handler); });
        QVERIFY(createRoom(store, {RoomKind::Private, u"x"_s, "x", {}, {"ada"}}, *guest));
    }
    const auto endGuest = [&](const QByteArray &token) {
        QVERIFY(await<Done>([&](auto handler) { store.endSignIn(token, handler); }));
    };
    const auto openSession
        = [&] { QVERIFY(await<SessionStart>([&](auto handler) { store.openSession("token of ada", handler); })); };
    const auto findRooms = [&] { QVERIFY(await<QList<Room>>([&](auto handler) { store.findRooms(user, handler); })); };
    const int opening = commandsOf(redis, openSession);
    const int finding = commandsOf(redis, findRooms);
    const int ending = commandsOf(redis, [&] { endGuest("dan"); });
    for (int i = 0; i < 200; ++i)
        QVERIFY(createRoom(store, {RoomKind::Private, u"y"_s, "y", {}, {}}, eve));
    QCOMPARE(commandsOf(redis, openSession), opening);
    QCOMPARE(commandsOf(redis, findRooms), finding);
    QCOMPARE(commandsOf(redis, [&] { endGuest("dia"); }), ending);
}

void RedisStoreTest::asksForNoOtherMemberOfARoomThatIsWrittenTo()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity owner = createAccount(store, u"ada"_s);
    const RoomId room = createRoom(store, {RoomKind::Private, u"x"_s, "x", {}, {}}, owner)->room.id;
    const auto write = [&] {
        QVERIFY(await<Accepted>([&](auto handler) { store.appendMessage(owner, {{}, room, u"hi"_s, 0}, handler); }));
        QVERIFY(await<RoomView>([&](auto handler) { store.findRoom(owner, room, handler); }));
    };
    write();
    const int alone = commandsOf(redis, write);
    for (int i = 0; i < 50; ++i) {
        const QString name = u"user%1"_s.arg(i);
        createAccount(store, name);
        QVERIFY(await<Done>([&](auto handler) { store.addMember(owner, room, name.toUtf8(), handler); }));
    }
    QCOMPARE(commandsOf(redis, write), alone);
    QVERIFY(!redis.command("INFO commandstats").bytes().contains("cmdstat_hgetall"));
}

void RedisStoreTest::leavesNothingOfWhoLeftARoom()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity owner = createAccount(store, u"ada"_s);
    const Identity bob = createAccount(store, u"bob"_s);
    const QByteArray key = "{user:" + bob.uid + '}';
    const RoomId room = createRoom(store, {RoomKind::Private, u"x"_s, "x", {}, {"bob"}}, owner)->room.id;
    const RoomId talk = createRoom(store, {RoomKind::Direct, {}, {}, {}, {"ada"}}, bob)->room.id;
    QCOMPARE(redis.command({"SCARD", key + ":rooms"}).toInteger(), 2);
    for (const RoomId &id : {room, talk})
        QVERIFY(await<Done>([&](auto handler) { store.removeMember(bob, id, "bob", handler); }));
    QCOMPARE(redis.command({"EXISTS", key + ":rooms"}).toInteger(), 0);
    QCOMPARE(redis.command({"SMEMBERS", key + ":waiting"}).at(0).bytes(), talk.toString().toUtf8());
    QVERIFY(redis.command({"HGET", RedisKeys::room(room) + ":read", bob.uid}).isNil());
    QVERIFY(redis.command({"HGET", RedisKeys::room(room) + ":members", bob.uid}).isNil());
}

void RedisStoreTest::leavesNothingOfAGuestButMessages()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity owner = createAccount(store, u"ada"_s);
    const Identity dan
        = *await<Identity>([&](auto handler) { store.createGuest(nameOf(u"dan"_s), {"dan's"}, handler); });
    const RoomId room = createRoom(store, {RoomKind::Public, u"x"_s, "x", {}, {"ada"}}, dan)->room.id;
    const RoomId talk = createRoom(store, {RoomKind::Direct, {}, {}, {}, {"dan"}}, owner)->room.id;
    for (const RoomId &id : {lobbyId(), room}) {
        QVERIFY(await<Accepted>([&](auto handler) { store.appendMessage(dan, {{}, id, u"hi"_s, 0}, handler); }));
    }
    QVERIFY(await<Done>([&](auto handler) { store.endSignIn("dan's", handler); }));
    // What they asked for while they ended comes too late.
    const auto late = createRoom(store, {RoomKind::Private, u"y"_s, "y", {}, {"ada"}}, dan);
    QCOMPARE(late.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(redis.command({"KEYS", "*" + dan.uid + "*"}).size(), 0);
    QCOMPARE(redis.command("HLEN {rooms}:pairs").toInteger(), 0);
    QVERIFY(redis.command({"HGET", RedisKeys::room(talk), "pair"}).isNil());
    for (const RoomId &id : {lobbyId(), room, talk}) {
        const QByteArray key = RedisKeys::room(id);
        QVERIFY(redis.command({"HGET", key + ":read", dan.uid}).isNil());
        // But their name, where the other one talked to them.
        QCOMPARE(redis.command({"HGET", key + ":members", dan.uid}).isNil(), id != talk);
    }
}

void RedisStoreTest::notesAtMostOnceAMinuteThatASignInIsUsed()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    createAccount(store, u"ada"_s);
    const auto use = [&] { return await<Identity>([&](auto handler) { store.findSignIn("token of ada", handler); }); };
    const auto seen = [&] { return redis.command({"HGET", "{signin:token of ada}", "seen"}).toInteger(); };
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    redis.command({"HSET", "{signin:token of ada}", "seen", QByteArray::number(now - 30'000)});
    QVERIFY(use());
    QCOMPARE(seen(), now - 30'000);
    redis.command({"HSET", "{signin:token of ada}", "seen", QByteArray::number(now - 60'000)});
    QVERIFY(use());
    QVERIFY(seen() >= now);
}

void RedisStoreTest::saysTheFlagsThatHoldWhenPresenceIsSaidAgain()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity user = createAccount(store, u"ada"_s);
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(user, Presence::Online, handler); }));
    QVERIFY(await<Done>([&](auto handler) { store.setOwner("ada", handler); }));
    QSignalSpy ready(&store, &Store::readyChanged);
    redis.command("CLIENT KILL TYPE normal");
    QTRY_COMPARE(ready.size(), 2);
    const auto present = await<QList<User>>([&](auto handler) { store.findPresent(handler); });
    QCOMPARE(*present, (QList<User>{{user.name, Presence::Online, false, true}}));
}

void RedisStoreTest::changesNothingWhenPresenceIsSaidAgain()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    QSignalSpy published(&store, &Store::usersPublished);
    for (int i = 0; i < 20; ++i) {
        const Identity user = createAccount(store, u"user%1"_s.arg(i));
        QVERIFY(await<Done>([&](auto handler) { store.enterPresence(user, Presence::Online, handler); }));
    }
    QTRY_COMPARE(published.size(), 40); // twenty who signed up, and came
    published.clear();
    QSignalSpy ready(&store, &Store::readyChanged);
    const auto comeBack = [&] {
        redis.command("CLIENT KILL TYPE normal");
        QTRY_COMPARE(ready.size(), 2);
    };
    const int commands = commandsOf(redis, comeBack);
    QCOMPARE(await<QList<User>>([&](auto handler) { store.findPresent(handler); })->size(), 20);
    QCOMPARE(published.size(), 0);
    // Each time to connect costs a number of commands, and each user the question what their flags are.
    QVERIFY2(commands < 100 + 20 * 2, QByteArray::number(commands).constData());
}

void RedisStoreTest::takesADeadNodeAwayInPieces()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    constexpr int users = 1700;
    for (int i = 0; i < users; ++i)
        redis.command({"HSET", "{presence}:node:dead", "user" + QByteArray::number(i), "online\t\tuid"});
    redis.command("ZADD {presence}:nodes 1 dead");
    QCOMPARE(await<QList<User>>([&](auto handler) { store.findPresent(handler); })->size(), users);
    QSignalSpy published(&store, &Store::usersPublished);
    QVERIFY(await<Done>([&](auto handler) { store.keepPresence(handler); }));
    QTRY_COMPARE(await<QList<User>>([&](auto handler) { store.findPresent(handler); })->size(), 0);
    QSet<UserName> gone;
    qsizetype most = 0;
    for (const auto &arguments : published) {
        const auto piece = arguments.first().value<QList<User>>();
        most = std::max(most, piece.size());
        for (const User &user : piece) {
            QCOMPARE(user.presence, Presence::Offline);
            gone.insert(user.name);
        }
    }
    QCOMPARE(gone.size(), users);
    QVERIFY2(most < 1000, QByteArray::number(most).constData());
    QCOMPARE(redis.command("ZSCORE {presence}:nodes dead").isNil(), true);
}

void RedisStoreTest::saysAgainWhatIsGoneInPart()
{
    RedisFixture redis;
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const Identity bob{"v"_ba, UserName(u"bob"_s)};
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(ada, Presence::Online, handler); }));
    QVERIFY(await<Done>([&](auto handler) { store.enterPresence(bob, Presence::Online, handler); }));
    const QByteArray node = redis.command("ZRANGE {presence}:nodes 0 0").at(0).bytes();
    // It was silent, and another one has begun to take it away.
    redis.command({"ZADD", "{presence}:nodes", "1", node});
    redis.command({"HDEL", "{presence}:node:" + node, "bob"});
    const auto present = [&] { return await<QList<User>>([&](auto handler) { store.findPresent(handler); })->size(); };
    QCOMPARE(present(), 1);
    QSignalSpy published(&store, &Store::usersPublished);
    QVERIFY(await<Done>([&](auto handler) { store.keepPresence(handler); }));
    QTRY_COMPARE(present(), 2);
    for (const auto &arguments : published) {
        for (const User &user : arguments.first().value<QList<User>>())
            QCOMPARE(user.presence, Presence::Online);
    }
}

void RedisStoreTest::asksForNoRoomWhenItConnects()
{
    RedisFixture redis({u"--appendfsync"_s, u"no"_s});
    QVERIFY(redis.start());
    ReadyStore store(redis.options());
    const auto connect = [&] { ReadyStore another(redis.options()); };
    connect();
    const int few = commandsOf(redis, connect);
    const Identity owner = createAccount(store, u"ada"_s);
    for (int i = 0; i < 100; ++i)
        QVERIFY(createRoom(store, {RoomKind::Private, u"x"_s, "x", {}, {}}, owner));
    const int many = commandsOf(redis, connect);
    QVERIFY2(many < few + 50, QByteArray::number(many).constData());
}

QTEST_GUILESS_MAIN(RedisStoreTest)
#include "tst_redisstore.moc"
