// SPDX-License-Identifier: MIT
#include "tests/server/core/dialogue.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RoomId side = RoomId(u"side"_s);

QStringList inAnyOrder(QStringList told)
{
    told.sort();
    return told;
}

QList<MessageId> idsFromTo(MessageId from, MessageId to)
{
    QList<MessageId> ids;
    for (MessageId id = from; id <= to; ++id)
        ids.append(id);
    return ids;
}

/// Never knows a room's epoch.
class FickleStore : public MemoryStore
{
public:
    using MemoryStore::MemoryStore;

    void openSession(const QByteArray &tokenHash, Handler<SessionStart> handler) override
    {
        MemoryStore::openSession(tokenHash, {handler.context(), [handler](const Result<SessionStart> &start) {
                                                 SessionStart changed = *start;
                                                 changed.rooms.first().room.epoch = Epoch(QStringLiteral("another"));
                                                 handler(changed);
                                             }});
    }
};

}

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    // Hello
    void welcomesWithEverythingThatIsNeeded();
    void wantsHelloFirst_data();
    void wantsHelloFirst();
    void wantsHelloOnce();
    void wantsHelloInTime();
    void waitsForHelloForeverIfTold();
    void refusesUnknownTokens();
    void refusesTooManyRooms();
    void asksToComeBackWhileTheStoreIsAway_data();
    void asksToComeBackWhileTheStoreIsAway();
    void answersWhatCameBeforeWelcome();
    void refusesTooMuchBeforeWelcome();
    void survivesItsEndAtAnyTime_data();
    void survivesItsEndAtAnyTime();

    // Talk
    void acknowledgesToTheSenderAlone();
    void acknowledgesARepeatAsTheFirstTime();
    void tellsTxnIdsToTheirAuthorAlone();
    void refusesWithTheTxnId_data();
    void refusesWithTheTxnId();
    void answersMalformedFramesAndGoesOn_data();
    void answersMalformedFramesAndGoesOn();
    void answersPings();
    void slowsDownWhoSendsTooFast();
    void slowsDownNotices();
    void closesOnFlooding();
    void floodsAsLongAsItLikesWithoutALimit();
    void failsSendsWhileTheStoreIsAway();
    void forgetsAnswersOfTheGone();

    // Markers
    void tellsMarkersToTheOtherSessions();
    void tellsMarkersThatWereSetElsewhereInBetween();
    void refusesMarkersBeyondTheEnd();
    void forgetsOldExpectedMarkers();
    void asksAgainWhenMarkersMoveMeanwhile();

    // Ends
    void closesWhenTheTokenEnds();
    void closesWhenTheTokenEndsWhileOpening();
    void closesTokensThatEndedUnheard();
    void rereadsMarkersAfterALoss();
    void reviewsManyTokensInTurn();
    void asksAllToComeBackAtShutdown();

    // Resume
    void resumesWhatWasMissed();
    void resumesNothingWhereNothingWasMissed();
    void resumesOwnMessagesWithTxnId();
    void endsALongResumeWithOneGap();
    void endsAHeavyResumeWithOneGap();
    void resumesWithoutAByteLimit();
    void resumesAsTheClientReads();
    void keepsLittleForThoseWhoNeverRead();
    void resetsWhatItCannotResume();
    void saysWhichRoomsWereLeft();
    void resumesSeveralRooms();
    void makesAGapOfWhatItCannotRead();
    void makesAGapWhenTheLogIsShort();
    void resetsWhileResuming();
    void staysLiveElsewhereWhileResuming();
    void holdsBackWhatComesAtOnceWhileResuming();
    void followsARoomThatChangedItsEpochAtHello();
    void givesUpOnARoomThatKeepsChanging();
    void stopsResumingOnceClosed();
    void missesNothingInAnyOrder_data();
    void missesNothingInAnyOrder();

    // Nodes
    void bringsNodesTogether();
    void tellsPresenceToAll();
    void staysSmall();

private:
    Identity ada() { return m_people.value(u"ada"_s); }
    void write(int count, const RoomId &room = lobbyId(), const QString &text = u"hello"_s);
    Position position(MessageId id, const RoomId &room = lobbyId());
    MessageId end() { return m_state->findPositions({lobbyId()})->first().position.id; }
    void restart(const Limits &limits);

    std::shared_ptr<MemoryState> m_state;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ServerState> m_server;
    std::unique_ptr<Node> m_node;
    QHash<QString, Identity> m_people;
};

void SessionTest::init()
{
    m_state = std::make_shared<MemoryState>();
    m_people.clear();
    for (const QString &name : {u"ada"_s, u"bob"_s, u"eve"_s})
        m_people.insert(name, signUp(*m_state, name));
    restart({});
}

void SessionTest::cleanup()
{
    m_node.reset();
    m_store.reset();
}

