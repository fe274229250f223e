// SPDX-License-Identifier: MIT
#include "client/core/chatclient.h"

#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);
const UserName bob(u"bob"_s);

User person(const UserName &name, Presence presence = Presence::Online)
{
    return {name, presence};
}

Room lobbyAt(MessageId lastId, const QString &epoch = u"e1"_s)
{
    Room room;
    room.id = lobbyId();
    room.name = u"Lobby"_s;
    room.epoch = Epoch(epoch);
    room.lastId = lastId;
    room.readId = lastId;
    room.role = Role::Member;
    return room;
}

Welcome welcomeAt(MessageId lastId, const QString &epoch = u"e1"_s)
{
    return {person(ada), {person(ada)}, 1, {lobbyAt(lastId, epoch)}, {}};
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
}

Message message(MessageId id, const UserName &author = bob, const TxnId &txnId = {})
{
    return {lobbyId(), id, author, noon(), u"text"_s, txnId};
}

/// A client, and all that it says.
struct Dialogue
{
    Dialogue(FakeOutboxStorage &storage, FakeHistory &history, FakeUsers &users, FakeCalls &calls)
        : client({ada}, history, users, calls, storage)
        , notices(&client, &ChatClient::noticed)
        , resets(&client, &ChatClient::roomReset)
    {
        QObject::connect(&client, &ChatClient::requestReady, &client, [this](const Request &request) {
            if (const auto *send = std::get_if<SendMessage>(&request))
                sent.append(*send);
            else if (const auto *marker = std::get_if<ReadMarker>(&request))
                markers.append(*marker);
            else if (const auto *typing = std::get_if<StartTyping>(&request))
                typed.append(typing->room);
            else if (const auto *presence = std::get_if<SetPresence>(&request))
                presences.append(presence->presence);
        });
        QObject::connect(&client, &ChatClient::messageReceived, &client, [this](const Message &got) {
            log.append(QString::number(got.id));
            received.append(got);
        });
        QObject::connect(&client, &ChatClient::gapFound, &client,
            [this](const RoomId &, MessageId to) { log.append(u"gap to %1"_s.arg(to)); });
    }

    TxnId write(const QString &text) { return *client.sendMessage(lobbyId(), text); }
    QList<Draft> drafts() const { return client.drafts(lobbyId()); }
    Ack ack(MessageId id) const { return {sent.last().txnId, lobbyId(), id, noon()}; }
    Message own(MessageId id) const { return message(id, ada, sent.last().txnId); }
    MessageId unread() const { return client.room(lobbyId()).unread(); }

    ChatClient client;
    QSignalSpy notices;
    QSignalSpy resets;
    QList<SendMessage> sent;
    QList<ReadMarker> markers;
    QList<RoomId> typed;
    QList<Presence> presences;
    QList<Message> received;
    QStringList log; ///< Ids received and gaps, in order.
};

}

class ChatClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void isOnlineFromWelcomeToClose();
    void ignoresEventsBeforeTheWelcome();
    void passesMessagesOnInOrderOnce();
    void reportsAHoleAsAGap();
    void tellsWhereToResume();
    void doesNotResumeWhatItDoesNotKnow();
    void resumesWithoutLossOrDoubles();
    void takesTheGapOfALongAbsence();
    void asksForWhatWasNotResumed();
    void startsOverInANewEpoch_data();
    void startsOverInANewEpoch();
    void startsOverWhenTheLogEndsBeforeWhatItHas();
    void goesOnAfterALiveReset();
    void passesChangesOnAndStartsOverAfterAMissedOne();

    void settlesADraft_data();
    void settlesADraft();
    void sendsAgainAfterALostConnectionAndSettlesOnce();
    void anAckThatIsAheadWaitsForTheLog();
    void anAckThatIsAheadIsSettledByAGap();
    void settlesADraftThatAPageShows();
    void checksTextsLocally_data();
    void checksTextsLocally();
    void acceptsDraftsBeforeTheFirstWelcome();
    void theFirstWelcomeTellsWhereTheLogEnds();
    void passesRefusalsOn();

    void countsUnread();
    void tellsReadMarkers();
    void tellsReadMarkersLaterWhenOffline();
    void tellsWhatWasMarkedOffline_data();
    void tellsWhatWasMarkedOffline();
    void tellsAgainWhatWentIntoADeadConnection();
    void followsMarkersOfOtherSessions();
    void takesAMarkerThatIsAheadOfTheLog();
    void leavesTheMarkerAloneWhileItCatchesUp();
    void neverCountsBelowZero();
    void followsRooms();
    void followsARoomThatWasJustMade();
    void learnsItsOwnRole();

    void tellsThatOneTypes();
    void showsWhoTypes();
    void staysAwayAcrossConnections();
    void keepsListsOfMembers();
    void knowsNoMembersOfTheLobby();

    void noticesWhoComesAndGoes();
    void saysNothingAboutTheFirstListAndOneself();
    void noticesWhatChangedWhileItWasAway();
    void readsEverybodyPageByPage();
    void aPageDoesNotOverruleWhatIsNewer();
    void forgetsGuestsWhoLeft();
    void keepsItsPagesWithinTheServersLimit();

