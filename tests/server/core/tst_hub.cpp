// SPDX-License-Identifier: MIT
#include "tests/server/core/dialogue.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RoomId side = RoomId(u"side"_s);

class TestWatcher : public Watcher
{
public:
    explicit TestWatcher(const QByteArray &uid = "u0"_ba)
        : m_uid(uid)
    {
    }

    const QByteArray &uid() const override { return m_uid; }

    void deliver(const RoomId &, MessageId last, const QByteArray &frames) override
    {
        for (const QByteArray &frame : split(frames))
            messages.append(std::get<Message>(*decodeEvent(payload(frame))));
        for (const Message &message : messages.last(split(frames).size()))
            told.append(QString::number(message.id));
        QCOMPARE(messages.last().id, last);
        lastFrame = frames;
        ++pieces;
        if (onDeliver)
            onDeliver();
    }

    void reset(const RoomId &, const QByteArray &frame) override
    {
        told.append(u"reset "_s + std::get<Reset>(*decodeEvent(payload(frame))).epoch.toString());
    }

    void showMembers(const RoomId &, MessageId, const QByteArray &frame) override
    {
        const auto changed = std::get<MembersChanged>(*decodeEvent(payload(frame)));
        for (const Member &member : changed.joined)
            told.append(u'+' + member.user.name.toString());
        for (const UserName &name : changed.left)
            told.append(u'-' + name.toString());
        lastFrame = frame;
    }

    void showTyping(const QByteArray &frame) override
    {
        told.append(u"typing "_s + std::get<UserTyping>(*decodeEvent(payload(frame))).user.toString());
        lastFrame = frame;
    }

    void changed(const RoomId &) override { told.append(u"changed"_s); }
    void removed(const RoomId &, RosterNumber roster) override { told.append(u"removed %1"_s.arg(roster)); }

    QStringList told;
    QList<Message> messages;
    QByteArray lastFrame; ///< Or frames that came in one piece.
    int pieces = 0;
    std::function<void()> onDeliver;

private:
    QByteArray m_uid;
};

}

class HubTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void deliversToEveryWatcherOnce();
    void countsWhatItDelivers();
    void deliversEachRoomToItsOwn();
    void keepsOutThoseWhoDoNotListenYet();
    void startsBehindWhatIsKnown();
    void watchesOnceForAll();
    void watchesAnewWhileTheOldAnswerIsOnItsWay();
    void tellsWhenWatchingFails();
    void tellsOfRoomsThatDoNotExist();
    void watchesAgainAfterAFailure();
    void readsHolesFromTheLog();
    void readsLongHolesPageByPage();
    void readsOnForWhatCameMeanwhile();
    void dropsWhatWasDelivered();
    void takesNoOldAnswerForALoss();
    void readsAgainAfterAFailedRead();
    void findsSilentLosses();
    void findsLossesOfTheSubscription();
    void checksWhatWasPreparedDuringALoss();
    void asksAgainWhatMayBeOutOfDate();
    void asksAboutManyRoomsInBatches();
    void resetsOnAnotherEpoch();
    void resetsOnAForgottenRoom();
    void renewsTheEpochOfACutLog();
    void renewsTheEpochWhenAHoleLiesBeyondTheEnd();
    void forgivesAnnouncementsThatTheLogLost();
    void ignoresPagesOfAnEarlierEpoch();
    void letsWatchersGoWhileTheyAreTold();

    void tellsWhatCameAtOnceInOnePiece();
    void givesAuthorsPiecesOfTheirOwn();
    void beginsAPieceWhereAWatcherListens();
    void boundsAPiece();
    void letsWatchersGoBetweenPieces();
    void takesWhatIsNextOutOfWhatCameAtOnce();
    void tellsUpdatesInTheirPlaceOfAPage();

    void tellsWhoComesAndGoesInTheirPlace();
    void showsWhoCameWithTheirPresence();
    void tellsRolesToWhomTheyConcern();
    void tellsNobodyElseWhoLeavesAPair();
    void tellsOfARemovalWhoDoesNotListenYet();
    void tellsMembersInTheirPlaceWhileTheLogIsRead();
    void servesNobodyFromALogThatIsAheadOfTheirRemoval();
    void readsMembersWhenAnUpdateWasLost();
    void readsMembersAfterALossOfTheSubscription();
    void readsMembersAgainAfterAFailure();
    void readsMembersWhenTheStoreLostSome();
    void sendsEverybodyAwayWhenTheStoreLostTheRoom();
    void resetsNothingForTheRemoved();
    void keepsThoseWhoCameAfterTheMembersWereRead();
    void tellsNothingThatWasKnownBefore();
    void tellsMembersAfterMessagesThatTheLogLost();
    void neverReadsTheMembersOfTheLobby();
    void tellsTypingToTheOthers();
    void tellsNoTypingToTheRemoved();
    void tellsNoTypingToThoseWhoseRemovalWasLost();
    void tellsOfEdits();
    void deliversFast();

