// SPDX-License-Identifier: MIT
#include "server/core/slidingcount.h"

#include <QTest>

using namespace Chatto;
using namespace std::chrono_literals;

class SlidingCountTest : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatIsRecent();
};

void SlidingCountTest::countsWhatIsRecent()
{
    const SlidingCount::Clock::time_point start;
    SlidingCount count;
    QCOMPARE(count.add(10s, start), 1);
    QCOMPARE(count.add(10s, start + 4s), 2);
    QCOMPARE(count.add(10s, start + 9999ms), 3);
    QCOMPARE(count.add(10s, start + 10s), 3); // the first one is too old by now
    QCOMPARE(count.add(10s, start + 60s), 1);
}

QTEST_GUILESS_MAIN(SlidingCountTest)
#include "tst_slidingcount.moc"
