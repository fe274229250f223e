// SPDX-License-Identifier: MIT
#include "client/models/timelinemodel.h"

#include "tests/support/fakehistory.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

using Kind = TimelineRow::Kind;

const UserName ada(u"ada"_s);

QString describe(const TimelineRow &row)
{
    switch (row.kind) {
    case Kind::Message:
        return QString::number(row.message.id);
    case Kind::Draft:
        return u"draft "_s + row.message.txnId.toString();
    default:
        return row.message.text;
    }
}

QStringList describe(const TimelineModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows.append(describe(model.row(i)));
    return rows;
}

QStringList numbers(MessageId first, MessageId last)
{
    QStringList numbers;
    for (MessageId id = first; id <= last; ++id)
        numbers.append(QString::number(id));
    return numbers;
}

Draft draft(const QString &txnId)
{
    return {TxnId(txnId), lobbyId(), u"text"_s, 0, QDateTime(QDate(2026, 1, 1), QTime(13, 0), Qt::UTC)};
}

/// A model, checked at every step, on a log that answers when told.
struct Timeline
{
    explicit Timeline(int messages)
        : history(messages, FakeHistory::Answers::WhenTold)
        , model(history, lobbyId(), ada)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , resets(&model, &QAbstractItemModel::modelReset)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , failures(&model, &TimelineModel::fetchFailed)
    {
    }

    void open()
    {
        model.showNewest();
        history.answer();
        forgetSignals();
    }
    void older()
    {
        model.fetchOlder();
        history.answer();
    }
    void newer()
    {
        model.fetchNewer();
        history.answer();
    }
    /// Somebody writes, and the model hears of it.
    void live(QStringView author = u"bob", const TxnId &txnId = {})
    {
        model.add(history.append(author, u"text"_s, txnId));
    }
    void forgetSignals()
    {
        for (QSignalSpy *spy : {&inserted, &removed, &moved, &resets, &changed})
            spy->clear();
    }
    QString marks(int row) const
    {
        const TimelineRow &at = model.row(row);
        return (at.startsDay ? u"D"_s : QString()) + (at.startsGroup ? u"G"_s : QString())
            + (at.startsUnread ? u"U"_s : QString());
    }

    FakeHistory history;
    TimelineModel model;
    QAbstractItemModelTester tester;
    QSignalSpy inserted, removed, moved, resets, changed, failures;
};

}

class TimelineModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void isEmptyUntilAsked();
    void opensAtTheNewestPage();
    void opensAnEmptyRoom();
    void scrollsToTheFirstMessageAndBack();
    void neverHoldsMoreThanItsCapacity();
    void prependsWithoutTouchingOtherRows();
    void doesOneFetchAtATime();
    void jumpsToTheEnd();
    void jumpsWithoutAResetWhereTheWindowsMeet();
    void reportsAFailedFetchAndTriesAgain();
    void refusesPagesThatMakeNoSense_data();
    void refusesPagesThatMakeNoSense();

    void appendsLiveMessages();
    void keepsTheReadersPlaceWhenItIsFull();
    void followsTheEndWhenItIsFull();
    void countsWhatComesBelow();
    void liveMessagesBeforeTheFirstPageAreNotLost();
    void fetchesASmallHole();
    void leavesALargeGapToTheReader();
    void ignoresWhatItHas();
    void takesChanges();
    void startsOver();
    void aPageOfAnotherEpochIsANewStart();

    void showsDraftsAfterTheMessages();
    void showsDraftsBeforeAnythingCouldBeFetched();
    void aSettledDraftKeepsItsRow();
    void aSettledDraftMovesAboveAFailedOne();
    void aDraftThatAPageShowsIsNotShownTwice();
    void hidesDraftsAwayFromTheEnd();
    void showsAtMostTheNewestDrafts();
    void updatesDraftsInPlace();
    void ownMessagesOfOtherDevicesAreOwn();

    void showsNotices();
    void foldsManyNotices();
    void foldsWhoComesIntoOneNotice();
    void dropsNoticesAwayFromTheEnd();

    void groupsByAuthorAndTime();
    void startsADayInLocalTime();
    void placesTheUnreadLine_data();
    void placesTheUnreadLine();
    void findsTheUnreadLineWhenItIsScrolledTo();
    void showsTheUnreadLineTogetherWithItsPage();

    void tellsItsRowsToViews();
    void holdsUnderRandomOperations_data();
    void holdsUnderRandomOperations();
};