private:
    std::unique_ptr<Dialogue> start(MessageId lastId = 0)
    {
        auto dialogue = std::make_unique<Dialogue>(m_storage, m_history, m_users, m_calls);
        dialogue->client.apply(welcomeAt(lastId));
        dialogue->log.clear();
        return dialogue;
    }

    FakeOutboxStorage m_storage;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
};

void ChatClientTest::init()
{
    m_storage = {};
    m_history = FakeHistory();
    m_users = {};
    m_calls = {};
}

void ChatClientTest::cleanup()
{
    QCoreApplication::processEvents(); // answers that nobody waits for
}

void ChatClientTest::isOnlineFromWelcomeToClose()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    QSignalSpy online(&d.client, &ChatClient::onlineChanged);
    d.client.connectionClosed();
    QVERIFY(online.isEmpty());
    d.client.apply(welcomeAt(3));
    QVERIFY(d.client.isOnline());
    d.client.connectionClosed();
    QVERIFY(!d.client.isOnline());
    QCOMPARE(online, QList<QList<QVariant>>({{true}, {false}}));
}

void ChatClientTest::ignoresEventsBeforeTheWelcome()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    d.client.apply(message(1));
    d.client.apply(UsersChanged{{person(bob)}});
    QVERIFY(d.log.isEmpty());
    QVERIFY(d.notices.isEmpty());
}

void ChatClientTest::passesMessagesOnInOrderOnce()
{
    const auto d = start(41);
    for (const MessageId id : {42, 42, 43, 41, 44, 43})
        d->client.apply(message(id));
    QCOMPARE(d->log, QStringList({u"42"_s, u"43"_s, u"44"_s}));
    d->client.apply(Message{RoomId(u"elsewhere"_s), 1, bob, noon(), u"x"_s});
    QCOMPARE(d->log.size(), 3);
}

void ChatClientTest::reportsAHoleAsAGap()
{
    const auto d = start(41);
    d->client.apply(message(45));
    d->client.apply(message(46));
    QCOMPARE(d->log, QStringList({u"gap to 44"_s, u"45"_s, u"46"_s}));
}

void ChatClientTest::tellsWhereToResume()
{
    const auto d = start(41);
    d->client.apply(message(42));
    const QHash<RoomId, Position> expected{{lobbyId(), {Epoch(u"e1"_s), 42, 0}}};
    QCOMPARE(d->client.resume(), expected);
}

void ChatClientTest::doesNotResumeWhatItDoesNotKnow()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    QVERIFY(d.client.resume().isEmpty());
    d.client.apply(welcomeAt(41));
    d.client.apply(Reset{lobbyId(), Epoch(u"e2"_s)});
    QVERIFY(d.client.resume().isEmpty());
}

void ChatClientTest::resumesWithoutLossOrDoubles()
{
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.connectionClosed();
    d->client.resume();
    d->client.apply(welcomeAt(44));
    for (const MessageId id : {43, 44, 45})
        d->client.apply(message(id));
    QCOMPARE(d->log, QStringList({u"42"_s, u"43"_s, u"44"_s, u"45"_s}));
    QVERIFY(d->resets.isEmpty());
}

void ChatClientTest::takesTheGapOfALongAbsence()
{
    const auto d = start(41);
    d->client.connectionClosed();
    d->client.resume();
    d->client.apply(welcomeAt(9120));
    d->client.apply(message(42));
    d->client.apply(Gap{lobbyId(), 43, 9120, 0});
    d->client.apply(message(9121));
    QCOMPARE(d->log, QStringList({u"42"_s, u"gap to 9120"_s, u"9121"_s}));
    d->client.apply(Gap{lobbyId(), 43, 9120, 0});
    QCOMPARE(d->log.size(), 3);
}

void ChatClientTest::asksForWhatWasNotResumed()
{
    const auto d = start(41);
    d->client.connectionClosed();
    d->client.apply(welcomeAt(50)); // as if the room had not been among those in the hello
    d->client.apply(message(51));
    QCOMPARE(d->log, QStringList({u"gap to 50"_s, u"51"_s}));
}

void ChatClientTest::startsOverInANewEpoch_data()
{
    QTest::addColumn<bool>("resetFollows");
    QTest::newRow("the welcome alone") << false;
    QTest::newRow("welcome, then reset") << true;
}

