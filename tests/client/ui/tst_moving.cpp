// SPDX-License-Identifier: MIT
#include "client/ui/composer.h"
#include "client/ui/formdialog.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/roomheader.h"
#include "client/ui/roomlist.h"
#include "client/ui/roomspanel.h"
#include "client/ui/sidelist.h"
#include "client/ui/switcher.h"
#include "client/ui/timelineview.h"
#include "client/ui/typingline.h"
#include "client/ui/undobar.h"
#include "tests/client/ui/busystage.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Many rooms in one window: going from one to the other, and what is read there.
class MovingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void arrowsGoThroughTheRooms();
    void arrowsGoToWhatIsUnread();
    void mutedRoomsAreSkipped();
    void goesBackAndForward();
    void goesBackByMouse();
    void numbersOpenRooms();
    void switcherFindsARoom();
    void switcherStartsATalk();
    void switcherClosesByEsc();
    void switcherMovesByKeys();
    void switcherFitsASmallWindow();
    void escDoesOneThing();
    void listsEveryShortcut();
    void menusSayTheSame();
    void clickOnAHeadingOpensNothing();
    void sectionsHaveButtons();
    void sentencesSayAll();
    void aRoomThatGoesLeadsBack();
    void aRoomOpensWhenItIsKnown();
    void doubleClickStartsATalk();
    void mentionsSomebody();
    void tellsWhoIsTyping();
    void typingLineCutsNamesOnly();
    void aTopicKeepsItsDirection();
    void typingIsTold();
    void opensAtWhatIsNew();
    void readsARoomThatWasLoadedLate();
    void marksAsUnreadFromHere();
    void readingManyCanBeTakenBack();
    void readingWhatComesIsNoBacklog();
    void readingAfterAnAbsenceCanBeTakenBack();
    void showsAMessageFarBack();
    void ownMessagesChangeSides();
    void saysWhetherARoomIsLookedAt();
    void choosesPresence();
    void coloursFollowTheSettings();
    void peopleShowTheirRoles();

private:
    QString open() const { return m_window->currentRoom().toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window.get(), key, modifiers); }
    template <typename T>
    T *part() const
    {
        return m_window->findChild<T *>();
    }
    static QStringList entries(const QMenu *menu);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void MovingTest::init()
{
    m_stage = std::make_unique<Stage>(300);
    m_stage->client.apply(busyWelcome(*m_stage));
    m_window = std::make_unique<MainWindow>(m_stage->parts());
    m_window->resize(Metrics::windowWidth, Metrics::windowHeight);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->timeline().model()->isLoaded());
}

void MovingTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QStringList MovingTest::entries(const QMenu *menu)
{
    QStringList result;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->menu())
            result.append(entries(action->menu()));
        else if (!action->isSeparator())
            result.append(action->text().remove(u'&'));
    }
    return result;
}

void MovingTest::arrowsGoThroughTheRooms()
{
    for (const QString &room : {u"homework"_s, u"robotics"_s, u"teachers"_s, u"r-bob"_s, u"r-grace"_s, u"r-grace"_s}) {
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(open(), room);
    }
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(open(), u"r-bob"_s);
}

void MovingTest::arrowsGoToWhatIsUnread()
{
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(open(), u"robotics"_s);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(open(), u"r-bob"_s);
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(open(), u"robotics"_s);
}

void MovingTest::mutedRoomsAreSkipped()
{
    m_stage->preferences.setNotify(RoomId(u"robotics"_s), Notify::None);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(open(), u"r-bob"_s);
}

void MovingTest::goesBackAndForward()
{
    m_window->openRoom(RoomId(u"robotics"_s));
    m_window->openRoom(RoomId(u"teachers"_s));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(open(), u"robotics"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(open(), u"lobby"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(open(), u"lobby"_s);
    press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(open(), u"teachers"_s);
}

void MovingTest::goesBackByMouse()
{
    m_window->openRoom(RoomId(u"robotics"_s));
    QTest::mouseClick(m_window->timeline().viewport(), Qt::BackButton);
    QCOMPARE(open(), u"lobby"_s);
    QTest::mouseClick(part<RoomsPanel>()->list()->viewport(), Qt::ForwardButton);
    QCOMPARE(open(), u"robotics"_s);
}

void MovingTest::numbersOpenRooms()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(open(), u"robotics"_s);
    press(Qt::Key_9, Qt::ControlModifier); // there are six
    QCOMPARE(open(), u"robotics"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(open(), u"lobby"_s);
}

void MovingTest::switcherFindsARoom()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(part<Switcher>()->isVisible());
    QCOMPARE(QApplication::focusWidget(), part<Switcher>()->field());
    QTest::keyClicks(part<Switcher>()->field(), u"tea"_s);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Return);
    QCOMPARE(open(), u"teachers"_s);
    QVERIFY(!part<Switcher>()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_window->composer().editor());
}