void SessionTest::restart(const Limits &limits)
{
    m_node.reset();
    m_store = std::make_unique<MemoryStore>(m_state);
    m_server = std::make_unique<ServerState>(*m_store, ServerInfo{.name = u"Chatto"_s, .version = u"1"_s});
    m_node = std::make_unique<Node>(*m_store, limits, *m_server);
    settle();
}

void SessionTest::write(int count, const RoomId &room, const QString &text)
{
    for (int i = 0; i < count; ++i)
        QVERIFY(m_state->appendMessage(m_people[u"bob"_s], {{}, room, text}));
}

Position SessionTest::position(MessageId id, const RoomId &room)
{
    return {m_state->findPositions({room})->first().position.epoch, id, 0};
}

void SessionTest::welcomesWithEverythingThatIsNeeded()
{
    m_state->addRoom(side, RoomKind::Private, {ada().uid});
    write(3);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    QCOMPARE(client.heard(), QStringList{u"welcome ada"_s});
    const Welcome welcome = client.all<Welcome>().first();
    QCOMPARE(welcome.user, (User{UserName(u"ada"_s), Presence::Online}));
    QCOMPARE(welcome.users, QList<User>{welcome.user});
    QCOMPARE(welcome.usersOnline, 1);
    QCOMPARE(welcome.server.name, u"Chatto"_s);
    QCOMPARE(welcome.rooms.size(), 2);
    QCOMPARE(welcome.rooms.first().id, lobbyId());
    QCOMPARE(welcome.rooms.first().lastId, 3);
    QCOMPARE(welcome.rooms.first().readId, 0);
    QCOMPARE(welcome.rooms.first().epoch, position(0).epoch);
}

void SessionTest::wantsHelloFirst_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("another frame") << R"({"type":"ping","nonce":"n"})"_ba;
    QTest::newRow("no JSON") << "hello"_ba;
    QTest::newRow("no token") << R"({"type":"hello"})"_ba;
    QTest::newRow("a field too many") << R"({"type":"hello","token":"t","more":1})"_ba;
}

void SessionTest::wantsHelloFirst()
{
    QFETCH(QByteArray, frame);
    TestClient client(*m_node);
    client.say(frame);
    QCOMPARE(client.heard(), QStringList{u"closed 4002"_s});
    client.hello(u"ada"_s);
    settle();
    QCOMPARE(client.heard(), QStringList());
}

void SessionTest::wantsHelloOnce()
{
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    client.hello(u"ada"_s);
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"closed 4002"_s}));
}

void SessionTest::wantsHelloInTime()
{
    restart({.helloSeconds = 1});
    TestClient silent(*m_node);
    TestClient polite(*m_node);
    polite.hello(u"ada"_s);
    QTRY_COMPARE(silent.transcript(), QStringList{u"closed 4002"_s});
    QVERIFY(!polite.transcript().contains(u"closed 4002"_s));
}

void SessionTest::waitsForHelloForeverIfTold()
{
    restart({.helloSeconds = 0});
    TestClient client(*m_node);
    settle();
    QCOMPARE(client.heard(), QStringList());
}

void SessionTest::refusesUnknownTokens()
{
    TestClient client(*m_node);
    client.hello(u"nobody"_s);
    TestClient verbose(*m_node);
    verbose.hello(QString(5000, u'x'));
    settle();
    QCOMPARE(client.heard(), QStringList{u"closed 4001"_s});
    QCOMPARE(verbose.heard(), QStringList{u"closed 4001"_s});
    QCOMPARE(m_node->sessionCount(), 0);
}

void SessionTest::refusesTooManyRooms()
{
    restart({.resumeRooms = 1});
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}, {side, position(0)}});
    QCOMPARE(client.heard(), (QStringList{u"error bad_request"_s, u"closed 4002"_s}));
}

void SessionTest::asksToComeBackWhileTheStoreIsAway_data()
{
    QTest::addColumn<int>("answers");
    QTest::newRow("at once") << 0;
    QTest::newRow("before the room is watched") << 1;
    QTest::newRow("before the room's end is known") << 2;
}

void SessionTest::asksToComeBackWhileTheStoreIsAway()
{
    QFETCH(int, answers);
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    for (int i = 0; i < answers; ++i)
        QVERIFY(m_store->stepAnswer());
    m_store->setReady(false);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), QStringList{u"closed 4012"_s});
    QVERIFY(!m_store->isWatching(lobbyId()));

    m_store->setReady(true);
    TestClient again(*m_node);
    again.hello(u"ada"_s);
    settle();
    QCOMPARE(again.heard(), QStringList{u"welcome ada"_s});
}

void SessionTest::answersWhatCameBeforeWelcome()
{
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    client.say("nonsense"_ba);
    client.say(Ping{u"n"_s});
    QCOMPARE(client.heard(), QStringList());
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"error bad_request"_s, u"pong n"_s}));
}