void TimelineModelTest::initTestCase()
{
    qputenv("TZ", "UTC");
}

void TimelineModelTest::isEmptyUntilAsked()
{
    Timeline t(250);
    QCOMPARE(t.model.rowCount(), 0);
    QVERIFY(!t.model.isLoaded() && !t.model.hasOlder() && !t.model.hasNewer());
    t.model.fetchOlder();
    t.model.fetchNewer();
    QCOMPARE(t.history.requests, 0);
}

void TimelineModelTest::opensAtTheNewestPage()
{
    Timeline t(10'000);
    t.model.showNewest();
    QVERIFY(t.model.isLoading());
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(9'901, 10'000));
    QCOMPARE(t.model.firstId(), 9'901);
    QCOMPARE(t.model.lastId(), 10'000);
    QVERIFY(t.model.hasOlder() && !t.model.hasNewer() && !t.model.isLoading() && t.model.isLoaded());
    QCOMPARE(t.resets.size(), 0);
}

void TimelineModelTest::opensAnEmptyRoom()
{
    Timeline t(0);
    t.open();
    QVERIFY(t.model.isLoaded() && !t.model.hasOlder() && !t.model.hasNewer());
    t.live();
    QCOMPARE(describe(t.model), numbers(1, 1));
}

void TimelineModelTest::scrollsToTheFirstMessageAndBack()
{
    Timeline t(1'050);
    t.open();
    while (t.model.hasOlder())
        t.older();
    QCOMPARE(describe(t.model), numbers(1, 400));
    while (t.model.hasNewer())
        t.newer();
    QCOMPARE(describe(t.model), numbers(651, 1'050));
    QCOMPARE(t.resets.size(), 0);
}

void TimelineModelTest::neverHoldsMoreThanItsCapacity()
{
    Timeline t(2'000);
    int most = 0;
    const auto look = [&] { most = std::max(most, t.model.rowCount()); };
    connect(&t.model, &QAbstractItemModel::rowsInserted, this, look);
    t.open();
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)});
    while (t.model.hasOlder())
        t.older();
    while (t.model.hasNewer())
        t.newer();
    for (int i = 0; i < 50; ++i) {
        t.live();
        t.model.addNotice(u"notice"_s, QDateTime::currentDateTimeUtc());
    }
    QCOMPARE(most, TimelineModel::capacity);
    QCOMPARE(t.model.rowCount(), TimelineModel::capacity);
}

void TimelineModelTest::prependsWithoutTouchingOtherRows()
{
    Timeline t(10'000);
    t.open();
    for (int i = 0; i < 50; ++i) {
        const quint64 key = t.model.row(0).key;
        const TimelineRow second = t.model.row(1);
        t.forgetSignals();
        t.older();
        QCOMPARE(t.inserted.size(), 1);
        QCOMPARE(t.model.indexOf(key), 100);
        QCOMPARE(t.model.row(101), second);
        for (const auto &arguments : t.changed)
            QCOMPARE(arguments.at(0).toModelIndex().row(), 100); // no longer the first: no day stands above
    }
}

void TimelineModelTest::doesOneFetchAtATime()
{
    Timeline t(1'000);
    t.open();
    t.model.fetchOlder();
    t.model.fetchOlder();
    t.model.fetchNewer();
    QCOMPARE(t.history.requests, 2);
    t.model.showNewest(); // the end is here already
    QCOMPARE(t.history.requests, 2);
}

void TimelineModelTest::jumpsToTheEnd()
{
    Timeline t(2'000);
    t.open();
    for (int i = 0; i < 10; ++i)
        t.older();
    QVERIFY(t.model.hasNewer());
    t.model.fetchOlder(); // not waited for
    t.model.showNewest();
    t.history.answer();
    QCOMPARE(t.model.isLoading(), true);
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(1'901, 2'000));
    QCOMPARE(t.resets.size(), 1);
    QVERIFY(!t.model.hasNewer());
}

void TimelineModelTest::jumpsWithoutAResetWhereTheWindowsMeet()
{
    Timeline t(450);
    t.open();
    for (int i = 0; i < 4; ++i)
        t.older();
    QCOMPARE(describe(t.model), numbers(1, 400));
    t.model.showNewest();
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(51, 450));
    QCOMPARE(t.resets.size(), 0);
}

void TimelineModelTest::reportsAFailedFetchAndTriesAgain()
{
    Timeline t(300);
    t.history.failure = Error{ErrorCode::Unavailable, u"no network"_s};
    t.model.showNewest();
    t.history.answer();
    QCOMPARE(t.failures.size(), 1);
    QCOMPARE(t.failures.first().first(), u"no network"_s);
    QVERIFY(!t.model.isLoading() && !t.model.isLoaded());
    t.history.failure.reset();
    t.model.tryAgain();
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(201, 300));
    t.history.failure = Error{ErrorCode::Unavailable, u"no network"_s};
    t.older();
    t.history.failure.reset();
    t.older();
    QCOMPARE(describe(t.model), numbers(101, 300));
}

void TimelineModelTest::refusesPagesThatMakeNoSense_data()
{
    QTest::addColumn<QList<int>>("ids");
    QTest::newRow("hole") << QList<int>{5, 7};
    QTest::newRow("twice") << QList<int>{5, 5};
    QTest::newRow("backwards") << QList<int>{6, 5};
    QList<int> many;
    for (int i = 1; i <= TimelineModel::pageSize + 1; ++i)
        many.append(i);
    QTest::newRow("too many") << many;
}

void TimelineModelTest::refusesPagesThatMakeNoSense()
{
    QFETCH(QList<int>, ids);
    struct Liar : HistorySource
    {
        void fetchHistory(const RoomId &, const HistoryQuery &, QObject *, ReplyHandler<HistoryPage> handler) override
        {
            answer = std::move(handler);
        }
        ReplyHandler<HistoryPage> answer;
    } liar;
    TimelineModel model(liar, lobbyId(), ada);
    QSignalSpy failures(&model, &TimelineModel::fetchFailed);
    model.showNewest();
    HistoryPage page{{}, 1, 1'000, 0, Epoch(u"e1"_s)};
    for (const int id : ids)
        page.messages.append({lobbyId(), id, ada, QDateTime::currentDateTimeUtc(), u"x"_s});
    liar.answer(page);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(model.rowCount(), 0);
}

void TimelineModelTest::appendsLiveMessages()
{
    Timeline t(3);
    t.open();
    t.live();
    t.live();
    QCOMPARE(describe(t.model), numbers(1, 5));
    QCOMPARE(t.inserted.size(), 2);
    QCOMPARE(t.model.newBelow(), 0);
}

void TimelineModelTest::keepsTheReadersPlaceWhenItIsFull()
{
    Timeline t(400);
    t.open();
    for (int i = 0; i < 3; ++i)
        t.older();
    t.live(); // the reader is at the top
    QCOMPARE(describe(t.model), numbers(1, 400));
    QVERIFY(t.model.hasNewer());
    QCOMPARE(t.model.newBelow(), 1);
    t.newer(); // and comes down
    QCOMPARE(describe(t.model), numbers(2, 401));
    t.live();
    QCOMPARE(describe(t.model), numbers(3, 402));
}

void TimelineModelTest::followsTheEndWhenItIsFull()
{
    Timeline t(400);
    t.open();
    for (int i = 0; i < 3; ++i)
        t.older();
    t.model.showNewest(); // the reader goes to the end
    t.live();
    QCOMPARE(describe(t.model), numbers(2, 401));
}

void TimelineModelTest::countsWhatComesBelow()
{
    Timeline t(1'000);
    t.open();
    for (int i = 0; i < 5; ++i)
        t.older();
    QVERIFY(t.model.hasNewer());
    QCOMPARE(t.model.newBelow(), 0); // these were there already
    QSignalSpy states(&t.model, &TimelineModel::stateChanged);
    t.live();
    t.live();
    QCOMPARE(t.model.newBelow(), 2);
    QCOMPARE(states.size(), 2);
    t.model.showNewest();
    t.history.answer();
    QCOMPARE(t.model.newBelow(), 0);
}

void TimelineModelTest::liveMessagesBeforeTheFirstPageAreNotLost()
{
    Timeline t(150);
    t.model.showNewest();
    const Message message = t.history.append(u"bob", u"text"_s);
    t.model.add(message);
    t.history.log.removeLast(); // The server had read the page before.
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(51, 150));
    t.history.log.append(message);
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(51, 151));
}

void TimelineModelTest::fetchesASmallHole()
{
    Timeline t(150);
    t.open();
    t.history.append(u"bob", u"missed"_s);
    t.live();
    QVERIFY(t.model.hasNewer());
    t.live();
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(51, 153));
    QVERIFY(!t.model.hasNewer());
}

void TimelineModelTest::leavesALargeGapToTheReader()
{
    Timeline t(150);
    t.open();
    for (int i = 0; i < 300; ++i)
        t.history.append(u"bob", u"missed"_s);
    t.model.skipTo(450);
    QVERIFY(!t.history.isWaiting());
    QCOMPARE(t.model.newBelow(), 300);
    t.newer();
    QCOMPARE(t.model.lastId(), 250);
    t.newer();
    QVERIFY(t.history.isWaiting()); // the rest is little enough
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(51, 450));
}

void TimelineModelTest::ignoresWhatItHas()
{
    Timeline t(150);
    t.open();
    t.model.add(t.history.log.last());
    t.model.add(t.history.log.first());
    t.model.skipTo(150);
    QCOMPARE(describe(t.model), numbers(51, 150));
    QVERIFY(!t.history.isWaiting());
}

void TimelineModelTest::takesChanges()
{
    Timeline t(150);
    t.open();
    Message edited = t.history.log.last();
    edited.text = u"edited"_s;
    edited.change = 2;
    t.model.change(edited);
    QCOMPARE(t.model.row(99).message.text, u"edited"_s);
    QCOMPARE(t.changed.size(), 1);
    edited.change = 1;
    edited.text = u"older"_s;
    t.model.change(edited);
    QCOMPARE(t.model.row(99).message.text, u"edited"_s);
    edited.id = 1; // not in the window
    t.model.change(edited);
    QCOMPARE(t.changed.size(), 1);
}

void TimelineModelTest::startsOver()
{
    Timeline t(150);
    t.open();
    t.model.setDrafts({draft(u"a"_s)});
    t.model.fetchOlder(); // void
    t.model.startOver();
    QCOMPARE(describe(t.model), QStringList({u"draft a"_s}));
    t.history.log.resize(120);
    t.history.epoch = Epoch(u"e2"_s);
    t.history.answer();
    QCOMPARE(t.model.rowCount(), 1);
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(21, 120) + QStringList({u"draft a"_s}));
}

