// SPDX-License-Identifier: MIT
#include "loadgenerator/histogram.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace Chatto::Load;

class HistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void keepsSmallNumbersApart();
    void knowsEveryQuantileToThreePercent();
    void knowsTheExtremes();
    void countsWhatIsLonger();
};

void HistogramTest::isEmptyAtFirst()
{
    const Histogram histogram;
    QCOMPARE(histogram.count(), 0);
    QCOMPARE(histogram.quantile(0.5), 0);
    QCOMPARE(histogram.largest(), 0);
    QCOMPARE(histogram.mean(), 0.0);
}

void HistogramTest::keepsSmallNumbersApart()
{
    Histogram histogram;
    for (qint64 value = 1; value <= 60; ++value)
        histogram.add(value);
    QCOMPARE(histogram.quantile(0.5), 30);
    QCOMPARE(histogram.quantile(1), 60);
    QCOMPARE(histogram.mean(), 30.5);
}

void HistogramTest::knowsEveryQuantileToThreePercent()
{
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> spread(13, 3); // from microseconds to minutes
    std::vector<qint64> values;
    Histogram histogram;
    for (int i = 0; i < 20'000; ++i) {
        values.push_back(static_cast<qint64>(spread(random)));
        histogram.add(values.back());
    }
    std::ranges::sort(values);
    for (const double share : {0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const qint64 exact = values[static_cast<size_t>(share * 20'000) - 1];
        const qint64 found = histogram.quantile(share);
        QVERIFY2(found >= exact && found - exact <= exact / 32 + 1, qPrintable(QString::number(share)));
    }
}

void HistogramTest::knowsTheExtremes()
{
    Histogram histogram;
    histogram.add(-5); // a clock that was read too early
    histogram.add(std::numeric_limits<qint64>::max());
    QCOMPARE(histogram.count(), 2);
    QCOMPARE(histogram.quantile(0.5), 0);
    QCOMPARE(histogram.quantile(1), std::numeric_limits<qint64>::max());
}

void HistogramTest::countsWhatIsLonger()
{
    Histogram histogram;
    for (const qint64 value : {10, 20, 1'000, 1'001, 5'000})
        histogram.add(value);
    QCOMPARE(histogram.countAbove(15), 4);
    QCOMPARE(histogram.countAbove(1'000), 1); // 1,001 shares its bucket
    QCOMPARE(histogram.countAbove(5'000), 0);
    QCOMPARE(histogram.countAbove(std::numeric_limits<qint64>::max()), 0);
}

QTEST_APPLESS_MAIN(HistogramTest)
#include "tst_histogram.moc"
