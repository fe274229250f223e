// SPDX-License-Identifier: MIT
#include "client/ui/timelineview.h"

#include "client/ui/jumpbutton.h"
#include "client/ui/metrics.h"
#include "client/ui/wording.h"
#include "tests/client/ui/stage.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Takes the links that are opened.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
        QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    }
    ~Browser() override
    {
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

/// Counts what an object is told.
class EventCounter : public QObject
{
public:
    EventCounter(QObject *watched, QEvent::Type type)
        : m_type(type)
    {
        watched->installEventFilter(this);
    }
    int count() const { return m_count; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    QEvent::Type m_type;
    int m_count = 0;
};

class TimelineViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensAtTheNewest();
    void reachesTheFirstOfTenThousand_data();
    void reachesTheFirstOfTenThousand();
    void keepsTheMessageUnderTheEyeOverFiftyPrepends();
    void keepsTheMessageUnderTheEyeWhenResized();
    void sticksToTheBottomOnlyThere();
    void countsWhatIsNewAndJumpsThere();
    void laysOutAndPaintsOnceForAThousandMessages();
    void saysSoWhenHistoryCantBeLoaded();

    void ownMessagesAreOnTheLeftOthersOnTheRight();
    void bubblesKeepTheirWidth();
    void groupsByAuthor();
    void showsHtmlAsText();
    void unfoldsALongMessage();

    void opensALinkByMouse();
    void opensALinkByKeyboard();
    void opensNoFiles();
    void movesByKeyboard();
    void actsOnAFailedDraftByMouse_data() { actions(); }
    void actsOnAFailedDraftByMouse();
    void actsOnAFailedDraftByKeyboard_data() { actions(); }
    void actsOnAFailedDraftByKeyboard();
    void hasAMenuForTheKeyboard();
    void copiesTheMessageAtTheKeyboard();
    void selectsWithinAMessage();
    void selectsOverSeveralMessages();
    void selectsAWordByDoubleClick();

    void isAListOfSentences();
    void tellsScreenReadersWhereTheKeyboardIs();

private:
    static void actions();
    void show(int messages);
    void fail(const QString &text, const QString &reason);
    void wheel(int notches);
    int lastRow() const { return m_view->model()->rowCount() - 1; }
    int rowOf(const QString &text) const;
    void click(const QPoint &point) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point); }
    void drag(const QPoint &from, const QPoint &to);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<TimelineView> m_view;
};

void TimelineViewTest::init()
{
    m_stage = std::make_unique<Stage>();
}

void TimelineViewTest::cleanup()
{
    m_view.reset();
    m_stage.reset();
}

void TimelineViewTest::show(int messages)
{
    m_stage = std::make_unique<Stage>(messages);
    m_stage->client.apply(m_stage->welcome());
    m_view = std::make_unique<TimelineView>(m_stage->theme);
    m_view->setModel(&m_stage->timelines.timeline(lobbyId()));
    m_view->resize(800, 600);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_COMPARE(m_view->model()->rowCount() > 0, messages > 0);
}

/// A draft of ada's that the server refused.
void TimelineViewTest::fail(const QString &text, const QString &reason)
{
    const Result<TxnId> txnId = m_stage->client.sendMessage(lobbyId(), text);
    QVERIFY(txnId);
    m_stage->client.apply(Refusal{{ErrorCode::Forbidden, reason, {}}, *txnId});
    QCOMPARE(m_view->model()->row(lastRow()).state, Draft::State::Failed);
}

void TimelineViewTest::wheel(int notches)
{
    const QPointF centre = m_view->viewport()->rect().center();
    QWheelEvent event(centre, m_view->viewport()->mapToGlobal(centre), {}, {0, 120 * notches}, Qt::NoButton, {},
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
}

int TimelineViewTest::rowOf(const QString &text) const
{
    for (int row = 0; row <= lastRow(); ++row) {
        if (m_view->model()->row(row).message.text == text)
            return row;
    }
    return -1;
}

void TimelineViewTest::drag(const QPoint &from, const QPoint &to)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), to);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
}

void TimelineViewTest::opensAtTheNewest()
{
    show(10000);
    QCOMPARE(m_view->model()->row(lastRow()).message.id, 10000);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->lastVisibleRow(), lastRow());
    QVERIFY(m_view->bubbleRect(lastRow()).bottom() < m_view->viewport()->height());
    QCOMPARE(m_stage->history.requests, 1);
}

