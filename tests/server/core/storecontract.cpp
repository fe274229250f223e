// SPDX-License-Identifier: MIT
#include "tests/server/core/storecontract.h"

#include "server/core/names.h"
#include "tests/server/core/storecalls.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<LogPage> read(Store &store, const HistoryQuery &query, const QByteArray &uid = {})
{
    return await<LogPage>([&](auto handler) { store.readLog(uid, lobbyId(), query, handler); });
}

Room lobbyOf(Store &store, const Identity &reader)
{
    const auto rooms = await<QList<Room>>([&](auto handler) { store.findRooms(reader, handler); });
    return rooms && rooms->size() == 1 ? rooms->first() : Room();
}

QList<MessageId> idsOf(const LogPage &page)
{
    QList<MessageId> ids;
    for (const LoggedMessage &logged : page.messages)
        ids.append(logged.message.id);
    return ids;
}

/// "3..5" stands for 3, 4, 5; an empty text for nothing.
QList<MessageId> range(const QString &text)
{
    const QStringList ends = text.split(u".."_s);
    QList<MessageId> ids;
    for (MessageId id = ends.first().toLongLong(); !text.isEmpty() && id <= ends.last().toLongLong(); ++id)
        ids.append(id);
    return ids;
}

}

PreparedName StoreContract::nameOf(const QString &name)
{
    const auto prepared = prepareName(name);
    return prepared ? *prepared : PreparedName();
}

Identity StoreContract::createAccount(const QString &name)
{
    const auto identity = await<Identity>([&](auto handler) {
        m_store->createAccount(nameOf(name), "hash of " + name.toUtf8(), {tokenOf(name)}, false, handler);
    });
    return identity ? remember(*identity) : Identity();
}

Identity StoreContract::createGuest(const QString &name)
{
    const auto identity
        = await<Identity>([&](auto handler) { m_store->createGuest(nameOf(name), {tokenOf(name)}, handler); });
    return identity ? remember(*identity) : Identity();
}

Identity StoreContract::remember(const Identity &identity)
{
    m_labels.people.insert(identity.uid, identity.name.toString());
    return identity;
}

Accepted StoreContract::append(const Identity &author, const QString &text, const QString &txnId)
{
    const auto accepted = await<Accepted>([&](auto handler) {
        m_store->appendMessage(author, {TxnId(txnId), lobbyId(), text, 0}, handler);
    });
    return accepted ? *accepted : Accepted();
}

void StoreContract::fillLobby(int messages)
{
    const Identity author{"u"_ba, UserName(u"author"_s)};
    for (int i = 1; i <= messages; ++i)
        QCOMPARE(append(author, QString::number(i)).message.message.id, i);
}

void StoreContract::init()
{
    m_store = createNode();
    m_other = createNode();
    m_labels = {{}, {{lobbyId(), u"lobby"_s}}};
}

void StoreContract::cleanup()
{
    m_log.reset();
    m_store.reset();
    m_other.reset();
    clear();
}

// Accounts and sign-ins

void StoreContract::createsAnAccountThatSignsIn()
{
    const Identity ada = createAccount(u"Ada"_s);
    QCOMPARE(ada.name, UserName(u"Ada"_s));
    QVERIFY(!ada.uid.isEmpty());
    QVERIFY(!ada.guest);
    QCOMPARE(*findSignIn(*m_other, tokenOf(u"Ada"_s)), ada);
    QCOMPARE(codeOf(findSignIn(*m_other, "unknown")), u"unauthenticated"_s);
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(bob.uid != ada.uid);
}

void StoreContract::refusesATakenName_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("the same") << u"ada"_s << u"ada"_s;
    QTest::newRow("another case") << u"Ada"_s << u"aDA"_s;
    QTest::newRow("looks alike") << u"paypal"_s << u"раураl"_s;
}

void StoreContract::refusesATakenName()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    PreparedName alike = nameOf(second);
    if (alike.name.isEmpty()) // mixed scripts are no name at all, yet stand for whatever looks like another
        alike = {UserName(second), foldName(second), nameOf(first).skeleton};
    const auto asAccount = [&] {
        return codeOf(
            await<Identity>([&](auto handler) { m_other->createAccount(alike, "h", {"t"}, false, handler); }));
    };
    const auto asGuest
        = [&] { return codeOf(await<Identity>([&](auto handler) { m_other->createGuest(alike, {"t"}, handler); })); };

    createGuest(first);
    QCOMPARE(asAccount(), u"username_taken"_s);
    QCOMPARE(asGuest(), u"username_taken"_s);
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(tokenOf(first), handler); }));
    createAccount(first);
    QCOMPARE(asAccount(), u"username_taken"_s);
    QCOMPARE(asGuest(), u"username_taken"_s);
    QCOMPARE(codeOf(findSignIn(*m_store, "t")), u"unauthenticated"_s);
}