void TimelineModelTest::aPageOfAnotherEpochIsANewStart()
{
    Timeline t(350);
    t.open();
    t.history.log.resize(130);
    t.history.epoch = Epoch(u"e2"_s);
    t.older();
    QCOMPARE(t.model.rowCount(), 0);
    t.history.answer();
    QCOMPARE(describe(t.model), numbers(31, 130));
}

void TimelineModelTest::showsDraftsAfterTheMessages()
{
    Timeline t(3);
    t.open();
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)});
    t.live();
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft a"_s, u"draft b"_s}));
    QVERIFY(t.model.row(4).own);
    QCOMPARE(t.model.row(4).message.author, ada);
    t.model.setDrafts({draft(u"b"_s)});
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft b"_s}));
}

void TimelineModelTest::showsDraftsBeforeAnythingCouldBeFetched()
{
    Timeline t(3);
    t.model.setDrafts({draft(u"a"_s)});
    QCOMPARE(describe(t.model), QStringList({u"draft a"_s}));
    t.open();
    QCOMPARE(describe(t.model), numbers(1, 3) + QStringList({u"draft a"_s}));
    QCOMPARE(t.resets.size(), 0);
}

void TimelineModelTest::aSettledDraftKeepsItsRow()
{
    Timeline t(3);
    t.open();
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)});
    const quint64 key = t.model.row(3).key;
    t.forgetSignals();
    t.live(u"ada", TxnId(u"a"_s));
    t.model.setDrafts({draft(u"b"_s)});
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft b"_s}));
    QCOMPARE(t.model.row(3).key, key);
    QCOMPARE(t.model.row(3).message, t.history.log.last());
    QVERIFY(t.inserted.isEmpty() && t.removed.isEmpty() && t.moved.isEmpty());
    QVERIFY(!t.changed.isEmpty());
}

