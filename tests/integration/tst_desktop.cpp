// SPDX-License-Identifier: MIT
#include "client/application.h"
#include "client/ui/composer.h"
#include "client/ui/timelineview.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>
#include <QWheelEvent>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The whole desktop client, with real clicks and keys, at a real server.
class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void letsSomebodyInWhoTypesAName();
    void talksWithSomebodyElse();
    void staysWithItsServerThroughARestart();
    void keepsItsPlaceInTenThousandMessages();

private:
    /// Signed in as a guest, in the lobby.
    std::unique_ptr<Application> join(const QString &name);
    static TimelineModel &timelineOf(Application &application);
    static bool showsNewest(Application &application, const QString &text);

    QTemporaryDir m_home;
    CredentialStore m_credentials;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ServerProcess> m_server;
};

template <typename Widget>
static Widget *findNamed(QWidget *parent, const QString &accessibleName)
{
    for (Widget *widget : parent->findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName && widget->isVisible())
            return widget;
    }
    return nullptr;
}

static QJsonObject sendFrame(int number)
{
    const QString text = u"message %1"_s.arg(number) + (number % 7 ? u""_s : u"\nof two lines"_s);
    return {{"type"_L1, "send"_L1}, {"txn_id"_L1, QString::number(number)}, {"room"_L1, "lobby"_L1}, {"text"_L1, text}};
}

/// Fills the lobby with messages 1…count.
static void fillLobby(quint16 port, int count)
{
    WireSocket writer;
    QVERIFY(writer.signIn(port, signIn(port, u"writer"_s)));
    constexpr int batch = 500;
    for (int first = 1; first <= count; first += batch) {
        for (int number = first; number < first + batch; ++number)
            writer.send(sendFrame(number));
        std::optional<QJsonObject> ack;
        do
            ack = writer.next(u"ack"_s);
        while (ack && ack->value("id"_L1).toInt() < first + batch - 1);
        QVERIFY(ack);
    }
}

void DesktopTest::initTestCase()
{
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, m_home.path().toUtf8());
    QCoreApplication::setApplicationName(u"chatto"_s);
    QApplication::setQuitOnLastWindowClosed(false);
}

void DesktopTest::init()
{
    m_server.reset();
    m_data = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ServerProcess>(
        QStringList{u"--guests"_s, u"--data"_s, m_data->path(), u"--limit"_s, u"messages=0"_s});
    QVERIFY(m_server->start());
}

std::unique_ptr<Application> DesktopTest::join(const QString &name)
{
    auto application = std::make_unique<Application>(
        CommandLine{m_server->url().toString(), name, true, u"test-"_s + name}, m_credentials);
    application->start();
    if (!QTest::qWaitFor([&] { return application->session() && timelineOf(*application).isLoaded(); }, 10000))
        return nullptr;
    return application;
}

TimelineModel &DesktopTest::timelineOf(Application &application)
{
    return *application.session()->window().timeline().model();
}

bool DesktopTest::showsNewest(Application &application, const QString &text)
{
    const TimelineModel &timeline = timelineOf(application);
    const TimelineView &view = application.session()->window().timeline();
    for (int row = timeline.rowCount() - 1; row >= 0; --row) {
        if (timeline.row(row).kind == TimelineRow::Kind::Message)
            return timeline.row(row).message.text == text && view.rowRect(row).isValid();
    }
    return false;
}

