// SPDX-License-Identifier: MIT
#include "client/core/outbox.h"

#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int frameBytes = 65536;

Draft draft(const QString &txnId, const QString &text, std::chrono::hours age = 0h)
{
    return {TxnId(txnId), lobbyId(), text, 0, QDateTime::currentDateTimeUtc().addDuration(-age)};
}

/// One run of the program.
struct Run
{
    Run(FakeOutboxStorage &storage, FakeHistory &history)
        : outbox(storage, history, clock, UserName(u"ada"_s))
        , sent(&outbox, &Outbox::sendReady)
    {
    }

    QStringList sentTexts() const
    {
        QStringList texts;
        for (const auto &arguments : sent)
            texts.append(arguments.first().value<SendMessage>().text);
        return texts;
    }
    TxnId lastTxn() const { return sent.last().first().value<SendMessage>().txnId; }
    TxnId write(const QString &text) { return *outbox.add(lobbyId(), text, 0); }
    QList<Draft::State> states() const
    {
        QList<Draft::State> states;
        for (const Draft &draft : outbox.drafts(lobbyId()))
            states.append(draft.state);
        return states;
    }

    ServerClock clock;
    Outbox outbox;
    QSignalSpy sent;
};

}

class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void savesBeforeItSends();
    void refusesWhatItCannotSave();
    void sendsOneAtATimeInOrder();
    void roomsDoNotWaitForEachOther();
    void sendsAgainWithTheSameTxnIdAfterALostConnection();
    void sendsInOrderWhatAnEarlierRunLeft();
    void takesADraftOffTheDiskWhenItIsAccepted();
    void anAcceptedDraftStaysUntilTheLogReachesIt();
    void aRefusedDraftFailsAndTheNextGoesOn();
    void saysWhyInWords_data();
    void saysWhyInWords();
    void aFailedDraftIsRetriedWithTheSameTxnId();
    void aFailedDraftStaysFailedWhenStartedAgain();
    void waitsAndGoesOnByItselfWhenItIsTooFast();
    void waitsWhileTheStoreIsAway();
    void forgetsWhatIsDiscarded();
    void doesNotDiscardWhatIsUnderWay();
    void failsAFrameThatWouldEndTheSession();
    void looksForAnOldDraftBeforeItSendsIt_data();
    void looksForAnOldDraftBeforeItSendsIt();
    void triesAgainWhenTheHistoryCannotBeRead();
    void ignoresAnswersToWhatItDoesNotKnow();

private:
    FakeOutboxStorage m_storage;
    FakeHistory m_history;
};

void OutboxTest::init()
{
    m_storage = {};
    m_history = FakeHistory();
}

void OutboxTest::savesBeforeItSends()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    bool saved = false;
    connect(&run.outbox, &Outbox::sendReady, this, [&](const SendMessage &request) {
        saved = m_storage.drafts.size() == 1 && m_storage.drafts.first().txnId == request.txnId;
    });
    run.write(u"hi"_s);
    QVERIFY(saved);
}

void OutboxTest::refusesWhatItCannotSave()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    m_storage.isFull = true;
    const auto txnId = run.outbox.add(lobbyId(), u"hi"_s, 0);
    QVERIFY(!txnId);
    QCOMPARE(txnId.error().code, ErrorCode::Unavailable);
    QVERIFY(run.sent.isEmpty());
    QVERIFY(run.outbox.drafts(lobbyId()).isEmpty());
}

void OutboxTest::sendsOneAtATimeInOrder()
{
    Run run(m_storage, m_history);
    const TxnId first = run.write(u"1"_s);
    const TxnId second = run.write(u"2"_s);
    run.write(u"3"_s);
    QVERIFY(run.sent.isEmpty());
    run.outbox.start(frameBytes);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s}));
    QCOMPARE(run.states(), QList({Draft::State::Sending, Draft::State::Queued, Draft::State::Queued}));
    run.outbox.settle(first);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"2"_s}));
    run.outbox.settle(second);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
}

void OutboxTest::roomsDoNotWaitForEachOther()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    run.write(u"here"_s);
    QVERIFY(run.outbox.add(RoomId(u"other"_s), u"there"_s, 0));
    QCOMPARE(run.sentTexts(), QStringList({u"here"_s, u"there"_s}));
}

void OutboxTest::sendsAgainWithTheSameTxnIdAfterALostConnection()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId first = run.write(u"1"_s);
    run.write(u"2"_s);
    run.outbox.stop();
    QCOMPARE(run.states(), QList({Draft::State::Queued, Draft::State::Queued}));
    run.outbox.start(frameBytes);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"1"_s}));
    QCOMPARE(run.lastTxn(), first);
}