private:
    void watch(TestWatcher &watcher, MessageId after = 0, const RoomId &room = lobbyId());
    void write(int count = 1, const RoomId &room = lobbyId());
    void writeUnheard(int count = 1);
    LoggedMessage writeUnheard(const Identity &author, const QString &txnId, const QString &text = u"hi"_s);
    void writeSide(int count = 1) { write(count, side); }
    void watchSide(TestWatcher &watcher) { watch(watcher, 0, side); }
    void add(const QString &name) { QVERIFY(m_state->addMember(m_author, side, name.toUtf8())); }
    void removeMember(const QString &name) { QVERIFY(m_state->removeMember(m_author, side, name.toUtf8())); }
    void loseEvents(const std::function<void()> &happens);
    Epoch epoch() { return m_state->findPositions({lobbyId()})->first().position.epoch; }
    QString resetTold() { return u"reset "_s + epoch().toString(); }

    std::shared_ptr<MemoryState> m_state;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<PresenceTracker> m_presence;
    std::unique_ptr<Hub> m_hub;
    Identity m_author; ///< Owns the side room.
    Identity m_bob; ///< Is in it.
    Identity m_eve;
};

void HubTest::init()
{
    m_state = std::make_shared<MemoryState>();
    m_author = signUp(*m_state, u"ada"_s);
    m_bob = signUp(*m_state, u"bob"_s);
    m_eve = signUp(*m_state, u"eve"_s);
    m_state->addRoom(side, RoomKind::Private, {});
    m_state->addMemberUnheard(side, m_author.uid, Role::Owner);
    m_state->addMemberUnheard(side, m_bob.uid, Role::Member);
    m_store = std::make_unique<MemoryStore>(m_state);
    m_presence = std::make_unique<PresenceTracker>(*m_store, PresenceTracker::Times{});
    m_hub = std::make_unique<Hub>(*m_store, *m_presence);
    settle();
}

void HubTest::cleanup()
{
    m_hub.reset();
    m_presence.reset();
}

void HubTest::watch(TestWatcher &watcher, MessageId after, const RoomId &room)
{
    bool ready = false;
    m_hub->watch(room, &watcher, {this, [&](const Result<Done> &done) { ready = bool(done); }});
    QVERIFY(!ready);
    settle();
    QVERIFY(ready);
    m_hub->listen(room, &watcher, after, m_hub->roster(room));
}

void HubTest::write(int count, const RoomId &room)
{
    for (int i = 0; i < count; ++i)
        QVERIFY(m_state->appendMessage(m_author, {TxnId(), room, u"hi"_s}));
}

void HubTest::writeUnheard(int count)
{
    m_store->dropPublications(true);
    write(count);
    m_store->dropPublications(false);
}

LoggedMessage HubTest::writeUnheard(const Identity &author, const QString &txnId, const QString &text)
{
    m_store->dropPublications(true);
    const LoggedMessage logged = m_state->appendMessage(author, {TxnId(txnId), lobbyId(), text})->message;
    m_store->dropPublications(false);
    return logged;
}

void HubTest::loseEvents(const std::function<void()> &happens)
{
    m_store->dropPublications(true);
    happens();
    m_store->dropPublications(false);
}

void HubTest::deliversToEveryWatcherOnce()
{
    TestWatcher one, two, author(m_author.uid);
    watch(one);
    watch(two);
    watch(author);
    QVERIFY(m_state->appendMessage(m_author, {TxnId(u"t"_s), lobbyId(), u"hi"_s}));
    write(2);
    settle();
    const QStringList all{u"1"_s, u"2"_s, u"3"_s};
    QCOMPARE(one.told, all);
    QCOMPARE(two.told, all);
    QCOMPARE(author.told, all);
    QVERIFY(one.lastFrame.isSharedWith(two.lastFrame));
    QVERIFY(one.lastFrame.isSharedWith(author.lastFrame)); // it had no txn_id
}

void HubTest::countsWhatItDelivers()
{
    TestWatcher all, later, deaf;
    watch(all);
    watch(later, 2); // knows the first two already
    m_hub->watch(lobbyId(), &deaf, {this, [](const Result<Done> &) {}});
    write(3);
    settle();
    QCOMPARE(all.told.size(), 3);
    QCOMPARE(later.told.size(), 1);
    QCOMPARE(m_hub->deliveries(), 4);
}

void HubTest::deliversEachRoomToItsOwn()
{
    TestWatcher one, two;
    watch(one);
    watch(two, 0, side);
    write(1);
    write(2, side);
    settle();
    QCOMPARE(one.told, QStringList{u"1"_s});
    QCOMPARE(two.told, (QStringList{u"1"_s, u"2"_s}));
}

void HubTest::keepsOutThoseWhoDoNotListenYet()
{
    TestWatcher one, two;
    watch(one);
    m_hub->watch(lobbyId(), &two, {this, [](const Result<Done> &) {}});
    write(1);
    settle();
    m_hub->listen(lobbyId(), &two, 2, 0);
    m_hub->listen(RoomId(u"unknown"_s), &two, 2, 0);
    write(2);
    settle();
    QCOMPARE(one.told.size(), 3);
    QCOMPARE(two.told, QStringList{u"3"_s});
}