void DesktopTest::letsSomebodyInWhoTypesAName()
{
    Application application(CommandLine{m_server->url().toString(), {}, false, u"test-typing"_s}, m_credentials);
    application.start();
    QTRY_VERIFY(application.loginDialog() && application.loginDialog()->isVisible());
    LoginDialog &dialog = *application.loginDialog();
    QTRY_VERIFY(findNamed<QPushButton>(&dialog, u"Join as guest"_s));
    auto *name = findNamed<QLineEdit>(&dialog, u"Name"_s);
    QVERIFY(name);
    QTest::keyClicks(name, u"ada"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(application.session());
    MainWindow &window = application.session()->window();
    QTRY_VERIFY(window.isVisible());
    QTRY_VERIFY(window.currentRoom() == lobbyId());
    QTRY_VERIFY(window.windowTitle().contains(u"Lobby"_s));
}

void DesktopTest::talksWithSomebodyElse()
{
    const auto ada = join(u"ada"_s);
    const auto bob = join(u"bob"_s);
    QVERIFY(ada && bob);
    const auto write = [](Application &application, const QString &text) {
        auto *edit = application.session()->window().composer().findChild<QPlainTextEdit *>();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    };
    write(*ada, u"are you there?"_s);
    QTRY_VERIFY(showsNewest(*ada, u"are you there?"_s) && showsNewest(*bob, u"are you there?"_s));
    write(*bob, u"I am"_s);
    QTRY_VERIFY(showsNewest(*ada, u"I am"_s) && showsNewest(*bob, u"I am"_s));

    const auto bubbleOf = [](Application &application, const QString &text) {
        TimelineView &view = application.session()->window().timeline();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            if (view.model()->row(row).message.text == text)
                return view.bubbleRect(row).center().x() * 2 - view.viewport()->width();
        }
        return 0;
    };
    QVERIFY(bubbleOf(*ada, u"are you there?"_s) < 0); // own on the left
    QVERIFY(bubbleOf(*ada, u"I am"_s) > 0); // others' on the right
    QVERIFY(bubbleOf(*bob, u"are you there?"_s) > 0);
    QVERIFY(bubbleOf(*bob, u"I am"_s) < 0);

    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&ada->session()->window().timeline());
    QVERIFY(spoken);
    QStringList sentences;
    for (int i = 0; i < spoken->childCount(); ++i)
        sentences.append(spoken->child(i)->text(QAccessible::Name));
    QVERIFY2(sentences.join(u'|').contains(u"bob"_s) && sentences.join(u'|').contains(u"I am"_s),
        qPrintable(sentences.join(u'|')));
}

void DesktopTest::staysWithItsServerThroughARestart()
{
    const auto ada = join(u"ada"_s);
    QVERIFY(ada);
    m_server->kill();
    auto *edit = ada->session()->window().composer().findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, u"written meanwhile"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    const TimelineModel &timeline = timelineOf(*ada);
    QTRY_COMPARE(timeline.row(timeline.rowCount() - 1).kind, TimelineRow::Kind::Draft);
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(showsNewest(*ada, u"written meanwhile"_s), 60000);
    QCOMPARE(timeline.lastId(), 1);
}

/// Wheels up by one step; how far what was there went down.
static int wheelUp(TimelineView &view, int pixels)
{
    const int row = view.firstVisibleRow();
    const quint64 key = view.model()->row(row).key;
    const int before = view.rowRect(row).top();
    const QPointF middle = view.viewport()->rect().center();
    QWheelEvent wheel(middle, view.viewport()->mapToGlobal(middle), QPoint(0, pixels), QPoint(0, 120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    const int now = view.model()->indexOf(key);
    return view.rowRect(now).top() - before;
}

void DesktopTest::keepsItsPlaceInTenThousandMessages()
{
    constexpr int count = 10000;
    fillLobby(m_server->port(), count);
    const auto ada = join(u"ada"_s);
    QVERIFY(ada);
    TimelineView &view = ada->session()->window().timeline();
    TimelineModel &timeline = timelineOf(*ada);
    QVERIFY(timeline.lastId() == count); // the newest, with the first page that came
    QCOMPARE(timeline.rowCount(), TimelineModel::pageSize);
    QVERIFY(view.isFollowing());

    int mostRows = 0;
    connect(&timeline, &TimelineModel::rowsInserted, this, [&] { mostRows = std::max(mostRows, timeline.rowCount()); });
    int prepends = 0;
    int stops = 0;
    constexpr int step = 300;
    while (timeline.hasOlder() || view.firstVisibleRow() > 0) {
        const int moved = wheelUp(view, step);
        if (moved < step && timeline.hasOlder())
            ++stops; // the reader hits the edge of what is loaded
        if (!timeline.hasOlder() && moved == 0)
            break;
        QCoreApplication::processEvents(); // the view asks for more in its own time
        if (!timeline.isLoading())
            continue;
        const int eye = (view.firstVisibleRow() + view.lastVisibleRow()) / 2;
        const quint64 key = timeline.row(eye).key;
        const int y = view.rowRect(eye).top();
        QTRY_VERIFY(!timeline.isLoading());
        QCoreApplication::processEvents();
        QCOMPARE(view.rowRect(timeline.indexOf(key)).top(), y);
        ++prepends;
    }
    QCOMPARE(timeline.firstId(), 1);
    QCOMPARE(stops, 0);
    QVERIFY2(prepends >= 50, qPrintable(QString::number(prepends)));
    QVERIFY2(mostRows <= TimelineModel::capacity, qPrintable(QString::number(mostRows)));

    view.scrollToNewest();
    QTRY_COMPARE(timeline.lastId(), count);
    QTRY_VERIFY(view.isFollowing());
}

QTEST_MAIN(DesktopTest)
#include "tst_desktop.moc"
