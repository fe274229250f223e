// SPDX-License-Identifier: MIT
#include "common/closecode.h"
#include "common/error.h"
#include "common/ids.h"
#include "common/jsonreader.h"
#include "common/limits.h"
#include "common/room.h"
#include "common/timestamp.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void givesEachErrorANameAndAStatus();
    void givesEachCloseCodeAReason_data();
    void givesEachCloseCodeAReason();
    void readsTimes_data();
    void readsTimes();
    void writesTimesInUtc();
    void findsEachLimitByItsName();
    void startsWithDefaultsWithinTheirBounds();
    void tellsIdentifiers();
    void countsUnread();
};

void ValuesTest::givesEachErrorANameAndAStatus()
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::ReactionInvalid); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        QVERIFY(!wireName(code).isEmpty());
        QCOMPARE(errorCode(QString(wireName(code))), code);
        QVERIFY(httpStatus(code) >= 400);
        QVERIFY2(!reasonPhrase(httpStatus(code)).isEmpty(), wireName(code).data());
    }
    QVERIFY(!errorCode(u"no_such_code"));
    QVERIFY(reasonPhrase(299).isEmpty());
}

void ValuesTest::givesEachCloseCodeAReason_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1009, 4001, 4002, 4003, 4008, 4012})
        QTest::addRow("%d", code) << code;
}

void ValuesTest::givesEachCloseCodeAReason()
{
    QFETCH(int, code);
    const auto reason = closeReason(static_cast<CloseCode>(code));
    QVERIFY(!reason.isEmpty());
    QVERIFY(reason.size() <= 123);
}

void ValuesTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    QTest::newRow("UTC") << u"2026-11-22T16:04:54.123Z"_s << qint64(1795363494123);
    QTest::newRow("no fraction") << u"2026-11-22T16:04:54Z"_s << qint64(1795363494000);
    QTest::newRow("cut off") << u"2026-11-22T16:04:54.9999Z"_s << qint64(1795363494999);
    QTest::newRow("zone") << u"2026-11-22T17:04:54.123+01:00"_s << qint64(1795363494123);
    QTest::newRow("no zone") << u"2026-11-22T16:04:54.123"_s << qint64(-1);
    QTest::newRow("day") << u"2026-02-30T00:00:00Z"_s << qint64(-1);
    QTest::newRow("hour") << u"2026-11-22T25:00:00Z"_s << qint64(-1);
    QTest::newRow("space") << u"2026-11-22 16:04:54Z"_s << qint64(-1);
    QTest::newRow("line break") << u"2026-11-22T16:04:54Z\n"_s << qint64(-1);
    QTest::newRow("lower case") << u"2026-11-22t16:04:54z"_s << qint64(-1);
    QTest::newRow("digits of elsewhere") << u"２026-11-22T16:04:54Z"_s << qint64(-1);
    QTest::newRow("nothing") << u""_s << qint64(-1);
}

void ValuesTest::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto time = parseTimestamp(text);
    QCOMPARE(time ? time->toMSecsSinceEpoch() : -1, milliseconds);
}

void ValuesTest::writesTimesInUtc()
{
    QCOMPARE(formatTimestamp(fromMilliseconds(1795363494123)), u"2026-11-22T16:04:54.123Z"_s);
    QCOMPARE(formatTimestamp(fromMilliseconds(1795363494000)), u"2026-11-22T16:04:54.000Z"_s);
    QCOMPARE(formatTimestamp(fromMilliseconds(1795363494123).toOffsetFromUtc(3600)), u"2026-11-22T16:04:54.123Z"_s);
    for (const qint64 milliseconds : {0LL, 1LL, 951'782'400'000LL, 4'102'444'799'999LL, -1LL, 253'402'300'800'000LL}) {
        const QDateTime time = fromMilliseconds(milliseconds);
        QCOMPARE(formatTimestamp(time), time.toString(Qt::ISODateWithMs));
    }
}

void ValuesTest::findsEachLimitByItsName()
{
    for (const LimitRow &row : limitRows()) {
        QCOMPARE(findLimit(QString(row.name)), &row);
        QVERIFY(!row.meaning.isEmpty());
    }
    QCOMPARE(findLimit(u"speed"), nullptr);
}

void ValuesTest::startsWithDefaultsWithinTheirBounds()
{
    const Limits limits;
    for (const LimitRow &row : limitRows()) {
        QVERIFY(limits.*row.value >= row.smallest);
        QVERIFY(limits.*row.value <= row.largest);
    }
    QCOMPARE(limits.textBytes, 8000);
    QCOMPARE(limits.frameBytes, 65536);
    QCOMPARE(limits.historyPage, 200);
    QCOMPARE(limits.pingSeconds, 25);
}

void ValuesTest::tellsIdentifiers()
{
    QVERIFY(isRoomId(u"lobby"));
    QVERIFY(isRoomId(u"A-z_9"));
    QVERIFY(!isRoomId(u""));
    QVERIFY(!isRoomId(u"a.b"));
    QVERIFY(!isRoomId(u"é"));
    QVERIFY(isRoomId(QString(64, u'a')));
    QVERIFY(!isRoomId(QString(65, u'a')));
    QVERIFY(RoomId(u"a"_s) < RoomId(u"b"_s));
    QCOMPARE(qHash(lobbyId()), qHash(RoomId(u"lobby"_s)));
}

void ValuesTest::countsUnread()
{
    Room room;
    room.lastId = 481;
    room.readId = 478;
    QCOMPARE(room.unread(), 3);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
