// SPDX-License-Identifier: MIT
#include "tests/server/core/dialogue.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const RoomId nowhere = RoomId(u"nowhere"_s);

}

class ChatServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tellsAboutItself();
    void sendsMessages();
    void answersARepeatAsTheFirstTime_data();
    void answersARepeatAsTheFirstTime();
    void refusesMessages_data();
    void refusesMessages();
    void limitsEachUser();
    void giveHistoryAsTheReaderMaySeeIt();
    void checksTheHistoryLimit_data();
    void checksTheHistoryLimit();
    void refusesTheHistoryOfUnknownRooms();
    void listsRooms();
    void listsUsersWithTheirPresence();
    void findsUsersByAnyCase();
    void checksTheUserLimit();
    void failsWhileTheStoreIsAway();
    void marksAsRead();

private:
    /// The answer to a call, which must not come before the call has returned.
    template <typename T, typename Call>
    Result<T> answer(Call call);
    Result<Accepted> send(const Identity &author, const QString &text, const RoomId &room = lobbyId());
    void restart(const Limits &limits);

    std::shared_ptr<MemoryState> m_state;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<PresenceTracker> m_presence;
    std::unique_ptr<ServerState> m_server;
    std::unique_ptr<ChatService> m_chat;
    Identity m_ada;
    Identity m_bob;
};

void ChatServiceTest::init()
{
    m_chat.reset();
    m_presence.reset();
    m_state = std::make_shared<MemoryState>();
    m_store = std::make_unique<MemoryStore>(m_state);
    m_presence = std::make_unique<PresenceTracker>(*m_store, PresenceTracker::Times{});
    m_ada = signUp(*m_state, u"ada"_s);
    m_bob = signUp(*m_state, u"bob"_s);
    restart({});
}

void ChatServiceTest::restart(const Limits &limits)
{
    m_server = std::make_unique<ServerState>(*m_store, ServerInfo{.name = u"Chatto"_s, .version = u"1"_s});
    m_chat = std::make_unique<ChatService>(*m_store, *m_presence, limits, *m_server);
}

template <typename T, typename Call>
Result<T> ChatServiceTest::answer(Call call)
{
    std::optional<Result<T>> got;
    int answers = 0;
    call(Handler<T>(this, [&](const Result<T> &result) {
        got = result;
        ++answers;
    }));
    const bool tooEarly = answers > 0;
    settle();
    if (tooEarly || answers != 1)
        qFatal("answered %d times, too early: %d", answers, tooEarly);
    return *got;
}

Result<Accepted> ChatServiceTest::send(const Identity &author, const QString &text, const RoomId &room)
{
    return answer<Accepted>([&](const auto &handler) {
        m_chat->sendMessage(author, {TxnId(u"t"_s + text.left(9)), room, text}, handler);
    });
}

void ChatServiceTest::tellsAboutItself()
{
    QCOMPARE(m_chat->info(), (ServerInfo{.name = u"Chatto"_s, .version = u"1"_s}));
}

void ChatServiceTest::sendsMessages()
{
    const auto accepted = send(m_ada, u"hi"_s);
    QVERIFY(accepted);
    QVERIFY(!accepted->repeated);
    QCOMPARE(accepted->message.message.id, 1);
    const auto repeated = send(m_ada, u"hi"_s);
    QVERIFY(repeated->repeated);
    QCOMPARE(repeated->message.message, accepted->message.message);
}

void ChatServiceTest::answersARepeatAsTheFirstTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the same text") << u"hi"_s;
    QTest::newRow("another text") << u"ho"_s;
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("too long") << QString(21, u'x');
    QTest::newRow("control character") << u"\a"_s;
}

void ChatServiceTest::answersARepeatAsTheFirstTime()
{
    QFETCH(QString, text);
    restart({.textBytes = 20});
    const auto sendText = [this](const Identity &author, const QString &it) {
        return answer<Accepted>([&](const auto &handler) {
            m_chat->sendMessage(author, {TxnId(u"t"_s), lobbyId(), it}, handler);
        });
    };
    const auto first = sendText(m_ada, u"hi"_s);
    QVERIFY(!first->repeated);
    const auto repeated = sendText(m_ada, text);
    QVERIFY(repeated);
    QVERIFY(repeated->repeated);
    QCOMPARE(repeated->message.message, first->message.message);
    m_store->setReady(false);
    QCOMPARE(sendText(m_ada, text).error().code, ErrorCode::Unavailable); // it may be one
}

void ChatServiceTest::refusesMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RoomId>("room");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("blank") << u" \n"_s << lobbyId() << ErrorCode::TextEmpty;
    QTest::newRow("too long") << QString(21, u'x') << lobbyId() << ErrorCode::TextTooLong;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD800)) << lobbyId() << ErrorCode::BadRequest;
    QTest::newRow("unknown room") << u"x"_s << nowhere << ErrorCode::NoSuchRoom;
}