void HubTest::startsBehindWhatIsKnown()
{
    write(5);
    TestWatcher watcher;
    watch(watcher);
    write(1);
    settle();
    QCOMPARE(watcher.told, QStringList{u"6"_s});
    QCOMPARE(m_hub->position(lobbyId()), (Position{epoch(), 6, 0}));
    QCOMPARE(m_hub->position(RoomId(u"unknown"_s)), std::nullopt);
}

void HubTest::watchesOnceForAll()
{
    TestWatcher one, two;
    watch(one);
    watch(two);
    QCOMPARE(m_store->calls("watchRoom"), 1);
    m_hub->unwatch(lobbyId(), &one);
    m_hub->unwatch(lobbyId(), &one);
    m_hub->unwatch(RoomId(u"unknown"_s), &one);
    settle();
    QVERIFY(m_store->isWatching(lobbyId()));
    write(1);
    settle();
    QCOMPARE(one.told, QStringList());
    m_hub->unwatch(lobbyId(), &two);
    settle();
    QVERIFY(!m_store->isWatching(lobbyId()));
}

void HubTest::watchesAnewWhileTheOldAnswerIsOnItsWay()
{
    TestWatcher watcher;
    QStringList answers;
    m_store->holdAnswers(true);
    m_hub->watch(lobbyId(), &watcher, {this, [&](const Result<Done> &) { answers.append(u"old"_s); }});
    m_store->stepAnswer();
    m_hub->unwatch(lobbyId(), &watcher);
    m_hub->watch(lobbyId(), &watcher, {this, [&](const Result<Done> &) { answers.append(u"new"_s); }});
    m_hub->unwatch(lobbyId(), &watcher);
    m_hub->watch(lobbyId(), &watcher, {this, [&](const Result<Done> &) { answers.append(u"newest"_s); }});
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(answers, QStringList{u"newest"_s});
    QVERIFY(m_store->isWatching(lobbyId()));
    m_hub->listen(lobbyId(), &watcher, 0, 0);
    write(1);
    settle();
    QCOMPARE(watcher.told, QStringList{u"1"_s});
}

void HubTest::tellsWhenWatchingFails()
{
    m_store->setReady(false);
    TestWatcher watcher;
    std::optional<ErrorCode> error;
    m_hub->watch(lobbyId(), &watcher, {this, [&](const Result<Done> &done) { error = done.error().code; }});
    settle();
    QCOMPARE(error, ErrorCode::Unavailable);
    QCOMPARE(m_hub->position(lobbyId()), std::nullopt);
}

void HubTest::tellsOfRoomsThatDoNotExist()
{
    TestWatcher watcher;
    std::optional<ErrorCode> error;
    m_hub->watch(RoomId(u"gone"_s), &watcher, {this, [&](const Result<Done> &done) { error = done.error().code; }});
    settle();
    QCOMPARE(error, ErrorCode::NoSuchRoom);
}

void HubTest::watchesAgainAfterAFailure()
{
    m_store->setReady(false);
    TestWatcher one, two;
    m_hub->watch(lobbyId(), &one, {this, [](const Result<Done> &) {}});
    settle();
    m_store->setReady(true);
    watch(two);
    write(1);
    settle();
    QCOMPARE(two.told, QStringList{u"1"_s});
}

void HubTest::readsHolesFromTheLog()
{
    TestWatcher watcher;
    watch(watcher);
    write(1);
    writeUnheard(2);
    write(2);
    settle();
    write(1);
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    QCOMPARE(m_store->calls("readLog"), 1);
}

void HubTest::readsLongHolesPageByPage()
{
    TestWatcher watcher;
    watch(watcher);
    writeUnheard(450);
    write(1);
    settle();
    QCOMPARE(watcher.told.size(), 451);
    QCOMPARE(watcher.told.last(), u"451"_s);
    QCOMPARE(m_store->calls("readLog"), 3);
    QCOMPARE(watcher.pieces, 3);
}

void HubTest::readsOnForWhatCameMeanwhile()
{
    TestWatcher watcher;
    watch(watcher);
    m_store->holdAnswers(true);
    writeUnheard(1);
    write(1);
    settle(); // the log is being read
    write(1);
    settle();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void HubTest::takesNoOldAnswerForALoss()
{
    TestWatcher watcher;
    watch(watcher);
    const Epoch before = epoch();
    m_store->holdAnswers(true);
    m_hub->checkAllRooms();
    write(1);
    settle(); // delivered, and the answer doesn't know of it
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told, QStringList{u"1"_s});
    QCOMPARE(epoch(), before);
}

void HubTest::dropsWhatWasDelivered()
{
    TestWatcher watcher;
    watch(watcher);
    m_store->pausePublications(true);
    write(3);
    m_hub->checkAllRooms();
    settle();
    QCOMPARE(watcher.told.size(), 3); // from the log
    m_store->pausePublications(false);
    settle();
    QCOMPARE(watcher.told.size(), 3);
}

