// SPDX-License-Identifier: MIT
// What every store does about sign-ins, about the server's owner, and about those who are blocked.
#include "tests/server/core/storecalls.h"
#include "tests/server/core/storecontract.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Result<Done> signIn(Store &store, const Identity &user, const QByteArray &token, const QString &client = {})
{
    return await<Done>([&](auto handler) { store.createSignIn(user.uid, {token, client}, handler); });
}

QList<SignIn> signInsOf(Store &store, const Identity &user, const QByteArray &token)
{
    const auto found = await<QList<SignIn>>([&](auto handler) { store.findSignIns(user.uid, token, handler); });
    return found ? *found : QList<SignIn>();
}

Result<Done> endById(Store &store, const Identity &user, const QString &id)
{
    return await<Done>([&](auto handler) { store.endSignInById(user.uid, id, handler); });
}

Result<Account> findAccount(Store &store, const QByteArray &folded)
{
    return await<Account>([&](auto handler) { store.findAccount(folded, handler); });
}

Result<Done> setOwner(Store &store, const QByteArray &folded)
{
    return await<Done>([&](auto handler) { store.setOwner(folded, handler); });
}

Result<Done> setBlocked(Store &store, const QByteArray &folded, bool blocked)
{
    return await<Done>([&](auto handler) { store.setBlocked(folded, blocked, handler); });
}

Role roleInTheLobby(Store &store, const Identity &user)
{
    const auto view = await<RoomView>([&](auto handler) { store.findRoom(user, lobbyId(), handler); });
    return view ? view->room.role : Role::None;
}

/// Such as "ada owner, bob blocked, dan guest".
QString describe(const QList<User> &users)
{
    QStringList parts;
    for (const User &user : users) {
        QString part = user.name.toString();
        part += user.guest ? u" guest"_s : QString();
        part += user.owner ? u" owner"_s : QString();
        part += user.blocked ? u" blocked"_s : QString();
        parts.append(part);
    }
    parts.sort();
    return parts.join(u", "_s);
}

QString everybody(Store &store)
{
    const auto page = await<UserPage>([&](auto handler) { store.findUsers({}, handler); });
    return page ? describe(page->users) : codeOf(page);
}

QString present(Store &store)
{
    const auto users = await<QList<User>>([&](auto handler) { store.findPresent(handler); });
    return users ? describe(*users) : codeOf(users);
}

QList<QByteArray> tokensOf(const QSignalSpy &ended)
{
    QList<QByteArray> tokens;
    for (const auto &arguments : ended)
        tokens.append(arguments.first().toByteArray());
    std::sort(tokens.begin(), tokens.end());
    return tokens;
}

}

Identity StoreContract::createOwner(const QString &name)
{
    const auto identity = await<Identity>(
        [&](auto handler) { m_store->createAccount(nameOf(name), "h", {tokenOf(name)}, true, handler); });
    return identity ? remember(*identity) : Identity();
}

// Sign-ins

void StoreContract::listsTheSignInsOfAUser()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(signIn(*m_store, bob, "bob's other"));
    passTime(std::chrono::seconds(5));
    QVERIFY(signIn(*m_store, ada, "second", u"Chatto 1.0 \r\n\"x\" ä"_s));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<SignIn> signIns = signInsOf(*m_other, ada, tokenOf(u"ada"_s));
    QCOMPARE(signIns.size(), 2);
    QVERIFY(signIns.first().created >= signIns.last().created);
    QSet<QString> ids;
    for (const SignIn &one : signIns) {
        QCOMPARE(one.current, one.client.isEmpty());
        QVERIFY(one.current || one.client == u"Chatto 1.0 \r\n\"x\" ä");
        QVERIFY(qAbs(one.created.secsTo(now)) < 60);
        QVERIFY(one.seen >= one.created);
        QVERIFY(!one.id.isEmpty());
        ids.insert(one.id);
    }
    QCOMPARE(ids.size(), 2);
    for (const SignIn &one : signInsOf(*m_other, ada, "unknown"))
        QVERIFY(!one.current);
    QCOMPARE(signInsOf(*m_other, {"nobody", {}}, "second").size(), 0);
}

