// SPDX-License-Identifier: MIT
// What every store does about rooms and those who are in them.
#include "server/core/names.h"
#include "tests/server/core/storecalls.h"
#include "tests/server/core/storecontract.h"
#include "tests/server/core/storelog.h"

#include <QRandomGenerator>
#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<RoomView> findRoom(Store &store, const Identity &reader, const RoomId &room)
{
    return await<RoomView>([&](auto handler) { store.findRoom(reader, room, handler); });
}

/// The room as the reader sees it; none if they don't.
Room roomFor(Store &store, const Identity &reader, const RoomId &room)
{
    const auto view = findRoom(store, reader, room);
    return view ? view->room : Room();
}

Result<Done> add(Store &store, const Identity &actor, const RoomId &room, const QString &name)
{
    return await<Done>([&](auto handler) { store.addMember(actor, room, foldName(name), handler); });
}

Result<Done> remove(Store &store, const Identity &actor, const RoomId &room, const QString &name)
{
    return await<Done>([&](auto handler) { store.removeMember(actor, room, foldName(name), handler); });
}

Result<Done> setRole(Store &store, const Identity &actor, const RoomId &room, const QString &name, Role role)
{
    return await<Done>([&](auto handler) { store.setRole(actor, room, foldName(name), role, handler); });
}

Result<Done> startTyping(Store &store, const Identity &user, const RoomId &room)
{
    return await<Done>([&](auto handler) { store.startTyping(user, room, handler); });
}

Result<Done> mark(Store &store, const Identity &reader, const RoomId &room, MessageId id)
{
    return await<Done>([&](auto handler) { store.setReadMarker(reader, {room, id}, handler); });
}

Result<Room> edit(Store &store, const Identity &editor, const RoomId &room, const RoomEdit &change)
{
    const QByteArray folded = change.name ? foldName(*change.name) : QByteArray();
    return await<Room>([&](auto handler) { store.editRoom(editor, room, change, folded, handler); });
}

Result<Accepted> send(Store &store, const Identity &author, const RoomId &room, const QString &text)
{
    return await<Accepted>([&](auto handler) { store.appendMessage(author, {{}, room, text, 0}, handler); });
}

Result<LogPage> readRoom(Store &store, const QByteArray &uid, const RoomId &room)
{
    return await<LogPage>([&](auto handler) { store.readLog(uid, room, {}, handler); });
}

Result<Members> findMembers(Store &store, const QByteArray &uid, const RoomId &room)
{
    return await<Members>([&](auto handler) { store.findMembers(uid, room, handler); });
}

Result<SessionStart> openSession(Store &store, const QString &name)
{
    return await<SessionStart>([&](auto handler) { store.openSession(tokenOf(name), handler); });
}

/// "ada owner, bob member"; the error's code if there is one.
QString membersOf(Store &store, const QByteArray &readerUid, const RoomId &room)
{
    const auto found = findMembers(store, readerUid, room);
    if (!found)
        return codeOf(found);
    QStringList parts;
    for (const RoomMember &one : found->members)
        parts.append(one.member.user.name.toString() + u' ' + roleWord(one.member.role));
    return parts.join(u", "_s);
}

RoomPlan plan(RoomKind kind, const QString &name, const QStringList &with)
{
    RoomPlan made{kind, name, foldName(name), {}, {}};
    for (const QString &other : with)
        made.with.append(foldName(other));
    return made;
}

RoomPlan talkWith(const QStringList &with)
{
    return plan(RoomKind::Direct, {}, with);
}

Result<CreatedRoom> create(Store &store, const Identity &maker, const RoomPlan &made)
{
    return await<CreatedRoom>([&](auto handler) { store.createRoom(maker, made, handler); });
}

/// A call that takes a room, as somebody makes it who isn't in it. Others there are ada, its owner, and zoe.
struct RoomCall
{
    const char *name;
    QString (*run)(Store &store, const Identity &who, const RoomId &room);
    const char *whenPublic; ///< What it says where the room may be known of.
};

const RoomCall roomCalls[] = {
    {"findRoom", [](Store &s, const Identity &who, const RoomId &room) { return codeOf(findRoom(s, who, room)); },
        "ok"},
    {"editRoom",
        [](Store &s, const Identity &who, const RoomId &room) {
            return codeOf(edit(s, who, room, {u"mine"_s, u"mine"_s}));
        },
        "forbidden"},
    {"findMembers",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(findMembers(s, who.uid, room)); }, "ok"},
    {"addMember, somebody else",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(add(s, who, room, u"zoe"_s)); },
        "forbidden"},
    {"addMember, who is in it",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(add(s, who, room, u"ada"_s)); },
        "forbidden"},
    {"addMember, nobody",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(add(s, who, room, u"nobody"_s)); },
        "forbidden"},
    {"removeMember, somebody else",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(remove(s, who, room, u"ada"_s)); },
        "forbidden"},
    {"removeMember, oneself",
        [](Store &s, const Identity &who, const RoomId &room) {
            return codeOf(remove(s, who, room, who.name.toString()));
        },
        "ok"},
    {"setRole",
        [](Store &s, const Identity &who, const RoomId &room) {
            return codeOf(setRole(s, who, room, who.name.toString(), Role::Owner));
        },
        "forbidden"},
    {"startTyping", [](Store &s, const Identity &who, const RoomId &room) { return codeOf(startTyping(s, who, room)); },
        "forbidden"},
    {"appendMessage",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(send(s, who, room, u"hi"_s)); },
        "forbidden"},
    {"readLog", [](Store &s, const Identity &who, const RoomId &room) { return codeOf(readRoom(s, who.uid, room)); },
        "ok"},
    {"setReadMarker", [](Store &s, const Identity &who, const RoomId &room) { return codeOf(mark(s, who, room, 0)); },
        "forbidden"},
    {"setReadMarker, outside",
        [](Store &s, const Identity &who, const RoomId &room) { return codeOf(mark(s, who, room, 999)); }, "forbidden"},
};