void SessionTest::refusesTooMuchBeforeWelcome()
{
    restart({.frameBytes = 2000});
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    client.say(QByteArray(1500, 'x'));
    QCOMPARE(client.heard(), QStringList());
    client.say(QByteArray(501, 'x'));
    QCOMPARE(client.heard(), QStringList{u"closed 4008"_s});

    TestClient taciturn(*m_node);
    taciturn.hello(u"ada"_s);
    for (int i = 0; i < 1000; ++i)
        taciturn.say(QByteArray());
    QCOMPARE(taciturn.heard(), QStringList());
    taciturn.say(QByteArray());
    QCOMPARE(taciturn.heard(), QStringList{u"closed 4008"_s});
    settle();
}

void SessionTest::survivesItsEndAtAnyTime_data()
{
    QTest::addColumn<int>("answers");
    for (int answers = 0; answers < 6; ++answers)
        QTest::addRow("after %d answers", answers) << answers;
}

void SessionTest::survivesItsEndAtAnyTime()
{
    QFETCH(int, answers);
    write(5);
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(1)}});
    for (int i = 0; i < answers; ++i)
        m_store->stepAnswer();
    client.end();
    QCOMPARE(m_node->sessionCount(), 0);
    const QStringList before = client.transcript();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.transcript(), before);
    QVERIFY(!client.session());
    QVERIFY(!m_store->isWatching(lobbyId()));
}

void SessionTest::acknowledgesToTheSenderAlone()
{
    TestClient ada(*m_node), bob(*m_node);
    ada.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    ada.heard();
    bob.heard();
    ada.send(u"t1"_s, u" \thi\n"_s);
    settle();
    QCOMPARE(inAnyOrder(ada.heard()), (QStringList{u"ack t1 1"_s, u"message 1 t1"_s}));
    QCOMPARE(bob.heard(), QStringList{u"message 1"_s});
    const Message message = bob.all<Message>().first();
    QCOMPARE(message.text, u" \thi\n"_s);
    QCOMPARE(message.author, UserName(u"ada"_s));
    QCOMPARE(ada.all<Ack>().first().time, message.time);
}

void SessionTest::acknowledgesARepeatAsTheFirstTime()
{
    TestClient ada(*m_node);
    ada.hello(u"ada"_s);
    settle();
    ada.send(u"t1"_s, u"first"_s);
    ada.send(u"t1"_s, u"second"_s);
    settle();
    QCOMPARE(inAnyOrder(ada.heard()), (QStringList{u"ack t1 1"_s, u"ack t1 1"_s, u"message 1 t1"_s, u"welcome ada"_s}));
    QCOMPARE(ada.all<Ack>().first(), ada.all<Ack>().last());
}

void SessionTest::tellsTxnIdsToTheirAuthorAlone()
{
    TestClient one(*m_node), two(*m_node), bob(*m_node), other(*m_node);
    one.hello(u"ada"_s);
    two.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    other.hello(u"eve"_s);
    settle();
    one.send(u"t1"_s, u"hi"_s);
    settle();
    QVERIFY(two.transcript().contains(u"message 1 t1"_s));
    QVERIFY(bob.transcript().contains(u"message 1"_s));
    QVERIFY(!bob.frames().last().contains("txn_id"));
    // One encoding for all, and one for the author's.
    QVERIFY(bob.frames().last().isSharedWith(other.frames().last()));
    QVERIFY(one.frames().at(1).isSharedWith(two.frames().at(1)));
}

void SessionTest::refusesWithTheTxnId_data()
{
    QTest::addColumn<SendMessage>("send");
    QTest::addColumn<QString>("error");
    const TxnId t(u"t"_s);
    QTest::newRow("empty") << SendMessage{t, lobbyId(), u" \u200B"_s} << u"text_empty"_s;
    QTest::newRow("too long") << SendMessage{t, lobbyId(), QString(8001, u'x')} << u"text_too_long"_s;
    QTest::newRow("control character") << SendMessage{t, lobbyId(), u"a\u0007"_s} << u"bad_request"_s;
    QTest::newRow("unknown room") << SendMessage{t, RoomId(u"nowhere"_s), u"x"_s} << u"no_such_room"_s;
    QTest::newRow("secret room") << SendMessage{t, RoomId(u"secret"_s), u"x"_s} << u"no_such_room"_s;
    QTest::newRow("room not joined") << SendMessage{t, RoomId(u"open"_s), u"x"_s} << u"forbidden"_s;
    QTest::newRow("reply to nothing") << SendMessage{t, lobbyId(), u"x"_s, 7} << u"no_such_message"_s;
}

void SessionTest::refusesWithTheTxnId()
{
    QFETCH(SendMessage, send);
    QFETCH(QString, error);
    m_state->addRoom(RoomId(u"secret"_s), RoomKind::Private, {});
    m_state->addRoom(RoomId(u"open"_s), RoomKind::Public, {});
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    client.say(send);
    QCOMPARE(client.heard(), QStringList());
    settle();
    QCOMPARE(client.heard(), QStringList{u"error %1 t"_s.arg(error)});
}

