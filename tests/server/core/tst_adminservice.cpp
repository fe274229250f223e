// SPDX-License-Identifier: MIT
#include "server/core/adminservice.h"
#include "server/core/memorystore.h"
#include "server/core/passwordhasher.h"
#include "tests/server/core/dialogue.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class AdminServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesTheOwner();
    void namesAnOwnerWhoIsYetToCome();
    void refusesAnOwnerWhoCannotBe();
    void blocksAndUnblocks();
    void setsAPassword();
    void refusesAPassword();
    void passesOnThatTheStoreIsAway_data();
    void passesOnThatTheStoreIsAway();

private:
    template <typename T, typename Call>
    Result<T> answerTo(Call call)
    {
        std::optional<Result<T>> answer;
        call(Handler<T>(this, [&](const Result<T> &result) { answer.emplace(result); }));
        const bool early = answer.has_value();
        const bool answered = QTest::qWaitFor([&] { return answer.has_value(); });
        return answered && !early ? *answer : Error{ErrorCode::NotSupported, u"answered too early or never"_s};
    }
    Result<bool> setOwner(const QString &name)
    {
        return answerTo<bool>([&](auto handler) { m_admin->setOwner(name, handler); });
    }
    Result<Done> setBlocked(const QString &name, bool blocked)
    {
        return answerTo<Done>([&](auto handler) { m_admin->setBlocked(name, blocked, handler); });
    }
    Result<Done> setPassword(const QString &name, const QString &password)
    {
        return answerTo<Done>([&](auto handler) { m_admin->setPassword(name, password, handler); });
    }

    std::unique_ptr<MemoryStore> m_store;
    PasswordHasher m_hasher{Limits()};
    std::unique_ptr<AdminService> m_admin;
};

void AdminServiceTest::init()
{
    m_store = std::make_unique<MemoryStore>();
    m_admin = std::make_unique<AdminService>(*m_store, m_hasher);
    signUp(m_store->state(), u"ada"_s);
    signUp(m_store->state(), u"bob"_s);
}

void AdminServiceTest::namesTheOwner()
{
    const auto exists = setOwner(u"ADA"_s);
    QVERIFY(exists && *exists);
    QVERIFY(m_store->state().findAccount("ada")->identity.owner);
    QVERIFY(*setOwner(u"bob"_s));
    QVERIFY(!m_store->state().findAccount("ada")->identity.owner);
}

void AdminServiceTest::namesAnOwnerWhoIsYetToCome()
{
    const auto exists = setOwner(u"eve"_s);
    QVERIFY(exists && !*exists);
    QVERIFY(signUp(m_store->state(), u"eve"_s).owner);
}

void AdminServiceTest::refusesAnOwnerWhoCannotBe()
{
    const auto exists = setOwner(u"a b"_s);
    QVERIFY(!exists);
    QCOMPARE(exists.error().code, ErrorCode::UsernameInvalid);
}

void AdminServiceTest::blocksAndUnblocks()
{
    QVERIFY(setBlocked(u"Bob"_s, true));
    QVERIFY(m_store->state().findAccount("bob")->blocked);
    QVERIFY(setBlocked(u"BOB"_s, false));
    QVERIFY(!m_store->state().findAccount("bob")->blocked);
    QCOMPARE(setBlocked(u"nobody"_s, true).error().code, ErrorCode::NoSuchUser);
    QVERIFY(setOwner(u"ada"_s));
    QCOMPARE(setBlocked(u"ada"_s, true).error().code, ErrorCode::Forbidden);
}

void AdminServiceTest::setsAPassword()
{
    QSignalSpy ended(m_store.get(), &Store::signInEnded);
    QVERIFY(setPassword(u"BOB"_s, u"quite another one"_s));
    const QByteArray hash = m_store->state().findAccount("bob")->passwordHash;
    QVERIFY(answerTo<Done>([&](auto handler) { m_hasher.verify(u"quite another one"_s, hash, handler); }));
    QTRY_COMPARE(ended.size(), 1);
}

void AdminServiceTest::refusesAPassword()
{
    QCOMPARE(setPassword(u"nobody"_s, u"quite another one"_s).error().code, ErrorCode::NoSuchUser);
    QCOMPARE(setPassword(u"bob"_s, u"password12"_s).error().code, ErrorCode::PasswordWeak);
    QCOMPARE(setPassword(u"bob"_s, u"bobbobbobbob"_s).error().code, ErrorCode::PasswordWeak);
    QVERIFY(m_store->state().findAccount("bob")->passwordHash.isEmpty());
}

void AdminServiceTest::passesOnThatTheStoreIsAway_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"owner", "block", "password"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

void AdminServiceTest::passesOnThatTheStoreIsAway()
{
    QFETCH(QString, call);
    m_store->setReady(false);
    const QMap<QString, std::function<Error()>> calls{
        {u"owner"_s, [this] { return setOwner(u"ada"_s).error(); }},
        {u"block"_s, [this] { return setBlocked(u"ada"_s, true).error(); }},
        {u"password"_s, [this] { return setPassword(u"ada"_s, u"quite another one"_s).error(); }},
    };
    QCOMPARE(calls.value(call)().code, ErrorCode::Unavailable);
}

QTEST_GUILESS_MAIN(AdminServiceTest)
#include "tst_adminservice.moc"