void addRoomCalls()
{
    QTest::addColumn<int>("call");
    for (size_t i = 0; i < std::size(roomCalls); ++i)
        QTest::newRow(roomCalls[i].name) << static_cast<int>(i);
}

}

void StoreContract::meet()
{
    m_ada = createAccount(u"ada"_s);
    m_bob = createAccount(u"bob"_s);
    m_eve = createAccount(u"eve"_s);
    m_log = std::make_unique<StoreLog>(*m_other, m_labels);
}

RoomId StoreContract::make(const Identity &maker, RoomKind kind, const QString &label, const QStringList &with)
{
    const auto created = create(*m_store, maker, plan(kind, kind == RoomKind::Direct ? QString() : label, with));
    if (!created || !watch(*m_other, created->room.id))
        return RoomId();
    m_labels.rooms.insert(created->room.id, label);
    m_log->take();
    return created->room.id;
}

QStringList StoreContract::roomsOf(const QString &name)
{
    QStringList labels;
    const auto start = openSession(*m_other, name);
    if (!start)
        return {codeOf(start)};
    for (const RoomView &view : start->rooms)
        labels.append(m_labels.rooms.value(view.room.id, view.room.id.toString()));
    labels.sort();
    return labels;
}

QStringList StoreContract::roomsFoundBy(const Identity &reader)
{
    QStringList labels;
    const auto rooms = await<QList<Room>>([&](auto handler) { m_other->findRooms(reader, handler); });
    for (const Room &room : *rooms)
        labels.append(m_labels.rooms.value(room.id, room.id.toString()));
    labels.sort();
    return labels;
}

// Making rooms

void StoreContract::makesARoomForEverybodyNamed()
{
    meet();
    RoomPlan made = plan(RoomKind::Private, u"Garden"_s, {u"bob"_s, u"eve"_s, u"Bob"_s, u"ada"_s});
    made.topic = u"what grows"_s;
    const auto created = create(*m_store, m_ada, made);
    QVERIFY(created);
    QVERIFY(!created->existed);
    const Room &room = created->room;
    m_labels.rooms.insert(room.id, u"garden"_s);
    QVERIFY(!room.epoch.isEmpty());
    QCOMPARE(room,
        (Room{room.id, u"Garden"_s, u"what grows"_s, RoomKind::Private, {}, 3, room.epoch, 0, 0, 0, Role::Owner}));
    QCOMPARE(roomFor(*m_other, m_ada, room.id), room);
    QCOMPARE(roomFor(*m_other, m_bob, room.id).role, Role::Member);
    QCOMPARE(membersOf(*m_other, m_eve.uid, room.id), u"ada owner, bob member, eve member"_s);
    QCOMPARE(m_log->take(),
        (QStringList{u"ada is in garden from 0"_s, u"bob is in garden from 0"_s, u"eve is in garden from 0"_s}));
    for (const QString &name : {u"ada"_s, u"bob"_s, u"eve"_s})
        QCOMPARE(roomsOf(name), (QStringList{u"garden"_s, u"lobby"_s}));
}

void StoreContract::refusesToMakeARoom_data()
{
    QTest::addColumn<RoomPlan>("made");
    QTest::addColumn<QString>("code");
    QTest::newRow("a public room of that name") << plan(RoomKind::Public, u"GARDEN"_s, {}) << u"room_exists"_s;
    QTest::newRow("the lobby's name") << plan(RoomKind::Public, u"lobby"_s, {}) << u"room_exists"_s;
    QTest::newRow("with nobody's name") << plan(RoomKind::Public, u"x"_s, {u"bob"_s, u"no"_s}) << u"no_such_user"_s;
    QTest::newRow("direct, with nobody's name") << talkWith({u"nobody"_s}) << u"no_such_user"_s;
    QTest::newRow("direct, with nobody") << talkWith({}) << u"bad_request"_s;
    QTest::newRow("direct, with oneself") << talkWith({u"ada"_s}) << u"bad_request"_s;
    QTest::newRow("a private room of that name") << plan(RoomKind::Private, u"garden"_s, {}) << u"ok"_s;
    QTest::newRow("a private room's name") << plan(RoomKind::Public, u"cellar"_s, {}) << u"ok"_s;
}

void StoreContract::refusesToMakeARoom()
{
    QFETCH(RoomPlan, made);
    QFETCH(QString, code);
    meet();
    make(m_eve, RoomKind::Public, u"Garden"_s);
    make(m_eve, RoomKind::Private, u"Cellar"_s);
    QCOMPARE(codeOf(create(*m_store, m_ada, made)), code);
    const qsizetype expected = code == u"ok" ? 3 : 2;
    QCOMPARE(roomsFoundBy(m_ada).size(), expected);
    QCOMPARE(m_log->take().isEmpty(), code != u"ok");
}

void StoreContract::makesAPublicNameOnceFromTwoNodes()
{
    meet();
    QStringList codes;
    for (int i = 0; i < 10; ++i) {
        (i % 2 ? *m_store : *m_other)
            .createRoom(i % 3 ? m_ada : m_bob, plan(RoomKind::Public, u"garden"_s, {}),
                {this, [&](const Result<CreatedRoom> &created) { codes.append(codeOf(created)); }});
    }
    QTRY_COMPARE(codes.size(), 10);
    QCOMPARE(codes.count(u"ok"_s), 1);
    QCOMPARE(codes.count(u"room_exists"_s), 9);
}