void SessionTest::answersMalformedFramesAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("answer");
    QTest::newRow("no JSON") << "{"_ba << u"error bad_request"_s;
    QTest::newRow("unknown type") << R"({"type":"dance"})"_ba << u"error bad_request"_s;
    QTest::newRow("send without a text") << R"({"type":"send","txn_id":"t","room":"lobby"})"_ba
                                         << u"error bad_request t"_s;
}

void SessionTest::answersMalformedFramesAndGoesOn()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, answer);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.say(frame);
    client.say(Ping{u"n"_s});
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, answer, u"pong n"_s}));
}

void SessionTest::answersPings()
{
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    client.say(Ping{});
    QCOMPARE(client.heard(), QStringList{u"pong "_s});
}

void SessionTest::slowsDownWhoSendsTooFast()
{
    restart({.messageBurst = 2});
    TestClient ada(*m_node), bob(*m_node);
    ada.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    for (int i = 0; i < 3; ++i)
        ada.send(u"t%1"_s.arg(i), u"hi"_s);
    bob.send(u"b"_s, u"hi"_s);
    settle();
    QVERIFY(ada.transcript().contains(u"ack t1 2"_s));
    QVERIFY(ada.transcript().contains(u"error rate_limited t2"_s));
    QCOMPARE(ada.all<Refusal>().first().error.retryAfter, 1);
    QVERIFY(bob.transcript().contains(u"ack b 3"_s));
    QCOMPARE(end(), 3); // what was refused isn't stored
}

void SessionTest::slowsDownNotices()
{
    restart({.noticeBurst = 3, .refusals = 3});
    TestClient ada(*m_node), bob(*m_node);
    ada.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    ada.heard();
    ada.say(ReadMarker{lobbyId(), 0});
    ada.say(SetPresence{Presence::Away});
    ada.say(SetPresence{Presence::Online});
    settle();
    QVERIFY(!ada.heard().contains(u"error rate_limited"_s));
    ada.say(SetPresence{Presence::Away});
    ada.say(ReadMarker{lobbyId(), 0});
    settle();
    QCOMPARE(ada.heard().count(u"error rate_limited"_s), 2);
    QCOMPARE(ada.all<Refusal>().first().error.retryAfter, 1);
    ada.send(u"t"_s, u"hi"_s);
    bob.say(ReadMarker{lobbyId(), 0});
    settle();
    QVERIFY(ada.heard().contains(u"ack t 1"_s));
    QVERIFY(bob.all<Refusal>().isEmpty());
    ada.say(SetPresence{Presence::Away});
    settle();
    QVERIFY(ada.heard().contains(u"closed 4008"_s));
}

void SessionTest::closesOnFlooding()
{
    restart({.messages = 1, .messageBurst = 1, .refusals = 3});
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    for (int i = 0; i < 9; ++i)
        client.send(u"t"_s, u"hi"_s);
    settle();
    const QString error = u"error rate_limited t"_s;
    QStringList heard = client.heard();
    heard.removeAll(u"ack t 1"_s);
    heard.removeAll(u"message 1 t"_s);
    QCOMPARE(heard, (QStringList{error, error, error, u"closed 4008"_s}));
}

void SessionTest::floodsAsLongAsItLikesWithoutALimit()
{
    restart({.messages = 1, .messageBurst = 1, .refusals = 0});
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    for (int i = 0; i < 300; ++i)
        client.send(u"t"_s, u"hi"_s);
    settle();
    QCOMPARE(client.heard().count(u"error rate_limited t"_s), 299);
}

void SessionTest::failsSendsWhileTheStoreIsAway()
{
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    m_store->setReady(false);
    client.send(u"t"_s, u"hi"_s);
    settle();
    QCOMPARE(client.heard(), QStringList{u"error unavailable t"_s});
}

void SessionTest::forgetsAnswersOfTheGone()
{
    TestClient client(*m_node);
    client.endsWhenClosed = false;
    client.hello(u"ada"_s);
    settle();
    client.heard();
    m_store->holdAnswers(true);
    client.send(u"t"_s, u"hi"_s);
    client.session()->close(CloseCode::TooSlow);
    m_store->holdAnswers(false);
    settle();
    client.say(Ping{u"n"_s});
    client.session()->close(CloseCode::TryAgain);
    QCOMPARE(client.heard(), QStringList{u"closed 4003"_s});
    client.end();
    settle();
    QVERIFY(!client.session());
    QCOMPARE(end(), 1); // stored all the same: the client asks again by its txn_id
}

void SessionTest::tellsMarkersToTheOtherSessions()
{
    write(5);
    TestClient one(*m_node), two(*m_node), bob(*m_node);
    one.hello(u"ada"_s);
    two.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    one.heard();
    two.heard();
    bob.heard();
    one.say(ReadMarker{lobbyId(), 4});
    one.say(ReadMarker{lobbyId(), 2});
    settle();
    QCOMPARE(one.heard(), QStringList());
    QCOMPARE(two.heard(), (QStringList{u"read 4"_s, u"read 2"_s}));
    QCOMPARE(bob.heard(), QStringList());
}