void HubTest::readsAgainAfterAFailedRead()
{
    TestWatcher watcher;
    watch(watcher);
    writeUnheard(1);
    m_store->holdAnswers(true);
    write(1);
    settle(); // the log is being read
    m_store->setReady(false);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told, QStringList());
    m_store->setReady(true);
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s}));
}

void HubTest::findsSilentLosses()
{
    m_hub = std::make_unique<Hub>(*m_store, *m_presence, 5ms);
    TestWatcher watcher;
    watch(watcher);
    writeUnheard(2);
    QTRY_COMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s}));
}

void HubTest::findsLossesOfTheSubscription()
{
    TestWatcher watcher;
    watch(watcher);
    writeUnheard(2);
    settle();
    QCOMPARE(watcher.told, QStringList());
    m_store->restoreSubscription();
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s}));
}

void HubTest::checksWhatWasPreparedDuringALoss()
{
    TestWatcher watcher;
    m_store->holdAnswers(true);
    m_hub->watch(lobbyId(), &watcher, {this, [&](const Result<Done> &) { m_hub->listen(lobbyId(), &watcher, 0, 0); }});
    m_store->stepAnswer(); // watched; the end is asked for
    writeUnheard(1);
    m_store->restoreSubscription();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told, QStringList{u"1"_s});
}

void HubTest::asksAgainWhatMayBeOutOfDate()
{
    TestWatcher watcher;
    watch(watcher);
    m_store->holdAnswers(true);
    m_hub->checkAllRooms();
    writeUnheard(1);
    m_store->restoreSubscription(); // the answer on its way doesn't know of the message
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told, QStringList{u"1"_s});
}

void HubTest::asksAboutManyRoomsInBatches()
{
    TestWatcher watcher;
    for (int i = 0; i < 1001; ++i) {
        const RoomId room(u"room%1"_s.arg(i));
        m_state->addRoom(room, RoomKind::Public, {});
        m_hub->watch(room, &watcher, {this, [](const Result<Done> &) {}});
    }
    QTRY_COMPARE(m_store->calls("findPositions"), 1001);
    settle();
    QTRY_VERIFY(m_hub->position(RoomId(u"room1000"_s)));
    m_hub->checkAllRooms();
    QCOMPARE(m_store->calls("findPositions"), 1004);
}

void HubTest::resetsOnAnotherEpoch()
{
    TestWatcher watcher, deaf;
    watch(watcher);
    m_hub->watch(lobbyId(), &deaf, {this, [](const Result<Done> &) {}});
    write(3);
    settle();
    QVERIFY(m_state->renewEpoch(lobbyId(), epoch()));
    write(1);
    settle();
    write(1);
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, resetTold(), u"5"_s}));
    QCOMPARE(deaf.told, QStringList());
    QCOMPARE(m_hub->position(lobbyId())->epoch, epoch());
}

void HubTest::resetsOnAForgottenRoom()
{
    TestWatcher watcher;
    watch(watcher, 3);
    write(5);
    settle();
    watcher.told.clear();
    m_state->forgetRoom(lobbyId()); // nobody is told
    write(1);
    settle();
    write(1);
    settle();
    QCOMPARE(watcher.told, (QStringList{resetTold(), u"2"_s}));
}

void HubTest::renewsTheEpochOfACutLog()
{
    TestWatcher watcher;
    watch(watcher);
    write(5);
    settle();
    watcher.told.clear();
    const Epoch before = epoch();
    m_state->cutLog(lobbyId(), 3);
    m_hub->checkAllRooms();
    settle();
    QVERIFY(epoch() != before);
    write(1);
    settle();
    QCOMPARE(watcher.told, (QStringList{resetTold(), u"4"_s}));
}

void HubTest::renewsTheEpochWhenAHoleLiesBeyondTheEnd()
{
    TestWatcher watcher;
    watch(watcher);
    write(5);
    settle();
    watcher.told.clear();
    const Epoch before = epoch();
    m_store->pausePublications(true);
    writeUnheard(1);
    write(1);
    m_state->cutLog(lobbyId(), 3);
    m_store->pausePublications(false);
    settle();
    QVERIFY(epoch() != before);
    QCOMPARE(watcher.told, QStringList{resetTold()});
}

