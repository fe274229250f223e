// SPDX-License-Identifier: MIT
#include "server/net/timerwheel.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>
#include <memory>

namespace Chatto {

using namespace std::chrono_literals;

namespace {

constexpr auto tick = 5ms;

class TestTimer : public TimerWheel::Timer
{
public:
    explicit TestTimer(TimerWheel &wheel, std::function<void()> then = {})
        : Timer(wheel)
        , m_then(std::move(then))
    {
    }

    int times() const { return m_times; }

private:
    void expired() override
    {
        ++m_times;
        if (m_then)
            m_then();
    }

    std::function<void()> m_then;
    int m_times = 0;
};

}

class TimerWheelTest : public QObject
{
    Q_OBJECT

private slots:
    void expiresOnceAndNeverEarly();
    void waitsLongerThanOneRound();
    void expiresInTheOrderOfDeadlines();
    void doesNotExpireWhenStopped();
    void countsAnewWhenStartedAgain();
    void survivesTimersThatDestroyOthers();
    void startsAgainFromItsOwnExpiry();
    void findsWhatFellDueDuringAStall();
};

void TimerWheelTest::expiresOnceAndNeverEarly()
{
    TimerWheel wheel(tick);
    TestTimer timer(wheel);
    QElapsedTimer clock;
    clock.start();
    timer.start(4);
    QVERIFY(timer.isRunning());
    QTRY_COMPARE(timer.times(), 1);
    QVERIFY(clock.elapsed() >= 20);
    QVERIFY(!timer.isRunning());
    TestTimer later(wheel);
    later.start(10);
    QTRY_COMPARE(later.times(), 1);
    QCOMPARE(timer.times(), 1);
}

void TimerWheelTest::waitsLongerThanOneRound()
{
    TimerWheel wheel(1ms);
    TestTimer timer(wheel);
    QElapsedTimer clock;
    clock.start();
    timer.start(200);
    QTRY_COMPARE(timer.times(), 1);
    QVERIFY(clock.elapsed() >= 200);
}

void TimerWheelTest::expiresInTheOrderOfDeadlines()
{
    TimerWheel wheel(tick);
    QList<int> order;
    TestTimer third(wheel, [&order] { order.append(3); });
    TestTimer first(wheel, [&order] { order.append(1); });
    TestTimer second(wheel, [&order] { order.append(2); });
    third.start(6);
    first.start(2);
    second.start(4);
    QTRY_COMPARE(order, (QList{1, 2, 3}));
}

void TimerWheelTest::doesNotExpireWhenStopped()
{
    TimerWheel wheel(tick);
    TestTimer stopped(wheel);
    TestTimer later(wheel);
    stopped.start(2);
    later.start(6);
    stopped.stop();
    stopped.stop();
    QTRY_COMPARE(later.times(), 1);
    QCOMPARE(stopped.times(), 0);
}

void TimerWheelTest::countsAnewWhenStartedAgain()
{
    TimerWheel wheel(tick);
    QList<int> order;
    TestTimer moved(wheel, [&order] { order.append(2); });
    TestTimer other(wheel, [&order] { order.append(1); });
    moved.start(2);
    other.start(4);
    moved.start(8);
    QTRY_COMPARE(order, (QList{1, 2}));
}

void TimerWheelTest::survivesTimersThatDestroyOthers()
{
    TimerWheel wheel(tick);
    std::unique_ptr<TestTimer> victim;
    bool destroyed = false;
    TestTimer killer(wheel, [&] {
        victim.reset();
        destroyed = true;
    });
    victim = std::make_unique<TestTimer>(wheel);
    killer.start(3);
    victim->start(3);
    TestTimer after(wheel);
    after.start(3);
    QTRY_VERIFY(destroyed);
    QTRY_COMPARE(after.times(), 1);
}

void TimerWheelTest::startsAgainFromItsOwnExpiry()
{
    TimerWheel wheel(tick);
    std::unique_ptr<TestTimer> timer;
    timer = std::make_unique<TestTimer>(wheel, [&timer] {
        if (timer->times() < 3)
            timer->start(1);
    });
    timer->start(1);
    QTRY_COMPARE(timer->times(), 3);
    QVERIFY(!timer->isRunning());
}

void TimerWheelTest::findsWhatFellDueDuringAStall()
{
    TimerWheel wheel(1ms);
    TestTimer near(wheel);
    TestTimer far(wheel);
    near.start(3);
    far.start(150);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 200) { } // More than a round, without the event loop.
    QTRY_COMPARE(near.times(), 1);
    QTRY_COMPARE(far.times(), 1);
}

}

QTEST_GUILESS_MAIN(Chatto::TimerWheelTest)
#include "tst_timerwheel.moc"