void StoreContract::findsAccountsButNoGuests()
{
    const Identity ada = createAccount(u"Ada"_s);
    createGuest(u"bob"_s);
    const auto find = [this](const QByteArray &folded) {
        return await<Account>([&](auto handler) { m_other->findAccount(folded, handler); });
    };
    QCOMPARE(find("ada")->identity, ada);
    QCOMPARE(find("ada")->passwordHash, "hash of Ada"_ba);
    QCOMPARE(codeOf(find("bob")), u"no_such_user"_s);
    QCOMPARE(codeOf(find("nobody")), u"no_such_user"_s);
}

void StoreContract::signsInAnAccountTwice()
{
    const Identity ada = createAccount(u"ada"_s);
    QVERIFY(await<Done>([&](auto handler) { m_store->createSignIn(ada.uid, {"second"}, handler); }));
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn("second", handler); }));
    QCOMPARE(codeOf(findSignIn(*m_store, "second")), u"unauthenticated"_s);
    QCOMPARE(*findSignIn(*m_store, tokenOf(u"ada"_s)), ada);
}

void StoreContract::endsASignInOnEveryNode()
{
    createAccount(u"ada"_s);
    QSignalSpy ended(m_other.get(), &Store::signInEnded);
    QSignalSpy endedHere(m_store.get(), &Store::signInEnded);
    const QByteArray token = tokenOf(u"ada"_s);
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn("unknown", handler); }));
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(token, handler); }));
    QTRY_COMPARE(ended.size(), 1);
    QTRY_COMPARE(endedHere.size(), 1);
    QCOMPARE(ended.first().first().toByteArray(), token);
    QCOMPARE(codeOf(findSignIn(*m_other, token)), u"unauthenticated"_s);
}

void StoreContract::endsAGuestWithTheirToken()
{
    const Identity bob = createGuest(u"bob"_s);
    QVERIFY(bob.guest);
    append(bob, u"hi"_s, u"txn"_s);
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(tokenOf(u"bob"_s), handler); }));
    const Identity second = createGuest(u"bob"_s);
    QVERIFY(second.uid != bob.uid);
    QVERIFY(!append(second, u"hi again"_s, u"txn"_s).repeated);
    QCOMPARE(await<UserPage>([&](auto handler) { m_store->findUsers({}, handler); })->users.size(), 1);
}

void StoreContract::keepsAGuestAsLongAsThereIsASignOfLife()
{
    const Identity bob = createGuest(u"bob"_s);
    passTime(400s);
    QCOMPARE(*findSignIn(*m_store, tokenOf(u"bob"_s)), bob);
    passTime(400s);
    QVERIFY(await<SessionStart>([&](auto handler) { m_store->openSession(tokenOf(u"bob"_s), handler); }));
    passTime(400s);
    QVERIFY(findSignIn(*m_store, tokenOf(u"bob"_s)));
    passTime(601s);
    QCOMPARE(codeOf(findSignIn(*m_store, tokenOf(u"bob"_s))), u"unauthenticated"_s);
    QCOMPARE(codeOf(await<SessionStart>([&](auto handler) { m_store->openSession(tokenOf(u"bob"_s), handler); })),
        u"unauthenticated"_s);
}

void StoreContract::keepsAGuestWhoIsPresent()
{
    const Identity bob = createGuest(u"bob"_s);
    QVERIFY(enter(*m_other, bob, Presence::Online));
    for (int beat = 0; beat < 30; ++beat) {
        passTime(30s);
        QVERIFY(keep(*m_other));
        QVERIFY(keep(*m_store));
    }
    QCOMPARE(createGuest(u"bob"_s), Identity());
    QVERIFY(leave(*m_other, bob));
    passTime(590s);
    QCOMPARE(*findSignIn(*m_store, tokenOf(u"bob"_s)), bob);
}

void StoreContract::freesTheNameOfAGuestWhoHasGone()
{
    const Identity bob = createGuest(u"bob"_s);
    append(bob, u"hi"_s);
    passTime(599s);
    QCOMPARE(createAccount(u"bob"_s), Identity());
    passTime(2s);
    const Identity account = createAccount(u"Bob"_s);
    QCOMPARE(account.name, UserName(u"Bob"_s));
    createGuest(u"eve"_s);
    passTime(601s);
    QVERIFY(keep(*m_store));
    const auto users = await<UserPage>([&](auto handler) { m_store->findUsers({}, handler); });
    QCOMPARE(users->users, QList<User>{{UserName(u"Bob"_s)}});
}