void HubTest::forgivesAnnouncementsThatTheLogLost()
{
    TestWatcher watcher;
    watch(watcher);
    write(5);
    settle();
    m_store->pausePublications(true);
    writeUnheard(1);
    write(1);
    m_state->cutLog(lobbyId(), 5); // 6 and 7 were never shown to anybody
    m_store->pausePublications(false);
    settle();
    write(1);
    settle();
    QCOMPARE(watcher.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
}

void HubTest::ignoresPagesOfAnEarlierEpoch()
{
    TestWatcher watcher;
    watch(watcher);
    write(1);
    settle();
    m_store->holdAnswers(true);
    m_hub->checkAllRooms(); // will be answered first, with the new epoch
    m_store->stepAnswer();
    writeUnheard(1);
    write(1);
    settle(); // 2 and 3 are being read
    QVERIFY(m_state->renewEpoch(lobbyId(), epoch()));
    settle();
    m_store->holdAnswers(false);
    settle();
    write(1);
    settle();
    QCOMPARE(watcher.told.last(), u"4"_s);
    QCOMPARE(watcher.told.at(watcher.told.size() - 2), resetTold());
    QCOMPARE(watcher.told.first(), u"1"_s);

    // A page that was read in the new epoch, asked for in the old one.
    m_store->holdAnswers(true);
    writeUnheard(1);
    m_store->pausePublications(true);
    write(1);
    m_state->forgetRoom(lobbyId());
    m_store->pausePublications(false);
    settle();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(watcher.told.last(), resetTold());
}

void HubTest::letsWatchersGoWhileTheyAreTold()
{
    TestWatcher one, two, three, late;
    watch(one);
    watch(two);
    watch(three);
    one.onDeliver = [&] {
        m_hub->unwatch(lobbyId(), &one);
        m_hub->unwatch(lobbyId(), &two);
        m_hub->watch(lobbyId(), &late, {this, [](const Result<Done> &) {}});
    };
    write(1);
    settle();
    QCOMPARE(one.told, QStringList{u"1"_s});
    QCOMPARE(two.told, QStringList());
    QCOMPARE(three.told, QStringList{u"1"_s});
    QCOMPARE(late.told, QStringList());
    three.onDeliver = [&] {
        m_hub->unwatch(lobbyId(), &three);
        m_hub->unwatch(lobbyId(), &late);
    };
    write(1);
    settle();
    QCOMPARE(three.told.size(), 2);
    QCOMPARE(m_hub->position(lobbyId()), std::nullopt);
}

void HubTest::tellsWhatCameAtOnceInOnePiece()
{
    TestWatcher one, two, author(m_author.uid);
    watch(one);
    watch(two);
    watch(author);
    const QList<LoggedMessage> all{writeUnheard(m_author, {}), writeUnheard(m_bob, {}), writeUnheard(m_author, {})};
    emit m_store->messagesPublished(all);
    QCOMPARE(one.told, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(one.pieces, 1);
    QVERIFY(one.lastFrame.isSharedWith(two.lastFrame));
    QVERIFY(one.lastFrame.isSharedWith(author.lastFrame)); // no txn_id
    QCOMPARE(one.messages.at(1).author, m_bob.name);
    QCOMPARE(m_hub->position(lobbyId())->id, 3);
    QCOMPARE(m_store->calls("readLog"), 0);
}

void HubTest::givesAuthorsPiecesOfTheirOwn()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid), eve(m_eve.uid), other;
    for (TestWatcher *watcher : {&ada, &bob, &eve, &other})
        watch(*watcher);
    const QList<LoggedMessage> all{writeUnheard(m_author, u"a"_s), writeUnheard(m_bob, u"b"_s),
        writeUnheard(m_author, {}), writeUnheard(m_author, u"c"_s)};
    emit m_store->messagesPublished(all);
    const auto txnIds = [](const TestWatcher &watcher) {
        QStringList ids;
        for (const Message &message : watcher.messages)
            ids.append(message.txnId.toString());
        return ids;
    };
    QCOMPARE(txnIds(ada), (QStringList{u"a"_s, {}, {}, u"c"_s}));
    QCOMPARE(txnIds(bob), (QStringList{{}, u"b"_s, {}, {}}));
    QCOMPARE(txnIds(eve), (QStringList{{}, {}, {}, {}}));
    QVERIFY(eve.lastFrame.isSharedWith(other.lastFrame));
    QCOMPARE(ada.told, other.told);
    QCOMPARE(bob.told, other.told);
}

