// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/ui/composer.h"
#include "client/ui/timelineview.h"
#include "tests/support/fakenotificationdaemon.h"
#include "tests/support/privatebus.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The whole client among a server, a desktop with a notification service, and other people.
class NotificationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensTheRoomOfANotification();
    void withdrawsWhatAnotherDeviceRead();
    void marksReadWithoutOpening();
    void saysNothingAboutTheRoomInSight();
    void countsUnreadOnTheTray();
    void opensLinks();
    void asksToSignInForALinkElsewhere();
    void explainsTheFirstClose();
    void quitsByTheCloseButtonWhereThatIsWanted();
    void startsMinimized();
    void tellsWhenSomebodyIsAway();
    void opensTheSettingsByTheirShortcut();
    void comesBackOnAScreenThatExists();

private:
    std::unique_ptr<Application> start(bool minimized = false);
    MainWindow &window() { return m_application->session()->window(); }
    bool isIn() const;
    /// Bob makes a room that ada is in, too; its id.
    RoomId makeRoom(const QString &name);
    void say(const RoomId &room, const QString &text);
    QString presenceOfAda();

    PrivateBus m_bus;
    std::unique_ptr<FakeNotificationDaemon> m_daemon;
    QTemporaryDir m_data;
    ServerProcess m_server{{u"--guests"_s, u"--data"_s, m_data.path()}};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CredentialStore> m_credentials;
    QString m_ada; ///< Tokens.
    QString m_bob;
    std::unique_ptr<WireSocket> m_bobsSocket;
    std::unique_ptr<Application> m_application;
    int m_sent = 0;
};

static const QString password = u"purple horses dance slowly"_s;

void NotificationsTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    m_credentials = std::make_unique<CredentialStore>(); // finds no keyring
    QVERIFY2(m_bus.start(), "dbus-daemon can't be started");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
    const auto desktop = QDBusConnection::connectToBus(m_bus.address(), u"daemon"_s);
    m_daemon = std::make_unique<FakeNotificationDaemon>(desktop);
    QVERIFY(m_daemon->enter());
    QVERIFY(m_server.start());
    m_ada = signIn(m_server.port(), u"ada"_s, password);
    m_bob = signIn(m_server.port(), u"bob"_s, password);
}

void NotificationsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, m_home->path().toUtf8());
    Settings(Settings::pathForProfile(u"one"_s)).signedIn(m_server.url().toString(), UserName(u"ada"_s), false);
    m_credentials->save(m_server.url(), UserName(u"ada"_s), m_ada, this, [](bool) {});
    m_bobsSocket = std::make_unique<WireSocket>();
    QVERIFY(m_bobsSocket->signIn(m_server.port(), m_bob));
    m_application = start();
    QTRY_VERIFY(isIn());
}

void NotificationsTest::cleanup()
{
    m_application.reset();
    m_bobsSocket.reset();
    QTRY_VERIFY(m_daemon->shown.isEmpty());
}

std::unique_ptr<Application> NotificationsTest::start(bool minimized)
{
    auto application
        = std::make_unique<Application>(CommandLine{{}, {}, false, u"one"_s, minimized, {}}, *m_credentials);
    application->start();
    return application;
}

bool NotificationsTest::isIn() const
{
    return m_application->session() && m_application->session()->window().timeline().model()->isLoaded();
}

RoomId NotificationsTest::makeRoom(const QString &name)
{
    const QJsonObject body{{"name"_L1, name}, {"kind"_L1, "private"_L1}, {"with"_L1, QJsonArray{"ada"_L1}}};
    const auto answer
        = httpCall(m_server.port(), "POST", "/api/v1/rooms", QJsonDocument(body).toJson(QJsonDocument::Compact), m_bob);
    return RoomId(answer.json().value("id"_L1).toString());
}

void NotificationsTest::say(const RoomId &room, const QString &text)
{
    const QString txnId = u"%1-%2"_s.arg(room.toString()).arg(++m_sent);
    m_bobsSocket->send({{"type"_L1, "send"_L1}, {"txn_id"_L1, txnId}, {"room"_L1, room.toString()}, {"text"_L1, text}});
    QVERIFY(m_bobsSocket->next(u"ack"_s));
}

QString NotificationsTest::presenceOfAda()
{
    const auto answer = httpCall(m_server.port(), "GET", "/api/v1/users?prefix=ada", {}, m_bob);
    const QJsonValue ada = answer.json().value("users"_L1).toArray().first();
    return ada.toObject().value("presence"_L1).toString();
}

void NotificationsTest::opensTheRoomOfANotification()
{
    const RoomId tea = makeRoom(u"Tea 1"_s);
    QVERIFY(!tea.isEmpty());
    window().showMinimized();
    say(tea, u"is it <hot>?"_s);
    QTRY_COMPARE(m_daemon->summaries(), QStringList{u"bob in Tea 1"_s});
    QCOMPARE(m_daemon->shown.first().body, u"is it &lt;hot&gt;?"_s);
    m_daemon->click(m_daemon->shown.firstKey(), u"default"_s, u"token"_s);
    QTRY_COMPARE(window().currentRoom(), tea);
    QVERIFY(window().isVisible() && !window().isMinimized());
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token"_ba);
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void NotificationsTest::withdrawsWhatAnotherDeviceRead()
{
    const RoomId tea = makeRoom(u"Tea 2"_s);
    say(tea, u"one"_s);
    say(tea, u"two"_s);
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    WireSocket other;
    QVERIFY(other.signIn(m_server.port(), m_ada));
    other.send({{"type"_L1, "read"_L1}, {"room"_L1, tea.toString()}, {"id"_L1, 1}});
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.first().body, u"two"_s);
    other.send({{"type"_L1, "read"_L1}, {"room"_L1, tea.toString()}, {"id"_L1, 2}});
    QTRY_VERIFY(m_daemon->shown.isEmpty());
}

