// SPDX-License-Identifier: MIT
#include "client/storage/credentialstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QUrl server(u"https://chat.example.org"_s);
const UserName ada(u"ada"_s);

}

/// Where there is no keyring, as on a machine without a desktop.
class CredentialStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void keepsATokenInMemoryAndSaysSo();
    void answersLater();
    void forgetsATokenThatIsRemoved();
    void keepsUsersAndServersApart();
    void doesNotAnswerWhereNobodyListens();
    void writesNoFile();

private:
    QString load(CredentialStore &store, const QUrl &from, const UserName &user);

    QTemporaryDir m_home;
};

void CredentialStoreTest::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    qputenv("HOME", m_home.path().toUtf8());
}

QString CredentialStoreTest::load(CredentialStore &store, const QUrl &from, const UserName &user)
{
    QString got = u"no answer"_s;
    store.load(from, user, this, [&](const QString &token) { got = token; });
    for (int i = 0; i < 100 && got == "no answer"_L1; ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    return got;
}

void CredentialStoreTest::keepsATokenInMemoryAndSaysSo()
{
    CredentialStore store;
    QCOMPARE(load(store, server, ada), QString());
    std::optional<bool> remembered;
    store.save(server, ada, u"secret"_s, this, [&](bool kept) { remembered = kept; });
    QTRY_VERIFY(remembered);
    QVERIFY(!*remembered);
    QCOMPARE(load(store, server, ada), u"secret"_s);
    CredentialStore nextRun;
    QCOMPARE(load(nextRun, server, ada), QString());
}

void CredentialStoreTest::answersLater()
{
    CredentialStore store;
    bool answered = false;
    store.load(server, ada, this, [&](const QString &) { answered = true; });
    store.save(server, ada, u"secret"_s, this, [&](bool) { answered = true; });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
}

void CredentialStoreTest::forgetsATokenThatIsRemoved()
{
    CredentialStore store;
    store.save(server, ada, u"secret"_s, this, [](bool) {});
    store.remove(server, ada);
    QCOMPARE(load(store, server, ada), QString());
}

void CredentialStoreTest::keepsUsersAndServersApart()
{
    CredentialStore store;
    store.save(server, ada, u"secret"_s, this, [](bool) {});
    QCOMPARE(load(store, server, UserName(u"bob"_s)), QString());
    QCOMPARE(load(store, QUrl(u"https://elsewhere.example.org"_s), ada), QString());
}

void CredentialStoreTest::doesNotAnswerWhereNobodyListens()
{
    CredentialStore store;
    bool answered = false;
    {
        QObject context;
        store.load(server, ada, &context, [&](const QString &) { answered = true; });
    }
    QCOMPARE(load(store, server, ada), QString());
    QVERIFY(!answered);
}

void CredentialStoreTest::writesNoFile()
{
    CredentialStore store;
    store.save(server, ada, u"secret"_s, this, [](bool) {});
    QCOMPARE(load(store, server, ada), u"secret"_s);
    QVERIFY(QDir(m_home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

QTEST_GUILESS_MAIN(CredentialStoreTest)
#include "tst_credentialstore.moc"
