// SPDX-License-Identifier: MIT
#include "server/core/roomservice.h"

#include "common/httpcodec.h"
#include "tests/server/core/dialogue.h"
#include "tests/support/await.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"ok"_s : QString(wireName(result.error().code));
}

}

class RoomServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void checksNewRooms_data();
    void checksNewRooms();
    void foldsWhomItIsMadeWith();
    void checksEdits_data();
    void checksEdits();
    void tellsMembersWithTheirPresence();
    void tellsWhoIsInTheLobby();
    void takesNamesAsTyped();
    void slowsDownWhoWritesTooMuch();
    void tellsTypingOnceInAWhile();
    void slowsDownWhoTypesEverywhere();

private:
    Result<CreatedRoom> create(const NewRoom &room)
    {
        return await<CreatedRoom>([&](auto handler) { m_rooms->create(m_ada, room, handler); });
    }
    Result<QList<Member>> members(const Identity &reader, const RoomId &room)
    {
        const auto body = await<QByteArray>([&](auto handler) { m_rooms->members(reader, room, handler); });
        return body ? decodeMembers(*body) : body.error();
    }
    QString type(const Identity &user, const RoomId &room)
    {
        return codeOf(await<Done>([&](auto handler) { m_rooms->startTyping(user, room, handler); }));
    }
    void restart(const Limits &limits);

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<PresenceTracker> m_presence;
    std::unique_ptr<RoomService> m_rooms;
    Identity m_ada;
    Identity m_bob;
};

void RoomServiceTest::init()
{
    m_presence.reset();
    m_store = std::make_unique<MemoryStore>();
    m_ada = signUp(m_store->state(), u"ada"_s);
    m_bob = signUp(m_store->state(), u"bob"_s);
    m_presence = std::make_unique<PresenceTracker>(*m_store, PresenceTracker::Times{});
    restart({.messages = 0});
}

void RoomServiceTest::restart(const Limits &limits)
{
    m_rooms = std::make_unique<RoomService>(*m_store, *m_presence, limits);
}

void RoomServiceTest::checksNewRooms_data()
{
    QTest::addColumn<NewRoom>("room");
    QTest::addColumn<QString>("code");
    const QString wide = QString::fromUcs4(U"\U0001F331");
    const auto named = [](const QString &name, const QString &topic = {}) { return NewRoom{{}, name, topic, {}}; };
    QTest::newRow("64 code points") << named(wide.repeated(64)) << u"ok"_s;
    QTest::newRow("65 code points") << named(wide.repeated(65)) << u"room_name_invalid"_s;
    QTest::newRow("spaces around it") << named(u" a "_s) << u"ok"_s;
    QTest::newRow("no name") << named({}) << u"room_name_invalid"_s;
    QTest::newRow("blank") << named(u" \u00A0"_s) << u"room_name_invalid"_s;
    QTest::newRow("invisible") << named(u"\u200B\u2060"_s) << u"room_name_invalid"_s;
    QTest::newRow("nothing once folded") << named(u"\uFFF0"_s) << u"room_name_invalid"_s;
    QTest::newRow("two lines") << named(u"a\nb"_s) << u"room_name_invalid"_s;
    QTest::newRow("half a pair") << named(QString(QChar(0xD83C))) << u"room_name_invalid"_s;
    QTest::newRow("topic of 250") << named(u"a"_s, wide.repeated(250)) << u"ok"_s;
    QTest::newRow("topic of 251") << named(u"a"_s, wide.repeated(251)) << u"bad_request"_s;
    QTest::newRow("topic with a tab") << named(u"a"_s, u"a\tb"_s) << u"bad_request"_s;
    QTest::newRow("taken in another case") << named(u"LOBBY"_s) << u"room_exists"_s;
    QTest::newRow("taken in another width") << named(u"\uFF4Cobby"_s) << u"room_exists"_s;
    QTest::newRow("private, of a public one's name") << NewRoom{RoomKind::Private, u"lobby"_s, {}, {}} << u"ok"_s;
    QTest::newRow("with nobody's name") << NewRoom{{}, u"a"_s, {}, {u"zoe"_s}} << u"no_such_user"_s;
    QTest::newRow("with 101") << NewRoom{{}, u"a"_s, {}, QStringList(101, u"bob"_s)} << u"bad_request"_s;
    QTest::newRow("direct") << NewRoom{RoomKind::Direct, {}, {}, {u"bob"_s}} << u"ok"_s;
    QTest::newRow("direct, with nobody") << NewRoom{RoomKind::Direct, {}, {}, {}} << u"bad_request"_s;
    QTest::newRow("direct, with oneself") << NewRoom{RoomKind::Direct, {}, {}, {u"ADA"_s}} << u"bad_request"_s;
}

void RoomServiceTest::checksNewRooms()
{
    QFETCH(NewRoom, room);
    QFETCH(QString, code);
    QCOMPARE(codeOf(create(room)), code);
}

void RoomServiceTest::foldsWhomItIsMadeWith()
{
    const auto created = create({RoomKind::Direct, u"no name"_s, u"no topic"_s, {u"BOB"_s, u"Ada"_s, u"bob"_s}});
    QVERIFY(created);
    QCOMPARE(created->room.with, QList<UserName>{m_bob.name});
    QCOMPARE(created->room.name, QString());
    QVERIFY(create({RoomKind::Direct, {}, {}, {u"bob"_s}})->existed);
}