void ChatClientTest::startsOverInANewEpoch()
{
    QFETCH(bool, resetFollows);
    const auto d = start(41);
    d->client.connectionClosed();
    d->client.resume();
    d->client.apply(welcomeAt(40, u"e2"_s));
    if (resetFollows)
        d->client.apply(Reset{lobbyId(), Epoch(u"e2"_s)});
    QCOMPARE(d->resets.size(), 1);
    d->client.apply(message(41));
    QCOMPARE(d->log, QStringList({u"41"_s}));
    const Position expected{Epoch(u"e2"_s), 41, 0};
    QCOMPARE(d->client.resume().value(lobbyId()), expected);
}

void ChatClientTest::startsOverWhenTheLogEndsBeforeWhatItHas()
{
    const auto d = start(41);
    d->client.connectionClosed();
    d->client.resume();
    d->client.apply(welcomeAt(39));
    QCOMPARE(d->resets.size(), 1);
    d->client.apply(message(40));
    QCOMPARE(d->log, QStringList({u"40"_s}));
}

void ChatClientTest::goesOnAfterALiveReset()
{
    const auto d = start(41);
    d->client.apply(Reset{lobbyId(), Epoch(u"e2"_s)});
    QCOMPARE(d->resets.size(), 1);
    QCOMPARE(d->unread(), 0);

    m_history = FakeHistory(30);
    m_history.epoch = Epoch(u"e2"_s);
    bool answered = false;
    d->client.fetchHistory(lobbyId(), {}, this, [&](const Result<HistoryPage> &page) { answered = bool(page); });
    QTRY_VERIFY(answered);
    QCOMPARE(d->client.room(lobbyId()).lastId, 30);
    QCOMPARE(d->unread(), 0);
    d->client.apply(message(32));
    QCOMPARE(d->log, QStringList({u"gap to 31"_s, u"32"_s}));
}

void ChatClientTest::passesChangesOnAndStartsOverAfterAMissedOne()
{
    const auto d = start(41);
    QSignalSpy changed(&d->client, &ChatClient::messageChanged);
    d->client.apply(Change{1, message(40)});
    d->client.apply(Change{1, message(40)});
    QCOMPARE(changed.size(), 1);
    QVERIFY(d->resets.isEmpty());
    d->client.apply(Change{3, message(40)});
    QCOMPARE(d->resets.size(), 1);
    d->client.apply(Gap{lobbyId(), 42, 41, 9});
    QCOMPARE(d->resets.size(), 2);
    QCOMPARE(d->client.resume().value(lobbyId()).change, 9);
}

void ChatClientTest::settlesADraft_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::newRow("ack, message") << QStringList({u"ack"_s, u"message"_s});
    QTest::newRow("message, ack") << QStringList({u"message"_s, u"ack"_s});
    QTest::newRow("ack alone") << QStringList({u"ack"_s});
    QTest::newRow("message alone") << QStringList({u"message"_s});
    QTest::newRow("ack twice") << QStringList({u"ack"_s, u"ack"_s, u"message"_s});
    QTest::newRow("message twice") << QStringList({u"message"_s, u"message"_s, u"ack"_s});
    QTest::newRow("an error comes late") << QStringList({u"message"_s, u"error"_s, u"ack"_s});
    QTest::newRow("too fast, then stored after all") << QStringList({u"error"_s, u"message"_s});
}

void ChatClientTest::settlesADraft()
{
    QFETCH(QStringList, order);
    const auto d = start(41);
    const TxnId txnId = d->write(u"text"_s);
    QCOMPARE(d->sent.size(), 1);
    QCOMPARE(d->drafts().first().state, Draft::State::Sending);
    for (const QString &what : order) {
        if (what == "ack"_L1)
            d->client.apply(d->ack(42));
        else if (what == "message"_L1)
            d->client.apply(message(42, ada, txnId));
        else
            d->client.apply(Refusal{{ErrorCode::RateLimited, {}, 1}, txnId});
    }
    QVERIFY(d->drafts().isEmpty());
    QVERIFY(m_storage.drafts.isEmpty());
    QCOMPARE(d->received, QList({message(42, ada, txnId)}));
    QCOMPARE(d->unread(), 0);
}

void ChatClientTest::sendsAgainAfterALostConnectionAndSettlesOnce()
{
    const auto d = start(41);
    const TxnId txnId = d->write(u"text"_s);
    d->client.connectionClosed(); // it was stored, but the ack is lost
    d->client.resume();
    d->client.apply(welcomeAt(42));
    QCOMPARE(d->sent.size(), 2);
    QCOMPARE(d->sent.last().txnId, txnId);
    d->client.apply(message(42, ada, txnId));
    d->client.apply(d->ack(42)); // to the second send
    QCOMPARE(d->log, QStringList({u"42"_s}));
    QVERIFY(d->drafts().isEmpty());
}