void StoreContract::endsASignInByItsId()
{
    const Identity ada = createAccount(u"ada"_s);
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(signIn(*m_store, ada, "second", u"other"_s));
    QSignalSpy ended(m_other.get(), &Store::signInEnded);
    QString id;
    for (const SignIn &one : signInsOf(*m_store, ada, tokenOf(u"ada"_s)))
        id = one.current ? id : one.id;
    QCOMPARE(codeOf(endById(*m_store, bob, id)), u"not_found"_s);
    QCOMPARE(codeOf(endById(*m_store, ada, u"unknown"_s)), u"not_found"_s);
    QCOMPARE(codeOf(endById(*m_store, ada, {})), u"not_found"_s);
    QVERIFY(endById(*m_store, ada, id));
    QCOMPARE(codeOf(endById(*m_store, ada, id)), u"not_found"_s);
    QTRY_COMPARE(tokensOf(ended), QList<QByteArray>{"second"});
    QCOMPARE(codeOf(findSignIn(*m_other, "second")), u"unauthenticated"_s);
    QVERIFY(findSignIn(*m_other, tokenOf(u"ada"_s)));
    QCOMPARE(signInsOf(*m_other, ada, {}).size(), 1);
}

void StoreContract::endsAGuestWithTheirOnlySignIn()
{
    const Identity dan = createGuest(u"dan"_s);
    const QList<SignIn> signIns = signInsOf(*m_store, dan, tokenOf(u"dan"_s));
    QCOMPARE(signIns.size(), 1);
    QVERIFY(signIns.first().current);
    QVERIFY(endById(*m_store, dan, signIns.first().id));
    QVERIFY(createAccount(u"dan"_s) != Identity());
}

void StoreContract::endsAllOtherSignInsWithANewPassword()
{
    const Identity ada = createAccount(u"Ada"_s);
    createAccount(u"bob"_s);
    createGuest(u"dan"_s);
    QVERIFY(signIn(*m_store, ada, "second"));
    QVERIFY(signIn(*m_store, ada, "third"));
    QSignalSpy ended(m_other.get(), &Store::signInEnded);
    const auto change = [this](const QByteArray &folded, const QByteArray &kept) {
        return codeOf(await<Done>([&](auto handler) { m_store->setPassword(folded, "new hash", kept, handler); }));
    };
    QCOMPARE(change("dan", {}), u"no_such_user"_s);
    QCOMPARE(change("nobody", {}), u"no_such_user"_s);
    QCOMPARE(change("ada", "second"), u"ok"_s);
    QTRY_COMPARE(tokensOf(ended), (QList<QByteArray>{"third", tokenOf(u"Ada"_s)}));
    QCOMPARE(*findSignIn(*m_other, "second"), ada);
    QCOMPARE(codeOf(findSignIn(*m_other, "third")), u"unauthenticated"_s);
    QCOMPARE(findAccount(*m_other, "ada")->passwordHash, "new hash"_ba);
    QCOMPARE(findAccount(*m_other, "bob")->passwordHash, "hash of bob"_ba);
    QCOMPARE(change("ada", {}), u"ok"_s);
    QCOMPARE(signInsOf(*m_other, ada, {}).size(), 0);
    QVERIFY(findSignIn(*m_other, tokenOf(u"bob"_s)));
}

// The server

void StoreContract::remembersWhetherRegistrationIsOpen()
{
    const auto isOpen = [this] { return *await<bool>([&](auto handler) { m_other->findRegistration(handler); }); };
    QSignalSpy published(m_other.get(), &Store::registrationPublished);
    QVERIFY(isOpen());
    for (const bool open : {false, true, false}) {
        QVERIFY(await<Done>([&](auto handler) { m_store->setRegistration(open, handler); }));
        QCOMPARE(isOpen(), open);
        QTRY_COMPARE(published.last().first().toBool(), open);
    }
}

