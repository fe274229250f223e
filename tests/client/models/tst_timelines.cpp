// SPDX-License-Identifier: MIT
#include "client/core/chatclient.h"
#include "client/models/timelines.h"

#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);

}

/// From the events of the server to the rows of a timeline.
class TimelinesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void showsHistoryThenWhatIsLive();
    void losesNothingBetweenTheFirstPageAndTheWelcome();
    void losesNothingOfARoomThatWasJustJoined();
    void losesNothingAcrossAReconnect();
    void settlesADraftInItsRow_data();
    void settlesADraftInItsRow();
    void showsWhatWasWrittenOffline();
    void loadsAgainWhenTheConnectionComes();
    void opensAtTheReadMarker();
    void showsNoticesInTheLobby();
    void startsOverInANewEpoch();
    void dropsTheTimelineOfARoomThatIsLeft();
    void keepsOnlyTheLatest();
    void placesTheUnreadLineInWhatIsOnItsWay();

private:
    Welcome welcome() const
    {
        Room lobby;
        lobby.id = lobbyId();
        lobby.epoch = m_history.epoch;
        lobby.lastId = lobby.readId = m_history.lastId();
        return {{ada, Presence::Online}, {{ada, Presence::Online}}, 1, {lobby}, {}};
    }
    QList<MessageId> ids() const
    {
        QList<MessageId> ids;
        const TimelineModel &lobby = m_timelines->timeline(lobbyId());
        for (int i = 0; i < lobby.rowCount(); ++i)
            ids.append(lobby.row(i).message.id);
        return ids;
    }
    TimelineModel &lobby() { return m_timelines->timeline(lobbyId()); }
    /// Opens the lobby, welcomed, with its first page.
    void open()
    {
        m_client->apply(welcome());
        QAbstractItemModelTester *tester
            = new QAbstractItemModelTester(&lobby(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester->setParent(&lobby());
        QTRY_VERIFY(lobby().isLoaded());
    }

    FakeOutboxStorage m_storage;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<Timelines> m_timelines;
    QList<SendMessage> m_sent;
};

void TimelinesTest::init()
{
    m_timelines.reset();
    m_storage = {};
    m_history = FakeHistory(3);
    m_users = {};
    m_sent.clear();
    m_client = std::make_unique<ChatClient>(User{ada}, m_history, m_users, m_calls, m_storage);
    m_timelines = std::make_unique<Timelines>(*m_client);
    connect(m_client.get(), &ChatClient::requestReady, this, [this](const Request &request) {
        if (const auto *send = std::get_if<SendMessage>(&request))
            m_sent.append(*send);
    });
}

void TimelinesTest::keepsOnlyTheLatest()
{
    m_client->apply(welcome());
    const QPointer<TimelineModel> first = &m_timelines->timeline(RoomId(u"r0"_s));
    const QPointer<TimelineModel> used = &m_timelines->timeline(RoomId(u"r1"_s));
    for (int i = 2; i <= Timelines::mostKept; ++i) {
        m_timelines->timeline(RoomId(u"r%1"_s.arg(i)));
        QCOMPARE(&m_timelines->timeline(RoomId(u"r1"_s)), used);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!first);
    QVERIFY(used);
    QCOMPARE(m_timelines->findChildren<TimelineModel *>().size(), Timelines::mostKept);
    TimelineModel &again = m_timelines->timeline(RoomId(u"r0"_s));
    QTRY_VERIFY(again.isLoaded());
}

/// The room was known from the run before: the server sends what is missing as if it were live.
void TimelinesTest::placesTheUnreadLineInWhatIsOnItsWay()
{
    Room known = welcome().rooms.first();
    m_client->restore({}, {{known, {known.epoch, known.lastId, 0}, 1}});
    QTRY_VERIFY(lobby().isLoaded());
    (void)m_client->resume();
    const Message own = m_history.append(u"ada", u"by another device"_s);
    const Message missed = m_history.append(u"bob", u"missed"_s);
    Welcome back = welcome();
    back.rooms.first().readId = 4;
    const int requests = m_history.requests;
    m_client->apply(back);
    m_client->apply(own);
    m_client->apply(missed);
    m_client->apply(m_history.append(u"bob", u"live"_s));
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 4, 5, 6}));
    QVERIFY(lobby().row(4).startsUnread);
    QVERIFY(!lobby().row(5).startsUnread);
    QCOMPARE(m_history.requests, requests);
}

void TimelinesTest::showsHistoryThenWhatIsLive()
{
    open();
    m_client->apply(m_history.append(u"bob", u"hi"_s));
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 4}));
}

void TimelinesTest::losesNothingBetweenTheFirstPageAndTheWelcome()
{
    QTRY_VERIFY(lobby().isLoaded());
    m_history.append(u"bob", u"before the welcome"_s);
    m_client->apply(welcome());
    m_client->apply(m_history.append(u"bob", u"after it"_s));
    QTRY_COMPARE(ids(), QList<MessageId>({1, 2, 3, 4, 5}));
}

