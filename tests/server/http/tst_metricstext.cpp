// SPDX-License-Identifier: MIT
#include "server/http/metricstext.h"
#include "tests/support/metricsreading.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class MetricsTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatPrometheusReads();
    void addsUpTheClassesOfAHistogram();
    void keepsLargeNumbersExact();
    void isReadStrictly_data();
    void isReadStrictly();
};

void MetricsTextTest::writesWhatPrometheusReads()
{
    MetricsText text;
    text.addGauge("a", "One.", 1.5);
    text.addCounters("b_total", "Two.", "kind", {{"x", 3}, {"y", 0}});
    text.addInfo("c", "Three.", "version", "0.1");
    QCOMPARE(text.text(),
        "# HELP a One.\n# TYPE a gauge\na 1.5\n"
        "# HELP b_total Two.\n# TYPE b_total counter\nb_total{kind=\"x\"} 3\nb_total{kind=\"y\"} 0\n"
        "# HELP c Three.\n# TYPE c gauge\nc{version=\"0.1\"} 1\n");
    QCOMPARE(MetricsReading(text.text()).fault(), QString());
}

void MetricsTextTest::addsUpTheClassesOfAHistogram()
{
    Histogram histogram;
    for (const auto time : {50us, 200us, 200us, 20'000'000us})
        histogram.add(time);
    MetricsText text;
    text.addHistogram("h", "Times.", histogram);
    const MetricsReading reading(text.text());
    QCOMPARE(reading.fault(), QString());
    QCOMPARE(reading.value(u"h_bucket{le=\"0.0001\"}"_s), 1);
    QCOMPARE(reading.value(u"h_bucket{le=\"0.00025\"}"_s), 3);
    QCOMPARE(reading.value(u"h_bucket{le=\"10\"}"_s), 3);
    QCOMPARE(reading.value(u"h_bucket{le=\"+Inf\"}"_s), 4);
    QCOMPARE(reading.value(u"h_count"_s), 4);
    QCOMPARE(reading.value(u"h_sum"_s), 20.00045);
}

void MetricsTextTest::keepsLargeNumbersExact()
{
    MetricsText text;
    text.addCounter("n_total", "Many.", 123'456'789'012'345.0);
    QVERIFY2(text.text().endsWith("n_total 123456789012345\n"), text.text().constData());
}

/// The tests believe this reader.
void MetricsTextTest::isReadStrictly_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray good = "# HELP a One.\n# TYPE a gauge\n";
    QTest::newRow("no end") << good + "a 1";
    QTest::newRow("no type") << "# HELP a One.\na 1\n"_ba;
    QTest::newRow("no help") << "# TYPE a gauge\na 1\n"_ba;
    QTest::newRow("another's sample") << good + "b 1\n";
    QTest::newRow("twice") << good + "a 1\na 2\n";
    QTest::newRow("twice the family") << good + "a 1\n" + good;
    QTest::newRow("no number") << good + "a x\n";
    QTest::newRow("spaces") << good + "a  1\n";
    QTest::newRow("open label") << good + "a{b=\"c} 1\n";
    QTest::newRow("empty line") << good + "\na 1\n";
    QTest::newRow("counter without _total") << "# HELP a One.\n# TYPE a counter\na 1\n"_ba;
    const QByteArray histogram = "# HELP h Two.\n# TYPE h histogram\n";
    const QByteArray rest = "h_sum 1\nh_count 2\n";
    QTest::newRow("falling") << histogram + "h_bucket{le=\"1\"} 3\nh_bucket{le=\"+Inf\"} 2\n" + rest;
    QTest::newRow("bounds") << histogram + "h_bucket{le=\"2\"} 1\nh_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\n"
            + rest;
    QTest::newRow("no infinity") << histogram + "h_bucket{le=\"1\"} 2\n" + rest;
    QTest::newRow("another count") << histogram + "h_bucket{le=\"+Inf\"} 3\n" + rest;
    QTest::newRow("no sum") << histogram + "h_bucket{le=\"+Inf\"} 2\nh_count 2\n";
}

void MetricsTextTest::isReadStrictly()
{
    QFETCH(QByteArray, page);
    QVERIFY(!MetricsReading(page).fault().isEmpty());
}

QTEST_APPLESS_MAIN(MetricsTextTest)
#include "tst_metricstext.moc"
