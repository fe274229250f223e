// SPDX-License-Identifier: MIT
// The store that unit tests run on answers, shows and tells the same as the real one, whatever people do.
#include "server/core/memorystore.h"
#include "server/core/names.h"
#include "server/redis/redisstore.h"
#include "tests/server/core/storecalls.h"
#include "tests/server/core/storelog.h"
#include "tests/support/redisfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

/// One store and what is in it, under names that both stores have in common.
struct Side
{
    explicit Side(std::unique_ptr<Store> itsStore)
        : store(std::move(itsStore))
        , log(std::make_unique<StoreLog>(*store, labels))
    {
    }

    std::unique_ptr<Store> store;
    Labels labels{{}, {{lobbyId(), u"lobby"_s}}};
    QHash<QString, Identity> people;
    QList<RoomId> rooms{lobbyId()};
    std::unique_ptr<StoreLog> log;
};

/// What somebody does; said of rooms by their place in the list.
struct Step
{
    int kind;
    QString actor;
    qsizetype room;
    QString other;
    int choice;
};

const QStringList accounts{u"ada"_s, u"bob"_s, u"eve"_s};
const QStringList everybody{u"ada"_s, u"bob"_s, u"eve"_s, u"dan"_s};
constexpr int kinds = 14;

QString signUp(Side &side, const QString &name)
{
    const auto prepared = prepareName(name);
    const auto identity = await<Identity>([&](auto handler) {
        if (accounts.contains(name))
            side.store->createAccount(*prepared, "hash", {tokenOf(name)}, false, handler);
        else
            side.store->createGuest(*prepared, {tokenOf(name)}, handler);
    });
    if (identity) {
        side.people.insert(name, *identity);
        side.labels.people.insert(identity->uid, name);
    }
    return codeOf(identity);
}

QString endGuest(Side &side)
{
    const auto ended = await<Done>([&](auto handler) { side.store->endSignIn(tokenOf(u"dan"_s), handler); });
    return codeOf(ended) + signUp(side, u"dan"_s);
}

QString createRoom(Side &side, const Step &step)
{
    const auto kind = static_cast<RoomKind>(step.choice % 3);
    const QString name = kind == RoomKind::Direct ? QString() : u"name %1"_s.arg(step.choice % 7);
    RoomPlan plan{kind, name, foldName(name), {}, {}};
    for (qsizetype i = 0; i < everybody.size(); ++i) {
        if (step.choice & (8 << i))
            plan.with.append(foldName(everybody.at(i)));
    }
    const auto created = await<CreatedRoom>(
        [&](auto handler) { side.store->createRoom(side.people.value(step.actor), plan, handler); });
    if (!created)
        return codeOf(created);
    if (!side.labels.rooms.contains(created->room.id)) {
        side.labels.rooms.insert(created->room.id, u"room %1"_s.arg(side.rooms.size()));
        side.rooms.append(created->room.id);
        if (!watch(*side.store, created->room.id))
            return u"not watched"_s;
    }
    return side.labels.rooms.value(created->room.id) + (created->existed ? u" existed"_s : u" new"_s);
}

QString editRoom(Side &side, const Step &step, const RoomId &room)
{
    RoomEdit edit;
    if (step.choice % 2)
        edit.name = u"Name %1"_s.arg(step.choice % 7);
    if (step.choice % 3)
        edit.topic = u"topic %1"_s.arg(step.choice % 5);
    return codeOf(await<Room>([&](auto handler) {
        side.store->editRoom(
            side.people.value(step.actor), room, edit, edit.name ? foldName(*edit.name) : QByteArray(), handler);
    }));
}

QString send(Side &side, const Step &step, const RoomId &room)
{
    const SendMessage send{TxnId(u"t%1"_s.arg(step.choice)), room, u"hi"_s, step.choice % 4};
    const auto sent = await<Accepted>(
        [&](auto handler) { side.store->appendMessage(side.people.value(step.actor), send, handler); });
    return sent ? u"%1 %2"_s.arg(sent->message.message.id).arg(sent->repeated) : codeOf(sent);
}

/// What came of it: the answer, then all that was told.
QString take(Side &side, const Step &step)
{
    Store &store = *side.store;
    const RoomId room = side.rooms.at(step.room);
    const Identity actor = side.people.value(step.actor);
    const QByteArray other = foldName(step.other);
    const auto run = [](auto call) { return codeOf(await<Done>(call)); };
    switch (step.kind) {
    case 0:
        return createRoom(side, step);
    case 1:
    case 2:
        return run([&](auto handler) { store.addMember(actor, room, other, handler); });
    case 3:
        return run([&](auto handler) { store.removeMember(actor, room, other, handler); });
    case 4:
        return run([&](auto handler) { store.removeMember(actor, room, foldName(step.actor), handler); });
    case 5:
        return run(
            [&](auto handler) { store.setRole(actor, room, other, static_cast<Role>(1 + step.choice % 3), handler); });
    case 6:
        return editRoom(side, step, room);
    case 7:
        return run([&](auto handler) { store.startTyping(actor, room, handler); });
    case 8:
        return run([&](auto handler) { store.setReadMarker(actor, {room, step.choice % 5 - 1}, handler); });
    case 9:
        return step.choice % 4 == 0 ? endGuest(side) : QString();
    case 10:
        return step.choice % 4 == 0 ? run([&](auto handler) { store.setOwner(other, handler); }) : QString();
    case 11:
        return run([&](auto handler) { store.setBlocked(other, step.choice % 3 == 0, handler); });
    default:
        return send(side, step, room);
    }
}

