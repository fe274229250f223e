// SPDX-License-Identifier: MIT
#include "client/core/typing.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RoomId lobby(u"lobby"_s);
const RoomId tea(u"tea"_s);
const UserName ada(u"ada"_s);
const UserName bob(u"bob"_s);

constexpr Typing::Times brief{.shown = 100ms, .pause = 50ms};

}

class TypingTest : public QObject
{
    Q_OBJECT

private slots:
    void isAsSlowAsTheProtocolSays();
    void namesThoseWhoType();
    void endsByItself();
    void goesOnWithEachSignal();
    void endsWhereItIsTold();
    void tellsOnceInAWhileForEachRoom();
};

void TypingTest::isAsSlowAsTheProtocolSays()
{
    QCOMPARE(Typing::Times().shown, 5s);
    QCOMPARE(Typing::Times().pause, 3s);
}

void TypingTest::namesThoseWhoType()
{
    Typing typing;
    QSignalSpy changed(&typing, &Typing::changed);
    typing.start(lobby, bob);
    typing.start(lobby, ada);
    typing.start(tea, ada);
    typing.start(lobby, bob);
    QCOMPARE(typing.users(lobby), QList({bob, ada}));
    QCOMPARE(typing.users(tea), QList({ada}));
    QVERIFY(typing.users(RoomId(u"elsewhere"_s)).isEmpty());
    QCOMPARE(changed.size(), 3);
}

void TypingTest::endsByItself()
{
    Typing typing(brief);
    QSignalSpy changed(&typing, &Typing::changed);
    const QDeadlineTimer end(brief.shown);
    typing.start(lobby, ada);
    typing.start(tea, bob);
    QTRY_VERIFY(typing.users(lobby).isEmpty() && typing.users(tea).isEmpty());
    QVERIFY(end.hasExpired());
    QCOMPARE(changed.size(), 4);
    typing.start(lobby, ada); // and once more
    QTRY_VERIFY(typing.users(lobby).isEmpty());
}

void TypingTest::goesOnWithEachSignal()
{
    Typing typing(brief);
    typing.start(lobby, bob);
    typing.start(lobby, ada);
    QTimer keys;
    connect(&keys, &QTimer::timeout, &typing, [&] { typing.start(lobby, ada); });
    keys.start(brief.shown / 4);
    QTRY_COMPARE(typing.users(lobby), QList({ada}));
    keys.stop();
    QTRY_VERIFY(typing.users(lobby).isEmpty());
}

void TypingTest::endsWhereItIsTold()
{
    Typing typing;
    for (const RoomId &room : {lobby, tea}) {
        typing.start(room, ada);
        typing.start(room, bob);
    }
    QSignalSpy changed(&typing, &Typing::changed);
    typing.stop(lobby, ada);
    typing.stop(lobby, ada);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(typing.users(lobby), QList({bob}));
    QCOMPARE(typing.users(tea).size(), 2);
    typing.stopEverywhere(bob);
    QCOMPARE(changed.size(), 3);
    QVERIFY(typing.users(lobby).isEmpty());
    typing.forget(tea);
    typing.forget(tea);
    QCOMPARE(changed.size(), 4);
    typing.start(lobby, ada);
    typing.clear();
    QVERIFY(typing.users(lobby).isEmpty());
}

void TypingTest::tellsOnceInAWhileForEachRoom()
{
    Typing typing(brief);
    const QDeadlineTimer pause(brief.pause);
    QVERIFY(typing.tell(lobby));
    QVERIFY(typing.tell(tea));
    bool again = false; // QTRY_VERIFY() looks twice
    QTRY_VERIFY(again = again || typing.tell(lobby));
    QVERIFY(pause.hasExpired());
    Typing slow;
    QVERIFY(slow.tell(lobby));
    QVERIFY(!slow.tell(lobby));
    slow.clear(); // another connection
    QVERIFY(slow.tell(lobby));
}

QTEST_GUILESS_MAIN(TypingTest)
#include "tst_typing.moc"