void StoreContract::makesOneRoomForAPair()
{
    meet();
    const auto first = create(*m_store, m_ada, talkWith({u"bob"_s}));
    QVERIFY(!first->existed);
    QCOMPARE(first->room.kind, RoomKind::Direct);
    QCOMPARE(first->room.with, QList<UserName>{m_bob.name});
    QCOMPARE(first->room.members, 2);
    QCOMPARE(first->room.role, Role::Member);
    const auto again = create(*m_other, m_ada, talkWith({u"BOB"_s, u"ada"_s}));
    QVERIFY(again->existed);
    QCOMPARE(again->room, first->room);
    // Bob can't know yet that there is one.
    const auto back = create(*m_other, m_bob, talkWith({u"ada"_s}));
    QCOMPARE(back->room.id, first->room.id);
    QVERIFY(!back->existed);
    QCOMPARE(back->room.with, QList<UserName>{m_ada.name});
    QVERIFY(create(*m_other, m_bob, talkWith({u"ada"_s}))->existed);
    const auto other = create(*m_store, m_ada, talkWith({u"eve"_s}));
    QVERIFY(other->room.id != first->room.id);
}

void StoreContract::makesOneRoomForAPairFromTwoNodes()
{
    meet();
    QSet<RoomId> rooms;
    int existed = 0;
    int answers = 0;
    for (int i = 0; i < 20; ++i) {
        const bool isAda = i % 2;
        (isAda ? *m_store : *m_other)
            .createRoom(isAda ? m_ada : m_bob, talkWith({isAda ? u"bob"_s : u"ada"_s}),
                {this, [&](const Result<CreatedRoom> &created) {
                     rooms.insert(created->room.id);
                     existed += created->existed ? 1 : 0;
                     ++answers;
                 }});
    }
    QTRY_COMPARE(answers, 20);
    QCOMPARE(rooms.size(), 1);
    QCOMPARE(existed, 18);
}

void StoreContract::makesAnotherRoomForEveryGroup()
{
    meet();
    const auto first = create(*m_store, m_ada, talkWith({u"eve"_s, u"bob"_s}));
    const auto second = create(*m_store, m_ada, talkWith({u"eve"_s, u"bob"_s}));
    QVERIFY(!second->existed);
    QVERIFY(second->room.id != first->room.id);
    const QSet<UserName> with(first->room.with.begin(), first->room.with.end());
    QCOMPARE(with, (QSet<UserName>{m_bob.name, m_eve.name}));
    QCOMPARE(first->room.members, 3);
}

// Who sees what

void StoreContract::listsRoomsToWhoMaySeeThem()
{
    meet();
    make(m_ada, RoomKind::Public, u"garden"_s);
    make(m_ada, RoomKind::Private, u"cellar"_s, {u"bob"_s});
    make(m_ada, RoomKind::Direct, u"talk"_s, {u"eve"_s});
    QCOMPARE(roomsFoundBy(m_ada), (QStringList{u"cellar"_s, u"garden"_s, u"lobby"_s, u"talk"_s}));
    QCOMPARE(roomsFoundBy(m_bob), (QStringList{u"cellar"_s, u"garden"_s, u"lobby"_s}));
    QCOMPARE(roomsFoundBy(m_eve), (QStringList{u"garden"_s, u"lobby"_s}));
    QCOMPARE(roomsOf(u"ada"_s), (QStringList{u"cellar"_s, u"garden"_s, u"lobby"_s, u"talk"_s}));
    QCOMPARE(roomsOf(u"bob"_s), (QStringList{u"cellar"_s, u"lobby"_s}));
    QCOMPARE(roomsOf(u"eve"_s), QStringList{u"lobby"_s});
    QCOMPARE(roomFor(*m_other, m_eve, m_labels.rooms.key(u"garden"_s)).role, Role::None);
}

void StoreContract::hidesRoomsFromStrangers_data()
{
    addRoomCalls();
}

void StoreContract::hidesRoomsFromStrangers()
{
    QFETCH(int, call);
    meet();
    createAccount(u"zoe"_s);
    const RoomId never = make(m_ada, RoomKind::Private, u"never in it"_s);
    const RoomId left = make(m_ada, RoomKind::Private, u"left"_s, {u"eve"_s});
    const RoomId removed = make(m_ada, RoomKind::Private, u"removed"_s, {u"eve"_s});
    const RoomId others = make(m_ada, RoomKind::Direct, u"others' talk"_s, {u"bob"_s});
    const RoomId group = make(m_ada, RoomKind::Direct, u"left group"_s, {u"bob"_s, u"eve"_s});
    const RoomId unbegun = make(m_ada, RoomKind::Direct, u"not begun"_s, {u"eve"_s});
    QVERIFY(remove(*m_store, m_eve, left, u"eve"_s));
    QVERIFY(remove(*m_store, m_ada, removed, u"eve"_s));
    QVERIFY(send(*m_store, m_ada, group, u"hi"_s));
    QVERIFY(remove(*m_store, m_eve, group, u"eve"_s));
    const QList<RoomId> hidden{never, left, removed, others, group, unbegun, RoomId(u"nowhere"_s)};
    m_log->take();
    QStringList known;
    for (const RoomId &room : hidden) {
        if (const QString code = roomCalls[call].run(*m_store, m_eve, room); code != u"no_such_room")
            known.append(m_labels.rooms.value(room, room.toString()) + u": "_s + code);
    }
    QCOMPARE(known, QStringList());
    QCOMPARE(m_log->take(), QStringList());
    QCOMPARE(roomsOf(u"eve"_s), QStringList{u"lobby"_s});
    QCOMPARE(roomsFoundBy(m_eve), QStringList{u"lobby"_s});
}

void StoreContract::letsStrangersOnlyReadAPublicRoom_data()
{
    addRoomCalls();
}