QString describe(const Side &side, const RoomView &view)
{
    const Room &room = view.room;
    QStringList with;
    for (const UserName &name : room.with)
        with.append(name.toString());
    with.sort();
    return u"%1 '%2' '%3' kind %4 members %5 last %6 read %7 role %8 with %9"_s.arg(side.labels.rooms.value(room.id))
        .arg(room.name, room.topic)
        .arg(static_cast<int>(room.kind))
        .arg(room.members)
        .arg(room.lastId)
        .arg(room.readId)
        .arg(static_cast<int>(room.role))
        .arg(with.join(u','));
}

QStringList membersOf(Side &side, const QByteArray &reader, const RoomId &room)
{
    const auto members = await<Members>([&](auto handler) { side.store->findMembers(reader, room, handler); });
    if (!members)
        return {codeOf(members)};
    QStringList words;
    for (const RoomMember &one : members->members)
        words.append(one.member.user.name.toString() + u' ' + roleWord(one.member.role));
    return words;
}

/// Everything that everybody sees.
QStringList stateOf(Side &side)
{
    QStringList words;
    for (const QString &name : everybody) {
        const Identity reader = side.people.value(name);
        QStringList seen;
        const auto found = await<QList<Room>>([&](auto handler) { side.store->findRooms(reader, handler); });
        for (const Room &room : *found)
            seen.append(name + u" finds "_s + describe(side, {room, 0}));
        const auto start = await<SessionStart>([&](auto handler) { side.store->openSession(tokenOf(name), handler); });
        for (const RoomView &view : start ? start->rooms : QList<RoomView>())
            seen.append(name + u" is in "_s + describe(side, view));
        seen.sort();
        words += seen;
        for (const RoomId &room : side.rooms)
            words += membersOf(side, reader.uid, room);
    }
    for (const RoomId &room : side.rooms)
        words += membersOf(side, {}, room);
    const auto users = await<UserPage>([&](auto handler) { side.store->findUsers({}, handler); });
    for (const User &user : users->users)
        words.append(u"%1 owner %2 blocked %3"_s.arg(user.name.toString()).arg(user.owner).arg(user.blocked));
    return words;
}

}

class StoresAgreeTest : public QObject
{
    Q_OBJECT

private slots:
    void agreeWhateverPeopleDo_data();
    void agreeWhateverPeopleDo();
};

void StoresAgreeTest::agreeWhateverPeopleDo_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void StoresAgreeTest::agreeWhateverPeopleDo()
{
    QFETCH(quint32, seed);
    RedisFixture redis{{u"--appendfsync"_s, u"no"_s}};
    QVERIFY(redis.start());
    auto real = std::make_unique<RedisStore>(redis.options(), Limits());
    QSignalSpy ready(real.get(), &Store::readyChanged);
    real->start();
    QVERIFY(ready.wait());
    Side sides[]{Side(std::move(real)), Side(std::make_unique<MemoryStore>(std::make_shared<MemoryState>()))};
    for (Side &side : sides) {
        for (const QString &name : everybody)
            QCOMPARE(signUp(side, name), u"ok"_s);
    }
    QRandomGenerator random(seed);
    const auto anybody = [&] { return everybody.at(random.bounded(everybody.size())); };
    const auto anyName = [&] { return random.bounded(12) ? anybody() : u"nobody"_s; };
    QStringList steps;
    for (int i = 0; i < 300; ++i) {
        const Step step{
            random.bounded(kinds), anybody(), random.bounded(sides[0].rooms.size()), anyName(), random.bounded(1000)};
        steps.append(
            u"%1: %2 %3 %4 %5"_s.arg(step.kind).arg(step.actor).arg(step.room).arg(step.other).arg(step.choice));
        QStringList came[2];
        for (int k = 0; k < 2; ++k) {
            const QString answer = take(sides[k], step);
            came[k] = sides[k].log->take();
            if (step.kind == 9) // rooms of a guest who ends come in no order
                came[k].sort();
            came[k].prepend(answer);
        }
        if (came[0] != came[1])
            qWarning().noquote() << "after" << steps.mid(qMax(0, i - 5)).join(u"\n      "_s);
        QCOMPARE(came[0].join(u"; "_s), came[1].join(u"; "_s));
        if (i % 20 == 0)
            QCOMPARE(stateOf(sides[0]).join(u'\n'), stateOf(sides[1]).join(u'\n'));
    }
    QVERIFY(sides[0].rooms.size() > 5);
}

QTEST_GUILESS_MAIN(StoresAgreeTest)
#include "tst_storesagree.moc"