void HubTest::beginsAPieceWhereAWatcherListens()
{
    TestWatcher all, half, none, author(m_author.uid);
    watch(all);
    watch(half, 2);
    watch(none, 4);
    watch(author, 2);
    emit m_store->messagesPublished({writeUnheard(m_author, u"a"_s), writeUnheard(m_author, u"b"_s),
        writeUnheard(m_author, u"c"_s), writeUnheard(m_author, {})});
    QCOMPARE(all.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(half.told, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(none.told, QStringList());
    QCOMPARE(author.told, (QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(author.messages.first().txnId, TxnId(u"c"_s));
    QCOMPARE(half.messages.first().txnId, TxnId());
}

void HubTest::boundsAPiece()
{
    TestWatcher one;
    QList<qsizetype> sizes;
    one.onDeliver = [&] { sizes.append(one.lastFrame.size()); };
    watch(one);
    QList<LoggedMessage> all;
    for (const qsizetype size : {30'000, 30'000, 30'000, 100'000, 10, 10})
        all.append(writeUnheard(m_author, {}, QString(size, u'x')));
    emit m_store->messagesPublished(all);
    QCOMPARE(one.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    QCOMPARE(sizes.size(), 4); // two, the third, the large one, two
    QVERIFY(sizes.first() > 60'000 && sizes.first() <= WatcherList::mostJoined);
    QVERIFY(sizes.at(2) > 100'000);
}

void HubTest::letsWatchersGoBetweenPieces()
{
    TestWatcher one, two;
    watch(one);
    watch(two);
    one.onDeliver = [&] {
        m_hub->unwatch(lobbyId(), &one);
        m_hub->unwatch(lobbyId(), &two);
    };
    const QString large(40'000, u'x');
    emit m_store->messagesPublished({writeUnheard(m_author, {}, large), writeUnheard(m_author, {}, large)});
    QCOMPARE(one.told, QStringList{u"1"_s});
    QCOMPARE(two.told, QStringList());
    QCOMPARE(m_hub->position(lobbyId()), std::nullopt);
}

void HubTest::takesWhatIsNextOutOfWhatCameAtOnce()
{
    TestWatcher one;
    watch(one);
    write(2);
    settle();
    const LoggedMessage third = writeUnheard(m_author, {});
    const LoggedMessage fourth = writeUnheard(m_author, {});
    writeUnheard(1);
    const LoggedMessage sixth = writeUnheard(m_author, {});
    LoggedMessage second = third;
    second.message.id = 2;
    emit m_store->messagesPublished({second, third, fourth, sixth});
    QCOMPARE(one.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    settle();
    QCOMPARE(one.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    QCOMPARE(m_store->calls("readLog"), 1);
}

void HubTest::tellsUpdatesInTheirPlaceOfAPage()
{
    TestWatcher ada(m_author.uid);
    watchSide(ada);
    m_store->holdAnswers(true);
    loseEvents([this] { writeSide(2); });
    writeSide();
    settle(); // 1 to 3 are being read
    add(u"eve"_s);
    loseEvents([this] { writeSide(2); });
    removeMember(u"bob"_s);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(ada.told, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"+eve"_s, u"4"_s, u"5"_s, u"-bob"_s}));
}

void HubTest::tellsWhoComesAndGoesInTheirPlace()
{
    TestWatcher ada(m_author.uid), other(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(other);
    watchSide(bob);
    writeSide();
    add(u"eve"_s);
    writeSide();
    removeMember(u"bob"_s);
    settle();
    QVERIFY(ada.lastFrame.isSharedWith(other.lastFrame));
    writeSide();
    settle();
    QCOMPARE(ada.told, (QStringList{u"1"_s, u"+eve"_s, u"2"_s, u"-bob"_s, u"3"_s}));
    QCOMPARE(bob.told, (QStringList{u"1"_s, u"+eve"_s, u"2"_s, u"removed 2"_s}));
    QCOMPARE(m_hub->roster(side), 2);
    QCOMPARE(m_store->calls("findMembers"), 0);
}

void HubTest::showsWhoCameWithTheirPresence()
{
    TestWatcher ada(m_author.uid);
    watchSide(ada);
    m_presence->enter(m_eve);
    add(u"eve"_s);
    settle();
    const auto changed = std::get<MembersChanged>(*decodeEvent(payload(ada.lastFrame)));
    QCOMPARE(changed.joined, (QList<Member>{{{m_eve.name, Presence::Online}, Role::Member}}));
}

void HubTest::tellsRolesToWhomTheyConcern()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    QVERIFY(m_state->setRole(m_author, side, "bob", Role::Moderator));
    settle();
    QCOMPARE(ada.told, QStringList{u"+bob"_s});
    QCOMPARE(bob.told, (QStringList{u"+bob"_s, u"changed"_s}));
}

void HubTest::tellsNobodyElseWhoLeavesAPair()
{
    const auto talk = m_state->createRoom(m_author, {.kind = RoomKind::Direct, .with = {"bob"_ba}});
    write(1, talk->room.id);
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watch(ada, 1, talk->room.id);
    watch(bob, 1, talk->room.id);
    QVERIFY(m_state->removeMember(m_bob, talk->room.id, "bob"));
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 2"_s});
    QCOMPARE(ada.told, QStringList());
    write(1, talk->room.id);
    settle();
    QCOMPARE(bob.told, (QStringList{u"removed 2"_s, u"changed"_s}));
    QCOMPARE(ada.told, (QStringList{u"+bob"_s, u"2"_s}));
}

void HubTest::tellsOfARemovalWhoDoesNotListenYet()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    m_hub->watch(side, &bob, {this, [](const Result<Done> &) {}});
    removeMember(u"bob"_s);
    writeSide();
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    // It may be in it again by then.
    add(u"bob"_s);
    m_hub->listen(side, &bob, 1, 2);
    writeSide();
    settle();
    QCOMPARE(bob.told, (QStringList{u"removed 1"_s, u"2"_s}));
}

void HubTest::tellsMembersInTheirPlaceWhileTheLogIsRead()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    m_store->holdAnswers(true);
    loseEvents([this] { writeSide(); });
    writeSide();
    settle(); // 1 and 2 are being read
    add(u"eve"_s);
    writeSide();
    removeMember(u"bob"_s);
    writeSide();
    settle();
    QCOMPARE(bob.told, QStringList());
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(ada.told, (QStringList{u"1"_s, u"2"_s, u"+eve"_s, u"3"_s, u"-bob"_s, u"4"_s}));
    QCOMPARE(bob.told, (QStringList{u"1"_s, u"2"_s, u"+eve"_s, u"3"_s, u"removed 2"_s}));
    QCOMPARE(m_store->calls("findMembers"), 0);
}

void HubTest::servesNobodyFromALogThatIsAheadOfTheirRemoval()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    m_store->pausePublications(true);
    removeMember(u"bob"_s);
    writeSide();
    m_hub->checkRoom(side); // finds the message before the events have come
    settle();
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s}));
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    m_store->pausePublications(false);
    settle();
    writeSide();
    settle();
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s, u"2"_s}));
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
}