void StoreContract::letsStrangersOnlyReadAPublicRoom()
{
    QFETCH(int, call);
    meet();
    createAccount(u"zoe"_s);
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    QVERIFY(send(*m_store, m_ada, garden, u"hi"_s));
    const Room before = roomFor(*m_store, m_ada, garden);
    m_log->take();
    QCOMPARE(roomCalls[call].run(*m_store, m_eve, garden), QLatin1StringView(roomCalls[call].whenPublic));
    QCOMPARE(m_log->take(), QStringList());
    QCOMPARE(roomFor(*m_store, m_ada, garden), before);
    QCOMPARE(membersOf(*m_store, {}, garden), u"ada owner"_s);
}

void StoreContract::letsTheServerItselfReadEverything()
{
    meet();
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s);
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    QVERIFY(readRoom(*m_other, {}, cellar));
    QCOMPARE(membersOf(*m_other, {}, cellar), u"ada owner"_s);
    QCOMPARE(membersOf(*m_other, {}, talk), u"ada member"_s);
    QCOMPARE(membersOf(*m_other, m_ada.uid, talk), u"ada member, bob member"_s);
    QCOMPARE(membersOf(*m_other, {}, lobbyId()), QString());
    QCOMPARE(codeOf(findMembers(*m_other, {}, RoomId(u"nowhere"_s))), u"no_such_room"_s);
}

void StoreContract::findsMembersByName()
{
    meet();
    const Identity guest = createGuest(u"Dan"_s);
    const RoomId garden = make(m_eve, RoomKind::Public, u"garden"_s, {u"dan"_s, u"ada"_s});
    const auto found = findMembers(*m_other, m_bob.uid, garden);
    QVERIFY(found);
    QCOMPARE(membersOf(*m_other, m_bob.uid, garden), u"ada member, Dan member, eve owner"_s);
    QCOMPARE(found->members.at(1).uid, guest.uid);
    QCOMPARE(found->members.at(1).member.user, (User{guest.name, Presence::Offline, true}));
    QCOMPARE(found->roster, findRoom(*m_other, m_bob, garden)->roster);
}

// Coming and going

void StoreContract::joinsAPublicRoom()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    QVERIFY(send(*m_store, m_ada, garden, u"one"_s));
    QVERIFY(send(*m_store, m_ada, garden, u"two"_s));
    const RosterNumber before = findRoom(*m_store, m_ada, garden)->roster;
    m_log->take();
    QVERIFY(add(*m_store, m_bob, garden, u"bob"_s));
    QVERIFY(add(*m_store, m_bob, garden, u"bob"_s));
    QVERIFY(add(*m_store, m_ada, garden, u"bob"_s));
    QVERIFY(send(*m_store, m_bob, garden, u"three"_s));
    QCOMPARE(m_log->take(),
        (QStringList{u"bob is in garden from 2"_s, u"garden after 2: bob member"_s, u"garden 3: three"_s}));
    QCOMPARE(m_log->rosters().last(), before + 1);
    const auto view = findRoom(*m_other, m_bob, garden);
    QCOMPARE(view->roster, before + 1);
    QCOMPARE(view->room.role, Role::Member);
    QCOMPARE(view->room.members, 2);
    QCOMPARE(roomsOf(u"bob"_s), (QStringList{u"garden"_s, u"lobby"_s}));
}

void StoreContract::beginsAtTheEndOfARoomThatIsJoined()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    QVERIFY(send(*m_store, m_ada, garden, u"one"_s));
    QVERIFY(add(*m_store, m_bob, garden, u"bob"_s));
    QCOMPARE(roomFor(*m_store, m_bob, garden).readId, 1);
    QVERIFY(mark(*m_store, m_bob, garden, 0));
    QVERIFY(send(*m_store, m_ada, garden, u"two"_s));
    QCOMPARE(roomFor(*m_store, m_bob, garden).readId, 0);
    QVERIFY(remove(*m_store, m_bob, garden, u"bob"_s));
    QVERIFY(add(*m_store, m_ada, garden, u"bob"_s));
    QCOMPARE(roomFor(*m_other, m_bob, garden).readId, 2);
    QCOMPARE(roomFor(*m_other, m_bob, garden).epoch, roomFor(*m_other, m_ada, garden).epoch);
}