void StoreContract::announcesNewUsers()
{
    QSignalSpy announced(m_other.get(), &Store::usersPublished);
    createAccount(u"ada"_s);
    createGuest(u"bob"_s);
    QTRY_COMPARE(said(announced), u"ada offline, bob offline"_s);
    QVERIFY(!announced.first().first().value<QList<User>>().first().guest);
    QVERIFY(announced.last().first().value<QList<User>>().first().guest);
}

// People

void StoreContract::listsUsersByName_data()
{
    QTest::addColumn<UserQuery>("query");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("more");
    const QStringList all{u"Ada"_s, u"adam"_s, u"bob"_s, u"eve"_s, u"Łukasz"_s};
    QTest::newRow("everybody") << UserQuery() << all << false;
    QTest::newRow("exactly as many") << UserQuery{{}, {}, 5} << all << false;
    QTest::newRow("the first") << UserQuery{{}, {}, 2} << all.mid(0, 2) << true;
    QTest::newRow("a prefix") << UserQuery{u"ad"_s} << all.mid(0, 2) << false;
    QTest::newRow("a name that is a prefix") << UserQuery{u"ada"_s} << all.mid(0, 2) << false;
    QTest::newRow("a prefix of no name") << UserQuery{u"x"_s} << QStringList() << false;
    QTest::newRow("not ASCII") << UserQuery{u"ł"_s} << all.mid(4) << false;
    QTest::newRow("after") << UserQuery{{}, u"ada"_s} << all.mid(1) << false;
    QTest::newRow("after a name that isn't there") << UserQuery{{}, u"c"_s, 1} << all.mid(3, 1) << true;
    QTest::newRow("after the last") << UserQuery{{}, u"łukasz"_s} << QStringList() << false;
    QTest::newRow("after, within a prefix") << UserQuery{u"ad"_s, u"ada"_s} << all.mid(1, 1) << false;
    QTest::newRow("after, before a prefix") << UserQuery{u"b"_s, u"ada"_s} << all.mid(2, 1) << false;
    QTest::newRow("after, behind a prefix") << UserQuery{u"ad"_s, u"eve"_s} << QStringList() << false;
}

void StoreContract::listsUsersByName()
{
    QFETCH(UserQuery, query);
    QFETCH(QStringList, names);
    QFETCH(bool, more);
    for (const QString &name : {u"eve"_s, u"adam"_s, u"Łukasz"_s, u"Ada"_s})
        createAccount(name);
    createGuest(u"bob"_s);
    const auto page = await<UserPage>([&](auto handler) { m_other->findUsers(query, handler); });
    QVERIFY(page);
    QStringList found;
    for (const User &user : page->users) {
        found.append(user.name.toString());
        QCOMPARE(user.guest, user.name == UserName(u"bob"_s));
        QCOMPARE(user.presence, Presence::Offline);
    }
    QCOMPARE(found, names);
    QCOMPARE(page->more, more);
}

// Rooms

void StoreContract::opensASessionInTheLobby()
{
    const Identity ada = createAccount(u"ada"_s);
    const auto start = await<SessionStart>([&](auto handler) { m_other->openSession(tokenOf(u"ada"_s), handler); });
    QVERIFY(start);
    QCOMPARE(start->identity, ada);
    QCOMPARE(start->rooms.size(), 1);
    const Room &lobby = start->rooms.first().room;
    QCOMPARE(lobby.id, lobbyId());
    QCOMPARE(lobby.name, u"Lobby"_s);
    QCOMPARE(lobby.topic, QString());
    QCOMPARE(lobby.kind, RoomKind::Public);
    QCOMPARE(lobby.role, Role::Member);
    QCOMPARE(lobby.members, 1);
    QVERIFY(!lobby.epoch.isEmpty());
    QVERIFY(lobby.epoch.toString().size() <= 16);
    QCOMPARE(start->rooms.size(), 1);
    QCOMPARE(start->rooms.first().room, lobbyOf(*m_store, ada));
}

/// More than go out together.
void StoreContract::answersEachOfManyWhoComeAtOnce()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createGuest(u"bob"_s);
    QObject context;
    QStringList answers;
    QStringList expected;
    for (int i = 0; i < 250; ++i) {
        const QString name = i % 3 == 0 ? u"ada"_s : i % 3 == 1 ? u"nobody"_s : u"bob"_s;
        expected.append(name == u"nobody"_s ? u"unauthenticated"_s : name);
        m_store->openSession(tokenOf(name),
            {&context, [&](const Result<SessionStart> &start) {
                 const bool isRight
                     = start && start->rooms.size() == 1 && (start->identity == ada || start->identity == bob);
                 answers.append(isRight ? start->identity.name.toString() : codeOf(start));
             }});
    }
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers, expected);
}