void MovingTest::switcherStartsATalk()
{
    m_stage->calls.made.id = RoomId(u"r7"_s);
    m_stage->calls.made.kind = RoomKind::Direct;
    m_stage->calls.made.with = {UserName(u"Людмила"_s)};
    press(Qt::Key_K, Qt::ControlModifier);
    part<Switcher>()->field()->setText(u"Люд"_s);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Return);
    QTRY_COMPARE(open(), u"r7"_s);
    QTRY_VERIFY(m_window->windowTitle().contains(u"Людмила"_s));
}

void MovingTest::switcherClosesByEsc()
{
    m_window->timeline().setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Escape);
    QVERIFY(!part<Switcher>()->isVisible());
    QCOMPARE(QApplication::focusWidget(), &m_window->timeline());
    QCOMPARE(open(), u"lobby"_s);
}

void MovingTest::switcherMovesByKeys()
{
    press(Qt::Key_K, Qt::ControlModifier);
    auto *list = part<Switcher>()->list();
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Down);
    QTest::keyClick(part<Switcher>()->field(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
}

void MovingTest::switcherFitsASmallWindow()
{
    Welcome welcome = busyWelcome(*m_stage);
    for (int i = 0; i < 20; ++i) {
        Room room;
        room.id = RoomId(u"more%1"_s.arg(i));
        room.name = room.id.toString();
        welcome.rooms.append(room);
    }
    m_stage->client.apply(welcome);
    const auto *switcher = part<Switcher>();
    m_window->resize(Metrics::windowMinWidth, Metrics::windowMinHeight);
    press(Qt::Key_K, Qt::ControlModifier);
    const int few = switcher->list()->height();
    QVERIFY(switcher->parentWidget()->rect().contains(switcher->geometry()));
    QVERIFY(few >= 2 * Metrics::rowHeight);
    m_window->resize(Metrics::windowWidth, Metrics::windowHeight);
    QTRY_VERIFY(switcher->list()->height() > few);
    QVERIFY(switcher->list()->geometry().bottom() < switcher->height());
}

void MovingTest::escDoesOneThing()
{
    TimelineView &view = m_window->timeline();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.isFollowing());
    QTest::keyClick(&view, Qt::Key_Escape); // the marked row
    QCOMPARE(view.currentRow(), -1);
    QVERIFY(!view.isFollowing());
    QTest::keyClick(&view, Qt::Key_Escape); // to the latest
    QTRY_VERIFY(view.isFollowing());
    QCOMPARE(QApplication::focusWidget(), &view);
    QTest::keyClick(&view, Qt::Key_Escape); // and to the composer
    QCOMPARE(QApplication::focusWidget(), m_window->composer().editor());
}

void MovingTest::listsEveryShortcut()
{
    press(Qt::Key_Slash, Qt::ControlModifier);
    auto *dialog = part<FormDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"Keyboard shortcuts – Chatto"_s);
    QStringList shown;
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->text().split(u", "_s));
    const QList<QAction *> actions = m_window->actions();
    QVERIFY(actions.size() > 25);
    for (const QAction *action : actions)
        QVERIFY2(shown.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
}

void MovingTest::menusSayTheSame()
{
    m_window->openRoom(RoomId(u"robotics"_s));
    auto *list = part<RoomsPanel>()->list();
    // The key for menus, at the row where the keyboard is.
    const QPoint middle = list->visualRect(list->currentIndex()).center();
    QContextMenuEvent key(QContextMenuEvent::Keyboard, middle, list->viewport()->mapToGlobal(middle));
    QApplication::sendEvent(list->viewport(), &key);
    const QMenu *context = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(context);
    const QStringList room = entries(context);
    QApplication::activePopupWidget()->close();
    QVERIFY(room.contains(u"Mark as read"_s) && room.contains(u"Invite…"_s) && room.contains(u"Leave"_s));
    list->setFocus();
    press(Qt::Key_F10);
    const QStringList all = entries(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    for (const QString &entry : room)
        QVERIFY2(all.contains(entry), qPrintable(entry));
    QApplication::activePopupWidget()->close();
}

void MovingTest::clickOnAHeadingOpensNothing()
{
    auto *list = part<RoomsPanel>()->list();
    const QModelIndex talk = list->model()->index(4, 0); // bob
    const QRect rect = list->visualRect(talk);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(20, 10));
    QCOMPARE(open(), u"lobby"_s);
    QSignalSpy menus(list, &RoomList::menuRequested);
    for (const QPoint &point : {rect.topLeft() + QPoint(20, 10), rect.bottomLeft() + QPoint(20, -10)}) {
        QContextMenuEvent click(QContextMenuEvent::Mouse, point, list->viewport()->mapToGlobal(point));
        QApplication::sendEvent(list->viewport(), &click);
    }
    QCOMPARE(menus.size(), 1);
    QApplication::activePopupWidget()->close();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, rect.bottomLeft() + QPoint(20, -10));
    QCOMPARE(open(), u"r-bob"_s);
}

