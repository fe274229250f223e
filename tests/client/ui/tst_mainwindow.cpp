// SPDX-License-Identifier: MIT
#include "client/ui/mainwindow.h"

#include "client/ui/composer.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/roomlist.h"
#include "client/ui/roomspanel.h"
#include "client/ui/timelineview.h"
#include "tests/client/ui/stage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <functional>

using namespace Chatto;
using namespace Qt::StringLiterals;

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sendsWhatIsWritten();
    void keepsWhatCantBeSent();
    void typingGoesToTheComposer();
    void givesTheComposerItsRoom();
    void editsAFailedDraft();
    void retriesAndDeletesAFailedDraft();
    void goesToWhatWasMissedSinceItWasClosed();
    void titleTellsWhatIsUnread();
    void marksReadWhatWasSeenForASecond();
    void doesNotMarkReadWhatIsBelow();
    void areasAreReachedByF6();
    void columnsLeaveWhenThereIsNoRoom();
    void thePeopleButtonLeavesWithItsColumn();
    void peopleCanBeHidden();
    void layoutComesBack();
    void everyActionIsInTheMenuWithAShortcut();
    void everythingHasAName();
    void peopleAreReadWithTheirPresence();
    void shortTroubleIsNotShown();
    void longTroubleEndsInDotsWhereThereIsNoRoom();
    void longTroubleIsShownLongEnough();

private:
    static QString barText(const MainWindow &window);
    QAction *action(const QString &text) const;
    template <typename T>
    T *part() const
    {
        return m_window->findChild<T *>();
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_stage = std::make_unique<Stage>(30);
    m_stage->client.apply(m_stage->welcome());
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_window->resize(Metrics::windowWidth, Metrics::windowHeight);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(m_window->timeline().model()->rowCount(), 30);
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QAction *MainWindowTest::action(const QString &text) const
{
    const QList<QAction *> actions = m_window->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void MainWindowTest::sendsWhatIsWritten()
{
    QCOMPARE(QApplication::focusWidget(), m_window->composer().editor());
    QTest::keyClicks(m_window->composer().editor(), u"hello"_s);
    QSignalSpy requests(&m_stage->client, &ChatClient::requestReady);
    QTest::keyClick(m_window->composer().editor(), Qt::Key_Return);
    QCOMPARE(requests.size(), 1);
    QVERIFY(m_window->composer().text().isEmpty());
    const TimelineModel *model = m_window->timeline().model();
    QCOMPARE(model->row(model->rowCount() - 1).message.text, u"hello"_s);
    QCOMPARE(model->row(model->rowCount() - 1).kind, TimelineRow::Kind::Draft);
    QCOMPARE(m_window->timeline().lastVisibleRow(), model->rowCount() - 1);
}

void MainWindowTest::keepsWhatCantBeSent()
{
    m_stage->storage.isFull = true;
    QTest::keyClicks(m_window->composer().editor(), u"hello"_s);
    QTest::keyClick(m_window->composer().editor(), Qt::Key_Return);
    QCOMPARE(m_window->composer().text(), u"hello"_s);
    QVERIFY(!m_window->composer().findChild<QLabel *>()->text().isEmpty());
}

void MainWindowTest::typingGoesToTheComposer()
{
    m_window->timeline().setFocus();
    QTest::keyClicks(&m_window->timeline(), u"h"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"i"_s);
    QCOMPARE(m_window->composer().text(), u"hi"_s);
}

void MainWindowTest::givesTheComposerItsRoom()
{
    const int one = m_window->composer().editor()->height();
    m_window->composer().setText(u"1\n2\n3"_s);
    QTRY_COMPARE(m_window->composer().editor()->height(), 3 * one);
    QVERIFY(m_window->timeline().isFollowing());
    m_window->composer().clear();
    QTRY_COMPARE(m_window->composer().editor()->height(), one);
}

void MainWindowTest::editsAFailedDraft()
{
    const Result<TxnId> txnId = m_stage->client.sendMessage(lobbyId(), u"no"_s);
    m_stage->client.apply(Refusal{{ErrorCode::Forbidden, {}, {}}, *txnId});
    emit m_window->timeline().editRequested(*txnId);
    QCOMPARE(m_window->composer().text(), u"no"_s);
    QVERIFY(m_stage->client.drafts(lobbyId()).isEmpty());
    QCOMPARE(QApplication::focusWidget(), m_window->composer().editor());
}

void MainWindowTest::retriesAndDeletesAFailedDraft()
{
    const Result<TxnId> txnId = m_stage->client.sendMessage(lobbyId(), u"no"_s);
    m_stage->client.apply(Refusal{{ErrorCode::Forbidden, {}, {}}, *txnId});
    QSignalSpy requests(&m_stage->client, &ChatClient::requestReady);
    emit m_window->timeline().retryRequested(*txnId);
    QCOMPARE(requests.size(), 1);
    m_stage->client.apply(Refusal{{ErrorCode::Forbidden, {}, {}}, *txnId});
    emit m_window->timeline().deleteRequested(*txnId);
    QVERIFY(m_stage->client.drafts(lobbyId()).isEmpty());
}

/// The room is shown as it was left; what the server sends then stands below the line "New messages".
void MainWindowTest::goesToWhatWasMissedSinceItWasClosed()
{
    m_window.reset();
    m_stage = std::make_unique<Stage>(60);
    const Room left = m_stage->welcome().rooms.first();
    m_stage->client.restore({}, {{left, {left.epoch, left.lastId, 0}, 1}});
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_window->resize(Metrics::windowWidth, Metrics::windowHeight);
    m_window->show();
    const TimelineView &view = m_window->timeline();
    QTRY_COMPARE(view.model()->rowCount(), 60);
    QVERIFY(view.isFollowing());
    (void)m_stage->client.resume();
    QList<Message> missed;
    for (int i = 0; i < 40; ++i)
        missed.append(m_stage->history.append(u"bob", u"missed"_s));
    Welcome back = m_stage->welcome();
    back.rooms.first().readId = left.lastId;
    m_stage->client.apply(back);
    for (const Message &message : missed)
        m_stage->client.apply(message);
    QTRY_COMPARE(view.model()->rowCount(), 100);
    QVERIFY(view.model()->row(60).startsUnread);
    QTRY_VERIFY(!view.rowRect(60).isEmpty() && view.rowRect(60).top() > 0);
    QVERIFY(!view.isFollowing());
}

void MainWindowTest::titleTellsWhatIsUnread()
{
    QTRY_COMPARE(m_window->windowTitle(), u"Lobby – Chatto"_s);
    m_stage->receive(u"bob", u"one"_s);
    m_stage->receive(u"bob", u"two"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"(2) Lobby – Chatto"_s);
}

void MainWindowTest::marksReadWhatWasSeenForASecond()
{
    QElapsedTimer timer;
    timer.start();
    m_stage->receive(u"bob", u"one"_s);
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 31);
    QVERIFY(timer.elapsed() >= 900);
    QTRY_COMPARE(m_window->windowTitle(), u"Lobby – Chatto"_s);
}

void MainWindowTest::doesNotMarkReadWhatIsBelow()
{
    QTest::keyClick(&m_window->timeline(), Qt::Key_Home);
    QVERIFY(!m_window->timeline().isFollowing());
    m_stage->receive(u"bob", u"one"_s);
    QTest::qWait(1200);
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 30);
    QTest::keyClick(&m_window->timeline(), Qt::Key_End);
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 31);
}