void StoreContract::takesWhomAMemberInvites()
{
    meet();
    createAccount(u"zoe"_s);
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s, {u"bob"_s});
    QVERIFY(add(*m_store, m_bob, cellar, u"EVE"_s));
    QCOMPARE(m_log->take(), (QStringList{u"eve is in cellar from 0"_s, u"cellar after 0: eve member"_s}));
    QCOMPARE(membersOf(*m_store, m_eve.uid, cellar), u"ada owner, bob member, eve member"_s);
    QCOMPARE(codeOf(add(*m_store, m_ada, cellar, u"nobody"_s)), u"no_such_user"_s);
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s, u"eve"_s});
    QCOMPARE(codeOf(add(*m_store, m_ada, talk, u"zoe"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(add(*m_store, m_ada, talk, u"bob"_s)), u"ok"_s);
    QCOMPARE(membersOf(*m_store, m_ada.uid, talk), u"ada member, bob member, eve member"_s);
    QCOMPARE(m_log->take(), QStringList());
}

void StoreContract::keepsEverybodyInTheLobby()
{
    meet();
    QVERIFY(watch(*m_other, lobbyId()));
    QCOMPARE(codeOf(add(*m_store, m_ada, lobbyId(), u"bob"_s)), u"ok"_s);
    QCOMPARE(codeOf(add(*m_store, m_ada, lobbyId(), u"nobody"_s)), u"no_such_user"_s);
    QCOMPARE(codeOf(remove(*m_store, m_ada, lobbyId(), u"ada"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(remove(*m_store, m_ada, lobbyId(), u"bob"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(setRole(*m_store, m_ada, lobbyId(), u"bob"_s, Role::Moderator)), u"forbidden"_s);
    QCOMPARE(codeOf(edit(*m_store, m_ada, lobbyId(), {{}, u"mine"_s})), u"forbidden"_s);
    QCOMPARE(m_log->take(), QStringList());
    const auto view = findRoom(*m_other, m_bob, lobbyId());
    QCOMPARE(view->roster, 0);
    QCOMPARE(view->room.role, Role::Member);
}

void StoreContract::leavesARoom()
{
    meet();
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s, {u"bob"_s});
    QVERIFY(send(*m_store, m_bob, cellar, u"bye"_s));
    QVERIFY(remove(*m_store, m_bob, cellar, u"bob"_s));
    QVERIFY(send(*m_store, m_ada, cellar, u"hm"_s));
    QCOMPARE(m_log->take(), (QStringList{u"cellar 1: bye"_s, u"cellar after 1: bob left"_s, u"cellar 2: hm"_s}));
    QCOMPARE(roomsOf(u"bob"_s), QStringList{u"lobby"_s});
    QCOMPARE(roomFor(*m_other, m_ada, cellar).members, 1);
    QCOMPARE(codeOf(remove(*m_store, m_ada, cellar, u"nobody"_s)), u"no_such_user"_s);
}

void StoreContract::removesWhoHasALowerRank_data()
{
    // The chief owns the room, deputies are moderators, workers members.
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("code");
    QTest::newRow("chief, deputy") << u"chief"_s << u"deputy"_s << u"ok"_s;
    QTest::newRow("chief, worker") << u"chief"_s << u"worker"_s << u"ok"_s;
    QTest::newRow("deputy, worker") << u"deputy"_s << u"worker"_s << u"ok"_s;
    QTest::newRow("deputy, deputy") << u"deputy"_s << u"deputy2"_s << u"forbidden"_s;
    QTest::newRow("deputy, chief") << u"deputy"_s << u"chief"_s << u"forbidden"_s;
    QTest::newRow("worker, worker") << u"worker"_s << u"worker2"_s << u"forbidden"_s;
    QTest::newRow("worker, chief") << u"worker"_s << u"chief"_s << u"forbidden"_s;
    QTest::newRow("worker, somebody who isn't in it") << u"worker"_s << u"stranger"_s << u"ok"_s;
    QTest::newRow("stranger, worker") << u"stranger"_s << u"worker"_s << u"forbidden"_s;
}

void StoreContract::removesWhoHasALowerRank()
{
    QFETCH(QString, actor);
    QFETCH(QString, target);
    QFETCH(QString, code);
    QMap<QString, Identity> people;
    for (const QString &name : {u"chief"_s, u"deputy"_s, u"deputy2"_s, u"worker"_s, u"worker2"_s, u"stranger"_s})
        people.insert(name, createAccount(name));
    m_log = std::make_unique<StoreLog>(*m_other, m_labels);
    const QStringList with{u"deputy"_s, u"deputy2"_s, u"worker"_s, u"worker2"_s};
    const RoomId garden = make(people[u"chief"_s], RoomKind::Public, u"garden"_s, with);
    for (const QString &name : with.mid(0, 2))
        QVERIFY(setRole(*m_store, people[u"chief"_s], garden, name, Role::Moderator));
    m_log->take();
    QCOMPARE(codeOf(remove(*m_store, people[actor], garden, target)), code);
    const bool isRemoved = code == u"ok" && target != u"stranger";
    QCOMPARE(m_log->take(), isRemoved ? QStringList{u"garden after 0: "_s + target + u" left"_s} : QStringList());
    QCOMPARE(roomFor(*m_other, people[u"stranger"_s], garden).members, isRemoved ? 4 : 5);
}

void StoreContract::handsTheRoomOnWhenItsOwnerLeaves_data()
{
    QTest::addColumn<QStringList>("moderators"); // in the order of their becoming so
    QTest::addColumn<QString>("heir");
    QTest::newRow("to a moderator") << QStringList{u"zoe"_s} << u"zoe"_s;
    QTest::newRow("to who has been there longest of the moderators") << QStringList{u"zoe"_s, u"bob"_s} << u"bob"_s;
    QTest::newRow("to who has been there longest of all") << QStringList() << u"eve"_s;
}

void StoreContract::handsTheRoomOnWhenItsOwnerLeaves()
{
    QFETCH(QStringList, moderators);
    QFETCH(QString, heir);
    meet();
    createAccount(u"zoe"_s);
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    for (const QString &name : {u"eve"_s, u"bob"_s, u"zoe"_s})
        QVERIFY(add(*m_store, m_ada, garden, name));
    for (const QString &name : moderators)
        QVERIFY(setRole(*m_store, m_ada, garden, name, Role::Moderator));
    m_log->take();
    const RosterNumber before = findRoom(*m_store, m_ada, garden)->roster;
    QVERIFY(remove(*m_store, m_ada, garden, u"ada"_s));
    QCOMPARE(m_log->take(), QStringList{u"garden after 0: "_s + heir + u" owner, ada left"_s});
    QCOMPARE(m_log->rosters().last(), before + 1);
    QVERIFY(membersOf(*m_other, {}, garden).contains(heir + u" owner"_s));
    QCOMPARE(membersOf(*m_other, {}, garden).count(u"owner"_s), 1);
}

void StoreContract::keepsWhatAllHaveLeft()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s);
    for (const RoomId &room : {garden, cellar}) {
        QVERIFY(send(*m_store, m_ada, room, u"kept"_s));
        QVERIFY(remove(*m_store, m_ada, room, u"ada"_s));
        QCOMPARE(readRoom(*m_other, {}, room)->messages.size(), 1);
    }
    QCOMPARE(roomsFoundBy(m_ada), (QStringList{u"garden"_s, u"lobby"_s}));
    QCOMPARE(codeOf(findRoom(*m_other, m_ada, cellar)), u"no_such_room"_s);
    QCOMPARE(codeOf(create(*m_store, m_bob, plan(RoomKind::Public, u"garden"_s, {}))), u"room_exists"_s);
    // Somebody has to own it: who comes first.
    m_log->take();
    QVERIFY(add(*m_store, m_bob, garden, u"bob"_s));
    QVERIFY(add(*m_store, m_eve, garden, u"eve"_s));
    QCOMPARE(m_log->take(),
        (QStringList{u"bob is in garden from 1"_s, u"garden after 1: bob owner"_s, u"eve is in garden from 1"_s,
            u"garden after 1: eve member"_s}));
}

void StoreContract::countsEveryStepOfMembership()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s, {u"bob"_s});
    const RosterNumber first = findRoom(*m_store, m_ada, garden)->roster;
    QRandomGenerator random(7);
    const QList<Identity> people{m_bob, m_eve};
    for (int i = 0; i < 60; ++i) {
        Store &store = i % 2 ? *m_store : *m_other;
        const Identity &who = people.at(random.bounded(2));
        const QString name = who.name.toString();
        switch (random.bounded(4)) {
        case 0:
            QVERIFY(add(store, who, garden, name));
            break;
        case 1:
            QVERIFY(remove(store, random.bounded(2) ? who : m_ada, garden, name));
            break;
        case 2:
            QVERIFY(send(store, m_ada, garden, u"x"_s));
            break;
        default:
            (void)setRole(store, m_ada, garden, name, random.bounded(2) ? Role::Moderator : Role::Member); // if in it
        }
    }
    m_log->take();
    QVERIFY(m_log->rosters().size() > 30);
    RosterNumber roster = first;
    for (const RosterNumber next : m_log->rosters()) {
        QVERIFY(next == roster || next == roster + 1);
        roster = next;
    }
    QVERIFY(roster > first + 10);
    QCOMPARE(findRoom(*m_store, m_ada, garden)->roster, roster);
    QCOMPARE(findMembers(*m_store, m_ada.uid, garden)->roster, roster);
    QCOMPARE(readRoom(*m_store, m_ada.uid, garden)->roster, roster);
    const auto positions = await<QList<RoomPosition>>([&](auto handler) {
        m_store->findPositions({garden, lobbyId()}, handler);
    });
    QCOMPARE(positions->first().roster, roster);
    QCOMPARE(positions->last().roster, 0);
    const auto start = openSession(*m_store, u"ada"_s);
    for (const RoomView &view : start->rooms)
        QCOMPARE(view.roster, view.room.id == garden ? roster : 0);
}

