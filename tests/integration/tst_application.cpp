// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/ui/composer.h"
#include "client/ui/timelineview.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// From the login dialog to the window and back, and what is remembered from one start to the next.
class ApplicationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void remembersServerAndName();
    void comesBackSignedIn();
    void opensTheLastRoom();
    void staysInTheLobbyWhereTheLastRoomIsGone();
    void asksAgainWhereTheTokenIsVoid();
    void saysWhyOneIsSignedOut();
    void showsWhatItKeptBeforeTheServerAnswers();
    void forgetsTheRoomsWithTheAccount_data();
    void forgetsTheRoomsWithTheAccount();
    void signsOut();
    void leavesNothingBehindWhereTheServerIsSilent();
    void showsWhyAnAccountIsRefused_data();
    void showsWhyAnAccountIsRefused();
    void restoresWhatWasNotSent();
    void keepsProfilesApart();
    void leavesItsNameToTheNextGuest();
    void endsThoughItsWindowStaysWhenClosed();

private:
    std::unique_ptr<Application> start(const QString &profile = u"one"_s, const QString &user = {});
    /// Signed in with a new account.
    std::unique_ptr<Application> signUp(const QString &name);
    static void submit(
        Application &application, const QString &name, const QString &password, LoginDialog::Purpose purpose);
    static void signOut(Application &application);
    RoomId openNewRoom(Application &application, const QByteArray &name);
    static bool isIn(Application &application);
    static QString notice(Application &application);
    bool isValid(const QString &token) const;

    QTemporaryDir m_data;
    ServerProcess m_server{{u"--guests"_s, u"--data"_s, m_data.path()}};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CredentialStore> m_credentials; ///< Without a keyring, but it lasts from one start to the next.
};

static const QString goodPassword = u"purple horses dance slowly"_s;

static QLineEdit *field(Application &application, const QString &name)
{
    for (QLineEdit *edit : application.loginDialog()->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    return nullptr;
}

void ApplicationTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QVERIFY(m_server.start());
}

void ApplicationTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, m_home->path().toUtf8());
    m_credentials = std::make_unique<CredentialStore>();
}

std::unique_ptr<Application> ApplicationTest::start(const QString &profile, const QString &user)
{
    const QString server = user.isEmpty() ? QString() : m_server.url().toString();
    auto application = std::make_unique<Application>(CommandLine{server, user, false, profile}, *m_credentials);
    application->start();
    return application;
}

std::unique_ptr<Application> ApplicationTest::signUp(const QString &name)
{
    auto application = start(u"one"_s, name);
    submit(*application, name, goodPassword, LoginDialog::Purpose::CreateAccount);
    return QTest::qWaitFor([&] { return isIn(*application); }, 15000) ? std::move(application) : nullptr;
}

void ApplicationTest::submit(
    Application &application, const QString &name, const QString &password, LoginDialog::Purpose purpose)
{
    field(application, u"Name"_s)->setText(name);
    field(application, u"Password"_s)->setText(password);
    application.loginDialog()->submit(purpose);
}

bool ApplicationTest::isIn(Application &application)
{
    return application.session() && application.session()->window().timeline().model()->isLoaded();
}

QString ApplicationTest::notice(Application &application)
{
    QStringList texts;
    for (const QLabel *label : application.loginDialog()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'|');
}

bool ApplicationTest::isValid(const QString &token) const
{
    return httpCall(m_server.port(), "GET", "/api/v1/rooms", {}, token).status == 200;
}

void ApplicationTest::remembersServerAndName()
{
    {
        const auto application = start(u"one"_s, u"grace"_s);
        submit(*application, u"grace"_s, {}, LoginDialog::Purpose::JoinAsGuest);
        QTRY_VERIFY(isIn(*application));
        application->quit();
    }
    m_credentials = std::make_unique<CredentialStore>(); // nothing kept the token
    const auto again = start();
    QTRY_VERIFY(again->loginDialog());
    QCOMPARE(again->loginDialog()->server(), m_server.url().toString());
    QCOMPARE(again->loginDialog()->userName(), u"grace"_s);
}