void SessionTest::tellsMarkersThatWereSetElsewhereInBetween()
{
    write(5);
    TestClient one(*m_node), two(*m_node);
    one.hello(u"ada"_s);
    two.hello(u"ada"_s);
    settle();
    one.say(ReadMarker{lobbyId(), 0}); // changes nothing, so nobody is told
    settle();
    one.heard();
    two.say(ReadMarker{lobbyId(), 3});
    two.say(ReadMarker{lobbyId(), 0});
    settle();
    QCOMPARE(one.heard(), (QStringList{u"read 3"_s, u"read 0"_s}));
}

void SessionTest::refusesMarkersBeyondTheEnd()
{
    write(1);
    TestClient one(*m_node), two(*m_node);
    one.hello(u"ada"_s);
    two.hello(u"ada"_s);
    settle();
    one.heard();
    one.say(ReadMarker{lobbyId(), 2});
    settle();
    QCOMPARE(one.heard(), QStringList{u"error bad_request"_s});
    write(1);
    two.say(ReadMarker{lobbyId(), 2});
    settle();
    QCOMPARE(one.heard(), (QStringList{u"message 2"_s, u"read 2"_s}));
}

void SessionTest::forgetsOldExpectedMarkers()
{
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    for (MessageId id = 0; id < 100; ++id)
        client.session()->expectMarker({lobbyId(), id});
    client.session()->takeMarker({lobbyId(), 50}); // too long ago: told, though it needn't be
    QCOMPARE(client.heard(), QStringList{u"read 50"_s});
}

void SessionTest::asksAgainWhenMarkersMoveMeanwhile()
{
    write(5);
    TestClient other(*m_node);
    other.hello(u"ada"_s);
    settle();
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    QVERIFY(m_state->setReadMarker(ada(), {lobbyId(), 4}));
    settle(); // the event is ahead of the answer
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), QStringList{u"welcome ada"_s});
    QCOMPARE(client.all<Welcome>().first().rooms.first().readId, 4);
}

void SessionTest::closesWhenTheTokenEnds()
{
    const QByteArray otherToken = hashToken(u"ADA2"_s);
    QVERIFY(m_state->createSignIn(ada().uid, {otherToken}));
    MemoryStore otherStore(m_state);
    Node otherNode(otherStore, {}, *m_server);
    TestClient one(*m_node), two(otherNode), third(*m_node);
    one.hello(u"ada"_s);
    two.hello(u"ada"_s);
    third.hello(u"ada2"_s);
    settle();
    QVERIFY(m_state->endSignIn(hashToken(u"ADA"_s)));
    settle();
    QCOMPARE(one.transcript().last(), u"closed 4001"_s);
    QCOMPARE(two.transcript().last(), u"closed 4001"_s);
    QCOMPARE(third.transcript(), QStringList{u"welcome ada"_s});
}

void SessionTest::closesWhenTheTokenEndsWhileOpening()
{
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    QVERIFY(m_state->endSignIn(hashToken(u"ADA"_s)));
    settle();
    QCOMPARE(client.heard(), QStringList{u"closed 4001"_s});
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), QStringList());
}

void SessionTest::closesTokensThatEndedUnheard()
{
    TestClient ada(*m_node), bob(*m_node);
    ada.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    m_store->dropPublications(true);
    QVERIFY(m_state->endSignIn(hashToken(u"ADA"_s)));
    m_store->dropPublications(false);
    settle();
    QCOMPARE(ada.transcript(), QStringList{u"welcome ada"_s});
    m_store->restoreSubscription();
    settle();
    QCOMPARE(ada.transcript().last(), u"closed 4001"_s);
    QVERIFY(!bob.transcript().contains(u"closed 4001"_s));
}

void SessionTest::rereadsMarkersAfterALoss()
{
    write(5);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    client.heard();
    m_store->dropPublications(true);
    QVERIFY(m_state->setReadMarker(ada(), {lobbyId(), 3}));
    m_store->dropPublications(false);
    m_store->holdAnswers(true);
    m_store->restoreSubscription();
    QVERIFY(m_state->setReadMarker(ada(), {lobbyId(), 4})); // newer than the answer, and heard before it
    settle();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), (QStringList{u"read 4"_s, u"read 4"_s}));
}

void SessionTest::reviewsManyTokensInTurn()
{
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 120; ++i) {
        const QString name = u"user%1"_s.arg(i);
        signUp(*m_state, name);
        clients.push_back(std::make_unique<TestClient>(*m_node));
        clients.back()->hello(name);
    }
    settle();
    const int before = m_store->calls("openSession");
    m_store->holdAnswers(true);
    m_store->setReady(false);
    m_store->setReady(true);
    QCOMPARE(m_store->calls("openSession"), before + 50);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(m_store->calls("openSession"), before + 120);
}

