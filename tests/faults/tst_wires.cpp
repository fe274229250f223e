// SPDX-License-Identifier: MIT
#include "tests/faults/badwire.h"
#include "tests/faults/stage.h"
#include "tests/support/wire.h"

#include <QtTest>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Networks that cut, swallow and delay, between members and server, and between server and Redis.
class WiresTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingWhenMembersAreCutOff();
    void losesNothingWhenRedisIsCutOff();
    void noticesMembersWhoVanish();
    void noticesARedisThatVanishes();
    void keepsOrderOnASlowWire();

private:
    std::function<BadWire::Cut()> cutBelow(qint64 most);

    std::mt19937 m_random{seed()};
};

std::function<BadWire::Cut()> WiresTest::cutBelow(qint64 most)
{
    return [this, most] {
        const bool toServer = std::bernoulli_distribution(0.5)(m_random);
        // small numbers as often as large ones: that is where handshake and greeting are
        const double share = std::uniform_real_distribution<double>(0, 1)(m_random);
        const auto bytes = static_cast<qint64>(std::pow(static_cast<double>(most), share));
        return BadWire::Cut{toServer ? BadWire::Direction::ToServer : BadWire::Direction::ToClient, bytes};
    };
}

void WiresTest::losesNothingWhenMembersAreCutOff()
{
    const int cuts = isFull() ? 500 : 60;
    Stage stage;
    QVERIFY(stage.redis.start());
    // Somewhat slow, so that there is time for much to come between what somebody who returns asks for and gets.
    BadWire redisWire([&] { return stage.redis.socketPath(); }, seed());
    redisWire.slow(5ms, 0, 0ms);
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(redisWire.port())));
    QVERIFY(server.start());
    BadWire wire([&] { return server.port(); }, seed());
    Company company(stage.redis, [&] { return wire.port(); }, 10, {.firstDelay = 20ms, .longestDelay = 100ms});
    QVERIFY(company.assemble());
    wire.cutEach(cutBelow(20'000));
    wire.cutAll();
    company.talk(20);
    QTRY_VERIFY_WITH_TIMEOUT(wire.cuts() >= cuts || !company.chronicle().problems().isEmpty(), 300'000);
    wire.cutEach({});
    wire.cutAll();
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qInfo("%d connections cut, %lld messages acknowledged", wire.cuts(), company.chronicle().acknowledged());
}

void WiresTest::losesNothingWhenRedisIsCutOff()
{
    const int cuts = isFull() ? 100 : 4; // with seconds in between, as the server is patient
    Stage stage;
    QVERIFY(stage.redis.start());
    BadWire wire([&] { return stage.redis.socketPath(); }, seed());
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(wire.port())));
    QVERIFY(server.start());
    Company company(stage.redis, [&] { return server.port(); }, 5, {.firstDelay = 20ms, .longestDelay = 100ms});
    QVERIFY(company.assemble());
    wire.cutEach(cutBelow(200'000)); // the scripts alone have 40,000 bytes
    wire.cutAll();
    company.talk(20);
    QTRY_VERIFY_WITH_TIMEOUT(wire.cuts() >= cuts || !company.chronicle().problems().isEmpty(), 3'000'000);
    wire.cutEach({});
    wire.cutAll();
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    qInfo("%d connections cut, %lld messages acknowledged", wire.cuts(), company.chronicle().acknowledged());
}

/// Both sides find out by their pings, and nobody is held for online for ever.
void WiresTest::noticesMembersWhoVanish()
{
    Stage stage({},
        {u"--limit"_s, u"ping_seconds=2"_s, u"--limit"_s, u"pong_seconds=1"_s, u"--limit"_s, u"offline_seconds=1"_s});
    QVERIFY(stage.start());
    BadWire wire([&] { return stage.server.port(); }, seed());
    Company company(stage.redis, [&] { return wire.port(); }, 5, {.patience = 2s});
    QVERIFY(company.assemble());
    const QString watcher = signIn(stage.server.port(), u"watcher"_s);
    const auto present = [&] {
        WireSocket socket;
        const auto welcome = socket.signIn(stage.server.port(), watcher);
        return welcome ? welcome->value("users"_L1).toArray().size() : 0;
    };
    QCOMPARE(present(), 6);
    company.talk(20);
    Stage::pass(200ms);
    wire.swallow();
    QTRY_COMPARE_WITH_TIMEOUT(company.sum(&Member::losses), 5, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(present(), 1, 30'000); // and so has the server
    if (isFull())
        Stage::pass(30s);
    wire.heal();
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void WiresTest::noticesARedisThatVanishes()
{
    const int timeout = isFull() ? 10 : 1;
    Stage stage;
    QVERIFY(stage.redis.start());
    BadWire wire([&] { return stage.redis.socketPath(); }, seed());
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(wire.port()))
        + QStringList{u"--limit"_s, u"store_seconds=%1"_s.arg(timeout)});
    QVERIFY(server.start());
    Company company(
        stage.redis, [&] { return server.port(); }, 5);
    QVERIFY(company.assemble());
    Stage::pass(200ms); // nothing is said: only its pings can tell the server
    wire.swallow();
    QCOMPARE(wire.vanished(), 2); // the one for commands and the one for subscriptions
    // Each is silent for a timeout, is asked, and has another one to answer: looked at five times in each.
    QTRY_COMPARE_WITH_TIMEOUT(wire.abandoned(), 2, timeout * 4'000);
    QCOMPARE(httpCall(server.port(), "GET", "/healthz").status, 503);
    company.talk(20);
    Stage::pass(isFull() ? 30s : 1s);
    QVERIFY(company.sum(&Member::postponed) > 0);
    wire.heal();
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void WiresTest::keepsOrderOnASlowWire()
{
    Stage stage;
    QVERIFY(stage.redis.start());
    BadWire redisWire([&] { return stage.redis.socketPath(); }, seed());
    ServerProcess server(serverArguments(u"redis://127.0.0.1:%1"_s.arg(redisWire.port())));
    BadWire wire([&] { return server.port(); }, seed() + 1);
    redisWire.slow(isFull() ? 20ms : 5ms, 0.05, 200ms);
    wire.slow(200ms, 0.05, 500ms);
    QVERIFY(server.start());
    Company company(
        stage.redis, [&] { return wire.port(); }, isFull() ? 50 : 5);
    QVERIFY(company.assemble());
    company.talk(isFull() ? 20 : 5);
    Stage::pass(isFull() ? 60s : 3s);
    const QString problem = company.settle();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(company.sum(&Member::losses), 0);
    QVERIFY2(company.sum(&Member::postponed) == 0, qPrintable(server.log())); // late is not away
}

QTEST_GUILESS_MAIN(WiresTest)
#include "tst_wires.moc"
