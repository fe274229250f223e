// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/ui/changedcertificatedialog.h"
#include "client/ui/composer.h"
#include "client/ui/trustdialog.h"
#include "common/fingerprint.h"
#include "tests/support/fakeavahi.h"
#include "tests/support/privatebus.h"
#include "tests/support/serverprocess.h"
#include "tests/support/untrustedserver.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// chatto-server --lan and the desktop client, on a network that has nothing else.
class LanTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void tellsTheNetworkAndShowsItsWords();
    void servesWithoutAvahi();
    void tellsNobodyWhatOnlyThisMachineReaches();
    void showsACertificateThatOthersCanTrust();
    void letsSomebodyInWhoChoosesItFromTheList();
    void asksBeforeItSignsIn();
    void findsOutThatItSpeaksTls();
    void comesBackToTheSameServer();
    void remembersWhomItTrusts();
    void stopsWhereAnAuthorityVouchedBefore();
    void stopsWhenTheCertificateChanges();

private:
    bool startServer(const QStringList &more = {u"--listen"_s, u"*"_s});
    QString url() const { return u"https://localhost:%1"_s.arg(m_server->port()); }
    QByteArray fingerprint() const;
    std::unique_ptr<Application> start(const CommandLine &commandLine = {{}, {}, false, u"one"_s});
    /// Somebody who trusts the server and is in.
    std::unique_ptr<Application> join();
    static bool isOnline(Application &application)
    {
        return application.session() && application.session()->client().isOnline();
    }

    PrivateBus m_bus;
    std::unique_ptr<FakeAvahi> m_avahi;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<CredentialStore> m_credentials;
};

template <typename Widget>
static Widget *findShown(QWidget *parent, const QString &text)
{
    for (auto *widget : parent->findChildren<Widget *>()) {
        if (widget->isVisible() && (widget->accessibleName() == text || widget->property("text") == text))
            return widget;
    }
    return nullptr;
}

/// The dialog that is open there.
template <typename Dialog>
static Dialog *openDialog(QWidget *parent)
{
    for (auto *dialog : parent->findChildren<Dialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void LanTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.address().toLatin1());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"avahi"_s).isConnected());
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
}

void LanTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, m_home->path().toUtf8());
    m_avahi = std::make_unique<FakeAvahi>(QDBusConnection(u"avahi"_s));
    QVERIFY(m_avahi->enter());
    m_credentials = std::make_unique<CredentialStore>();
}

void LanTest::cleanup()
{
    m_server.reset();
    m_avahi.reset();
}

bool LanTest::startServer(const QStringList &more)
{
    m_server = std::make_unique<ServerProcess>(
        QStringList{u"--lan"_s, u"--guests"_s, u"--name"_s, u"School"_s, u"--data"_s, m_home->filePath(u"server"_s)}
        + more);
    return m_server->start(false);
}

QByteArray LanTest::fingerprint() const
{
    const auto chain = QSslCertificate::fromPath(m_home->filePath(u"server/certificate.pem"_s));
    return chain.isEmpty() ? QByteArray() : chain.first().digest(QCryptographicHash::Sha256);
}

std::unique_ptr<Application> LanTest::start(const CommandLine &commandLine)
{
    auto application = std::make_unique<Application>(commandLine, *m_credentials);
    application->start();
    return application;
}

std::unique_ptr<Application> LanTest::join()
{
    auto application = start({url(), u"ada"_s, true, u"one"_s});
    TrustDialog *question = nullptr;
    if (!QTest::qWaitFor([&] { return (question = openDialog<TrustDialog>(application->loginDialog())) != nullptr; }))
        return nullptr;
    question->mainButton()->click();
    return QTest::qWaitFor([&] { return isOnline(*application); }) ? std::move(application) : nullptr;
}

