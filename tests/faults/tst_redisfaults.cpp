// SPDX-License-Identifier: MIT
#include "server/redis/rediscodec.h"
#include "tests/faults/badwire.h"
#include "tests/faults/loopprobe.h"
#include "tests/faults/stage.h"
#include "tests/support/wire.h"

#include <QLocalSocket>
#include <QRegularExpression>
#include <QtTest>

#include <sched.h>
#include <signal.h>
#include <sys/mount.h>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A Redis that hangs, is full, forgets, or turns away those whom it knew.
class RedisFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingWhenSubscriptionsAreKilled();
    void tellsWhatWasSaidWhileNobodyListened();
    void neverStandsStillItself_data();
    void neverStandsStillItself();
    void acknowledgesNothingThatMemoryHasNoRoomFor();
    void acknowledgesNothingThatTheDiskHasNoRoomFor();
    void teachesRedisItsScriptsAgain();
    void comesBackWhenItsPasswordHolds();
    void beginsAnewWhenRedisForgetsAll();
    void beginsAnewOnAReplicaThatLacksTheEnd();
    void warnsOfARedisThatForgets_data();
    void warnsOfARedisThatForgets();
};

/// Says it to Redis without waiting for the answer, for as long as the socket lives.
static std::unique_ptr<QLocalSocket> say(const RedisFixture &redis, const char *words)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(redis.socketPath());
    socket->write(encodeRedisCommand(QByteArray(words).split(' ')));
    socket->flush();
    return socket;
}

void RedisFaultsTest::losesNothingWhenSubscriptionsAreKilled()
{
    Stage stage;
    QVERIFY(stage.start());
    const auto company = stage.company(isFull() ? 50 : 10);
    QVERIFY(company->assemble());
    company->talk(20);
    int killed = 0;
    for (int second = 0; second < (isFull() ? 60 : 3); ++second) {
        killed += static_cast<int>(stage.redis.command("CLIENT KILL TYPE pubsub").toInteger());
        Stage::pass(1s);
    }
    QVERIFY(killed > 1);
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(company->sum(&Member::losses), 0); // it was between server and Redis
}

/// The last that is said for some time, while one server has lost its connections, is told by another one.
void RedisFaultsTest::tellsWhatWasSaidWhileNobodyListened()
{
    Stage stage;
    QVERIFY(stage.start());
    BadWire wire([&] { return stage.redis.socketPath(); }, seed());
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(wire.port())));
    QVERIFY(server.start());
    Company company(
        stage.redis, [&] { return server.port(); }, 2);
    QVERIFY(company.assemble());
    const QString bob = signIn(stage.server.port(), u"bob"_s);
    for (int round = 0; round < (isFull() ? 50 : 3); ++round) {
        wire.cutAll();
        const QByteArray text = "said " + QByteArray::number(round);
        const auto answer = httpCall(
            stage.server.port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":")" + text + R"("})", bob);
        QCOMPARE(answer.status, 201);
        const QString problem = company.settle(20s); // sooner than the look that is taken at all rooms in any case
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    QCOMPARE(company.sum(&Member::losses), 0);
}

void RedisFaultsTest::neverStandsStillItself_data()
{
    QTest::addColumn<QByteArray>("command");
    const int seconds = isFull() ? 10 : 3;
    QTest::newRow("paused") << QByteArray("CLIENT PAUSE " + QByteArray::number(1000 * seconds));
    QTest::newRow("asleep") << QByteArray("DEBUG SLEEP " + QByteArray::number(seconds));
    QTest::newRow("killed") << "SHUTDOWN NOSAVE"_ba;
}