void ApplicationTest::comesBackSignedIn()
{
    QVERIFY(signUp(u"ada"_s));
    const auto again = start();
    QTRY_VERIFY(isIn(*again));
    QVERIFY(!again->loginDialog());
    QCOMPARE(again->session()->account().user.name.toString(), u"ada"_s);
    QTRY_VERIFY(again->session()->window().windowTitle().contains(u"Lobby"_s));
}

static RoomId openRoom(Application &application)
{
    return application.session()->window().currentRoom();
}

/// Makes a public room there, opens it, and tells which one it is.
RoomId ApplicationTest::openNewRoom(Application &application, const QByteArray &name)
{
    const QString token = application.session()->account().token;
    const auto made = httpCall(m_server.port(), "POST", "/api/v1/rooms", "{\"name\":\"" + name + "\"}", token);
    const RoomId room(made.json()["id"_L1].toString());
    application.session()->window().openRoom(room);
    return QTest::qWaitFor([&] { return openRoom(application) == room; }) ? room : RoomId();
}

void ApplicationTest::opensTheLastRoom()
{
    RoomId workshop;
    {
        const auto application = signUp(u"jan"_s);
        QVERIFY(application);
        workshop = openNewRoom(*application, "Workshop"_ba);
        QVERIFY(!workshop.isEmpty());
    }
    {
        const auto again = start();
        QTRY_VERIFY(again->session());
        QTRY_COMPARE(openRoom(*again), workshop);
        signOut(*again);
    }
    const auto other = signUp(u"kim"_s); // who isn't in it
    QVERIFY(other);
    QTRY_VERIFY(other->session()->window().windowTitle().contains(u"Lobby"_s));
    QCOMPARE(openRoom(*other), lobbyId());
}

void ApplicationTest::staysInTheLobbyWhereTheLastRoomIsGone()
{
    QString token;
    RoomId attic;
    {
        const auto application = signUp(u"leo"_s);
        QVERIFY(application);
        token = application->session()->account().token;
        attic = openNewRoom(*application, "Attic"_ba);
        QVERIFY(!attic.isEmpty());
    }
    const QByteArray place = "/api/v1/rooms/" + attic.toString().toLatin1() + "/members/leo";
    QCOMPARE(httpCall(m_server.port(), "DELETE", place, {}, token).status, 204);
    const auto again = start();
    QTRY_VERIFY(again->session());
    const ChatClient &client = again->session()->client();
    QTRY_VERIFY(client.isOnline());
    // Whoever is let in later is not carried off to it.
    QCOMPARE(httpCall(m_server.port(), "PUT", place, {}, token).status, 204);
    QTRY_VERIFY(!client.room(attic).id.isEmpty());
    QCOMPARE(openRoom(*again), lobbyId());
}

void ApplicationTest::asksAgainWhereTheTokenIsVoid()
{
    QString token;
    {
        const auto application = signUp(u"brian"_s);
        QVERIFY(application);
        token = application->session()->account().token;
    }
    QCOMPARE(httpCall(m_server.port(), "POST", "/api/v1/logout", {}, token).status, 204);
    const auto again = start();
    QTRY_VERIFY(again->loginDialog());
    QTRY_VERIFY2(notice(*again).contains(u"You were signed out"_s), qPrintable(notice(*again)));
    QCOMPARE(again->loginDialog()->userName(), u"brian"_s);
}

void ApplicationTest::saysWhyOneIsSignedOut()
{
    const auto application = signUp(u"carol"_s);
    QVERIFY(application);
    // As an administrator would do it: the server closes with 4001.
    const QString token = application->session()->account().token;
    QTRY_VERIFY(application->session()->window().windowTitle().contains(u"Lobby"_s));
    QCOMPARE(httpCall(m_server.port(), "POST", "/api/v1/logout", {}, token).status, 204);
    QTRY_VERIFY(application->loginDialog());
    QVERIFY(!application->session());
    QVERIFY2(notice(*application).contains(u"You were signed out"_s), qPrintable(notice(*application)));
    submit(*application, u"carol"_s, goodPassword, LoginDialog::Purpose::SignIn);
    QTRY_VERIFY_WITH_TIMEOUT(isIn(*application), 15000);
}