void MainWindowTest::areasAreReachedByF6()
{
    const QList<QWidget *> areas = {
        part<RoomsPanel>()->list(), &m_window->timeline(), m_window->composer().editor(), part<PeoplePanel>()->list()};
    QCOMPARE(QApplication::focusWidget(), areas[2]);
    for (const int next : {3, 0, 1, 2}) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), areas[next]);
    }
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), areas[1]);
}

void MainWindowTest::columnsLeaveWhenThereIsNoRoom()
{
    const auto shown = [this](int width) {
        m_window->resize(width, 700);
        return std::pair(part<RoomsPanel>()->isVisible(), part<PeoplePanel>()->isVisible());
    };
    QCOMPARE(shown(1000), std::pair(true, true));
    QCOMPARE(shown(899), std::pair(true, false));
    QCOMPARE(shown(639), std::pair(false, false));
    QCOMPARE(shown(1280), std::pair(true, true));
    QVERIFY(part<RoomsPanel>()->width() >= Metrics::roomsMinWidth);
    QVERIFY(part<PeoplePanel>()->width() <= Metrics::peopleMaxWidth);
}

void MainWindowTest::thePeopleButtonLeavesWithItsColumn()
{
    const auto buttons = m_window->findChildren<QToolButton *>();
    const auto people = std::ranges::find(buttons, action(u"People"_s), &QToolButton::defaultAction);
    QVERIFY(people != buttons.end());
    QVERIFY((*people)->isVisible());
    m_window->resize(800, 700);
    QVERIFY(!(*people)->isVisible());
    m_window->resize(1000, 700);
    QVERIFY((*people)->isVisible());
    // A change of its action must not take the picture away.
    QVERIFY(!(*people)->icon().isNull());
}