void RedisFaultsTest::neverStandsStillItself()
{
    QFETCH(QByteArray, command);
    Stage stage({u"--enable-debug-command"_s, u"local"_s}, {u"--limit"_s, u"store_seconds=1"_s});
    QVERIFY(stage.start());
    const auto company = stage.company(10);
    QVERIFY(company->assemble());
    const QByteArray token = signIn(stage.server.port(), u"probe"_s).toLatin1();
    std::chrono::microseconds worst, machine;
    {
        LoopProbe probe(stage.server.port(), token, stage.server.pid());
        company->talk(20);
        QTRY_VERIFY(probe.answers() > 20);
        const auto socket = say(stage.redis, command.constData());
        Stage::pass(isFull() ? 11s : 4s);
        probe.end();
        worst = probe.worst();
        machine = probe.machine();
    }
    qInfo("at most %lld us, the machine %lld us", static_cast<long long>(worst.count()),
        static_cast<long long>(machine.count()));
    QVERIFY(worst < 50ms + machine);
    QVERIFY(!command.startsWith("SHUTDOWN") || stage.redis.start());
    QVERIFY(company->sum(&Member::postponed) > 0); // nobody was left without an answer
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void RedisFaultsTest::acknowledgesNothingThatMemoryHasNoRoomFor()
{
    Stage stage;
    QVERIFY(stage.start());
    const auto company = stage.company(10);
    QVERIFY(company->assemble());
    company->talk(20);
    QTRY_VERIFY(company->chronicle().acknowledged() > 20);
    stage.redis.command("CONFIG SET maxmemory 1");
    QTRY_VERIFY(company->sum(&Member::postponed) > 10);
    const qint64 stored = stage.redis.command("XLEN {room:lobby}:log").toInteger();
    Stage::pass(1s);
    QCOMPARE(stage.redis.command("XLEN {room:lobby}:log").toInteger(), stored);
    QVERIFY(company->chronicle().acknowledged() <= stored);
    QCOMPARE(httpCall(stage.server.port(), "GET", "/healthz").status, 200); // what is there can be read
    stage.redis.command("CONFIG SET maxmemory 0");
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

namespace {

/// A small disk that only this process and its children see.
class SmallDisk
{
public:
    explicit SmallDisk(const QByteArray &size)
        : m_path(QFile::encodeName(m_folder.path()))
    {
        m_isMounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("tmpfs", m_path.constData(), "tmpfs", 0, QByteArray("size=" + size).constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    bool resize(const QByteArray &size)
    {
        return ::mount("tmpfs", m_path.constData(), "tmpfs", MS_REMOUNT, QByteArray("size=" + size).constData()) == 0;
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_path;
    bool m_isMounted;
};

}

/// With `appendfsync always` Redis ends rather than say what isn't on the disk.
void RedisFaultsTest::acknowledgesNothingThatTheDiskHasNoRoomFor()
{
    SmallDisk disk("400k");
    if (!disk.isMounted())
        QSKIP("a disk that is full can be had by root only");
    Stage stage({u"--dir"_s, disk.path()});
    QVERIFY(stage.start());
    const auto company = stage.company(10);
    QVERIFY(company->assemble());
    company->talk(50);
    QTRY_VERIFY_WITH_TIMEOUT(stage.redis.command("PING").bytes() != "PONG", 60'000);
    QVERIFY(disk.resize("400m"));
    QVERIFY(stage.redis.restart());
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(company->chronicle().acknowledged() > 200);
}

void RedisFaultsTest::teachesRedisItsScriptsAgain()
{
    Stage stage;
    QVERIFY(stage.start());
    const auto company = stage.company(isFull() ? 50 : 10);
    QVERIFY(company->assemble());
    company->talk(20);
    for (int i = 0; i < (isFull() ? 100 : 10); ++i) {
        QCOMPARE(stage.redis.command("SCRIPT FLUSH").bytes(), "OK"_ba);
        Stage::pass(100ms);
    }
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY2(company->sum(&Member::postponed) == 0, qPrintable(stage.server.log()));
}

void RedisFaultsTest::comesBackWhenItsPasswordHolds()
{
    Stage stage;
    QVERIFY(stage.redis.start());
    const auto setPassword = [&](const QByteArray &password) {
        stage.redis.command({"ACL", "SETUSER", "chatto", "reset", "on", ">" + password, "~*", "&*", "+@all"});
        stage.redis.command("CLIENT KILL USER chatto");
    };
    setPassword("one");
    BadWire wire([&] { return stage.redis.socketPath(); }, seed());
    ServerProcess server(serverArguments(u"redis://chatto:one@127.0.0.1:%1"_s.arg(wire.port())));
    QVERIFY(server.start());
    Company company(
        stage.redis, [&] { return server.port(); }, 10);
    QVERIFY(company.assemble());
    company.talk(20);
    setPassword("two");
    QTRY_COMPARE(httpCall(server.port(), "GET", "/healthz").status, 503);
    QTRY_VERIFY(company.sum(&Member::postponed) > 10);
    QTRY_VERIFY2(server.log().contains(u"WRONGPASS"_s), qPrintable(server.log()));
    QVERIFY(!server.log().contains(u":one@"_s));
    setPassword("one");
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void RedisFaultsTest::beginsAnewWhenRedisForgetsAll()
{
    Stage stage({}, {u"--owner"_s, u"ada"_s});
    QVERIFY(stage.start());
    const auto company = stage.company(10);
    QVERIFY(company->assemble());
    company->forgiveLosses();
    for (int round = 0; round < (isFull() ? 10 : 1); ++round) {
        company->talk(20);
        Stage::pass(500ms);
        const QByteArray before = stage.redis.command("HGET {room:lobby} epoch").bytes();
        QCOMPARE(stage.redis.command("FLUSHALL").bytes(), "OK"_ba);
        Stage::pass(500ms);
        company->beSilent();
        // Nobody says anything any more: the server finds out by itself, and so do the guests whom nobody knows now.
        QTRY_VERIFY_WITH_TIMEOUT(company->sum(&Member::resets) >= 10 * (round + 1), 60'000);
        QTRY_COMPARE(stage.redis.command("HGET {store} ownername").bytes(), "ada"_ba);
        const QString problem = company->settle();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QVERIFY(stage.redis.command("HGET {room:lobby} epoch").bytes() != before);
    }
}

void RedisFaultsTest::beginsAnewOnAReplicaThatLacksTheEnd()
{
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    const QString port = QString::number(free.serverPort());
    free.close();
    Stage stage({u"--port"_s, port, u"--bind"_s, u"127.0.0.1"_s, u"--repl-diskless-sync-delay"_s, u"0"_s});
    RedisFixture replica;
    QVERIFY(stage.redis.start());
    QVERIFY(replica.start());
    BadWire link([&] { return port.toUShort(); }, seed());
    replica.command({"REPLICAOF", "127.0.0.1", QByteArray::number(link.port())});
    QString present = stage.redis.socketPath();
    BadWire wire([&] { return present; }, seed());
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(wire.port())));
    QVERIFY(server.start());
    Company company(
        replica, [&] { return server.port(); }, 10);
    QVERIFY(company.assemble());
    company.talk(20);
    QTRY_VERIFY(replica.command("XLEN {room:lobby}:log").toInteger() > 20);
    link.swallow();
    const qint64 kept = replica.command("XLEN {room:lobby}:log").toInteger();
    QTRY_VERIFY(stage.redis.command("XLEN {room:lobby}:log").toInteger() > kept + 20);
    company.forgiveLosses();
    stage.redis.kill();
    replica.command("REPLICAOF NO ONE");
    present = replica.socketPath();
    wire.cutAll();
    QTRY_COMPARE_WITH_TIMEOUT(company.sum(&Member::resets), 10, 60'000);
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void RedisFaultsTest::warnsOfARedisThatForgets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("warning");
    QTest::newRow("eviction") << QStringList{u"--maxmemory-policy"_s, u"allkeys-lru"_s} << u"maxmemory-policy"_s;
    QTest::newRow("no log") << QStringList{u"--appendonly"_s, u"no"_s} << u"appendonly is no"_s;
    QTest::newRow("as it should be") << QStringList() << QString();
}

void RedisFaultsTest::warnsOfARedisThatForgets()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, warning);
    Stage stage(arguments);
    QVERIFY(stage.start());
    static const QRegularExpression anyWarning(u"appendonly|maxmemory-policy"_s);
    if (warning.isEmpty())
        QVERIFY2(!stage.server.log().contains(anyWarning), qPrintable(stage.server.log()));
    else
        QVERIFY2(stage.server.log().contains(warning), qPrintable(stage.server.log()));
}

QTEST_GUILESS_MAIN(RedisFaultsTest)
#include "tst_redisfaults.moc"