void ChatServiceTest::refusesMessages()
{
    QFETCH(QString, text);
    QFETCH(RoomId, room);
    QFETCH(ErrorCode, code);
    restart({.textBytes = 20});
    const auto refused = send(m_ada, text, room);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(m_state->findPositions({lobbyId()})->first().position.id, 0);
}

void ChatServiceTest::limitsEachUser()
{
    restart({.messages = 1, .messageBurst = 2});
    QVERIFY(send(m_ada, u"1"_s));
    QVERIFY(send(m_ada, u"2"_s));
    const auto refused = send(m_ada, u"3"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    QCOMPARE(refused.error().retryAfter, 1);
    QVERIFY(send(m_bob, u"1"_s));
}

void ChatServiceTest::giveHistoryAsTheReaderMaySeeIt()
{
    QVERIFY(send(m_ada, u"one"_s));
    QVERIFY(send(m_bob, u"two"_s));
    const auto page = answer<HistoryPage>(
        [&](const auto &handler) { m_chat->history(m_ada, lobbyId(), {.where = Newest{}, .limit = 200}, handler); });
    QVERIFY(page);
    QCOMPARE(page->messages.size(), 2);
    QCOMPARE(page->messages.first().txnId, TxnId(u"tone"_s));
    QCOMPARE(page->messages.last().txnId, TxnId());
    QCOMPARE(page->firstId, 1);
    QCOMPARE(page->lastId, 2);
    QVERIFY(!page->epoch.isEmpty());
}

void ChatServiceTest::checksTheHistoryLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -1;
    QTest::newRow("too many") << 201;
}

void ChatServiceTest::checksTheHistoryLimit()
{
    QFETCH(int, limit);
    const auto page = answer<HistoryPage>(
        [&](const auto &handler) { m_chat->history(m_ada, lobbyId(), {.where = Newest{}, .limit = limit}, handler); });
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::BadRequest);
}

void ChatServiceTest::refusesTheHistoryOfUnknownRooms()
{
    const auto page = answer<HistoryPage>([&](const auto &handler) { m_chat->history(m_ada, nowhere, {}, handler); });
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::NoSuchRoom);
}

void ChatServiceTest::listsRooms()
{
    m_state->addRoom(RoomId(u"secret"_s), RoomKind::Private, {m_bob.uid});
    const auto adas = answer<QList<Room>>([&](const auto &handler) { m_chat->rooms(m_ada, handler); });
    QCOMPARE(adas->size(), 1);
    const auto bobs = answer<QList<Room>>([&](const auto &handler) { m_chat->rooms(m_bob, handler); });
    QCOMPARE(bobs->size(), 2);
}

void ChatServiceTest::listsUsersWithTheirPresence()
{
    m_presence->enter(m_bob);
    const auto page = answer<UserPage>([&](const auto &handler) { m_chat->users({}, handler); });
    QCOMPARE(page->users, (QList<User>{{m_ada.name, Presence::Offline}, {m_bob.name, Presence::Online}}));
    QVERIFY(!page->more);
}

void ChatServiceTest::findsUsersByAnyCase()
{
    const auto page
        = answer<UserPage>([&](const auto &handler) { m_chat->users({.prefix = u"B"_s, .after = u"ADA"_s}, handler); });
    QCOMPARE(page->users.size(), 1);
    QCOMPARE(page->users.first().name, m_bob.name);
}

void ChatServiceTest::checksTheUserLimit()
{
    for (const int limit : {0, 1001}) {
        const auto page = answer<UserPage>([&](const auto &handler) { m_chat->users({.limit = limit}, handler); });
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::BadRequest);
    }
}

void ChatServiceTest::failsWhileTheStoreIsAway()
{
    m_store->setReady(false);
    const auto users = answer<UserPage>([&](const auto &handler) { m_chat->users({}, handler); });
    QCOMPARE(users.error().code, ErrorCode::Unavailable);
    QCOMPARE(send(m_ada, u"x"_s).error().code, ErrorCode::Unavailable);
}

void ChatServiceTest::marksAsRead()
{
    QVERIFY(send(m_bob, u"x"_s));
    const auto done = answer<Done>([&](const auto &handler) { m_chat->markRead(m_ada, {lobbyId(), 1}, handler); });
    QVERIFY(done);
    QCOMPARE(m_state->findRooms(m_ada)->first().readId, 1);
    const auto refused = answer<Done>([&](const auto &handler) { m_chat->markRead(m_ada, {lobbyId(), 2}, handler); });
    QCOMPARE(refused.error().code, ErrorCode::BadRequest);
}

QTEST_GUILESS_MAIN(ChatServiceTest)
#include "tst_chatservice.moc"