void TimelinesTest::losesNothingOfARoomThatWasJustJoined()
{
    m_client->apply(welcome());
    Room tea;
    tea.id = m_history.room = RoomId(u"tea"_s);
    tea.epoch = m_history.epoch;
    m_history.log.clear();
    for (int i = 0; i < 3; ++i)
        m_history.append(u"bob", u"before"_s);
    tea.lastId = tea.readId = m_history.lastId();
    m_client->apply(RoomChanged{tea});
    TimelineModel &timeline = m_timelines->timeline(tea.id); // asks for its first page
    m_client->apply(m_history.append(u"bob", u"on its way already"_s));
    const Message next = m_history.append(u"bob", u"in the page first"_s);
    QTRY_VERIFY(timeline.isLoaded());
    m_client->apply(next);
    m_client->apply(m_history.append(u"bob", u"live"_s));
    QList<MessageId> ids;
    for (int i = 0; i < timeline.rowCount(); ++i)
        ids.append(timeline.row(i).message.id);
    QCOMPARE(ids, QList<MessageId>({1, 2, 3, 4, 5, 6}));
    QVERIFY(!timeline.hasOlder() && !timeline.hasNewer());
    QCOMPARE(m_client->room(tea.id).unread(), 3);
}

void TimelinesTest::losesNothingAcrossAReconnect()
{
    open();
    m_client->connectionClosed();
    const Message missed = m_history.append(u"bob", u"missed"_s);
    m_client->resume();
    m_client->apply(welcome());
    m_client->apply(missed);
    m_client->apply(m_history.append(u"bob", u"live"_s));
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 4, 5}));
}

void TimelinesTest::settlesADraftInItsRow_data()
{
    QTest::addColumn<bool>("ackFirst");
    QTest::newRow("ack first") << true;
    QTest::newRow("message first") << false;
}

void TimelinesTest::settlesADraftInItsRow()
{
    QFETCH(bool, ackFirst);
    open();
    QVERIFY(m_client->sendMessage(lobbyId(), u"hi"_s));
    const quint64 key = lobby().row(3).key;
    QCOMPARE(lobby().row(3).kind, TimelineRow::Kind::Draft);
    QCOMPARE(lobby().row(3).state, Draft::State::Sending);
    const Message stored = m_history.append(u"ada", u"hi"_s, m_sent.last().txnId);
    const Ack ack{stored.txnId, lobbyId(), stored.id, stored.time};
    m_client->apply(ackFirst ? Event(ack) : Event(stored));
    m_client->apply(ackFirst ? Event(stored) : Event(ack));
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 4}));
    QCOMPARE(lobby().row(3).key, key);
    QCOMPARE(lobby().row(3).message, stored);
    QCOMPARE(lobby().row(3).kind, TimelineRow::Kind::Message);
}

void TimelinesTest::showsWhatWasWrittenOffline()
{
    QVERIFY(m_client->sendMessage(lobbyId(), u"1"_s));
    QVERIFY(m_client->sendMessage(lobbyId(), u"2"_s));
    QCOMPARE(ids(), QList<MessageId>({0, 0}));
    open();
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 0, 0}));
    for (int i = 0; i < 2; ++i) {
        // By the server's clock, which is known from the first one on, the second is of another day: it is looked for.
        QTRY_COMPARE(m_sent.size(), i + 1);
        m_client->apply(m_history.append(u"ada", m_sent.last().text, m_sent.last().txnId));
    }
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3, 4, 5}));
    QCOMPARE(lobby().row(4).message.text, u"2"_s);
}

void TimelinesTest::loadsAgainWhenTheConnectionComes()
{
    m_history.failure = Error{ErrorCode::Unavailable, {}};
    lobby();
    QTRY_VERIFY(!lobby().isLoading());
    m_history.failure.reset();
    m_client->apply(welcome());
    QTRY_COMPARE(ids(), QList<MessageId>({1, 2, 3}));
}

void TimelinesTest::opensAtTheReadMarker()
{
    lobby(); // opened before the marker is known
    Welcome first = welcome();
    first.rooms[0].readId = 1;
    m_history.log[1].author = UserName(u"bob"_s);
    m_client->apply(first);
    QTRY_COMPARE(lobby().rowCount(), 3);
    QVERIFY(lobby().row(1).startsUnread);
    m_client->connectionClosed();
    m_client->resume();
    m_client->apply(welcome());
    QVERIFY(lobby().row(1).startsUnread);
}

void TimelinesTest::showsNoticesInTheLobby()
{
    open();
    m_client->apply(UsersChanged{{{UserName(u"bob"_s), Presence::Online}}});
    QCOMPARE(lobby().row(3).kind, TimelineRow::Kind::Notice);
    QCOMPARE(lobby().row(3).message.text, u"bob has joined Chatto"_s);
}

void TimelinesTest::startsOverInANewEpoch()
{
    open();
    m_history.log.resize(2);
    m_history.epoch = Epoch(u"e2"_s);
    m_client->apply(Reset{lobbyId(), m_history.epoch});
    QTRY_COMPARE(ids(), QList<MessageId>({1, 2}));
    m_client->apply(m_history.append(u"bob", u"anew"_s));
    QCOMPARE(ids(), QList<MessageId>({1, 2, 3}));
}

void TimelinesTest::dropsTheTimelineOfARoomThatIsLeft()
{
    open();
    const QPointer<TimelineModel> before(&lobby());
    m_client->apply(RoomLeft{lobbyId()});
    QTRY_VERIFY(!before);
}

QTEST_GUILESS_MAIN(TimelinesTest)
#include "tst_timelines.moc"