void StoreContract::letsOneAccountOwnTheServer()
{
    createAccount(u"eve"_s);
    const Identity ada = createOwner(u"ada"_s);
    const Identity bob = createOwner(u"bob"_s);
    QVERIFY(ada.owner);
    QVERIFY(!bob.owner);
    QCOMPARE(everybody(*m_other), u"ada owner, bob, eve"_s);
    QCOMPARE(*findSignIn(*m_other, tokenOf(u"ada"_s)), ada);
    QVERIFY(findAccount(*m_other, "ada")->identity.owner);
    QCOMPARE(roleInTheLobby(*m_other, ada), Role::Owner);
    QCOMPARE(roleInTheLobby(*m_other, bob), Role::Member);
}

void StoreContract::letsTheOwnerOfTheServerEditTheLobby()
{
    const Identity ada = createOwner(u"ada"_s);
    m_log = std::make_unique<StoreLog>(*m_other, m_labels);
    QVERIFY(watch(*m_other, lobbyId()));
    const auto edited = await<Room>([&](auto handler) {
        m_store->editRoom(ada, lobbyId(), {u"Hall"_s, u"hello"_s}, "hall", handler);
    });
    QVERIFY(edited);
    QCOMPARE(edited->name, u"Hall"_s);
    createAccount(u"bob"_s);
    QCOMPARE(
        codeOf(await<Done>([&](auto handler) { m_store->setRole(ada, lobbyId(), "bob", Role::Moderator, handler); })),
        u"forbidden"_s);
    QCOMPARE(m_log->take(), QStringList{u"lobby edited"_s});
    const auto taken = await<CreatedRoom>([&](auto handler) {
        m_store->createRoom(ada, {RoomKind::Public, u"hall"_s, "hall", {}, {}}, handler);
    });
    QCOMPARE(codeOf(taken), u"room_exists"_s);
    QVERIFY(await<CreatedRoom>([&](auto handler) {
        m_store->createRoom(ada, {RoomKind::Public, u"Lobby"_s, "lobby", {}, {}}, handler);
    }));
}

void StoreContract::handsTheServerOn()
{
    const Identity ada = createOwner(u"ada"_s);
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(enter(*m_store, ada, Presence::Online));
    QVERIFY(enter(*m_other, bob, Presence::Away));
    m_log = std::make_unique<StoreLog>(*m_other, m_labels);
    QSignalSpy published(m_other.get(), &Store::usersPublished);
    QVERIFY(setOwner(*m_store, "bob"));
    QVERIFY(setOwner(*m_store, "bob"));
    m_log->take();
    QCOMPARE(published.size(), 1);
    const auto users = published.first().first().value<QList<User>>();
    QCOMPARE(describe(users), u"ada, bob owner"_s);
    QSet<Presence> said;
    for (const User &user : users)
        said.insert(user.presence);
    QCOMPARE(said, (QSet<Presence>{Presence::Online, Presence::Away}));
    QCOMPARE(everybody(*m_other), u"ada, bob owner"_s);
    QCOMPARE(present(*m_other), u"ada, bob owner"_s);
    QVERIFY(findSignIn(*m_other, tokenOf(u"bob"_s))->owner);
    QVERIFY(!findSignIn(*m_other, tokenOf(u"ada"_s))->owner);
    // A session that began before says the user's presence with what it knew then.
    QVERIFY(enter(*m_store, ada, Presence::Away));
    QCOMPARE(present(*m_other), u"ada, bob owner"_s);
}

void StoreContract::waitsForTheOwnerOfTheServer()
{
    const Identity ada = createOwner(u"ada"_s);
    QVERIFY(setOwner(*m_store, "bob"));
    QCOMPARE(roleInTheLobby(*m_other, ada), Role::Member);
    QVERIFY(!createOwner(u"eve"_s).owner);
    QVERIFY(!createGuest(u"Bob"_s).owner);
    QVERIFY(await<Done>([&](auto handler) { m_store->endSignIn(tokenOf(u"Bob"_s), handler); }));
    QVERIFY(createAccount(u"Bob"_s).owner);
    QVERIFY(!createOwner(u"zoe"_s).owner);
    QCOMPARE(everybody(*m_other), u"Bob owner, ada, eve, zoe"_s);
}