void ChatClientTest::anAckThatIsAheadWaitsForTheLog()
{
    const auto d = start(41);
    d->write(u"text"_s);
    d->client.apply(d->ack(43));
    QVERIFY(d->log.isEmpty());
    QVERIFY(m_storage.drafts.isEmpty());
    QCOMPARE(d->drafts().size(), 1);
    d->client.connectionClosed();
    QCOMPARE(d->drafts().size(), 1);
    d->client.resume();
    d->client.apply(welcomeAt(43));
    QCOMPARE(d->sent.size(), 1);
    d->client.apply(message(42));
    d->client.apply(d->own(43));
    QCOMPARE(d->log, QStringList({u"42"_s, u"43"_s}));
    QVERIFY(d->drafts().isEmpty());
}

void ChatClientTest::anAckThatIsAheadIsSettledByAGap()
{
    const auto d = start(41);
    d->write(u"text"_s);
    d->client.apply(d->ack(700));
    d->client.apply(Gap{lobbyId(), 42, 700, 0});
    QVERIFY(d->drafts().isEmpty());
}

void ChatClientTest::settlesADraftThatAPageShows()
{
    const TxnId txnId(u"t1"_s);
    m_storage.drafts = {{txnId, lobbyId(), u"text"_s, 0, QDateTime::currentDateTimeUtc()}};
    m_history.append(u"ada", u"text"_s, txnId);
    const auto d = start(1);
    QCOMPARE(d->drafts().size(), 1);
    bool answered = false;
    d->client.fetchHistory(lobbyId(), {}, this, [&](const Result<HistoryPage> &) { answered = true; });
    QTRY_VERIFY(answered);
    QVERIFY(d->drafts().isEmpty());
}

void ChatClientTest::checksTextsLocally_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << u""_s << ErrorCode::TextEmpty;
    QTest::newRow("blank") << u" \n "_s << ErrorCode::TextEmpty;
    QTest::newRow("too long") << QString(51, u'x') << ErrorCode::TextTooLong;
    QTest::newRow("too long in bytes") << QString(26, u'ü') << ErrorCode::TextTooLong;
    QTest::newRow("control character") << u"a\u0007b"_s << ErrorCode::BadRequest;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xD800) << ErrorCode::BadRequest;
}

void ChatClientTest::checksTextsLocally()
{
    QFETCH(QString, text);
    Dialogue d(m_storage, m_history, m_users, m_calls);
    Welcome welcome = welcomeAt(0);
    welcome.server.textBytes = 50;
    d.client.apply(welcome);
    const auto txnId = d.client.sendMessage(lobbyId(), text);
    QVERIFY(!txnId);
    QTEST(txnId.error().code, "code");
    QVERIFY(d.drafts().isEmpty());
    QVERIFY(d.client.sendMessage(lobbyId(), QString(50, u'x')));
}

void ChatClientTest::acceptsDraftsBeforeTheFirstWelcome()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    QCOMPARE(d.client.rooms().size(), 1);
    d.write(u"written offline"_s);
    QCOMPARE(d.drafts().size(), 1);
    d.client.apply(welcomeAt(41));
    QCOMPARE(d.sent.size(), 1);
    d.client.apply(d.ack(42));
    QCOMPARE(d.received.first().text, u"written offline"_s);
}

void ChatClientTest::theFirstWelcomeTellsWhereTheLogEnds()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    d.client.apply(welcomeAt(41));
    QCOMPARE(d.log, QStringList({u"gap to 41"_s}));
}

void ChatClientTest::passesRefusalsOn()
{
    const auto d = start();
    QSignalSpy refused(&d->client, &ChatClient::refused);
    const TxnId txnId = d->write(u"text"_s);
    d->client.apply(Refusal{{ErrorCode::TextTooLong, {}}, txnId});
    QCOMPARE(d->drafts().first().state, Draft::State::Failed);
    QVERIFY(refused.isEmpty());
    d->client.apply(Refusal{{ErrorCode::BadRequest, u"no"_s}});
    QCOMPARE(refused.size(), 1);
    d->client.discard(txnId);
    QVERIFY(d->drafts().isEmpty());
}

void ChatClientTest::countsUnread()
{
    const auto d = start(41);
    QCOMPARE(d->unread(), 0);
    d->client.apply(message(42));
    d->client.apply(message(43));
    QCOMPARE(d->unread(), 2);
    d->client.apply(message(44, ada)); // from another device
    QCOMPARE(d->unread(), 0);
    d->client.apply(Gap{lobbyId(), 45, 100, 0});
    QCOMPARE(d->unread(), 56);
}

void ChatClientTest::tellsReadMarkers()
{
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.markRead(lobbyId(), 42);
    d->client.markRead(lobbyId(), 42);
    d->client.markRead(RoomId(u"elsewhere"_s), 1);
    QCOMPARE(d->markers, QList({ReadMarker{lobbyId(), 42}}));
    QCOMPARE(d->unread(), 0);
    d->client.markRead(lobbyId(), 40);
    QCOMPARE(d->unread(), 2);
    d->client.markRead(lobbyId(), 1000);
    QCOMPARE(d->markers.last().id, 42);
}