// Direct talk

void StoreContract::hidesADirectRoomUntilItsFirstMessage()
{
    meet();
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    QVERIFY(startTyping(*m_store, m_ada, talk));
    QCOMPARE(roomsOf(u"ada"_s), (QStringList{u"lobby"_s, u"talk"_s}));
    QCOMPARE(roomsOf(u"bob"_s), QStringList{u"lobby"_s});
    QCOMPARE(m_log->take(), QStringList{u"ada types in talk"_s});
    const RosterNumber before = findRoom(*m_store, m_ada, talk)->roster;
    QVERIFY(send(*m_store, m_ada, talk, u"hi"_s));
    QVERIFY(send(*m_store, m_bob, talk, u"hello"_s));
    QCOMPARE(m_log->take(),
        (QStringList{u"bob is in talk from 0"_s, u"talk after 0: bob member"_s, u"talk 1: hi"_s, u"talk 2: hello"_s}));
    QCOMPARE(m_log->rosters(), (QList<RosterNumber>{before, before + 1, before + 1, before + 1}));
    QCOMPARE(roomsOf(u"bob"_s), (QStringList{u"lobby"_s, u"talk"_s}));
    const Room room = roomFor(*m_other, m_bob, talk);
    QCOMPARE(room.with, QList<UserName>{m_ada.name});
    QCOMPARE(room.members, 2);
    QCOMPARE(room.role, Role::Member);
    QCOMPARE(membersOf(*m_store, {}, talk), u"ada member, bob member"_s);
    QVERIFY(create(*m_other, m_bob, talkWith({u"ada"_s}))->existed);
}

void StoreContract::countsAsUnreadWhatBeganADirectRoom()
{
    meet();
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s, u"eve"_s});
    QVERIFY(send(*m_store, m_ada, talk, u"one"_s));
    QVERIFY(send(*m_store, m_ada, talk, u"two"_s));
    QCOMPARE(roomFor(*m_other, m_bob, talk).unread(), 2);
    QCOMPARE(roomFor(*m_other, m_eve, talk).unread(), 2);
    QCOMPARE(roomFor(*m_other, m_ada, talk).unread(), 0);
}

void StoreContract::opensADirectRoomThatAnotherHasMade()
{
    meet();
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    const auto created = create(*m_store, m_bob, talkWith({u"ada"_s}));
    QCOMPARE(created->room.id, talk);
    QCOMPARE(m_log->take(), (QStringList{u"bob is in talk from 0"_s, u"talk after 0: bob member"_s}));
    QVERIFY(send(*m_store, m_ada, talk, u"hi"_s));
    QCOMPARE(m_log->take(), QStringList{u"talk 1: hi"_s});
}