void MovingTest::sectionsHaveButtons()
{
    auto *list = part<RoomsPanel>()->list();
    QVERIFY(list->roomsButton()->isVisible());
    QVERIFY(list->talksButton()->isVisible());
    QVERIFY(list->talksButton()->y() > list->roomsButton()->y());
    // Without a talk the heading is there all the same.
    m_stage->client.apply(RoomLeft{RoomId(u"r-bob"_s)});
    m_stage->client.apply(RoomLeft{RoomId(u"r-grace"_s)});
    QTRY_COMPARE(list->model()->rowCount(), 4);
    QTRY_COMPARE(list->talksButton()->y() / Metrics::rowHeight, 5);
    QVERIFY(list->talksButton()->isVisible());
    QTest::mouseClick(list->talksButton(), Qt::LeftButton);
    QVERIFY(part<FormDialog>());
}

void MovingTest::sentencesSayAll()
{
    m_stage->preferences.setNotify(RoomId(u"homework"_s), Notify::None);
    m_stage->rooms.setDraft(RoomId(u"teachers"_s), true);
    const auto *model = part<RoomsPanel>()->list()->model();
    const auto spoken = [model](int row) { return model->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(0), u"Lobby"_s);
    QCOMPARE(spoken(1), u"Homework, muted"_s);
    QCOMPARE(spoken(2), u"Robotics, 3 unread"_s);
    QCOMPARE(spoken(3), u"Teachers, private room, draft"_s);
    QCOMPARE(spoken(4), u"bob, online, 1 unread"_s);
    QCOMPARE(spoken(5), u"grace, away"_s);
}

void MovingTest::aRoomThatGoesLeadsBack()
{
    m_window->openRoom(RoomId(u"robotics"_s));
    m_window->openRoom(RoomId(u"teachers"_s));
    m_stage->client.apply(RoomLeft{RoomId(u"teachers"_s)});
    QCOMPARE(open(), u"robotics"_s);
    m_stage->client.apply(RoomLeft{RoomId(u"homework"_s)}); // another one
    QCOMPARE(open(), u"robotics"_s);
}

void MovingTest::aRoomOpensWhenItIsKnown()
{
    const RoomId later(u"later"_s);
    m_window->openRoom(later);
    QCOMPARE(open(), u"lobby"_s);
    Room room;
    room.id = later;
    room.name = u"Later"_s;
    m_stage->client.apply(RoomChanged{room});
    QCOMPARE(open(), u"later"_s);
}

void MovingTest::doubleClickStartsATalk()
{
    auto *list = qobject_cast<SideList *>(part<PeoplePanel>()->list());
    int row = 0;
    while (list->model()->index(row, 0).data().toString() != u"bob"_s)
        ++row;
    const QPoint point = list->visualRect(list->model()->index(row, 0)).bottomLeft() + QPoint(30, -10);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(open(), u"lobby"_s);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(open(), u"r-bob"_s);
}

void MovingTest::mentionsSomebody()
{
    m_window->composer().setText(u"Ask"_s);
    emit part<PeoplePanel>()->personMenuRequested(UserName(u"bob"_s), m_window->pos());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList all = entries(menu);
    QVERIFY(all.contains(u"Block…"_s) && all.contains(u"Reset password…"_s)); // ada owns the server
    menu->actions().at(all.indexOf(u"Mention"_s))->trigger();
    QCOMPARE(m_window->composer().text(), u"Ask @bob "_s);
    menu->close();
}