void RoomServiceTest::checksEdits_data()
{
    QTest::addColumn<RoomEdit>("edit");
    QTest::addColumn<QString>("code");
    QTest::newRow("both") << RoomEdit{u"New"_s, u"topic"_s} << u"ok"_s;
    QTest::newRow("nothing") << RoomEdit{} << u"ok"_s;
    QTest::newRow("no topic any more") << RoomEdit{{}, u""_s} << u"ok"_s;
    QTest::newRow("no name any more") << RoomEdit{u""_s, {}} << u"room_name_invalid"_s;
    QTest::newRow("a topic of two lines") << RoomEdit{u"New"_s, u"a\nb"_s} << u"bad_request"_s;
    QTest::newRow("a name that is taken") << RoomEdit{u"Lobby"_s, {}} << u"room_exists"_s;
}

void RoomServiceTest::checksEdits()
{
    QFETCH(RoomEdit, edit);
    QFETCH(QString, code);
    const RoomId room = create({{}, u"garden"_s, {}, {}})->room.id;
    const auto edited = await<Room>([&](auto handler) { m_rooms->edit(m_ada, room, edit, handler); });
    QCOMPARE(codeOf(edited), code);
    if (edited)
        QCOMPARE(edited->name, edit.name.value_or(u"garden"_s));
}

void RoomServiceTest::tellsMembersWithTheirPresence()
{
    m_presence->enter(m_bob);
    const RoomId room = create({RoomKind::Private, u"garden"_s, {}, {u"bob"_s}})->room.id;
    QCOMPARE(*members(m_ada, room),
        (QList<Member>{{{m_ada.name}, Role::Owner}, {{m_bob.name, Presence::Online}, Role::Member}}));
    QCOMPARE(codeOf(members(signUp(m_store->state(), u"eve"_s), room)), u"no_such_room"_s);
}

void RoomServiceTest::tellsWhoIsInTheLobby()
{
    m_presence->enter(m_bob);
    QVERIFY(m_store->state().setOwner("ada"));
    const auto everybody = members(m_ada, lobbyId());
    QCOMPARE(everybody->size(), 2);
    QCOMPARE(everybody->first().role, Role::Owner);
    QCOMPARE(everybody->last(), (Member{{m_bob.name, Presence::Online}, Role::Member}));
}

void RoomServiceTest::takesNamesAsTyped()
{
    const RoomId room = create({{}, u"garden"_s, {}, {}})->room.id;
    QVERIFY(await<Done>([&](auto handler) { m_rooms->addMember(m_ada, room, u"BOB"_s, handler); }));
    QVERIFY(await<Done>([&](auto handler) { m_rooms->setRole(m_ada, room, u"Bob"_s, Role::Moderator, handler); }));
    QCOMPARE(m_store->state().findRoom(m_bob, room)->room.role, Role::Moderator);
    QVERIFY(await<Done>([&](auto handler) { m_rooms->removeMember(m_ada, room, u"bOb"_s, handler); }));
    QCOMPARE(m_store->state().findRoom(m_bob, room)->room.role, Role::None);
}

void RoomServiceTest::slowsDownWhoWritesTooMuch()
{
    restart({.messages = 1, .messageBurst = 2});
    QVERIFY(create({{}, u"one"_s, {}, {}}));
    QCOMPARE(codeOf(create({{}, {}, {}, {}})), u"room_name_invalid"_s); // counts as well
    const auto refused = create({{}, u"three"_s, {}, {}});
    QCOMPARE(codeOf(refused), u"rate_limited"_s);
    QVERIFY(refused.error().retryAfter.value_or(0) >= 1);
    QCOMPARE(
        codeOf(await<Done>([&](auto handler) { m_rooms->addMember(m_bob, lobbyId(), u"bob"_s, handler); })), u"ok"_s);
    QCOMPARE(codeOf(await<Done>([&](auto handler) { m_rooms->addMember(m_ada, lobbyId(), u"bob"_s, handler); })),
        u"rate_limited"_s);
}

void RoomServiceTest::tellsTypingOnceInAWhile()
{
    const RoomId room = create({{}, u"garden"_s, {}, {}})->room.id;
    QCOMPARE(type(m_ada, room), u"ok"_s);
    QCOMPARE(type(m_ada, room), u"ok"_s);
    QCOMPARE(m_store->calls("startTyping"), 1);
    QCOMPARE(type(m_ada, lobbyId()), u"ok"_s);
    QCOMPARE(type(m_bob, lobbyId()), u"ok"_s);
    QCOMPARE(m_store->calls("startTyping"), 3);
    QCOMPARE(type(m_bob, room), u"forbidden"_s);
}

void RoomServiceTest::slowsDownWhoTypesEverywhere()
{
    restart({.messages = 1, .messageBurst = 2});
    QCOMPARE(type(m_ada, RoomId(u"one"_s)), u"no_such_room"_s);
    QCOMPARE(type(m_ada, RoomId(u"two"_s)), u"no_such_room"_s);
    QCOMPARE(type(m_ada, RoomId(u"three"_s)), u"rate_limited"_s);
    QVERIFY(create({{}, u"garden"_s, {}, {}})); // by a limit of its own
}

QTEST_GUILESS_MAIN(RoomServiceTest)
#include "tst_roomservice.moc"