void ApplicationTest::signOut(Application &application)
{
    for (QAction *action : application.session()->window().actions()) {
        if (action->text().remove(u'&') == "Sign out"_L1)
            action->trigger();
    }
}

static QStringList shownIn(Application &application)
{
    const TimelineModel &model = *application.session()->window().timeline().model();
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i).kind == TimelineRow::Kind::Message)
            texts.append(model.row(i).message.text);
    }
    return texts;
}

void ApplicationTest::showsWhatItKeptBeforeTheServerAnswers()
{
    QString token;
    RoomId kitchen;
    const auto post = [&](const QByteArray &text) {
        const QByteArray path = "/api/v1/rooms/" + kitchen.toString().toLatin1() + "/messages";
        return httpCall(m_server.port(), "POST", path, "{\"text\":\"" + text + "\"}", token).status;
    };
    {
        const auto application = signUp(u"nora"_s);
        QVERIFY(application);
        token = application->session()->account().token;
        kitchen = openNewRoom(*application, "Kitchen"_ba);
        QCOMPARE(post("first"_ba), 201);
        QCOMPARE(post("second"_ba), 201);
        QTRY_COMPARE(shownIn(*application), QStringList({u"first"_s, u"second"_s}));
    }
    QCOMPARE(post("written meanwhile"_ba), 201);
    QCOMPARE(::kill(pid_t(m_server.pid()), SIGSTOP), 0);
    const auto goesOn = qScopeGuard([this] { ::kill(pid_t(m_server.pid()), SIGCONT); });
    const auto again = start();
    QVERIFY(again->session()); // at once
    QCOMPARE(openRoom(*again), kitchen);
    QVERIFY(again->session()->window().windowTitle().contains(u"Kitchen"_s));
    QTRY_COMPARE(shownIn(*again), QStringList({u"first"_s, u"second"_s}));
    QVERIFY(!again->session()->client().isOnline());
    QCOMPARE(::kill(pid_t(m_server.pid()), SIGCONT), 0);
    QTRY_COMPARE(shownIn(*again), QStringList({u"first"_s, u"second"_s, u"written meanwhile"_s}));
    QCOMPARE(post("live"_ba), 201);
    QTRY_COMPARE(shownIn(*again).last(), u"live"_s);
    QCOMPARE(shownIn(*again).size(), 4);
}

void ApplicationTest::forgetsTheRoomsWithTheAccount_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("bySelf");
    QTest::newRow("signs out") << u"olga"_s << true;
    QTest::newRow("is signed out") << u"paul"_s << false;
}

void ApplicationTest::forgetsTheRoomsWithTheAccount()
{
    QFETCH(QString, name);
    QFETCH(bool, bySelf);
    const auto application = signUp(name);
    QVERIFY(application);
    const QDir kept(m_home->filePath(u"chatto/one"_s));
    QVERIFY(!kept.entryList(QDir::Files).isEmpty());
    QTRY_VERIFY(application->session()->client().isOnline());
    const QString token = application->session()->account().token;
    if (bySelf)
        signOut(*application);
    else
        QCOMPARE(httpCall(m_server.port(), "POST", "/api/v1/logout", {}, token).status, 204);
    QTRY_VERIFY(application->loginDialog());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_COMPARE(kept.entryList(QDir::Files), QStringList());
}

void ApplicationTest::signsOut()
{
    auto application = signUp(u"dora"_s);
    QVERIFY(application);
    const QString token = application->session()->account().token;
    QVERIFY(isValid(token));
    signOut(*application);
    QVERIFY(application->loginDialog() && application->loginDialog()->isVisible());
    QTRY_VERIFY(!isValid(token));
    application.reset();
    const auto again = start();
    QTRY_VERIFY(again->loginDialog());
    QVERIFY(!again->session());
}

