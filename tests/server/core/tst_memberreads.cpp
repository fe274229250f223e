// SPDX-License-Identifier: MIT
#include "server/core/memberreads.h"

#include "common/httpcodec.h"
#include "tests/server/core/dialogue.h"
#include "tests/support/await.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class MemberReadsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void readsALargeRoomOnceForMany();
    void readsTheLobbyOnceForMany();
    void readsASmallRoomForEach();
    void tellsNothingOlderThanTheQuestion();
    void tellsStrangersNothing();
    void tellsAllThatTheStoreIsAway();

private:
    RoomId makeRoom(int members);
    /// Asks for the room; the answers come to m_answers.
    void ask(const Identity &reader, const RoomId &room);

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<PresenceTracker> m_presence;
    std::unique_ptr<MemberReads> m_reads;
    Identity m_ada;
    QList<Result<QByteArray>> m_answers;
};

void MemberReadsTest::init()
{
    m_reads.reset();
    m_presence.reset();
    m_answers.clear();
    m_store = std::make_unique<MemoryStore>();
    m_ada = signUp(m_store->state(), u"ada"_s);
    m_presence = std::make_unique<PresenceTracker>(*m_store, PresenceTracker::Times{});
    m_reads = std::make_unique<MemberReads>(*m_store, *m_presence);
}

RoomId MemberReadsTest::makeRoom(int members)
{
    const RoomId room = m_store->state().createRoom(m_ada, {RoomKind::Private, u"x"_s, "x", {}, {}})->room.id;
    for (int i = 1; i < members; ++i) {
        const QString name = u"user%1"_s.arg(i);
        signUp(m_store->state(), name);
        if (!m_store->state().addMember(m_ada, room, name.toUtf8()))
            qFatal("not added");
    }
    return room;
}

void MemberReadsTest::ask(const Identity &reader, const RoomId &room)
{
    m_reads->read(reader, room, {this, [this](const Result<QByteArray> &list) { m_answers.append(list); }});
}

void MemberReadsTest::readsALargeRoomOnceForMany()
{
    const RoomId room = makeRoom(MemberReads::fewestShared);
    m_presence->enter(m_ada);
    for (int i = 0; i < 50; ++i)
        ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 50);
    QCOMPARE(m_store->calls("findMembers"), 2); // one for the first, one for all who came while that was under way
    for (const auto &answer : std::as_const(m_answers))
        QCOMPARE(*answer, *m_answers.first());
    const QList<Member> members = *decodeMembers(*m_answers.first());
    QCOMPARE(members.size(), MemberReads::fewestShared);
    QCOMPARE(members.first(), (Member{{m_ada.name, Presence::Online}, Role::Owner}));
    ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 51);
    QCOMPARE(m_store->calls("findMembers"), 3);
}

void MemberReadsTest::readsTheLobbyOnceForMany()
{
    makeRoom(MemberReads::fewestShared);
    for (int i = 0; i < 50; ++i)
        ask(m_ada, lobbyId());
    QTRY_COMPARE(m_answers.size(), 50);
    QCOMPARE(m_store->calls("findUsers"), 2);
    QCOMPARE(decodeMembers(*m_answers.last())->size(), MemberReads::fewestShared);
}

void MemberReadsTest::readsASmallRoomForEach()
{
    const RoomId room = makeRoom(2);
    for (int i = 0; i < 5; ++i)
        ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 5);
    QCOMPARE(m_store->calls("findMembers"), 5);
}

void MemberReadsTest::tellsNothingOlderThanTheQuestion()
{
    const RoomId room = makeRoom(MemberReads::fewestShared);
    signUp(m_store->state(), u"eve"_s);
    ask(m_ada, room);
    QVERIFY(m_store->state().addMember(m_ada, room, "eve"));
    ask(m_ada, room);
    ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 3);
    for (const auto &answer : {m_answers.at(1), m_answers.at(2)})
        QCOMPARE(decodeMembers(*answer)->size(), MemberReads::fewestShared + 1);
}

void MemberReadsTest::tellsStrangersNothing()
{
    const RoomId room = makeRoom(MemberReads::fewestShared);
    const Identity eve = signUp(m_store->state(), u"eve"_s);
    for (const Identity &reader : {m_ada, eve, m_ada, eve, eve})
        ask(reader, room);
    QTRY_COMPARE(m_answers.size(), 5);
    int told = 0;
    for (const auto &answer : std::as_const(m_answers)) {
        told += answer ? 1 : 0;
        QVERIFY(answer || answer.error().code == ErrorCode::NoSuchRoom);
    }
    QCOMPARE(told, 2);
}

void MemberReadsTest::tellsAllThatTheStoreIsAway()
{
    const RoomId room = makeRoom(MemberReads::fewestShared);
    for (int i = 0; i < 3; ++i)
        ask(m_ada, room);
    m_store->setReady(false);
    QTRY_COMPARE(m_answers.size(), 3);
    ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 4);
    QVERIFY(!m_answers.last());
    m_store->setReady(true);
    ask(m_ada, room);
    QTRY_COMPARE(m_answers.size(), 5);
    QVERIFY(m_answers.last());
}

QTEST_GUILESS_MAIN(MemberReadsTest)
#include "tst_memberreads.moc"
