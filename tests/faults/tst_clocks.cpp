// SPDX-License-Identifier: MIT
#include "tests/faults/stage.h"
#include "tests/support/wire.h"

#include <QtTest>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Clocks that jump while everybody talks: Redis', which is the one that counts, and the server's.
class ClocksTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderWhenAClockJumps_data();
    void keepsOrderWhenAClockJumps();
};

namespace {

/// A clock that can be set, of all processes that are started before it is released (fakeclock.cpp).
class MovableClock
{
public:
    MovableClock()
    {
        m_file.open();
        set(0s);
        qputenv("LD_PRELOAD", CHATTO_FAKE_CLOCK);
        qputenv("ASAN_OPTIONS", "verify_asan_link_order=0");
        qputenv("CHATTO_CLOCK", QFile::encodeName(m_file.fileName()));
    }
    ~MovableClock() { release(); }
    Q_DISABLE_COPY_MOVE(MovableClock)

    static void release()
    {
        for (const char *name : {"LD_PRELOAD", "ASAN_OPTIONS", "CHATTO_CLOCK"})
            qunsetenv(name);
    }
    void set(std::chrono::seconds offset)
    {
        const qint64 seconds = offset.count();
        m_file.seek(0);
        m_file.write(reinterpret_cast<const char *>(&seconds), sizeof seconds);
        m_file.flush();
    }

private:
    QTemporaryFile m_file;
};

}

void ClocksTest::keepsOrderWhenAClockJumps_data()
{
    QTest::addColumn<bool>("redis");
    QTest::addColumn<bool>("server");
    QTest::addColumn<std::chrono::seconds>("jump");
    const QList<std::pair<const char *, std::chrono::seconds>> jumps{
        {"an hour forward", 1h}, {"an hour back", -1h}, {"ten years on", 24h * 3652}};
    for (const auto &[name, jump] : jumps) {
        QTest::addRow("Redis %s", name) << true << false << jump;
        QTest::addRow("server %s", name) << false << true << jump;
        QTest::addRow("both %s", name) << true << true << jump;
    }
}

void ClocksTest::keepsOrderWhenAClockJumps()
{
    QFETCH(bool, redis);
    QFETCH(bool, server);
    QFETCH(std::chrono::seconds, jump);
    MovableClock redisClock;
    if (!redis)
        MovableClock::release();
    RedisFixture store;
    QVERIFY(store.start());
    MovableClock serverClock;
    if (!server)
        MovableClock::release();
    ServerProcess process(serverArguments(store.url()));
    QVERIFY(process.start());
    MovableClock::release();
    Company company(
        store, [&] { return process.port(); }, 5);
    QVERIFY(company.assemble());
    const auto redisTime = [&] { return store.command("TIME").at(0).toInteger(); };
    const qint64 before = redisTime();
    company.talk(20);
    Stage::pass(300ms);
    redisClock.set(jump);
    serverClock.set(jump);
    if (redis)
        QTRY_VERIFY(std::abs(redisTime() - before) > 3000);
    Stage::pass(isFull() ? 30s : 500ms);
    const QString jumped = company.settle();
    QVERIFY2(jumped.isEmpty(), qPrintable(jumped));
    QCOMPARE(company.sum(&Member::losses), 0);
    redisClock.set(0s);
    serverClock.set(0s);
    company.talk(20);
    Stage::pass(isFull() ? 30s : 500ms);
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(company.sum(&Member::losses), 0);
}

QTEST_GUILESS_MAIN(ClocksTest)
#include "tst_clocks.moc"
