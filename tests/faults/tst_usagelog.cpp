// SPDX-License-Identifier: MIT
#include "tests/faults/usagelog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Chatto::Faults;
using namespace Qt::StringLiterals;

/// The judge of the soak.
class UsageLogTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesGrowth_data();
    void judgesGrowth();
    void letsGrowWhatMay();
    void tellsAll();
};

void UsageLogTest::judgesGrowth_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::addColumn<QString>("growth");
    QTest::newRow("flat") << QList<qint64>(40, 7) << QString();
    const auto row = [](const char *name, auto valueAt, const QString &growth) {
        QList<qint64> values;
        for (int i = 0; i < 40; ++i)
            values.append(valueAt(i));
        QTest::newRow(name) << values << growth;
    };
    row(
        "a leak", [](int i) { return 100 + i; }, u"bytes has grown by 20, and may by 10"_s);
    row("a leak that is slow enough", [](int i) { return 100 + i / 2; }, {});
    row("a start", [](int i) { return std::min(i, 10) * 50; }, {});
    row("a peak now and then", [](int i) { return i % 7 == 0 ? 1000 + i : 100; }, {});
    row("less and less", [](int i) { return 1000 - i; }, {});
    row(
        "a step at the end", [](int i) { return i < 30 ? 100 : 111; }, u"bytes has grown by 11, and may by 10"_s);
}

void UsageLogTest::judgesGrowth()
{
    QFETCH(QList<qint64>, values);
    QFETCH(QString, growth);
    UsageLog log({{"bytes", 10}});
    for (const qint64 value : values)
        log.add({value});
    QCOMPARE(log.growths(), growth.isEmpty() ? QStringList() : QStringList{growth});
}

void UsageLogTest::letsGrowWhatMay()
{
    UsageLog log({{"messages"}, {"descriptors", 0}});
    for (qint64 i = 0; i < 8; ++i)
        log.add({i * 1000, i});
    QCOMPARE(log.growths(), QStringList{u"descriptors has grown by 4, and may by 0"_s});
}

void UsageLogTest::tellsAll()
{
    UsageLog log({{"messages"}, {"descriptors", 3}});
    for (qint64 i = 1; i <= 4; ++i)
        log.add({i, 10 * i});
    const QStringList lines = log.table().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].simplified(), u"messages 1 2 3 4 -"_s);
    QCOMPARE(lines[2].simplified(), u"descriptors 10 20 30 40 3"_s);
    QCOMPARE(log.json(), R"({"columns":["messages","descriptors"],"looks":[[1,10],[2,20],[3,30],[4,40]]})"_ba);
}

QTEST_GUILESS_MAIN(UsageLogTest)
#include "tst_usagelog.moc"