void TimelineViewTest::reachesTheFirstOfTenThousand_data()
{
    QTest::addColumn<bool>("byWheel");
    QTest::newRow("wheel") << true;
    QTest::newRow("Page Up") << false;
}

void TimelineViewTest::reachesTheFirstOfTenThousand()
{
    QFETCH(bool, byWheel);
    show(10000);
    MessageId top = m_view->model()->row(m_view->firstVisibleRow()).message.id;
    int standing = 0;
    while (top > 1 && standing < 100) {
        byWheel ? wheel(8) : QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QCoreApplication::processEvents();
        QVERIFY(m_view->model()->rowCount() <= TimelineModel::capacity);
        const MessageId now = m_view->model()->row(m_view->firstVisibleRow()).message.id;
        QVERIFY(now <= top);
        standing = now < top ? 0 : standing + 1;
        top = now;
    }
    QCOMPARE(top, 1);
    QVERIFY(!m_view->model()->hasOlder());
    // And back to the newest at once.
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTRY_COMPARE(m_view->model()->row(lastRow()).message.id, 10000);
    QTRY_VERIFY(m_view->isFollowing());
}

void TimelineViewTest::keepsTheMessageUnderTheEyeOverFiftyPrepends()
{
    show(10000);
    const auto newestLoaded = [this] { return m_view->model()->firstId(); };
    for (int prepends = 0; prepends < 50; ++prepends) {
        // Up to where nothing older is there, but not so far that it is fetched by itself.
        while (m_view->verticalScrollBar()->value() > 600)
            wheel(1);
        QTRY_VERIFY(!m_view->model()->isLoading());
        const int row = m_view->firstVisibleRow() + 1;
        const quint64 key = m_view->model()->row(row).key;
        const int y = m_view->bubbleRect(row).top();
        const MessageId before = newestLoaded();
        m_view->model()->fetchOlder();
        QTRY_VERIFY(newestLoaded() < before);
        QCOMPARE(m_view->bubbleRect(m_view->model()->indexOf(key)).top(), y);
        QTRY_VERIFY(!m_view->model()->isLoading());
    }
}

void TimelineViewTest::keepsTheMessageUnderTheEyeWhenResized()
{
    show(300);
    for (int i = 0; i < 300; ++i)
        m_stage->history.log[i].text = u"word "_s.repeated(5 + i % 60);
    m_view->model()->startOver();
    QTRY_VERIFY(m_view->model()->rowCount() > 0 && !m_view->model()->isLoading());
    wheel(40);
    const auto firstBubble = [this] {
        int row = m_view->firstVisibleRow();
        return m_view->bubbleRect(row).top() < 0 ? row + 1 : row;
    };
    const int row = firstBubble();
    const quint64 key = m_view->model()->row(row).key;
    const int y = m_view->bubbleRect(row).top();
    for (const int width : {500, 1200, 360, 801, 800}) {
        m_view->resize(width, 600);
        QCOMPARE(m_view->bubbleRect(m_view->model()->indexOf(key)).top(), y);
    }
    m_view->resize(800, 400);
    QCOMPARE(m_view->bubbleRect(m_view->model()->indexOf(key)).top(), y);
}

void TimelineViewTest::sticksToTheBottomOnlyThere()
{
    show(50);
    m_stage->receive(u"bob", u"follow me"_s);
    QCOMPARE(m_view->lastVisibleRow(), lastRow());
    QVERIFY(m_view->isFollowing());

    wheel(3);
    QVERIFY(!m_view->isFollowing());
    const quint64 key = m_view->model()->row(m_view->firstVisibleRow() + 1).key;
    const int y = m_view->bubbleRect(m_view->firstVisibleRow() + 1).top();
    m_stage->receive(u"bob", u"later"_s);
    QVERIFY(m_view->lastVisibleRow() < lastRow());
    QCOMPARE(m_view->bubbleRect(m_view->model()->indexOf(key)).top(), y);

    wheel(-20);
    QVERIFY(m_view->isFollowing());
    m_view->resize(800, 300);
    QCOMPARE(m_view->lastVisibleRow(), lastRow());
}