void StoreContract::countsTheMembersOfTheLobby()
{
    const Identity ada = createAccount(u"ada"_s);
    createGuest(u"bob"_s);
    QCOMPARE(lobbyOf(*m_store, ada).members, 2);
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(tokenOf(u"bob"_s), handler); }));
    QCOMPARE(lobbyOf(*m_store, ada).members, 1);
}

void StoreContract::findsPositionsOfRoomsThatExist()
{
    fillLobby(3);
    meet();
    const RoomId attic = make(m_ada, RoomKind::Private, u"attic"_s);
    const auto positions = await<QList<RoomPosition>>([&](auto handler) {
        m_other->findPositions({lobbyId(), RoomId(u"nowhere"_s), attic}, handler);
    });
    QCOMPARE(positions->size(), 2);
    QCOMPARE(positions->first().room, lobbyId());
    QCOMPARE(positions->first().position, (Position{read(*m_store, {})->epoch, 3, 0}));
    QCOMPARE(positions->last().room, attic);
    QCOMPARE(positions->last().position.id, 0);
}

void StoreContract::renewsTheEpochOnce()
{
    fillLobby(2);
    const Epoch old = read(*m_store, {})->epoch;
    QVERIFY(watch(*m_other, lobbyId()));
    QSignalSpy reset(m_other.get(), &Store::roomReset);
    const auto renew
        = [&](Store &store) { return await<Epoch>([&](auto handler) { store.renewEpoch(lobbyId(), old, handler); }); };
    const auto renewed = renew(*m_store);
    QVERIFY(*renewed != old);
    QCOMPARE(*renew(*m_other), *renewed);
    QTRY_COMPARE(reset.size(), 1);
    QCOMPARE(reset.first().at(0).value<RoomId>(), lobbyId());
    QCOMPARE(reset.first().at(1).value<Epoch>(), *renewed);
    const auto page = read(*m_store, {});
    QCOMPARE(page->epoch, *renewed);
    QCOMPARE(idsOf(*page), range(u"1..2"_s));
    const auto nowhere = await<Epoch>([&](auto handler) { m_store->renewEpoch(RoomId(u"nowhere"_s), old, handler); });
    QCOMPARE(codeOf(nowhere), u"no_such_room"_s);
    QTest::qWait(0);
    QCOMPARE(reset.size(), 1);
}

// Messages

void StoreContract::numbersMessagesWithoutHoles()
{
    const Identity ada = createAccount(u"ada"_s);
    QList<MessageId> ids;
    for (int i = 0; i < 50; ++i) {
        (i % 2 ? *m_store : *m_other)
            .appendMessage(ada, {TxnId(u"t%1"_s.arg(i)), lobbyId(), u"x"_s, 0},
                {this, [&](const Result<Accepted> &accepted) { ids.append(accepted->message.message.id); }});
    }
    QTRY_COMPARE(ids.size(), 50);
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids, range(u"1..50"_s));
}

void StoreContract::storesARepeatedMessageOnce()
{
    const Identity ada = createAccount(u"ada"_s);
    const Accepted first = append(ada, u"first"_s, u"t"_s);
    append(ada, u"between"_s);
    const Accepted second = append(ada, u"other text"_s, u"t"_s);
    QVERIFY(!first.repeated);
    QVERIFY(second.repeated);
    QCOMPARE(second.message.message, first.message.message);
    QCOMPARE(second.message.authorUid, ada.uid);
    QCOMPARE(read(*m_store, {})->lastId, 2);
}

void StoreContract::storesARepeatedMessageOnceFromTwoNodes()
{
    const Identity ada = createAccount(u"ada"_s);
    QList<Accepted> answers;
    for (int i = 0; i < 20; ++i) {
        (i % 2 ? *m_store : *m_other)
            .appendMessage(ada, {TxnId(u"t"_s), lobbyId(), u"x"_s, 0},
                {this, [&](const Result<Accepted> &accepted) { answers.append(*accepted); }});
    }
    QTRY_COMPARE(answers.size(), 20);
    QCOMPARE(std::ranges::count(answers, false, &Accepted::repeated), 1);
    for (const Accepted &answer : std::as_const(answers))
        QCOMPARE(answer.message.message, answers.first().message.message);
    QCOMPARE(read(*m_store, {})->lastId, 1);
}