void OutboxTest::sendsInOrderWhatAnEarlierRunLeft()
{
    {
        Run earlier(m_storage, m_history);
        earlier.outbox.start(frameBytes);
        earlier.write(u"1"_s);
        earlier.write(u"2"_s);
    }
    Run run(m_storage, m_history);
    run.write(u"3"_s);
    run.outbox.start(frameBytes);
    for (int i = 0; i < 3; ++i)
        run.outbox.settle(run.lastTxn());
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QVERIFY(m_storage.drafts.isEmpty());
}

void OutboxTest::takesADraftOffTheDiskWhenItIsAccepted()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    run.outbox.accept(run.write(u"1"_s), 7);
    QVERIFY(m_storage.drafts.isEmpty());
    run.outbox.stop();
    run.outbox.start(frameBytes);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s}));
}

void OutboxTest::anAcceptedDraftStaysUntilTheLogReachesIt()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    run.outbox.accept(run.write(u"1"_s), 7);
    run.write(u"2"_s);
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"2"_s}));
    run.outbox.settleUpTo(lobbyId(), 6);
    QCOMPARE(run.outbox.drafts(lobbyId()).size(), 2);
    run.outbox.settleUpTo(lobbyId(), 7);
    QCOMPARE(run.outbox.drafts(lobbyId()).size(), 1);
}

void OutboxTest::aRefusedDraftFailsAndTheNextGoesOn()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId first = run.write(u"1"_s);
    run.write(u"2"_s);
    run.outbox.refuse(first, {ErrorCode::Forbidden, {}});
    QCOMPARE(run.states(), QList({Draft::State::Failed, Draft::State::Sending}));
    QCOMPARE(run.sentTexts(), QStringList({u"1"_s, u"2"_s}));
}

void OutboxTest::saysWhyInWords_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("failure");
    QTest::newRow("too long") << ErrorCode::TextTooLong << u"x"_s << u"It is too long for this server."_s;
    QTest::newRow("empty") << ErrorCode::TextEmpty << u"x"_s << u"There is nothing in it to read."_s;
    QTest::newRow("no room") << ErrorCode::NoSuchRoom << u"x"_s
                             << u"The room no longer exists, or you are not in it."_s;
    QTest::newRow("forbidden") << ErrorCode::Forbidden << u"x"_s << u"You may not write in this room."_s;
    QTest::newRow("another") << ErrorCode::BadRequest << u"reply_to: no"_s << u"reply_to: no"_s;
    QTest::newRow("no words") << ErrorCode::NotSupported << QString() << u"The server refused it (not_supported)."_s;
}

void OutboxTest::saysWhyInWords()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    run.outbox.refuse(run.write(u"1"_s), {code, detail});
    QTEST(run.outbox.drafts(lobbyId()).first().failure, "failure");
}

void OutboxTest::aFailedDraftIsRetriedWithTheSameTxnId()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId txnId = run.write(u"1"_s);
    run.outbox.refuse(txnId, {ErrorCode::Forbidden, {}});
    run.outbox.retry(txnId);
    QCOMPARE(run.sent.size(), 2);
    QCOMPARE(run.lastTxn(), txnId);
    QVERIFY(run.outbox.drafts(lobbyId()).first().failure.isEmpty());
    run.outbox.retry(txnId); // under way: nothing to do
    QCOMPARE(run.sent.size(), 2);
}

void OutboxTest::aFailedDraftStaysFailedWhenStartedAgain()
{
    {
        Run earlier(m_storage, m_history);
        earlier.outbox.start(frameBytes);
        earlier.outbox.refuse(earlier.write(u"1"_s), {ErrorCode::Forbidden, {}});
    }
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    QVERIFY(run.sent.isEmpty());
    QCOMPARE(run.states(), QList({Draft::State::Failed}));
}

void OutboxTest::waitsAndGoesOnByItselfWhenItIsTooFast()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId first = run.write(u"1"_s);
    run.write(u"2"_s);
    run.outbox.refuse(first, {ErrorCode::RateLimited, {}, 1});
    run.write(u"3"_s);
    QCOMPARE(run.sent.size(), 1);
    QCOMPARE(run.states(), QList<Draft::State>(3, Draft::State::Queued));
    QTRY_COMPARE(run.sent.size(), 2);
    QCOMPARE(run.lastTxn(), first);
}