void MainWindowTest::peopleCanBeHidden()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!part<PeoplePanel>()->isVisible());
    m_window->resize(1000, 700);
    QVERIFY(!part<PeoplePanel>()->isVisible());
    action(u"People"_s)->trigger();
    QVERIFY(part<PeoplePanel>()->isVisible());
}

void MainWindowTest::layoutComesBack()
{
    action(u"People"_s)->trigger();
    m_window->resize(777, 555); // within the offscreen display
    const QByteArray layout = m_window->saveLayout();
    MainWindow again(m_stage->parts());
    again.restoreLayout("nonsense"_ba);
    again.restoreLayout(layout);
    again.show();
    QCOMPARE(again.size(), QSize(777, 555));
    again.resize(1000, 555); // where there is room for people
    QVERIFY(!again.findChild<PeoplePanel *>()->isVisible());
}

void MainWindowTest::everyActionIsInTheMenuWithAShortcut()
{
    const auto *menu = part<QMenu>();
    QStringList entries;
    const std::function<void(const QMenu *)> collect = [&](const QMenu *from) {
        for (const QAction *action : from->actions()) {
            if (action->menu())
                collect(action->menu());
            else
                entries.append(action->text().remove(u'&'));
        }
    };
    collect(menu);
    // What has a shortcut is in the menu, but for the menu's own and Esc.
    int shortcuts = 0;
    for (const QAction *action : m_window->actions()) {
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        shortcuts += entries.contains(action->text().remove(u'&')) ? 1 : 0;
    }
    QCOMPARE(shortcuts, m_window->actions().size() - 2);
    QVERIFY(entries.contains(u"Sign out"_s) && entries.contains(u"Quit"_s) && entries.contains(u"About Chatto"_s));
    QSignalSpy signOut(m_window.get(), &MainWindow::signOutRequested);
    action(u"Sign out"_s)->trigger();
    QCOMPARE(signOut.size(), 1);
    QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
    action(u"Quit"_s)->trigger();
    QCOMPARE(quit.size(), 1);
    // Whether it goes is for others to say: there may be a tray.
    QSignalSpy close(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(close.size(), 1);
    QVERIFY(m_window->isVisible());
}

void MainWindowTest::everythingHasAName()
{
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    int found = 0;
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++found;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(found >= 6);
}

void MainWindowTest::peopleAreReadWithTheirPresence()
{
    const auto *list = qobject_cast<QListView *>(part<PeoplePanel>()->list());
    QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"ada, online"_s);
    m_stage->client.apply(UsersChanged{{{UserName(u"bob"_s), Presence::Offline}}});
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"bob, offline"_s);
}

QString MainWindowTest::barText(const MainWindow &window)
{
    const auto *bar = window.findChild<ConnectionBar *>();
    return bar->isVisible() ? bar->text() : QString();
}

void MainWindowTest::shortTroubleIsNotShown()
{
    m_window->connectionChanged();
    m_stage->connection = {false, 3200, {}};
    m_window->connectionChanged();
    QTest::qWait(500);
    QVERIFY(barText(*m_window).isEmpty());
    m_stage->connection = {true, -1, {}};
    m_window->connectionChanged();
    QTest::qWait(1000);
    QVERIFY(barText(*m_window).isEmpty());
}

void MainWindowTest::longTroubleEndsInDotsWhereThereIsNoRoom()
{
    m_window->connectionChanged();
    m_stage->connection = {false, -1, u"No server answers. "_s.repeated(10).trimmed()};
    m_window->connectionChanged();
    m_window->resize(500, 700);
    QTRY_VERIFY(!barText(*m_window).isEmpty());
    const auto *label = part<ConnectionBar>()->findChild<QLabel *>();
    QTRY_VERIFY2(label->text().endsWith(u'…'), qPrintable(label->text()));
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
    QCOMPARE(label->toolTip(), barText(*m_window));
    QCOMPARE(label->accessibleName(), barText(*m_window));
}

void MainWindowTest::longTroubleIsShownLongEnough()
{
    m_window->connectionChanged();
    m_stage->connection = {false, 3200, u"The server went away."_s};
    m_window->connectionChanged();
    QTRY_COMPARE(barText(*m_window), u"Reconnecting in 4 s · The server went away."_s);
    QElapsedTimer timer;
    timer.start();
    QSignalSpy tryNow(m_window.get(), &MainWindow::tryNowRequested);
    QTest::mouseClick(part<ConnectionBar>()->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(tryNow.size(), 1);
    m_stage->connection = {true, -1, {}};
    m_window->connectionChanged();
    QVERIFY(!barText(*m_window).isEmpty());
    QTRY_VERIFY(barText(*m_window).isEmpty());
    QVERIFY(timer.elapsed() >= 3500);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
