// SPDX-License-Identifier: MIT
#include "client/ui/visitedrooms.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class VisitedRoomsTest : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForward();
    void forgetsWhatWasForward();
    void theSameRoomTwiceIsOneVisit();
    void forgetsARoomThatIsGone_data();
    void forgetsARoomThatIsGone();
    void keepsOnlySoMany();

private:
    static VisitedRooms visited(const QString &rooms)
    {
        VisitedRooms visited;
        for (const QChar &room : rooms)
            visited.visit(RoomId(QString(room)));
        return visited;
    }
    /// What one sees going back from here.
    static QString wayBack(VisitedRooms visited)
    {
        QString way = visited.current().toString();
        for (RoomId room = visited.back(); !room.isEmpty(); room = visited.back())
            way += room.toString();
        return way;
    }
};

void VisitedRoomsTest::goesBackAndForward()
{
    VisitedRooms rooms = visited(u"abc"_s);
    QCOMPARE(rooms.back(), RoomId(u"b"_s));
    QCOMPARE(rooms.back(), RoomId(u"a"_s));
    QVERIFY(rooms.back().isEmpty());
    QCOMPARE(rooms.forward(), RoomId(u"b"_s));
    QCOMPARE(rooms.forward(), RoomId(u"c"_s));
    QVERIFY(rooms.forward().isEmpty());
}

void VisitedRoomsTest::forgetsWhatWasForward()
{
    VisitedRooms rooms = visited(u"abc"_s);
    rooms.back();
    rooms.visit(RoomId(u"d"_s));
    QVERIFY(rooms.forward().isEmpty());
    QCOMPARE(wayBack(rooms), u"dba"_s);
}

void VisitedRoomsTest::theSameRoomTwiceIsOneVisit()
{
    QCOMPARE(wayBack(visited(u"abbba"_s)), u"aba"_s);
}

void VisitedRoomsTest::forgetsARoomThatIsGone_data()
{
    QTest::addColumn<QString>("visits");
    QTest::addColumn<QString>("way");
    QTest::newRow("the last") << u"abx"_s << u"ba"_s;
    QTest::newRow("the first") << u"xab"_s << u"ba"_s;
    QTest::newRow("between two") << u"axb"_s << u"ba"_s;
    QTest::newRow("between the same") << u"axa"_s << u"a"_s;
    QTest::newRow("often") << u"axaxbx"_s << u"ba"_s;
    QTest::newRow("the only one") << u"x"_s << QString();
    QTest::newRow("not there") << u"ab"_s << u"ba"_s;
}

void VisitedRoomsTest::forgetsARoomThatIsGone()
{
    QFETCH(QString, visits);
    QFETCH(QString, way);
    VisitedRooms rooms = visited(visits);
    rooms.forget(RoomId(u"x"_s));
    QCOMPARE(wayBack(rooms), way);
}

void VisitedRoomsTest::keepsOnlySoMany()
{
    VisitedRooms rooms;
    for (int i = 0; i < 2 * VisitedRooms::most; ++i)
        rooms.visit(RoomId(QString::number(i)));
    int steps = 0;
    while (!rooms.back().isEmpty())
        ++steps;
    QCOMPARE(steps, VisitedRooms::most - 1);
}

QTEST_APPLESS_MAIN(VisitedRoomsTest)
#include "tst_visitedrooms.moc"