void LanTest::tellsTheNetworkAndShowsItsWords()
{
    QVERIFY(startServer());
    QTRY_COMPARE(m_avahi->services.size(), 1);
    const FakeAvahi::Service service = m_avahi->services.first();
    QCOMPARE(service.name, u"School"_s);
    QCOMPARE(service.port, m_server->port());
    QVERIFY(service.txt.contains("sha256=" + fingerprint().toHex()));
    QTRY_VERIFY(m_server->log().contains(u"the words of the certificate: "_s + fingerprintWords(fingerprint())));
    QTRY_VERIFY(m_server->log().contains(u"announced on the network as School"_s));

    QCOMPARE(m_server->terminate(), 0);
    QTRY_VERIFY(m_avahi->services.isEmpty());
    const QByteArray first = fingerprint();
    QVERIFY(m_server->start(false));
    QTRY_COMPARE(m_avahi->services.size(), 1);
    QCOMPARE(fingerprint(), first);
}

void LanTest::servesWithoutAvahi()
{
    m_avahi->leave();
    QVERIFY(startServer());
    QTRY_COMPARE(m_server->log().count(u"nobody on the network is told of this server"_s), 1);
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"localhost"_s, m_server->port());
    QVERIFY(socket.waitForEncrypted());
    QVERIFY(m_avahi->enter()); // later
    QTRY_COMPARE(m_avahi->services.size(), 1);
}

void LanTest::tellsNobodyWhatOnlyThisMachineReaches()
{
    QVERIFY(startServer({}));
    QTRY_VERIFY(m_server->log().contains(u"only this machine can reach it"_s));
    QVERIFY(m_avahi->services.isEmpty());
}

/// As a program does that is told of the file, such as curl with --cacert.
void LanTest::showsACertificateThatOthersCanTrust()
{
    QVERIFY(startServer());
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_home->filePath(u"server/certificate.pem"_s)));
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(u"localhost"_s, m_server->port());
    QVERIFY2(socket.waitForEncrypted(), qPrintable(socket.errorString()));
    QVERIFY(socket.sslHandshakeErrors().isEmpty());
}

void LanTest::letsSomebodyInWhoChoosesItFromTheList()
{
    QVERIFY(startServer());
    const auto application = start();
    QTRY_VERIFY(application->loginDialog()->isVisible());
    LoginDialog &login = *application->loginDialog();
    QTRY_VERIFY(findShown<QListView>(&login, u"Servers on this network"_s));
    auto *list = findShown<QListView>(&login, u"Servers on this network"_s);
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"School, localhost"_s));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(login.server(), url());

    // Whoever only presses Enter trusts nobody.
    QTRY_VERIFY(openDialog<TrustDialog>(&login));
    TrustDialog *question = openDialog<TrustDialog>(&login);
    QVERIFY(question->accessibleDescription().contains(fingerprintWords(fingerprint()).replace(u' ', u", "_s)));
    QTRY_VERIFY(question->focusWidget());
    QTest::keyClick(question->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!openDialog<TrustDialog>(&login));
    QVERIFY(!findShown<QPushButton>(&login, u"Join as guest"_s));

    auto *check = findShown<QPushButton>(&login, u"Is this the right server?…"_s);
    QVERIFY(check);
    check->click();
    QTRY_VERIFY(openDialog<TrustDialog>(&login));
    openDialog<TrustDialog>(&login)->mainButton()->click();
    QTRY_VERIFY(findShown<QPushButton>(&login, u"Join as guest"_s));
    QVERIFY(!check->isVisible());
    QTest::keyClicks(findShown<QLineEdit>(&login, u"Name"_s), u"ada"_s);
    QTest::keyClick(findShown<QLineEdit>(&login, u"Name"_s), Qt::Key_Return);
    QTRY_VERIFY(isOnline(*application));

    auto *edit = application->session()->window().composer().findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, u"hi"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(application->session()->client().room(lobbyId()).lastId, 1);
}