void MovingTest::tellsWhoIsTyping()
{
    const auto *line = part<TypingLine>();
    const int height = line->height();
    const auto plain = [line] { return QString(line->text()).remove(QChar(0x2068)).remove(QChar(0x2069)); };
    const auto type = [this](const QString &who, const QString &where) {
        m_stage->client.apply(UserTyping{RoomId(where), UserName(who)});
    };
    type(u"bob"_s, u"robotics"_s);
    QVERIFY(line->text().isEmpty());
    type(u"bob"_s, u"lobby"_s);
    QCOMPARE(plain(), u"bob is typing…"_s);
    type(u"grace"_s, u"lobby"_s);
    QCOMPARE(plain(), u"bob and grace are typing…"_s);
    type(u"zoe"_s, u"lobby"_s);
    QCOMPARE(plain(), u"Several people are typing…"_s);
    m_window->openRoom(RoomId(u"robotics"_s));
    QCOMPARE(plain(), u"bob is typing…"_s);
    QCOMPARE(line->height(), height);
}

void MovingTest::typingLineCutsNamesOnly()
{
    const auto *line = part<TypingLine>();
    const QString wide(32, QChar(0xFF37)); // a W that is as wide as high
    part<TypingLine>()->setTyping({UserName(wide), UserName(u"bob"_s)});
    const QFontMetrics metrics(m_stage->theme.font(Theme::Font::Small));
    const int all = metrics.horizontalAdvance(line->text());
    QCOMPARE(line->textFor(all), line->text());
    const QString shown = line->textFor(all / 2);
    QVERIFY(shown.contains(u"bob"_s));
    QVERIFY(shown.endsWith(u"are typing…"_s));
    QVERIFY(metrics.horizontalAdvance(shown) <= all / 2);
}

void MovingTest::aTopicKeepsItsDirection()
{
    auto *header = part<RoomHeader>();
    Room room = m_stage->client.room(lobbyId());
    room.topic = u"غرفة"_s;
    header->setRoom(room, room.name);
    header->setPeople(2);
    QCOMPARE(header->accessibleDescription(), u"\u2068غرفة\u2069 · 2 people"_s);
    header->setPeople(0); // not known yet
    QCOMPARE(header->accessibleDescription(), u"غرفة"_s);
}

void MovingTest::typingIsTold()
{
    QSignalSpy requests(&m_stage->client, &ChatClient::requestReady);
    QTest::keyClicks(m_window->composer().editor(), u"hi"_s);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(std::get<StartTyping>(requests[0][0].value<Request>()).room, lobbyId());
}

void MovingTest::opensAtWhatIsNew()
{
    m_window->openRoom(RoomId(u"teachers"_s));
    m_stage->client.markRead(lobbyId(), 270); // of 300
    m_window->openRoom(lobbyId());
    const TimelineView &view = m_window->timeline();
    const TimelineModel *model = view.model();
    int line = 0;
    while (line < model->rowCount() && !model->row(line).startsUnread)
        ++line;
    QVERIFY(line < model->rowCount());
    QVERIFY(model->row(line).message.id > 270);
    QTRY_VERIFY(!view.rowRect(line).isEmpty());
    QVERIFY(view.rowRect(line).top() >= 0 && view.rowRect(line).top() < view.height() / 2);
    QVERIFY(!view.isFollowing());
}

void MovingTest::readsARoomThatWasLoadedLate()
{
    const RoomId robotics(u"robotics"_s);
    m_window->openRoom(robotics);
    QVERIFY(!m_window->timeline().model()->isLoaded());
    QTRY_VERIFY(m_window->timeline().model()->isLoaded());
    m_window->timeline().scrollToNewest();
    QTRY_COMPARE(m_stage->rooms.unreadOf(robotics), 0);
}

void MovingTest::marksAsUnreadFromHere()
{
    emit m_window->timeline().unreadRequested(280);
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 279);
    QTest::qWait(1300); // it is seen all the time, and stays unread
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 279);
    m_window->openRoom(RoomId(u"teachers"_s));
    m_window->openRoom(lobbyId());
    m_window->timeline().scrollToNewest();
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 300);
}

void MovingTest::readingManyCanBeTakenBack()
{
    auto *bar = part<UndoBar>();
    m_window->openRoom(RoomId(u"teachers"_s));
    m_stage->client.markRead(lobbyId(), 291);
    m_window->openRoom(lobbyId());
    m_window->timeline().scrollToNewest();
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 300);
    QVERIFY(!bar->isVisible()); // nine are not many
    m_window->openRoom(RoomId(u"teachers"_s));
    m_stage->client.markRead(lobbyId(), 263);
    m_window->openRoom(lobbyId());
    m_window->timeline().scrollToNewest();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"37 read"_s);
    QTest::mouseClick(bar->button(), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 263);
    QTest::qWait(1300); // it is seen all the time, and stays unread
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 263);
    QVERIFY(!bar->isVisible());
}

