// SPDX-License-Identifier: MIT
#include "server/core/ratelimiter.h"

#include <QHostAddress>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RateLimiterTest : public QObject
{
    Q_OBJECT

private slots:
    void letsABurstPassAndThenTheRate();
    void peekingTakesNothing();
    void keepsKeysApart();
    void tellsWholeSecondsUntilTheNextToken();
    void chargesBeyondEmpty();
    void countsWhatIsTaken();
    void countsWhatIsRefused();
    void limitsNothingWithARateOfZero();
    void hasABucketOfAtLeastOne();
    void forgetsFullBuckets();
    void neverRemembersMoreThanItsBound();
    void namesAddresses_data();
    void namesAddresses();

private:
    RateLimiter limiter(int rate, std::chrono::milliseconds period, int burst)
    {
        return RateLimiter(rate, period, burst, [this] { return m_now; });
    }

    RateLimiter::Clock::time_point m_now = RateLimiter::Clock::time_point(1h);
};

void RateLimiterTest::letsABurstPassAndThenTheRate()
{
    auto messages = limiter(10, 1s, 3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(messages.take("ada"_ba));
    QVERIFY(!messages.take("ada"_ba));
    m_now += 99ms;
    QVERIFY(!messages.take("ada"_ba));
    m_now += 1ms;
    QVERIFY(messages.take("ada"_ba));
    QVERIFY(!messages.take("ada"_ba));
    m_now += 1h;
    for (int i = 0; i < 3; ++i)
        QVERIFY(messages.take("ada"_ba));
    QVERIFY(!messages.take("ada"_ba));
}

void RateLimiterTest::peekingTakesNothing()
{
    auto messages = limiter(1, 1s, 1);
    QVERIFY(messages.peek("ada"_ba));
    QVERIFY(messages.peek("ada"_ba));
    QVERIFY(messages.take("ada"_ba));
    QVERIFY(!messages.peek("ada"_ba));
}

void RateLimiterTest::keepsKeysApart()
{
    auto messages = limiter(1, 1s, 1);
    QVERIFY(messages.take("ada"_ba));
    QVERIFY(messages.take("bob"_ba));
    QVERIFY(!messages.take("ada"_ba));
}

void RateLimiterTest::tellsWholeSecondsUntilTheNextToken()
{
    auto logins = limiter(10, 1min, 2);
    QCOMPARE(logins.retryAfter("a"_ba), 1);
    QVERIFY(logins.take("a"_ba) && logins.take("a"_ba));
    QCOMPARE(logins.retryAfter("a"_ba), 6);
    m_now += 1ms;
    QCOMPARE(logins.retryAfter("a"_ba), 6);
    m_now += 5s;
    QCOMPARE(logins.retryAfter("a"_ba), 1);
    m_now += 1s;
    QCOMPARE(logins.retryAfter("a"_ba), 1);
}

void RateLimiterTest::countsWhatIsRefused()
{
    auto logins = limiter(10, 1min, 2);
    QVERIFY(!logins.refusal("a"_ba, u"often"_s) && !logins.refusal("a"_ba, u"often"_s));
    QCOMPARE(logins.refused(), 0);
    const Error often{ErrorCode::RateLimited, u"often"_s, 6};
    QCOMPARE(logins.refusal("a"_ba, u"often"_s), often);
    QCOMPARE(logins.refuse("a"_ba, u"often"_s), often);
    QVERIFY(!logins.refusal("b"_ba, u"often"_s));
    QCOMPARE(logins.refused(), 2);
}

void RateLimiterTest::countsWhatIsTaken()
{
    auto guesses = limiter(1, 1min, 1);
    QCOMPARE(guesses.taken("a"_ba), 0);
    for (int i = 1; i <= 3; ++i) {
        guesses.charge("a"_ba);
        QCOMPARE(guesses.taken("a"_ba), i);
    }
    QCOMPARE(guesses.taken("b"_ba), 0);
    m_now += 59s;
    QCOMPARE(guesses.taken("a"_ba), 3);
    m_now += 1s;
    QCOMPARE(guesses.taken("a"_ba), 2);
    m_now += 2min;
    QCOMPARE(guesses.taken("a"_ba), 0);
    auto unlimited = limiter(0, 1min, 1);
    unlimited.charge("a"_ba);
    QCOMPARE(unlimited.taken("a"_ba), 0);
}

void RateLimiterTest::chargesBeyondEmpty()
{
    auto logins = limiter(10, 1min, 1);
    logins.charge("a"_ba);
    logins.charge("a"_ba);
    QCOMPARE(logins.retryAfter("a"_ba), 12);
    m_now += 6s;
    QVERIFY(!logins.peek("a"_ba));
    m_now += 6s;
    QVERIFY(logins.peek("a"_ba));
}

void RateLimiterTest::limitsNothingWithARateOfZero()
{
    auto nothing = limiter(0, 1s, 1);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(nothing.take("ada"_ba));
    QCOMPARE(nothing.size(), 0);
}

void RateLimiterTest::hasABucketOfAtLeastOne()
{
    auto messages = limiter(1, 1s, 0);
    QVERIFY(messages.take("ada"_ba));
    QVERIFY(!messages.take("ada"_ba));
}

void RateLimiterTest::forgetsFullBuckets()
{
    auto messages = limiter(1, 1s, 1);
    for (int i = 0; i < 100'000; ++i) {
        QVERIFY(messages.take(QByteArray::number(i)));
        m_now += 10ms;
    }
    QVERIFY2(messages.size() < 1000, "only the last 100 aren't full yet");
    QVERIFY(!messages.peek("99999"_ba));
}

void RateLimiterTest::neverRemembersMoreThanItsBound()
{
    auto logins = limiter(1, 1h, 2);
    logins.charge("culprit"_ba);
    logins.charge("culprit"_ba);
    for (int i = 0; i < 2 * RateLimiter::mostKeys; ++i) {
        logins.charge(QByteArray::number(i));
        m_now += 1us;
    }
    QVERIFY(logins.size() <= RateLimiter::mostKeys);
    QVERIFY(!logins.peek("culprit"_ba));
    logins.charge("199999"_ba);
    QVERIFY2(!logins.peek("199999"_ba), "the newest is remembered, too");
}

void RateLimiterTest::namesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("IPv4") << u"192.0.2.7"_s << "192.0.2.7"_ba;
    QTest::newRow("IPv4 within IPv6") << u"::ffff:192.0.2.7"_s << "192.0.2.7"_ba;
    QTest::newRow("IPv6") << u"2001:db8:1:2:3:4:5:6"_s << "20010db800010002/64"_ba;
    QTest::newRow("a neighbour") << u"2001:db8:1:2::9"_s << "20010db800010002/64"_ba;
    QTest::newRow("another network") << u"2001:db8:1:3::9"_s << "20010db800010003/64"_ba;
}

void RateLimiterTest::namesAddresses()
{
    QFETCH(QString, address);
    QTEST(addressKey(QHostAddress(address)), "key");
}

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