void StoreContract::waitsForOneOwnerAtATime()
{
    createAccount(u"ada"_s);
    QVERIFY(setOwner(*m_store, "bob"));
    QVERIFY(setOwner(*m_store, "ada"));
    QVERIFY(!createOwner(u"bob"_s).owner);
    QVERIFY(setOwner(*m_store, "eve"));
    QVERIFY(setOwner(*m_store, "zoe"));
    QVERIFY(!createOwner(u"eve"_s).owner);
    QVERIFY(createAccount(u"zoe"_s).owner);
    QCOMPARE(everybody(*m_other), u"ada, bob, eve, zoe owner"_s);
}

void StoreContract::takesAGuestForNoOwner()
{
    createGuest(u"dan"_s);
    QVERIFY(setOwner(*m_store, "dan"));
    QCOMPARE(everybody(*m_other), u"dan guest"_s);
    passTime(std::chrono::seconds(601));
    QVERIFY(createAccount(u"dan"_s).owner);
}

void StoreContract::blocksAnAccount()
{
    createOwner(u"ada"_s);
    const Identity bob = createAccount(u"Bob"_s);
    createGuest(u"dan"_s);
    QVERIFY(signIn(*m_store, bob, "second"));
    QVERIFY(enter(*m_other, bob, Presence::Online));
    m_log = std::make_unique<StoreLog>(*m_other, m_labels);
    QSignalSpy ended(m_other.get(), &Store::signInEnded);
    QSignalSpy published(m_other.get(), &Store::usersPublished);
    QCOMPARE(codeOf(setBlocked(*m_store, "nobody", true)), u"no_such_user"_s);
    QCOMPARE(codeOf(setBlocked(*m_store, "dan", true)), u"no_such_user"_s);
    QCOMPARE(codeOf(setBlocked(*m_store, "ada", true)), u"forbidden"_s);
    QCOMPARE(codeOf(setBlocked(*m_store, "bob", true)), u"ok"_s);
    m_log->take();
    QCOMPARE(tokensOf(ended), (QList<QByteArray>{"second", tokenOf(u"Bob"_s)}));
    QCOMPARE(published.size(), 1);
    QCOMPARE(describe(published.first().first().value<QList<User>>()), u"Bob blocked"_s);
    QCOMPARE(published.first().first().value<QList<User>>().first().presence, Presence::Online);
    QCOMPARE(everybody(*m_other), u"Bob blocked, ada owner, dan guest"_s);
    QCOMPARE(present(*m_other), u"Bob blocked"_s);
    QCOMPARE(codeOf(findSignIn(*m_other, "second")), u"unauthenticated"_s);
    QVERIFY(findAccount(*m_other, "bob")->blocked);
    QCOMPARE(codeOf(signIn(*m_store, bob, "third")), u"bad_credentials"_s);
    QCOMPARE(codeOf(findSignIn(*m_other, "third")), u"unauthenticated"_s);
    QCOMPARE(createAccount(u"bob"_s), Identity());
    QVERIFY(findSignIn(*m_other, tokenOf(u"ada"_s)));
}

void StoreContract::takesABlockBack()
{
    const Identity bob = createAccount(u"bob"_s);
    QVERIFY(setBlocked(*m_store, "bob", true));
    QVERIFY(setBlocked(*m_store, "bob", false));
    QCOMPARE(everybody(*m_other), u"bob"_s);
    QVERIFY(!findAccount(*m_other, "bob")->blocked);
    QVERIFY(signIn(*m_store, bob, "second"));
    QCOMPARE(*findSignIn(*m_other, "second"), bob);
    QVERIFY(setBlocked(*m_store, "bob", true));
    QVERIFY(setOwner(*m_store, "bob"));
    QCOMPARE(everybody(*m_other), u"bob owner"_s);
    QVERIFY(signIn(*m_store, bob, "third"));
}

}