void ChatClientTest::tellsReadMarkersLaterWhenOffline()
{
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.connectionClosed();
    d->client.markRead(lobbyId(), 42);
    QVERIFY(d->markers.isEmpty());
    d->client.resume();
    Welcome welcome = welcomeAt(42);
    welcome.rooms[0].readId = 41;
    d->client.apply(welcome);
    QCOMPARE(d->markers, QList({ReadMarker{lobbyId(), 42}}));
    QCOMPARE(d->unread(), 0);
}

void ChatClientTest::tellsWhatWasMarkedOffline_data()
{
    QTest::addColumn<QList<MessageId>>("marks");
    QTest::addColumn<MessageId>("meanwhile"); // the server's marker at the next welcome; it was 41
    QTest::addColumn<MessageId>("told"); // 0: nothing
    QTest::addColumn<MessageId>("readId");
    using Ids = QList<MessageId>;
    QTest::newRow("read") << Ids{43} << 41LL << 43LL << 43LL;
    QTest::newRow("read in two steps") << Ids{42, 43} << 41LL << 43LL << 43LL;
    QTest::newRow("unread") << Ids{30} << 41LL << 30LL << 30LL;
    QTest::newRow("read, then unread") << Ids{43, 30} << 41LL << 30LL << 30LL;
    QTest::newRow("there and back") << Ids{43, 41} << 41LL << 0LL << 41LL;
    QTest::newRow("another device read further") << Ids{42} << 43LL << 0LL << 43LL;
    QTest::newRow("another device read less") << Ids{43} << 42LL << 43LL << 43LL;
    QTest::newRow("another device read what was unread here") << Ids{30} << 43LL << 0LL << 43LL;
    QTest::newRow("another device marked as unread") << Ids{43} << 20LL << 43LL << 43LL;
}

void ChatClientTest::tellsWhatWasMarkedOffline()
{
    QFETCH(QList<MessageId>, marks);
    QFETCH(MessageId, meanwhile);
    QFETCH(MessageId, told);
    QFETCH(MessageId, readId);
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.apply(message(43));
    d->client.connectionClosed();
    for (const MessageId mark : marks)
        d->client.markRead(lobbyId(), mark);
    d->client.resume();
    Welcome welcome = welcomeAt(43);
    welcome.rooms[0].readId = meanwhile;
    d->client.apply(welcome);
    QCOMPARE(d->markers, told ? QList({ReadMarker{lobbyId(), told}}) : QList<ReadMarker>());
    QCOMPARE(d->client.room(lobbyId()).readId, readId);
    welcome.rooms[0].readId = readId; // as it was stored
    d->client.connectionClosed();
    d->client.apply(welcome);
    QCOMPARE(d->markers.size(), told ? 1 : 0); // told once
}

void ChatClientTest::tellsAgainWhatWentIntoADeadConnection()
{
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.apply(message(43));
    d->client.markRead(lobbyId(), 42);
    d->client.markRead(lobbyId(), 43);
    const auto comeBack = [&](MessageId readId) {
        d->client.connectionClosed();
        d->client.resume();
        d->markers.clear();
        Welcome welcome = welcomeAt(43);
        welcome.rooms[0].readId = readId;
        d->client.apply(welcome);
    };
    comeBack(41);
    QCOMPARE(d->markers, QList({ReadMarker{lobbyId(), 43}}));
    QCOMPARE(d->unread(), 0);
    comeBack(43); // it was stored
    QVERIFY(d->markers.isEmpty());
    d->client.markRead(lobbyId(), 30);
    comeBack(43);
    QCOMPARE(d->markers, QList({ReadMarker{lobbyId(), 30}}));
    d->client.apply(ReadMarker{lobbyId(), 43}); // Another device has read what was marked as unread here.
    comeBack(43);
    QVERIFY(d->markers.isEmpty());
    QCOMPARE(d->unread(), 0);
}

void ChatClientTest::followsMarkersOfOtherSessions()
{
    const auto d = start(41);
    d->client.apply(message(42));
    d->client.apply(ReadMarker{lobbyId(), 42});
    QCOMPARE(d->unread(), 0);
    d->client.apply(ReadMarker{lobbyId(), 99});
    QCOMPARE(d->unread(), 0);
    d->client.apply(ReadMarker{RoomId(u"elsewhere"_s), 1});
    QVERIFY(d->markers.isEmpty());
}

