// SPDX-License-Identifier: MIT
#include "server/core/loopclock.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTest>

#include <numeric>

using namespace Chatto;
using namespace std::chrono_literals;

/// LoopClock, and the Histogram that it fills.
class LoopClockTest : public QObject
{
    Q_OBJECT

private slots:
    void countsATurnOnce();
    void measuresWhatATurnTakes();
    void putsTimesIntoTheirClasses_data();
    void putsTimesIntoTheirClasses();
};

static quint64 countOf(const Histogram &histogram)
{
    return std::accumulate(histogram.counts().begin(), histogram.counts().end(), quint64(0));
}

void LoopClockTest::countsATurnOnce()
{
    const LoopClock clock;
    auto *dispatcher = QAbstractEventDispatcher::instance();
    emit dispatcher->aboutToBlock(); // nothing has happened
    QCOMPARE(countOf(clock.turns()), 0);
    for (const int events : {1, 3}) {
        const quint64 before = countOf(clock.turns());
        for (int i = 0; i < events; ++i) {
            QEvent event(QEvent::User);
            QCoreApplication::sendEvent(this, &event);
        }
        QCOMPARE(countOf(clock.turns()), before);
        emit dispatcher->aboutToBlock();
        QCOMPARE(countOf(clock.turns()), before + 1);
        emit dispatcher->aboutToBlock(); // woken for nothing
        QCOMPARE(countOf(clock.turns()), before + 1);
    }
}

void LoopClockTest::measuresWhatATurnTakes()
{
    const LoopClock clock;
    QEventLoop loop;
    const auto work = [&loop] {
        QTest::qSleep(30);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&loop, work, Qt::QueuedConnection);
    loop.exec();
    emit QAbstractEventDispatcher::instance()->aboutToBlock();
    QVERIFY(clock.turns().sum() >= 30ms);
    QVERIFY(clock.turns().counts().front() < countOf(clock.turns()));
}

void LoopClockTest::putsTimesIntoTheirClasses_data()
{
    QTest::addColumn<qint64>("time"); // ns
    QTest::addColumn<size_t>("index");
    QTest::newRow("none") << qint64(0) << size_t(0);
    QTest::newRow("at the bound") << qint64(100'000) << size_t(0);
    QTest::newRow("above it") << qint64(100'001) << size_t(1);
    QTest::newRow("a second") << qint64(1'000'000'000) << size_t(12);
    QTest::newRow("the last") << qint64(10'000'000'000) << Histogram::bounds.size() - 1;
    QTest::newRow("longer") << qint64(3'600'000'000'000) << Histogram::bounds.size();
}

void LoopClockTest::putsTimesIntoTheirClasses()
{
    QFETCH(qint64, time);
    QFETCH(size_t, index);
    Histogram histogram;
    histogram.add(std::chrono::nanoseconds(time));
    histogram.add(std::chrono::nanoseconds(time));
    QCOMPARE(histogram.counts().at(index), 2);
    QCOMPARE(countOf(histogram), 2);
    QCOMPARE(histogram.sum(), std::chrono::nanoseconds(2 * time));
    QVERIFY(std::ranges::is_sorted(Histogram::bounds));
}

QTEST_GUILESS_MAIN(LoopClockTest)
#include "tst_loopclock.moc"