void TimelineModelTest::aSettledDraftMovesAboveAFailedOne()
{
    Timeline t(3);
    t.open();
    Draft failed = draft(u"a"_s);
    failed.state = Draft::State::Failed;
    t.model.setDrafts({failed, draft(u"b"_s)});
    const quint64 key = t.model.row(4).key;
    t.forgetSignals();
    t.live(u"ada", TxnId(u"b"_s));
    t.model.setDrafts({failed});
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft a"_s}));
    QCOMPARE(t.model.row(3).key, key);
    QCOMPARE(t.moved.size(), 1);
    QVERIFY(t.inserted.isEmpty() && t.removed.isEmpty());
}

void TimelineModelTest::aDraftThatAPageShowsIsNotShownTwice()
{
    Timeline t(3);
    t.history.append(u"ada", u"text"_s, TxnId(u"a"_s));
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)});
    t.open();
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft b"_s}));
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)}); // the outbox doesn't know yet
    QCOMPARE(describe(t.model), numbers(1, 4) + QStringList({u"draft b"_s}));
}

void TimelineModelTest::hidesDraftsAwayFromTheEnd()
{
    Timeline t(600);
    t.open();
    t.model.setDrafts({draft(u"a"_s)});
    for (int i = 0; i < 4; ++i)
        t.older();
    QVERIFY(t.model.hasNewer());
    QCOMPARE(t.model.row(t.model.rowCount() - 1).kind, Kind::Message);
    t.model.setDrafts({draft(u"a"_s), draft(u"b"_s)});
    QCOMPARE(t.model.row(t.model.rowCount() - 1).kind, Kind::Message);
    while (t.model.hasNewer())
        t.newer();
    QCOMPARE(describe(t.model).last(2), QStringList({u"draft a"_s, u"draft b"_s}));
    QCOMPARE(t.model.rowCount(), TimelineModel::capacity);
}