/// The marker and the message come by different ways.
void ChatClientTest::takesAMarkerThatIsAheadOfTheLog()
{
    const auto d = start(41);
    d->client.apply(ReadMarker{lobbyId(), 43});
    d->client.apply(message(42));
    QCOMPARE(d->unread(), 0);
    d->client.apply(message(43));
    QCOMPARE(d->unread(), 0);
    d->client.apply(message(44));
    QCOMPARE(d->unread(), 1);
    d->client.apply(ReadMarker{lobbyId(), 50});
    d->client.apply(Gap{lobbyId(), 45, 49, 0});
    QCOMPARE(d->unread(), 0);
    d->client.markRead(lobbyId(), 48); // here, and later
    d->client.apply(message(50));
    QCOMPARE(d->client.room(lobbyId()).readId, 48);
    d->client.apply(ReadMarker{lobbyId(), 60});
    d->client.connectionClosed();
    d->client.resume();
    Welcome welcome = welcomeAt(52);
    welcome.rooms[0].readId = 51;
    d->client.apply(welcome);
    d->client.apply(message(51));
    d->client.apply(message(52));
    QCOMPARE(d->client.room(lobbyId()).readId, 51);
}

/// The welcome's marker has counted the messages that are resumed: it may have been moved back after them.
void ChatClientTest::leavesTheMarkerAloneWhileItCatchesUp()
{
    const auto d = start(41);
    d->client.connectionClosed();
    d->client.resume();
    Welcome welcome = welcomeAt(43);
    welcome.rooms[0].readId = 40; // marked as unread after 43 was sent from another device
    d->client.apply(welcome);
    d->client.apply(message(42));
    d->client.apply(message(43, ada));
    QCOMPARE(d->unread(), 3);
    d->client.apply(message(44, ada)); // live
    QCOMPARE(d->unread(), 0);
}

void ChatClientTest::neverCountsBelowZero()
{
    const auto d = start(41);
    Room tea = lobbyAt(5);
    tea.id = RoomId(u"tea"_s);
    tea.readId = 9;
    d->client.apply(RoomChanged{tea});
    QCOMPARE(d->client.room(tea.id).unread(), 0);
    d->client.apply(ReadMarker{tea.id, -3});
    QCOMPARE(d->client.room(tea.id).unread(), 5);
    Welcome welcome = welcomeAt(41);
    welcome.rooms[0].readId = 50;
    d->client.apply(welcome);
    QCOMPARE(d->unread(), 0);
    d->client.markRead(lobbyId(), -1);
    QCOMPARE(d->unread(), 41);
    d->client.apply(Reset{lobbyId(), Epoch(u"e2"_s)});
    QCOMPARE(d->unread(), 0);
}

void ChatClientTest::followsRooms()
{
    const auto d = start(41);
    QSignalSpy added(&d->client, &ChatClient::roomAdded);
    QSignalSpy removed(&d->client, &ChatClient::roomRemoved);
    Room tea = lobbyAt(5);
    tea.id = RoomId(u"tea"_s);
    d->client.apply(RoomChanged{tea});
    QCOMPARE(added.size(), 1);
    tea.name = u"Tea"_s;
    tea.lastId = 0; // an older copy of what live messages have moved on
    d->client.apply(RoomChanged{tea});
    QCOMPARE(d->client.room(tea.id).name, u"Tea"_s);
    QCOMPARE(d->client.room(tea.id).lastId, 5);
    d->client.apply(RoomLeft{tea.id});
    d->client.apply(RoomLeft{tea.id});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(d->client.rooms().size(), 1);
    d->client.apply(RoomChanged{tea});
    d->client.apply(welcomeAt(41)); // left while away
    QCOMPARE(removed.size(), 2);
}

void ChatClientTest::followsARoomThatWasJustMade()
{
    const auto d = start(41);
    QSignalSpy added(&d->client, &ChatClient::roomAdded);
    Room tea = lobbyAt(5);
    tea.id = m_history.room = RoomId(u"tea"_s);
    for (int i = 0; i < 7; ++i)
        m_history.append(u"bob", u"text"_s);
    d->client.apply(Message{tea.id, 5, bob, noon(), u"before it is known"_s});
    QVERIFY(d->log.isEmpty());
    d->client.apply(RoomChanged{tea});
    QCOMPARE(added.size(), 1);
    std::optional<HistoryPage> page;
    d->client.fetchHistory(
        tea.id, {}, this, [&](const Result<HistoryPage> &got) { page = got ? *got : HistoryPage(); });
    d->client.apply(Message{tea.id, 6, bob, noon(), u"text"_s});
    QTRY_VERIFY(page); // which has 7 already
    QCOMPARE(page->messages.last().id, 7);
    d->client.apply(Message{tea.id, 7, bob, noon(), u"text"_s});
    d->client.apply(Message{tea.id, 8, bob, noon(), u"text"_s});
    QCOMPARE(d->log, QStringList({u"6"_s, u"7"_s, u"8"_s}));
    QCOMPARE(d->client.room(tea.id).unread(), 3);
    QCOMPARE(d->client.resume().value(tea.id), (Position{tea.epoch, 8, 0}));
}