void SessionTest::asksAllToComeBackAtShutdown()
{
    TestClient live(*m_node), waiting(*m_node);
    live.hello(u"ada"_s);
    settle();
    m_node->shutDown();
    QCOMPARE(live.transcript().last(), u"closed 4012"_s);
    QCOMPARE(waiting.transcript().last(), u"closed 4012"_s);
    QCOMPARE(m_store->calls("endPresence"), 1);
    TestClient late(*m_node);
    settle();
    QCOMPARE(late.heard(), QStringList{u"closed 4012"_s});
    QCOMPARE(m_state->findPresent()->size(), 1); // the node's word holds for a while
}

void SessionTest::resumesWhatWasMissed()
{
    write(7);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(4)}});
    settle();
    write(1);
    settle();
    QCOMPARE(client.heard(),
        (QStringList{u"welcome ada"_s, u"message 5"_s, u"message 6"_s, u"message 7"_s, u"message 8"_s}));
    QCOMPARE(client.all<Welcome>().first().rooms.first().lastId, 7);
}

void SessionTest::resumesNothingWhereNothingWasMissed()
{
    write(2);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(2)}});
    settle();
    QCOMPARE(client.heard(), QStringList{u"welcome ada"_s});
    QCOMPARE(m_store->calls("readLog"), 0);
}

void SessionTest::resumesOwnMessagesWithTxnId()
{
    QVERIFY(m_state->appendMessage(ada(), {TxnId(u"mine"_s), lobbyId(), u"x"_s}));
    QVERIFY(m_state->appendMessage(m_people[u"bob"_s], {TxnId(u"his"_s), lobbyId(), u"x"_s}));
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"message 1 mine"_s, u"message 2"_s}));
}

void SessionTest::endsALongResumeWithOneGap()
{
    write(1200);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(100)}});
    settle();
    write(1);
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(101, 600) + idsFromTo(1201, 1201));
    const QStringList heard = client.heard();
    QCOMPARE(heard.at(501), u"gap 601-1200"_s);
    QCOMPARE(heard.size(), 503);
}

void SessionTest::endsAHeavyResumeWithOneGap()
{
    constexpr int backlog = 100'000;
    restart({.backlogBytes = backlog});
    m_state->addRoom(side, RoomKind::Private, {ada().uid, m_people[u"bob"_s].uid});
    write(100, lobbyId(), QString(8000, u'x'));
    write(100, side, QString(8000, u'x'));
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}, {side, position(0, side)}});
    settle();
    qsizetype bytes = 0;
    for (const QByteArray &frame : client.frames().mid(1))
        bytes += frame.size();
    QVERIFY(bytes > backlog / 4);
    QVERIFY(bytes < backlog / 2);
    QCOMPARE(client.all<Gap>().size(), 2);
    QCOMPARE(client.messageIds().size() + client.messageIds(side).size(), 6);
}

void SessionTest::resumesWithoutAByteLimit()
{
    restart({.backlogBytes = 0});
    write(300, lobbyId(), QString(8000, u'x'));
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 300));
}

void SessionTest::resumesAsTheClientReads()
{
    write(250);
    TestClient client(*m_node);
    client.stopReadingAt(30);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    settle();
    write(1);
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 29));
    const int calls = m_store->calls("readLog");
    client.stopReadingAt(35);
    client.session()->drained();
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 34));
    QCOMPARE(m_store->calls("readLog"), calls + 1);
    client.readOn();
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 251));
}

/// Everybody resumes, nobody reads: what is kept is a part of what a client may be sent.
void SessionTest::keepsLittleForThoseWhoNeverRead()
{
    write(20);
    TestClient client(*m_node);
    client.stopReadingAt(1);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    settle();
    write(1000);
    settle();
    QCOMPARE(client.heard(), QStringList{u"welcome ada"_s});
    QCOMPARE(m_store->calls("readLog"), 0);
    client.readOn();
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 500));
    QCOMPARE(client.heard().last(), u"gap 501-1020"_s);
}

void SessionTest::resetsWhatItCannotResume()
{
    write(3);
    const Epoch epoch = position(0).epoch;
    TestClient beyond(*m_node), otherwise(*m_node);
    beyond.hello(u"ada"_s, {{lobbyId(), {epoch, 4, 0}}});
    otherwise.hello(u"bob"_s, {{lobbyId(), {Epoch(u"old"_s), 2, 0}}});
    settle();
    const QString reset = u"reset "_s + epoch.toString();
    QCOMPARE(beyond.heard(), (QStringList{u"welcome ada"_s, reset}));
    QCOMPARE(otherwise.heard(), (QStringList{u"welcome bob"_s, reset}));
}

void SessionTest::saysWhichRoomsWereLeft()
{
    m_state->addRoom(side, RoomKind::Private, {ada().uid});
    m_state->forgetMember(side, ada().uid);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{side, position(0, side)}});
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"left side"_s}));
}