void StoreContract::findsWhatATxnIdWasSentWith()
{
    meet();
    const RoomId vault = make(m_bob, RoomKind::Private, u"vault"_s, {u"ada"_s});
    const auto find = [this](const Identity &author, const RoomId &room, const QString &txnId) {
        return await<Accepted>([&](auto handler) { m_other->findSent(author, room, TxnId(txnId), handler); });
    };
    const Accepted first = append(m_ada, u"hi"_s, u"t"_s);
    const auto found = find(m_ada, lobbyId(), u"t"_s);
    QVERIFY(found);
    QVERIFY(found->repeated);
    QCOMPARE(found->message.message, first.message.message);
    QCOMPARE(found->message.epoch, first.message.epoch);
    QCOMPARE(codeOf(find(m_ada, lobbyId(), u"u"_s)), u"no_such_message"_s);
    QCOMPARE(codeOf(find(m_bob, lobbyId(), u"t"_s)), u"no_such_message"_s);
    QCOMPARE(codeOf(find(m_ada, RoomId(u"nowhere"_s), u"t"_s)), u"no_such_message"_s);
    // Whoever has left may not know of it any more.
    QVERIFY(await<Accepted>([&](auto handler) {
        m_store->appendMessage(m_ada, {TxnId(u"v"_s), vault, u"x"_s, 0}, handler);
    }));
    QCOMPARE(codeOf(find(m_ada, vault, u"v"_s)), u"ok"_s);
    QVERIFY(await<Done>([&](auto handler) { m_store->removeMember(m_bob, vault, "ada", handler); }));
    QCOMPARE(codeOf(find(m_ada, vault, u"v"_s)), u"no_such_message"_s);
}

void StoreContract::takesTheSameTxnIdFromTwoUsers()
{
    append(createAccount(u"ada"_s), u"hi"_s, u"t"_s);
    QVERIFY(!append(createAccount(u"bob"_s), u"hi"_s, u"t"_s).repeated);
    QCOMPARE(read(*m_store, {})->lastId, 2);
}

void StoreContract::takesEveryMessageWithoutTxnId()
{
    const Identity ada = createAccount(u"ada"_s);
    append(ada, u"hi"_s);
    QVERIFY(!append(ada, u"hi"_s).repeated);
}

void StoreContract::keepsTextAsItIs()
{
    const Identity ada = createAccount(u"ada"_s);
    const QString text = u"  %s \"q\" \\n\r\n\t<b>*5\r\n$3 👩‍👩‍👧 مرحبا "_s + QString(3000, u'ä');
    const Accepted accepted = append(ada, text, u"a.B_c-9"_s);
    const Message &message = accepted.message.message;
    QCOMPARE(message.text, text);
    QCOMPARE(message.author, ada.name);
    QCOMPARE(message.room, lobbyId());
    QCOMPARE(message.txnId, TxnId(u"a.B_c-9"_s));
    QVERIFY(qAbs(message.time.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    const auto page = read(*m_other, {});
    QCOMPARE(page->messages.first().message, message);
    QCOMPARE(page->messages.first().authorUid, ada.uid);
    QCOMPARE(page->messages.first().epoch, page->epoch);
}

void StoreContract::refusesToAppend_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<MessageId>("replyTo");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such room") << u"nowhere"_s << MessageId(0) << u"no_such_room"_s;
    QTest::newRow("a reply to nothing") << u"lobby"_s << MessageId(2) << u"no_such_message"_s;
}

void StoreContract::refusesToAppend()
{
    QFETCH(QString, room);
    QFETCH(MessageId, replyTo);
    QFETCH(QString, code);
    const Identity ada = createAccount(u"ada"_s);
    append(ada, u"the only one"_s);
    const auto accepted = await<Accepted>([&](auto handler) {
        m_store->appendMessage(ada, {TxnId(u"t"_s), RoomId(room), u"x"_s, replyTo}, handler);
    });
    QCOMPARE(codeOf(accepted), code);
    QCOMPARE(read(*m_store, {})->lastId, 1);
    // Nothing was remembered of it.
    QVERIFY(!append(ada, u"x"_s, u"t"_s).repeated);
}

void StoreContract::repliesToAMessage()
{
    const Identity ada = createAccount(u"ada"_s);
    append(ada, u"question"_s);
    const auto accepted = await<Accepted>([&](auto handler) {
        m_store->appendMessage(ada, {{}, lobbyId(), u"answer"_s, 1}, handler);
    });
    QCOMPARE(accepted->message.message.replyTo, 1);
    QCOMPARE(read(*m_store, {})->messages.last().message.replyTo, 1);
}

void StoreContract::movesTheMarkerOfTheAuthor()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createAccount(u"bob"_s);
    QSignalSpy markers(m_other.get(), &Store::readMarkerPublished);
    append(ada, u"1"_s);
    append(bob, u"2"_s);
    append(ada, u"3"_s);
    QCOMPARE(lobbyOf(*m_other, ada).readId, 3);
    QCOMPARE(lobbyOf(*m_other, bob).readId, 2);
    QCOMPARE(markers.size(), 0);
}