void ChatClientTest::learnsItsOwnRole()
{
    const auto d = start(41);
    Room tea = lobbyAt(5);
    tea.id = RoomId(u"tea"_s);
    d->client.apply(RoomChanged{tea});
    QSignalSpy changed(&d->client, &ChatClient::roomChanged);
    d->client.apply(MembersChanged{tea.id, {{person(bob), Role::Owner}}, {}});
    QVERIFY(changed.isEmpty());
    d->client.apply(MembersChanged{tea.id, {{person(ada), Role::Moderator}}, {}});
    QCOMPARE(d->client.room(tea.id).role, Role::Moderator);
    QCOMPARE(changed.size(), 1);
}

void ChatClientTest::tellsThatOneTypes()
{
    const auto d = start(41);
    const RoomId tea(u"tea"_s);
    d->client.startTyping(lobbyId());
    d->client.startTyping(lobbyId());
    d->client.startTyping(tea);
    QCOMPARE(d->typed, QList({lobbyId(), tea}));
    d->client.connectionClosed();
    d->client.startTyping(lobbyId());
    QCOMPARE(d->typed.size(), 2);
    d->client.apply(welcomeAt(41));
    d->client.startTyping(lobbyId());
    QCOMPARE(d->typed.size(), 3);
}

void ChatClientTest::showsWhoTypes()
{
    const auto d = start(41);
    QSignalSpy changed(&d->client, &ChatClient::typingChanged);
    const UserName cem(u"cem"_s);
    d->client.apply(UsersChanged{{person(bob), person(cem)}});
    const auto type = [&](const UserName &user) { d->client.apply(UserTyping{lobbyId(), user}); };
    type(ada); // on another device
    d->client.apply(UserTyping{RoomId(u"elsewhere"_s), bob});
    QVERIFY(changed.isEmpty());
    type(bob);
    type(cem);
    QCOMPARE(d->client.typing(lobbyId()), QList({bob, cem}));
    d->client.apply(message(42));
    QCOMPARE(d->client.typing(lobbyId()), QList({cem}));
    d->client.apply(UsersChanged{{person(cem, Presence::Away)}});
    QCOMPARE(d->client.typing(lobbyId()), QList({cem}));
    d->client.apply(UsersChanged{{person(cem, Presence::Offline)}});
    QVERIFY(d->client.typing(lobbyId()).isEmpty());
    type(bob);
    d->client.apply(MembersChanged{lobbyId(), {}, {bob}});
    QVERIFY(d->client.typing(lobbyId()).isEmpty());
    type(bob);
    d->client.connectionClosed();
    QVERIFY(d->client.typing(lobbyId()).isEmpty());
    QCOMPARE(changed.size(), 8);
}

void ChatClientTest::staysAwayAcrossConnections()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    d.client.setAway(true);
    QVERIFY(d.client.isAway());
    QVERIFY(d.presences.isEmpty());
    d.client.apply(welcomeAt(3));
    d.client.setAway(true);
    QCOMPARE(d.presences, QList({Presence::Away}));
    d.client.connectionClosed();
    d.client.apply(welcomeAt(3));
    QCOMPARE(d.presences, QList({Presence::Away, Presence::Away}));
    d.client.setAway(false);
    QCOMPARE(d.presences.last(), Presence::Online);
    d.client.connectionClosed();
    d.client.apply(welcomeAt(3)); // online, as a session is by itself
    QCOMPARE(d.presences.size(), 3);
}

void ChatClientTest::keepsListsOfMembers()
{
    const auto d = start(41);
    Room tea = lobbyAt(5);
    tea.id = RoomId(u"tea"_s);
    tea.members = 7;
    d->client.apply(RoomChanged{tea});
    m_calls.members.insert(tea.id, {{person(ada), Role::Owner}, {person(bob, Presence::Away), Role::Member}});
    QSignalSpy changed(&d->client, &ChatClient::membersChanged);
    d->client.fetchMembers(tea.id);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(d->client.members(tea.id).size(), 2);
    QCOMPARE(d->client.room(tea.id).members, 2);
    const auto presence = [&](const UserName &name) {
        const QList<Member> members = d->client.members(tea.id);
        const auto found = std::ranges::find(members, name, [](const Member &member) { return member.user.name; });
        return found == members.end() ? -1 : static_cast<int>(found->user.presence);
    };
    QCOMPARE(presence(ada), static_cast<int>(Presence::Online));
    QCOMPARE(presence(bob), static_cast<int>(Presence::Offline)); // nobody has said that he is there
    d->client.apply(UsersChanged{{person(bob)}});
    QCOMPARE(presence(bob), static_cast<int>(Presence::Online));

    d->client.apply(MembersChanged{tea.id, {}, {bob}});
    QCOMPARE(presence(bob), -1);
    QCOMPARE(d->client.room(tea.id).members, 1);
    d->client.connectionClosed();
    Welcome welcome = welcomeAt(41);
    welcome.rooms.append(tea);
    d->client.apply(welcome); // frames were missed
    QTRY_COMPARE(d->client.members(tea.id).size(), 2);
    d->client.apply(RoomLeft{tea.id});
    QVERIFY(d->client.members(tea.id).isEmpty());
    d->client.connectionClosed();
    d->client.apply(welcomeAt(41));
    QCOMPARE(m_calls.asked.size(), 2);
}