void HubTest::readsMembersWhenAnUpdateWasLost()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    loseEvents([this] { removeMember(u"bob"_s); });
    writeSide();
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s}));
    loseEvents([this] { add(u"bob"_s); });
    add(u"eve"_s); // 2 is missing before 3
    settle();
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s, u"changed"_s}));
    QCOMPARE(m_store->calls("findMembers"), 2);
    QCOMPARE(m_hub->roster(side), 3);
}

void HubTest::readsMembersAfterALossOfTheSubscription()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    loseEvents([this] {
        removeMember(u"bob"_s);
        writeSide();
    });
    m_store->restoreSubscription();
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s}));
}

void HubTest::readsMembersAgainAfterAFailure()
{
    TestWatcher bob(m_bob.uid), ada(m_author.uid);
    watchSide(bob);
    watchSide(ada);
    m_store->holdAnswers(true);
    loseEvents([this] { removeMember(u"bob"_s); });
    writeSide();
    settle(); // the members are being read
    QCOMPARE(m_store->calls("findMembers"), 1);
    m_store->setReady(false);
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(bob.told, QStringList());
    m_store->setReady(true);
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    QCOMPARE(ada.told, (QStringList{u"changed"_s, u"1"_s}));
}

void HubTest::readsMembersWhenTheStoreLostSome()
{
    TestWatcher bob(m_bob.uid), ada(m_author.uid);
    watchSide(bob);
    watchSide(ada);
    add(u"eve"_s);
    settle();
    m_state->cutMembership(side, {m_author.uid}); // as it once was
    m_hub->checkAllRooms();
    settle();
    QCOMPARE(bob.told, (QStringList{u"+eve"_s, u"removed 0"_s}));
    QCOMPARE(m_hub->roster(side), 0);
    add(u"bob"_s);
    settle();
    QCOMPARE(ada.told, (QStringList{u"+eve"_s, u"changed"_s, u"+bob"_s}));
    // Whoever began with a roster that counts no more is told all the same, and updates of that time are forgotten.
    TestWatcher late(m_bob.uid), lateToo(m_author.uid);
    add(u"eve"_s);
    watchSide(late);
    watchSide(lateToo);
    m_state->cutMembership(side, {m_author.uid});
    m_hub->checkAllRooms();
    settle();
    QCOMPARE(late.told, QStringList{u"removed 0"_s});
    add(u"eve"_s);
    writeSide();
    settle();
    QCOMPARE(lateToo.told, (QStringList{u"changed"_s, u"+eve"_s, u"1"_s}));
    QCOMPARE(late.told, QStringList{u"removed 0"_s});
}

void HubTest::sendsEverybodyAwayWhenTheStoreLostTheRoom()
{
    TestWatcher bob(m_bob.uid), ada(m_author.uid), other;
    watchSide(bob);
    watchSide(ada);
    watch(other);
    m_store->setReady(false);
    m_hub->checkRoom(side); // no answer says nothing
    settle();
    m_store->setReady(true);
    settle();
    QCOMPARE(bob.told, QStringList());
    m_state->loseRoom(side);
    m_hub->checkAllRooms();
    settle();
    QCOMPARE(bob.told.size(), 1);
    QVERIFY(bob.told.first().startsWith(u"removed"_s));
    QCOMPARE(ada.told, bob.told);
    QCOMPARE(other.told, QStringList());
}

void HubTest::resetsNothingForTheRemoved()
{
    TestWatcher bob(m_bob.uid), ada(m_author.uid);
    watchSide(bob);
    watchSide(ada);
    loseEvents([this] {
        removeMember(u"bob"_s);
        m_state->forgetRoom(side);
    });
    m_store->restoreSubscription();
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    QCOMPARE(ada.told.size(), 2);
    QCOMPARE(ada.told.first(), u"changed"_s);
    QVERIFY(ada.told.last().startsWith(u"reset"_s));
}

