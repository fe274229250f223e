// SPDX-License-Identifier: MIT
#include "client/desktop/secretservice.h"

#include "tests/support/fakesecretservice.h"
#include "tests/support/privatebus.h"

#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;
using Outcome = Keyring::Outcome;

Q_DECLARE_METATYPE(Keyring::Outcome)

/// Against a service of the test's own, on a bus of the test's own.
class SecretServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void findsWhatItKept();
    void findsWhatQtKeychainKept();
    void findsNothingWhereNothingIs();
    void keepsOneSecretForAKey();
    void removes();
    void asksForThePasswordWhereTheKeyringIsLocked();
    void saysSoWhereThePasswordIsNotGiven();
    void makesAKeyringWhereThereIsNone();
    void asksNobodyWhereThatIsUnwanted();
    void waitsForWhoeverIsAsked();
    void saysSoWhereThereIsNoService();
    void closesItsSessions();

private:
    struct Answer
    {
        std::optional<Outcome> outcome;
        QString secret;
    };
    Keyring::Handler note(Answer &answer)
    {
        return [&answer](Outcome outcome, const QString &secret) { answer = {outcome, secret}; };
    }
    /// Waits for the answer.
    Answer read(const QString &key);
    Outcome write(const QString &key, const QString &secret, Keyring::Asking asking = Keyring::Asking::Allowed);

    PrivateBus m_bus;
    std::unique_ptr<FakeSecretService> m_service;
    std::unique_ptr<SecretService> m_keyring;
};

void SecretServiceTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"service"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"client"_s).isConnected());
}

void SecretServiceTest::init()
{
    m_service = std::make_unique<FakeSecretService>(QDBusConnection(u"service"_s));
    QVERIFY(m_service->enter());
    m_keyring = std::make_unique<SecretService>([] { return QDBusConnection(u"client"_s); });
}

void SecretServiceTest::cleanup()
{
    m_keyring.reset();
    m_service.reset();
}

SecretServiceTest::Answer SecretServiceTest::read(const QString &key)
{
    Answer answer;
    m_keyring->read(key, note(answer));
    [&] { QTRY_VERIFY(answer.outcome); }();
    return answer;
}

Outcome SecretServiceTest::write(const QString &key, const QString &secret, Keyring::Asking asking)
{
    Answer answer;
    m_keyring->write(key, secret, asking, note(answer));
    [&] { QTRY_VERIFY(answer.outcome); }();
    return answer.outcome.value_or(Outcome::NotThere);
}

void SecretServiceTest::findsWhatItKept()
{
    QCOMPARE(write(u"ada@host"_s, u"tökén"_s), Outcome::Success);
    const Answer answer = read(u"ada@host"_s);
    QCOMPARE(answer.outcome, Outcome::Success);
    QCOMPARE(answer.secret, u"tökén"_s);
}

void SecretServiceTest::findsWhatQtKeychainKept()
{
    const FakeSecretService::Attributes attributes{{u"server"_s, u"Chatto"_s}, {u"user"_s, u"ada@host"_s},
        {u"type"_s, u"plaintext"_s}, {u"xdg:schema"_s, u"org.qt.keychain"_s}};
    m_service->items.insert(u"/org/freedesktop/secrets/collection/login/7"_s, {attributes, "old"});
    QCOMPARE(read(u"ada@host"_s).secret, u"old"_s);
    QCOMPARE(write(u"ada@host"_s, u"new"_s), Outcome::Success);
    QCOMPARE(m_service->items.size(), 1);
    QCOMPARE(m_service->items.first().secret, "new"_ba);
}

void SecretServiceTest::findsNothingWhereNothingIs()
{
    QCOMPARE(write(u"bob@host"_s, u"token"_s), Outcome::Success);
    QCOMPARE(read(u"ada@host"_s).outcome, Outcome::NotFound);
}

void SecretServiceTest::keepsOneSecretForAKey()
{
    QCOMPARE(write(u"ada@host"_s, u"one"_s), Outcome::Success);
    QCOMPARE(write(u"ada@host"_s, u"two"_s), Outcome::Success);
    QCOMPARE(m_service->items.size(), 1);
    QCOMPARE(read(u"ada@host"_s).secret, u"two"_s);
}

void SecretServiceTest::removes()
{
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    QCOMPARE(write(u"bob@host"_s, u"token"_s), Outcome::Success);
    Answer answer;
    m_keyring->remove(u"ada@host"_s, note(answer));
    QTRY_COMPARE(answer.outcome, Outcome::Success);
    QCOMPARE(m_service->items.size(), 1);
    QCOMPARE(read(u"ada@host"_s).outcome, Outcome::NotFound);
}

void SecretServiceTest::asksForThePasswordWhereTheKeyringIsLocked()
{
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    m_service->isLocked = true;
    QCOMPARE(read(u"ada@host"_s).secret, u"token"_s);
    QCOMPARE(m_service->prompts, 1);
    m_service->isLocked = true;
    QCOMPARE(write(u"ada@host"_s, u"next"_s), Outcome::Success);
    QCOMPARE(m_service->prompts, 2);
}

void SecretServiceTest::saysSoWhereThePasswordIsNotGiven()
{
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    m_service->isLocked = true;
    m_service->user = FakeSecretService::User::Dismisses;
    QCOMPARE(read(u"ada@host"_s).outcome, Outcome::Refused);
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Refused);
}

void SecretServiceTest::makesAKeyringWhereThereIsNone()
{
    m_service->hasCollection = false;
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    QVERIFY(m_service->hasCollection);
    QCOMPARE(read(u"ada@host"_s).secret, u"token"_s);
}

void SecretServiceTest::asksNobodyWhereThatIsUnwanted()
{
    const auto unwanted = Keyring::Asking::Unwanted;
    QCOMPARE(write(u"guest@host"_s, u"token"_s, unwanted), Outcome::Success);
    QCOMPARE(read(u"guest@host"_s).secret, u"token"_s);
    m_service->isLocked = true;
    QCOMPARE(write(u"guest@host"_s, u"next"_s, unwanted), Outcome::Refused);
    m_service->isLocked = false;
    m_service->hasCollection = false;
    QCOMPARE(write(u"guest@host"_s, u"next"_s, unwanted), Outcome::Refused);
    QVERIFY(!m_service->hasCollection);
    QCOMPARE(m_service->prompts, 0);
}

void SecretServiceTest::waitsForWhoeverIsAsked()
{
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    m_service->isLocked = true;
    m_service->user = FakeSecretService::User::IsAway;
    Answer answer;
    m_keyring->read(u"ada@host"_s, note(answer));
    QTRY_COMPARE(m_service->prompts, 1);
    QVERIFY(!answer.outcome);
}

void SecretServiceTest::saysSoWhereThereIsNoService()
{
    m_service.reset();
    QCOMPARE(read(u"ada@host"_s).outcome, Outcome::NotThere);
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::NotThere);
    m_keyring = std::make_unique<SecretService>([] { return QDBusConnection(u"nowhere"_s); });
    QCOMPARE(read(u"ada@host"_s).outcome, Outcome::NotThere);
}

void SecretServiceTest::closesItsSessions()
{
    QCOMPARE(write(u"ada@host"_s, u"token"_s), Outcome::Success);
    read(u"ada@host"_s);
    QTRY_COMPARE(m_service->openSessions, 0);
}

QTEST_GUILESS_MAIN(SecretServiceTest)
#include "tst_secretservice.moc"