void SessionTest::resumesSeveralRooms()
{
    m_state->addRoom(side, RoomKind::Private, {ada().uid, m_people[u"bob"_s].uid});
    write(250);
    write(250, side);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(10)}, {side, position(20, side)}});
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    write(2, side);
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(11, 250));
    QCOMPARE(client.messageIds(side), idsFromTo(21, 252));
}

void SessionTest::makesAGapOfWhatItCannotRead()
{
    write(5);
    TestClient bob(*m_node);
    bob.hello(u"bob"_s);
    settle();
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(1)}});
    QVERIFY(m_store->stepAnswer());
    QCoreApplication::processEvents();
    QCOMPARE(client.heard(), QStringList{u"welcome ada"_s});
    m_store->setReady(false);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), QStringList{u"gap 2-5"_s});
    m_store->setReady(true);
    write(1);
    settle();
    QVERIFY(client.heard().contains(u"message 6"_s));
}

void SessionTest::makesAGapWhenTheLogIsShort()
{
    write(5);
    TestClient bob(*m_node);
    bob.hello(u"bob"_s);
    settle();
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(3)}});
    const Epoch before = position(0).epoch;
    m_state->cutLog(lobbyId(), 2);
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"gap 4-5"_s, u"reset "_s + position(0).epoch.toString()}));
    QVERIFY(position(0).epoch != before);
}

void SessionTest::resetsWhileResuming()
{
    write(250);
    TestClient bob(*m_node);
    bob.hello(u"bob"_s);
    settle();
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    QVERIFY(m_store->stepAnswer()); // openSession
    QCoreApplication::processEvents(); // the first page is asked for
    QVERIFY(m_state->renewEpoch(lobbyId(), position(0).epoch));
    settle(); // the hub hears of it while the second one is
    m_store->holdAnswers(false);
    settle();
    write(1);
    settle();
    QCOMPARE(client.messageIds(), idsFromTo(1, 100) + idsFromTo(251, 251));
    const QStringList heard = client.heard();
    QCOMPARE(heard.at(101), u"reset "_s + position(0).epoch.toString());
    QCOMPARE(heard.size(), 103);
}

void SessionTest::staysLiveElsewhereWhileResuming()
{
    m_state->addRoom(side, RoomKind::Private, {ada().uid, m_people[u"bob"_s].uid});
    write(5);
    TestClient other(*m_node);
    other.hello(u"ada"_s);
    settle();
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(4)}});
    QVERIFY(m_store->stepAnswer());
    QCoreApplication::processEvents(); // the lobby is being read
    write(1);
    write(1, side);
    settle();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"message side 1"_s, u"message 5"_s, u"message 6"_s}));
}

void SessionTest::holdsBackWhatComesAtOnceWhileResuming()
{
    write(5);
    TestClient other(*m_node);
    other.hello(u"bob"_s);
    settle();
    m_store->holdAnswers(true);
    TestClient client(*m_node);
    client.hello(u"ada"_s, {{lobbyId(), position(4)}});
    QVERIFY(m_store->stepAnswer());
    QCoreApplication::processEvents(); // the lobby is being read
    m_store->dropPublications(true);
    QList<LoggedMessage> atOnce;
    for (const QString &txnId : {u"a"_s, u"b"_s})
        atOnce.append(m_state->appendMessage(ada(), {TxnId(txnId), lobbyId(), u"x"_s})->message);
    m_store->dropPublications(false);
    emit m_store->messagesPublished(atOnce);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"message 5"_s, u"message 6 a"_s, u"message 7 b"_s}));
    QCOMPARE(other.messageIds(), (QList<MessageId>{6, 7}));
}

void SessionTest::followsARoomThatChangedItsEpochAtHello()
{
    write(5);
    TestClient bob(*m_node);
    bob.hello(u"bob"_s);
    settle();
    m_state->forgetRoom(lobbyId()); // nobody is told
    write(2);
    TestClient client(*m_node);
    client.hello(u"ada"_s);
    settle();
    const QString reset = u"reset "_s + position(0).epoch.toString();
    QCOMPARE(client.transcript(), QStringList{u"welcome ada"_s});
    QCOMPARE(client.all<Welcome>().first().rooms.first().lastId, 2);
    QVERIFY(bob.transcript().contains(reset));
    write(1);
    settle();
    QCOMPARE(client.transcript().last(), u"message 3"_s);
    QCOMPARE(bob.transcript().last(), u"message 3"_s);
}

void SessionTest::givesUpOnARoomThatKeepsChanging()
{
    FickleStore store(m_state);
    Node node(store, {}, *m_server);
    TestClient client(node);
    client.hello(u"ada"_s);
    settle();
    QCOMPARE(client.heard(), QStringList{u"closed 4012"_s});
    QCOMPARE(store.calls("openSession"), 5);
    QVERIFY(!store.isWatching(lobbyId()));
}