void StoreContract::beginsWithTheLobbyRead()
{
    fillLobby(4);
    QCOMPARE(lobbyOf(*m_store, createAccount(u"ada"_s)).readId, 4);
    QCOMPARE(lobbyOf(*m_store, createGuest(u"bob"_s)).readId, 4);
}

void StoreContract::neverTurnsTimeBack()
{
    const Identity ada = createAccount(u"ada"_s);
    passLogTime(1h);
    const QDateTime first = append(ada, u"1"_s).message.message.time;
    passLogTime(-2h);
    const QDateTime second = append(ada, u"2"_s).message.message.time;
    QVERIFY(second >= first);
}

void StoreContract::publishesToEveryNodeThatWatches()
{
    QVERIFY(watch(*m_store, lobbyId()));
    QVERIFY(watch(*m_other, lobbyId()));
    QList<LoggedMessage> here, there;
    connect(m_store.get(), &Store::messagesPublished, this, [&](const auto &messages) { here += messages; });
    connect(m_other.get(), &Store::messagesPublished, this, [&](const auto &messages) { there += messages; });
    const Identity ada = createAccount(u"ada"_s);
    const Accepted accepted = append(ada, u"hi\r\nthere"_s, u"t"_s);
    append(ada, u"hi\r\nthere"_s, u"t"_s);
    append(ada, u"last"_s);
    QTRY_COMPARE(there.size(), 2);
    QTRY_COMPARE(here.size(), 2);
    const LoggedMessage published = there.first();
    QCOMPARE(published.message, accepted.message.message);
    QCOMPARE(published.authorUid, ada.uid);
    QCOMPARE(published.epoch, accepted.message.epoch);
    QCOMPARE(there.last().message.id, 2);
}

void StoreContract::publishesNothingToWhoDoesNotWatch()
{
    QSignalSpy messages(m_other.get(), &Store::messagesPublished);
    QSignalSpy users(m_other.get(), &Store::usersPublished);
    QVERIFY(watch(*m_other, lobbyId()));
    m_other->unwatchRoom(lobbyId());
    QVERIFY(watch(*m_other, RoomId(u"elsewhere"_s)));
    append(createAccount(u"ada"_s), u"hi"_s);
    createAccount(u"bob"_s); // comes by the same way, later
    QTRY_COMPARE(said(users), u"ada offline, bob offline"_s);
    QCOMPARE(messages.size(), 0);
}

void StoreContract::watchesAgainAtOnce()
{
    QSignalSpy messages(m_other.get(), &Store::messagesPublished);
    QVERIFY(watch(*m_other, lobbyId()));
    m_other->unwatchRoom(lobbyId());
    QVERIFY(watch(*m_other, lobbyId()));
    QVERIFY(watch(*m_other, lobbyId()));
    append(createAccount(u"ada"_s), u"hi"_s);
    QTRY_COMPARE(messages.size(), 1);
}

// The log

void StoreContract::readsAPage_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QString>("ids");
    constexpr MessageId huge = std::numeric_limits<MessageId>::max();
    QTest::newRow("newest") << HistoryQuery{Newest{}, 3} << u"18..20"_s;
    QTest::newRow("newest, more than there are") << HistoryQuery{Newest{}, 200} << u"1..20"_s;
    QTest::newRow("before") << HistoryQuery{Before{11}, 3} << u"8..10"_s;
    QTest::newRow("before, at the beginning") << HistoryQuery{Before{3}, 5} << u"1..2"_s;
    QTest::newRow("before the first") << HistoryQuery{Before{1}, 5} << u""_s;
    QTest::newRow("before nothing") << HistoryQuery{Before{0}, 5} << u""_s;
    QTest::newRow("before what isn't there yet") << HistoryQuery{Before{100}, 5} << u"16..20"_s;
    QTest::newRow("before the greatest number") << HistoryQuery{Before{huge}, 5} << u"16..20"_s;
    QTest::newRow("after") << HistoryQuery{After{11}, 3} << u"12..14"_s;
    QTest::newRow("after nothing") << HistoryQuery{After{0}, 3} << u"1..3"_s;
    QTest::newRow("after, at the end") << HistoryQuery{After{18}, 5} << u"19..20"_s;
    QTest::newRow("after the last") << HistoryQuery{After{20}, 5} << u""_s;
    QTest::newRow("after what isn't there yet") << HistoryQuery{After{100}, 5} << u""_s;
    QTest::newRow("around, even") << HistoryQuery{Around{10}, 4} << u"8..11"_s;
    QTest::newRow("around, odd") << HistoryQuery{Around{10}, 5} << u"8..12"_s;
    QTest::newRow("around, one") << HistoryQuery{Around{10}, 1} << u"10..10"_s;
    QTest::newRow("around the first") << HistoryQuery{Around{1}, 6} << u"1..6"_s;
    QTest::newRow("around the last") << HistoryQuery{Around{20}, 6} << u"17..20"_s;
    QTest::newRow("around what isn't there yet") << HistoryQuery{Around{100}, 6} << u"18..20"_s;
}