void OutboxTest::waitsWhileTheStoreIsAway()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId txnId = run.write(u"1"_s);
    run.outbox.refuse(txnId, {ErrorCode::Unavailable, {}});
    QCOMPARE(run.states(), QList({Draft::State::Queued}));
    QTRY_COMPARE(run.sent.size(), 2);
    QCOMPARE(run.lastTxn(), txnId);
}

void OutboxTest::forgetsWhatIsDiscarded()
{
    Run run(m_storage, m_history);
    const TxnId first = run.write(u"1"_s);
    run.write(u"2"_s);
    run.outbox.discard(first);
    QCOMPARE(m_storage.drafts.size(), 1);
    run.outbox.start(frameBytes);
    QCOMPARE(run.sentTexts(), QStringList({u"2"_s}));
}

void OutboxTest::doesNotDiscardWhatIsUnderWay()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    run.outbox.discard(run.write(u"1"_s));
    QCOMPARE(run.states(), QList({Draft::State::Sending}));
}

void OutboxTest::failsAFrameThatWouldEndTheSession()
{
    Run run(m_storage, m_history);
    run.outbox.start(200);
    run.write(QString(200, u'x'));
    run.write(u"short"_s);
    QCOMPARE(run.sentTexts(), QStringList({u"short"_s}));
    QCOMPARE(run.states(), QList({Draft::State::Failed, Draft::State::Sending}));
}

void OutboxTest::looksForAnOldDraftBeforeItSendsIt_data()
{
    QTest::addColumn<std::chrono::hours>("age");
    QTest::addColumn<int>("pagesBefore");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QStringList>("sent");
    QTest::newRow("on the first page") << 25h << 0 << u"ada"_s << QStringList({u"new"_s});
    QTest::newRow("before the clock was put right")
        << std::chrono::hours(-24 * 3652) << 0 << u"ada"_s << QStringList({u"new"_s});
    QTest::newRow("by a clock that is wrong now")
        << std::chrono::hours(24 * 3652) << 0 << u"ada"_s << QStringList({u"new"_s});
    QTest::newRow("half a day, as far as one knows") << 13h << 0 << u"ada"_s << QStringList({u"new"_s});
    QTest::newRow("on a later page") << 25h << 3 << u"ada"_s << QStringList({u"new"_s});
    QTest::newRow("somebody else's") << 25h << 0 << u"bob"_s << QStringList({u"old"_s, u"new"_s});
    QTest::newRow("nowhere") << 25h << 2 << QString() << QStringList({u"old"_s, u"new"_s});
}

void OutboxTest::looksForAnOldDraftBeforeItSendsIt()
{
    QFETCH(std::chrono::hours, age);
    QFETCH(int, pagesBefore);
    QFETCH(QString, author);
    m_history = FakeHistory(pagesBefore * 200);
    if (!author.isEmpty())
        m_history.append(author, u"old"_s, TxnId(u"t1"_s));
    m_history.append(u"bob", u"later"_s);
    m_storage.drafts = {draft(u"t1"_s, u"old"_s, age), draft(u"t2"_s, u"new"_s)};
    if (age == 25h)
        m_storage.drafts[0].created = m_history.log.first().time;

    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    QVERIFY(run.sent.isEmpty());
    QTRY_VERIFY(!run.sent.isEmpty());
    while (!run.outbox.drafts(lobbyId()).isEmpty())
        run.outbox.settle(run.lastTxn());
    QTEST(run.sentTexts(), "sent");
    QVERIFY(m_history.largestLimit <= 200);
}

void OutboxTest::triesAgainWhenTheHistoryCannotBeRead()
{
    m_history.failure = Error{ErrorCode::Unavailable, {}};
    m_storage.drafts = {draft(u"t1"_s, u"old"_s, 25h)};
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    QTRY_COMPARE(m_history.requests, 1);
    QTest::qWait(0);
    QVERIFY(run.sent.isEmpty());
    m_history.failure.reset();
    QTRY_COMPARE(run.sentTexts(), QStringList({u"old"_s}));
}

void OutboxTest::ignoresAnswersToWhatItDoesNotKnow()
{
    Run run(m_storage, m_history);
    run.outbox.start(frameBytes);
    const TxnId mine = run.write(u"1"_s);
    const TxnId other(u"other"_s);
    run.outbox.settle(other);
    run.outbox.accept(other, 3);
    run.outbox.refuse(other, {ErrorCode::Forbidden, {}});
    run.outbox.retry(other);
    run.outbox.discard(other);
    QCOMPARE(run.states(), QList({Draft::State::Sending}));
    run.outbox.settle(mine);
    run.outbox.refuse(mine, {ErrorCode::Forbidden, {}});
    QVERIFY(run.states().isEmpty());
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