void LanTest::asksBeforeItSignsIn()
{
    QVERIFY(startServer());
    const auto application = join(); // by the command line: the dialog comes by itself, and then one is in
    QVERIFY(application);
    QVERIFY(!application->loginDialog());
}

/// Whoever types an address leaves away what they can.
void LanTest::findsOutThatItSpeaksTls()
{
    QVERIFY(startServer());
    const CommandLine bare{u"localhost:%1"_s.arg(m_server->port()), u"ada"_s, true, u"one"_s};
    {
        const auto application = start(bare);
        QTRY_VERIFY(openDialog<TrustDialog>(application->loginDialog()));
        QCOMPARE(application->loginDialog()->server(), url());
        openDialog<TrustDialog>(application->loginDialog())->mainButton()->click();
        QTRY_VERIFY(isOnline(*application));
    }
    QCOMPARE(Settings(Settings::pathForProfile(u"one"_s)).servers().value(0), url());
    const auto again = start(bare);
    QVERIFY(again->session());
    QTRY_VERIFY(isOnline(*again));
}

void LanTest::comesBackToTheSameServer()
{
    QVERIFY(startServer());
    const auto application = join();
    QVERIFY(application);
    QCOMPARE(m_server->terminate(), 0);
    QTRY_VERIFY(!isOnline(*application));
    QVERIFY(m_server->start(false));
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(*application), 20000);
    QVERIFY(!openDialog<FormDialog>(&application->session()->window()));
}

void LanTest::remembersWhomItTrusts()
{
    QVERIFY(startServer());
    QVERIFY(join()); // and the program ends
    const auto again = start();
    QVERIFY(again->session());
    QTRY_VERIFY(isOnline(*again));
    QVERIFY(!openDialog<FormDialog>(&again->session()->window()));
}

/// Else somebody in between could make a public server look like one of a LAN.
void LanTest::stopsWhereAnAuthorityVouchedBefore()
{
    QVERIFY(startServer());
    Settings(Settings::pathForProfile(u"one"_s)).setCertificate(QUrl(url()), {});
    const auto application = start({url(), u"ada"_s, true, u"one"_s});
    QTRY_VERIFY(openDialog<ChangedCertificateDialog>(application->loginDialog()));
    QVERIFY(!openDialog<TrustDialog>(application->loginDialog()));
    openDialog<ChangedCertificateDialog>(application->loginDialog())->reject();
    QVERIFY(!application->loginDialog()->isWaiting());
    QVERIFY(!application->session());
}

void LanTest::stopsWhenTheCertificateChanges()
{
    QVERIFY(startServer());
    const auto application = join();
    QVERIFY(application);
    MainWindow &window = application->session()->window();
    const QByteArray before = fingerprint();
    QCOMPARE(m_server->terminate(), 0);

    UntrustedServer impostor;
    impostor.close();
    QVERIFY(impostor.listen(QHostAddress::LocalHost, m_server->port()));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<ChangedCertificateDialog>(&window), 20000);
    QVERIFY(!impostor.hasPendingConnections()); // no handshake was finished, so no token was sent
    openDialog<ChangedCertificateDialog>(&window)->reject();
    impostor.close();

    QVERIFY(QFile::remove(m_home->filePath(u"server/certificate.pem"_s)));
    QVERIFY(m_server->start(false));
    QVERIFY(fingerprint() != before);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<ChangedCertificateDialog>(&window), 20000);
    auto *warning = openDialog<ChangedCertificateDialog>(&window);
    const QString forget = u"Forget the old certificate"_s;
    QVERIFY(!findShown<QPushButton>(warning, forget));
    findShown<QPushButton>(warning, u"Details"_s)->click();
    QVERIFY(!isOnline(*application));
    findShown<QPushButton>(warning, forget)->click();
    QTRY_VERIFY(openDialog<TrustDialog>(&window));
    openDialog<TrustDialog>(&window)->mainButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(isOnline(*application), 20000);
}

QTEST_MAIN(LanTest)
#include "tst_lan.moc"
