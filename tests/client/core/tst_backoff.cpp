// SPDX-License-Identifier: MIT
#include "client/core/backoff.h"

#include <QTest>

using namespace Chatto;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private slots:
    void doublesItsBoundUpToThirtySeconds();
    void startsAnewAfterReset();
    void spreadsTheFirstRetry();
};

void BackoffTest::doublesItsBoundUpToThirtySeconds()
{
    Backoff backoff([] { return 0.5; });
    for (const auto expected : {250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 15000ms, 15000ms})
        QCOMPARE(backoff.next(), expected);
}

void BackoffTest::startsAnewAfterReset()
{
    Backoff backoff([] { return 0.999; });
    for (int i = 0; i < 10; ++i)
        backoff.next();
    QVERIFY(backoff.next() > 29s);
    backoff.reset();
    QVERIFY(backoff.next() < 500ms);
}

void BackoffTest::spreadsTheFirstRetry()
{
    std::chrono::milliseconds least = 1h;
    std::chrono::milliseconds most = 0ms;
    for (int i = 0; i < 1000; ++i) {
        Backoff backoff;
        const auto wait = backoff.next();
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least < 50ms);
    QVERIFY(most > 450ms && most < 500ms);
}

QTEST_APPLESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