void TimelineModelTest::showsAtMostTheNewestDrafts()
{
    Timeline t(600);
    t.open();
    QList<Draft> drafts;
    for (int i = 0; i < 1'000; ++i) {
        drafts.append(draft(QString::number(i)));
        t.model.setDrafts(drafts);
    }
    QCOMPARE(t.model.rowCount(), TimelineModel::capacity);
    QCOMPARE(describe(t.model).last(), u"draft 999"_s);
    QCOMPARE(t.model.lastId(), 600);
    t.live();
    QCOMPARE(t.model.rowCount(), TimelineModel::capacity);
    QCOMPARE(t.model.lastId(), 601);
}

void TimelineModelTest::updatesDraftsInPlace()
{
    Timeline t(3);
    t.open();
    t.model.setDrafts({draft(u"a"_s)});
    t.forgetSignals();
    Draft failed = draft(u"a"_s);
    failed.state = Draft::State::Failed;
    failed.failure = u"no"_s;
    t.model.setDrafts({failed});
    t.model.setDrafts({failed});
    QCOMPARE(t.model.row(3).state, Draft::State::Failed);
    QCOMPARE(t.model.row(3).failure, u"no"_s);
    QCOMPARE(t.changed.size(), 1);
    QVERIFY(t.inserted.isEmpty() && t.removed.isEmpty());
}

void TimelineModelTest::ownMessagesOfOtherDevicesAreOwn()
{
    Timeline t(0);
    t.open();
    t.live(u"ada", TxnId(u"elsewhere"_s));
    t.live(u"bob");
    QVERIFY(t.model.row(0).own && !t.model.row(1).own);
}

void TimelineModelTest::showsNotices()
{
    Timeline t(2);
    t.open();
    t.model.setDrafts({draft(u"a"_s)});
    t.model.addNotice(u"bob has joined Chatto"_s, t.history.log.last().time);
    t.live();
    QCOMPARE(describe(t.model), QStringList({u"1"_s, u"2"_s, u"bob has joined Chatto"_s, u"3"_s, u"draft a"_s}));
    QVERIFY(t.model.row(3).startsGroup);
    QVERIFY(!t.model.row(2).startsGroup);
    QCOMPARE(t.model.newBelow(), 0);
}