void TimelineViewTest::countsWhatIsNewAndJumpsThere()
{
    show(50);
    auto *jump = m_view->findChild<JumpButton *>();
    QVERIFY(!jump->isVisible());
    wheel(5);
    QVERIFY(jump->isVisible());
    QCOMPARE(jump->count(), 0);
    m_stage->receive(u"bob", u"one"_s);
    m_stage->receive(u"bob", u"two"_s);
    m_stage->receive(u"ada", u"my own, from elsewhere"_s);
    QTRY_COMPARE(jump->count(), 2);
    QVERIFY(jump->accessibleName().contains(u'2'));
    QTest::mouseClick(jump, Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QVERIFY(!jump->isVisible());
    wheel(5);
    QCOMPARE(jump->count(), 0);
}

void TimelineViewTest::laysOutAndPaintsOnceForAThousandMessages()
{
    show(100);
    QCoreApplication::processEvents();
    EventCounter paints(m_view->viewport(), QEvent::Paint);
    const QSignalSpy layouts(m_view->verticalScrollBar(), &QScrollBar::rangeChanged);
    for (int i = 1; i <= 1000; ++i)
        m_stage->receive(u"bob", u"one of many, %1"_s.arg(i));
    QCOMPARE(layouts.count(), 0);
    QTRY_COMPARE(paints.count(), 1);
    QCOMPARE(layouts.count(), 1);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->lastVisibleRow(), rowOf(u"one of many, 1000"_s));
}

void TimelineViewTest::saysSoWhenHistoryCantBeLoaded()
{
    show(1000);
    m_stage->history.failure = Error{ErrorCode::Unavailable, u"The server is away."_s, {}};
    wheel(200);
    QTest::qWait(50);
    const int requests = m_stage->history.requests;
    QTest::qWait(50);
    QCOMPARE(m_stage->history.requests, requests); // It doesn't ask again by itself.
    m_stage->history.failure.reset();
    wheel(1);
    QTRY_VERIFY(m_view->model()->firstId() < 900);
}

void TimelineViewTest::ownMessagesAreOnTheLeftOthersOnTheRight()
{
    show(20);
    const int width = m_view->viewport()->width();
    for (int row = m_view->firstVisibleRow(); row <= m_view->lastVisibleRow(); ++row) {
        const QRect bubble = m_view->bubbleRect(row);
        constexpr int side = Metrics::edge + Metrics::avatar + Metrics::avatarGap;
        if (m_view->model()->row(row).message.author == m_stage->client.me().name)
            QCOMPARE(bubble.left(), side);
        else
            QCOMPARE(bubble.right() + 1, width - side);
    }
}

void TimelineViewTest::bubblesKeepTheirWidth()
{
    show(1);
    m_stage->receive(u"bob", u"long text "_s.repeated(100));
    QCOMPARE_LE(m_view->bubbleRect(lastRow()).width(), m_view->viewport()->width() * Metrics::bubbleMaxPercent / 100);
    m_view->resize(1600, 600);
    QCOMPARE_LE(m_view->bubbleRect(lastRow()).width(), Metrics::bubbleMaxWidth);
    QCOMPARE_GE(m_view->bubbleRect(lastRow()).width(), Metrics::bubbleMaxWidth - 60);
}

void TimelineViewTest::groupsByAuthor()
{
    show(1);
    m_stage->receive(u"bob", u"first"_s);
    m_stage->receive(u"bob", u"second"_s);
    m_stage->receive(u"ada", u"third"_s);
    const QRect first = m_view->bubbleRect(rowOf(u"first"_s));
    const QRect second = m_view->bubbleRect(rowOf(u"second"_s));
    const QRect third = m_view->bubbleRect(rowOf(u"third"_s));
    QCOMPARE(second.top() - first.bottom() - 1, Metrics::bubbleGap);
    QCOMPARE(third.top() - second.bottom() - 1, Metrics::groupGap);
}

void TimelineViewTest::showsHtmlAsText()
{
    show(1);
    Browser browser;
    m_stage->receive(u"bob", u"<img src=file:///etc/hostname><b>bold</b>"_s);
    m_stage->receive(u"bob", u"(img src=file:///etc/hostname)(b)bold(/b)"_s);
    // The same number of letters of the same widths.
    QVERIFY(m_view->bubbleRect(lastRow() - 1).width() > 250);
    QCOMPARE(m_view->bubbleRect(lastRow() - 1).height(), m_view->bubbleRect(lastRow()).height());
    QVERIFY(browser.opened.isEmpty());
}