void StoreContract::readsAPage()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QString, ids);
    fillLobby(20);
    const auto page = read(*m_other, query);
    QVERIFY(page);
    QCOMPARE(idsOf(*page), range(ids));
    QCOMPARE(page->firstId, 1);
    QCOMPARE(page->lastId, 20);
    QCOMPARE(page->lastChange, 0);
    for (const LoggedMessage &logged : page->messages)
        QCOMPARE(logged.message.text, QString::number(logged.message.id));
}

void StoreContract::readsAnEmptyLog()
{
    const QList<HistoryQuery> queries{{}, {Before{5}}, {After{0}}, {Around{1}}, {At{QDateTime::currentDateTimeUtc()}}};
    for (const HistoryQuery &query : queries) {
        const auto page = read(*m_store, query);
        QVERIFY(page);
        QCOMPARE(page->messages.size(), 0);
        QCOMPARE(page->firstId, 1);
        QCOMPARE(page->lastId, 0);
        QVERIFY(!page->epoch.isEmpty());
    }
}

void StoreContract::readsAroundATime_data()
{
    QTest::addColumn<int>("seconds"); // after the first message; messages are an hour apart
    QTest::addColumn<QString>("ids");
    QTest::newRow("long before") << -100'000 << u"1..4"_s;
    QTest::newRow("the first exactly") << 0 << u"1..4"_s;
    QTest::newRow("between two") << 3 * 3600 + 1 << u"3..6"_s;
    QTest::newRow("shortly before one") << 6 * 3600 - 60 << u"5..8"_s;
    QTest::newRow("shortly before the last") << 9 * 3600 - 60 << u"8..10"_s;
    QTest::newRow("later than all") << 100'000 << u"7..10"_s;
}

void StoreContract::readsAroundATime()
{
    QFETCH(int, seconds);
    QFETCH(QString, ids);
    const Identity ada = createAccount(u"ada"_s);
    const QDateTime first = append(ada, u"1"_s).message.message.time;
    for (int i = 2; i <= 10; ++i) {
        passLogTime(1h);
        append(ada, QString::number(i));
    }
    const auto page = read(*m_store, {At{first.addSecs(seconds)}, 4});
    QCOMPARE(idsOf(*page), range(ids));
}

// Read markers

void StoreContract::setsTheReadMarker()
{
    const Identity ada = createAccount(u"ada"_s);
    fillLobby(5);
    QSignalSpy markers(m_other.get(), &Store::readMarkerPublished);
    for (const MessageId id : {3, 3, 0, 5})
        QVERIFY(await<Done>([&](auto handler) { m_store->setReadMarker(ada, {lobbyId(), id}, handler); }));
    QTRY_COMPARE(markers.size(), 3);
    QCOMPARE(markers.first().at(0).toByteArray(), ada.uid);
    QCOMPARE(markers.first().at(1).value<ReadMarker>(), (ReadMarker{lobbyId(), 3}));
    QCOMPARE(markers.at(1).at(1).value<ReadMarker>(), (ReadMarker{lobbyId(), 0}));
    QCOMPARE(lobbyOf(*m_other, ada).readId, 5);
}

void StoreContract::refusesAMarkerOutsideOfTheLog_data()
{
    QTest::addColumn<MessageId>("id");
    QTest::newRow("negative") << MessageId(-1);
    QTest::newRow("beyond") << MessageId(3);
    QTest::newRow("far beyond") << std::numeric_limits<MessageId>::max();
}

void StoreContract::refusesAMarkerOutsideOfTheLog()
{
    QFETCH(MessageId, id);
    const Identity ada = createAccount(u"ada"_s);
    fillLobby(2);
    const auto marked = await<Done>([&](auto handler) { m_store->setReadMarker(ada, {lobbyId(), id}, handler); });
    QCOMPARE(codeOf(marked), u"bad_request"_s);
    QCOMPARE(lobbyOf(*m_store, ada).readId, 0);
}

// Presence

void StoreContract::announcesPresenceOnlyWhenItChanges()
{
    const Identity ada = createAccount(u"ada"_s);
    QSignalSpy announced(m_other.get(), &Store::usersPublished);
    QVERIFY(enter(*m_store, ada, Presence::Online));
    QVERIFY(enter(*m_store, ada, Presence::Online));
    QVERIFY(enter(*m_store, ada, Presence::Away));
    QVERIFY(leave(*m_store, ada));
    QVERIFY(leave(*m_store, ada));
    QTRY_VERIFY(said(announced).endsWith(u"ada online, ada away, ada offline"_s));
    createAccount(u"eve"_s); // comes by the same way, later
    QTRY_VERIFY(said(announced).endsWith(u"ada online, ada away, ada offline, eve offline"_s));
}

