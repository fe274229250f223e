// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "tests/support/hostileserver.h"

#include <QAction>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);

/// A keyring that takes its time, since somebody has to type its password.
class SlowKeyring : public Keyring
{
public:
    void read(const QString &, const Handler &handler) override { questions.append(handler); }
    void write(const QString &, const QString &secret, Asking, const Handler &handler) override
    {
        written.append(secret);
        handler(Outcome::Success, {});
    }
    void remove(const QString &, const Handler &handler) override
    {
        ++removals;
        handler(Outcome::Success, {});
    }
    void unlock()
    {
        for (const Handler &handler : std::exchange(questions, {}))
            handler(Outcome::Success, u"old"_s);
    }

    QList<Handler> questions;
    QStringList written;
    int removals = 0;
};

}

/// Leaving before the keyring has said who one is.
class SignOutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void voidsATokenThatComesLate();
    void keepsTheTokenOfWhoeverCameBackMeanwhile();

private:
    void signOut();
    void signIn();

    std::atomic<int> m_logouts = 0;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<SlowKeyring> m_keyring;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<Application> m_application;
};

void SignOutTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // a desktop, as far as one can see
}

void SignOutTest::init()
{
    m_logouts = 0;
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(m_home->path()));
    const auto body = [this](const QByteArray &path) -> QByteArray {
        m_logouts += path.contains("/logout");
        return path.contains("/login") ? R"({"token":"new","user":{"name":"ada","presence":"offline"}})" : "{}";
    };
    m_server = std::make_unique<HostileServer>(HostileServer::Script{{}, [](int) { return QByteArray(); }, body});
    Settings(Settings::pathForProfile(u"one"_s)).signedIn(m_server->url.toString(), ada, false);
    m_keyring = std::make_unique<SlowKeyring>();
    m_credentials = std::make_unique<CredentialStore>(m_keyring.get());
    m_application = std::make_unique<Application>(CommandLine{{}, {}, false, u"one"_s}, *m_credentials);
    m_application->start();
    QVERIFY(m_application->session());
    QTRY_COMPARE(m_keyring->questions.size(), 1);
}

void SignOutTest::cleanup()
{
    m_application.reset();
    m_credentials.reset();
    m_server.reset();
}

void SignOutTest::signOut()
{
    for (QAction *action : m_application->session()->window().actions()) {
        if (action->text().remove(u'&') == "Sign out"_L1)
            action->trigger();
    }
    QTRY_VERIFY(m_application->loginDialog() && !m_application->session());
}

void SignOutTest::signIn()
{
    LoginDialog &dialog = *m_application->loginDialog();
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == "Name"_L1)
            edit->setText(u"ada"_s);
        else if (edit->accessibleName() == "Password"_L1)
            edit->setText(u"purple horses dance slowly"_s);
    }
    dialog.submit(LoginDialog::Purpose::SignIn);
    QTRY_VERIFY(m_application->session());
}

void SignOutTest::voidsATokenThatComesLate()
{
    signOut();
    QCOMPARE(m_logouts, 0);
    m_keyring->unlock();
    QTRY_COMPARE(m_logouts, 1);
    QCOMPARE(m_keyring->removals, 1);
}

void SignOutTest::keepsTheTokenOfWhoeverCameBackMeanwhile()
{
    signOut();
    signIn();
    QCOMPARE(m_keyring->written, QStringList{u"new"_s});
    m_keyring->unlock();
    QTRY_COMPARE(m_logouts, 1);
    QCOMPARE(m_keyring->removals, 0);
}

QTEST_MAIN(SignOutTest)
#include "tst_signout.moc"