void TimelineViewTest::unfoldsALongMessage()
{
    show(1);
    m_stage->receive(u"bob", u"line\n"_s.repeated(100));
    const int row = lastRow();
    const int folded = m_view->rowRect(row).height();
    QCOMPARE(m_view->actions(row), QList{TimelineItem::Action::ShowMore});
    QVERIFY(m_view->viewport()->rect().contains(m_view->actionRect(row, TimelineItem::Action::ShowMore)));
    click(m_view->actionRect(row, TimelineItem::Action::ShowMore).center());
    QVERIFY(m_view->rowRect(row).height() > 2 * folded);
    QVERIFY(m_view->actions(row).isEmpty());
}

void TimelineViewTest::opensALinkByMouse()
{
    show(1);
    Browser browser;
    m_stage->receive(u"bob", u"see https://example.org/x now"_s);
    click(m_view->textRect(lastRow(), {0, 3}).center());
    QVERIFY(browser.opened.isEmpty());
    const QRect link = m_view->textRect(lastRow(), {4, 21});
    click(link.center());
    QCOMPARE(browser.opened, QList{QUrl(u"https://example.org/x"_s)});
    // Whoever selects doesn't want to go there.
    drag(link.center(), link.center() + QPoint(30, 0));
    QCOMPARE(browser.opened.size(), 1);
}

void TimelineViewTest::opensALinkByKeyboard()
{
    show(1);
    Browser browser;
    m_stage->receive(u"bob", u"see https://example.org/x now"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(browser.opened, QList{QUrl(u"https://example.org/x"_s)});
}

void TimelineViewTest::opensNoFiles()
{
    show(1);
    Browser browser;
    m_stage->receive(u"bob", u"file:///etc/passwd"_s);
    click(m_view->textRect(lastRow(), {0, 18}).center());
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QVERIFY(browser.opened.isEmpty());
}

void TimelineViewTest::movesByKeyboard()
{
    show(100);
    QCOMPARE(m_view->currentRow(), -1);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentRow(), lastRow());
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentRow(), lastRow() - 40);
    QVERIFY(m_view->viewport()->rect().contains(m_view->bubbleRect(m_view->currentRow())));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentRow(), 0);
    QVERIFY(m_view->viewport()->rect().contains(m_view->bubbleRect(0)));
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->currentRow() > 5);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentRow(), lastRow());
    QVERIFY(m_view->isFollowing());
}

void TimelineViewTest::actions()
{
    QTest::addColumn<TimelineItem::Action>("action");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("retry") << TimelineItem::Action::Retry << Qt::Key_Return;
    QTest::newRow("edit") << TimelineItem::Action::Edit << Qt::Key_F2;
    QTest::newRow("delete") << TimelineItem::Action::Delete << Qt::Key_Delete;
}

static QList<TxnId> asked(const QSignalSpy &spy)
{
    QList<TxnId> result;
    for (const QList<QVariant> &arguments : spy)
        result.append(arguments.first().value<TxnId>());
    return result;
}

void TimelineViewTest::actsOnAFailedDraftByMouse()
{
    QFETCH(TimelineItem::Action, action);
    show(20);
    fail(u"no"_s, u"You may not write here."_s);
    const TxnId txnId = m_view->model()->row(lastRow()).message.txnId;
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QSignalSpy edit(m_view.get(), &TimelineView::editRequested);
    QSignalSpy remove(m_view.get(), &TimelineView::deleteRequested);
    click(m_view->actionRect(lastRow(), action).center());
    QCOMPARE(asked(retry) + asked(edit) + asked(remove), QList{txnId});
    QCOMPARE(retry.size(), action == TimelineItem::Action::Retry ? 1 : 0);
    QCOMPARE(remove.size(), action == TimelineItem::Action::Delete ? 1 : 0);
}

void TimelineViewTest::actsOnAFailedDraftByKeyboard()
{
    QFETCH(TimelineItem::Action, action);
    QFETCH(Qt::Key, key);
    show(20);
    fail(u"no"_s, u"You may not write here."_s);
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QSignalSpy edit(m_view.get(), &TimelineView::editRequested);
    QSignalSpy remove(m_view.get(), &TimelineView::deleteRequested);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), key);
    QCOMPARE(retry.size(), action == TimelineItem::Action::Retry ? 1 : 0);
    QCOMPARE(edit.size(), action == TimelineItem::Action::Edit ? 1 : 0);
    QCOMPARE(remove.size(), action == TimelineItem::Action::Delete ? 1 : 0);
    // Nothing happens to a message that was sent.
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), key);
    QCOMPARE(retry.size() + edit.size() + remove.size(), 1);
}