void StoreContract::countsTheLiveliestNode()
{
    const Identity ada = createAccount(u"ada"_s);
    QSignalSpy announced(m_other.get(), &Store::usersPublished);
    QVERIFY(enter(*m_store, ada, Presence::Away));
    QVERIFY(enter(*m_other, ada, Presence::Online));
    QVERIFY(enter(*m_store, ada, Presence::Online));
    QVERIFY(leave(*m_other, ada));
    QVERIFY(enter(*m_other, ada, Presence::Away));
    QVERIFY(leave(*m_store, ada));
    QVERIFY(leave(*m_other, ada));
    QTRY_VERIFY(said(announced).endsWith(u"ada away, ada online, ada away, ada offline"_s));
}

void StoreContract::takesAwayWhatADeadNodeSaid()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createGuest(u"bob"_s);
    const Identity eve = createAccount(u"eve"_s);
    QVERIFY(enter(*m_other, ada, Presence::Online));
    QVERIFY(enter(*m_other, bob, Presence::Online));
    QVERIFY(enter(*m_other, eve, Presence::Online));
    QVERIFY(enter(*m_store, ada, Presence::Away));
    QSignalSpy announced(m_store.get(), &Store::usersPublished);
    passTime(3 * presenceBeat - 1s);
    QVERIFY(keep(*m_store));
    QCOMPARE(said(announced), QString());
    passTime(2s);
    QVERIFY(keep(*m_store));
    QTRY_VERIFY(said(announced).contains(u"ada away"_s));
    QTRY_VERIFY(said(announced).contains(u"bob offline"_s));
    QTRY_VERIFY(said(announced).contains(u"eve offline"_s));
    QVERIFY(!said(announced).contains(u"ada offline"_s));
    QCOMPARE(await<QList<User>>([&](auto handler) { m_store->findPresent(handler); })->size(), 1);
}

void StoreContract::keepsWhatANodeSaidAWhileAfterItsEnd()
{
    QSignalSpy announced(m_store.get(), &Store::usersPublished);
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(enter(*m_other, ada, Presence::Online));
    QVERIFY(enter(*m_other, bob, Presence::Online));
    QVERIFY(await<Done>([&](auto handler) { m_other->endPresence(handler); }));
    passTime(9s);
    QVERIFY(keep(*m_store));
    QVERIFY(enter(*m_store, ada, Presence::Online));
    passTime(2s);
    QVERIFY(keep(*m_store));
    QTRY_COMPARE(said(announced), u"ada offline, bob offline, ada online, bob online, bob offline"_s);
}

void StoreContract::findsWhoIsPresent()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createGuest(u"bob"_s);
    createAccount(u"eve"_s);
    QVERIFY(enter(*m_store, ada, Presence::Away));
    QVERIFY(enter(*m_other, ada, Presence::Online));
    QVERIFY(enter(*m_other, bob, Presence::Away));
    auto present = await<QList<User>>([&](auto handler) { m_store->findPresent(handler); });
    QVERIFY(present);
    std::sort(present->begin(), present->end(), [](const User &a, const User &b) { return a.name < b.name; });
    QCOMPARE(*present, (QList<User>{{ada.name, Presence::Online}, {bob.name, Presence::Away, true}}));
}

/// Whatever was said of them in the same turn of the event loop.
void StoreContract::keepsWhatWasSaidLastOfPresence()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createGuest(u"bob"_s);
    const Identity eve = createAccount(u"eve"_s);
    QObject context;
    int answers = 0;
    const Handler<Done> count(&context, [&](const Result<Done> &done) { answers += done ? 1 : 0; });
    m_store->enterPresence(ada, Presence::Online, count);
    m_store->enterPresence(bob, Presence::Online, count);
    m_store->leavePresence(bob, count);
    m_store->enterPresence(ada, Presence::Away, count);
    m_store->leavePresence(eve, count);
    m_store->enterPresence(eve, Presence::Online, count);
    QTRY_COMPARE(answers, 6);
    const auto present = await<QList<User>>([&](auto handler) { m_other->findPresent(handler); });
    QVERIFY(present);
    QMap<UserName, Presence> found;
    for (const User &user : *present)
        found.insert(user.name, user.presence);
    QCOMPARE(found, (QMap<UserName, Presence>{{ada.name, Presence::Away}, {eve.name, Presence::Online}}));
}

}