void ChatClientTest::knowsNoMembersOfTheLobby()
{
    const auto d = start(41);
    d->client.fetchMembers(lobbyId());
    QVERIFY(m_calls.asked.isEmpty());
    QVERIFY(d->client.members(lobbyId()).isEmpty());
}

void ChatClientTest::noticesWhoComesAndGoes()
{
    const auto d = start();
    d->client.apply(UsersChanged{{person(bob)}});
    d->client.apply(UsersChanged{{person(bob, Presence::Away)}});
    d->client.apply(UsersChanged{{person(bob)}});
    QCOMPARE(d->notices.size(), 1);
    QCOMPARE(d->notices.first().first(), u"bob has joined Chatto"_s);
    d->client.apply(UsersChanged{{person(bob, Presence::Offline)}});
    QCOMPARE(d->notices.size(), 2);
    QCOMPARE(d->notices.last().first(), u"bob has left"_s);
    QCOMPARE(d->client.user(bob).presence, Presence::Offline);
    d->client.apply(UsersChanged{{person(UserName(u"signed up"_s), Presence::Offline)}});
    QCOMPARE(d->notices.size(), 2);
}

void ChatClientTest::saysNothingAboutTheFirstListAndOneself()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    Welcome welcome = welcomeAt(0);
    welcome.users.append(person(bob));
    welcome.usersOnline = 2;
    d.client.apply(welcome);
    d.client.apply(UsersChanged{{person(ada, Presence::Away)}});
    d.client.apply(UsersChanged{{person(ada, Presence::Offline)}});
    d.client.apply(UsersChanged{{person(ada)}});
    QVERIFY(d.notices.isEmpty());
    QCOMPARE(d.client.me().presence, Presence::Online);
}

void ChatClientTest::noticesWhatChangedWhileItWasAway()
{
    const auto d = start();
    const UserName cem(u"cem"_s);
    d->client.apply(UsersChanged{{person(bob)}});
    d->client.connectionClosed();
    Welcome welcome = welcomeAt(0);
    welcome.users.append(person(cem));
    welcome.usersOnline = 2;
    d->client.apply(welcome);
    QCOMPARE(d->notices.size(), 3);
    QCOMPARE(d->client.user(bob).presence, Presence::Offline);

    // A list that is cut short says nothing about those who aren't in it.
    welcome.users = {person(ada)};
    welcome.usersOnline = 2;
    d->client.apply(welcome);
    QCOMPARE(d->notices.size(), 3);
    QCOMPARE(d->client.user(cem).presence, Presence::Online);
}

void ChatClientTest::readsEverybodyPageByPage()
{
    for (int i = 0; i < 25; ++i)
        m_users.users.append(person(UserName(u"user%1"_s.arg(i, 2, 10, QChar(u'0'))), Presence::Offline));
    m_users.pageSize = 10;
    const auto d = start();
    QTRY_COMPARE(d->client.users().size(), 26);
    QCOMPARE(m_users.requests, 3);
    QVERIFY(d->notices.isEmpty());
}

void ChatClientTest::aPageDoesNotOverruleWhatIsNewer()
{
    m_users.users = {person(bob, Presence::Offline), person(UserName(u"cem"_s), Presence::Offline)};
    const auto d = start(); // asks for the page
    d->client.apply(UsersChanged{{person(bob)}});
    QTRY_COMPARE(d->client.users().size(), 3);
    QCOMPARE(d->client.user(bob).presence, Presence::Online);
}

void ChatClientTest::forgetsGuestsWhoLeft()
{
    const auto d = start();
    QSignalSpy changed(&d->client, &ChatClient::usersChanged);
    User guest = person(bob);
    guest.guest = true;
    d->client.apply(UsersChanged{{guest}});
    guest.presence = Presence::Offline;
    d->client.apply(UsersChanged{{guest}});
    QCOMPARE(d->client.users().size(), 1);
    QCOMPARE(changed.last().last().value<QList<UserName>>(), QList({bob}));
    QCOMPARE(d->notices.size(), 2);
}

void ChatClientTest::keepsItsPagesWithinTheServersLimit()
{
    Dialogue d(m_storage, m_history, m_users, m_calls);
    Welcome welcome = welcomeAt(0);
    welcome.server.historyPage = 20;
    d.client.apply(welcome);
    d.client.fetchHistory(lobbyId(), {Newest{}, 100}, this, [](const Result<HistoryPage> &) {});
    QCOMPARE(m_history.largestLimit, 20);
}

QTEST_GUILESS_MAIN(ChatClientTest)
#include "tst_chatclient.moc"