void MovingTest::readingWhatComesIsNoBacklog()
{
    for (int i = 0; i < 20; ++i)
        m_stage->receive(u"bob", u"news"_s);
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 320);
    QVERIFY(!part<UndoBar>()->isVisible());
}

void MovingTest::readingAfterAnAbsenceCanBeTakenBack()
{
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    for (int i = 0; i < 10; ++i)
        m_stage->receive(u"bob", u"news"_s);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_stage->receive(u"bob", u"and one that is seen to come"_s);
    auto *bar = part<UndoBar>();
    QTRY_VERIFY(bar->isVisible());
    QTRY_COMPARE(m_stage->client.room(lobbyId()).readId, 311);
    QCOMPARE(bar->text(), u"10 read"_s);
    QTest::mouseClick(bar->button(), Qt::LeftButton);
    QCOMPARE(m_stage->client.room(lobbyId()).readId, 300);
}

void MovingTest::showsAMessageFarBack()
{
    m_window->openMessage(lobbyId(), 20); // 300 is the last, and 100 are loaded
    const TimelineView &view = m_window->timeline();
    QTRY_VERIFY(view.currentRow() >= 0);
    QCOMPARE(view.model()->row(view.currentRow()).message.id, 20);
    QVERIFY(!view.rowRect(view.currentRow()).isEmpty());
    QVERIFY(!view.isFollowing());
    QCOMPARE(view.newCount(), 0);
}

void MovingTest::ownMessagesChangeSides()
{
    m_stage->receive(u"bob", u"hello"_s);
    const TimelineView &view = m_window->timeline();
    const int last = view.model()->rowCount() - 1;
    QTRY_VERIFY(view.bubbleRect(last).center().x() > view.width() / 2);
    m_stage->preferences.set(Preferences::OwnOnRight, true);
    QTRY_VERIFY(view.bubbleRect(last).center().x() < view.width() / 2);
}

void MovingTest::saysWhetherARoomIsLookedAt()
{
    QVERIFY(m_window->isLookedAt(lobbyId()));
    QVERIFY(!m_window->isLookedAt(RoomId(u"robotics"_s)));
    m_window->hide();
    QVERIFY(!m_window->isLookedAt(lobbyId()));
}

void MovingTest::choosesPresence()
{
    QSignalSpy chosen(m_window.get(), &MainWindow::presenceChosen);
    emit part<RoomsPanel>()->userMenuRequested(m_window->pos());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().at(entries(menu).indexOf(u"Away"_s))->trigger();
    menu->close();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Presence>(), Presence::Away);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_stage->preferences.is(Preferences::DoNotDisturb));
}

void MovingTest::coloursFollowTheSettings()
{
    const auto chosen = [this] {
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        QStringList result;
        for (const QString &text : {u"As the &system"_s, u"&Light"_s, u"&Dark"_s})
            for (const QAction *action : actions)
                if (action->text() == text && action->isChecked())
                    result.append(text);
        return result;
    };
    QCOMPARE(chosen(), QStringList{u"&Light"_s});
    m_stage->theme.setScheme(Theme::Scheme::Dark);
    QCOMPARE(chosen(), QStringList{u"&Dark"_s});
    m_stage->theme.setScheme(Theme::Scheme::Light);
    m_stage->theme.setScheme(Theme::Scheme::System); // as light as before
    QCOMPARE(chosen(), QStringList{u"As the &system"_s});
}

void MovingTest::peopleShowTheirRoles()
{
    const auto *people = qobject_cast<QListView *>(part<PeoplePanel>()->list());
    const auto spoken = [people](int row) { return people->model()->index(row, 0).data(Qt::AccessibleTextRole); };
    QCOMPARE(spoken(0), u"ada, online, owner"_s); // of the server
    QCOMPARE(spoken(1), u"bob, online"_s);
    const RoomId teachers(u"teachers"_s);
    m_stage->calls.members.insert(teachers, {member(u"ada", Role::Moderator), member(u"bob", Role::Owner)});
    m_window->openRoom(teachers);
    QTRY_COMPARE(spoken(0), u"ada, online, moderator"_s);
    QCOMPARE(spoken(1), u"bob, online, owner"_s);
}

QTEST_MAIN(MovingTest)
#include "tst_moving.moc"