void NotificationsTest::marksReadWithoutOpening()
{
    const RoomId tea = makeRoom(u"Tea 3"_s);
    const RoomId before = window().currentRoom();
    const qint64 unread = m_application->tray().unread();
    say(tea, u"one"_s);
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_application->tray().unread(), unread + 1);
    m_daemon->click(m_daemon->shown.firstKey(), u"read"_s);
    QTRY_COMPARE(m_application->tray().unread(), unread);
    QCOMPARE(window().currentRoom(), before);
}

void NotificationsTest::saysNothingAboutTheRoomInSight()
{
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    window().openRoom(lobbyId());
    const RoomId tea = makeRoom(u"Tea 4"_s);
    say(lobbyId(), u"seen"_s);
    say(tea, u"not seen"_s);
    QTRY_COMPARE(m_daemon->summaries(), QStringList{u"bob in Tea 4"_s});
    window().openRoom(tea);
    QTRY_VERIFY(m_daemon->shown.isEmpty());
}

void NotificationsTest::countsUnreadOnTheTray()
{
    const qint64 before = m_application->tray().unread();
    const RoomId tea = makeRoom(u"Tea 5"_s);
    say(tea, u"one"_s);
    say(tea, u"two"_s);
    QTRY_COMPARE(m_application->tray().unread(), before + 2);
    QTRY_VERIFY(window().windowTitle().startsWith(u"(%1) "_s.arg(before + 2)));
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    window().openRoom(tea);
    QTRY_COMPARE(m_application->tray().unread(), before);
}

void NotificationsTest::opensLinks()
{
    const RoomId tea = makeRoom(u"Tea 7"_s);
    say(tea, u"one"_s);
    QTRY_COMPARE(m_daemon->shown.size(), 1); // so that the client knows the room
    const QString server = QString(u"chatto://"_s + m_server.url().authority());
    m_application->startAgain(server + u"/room/"_s + tea.toString() + u"/1"_s, {});
    QCOMPARE(window().currentRoom(), tea);
    m_application->startAgain(server + u"/room/lobby"_s, {});
    QCOMPARE(window().currentRoom(), lobbyId());
    m_application->startAgain(server + u"/user/bob"_s, {});
    QTRY_VERIFY(window().windowTitle().contains(u"bob"_s));
    const RoomId talk = window().currentRoom();
    for (const char16_t *target : {u"", u"/room/unknown", u"/run/xterm"})
        m_application->startAgain(server + QString::fromUtf16(target), {});
    QCOMPARE(window().currentRoom(), talk);
    QVERIFY(!m_application->loginDialog());
}

void NotificationsTest::asksToSignInForALinkElsewhere()
{
    m_application->startAgain(u"chatto://chat.example.org:9000/room/lobby"_s, {});
    QVERIFY(m_application->loginDialog());
    QCOMPARE(m_application->loginDialog()->server(), u"chat.example.org:9000"_s);
    m_application->loginDialog()->reject();
    QTRY_VERIFY(!m_application->loginDialog());
    QVERIFY(isIn()); // still
}

void NotificationsTest::explainsTheFirstClose()
{
    window().close();
    QMessageBox *box = m_application->windowKeeper().explanation();
    QVERIFY(box && box->isVisible());
    QVERIFY(window().isVisible());
    box->defaultButton()->click();
    QTRY_VERIFY(!m_application->windowKeeper().explanation());
    QVERIFY(window().isMinimized()); // there is no tray here
    window().showNormal();
    window().close();
    QVERIFY(!m_application->windowKeeper().explanation());
    QVERIFY(window().isMinimized());
    QVERIFY(m_application->session());
}

void NotificationsTest::quitsByTheCloseButtonWhereThatIsWanted()
{
    Preferences(Settings::pathForProfile(u"one"_s)).set(Preferences::CloseToTray, false);
    m_application = start();
    QTRY_VERIFY(isIn());
    QSignalSpy quit(&m_application->windowKeeper(), &WindowKeeper::quitRequested);
    window().close();
    QCOMPARE(quit.size(), 1);
    QVERIFY(!m_application->windowKeeper().explanation());
}

void NotificationsTest::startsMinimized()
{
    m_application = start(true);
    QTRY_VERIFY(isIn());
    QVERIFY(window().isMinimized() || !window().isVisible());
    m_application->startAgain({}, {});
    QVERIFY(window().isVisible() && !window().isMinimized());
}

void NotificationsTest::tellsWhenSomebodyIsAway()
{
    QTRY_COMPARE(presenceOfAda(), u"online"_s);
    emit m_application->tray().presenceChosen(Presence::Away);
    QTRY_COMPARE(presenceOfAda(), u"away"_s);
    QTest::keyClick(window().composer().editor(), Qt::Key_A);
    emit window().presenceChosen(Presence::Online);
    QTRY_COMPARE(presenceOfAda(), u"online"_s);
}

void NotificationsTest::opensTheSettingsByTheirShortcut()
{
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_application->settingsDialog());
    QVERIFY(m_application->settingsDialog()->isVisible());
    QTest::keyClick(m_application->settingsDialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_application->settingsDialog());
}

void NotificationsTest::comesBackOnAScreenThatExists()
{
    window().setGeometry(20000, 15000, 700, 500); // of a second screen that is gone by the next start
    m_application->quit();
    m_application = start();
    QTRY_VERIFY(isIn());
    const QRect screen = window().screen()->availableGeometry();
    QVERIFY2(screen.contains(window().geometry().center()),
        qPrintable(QDebug::toString(window().geometry()) + QDebug::toString(screen)));
}

QTEST_MAIN(NotificationsTest)
#include "tst_notifications.moc"