void TimelineViewTest::hasAMenuForTheKeyboard()
{
    show(20);
    fail(u"no https://example.org"_s, u"You may not write here."_s);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {0, 0}, m_view->viewport()->mapToGlobal(QPoint()));
    QApplication::sendEvent(m_view->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList entries;
    for (const QAction *action : menu->actions())
        entries.append(action->text().remove(u'&'));
    QCOMPARE(entries,
        (QStringList{u"Retry"_s, u"Edit"_s, u"Delete"_s, u"Open link"_s, u"Copy link"_s, u""_s, u"Copy message"_s}));
    QSignalSpy edit(m_view.get(), &TimelineView::editRequested);
    QTest::keyClick(menu, Qt::Key_E);
    QCOMPARE(edit.size(), 1);
}

void TimelineViewTest::copiesTheMessageAtTheKeyboard()
{
    show(1);
    m_stage->receive(u"bob", u"take this"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"take this"_s);
}

void TimelineViewTest::selectsWithinAMessage()
{
    show(1);
    m_stage->receive(u"bob", u"one two three"_s);
    const QRect two = m_view->textRect(lastRow(), {4, 3});
    drag({two.left(), two.center().y()}, {two.right() + 1, two.center().y()});
    QCOMPARE(m_view->selectedText(), u"two"_s);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"two"_s);
    // The selection stays with its message.
    m_stage->receive(u"bob", u"four"_s);
    QCOMPARE(m_view->selectedText(), u"two"_s);
    click(two.center() - QPoint(0, 0));
    QVERIFY(m_view->selectedText().isEmpty());
}

void TimelineViewTest::selectsOverSeveralMessages()
{
    show(1);
    m_stage->receive(u"bob", u"one two"_s);
    m_stage->receive(u"ada", u"three four"_s);
    const QRect two = m_view->textRect(rowOf(u"one two"_s), {4, 3});
    const QRect three = m_view->textRect(rowOf(u"three four"_s), {0, 5});
    drag({two.left(), two.center().y()}, {three.right() + 1, three.center().y()});
    const auto time
        = [this](const QString &text) { return Wording::shortTime(m_view->model()->row(rowOf(text)).message.time); };
    QCOMPARE(
        m_view->selectedText(), u"[%1] bob: two\n[%2] ada: three"_s.arg(time(u"one two"_s), time(u"three four"_s)));
    // Upwards it is the same.
    const QString downwards = m_view->selectedText();
    drag({three.right() + 1, three.center().y()}, {two.left(), two.center().y()});
    QCOMPARE(m_view->selectedText(), downwards);
}

void TimelineViewTest::selectsAWordByDoubleClick()
{
    show(1);
    m_stage->receive(u"bob", u"one two three"_s);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->textRect(lastRow(), {4, 3}).center());
    QCOMPARE(m_view->selectedText(), u"two"_s);
}

void TimelineViewTest::isAListOfSentences()
{
    show(3);
    fail(u"no"_s, u"You may not write here."_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Messages"_s);
    QCOMPARE(list->childCount(), m_view->model()->rowCount());
    QAccessibleInterface *message = list->child(0);
    QCOMPARE(message->role(), QAccessible::ListItem);
    QCOMPARE(message->text(QAccessible::Name),
        u"ada, %1: message 1"_s.arg(Wording::shortTime(m_view->model()->row(0).message.time)));
    QCOMPARE(list->indexOfChild(message), 0);
    QCOMPARE(list->child(0), message);
    QVERIFY(message->rect().contains(m_view->viewport()->mapToGlobal(m_view->bubbleRect(0).center())));

    QAccessibleInterface *failed = list->child(lastRow());
    const QString time = Wording::shortTime(m_view->model()->row(lastRow()).message.time);
    QCOMPARE(failed->text(QAccessible::Name), u"ada, %1: no, not sent: You may not write in this room."_s.arg(time));
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QVERIFY(failed->actionInterface()->actionNames().contains(u"Retry"_s));
    failed->actionInterface()->doAction(u"Retry"_s);
    QCOMPARE(retry.size(), 1);
}

void TimelineViewTest::tellsScreenReadersWhereTheKeyboardIs()
{
    show(10);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(list->indexOfChild(list->focusChild()), lastRow() - 1);
    QVERIFY(list->focusChild()->state().focused);
    // A screen reader may still hold what is gone.
    QAccessibleInterface *held = list->child(0);
    m_view->setModel(nullptr);
    QVERIFY(!held->isValid());
    QVERIFY(held->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
