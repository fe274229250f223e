// SPDX-License-Identifier: MIT
#include "client/core/roomname.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class RoomNameTest : public QObject
{
    Q_OBJECT

private slots:
    void callsRoomsAsPeopleDo_data();
    void callsRoomsAsPeopleDo();
};

void RoomNameTest::callsRoomsAsPeopleDo_data()
{
    QTest::addColumn<Room>("room");
    QTest::addColumn<QString>("name");
    const auto direct = [](const QList<UserName> &with) {
        Room room;
        room.id = RoomId(u"d1"_s);
        room.kind = RoomKind::Direct;
        room.with = with;
        return room;
    };
    Room room;
    room.id = RoomId(u"r1"_s);
    room.name = u"Tea"_s;
    QTest::newRow("by its name") << room << u"Tea"_s;
    room.id = lobbyId();
    QTest::newRow("the lobby, too") << room << u"Tea"_s;
    room.name.clear();
    QTest::newRow("an unnamed lobby") << room << u"Lobby"_s;
    const UserName ada(u"ada"_s);
    const UserName bob(u"bob"_s);
    QTest::newRow("a talk of two") << direct({ada}) << u"ada"_s;
    QTest::newRow("a talk of three") << direct({ada, bob}) << u"ada, bob"_s;
    QTest::newRow("a talk that the others have left") << direct({}) << u"Nobody else"_s;
}

void RoomNameTest::callsRoomsAsPeopleDo()
{
    QFETCH(Room, room);
    QTEST(roomName(room), "name");
}

QTEST_GUILESS_MAIN(RoomNameTest)
#include "tst_roomname.moc"