void TimelineModelTest::foldsManyNotices()
{
    Timeline t(1);
    t.open();
    for (int i = 1; i <= 8; ++i)
        t.model.addNotice(u"n%1"_s.arg(i), t.history.log.last().time);
    QCOMPARE(describe(t.model), QStringList({u"1"_s, u"n4"_s, u"n5"_s, u"n6"_s, u"n7"_s, u"n8"_s}));
}

void TimelineModelTest::foldsWhoComesIntoOneNotice()
{
    Timeline t(1);
    t.open();
    const QDateTime time = t.history.log.last().time;
    const auto notice = [&](const QString &name, bool came) {
        t.model.addNotice(name + (came ? u" has joined Chatto"_s : u" has left"_s), time, UserName(name), came);
        return t.model.row(t.model.rowCount() - 1).message.text;
    };
    QCOMPARE(notice(u"bob"_s, true), u"bob has joined Chatto"_s);
    const quint64 key = t.model.row(1).key;
    QCOMPARE(notice(u"eve"_s, true), u"bob and eve have joined Chatto"_s);
    QCOMPARE(notice(u"grace"_s, true), u"bob and 2 others have joined Chatto"_s);
    QCOMPARE(notice(u"grace"_s, true), u"bob and 2 others have joined Chatto"_s);
    QCOMPARE(t.model.rowCount(), 2);
    QCOMPARE(t.model.row(1).key, key);
    // Leaving is something else, and so is what comes after a message.
    QCOMPARE(notice(u"bob"_s, false), u"bob has left"_s);
    t.live();
    QCOMPARE(notice(u"eve"_s, false), u"eve has left"_s);
    QCOMPARE(t.model.rowCount(), 5);
}

void TimelineModelTest::dropsNoticesAwayFromTheEnd()
{
    Timeline t(600);
    t.model.addNotice(u"early"_s, QDateTime::currentDateTimeUtc());
    QCOMPARE(t.model.rowCount(), 0);
    t.open();
    for (int i = 0; i < 4; ++i)
        t.older();
    t.model.addNotice(u"unseen"_s, QDateTime::currentDateTimeUtc());
    QVERIFY(!describe(t.model).contains(u"unseen"_s));
}

void TimelineModelTest::groupsByAuthorAndTime()
{
    Timeline t(0);
    for (const auto author : {u"bob", u"bob", u"ada", u"ada", u"bob", u"bob"})
        t.history.append(author, u"text"_s);
    t.history.log[5].time = t.history.log[4].time.addSecs(15 * 60);
    t.history.append(u"bob", u"text"_s);
    t.history.log[6].time = t.history.log[5].time.addSecs(15 * 60 + 1);
    t.open();
    const QStringList expected{u"DG"_s, {}, u"G"_s, {}, u"G"_s, {}, u"G"_s};
    for (int i = 0; i < expected.size(); ++i)
        QCOMPARE(t.marks(i), expected[i]);
}

void TimelineModelTest::startsADayInLocalTime()
{
    Timeline t(0);
    for (int i = 0; i < 3; ++i)
        t.history.append(u"bob", u"text"_s);
    t.history.log[0].time = QDateTime(QDate(2026, 1, 1), QTime(23, 58), Qt::UTC);
    t.history.log[1].time = QDateTime(QDate(2026, 1, 1), QTime(23, 59), Qt::UTC);
    t.history.log[2].time = QDateTime(QDate(2026, 1, 2), QTime(0, 1), Qt::UTC);
    t.open();
    QCOMPARE(t.marks(1), QString());
    QCOMPARE(t.marks(2), u"DG"_s);
}

void TimelineModelTest::placesTheUnreadLine_data()
{
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<int>("readId");
    QTest::addColumn<int>("line");
    QTest::newRow("above the first unread") << QStringList({u"bob"_s, u"bob"_s, u"bob"_s}) << 1 << 2;
    QTest::newRow("above the first of all") << QStringList({u"bob"_s, u"bob"_s}) << 0 << 1;
    QTest::newRow("not above one's own") << QStringList({u"bob"_s, u"ada"_s, u"bob"_s}) << 1 << 3;
    QTest::newRow("nowhere: all read") << QStringList({u"bob"_s, u"bob"_s}) << 2 << 0;
    QTest::newRow("nowhere: all one's own") << QStringList({u"bob"_s, u"ada"_s}) << 1 << 0;
}