void StoreContract::bringsBackWhoLeftAPairWithItsNextMessage()
{
    meet();
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    QVERIFY(send(*m_store, m_ada, talk, u"one"_s));
    QVERIFY(send(*m_store, m_bob, talk, u"two"_s));
    QVERIFY(mark(*m_store, m_bob, talk, 1));
    m_log->take();
    QVERIFY(remove(*m_store, m_bob, talk, u"bob"_s));
    QCOMPARE(roomsOf(u"bob"_s), QStringList{u"lobby"_s});
    QCOMPARE(codeOf(findRoom(*m_other, m_bob, talk)), u"no_such_room"_s);
    QCOMPARE(codeOf(remove(*m_store, m_ada, talk, u"bob"_s)), u"forbidden"_s);
    QVERIFY(send(*m_store, m_ada, talk, u"three"_s));
    QCOMPARE(m_log->take(),
        (QStringList{u"talk after 2: bob away"_s, u"bob is in talk from 2"_s, u"talk after 2: bob member"_s,
            u"talk 3: three"_s}));
    QCOMPARE(roomFor(*m_other, m_bob, talk).readId, 1); // as they left it
    QVERIFY(remove(*m_store, m_bob, talk, u"bob"_s));
    const auto again = create(*m_store, m_bob, talkWith({u"ada"_s}));
    QVERIFY(again->existed);
    QCOMPARE(again->room.id, talk);
    QCOMPARE(again->room.lastId, 3);
    // Both may have left: either brings the other back.
    QVERIFY(remove(*m_store, m_bob, talk, u"bob"_s));
    QVERIFY(remove(*m_store, m_ada, talk, u"ada"_s));
    QVERIFY(create(*m_store, m_bob, talkWith({u"ada"_s})));
    QVERIFY(send(*m_store, m_bob, talk, u"four"_s));
    QCOMPARE(roomsOf(u"ada"_s), (QStringList{u"lobby"_s, u"talk"_s}));
}

void StoreContract::leavesAGroupForGood()
{
    meet();
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s, u"eve"_s});
    QVERIFY(send(*m_store, m_ada, talk, u"one"_s));
    QVERIFY(remove(*m_store, m_bob, talk, u"bob"_s));
    QVERIFY(send(*m_store, m_ada, talk, u"two"_s));
    QCOMPARE(codeOf(findRoom(*m_other, m_bob, talk)), u"no_such_room"_s);
    QCOMPARE(roomFor(*m_other, m_ada, talk).with, QList<UserName>{m_eve.name});
    QVERIFY(remove(*m_store, m_eve, talk, u"eve"_s));
    m_log->take();
    QCOMPARE(codeOf(send(*m_store, m_ada, talk, u"three"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(startTyping(*m_store, m_ada, talk)), u"forbidden"_s);
    QVERIFY(mark(*m_store, m_ada, talk, 0));
    QCOMPARE(m_log->take(), QStringList());
    QCOMPARE(readRoom(*m_other, m_ada.uid, talk)->lastId, 2);
}

// Roles, edits, typing

void StoreContract::setsRoles()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s, {u"bob"_s});
    const auto role = [&](const Identity &actor, const QString &name, Role itsRole) {
        return codeOf(setRole(*m_store, actor, garden, name, itsRole));
    };
    QCOMPARE(role(m_bob, u"bob"_s, Role::Owner), u"forbidden"_s);
    QCOMPARE(role(m_ada, u"eve"_s, Role::Moderator), u"no_such_user"_s);
    QCOMPARE(role(m_ada, u"nobody"_s, Role::Moderator), u"no_such_user"_s);
    QCOMPARE(role(m_ada, u"ada"_s, Role::Member), u"forbidden"_s);
    QCOMPARE(role(m_ada, u"ada"_s, Role::Owner), u"ok"_s);
    QCOMPARE(role(m_ada, u"bob"_s, Role::Member), u"ok"_s);
    QCOMPARE(m_log->take(), QStringList());
    QCOMPARE(role(m_ada, u"Bob"_s, Role::Moderator), u"ok"_s);
    QCOMPARE(role(m_bob, u"ada"_s, Role::Member), u"forbidden"_s);
    QCOMPARE(role(m_ada, u"bob"_s, Role::Owner), u"ok"_s);
    QCOMPARE(role(m_ada, u"bob"_s, Role::Member), u"forbidden"_s);
    const QStringList told = m_log->take();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first(), u"garden after 0: bob moderator"_s);
    QVERIFY(told.last().contains(u"bob owner"_s));
    QVERIFY(told.last().contains(u"ada moderator"_s));
    QCOMPARE(m_log->rosters().last(), m_log->rosters().at(m_log->rosters().size() - 2) + 1);
    QCOMPARE(membersOf(*m_other, m_bob.uid, garden), u"ada moderator, bob owner"_s);
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    QCOMPARE(codeOf(setRole(*m_store, m_ada, talk, u"bob"_s, Role::Owner)), u"forbidden"_s);
}

void StoreContract::editsARoom()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s, {u"bob"_s, u"eve"_s});
    QVERIFY(setRole(*m_store, m_ada, garden, u"bob"_s, Role::Moderator));
    m_log->take();
    const auto edited = edit(*m_store, m_bob, garden, {u"Park"_s, u"trees"_s});
    QVERIFY(edited);
    QCOMPARE(edited->name, u"Park"_s);
    QCOMPARE(edited->topic, u"trees"_s);
    QCOMPARE(edited->role, Role::Moderator);
    QCOMPARE(edit(*m_store, m_ada, garden, {{}, u""_s})->name, u"Park"_s);
    QCOMPARE(edit(*m_store, m_ada, garden, {u"park"_s, {}})->topic, QString());
    QVERIFY(edit(*m_store, m_ada, garden, {u"park"_s, u""_s}));
    QVERIFY(edit(*m_store, m_ada, garden, {}));
    QCOMPARE(codeOf(edit(*m_store, m_eve, garden, {u"mine"_s, {}})), u"forbidden"_s);
    QCOMPARE(m_log->take(), (QStringList{u"garden edited"_s, u"garden edited"_s, u"garden edited"_s}));
    QCOMPARE(roomFor(*m_other, m_eve, garden).name, u"park"_s);
    const RoomId talk = make(m_ada, RoomKind::Direct, u"talk"_s, {u"bob"_s});
    QCOMPARE(codeOf(edit(*m_store, m_ada, talk, {u"ours"_s, {}})), u"forbidden"_s);
}