void HubTest::keepsThoseWhoCameAfterTheMembersWereRead()
{
    TestWatcher ada(m_author.uid), eve(m_eve.uid);
    watchSide(ada);
    m_store->holdAnswers(true);
    loseEvents([this] { removeMember(u"bob"_s); });
    writeSide();
    settle(); // the members are being read
    add(u"eve"_s);
    m_hub->watch(side, &eve, {this, [](const Result<Done> &) {}});
    m_hub->listen(side, &eve, 1, 2);
    m_store->holdAnswers(false);
    writeSide();
    settle();
    QCOMPARE(eve.told, QStringList{u"2"_s});
}

void HubTest::tellsNothingThatWasKnownBefore()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    m_store->pausePublications(true);
    removeMember(u"bob"_s);
    add(u"bob"_s);
    add(u"eve"_s);
    m_hub->watch(side, &bob, {this, [](const Result<Done> &) {}});
    m_hub->listen(side, &bob, 0, 2); // the store's answer knew of the first two
    m_store->pausePublications(false);
    settle();
    QCOMPARE(bob.told, QStringList{u"+eve"_s});
    QCOMPARE(ada.told, (QStringList{u"-bob"_s, u"+bob"_s, u"+eve"_s}));
}

void HubTest::tellsMembersAfterMessagesThatTheLogLost()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    m_store->pausePublications(true);
    loseEvents([this] { writeSide(2); });
    removeMember(u"bob"_s);
    m_state->cutLog(side, 0); // nobody has seen 1 and 2
    m_store->pausePublications(false);
    settle();
    QCOMPARE(ada.told, QStringList{u"-bob"_s});
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
    writeSide();
    settle();
    QCOMPARE(ada.told, (QStringList{u"-bob"_s, u"1"_s}));
}

void HubTest::neverReadsTheMembersOfTheLobby()
{
    TestWatcher ada(m_author.uid);
    watch(ada);
    writeUnheard(3);
    write(1);
    m_store->restoreSubscription();
    settle();
    QCOMPARE(ada.told.size(), 4);
    QCOMPARE(m_store->calls("findMembers"), 0);
    QCOMPARE(m_hub->roster(lobbyId()), 0);
}

void HubTest::tellsTypingToTheOthers()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid), bobToo(m_bob.uid), deaf(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    watchSide(bobToo);
    m_hub->watch(side, &deaf, {this, [](const Result<Done> &) {}});
    QVERIFY(m_state->startTyping(m_author, side));
    settle();
    QCOMPARE(ada.told, QStringList());
    QCOMPARE(bob.told, QStringList{u"typing ada"_s});
    QCOMPARE(deaf.told, QStringList());
    QVERIFY(bob.lastFrame.isSharedWith(bobToo.lastFrame));
}

void HubTest::tellsNoTypingToTheRemoved()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    m_store->holdAnswers(true);
    loseEvents([this] { writeSide(); });
    writeSide();
    settle(); // the log is being read, so that the removal waits
    removeMember(u"bob"_s);
    QVERIFY(m_state->startTyping(m_author, side));
    settle();
    m_store->holdAnswers(false);
    settle();
    QCOMPARE(bob.told, (QStringList{u"1"_s, u"2"_s, u"removed 1"_s}));
}

void HubTest::tellsNoTypingToThoseWhoseRemovalWasLost()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    loseEvents([this] { removeMember(u"bob"_s); });
    QVERIFY(m_state->startTyping(m_author, side));
    settle();
    QCOMPARE(bob.told, QStringList{u"removed 1"_s});
}

void HubTest::tellsOfEdits()
{
    TestWatcher ada(m_author.uid), bob(m_bob.uid);
    watchSide(ada);
    watchSide(bob);
    QVERIFY(m_state->editRoom(m_author, side, {{}, u"new"_s}, {}));
    settle();
    QCOMPARE(ada.told, QStringList{u"changed"_s});
    QCOMPARE(bob.told, QStringList{u"changed"_s});
}

void HubTest::deliversFast()
{
    struct Counter : Watcher
    {
        const QByteArray &uid() const override { return id; }
        void deliver(const RoomId &, MessageId, const QByteArray &) override { ++count; }
        void reset(const RoomId &, const QByteArray &) override { }
        void showMembers(const RoomId &, MessageId, const QByteArray &) override { }
        void showTyping(const QByteArray &) override { }
        void changed(const RoomId &) override { }
        void removed(const RoomId &, RosterNumber) override { }
        QByteArray id = "u0"_ba;
        int count = 0;
    };
    std::vector<Counter> counters(1000);
    WatcherList list;
    for (Counter &counter : counters) {
        list.add(&counter);
        list.listen(&counter, 0, 0);
    }
    LoggedMessage logged{{lobbyId(), 1, UserName(u"ada"_s), QDateTime::currentDateTimeUtc(), u"hi"_s}, "u1"_ba, {}};
    QBENCHMARK
    {
        list.deliver({logged});
    }
    QVERIFY(counters.front().count > 0);
    QCOMPARE(counters.front().count, counters.back().count);
}

QTEST_GUILESS_MAIN(HubTest)
#include "tst_hub.moc"