void TimelineModelTest::placesTheUnreadLine()
{
    QFETCH(QStringList, authors);
    QFETCH(int, readId);
    QFETCH(int, line);
    Timeline t(0);
    for (const QString &author : authors)
        t.history.append(author, u"text"_s);
    t.model.skipTo(t.history.lastId());
    t.model.placeUnreadLine(readId);
    t.open();
    t.live(); // what comes later is seen
    for (int i = 0; i < t.model.rowCount(); ++i)
        QCOMPARE(t.model.row(i).startsUnread, t.model.row(i).message.id == line);
    t.model.placeUnreadLine(t.model.lastId());
    for (int i = 0; i < t.model.rowCount(); ++i)
        QVERIFY(!t.model.row(i).startsUnread);
}

void TimelineModelTest::findsTheUnreadLineWhenItIsScrolledTo()
{
    Timeline t(1'000);
    t.history.log[149].author = t.history.log[150].author = ada;
    t.history.log[151].author = UserName(u"bob"_s);
    t.model.skipTo(1'000);
    t.model.placeUnreadLine(149);
    t.open();
    QVERIFY(!t.model.row(0).startsUnread);
    while (t.model.hasOlder())
        t.older();
    for (int i = 0; i < t.model.rowCount(); ++i)
        QCOMPARE(t.model.row(i).startsUnread, t.model.row(i).message.id == 152);
}

/// A view goes to the line when it hears of the reset, and not later.
void TimelineModelTest::showsTheUnreadLineTogetherWithItsPage()
{
    Timeline t(1'000);
    t.history.log[150].author = UserName(u"bob"_s);
    t.model.skipTo(1'000);
    t.model.placeUnreadLine(150);
    t.open();
    bool shown = false;
    connect(&t.model, &QAbstractItemModel::modelReset, this, [&] {
        for (int i = 0; i < t.model.rowCount(); ++i)
            shown = shown || (t.model.row(i).startsUnread && t.model.row(i).message.id == 151);
    });
    t.model.showAround(151);
    t.history.answer();
    QVERIFY(shown);
}

void TimelineModelTest::tellsItsRowsToViews()
{
    Timeline t(1);
    t.open();
    const QModelIndex first = t.model.index(0);
    QCOMPARE(first.data(TimelineModel::TextRole), u"message 1"_s);
    QCOMPARE(first.data(TimelineModel::AuthorRole), u"ada"_s);
    QCOMPARE(first.data(TimelineModel::TimeRole), t.history.log.first().time);
    QCOMPARE(first.data(TimelineModel::OwnRole), true);
    QCOMPARE(first.data(TimelineModel::KindRole), static_cast<int>(Kind::Message));
    QVERIFY(!first.data(Qt::DecorationRole).isValid());
    QVERIFY(!t.model.data({}, TimelineModel::TextRole).isValid());
    QCOMPARE(t.model.indexOf(t.model.row(0).key), 0);
    QCOMPARE(t.model.indexOf(12'345), -1);
    QCOMPARE(t.model.room(), lobbyId());
}

void TimelineModelTest::holdsUnderRandomOperations_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

namespace {

/// Does something to a timeline, and knows what it then has to look like.
class Chaos
{
public:
    Chaos(quint32 seed, Timeline &timeline)
        : m_random(seed)
        , t(timeline)
    {
        QObject::connect(&t.model, &QAbstractItemModel::rowsInserted, &t.model, [this] { checkSize(); });
        QObject::connect(&t.model, &QAbstractItemModel::modelReset, &t.model, [this] { checkSize(); });
    }

    void step()
    {
        switch (m_random.bounded(12)) {
        case 0:
            return t.model.fetchOlder();
        case 1:
            return t.model.fetchNewer();
        case 2:
            return m_random.bounded(5) ? t.model.tryAgain() : t.model.showNewest();
        case 3:
            return write();
        case 4:
            return settle();
        case 5:
            return discard();
        case 6:
            return t.model.addNotice(u"notice"_s, t.history.log.last().time);
        case 7:
            return miss();
        case 8:
            return answer();
        case 9:
            return t.model.placeUnreadLine(m_random.bounded(static_cast<int>(t.history.lastId() + 1)));
        default:
            for (int i = m_random.bounded(20); i > 0; --i)
                t.live(m_random.bounded(3) ? u"bob" : u"ada");
        }
    }

    void answer()
    {
        t.history.failure.reset();
        if (!m_random.bounded(8))
            t.history.failure = Error{ErrorCode::Unavailable, u"lost"_s};
        t.history.answer();
    }

    void check()
    {
        QStringList seenDrafts;
        MessageId last = 0;
        QSet<quint64> keys;
        for (int i = 0; i < t.model.rowCount(); ++i) {
            const TimelineRow &row = t.model.row(i);
            QVERIFY(!keys.contains(row.key));
            keys.insert(row.key);
            if (row.kind == Kind::Draft) {
                seenDrafts.append(row.message.txnId.toString());
            } else {
                QVERIFY(seenDrafts.isEmpty());
                if (row.kind == Kind::Message) {
                    QVERIFY(!last || row.message.id == last + 1);
                    QCOMPARE(row.message, t.history.log.at(row.message.id - 1));
                    last = row.message.id;
                }
            }
            checkMarks(i);
        }
        QCOMPARE(t.model.lastId(), last);
        const bool showsEnd = !t.model.hasNewer();
        QCOMPARE(seenDrafts, showsEnd ? draftIds() : QStringList());
        QVERIFY(!t.model.isLoaded() || !showsEnd || last == m_end);
    }

    void finish()
    {
        while (t.history.isWaiting())
            t.history.answer();
        t.history.failure.reset();
        t.model.showNewest();
        while (t.history.isWaiting())
            t.history.answer();
        check();
        QCOMPARE(t.model.lastId(), t.history.lastId());
        QVERIFY(!t.model.hasNewer());
    }

    void rememberEnd() { m_end = t.history.lastId(); }

private:
    void checkSize() const { QVERIFY(t.model.rowCount() <= TimelineModel::capacity); }

    void checkMarks(int i) const
    {
        const TimelineRow &row = t.model.row(i);
        const TimelineRow *before = i ? &t.model.row(i - 1) : nullptr;
        QCOMPARE(row.startsDay, !before || before->message.time.date() < row.message.time.date());
        const bool continues = before && before->kind != Kind::Notice && !row.startsDay && !row.startsUnread
            && before->message.author == row.message.author && before->message.time.secsTo(row.message.time) <= 15 * 60;
        QCOMPARE(row.startsGroup, row.kind != Kind::Notice && !continues);
    }

    QStringList draftIds() const
    {
        QStringList ids;
        for (const Draft &draft : m_drafts)
            ids.append(draft.txnId.toString());
        return ids;
    }

    void write()
    {
        m_drafts.append(draft(QString::number(++m_txn)));
        t.model.setDrafts(m_drafts);
    }

    void settle()
    {
        if (m_drafts.isEmpty())
            return;
        const TxnId txnId = m_drafts.takeAt(m_random.bounded(static_cast<int>(m_drafts.size()))).txnId;
        t.live(u"ada", txnId);
        t.model.setDrafts(m_drafts);
    }

    void discard()
    {
        if (m_drafts.isEmpty())
            return;
        m_drafts.removeAt(m_random.bounded(static_cast<int>(m_drafts.size())));
        t.model.setDrafts(m_drafts);
    }

    /// Messages that no one tells of, then a gap or a hole.
    void miss()
    {
        for (int i = m_random.bounded(300); i > 0; --i)
            t.history.append(u"bob", u"missed"_s);
        if (m_random.bounded(2))
            t.model.skipTo(t.history.lastId());
        else
            t.live();
    }

    QRandomGenerator m_random;
    Timeline &t;
    QList<Draft> m_drafts;
    MessageId m_end = 0;
    int m_txn = 0;
};

}

void TimelineModelTest::holdsUnderRandomOperations()
{
    QFETCH(quint32, seed);
    Timeline t(300);
    Chaos chaos(seed, t);
    t.model.showNewest();
    for (int i = 0; i < 400; ++i) {
        chaos.step();
        chaos.rememberEnd();
        chaos.check();
        if (QTest::currentTestFailed())
            return;
    }
    chaos.finish();
}

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
