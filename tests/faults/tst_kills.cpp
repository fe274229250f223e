// SPDX-License-Identifier: MIT
#include "tests/faults/stage.h"

#include <QtTest>

#include <signal.h>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Server and Redis end, or stand still, at any moment of a busy hour.
class KillsTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingWhenProcessesEnd_data();
    void losesNothingWhenProcessesEnd();
    void losesNothingWhenProcessesStandStill_data();
    void losesNothingWhenProcessesStandStill();
    void endsInTimeWhileRedisStandsStill_data();
    void endsInTimeWhileRedisStandsStill();

private:
    std::mt19937 m_random{seed()};
};

void KillsTest::losesNothingWhenProcessesEnd_data()
{
    QTest::addColumn<bool>("server");
    QTest::addColumn<bool>("redis");
    QTest::addColumn<int>("signal");
    QTest::newRow("server killed") << true << false << SIGKILL;
    QTest::newRow("server ended") << true << false << SIGTERM;
    QTest::newRow("Redis killed") << false << true << SIGKILL;
    QTest::newRow("Redis ended") << false << true << SIGTERM;
    QTest::newRow("both killed") << true << true << SIGKILL;
    QTest::newRow("both ended") << true << true << SIGTERM;
}

void KillsTest::losesNothingWhenProcessesEnd()
{
    QFETCH(bool, server);
    QFETCH(bool, redis);
    QFETCH(int, signal);
    const int rounds = isFull() ? 34 : 1; // of six kinds: 204
    const int members = isFull() ? 50 : 10;
    Stage stage;
    QVERIFY(stage.start());
    const auto company = stage.company(members);
    QVERIFY(company->assemble());
    std::uniform_int_distribution<int> moment(0, 500);
    for (int round = 0; round < rounds; ++round) {
        company->talk(20);
        Stage::pass(std::chrono::milliseconds(moment(m_random)));
        if (redis)
            Stage::signal(stage.redis.processId(), signal);
        if (server)
            Stage::signal(stage.server.pid(), signal);
        Stage::pass(std::chrono::milliseconds(moment(m_random)));
        if (redis)
            QVERIFY(stage.redis.restart());
        if (server) {
            stage.server.waitForExit();
            QVERIFY(stage.server.start());
        }
        Stage::pass(std::chrono::milliseconds(moment(m_random)));
        const QString problem = company->settle();
        QVERIFY2(problem.isEmpty(), qPrintable(u"round %1: "_s.arg(round) + problem));
    }
    QVERIFY(company->chronicle().acknowledged() > 0);
    if (server)
        QVERIFY(company->sum(&Member::losses) >= members * rounds);
    qInfo("%d rounds, %lld messages acknowledged, %lld shown", rounds, company->chronicle().acknowledged(),
        company->chronicle().shown());
}

void KillsTest::losesNothingWhenProcessesStandStill_data()
{
    QTest::addColumn<bool>("server");
    QTest::addColumn<bool>("redis");
    QTest::newRow("server") << true << false;
    QTest::newRow("Redis") << false << true;
    QTest::newRow("both") << true << true;
}

void KillsTest::losesNothingWhenProcessesStandStill()
{
    QFETCH(bool, server);
    QFETCH(bool, redis);
    const auto duration = isFull() ? 20s : 3s;
    Stage stage({}, {u"--limit"_s, isFull() ? u"store_seconds=10"_s : u"store_seconds=1"_s});
    QVERIFY(stage.start());
    const auto company = stage.company(isFull() ? 50 : 10);
    QVERIFY(company->assemble());
    company->talk(20);
    Stage::pass(200ms);
    if (redis)
        stage.redis.freeze();
    if (server)
        Stage::signal(stage.server.pid(), SIGSTOP);
    Stage::pass(duration);
    if (server)
        Stage::signal(stage.server.pid(), SIGCONT);
    if (redis)
        stage.redis.thaw();
    Stage::pass(500ms);
    const QString problem = company->settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    if (redis && !server)
        QVERIFY(company->sum(&Member::postponed) > 0); // nobody was left without an answer
}

/// The child of a process; 0 if it has none.
static qint64 childOf(qint64 parent)
{
    const QDir processes(u"/proc"_s);
    for (const QString &process : processes.entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file(processes.filePath(process + u"/stat"_s));
        // "pid (name) state parent"
        if (file.open(QIODevice::ReadOnly)
            && file.readAll().split(')').last().split(' ').value(2).toLongLong() == parent)
            return process.toLongLong();
    }
    return 0;
}

void KillsTest::endsInTimeWhileRedisStandsStill_data()
{
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("the server's own") << true;
    QTest::newRow("another") << false;
}

/// systemd and others kill after some time what doesn't end by itself.
void KillsTest::endsInTimeWhileRedisStandsStill()
{
    QFETCH(bool, isPrivate);
    RedisFixture redis;
    QVERIFY(redis.start());
    QTemporaryDir data;
    ServerProcess server(
        isPrivate ? QStringList{u"--guests"_s, u"--data"_s, data.path()} : serverArguments(redis.url()));
    QVERIFY(server.start());
    Company company(
        redis, [&] { return server.port(); }, 2);
    QVERIFY(company.assemble());
    company.talk(5);
    QTRY_VERIFY(company.chronicle().acknowledged() > 5);
    const qint64 frozen = isPrivate ? childOf(server.pid()) : redis.processId();
    QVERIFY(frozen > 0);
    Stage::signal(frozen, SIGSTOP);
    QElapsedTimer time;
    time.start();
    QCOMPARE(server.terminate(), 0);
    QVERIFY2(time.elapsed() < 15'000, qPrintable(u"it took %1 ms"_s.arg(time.elapsed())));
    QVERIFY(!isPrivate || !QFile::exists(u"/proc/%1"_s.arg(frozen)));
}

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"