/// The next one to sign in finds neither numbers nor notifications of the one before, whose token is still being
/// voided.
void ApplicationTest::leavesNothingBehindWhereTheServerIsSilent()
{
    const auto application = signUp(u"ina"_s);
    QVERIFY(application);
    QTRY_VERIFY(application->session()->window().windowTitle().contains(u"Lobby"_s));
    const QPointer<Session> session = application->session();
    const QPointer<MainWindow> window = &session->window();
    const QString token = session->account().token;
    QCOMPARE(::kill(pid_t(m_server.pid()), SIGSTOP), 0);
    const auto goesOn = qScopeGuard([this] { ::kill(pid_t(m_server.pid()), SIGCONT); });
    signOut(*application);
    QTRY_VERIFY(!session && !window);
    QVERIFY(application->loginDialog()->isVisible());
    QCOMPARE(::kill(pid_t(m_server.pid()), SIGCONT), 0);
    QTRY_VERIFY(!isValid(token));
}

void ApplicationTest::showsWhyAnAccountIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("words");
    QTest::newRow("taken") << u"taken"_s << goodPassword << u"Name"_s << u"taken"_s;
    QTest::newRow("invalid") << u"two words"_s << goodPassword << u"Name"_s << u"space"_s;
    QTest::newRow("short") << u"emil"_s << u"short"_s << u"Password"_s << u"10 characters"_s;
    QTest::newRow("easy") << u"emil"_s << u"passwordpassword"_s << u"Password"_s << u"easy to guess"_s;
}

void ApplicationTest::showsWhyAnAccountIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, password);
    QFETCH(QString, words);
    signIn(m_server.port(), u"taken"_s, goodPassword);
    const auto application = start(u"one"_s, name);
    submit(*application, name, password, LoginDialog::Purpose::CreateAccount);
    QTRY_VERIFY_WITH_TIMEOUT(!application->loginDialog()->isWaiting(), 15000);
    QFETCH(QString, field);
    const QString problem = ::field(*application, field)->accessibleDescription();
    QVERIFY2(problem.contains(words), qPrintable(problem));
    QVERIFY(!application->session());
}

void ApplicationTest::restoresWhatWasNotSent()
{
    {
        const auto application = signUp(u"fay"_s);
        QVERIFY(application);
        auto *edit = qobject_cast<QPlainTextEdit *>(application->session()->window().composer().editor());
        QTest::keyClicks(edit, u"half a thought"_s);
    }
    const auto again = start();
    QTRY_VERIFY(isIn(*again));
    QCOMPARE(again->session()->window().composer().text(), u"half a thought"_s);
}

void ApplicationTest::keepsProfilesApart()
{
    QVERIFY(signUp(u"gus"_s));
    const auto other = start(u"two"_s);
    QTRY_VERIFY(other->loginDialog());
    QCOMPARE(other->loginDialog()->userName(), QString());
    QCOMPARE(other->loginDialog()->server(), u"localhost:8000"_s);
    const auto first = start(u"one"_s);
    QTRY_VERIFY(isIn(*first));
}

void ApplicationTest::leavesItsNameToTheNextGuest()
{
    const auto application = start(u"one"_s, u"heidi"_s);
    submit(*application, u"heidi"_s, {}, LoginDialog::Purpose::JoinAsGuest);
    QTRY_VERIFY(isIn(*application));
    const auto join
        = [this] { return httpCall(m_server.port(), "POST", "/api/v1/login", R"({"username":"heidi"})").status; };
    QCOMPARE(join(), 409);
    application->quit();
    // Not QTRY_COMPARE, which would ask once more after the first success.
    QVERIFY(QTest::qWaitFor([&] { return join() == 200; }));
}

/// The window takes closing for going to the tray: nobody is to ask it whether the program may end.
void ApplicationTest::endsThoughItsWindowStaysWhenClosed()
{
    const auto application = signUp(u"mia"_s);
    QVERIFY(application);
    const QSignalSpy finished(application.get(), &Application::finished);
    application->quit();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!application->windowKeeper().explanation());
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