void StoreContract::keepsPublicNamesApart()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    const RoomId park = make(m_ada, RoomKind::Public, u"park"_s);
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s);
    QCOMPARE(codeOf(edit(*m_store, m_ada, park, {u"GARDEN"_s, u"trees"_s})), u"room_exists"_s);
    QCOMPARE(codeOf(edit(*m_store, m_ada, park, {u"Lobby"_s, {}})), u"room_exists"_s);
    QCOMPARE(roomFor(*m_other, m_ada, park).topic, QString());
    QCOMPARE(codeOf(edit(*m_store, m_ada, cellar, {u"garden"_s, {}})), u"ok"_s);
    QCOMPARE(codeOf(edit(*m_store, m_ada, garden, {u"orchard"_s, {}})), u"ok"_s);
    QCOMPARE(codeOf(edit(*m_store, m_ada, park, {u"Garden"_s, {}})), u"ok"_s);
    QCOMPARE(codeOf(create(*m_store, m_ada, plan(RoomKind::Public, u"park"_s, {}))), u"ok"_s);
    QCOMPARE(codeOf(create(*m_store, m_ada, plan(RoomKind::Public, u"Orchard"_s, {}))), u"room_exists"_s);
}

void StoreContract::tellsWhoTypes()
{
    meet();
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s);
    QVERIFY(watch(*m_other, lobbyId()));
    QVERIFY(startTyping(*m_store, m_ada, garden));
    QVERIFY(startTyping(*m_store, m_bob, lobbyId()));
    QCOMPARE(codeOf(startTyping(*m_store, m_bob, garden)), u"forbidden"_s);
    QCOMPARE(m_log->take(), (QStringList{u"ada types in garden"_s, u"bob types in lobby"_s}));
}

// Guests

void StoreContract::endsTheMembershipsOfAGuest()
{
    meet();
    const Identity dan = createGuest(u"dan"_s);
    const RoomId garden = make(dan, RoomKind::Public, u"garden"_s, {u"ada"_s, u"bob"_s});
    const RoomId cellar = make(m_ada, RoomKind::Private, u"cellar"_s, {u"dan"_s});
    const RoomId talk = make(dan, RoomKind::Direct, u"talk"_s, {u"ada"_s});
    const RoomId unbegun = make(m_bob, RoomKind::Direct, u"not begun"_s, {u"dan"_s});
    const RoomId group = make(m_ada, RoomKind::Direct, u"group"_s, {u"dan"_s, u"bob"_s});
    QVERIFY(send(*m_store, dan, talk, u"hi"_s));
    QVERIFY(send(*m_store, m_ada, group, u"hi"_s));
    m_log->take();
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(tokenOf(u"dan"_s), handler); }));
    QStringList told = m_log->take();
    told.sort();
    QCOMPARE(told,
        (QStringList{u"cellar after 0: dan left"_s, u"garden after 0: ada owner, dan left"_s,
            u"group after 1: dan left"_s, u"talk after 1: dan left"_s}));
    QCOMPARE(membersOf(*m_store, {}, garden), u"ada owner, bob member"_s);
    QCOMPARE(membersOf(*m_store, m_ada.uid, cellar), u"ada owner"_s);
    QCOMPARE(membersOf(*m_store, m_ada.uid, talk), u"ada member"_s);
    // What was said stays with the others, who can talk on where somebody is left.
    QCOMPARE(roomFor(*m_store, m_ada, talk).with, QList<UserName>{dan.name});
    QCOMPARE(roomFor(*m_store, m_ada, talk).members, 1);
    QCOMPARE(readRoom(*m_store, m_ada.uid, talk)->messages.size(), 1);
    QCOMPARE(codeOf(send(*m_store, m_ada, talk, u"there?"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(send(*m_store, m_bob, unbegun, u"there?"_s)), u"forbidden"_s);
    QCOMPARE(codeOf(send(*m_store, m_bob, group, u"dan has gone"_s)), u"ok"_s);
}

void StoreContract::takesTheNextGuestOfThatNameForSomebodyElse()
{
    meet();
    const Identity dan = createGuest(u"dan"_s);
    const RoomId garden = make(m_ada, RoomKind::Public, u"garden"_s, {u"dan"_s});
    const RoomId talk = make(dan, RoomKind::Direct, u"talk"_s, {u"ada"_s});
    QVERIFY(send(*m_store, dan, talk, u"hi"_s));
    QVERIFY(mark(*m_store, dan, garden, 0));
    passTime(601s);
    const Identity next = createGuest(u"dan"_s);
    QVERIFY(next.uid != dan.uid);
    QCOMPARE(roomsOf(u"dan"_s), QStringList{u"lobby"_s});
    QCOMPARE(membersOf(*m_store, {}, garden), u"ada owner"_s);
    QCOMPARE(codeOf(findRoom(*m_store, next, talk)), u"no_such_room"_s);
    const auto created = create(*m_store, m_ada, talkWith({u"dan"_s}));
    QVERIFY(!created->existed);
    QVERIFY(created->room.id != talk);
    QVERIFY(send(*m_store, m_ada, created->room.id, u"are you new?"_s));
    QCOMPARE(codeOf(send(*m_store, m_ada, talk, u"dan?"_s)), u"forbidden"_s);
}

}