void SessionTest::stopsResumingOnceClosed()
{
    m_state->addRoom(side, RoomKind::Private, {ada().uid});
    write(5);
    TestClient client(*m_node);
    client.onFrame = [&client] {
        if (client.frames().size() == 3)
            client.session()->close(CloseCode::TooSlow);
    };
    client.hello(u"ada"_s, {{lobbyId(), position(0)}});
    settle();
    QCOMPARE(client.heard(), (QStringList{u"welcome ada"_s, u"message 1"_s, u"message 2"_s, u"closed 4003"_s}));
    TestClient early(*m_node);
    early.onFrame = [&early] {
        if (early.frames().size() == 2)
            early.session()->close(CloseCode::TooSlow);
    };
    early.hello(u"bob"_s, {{side, {}}, {lobbyId(), {}}});
    settle();
    QCOMPARE(early.transcript().last(), u"closed 4003"_s);
    QCOMPARE(early.frames().size(), 2);
}

// Every order of: the store answers (a), an event comes (e), a message is stored (s), one is stored whose event is
// lost (l), for a client that begins anew or resumes, on a node that watches the room already or doesn't.
void SessionTest::missesNothingInAnyOrder_data()
{
    QTest::addColumn<bool>("resumes");
    QTest::addColumn<bool>("isWatched");
    QTest::newRow("begins, unwatched") << false << false;
    QTest::newRow("begins, watched") << false << true;
    QTest::newRow("resumes, unwatched") << true << false;
    QTest::newRow("resumes, watched") << true << true;
}

void SessionTest::missesNothingInAnyOrder()
{
    QFETCH(bool, resumes);
    QFETCH(bool, isWatched);
    constexpr int length = 5;
    constexpr int orders = 4 * 4 * 4 * 4 * 4;
    for (int order = 0; order < orders; ++order) {
        init();
        write(3);
        TestClient bob(*m_node);
        if (isWatched)
            bob.hello(u"bob"_s);
        settle();
        m_store->holdAnswers(true);
        m_store->pausePublications(true);
        write(1);
        TestClient client(*m_node);
        client.hello(u"ada"_s, resumes ? QHash<RoomId, Position>{{lobbyId(), position(2)}} : QHash<RoomId, Position>());
        for (int step = 0, rest = order; step < length; ++step, rest /= 4) {
            m_store->dropPublications(rest % 4 == 3);
            if (rest % 4 == 0)
                m_store->stepAnswer();
            else if (rest % 4 == 1)
                m_store->stepPublication();
            else
                write(1);
            QCoreApplication::processEvents();
        }
        m_store->dropPublications(false);
        m_store->holdAnswers(false);
        m_store->pausePublications(false);
        settle();
        m_store->restoreSubscription();
        settle();
        write(1);
        settle();
        const MessageId last = end();
        const MessageId first = resumes ? 3 : client.all<Welcome>().first().rooms.first().lastId + 1;
        QVERIFY2(client.messageIds() == idsFromTo(first, last), qPrintable(QString::number(order, 4)));
        QVERIFY(first <= last);
        if (isWatched)
            QVERIFY2(bob.messageIds() == idsFromTo(4, last), qPrintable(QString::number(order, 4)));
    }
}

void SessionTest::bringsNodesTogether()
{
    MemoryStore otherStore(m_state);
    Node otherNode(otherStore, {}, *m_server);
    TestClient ada(*m_node), bob(otherNode);
    ada.hello(u"ada"_s);
    bob.hello(u"bob"_s);
    settle();
    for (int i = 0; i < 10; ++i) {
        ada.send(u"a%1"_s.arg(i), u"hi"_s);
        bob.send(u"b%1"_s.arg(i), u"hi"_s);
    }
    settle();
    QCOMPARE(ada.messageIds(), idsFromTo(1, 20));
    QCOMPARE(bob.messageIds(), idsFromTo(1, 20));
    QVERIFY(ada.transcript().contains(u"message 1 a0"_s));
    QVERIFY(bob.transcript().contains(u"message 1"_s));
}

void SessionTest::tellsPresenceToAll()
{
    restart({.offlineSeconds = 0});
    MemoryStore otherStore(m_state);
    Node otherNode(otherStore, {.offlineSeconds = 0}, *m_server);
    TestClient ada(*m_node), silent(*m_node);
    ada.hello(u"ada"_s);
    settle();
    QTRY_COMPARE(ada.transcript().last(), u"users ada+"_s);
    {
        TestClient bob(otherNode);
        bob.hello(u"bob"_s);
        QTRY_COMPARE(ada.transcript().last(), u"users bob+"_s);
        QCOMPARE(bob.all<Welcome>().first().usersOnline, 2);
        bob.end();
        QTRY_COMPARE(ada.transcript().last(), u"users bob-"_s);
    }
    signUp(*m_state, u"zoe"_s);
    QTRY_COMPARE(ada.transcript().last(), u"users zoe-"_s);
    QCOMPARE(silent.heard(), QStringList());
}

void SessionTest::staysSmall()
{
    QVERIFY(sizeof(Session) <= 256);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
