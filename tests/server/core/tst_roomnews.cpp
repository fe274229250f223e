// SPDX-License-Identifier: MIT
#include "server/core/serverstate.h"
#include "tests/server/core/dialogue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RoomId side = RoomId(u"side"_s);

/// Without the markers, which are told again after a loss.
QStringList butMarkers(const QStringList &told)
{
    QStringList rest;
    for (const QString &one : told) {
        if (!one.startsWith(u"read "_s))
            rest.append(one);
    }
    return rest;
}

/// One of the server processes that meet in a state.
struct TestNode
{
    explicit TestNode(const std::shared_ptr<MemoryState> &state, const Limits &limits = {})
        : store(state)
        , server(store, {})
        , node(store, limits, server)
    {
    }

    MemoryStore store;
    ServerState server;
    Node node;
};

}

/// How sessions come into rooms and out of them while they live.
class RoomNewsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    // Coming
    void bringsASessionIntoARoom();
    void bringsEverySessionOfAUserIntoARoom();
    void beginsADirectRoomWithItsFirstMessage();
    void tellsWhatWasSaidSinceTheJoining();
    void tellsOfMarkersBeyondTheJoiningAfterTheMessages();
    void ignoresARoomThatItIsInAlready();
    void staysOutOfWhatTheUserHasLeftAgain();
    void joinsNothingWhileTheStoreIsAway();
    void joinsInANewEpoch();
    void knowsOfRemovalsThatTheAnswerDoesNot();

    // Going
    void tellsAndForgetsARoomThatWasLeft();
    void keepsQuietOnceRemoved_data();
    void keepsQuietOnceRemoved();
    void comesBackWhenTheRemovalIsLate();
    void missesNothingWhenItComesBackDuringAQuestion();
    void stopsResumingARoomThatWasLeft();

    // Looking anew
    void showsARoomThatWasEdited();
    void showsARoomAsFarAsItWasDelivered();
    void showsAUserTheirRole();
    void showsNoOldMarkers();
    void holdsMembersBackWhileResuming();
    void holdsNoMoreMembersBackThanIsAllowed();
    void tellsMembersBeforeAReset();

    // Opening
    void opensWithARoomThatIsJoinedMeanwhile_data();
    void opensWithARoomThatIsJoinedMeanwhile();
    void opensWithoutARoomThatIsLeftMeanwhile_data();
    void opensWithoutARoomThatIsLeftMeanwhile();
    void opensAgainWhenItsAnswerIsOlderThanTheHub();
    void opensUntroubledByARemovalThatIsOlderThanItsAnswer();
    void showsWhatChangedWhileOpening();

    // Losses
    void comparesRoomsAfterALoss();
    void keepsARoomThatWasJoinedDuringTheReview();

    // Typing and presence
    void tellsTypingToTheOthers();
    void refusesTypingWithoutATxnId();
    void tellsWhoIsAway();

    void isRightInAnyOrder_data();
    void isRightInAnyOrder();

private:
    Identity id(const QString &name) const { return m_people.value(name); }
    void write(const QString &name, const RoomId &room = side);
    void add(const QString &name);
    void removeMember(const QString &name);
    MessageId end(const RoomId &room = side) { return m_state->findPositions({room})->first().position.id; }
    std::unique_ptr<TestClient> live(const QString &name);
    RoomId talk(const QString &maker, const QByteArray &with);

    std::shared_ptr<MemoryState> m_state;
    std::unique_ptr<TestNode> m_here;
    QHash<QString, Identity> m_people;
};

void RoomNewsTest::init()
{
    m_state = std::make_shared<MemoryState>();
    m_people.clear();
    for (const QString &name : {u"ada"_s, u"bob"_s, u"eve"_s})
        m_people.insert(name, signUp(*m_state, name));
    m_state->addRoom(side, RoomKind::Private, {});
    m_state->addMemberUnheard(side, id(u"ada"_s).uid, Role::Owner);
    m_here = std::make_unique<TestNode>(m_state);
    settle();
}

void RoomNewsTest::cleanup()
{
    m_here.reset();
}

void RoomNewsTest::write(const QString &name, const RoomId &room)
{
    QVERIFY(m_state->appendMessage(id(name), {{}, room, u"hello"_s}));
}

void RoomNewsTest::add(const QString &name)
{
    QVERIFY(m_state->addMember(id(u"ada"_s), side, name.toUtf8()));
}

void RoomNewsTest::removeMember(const QString &name)
{
    QVERIFY(m_state->removeMember(id(u"ada"_s), side, name.toUtf8()));
}

/// A client that has heard its `welcome`.
std::unique_ptr<TestClient> RoomNewsTest::live(const QString &name)
{
    auto client = std::make_unique<TestClient>(m_here->node);
    client->hello(name);
    settle();
    client->heard();
    return client;
}

RoomId RoomNewsTest::talk(const QString &maker, const QByteArray &with)
{
    return m_state->createRoom(id(maker), {.kind = RoomKind::Direct, .with = {with}})->room.id;
}

void RoomNewsTest::bringsASessionIntoARoom()
{
    write(u"ada"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    add(u"bob"_s);
    settle();
    write(u"ada"_s);
    bob->send(u"t"_s, u"hi"_s, side);
    settle();
    QCOMPARE(ada->heard(), (QStringList{u"members side +bob"_s, u"message side 2"_s, u"message side 3"_s}));
    QStringList told = bob->heard();
    told.removeOne(u"ack t 3"_s);
    QCOMPARE(told, (QStringList{u"room side 1"_s, u"message side 2"_s, u"message side 3 t"_s}));
    const Room room = bob->all<RoomChanged>().first().room;
    QCOMPARE(room.role, Role::Member);
    QCOMPARE(room.readId, 1);
    QCOMPARE(room.members, 2);
}

void RoomNewsTest::bringsEverySessionOfAUserIntoARoom()
{
    TestNode there(m_state);
    const auto one = live(u"bob"_s);
    const auto two = live(u"bob"_s);
    TestClient three(there.node);
    three.hello(u"bob"_s);
    settle();
    add(u"bob"_s);
    write(u"ada"_s);
    settle();
    for (const TestClient *client : {one.get(), two.get(), &three})
        QCOMPARE(
            client->transcript().mid(client == &three ? 1 : 0), (QStringList{u"room side 0"_s, u"message side 1"_s}));
}

void RoomNewsTest::beginsADirectRoomWithItsFirstMessage()
{
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    const RoomId room = talk(u"ada"_s, "bob");
    settle();
    const QString name = room.toString();
    QCOMPARE(ada->heard(), QStringList{u"room "_s + name + u" 0"_s});
    QCOMPARE(ada->all<RoomChanged>().first().room.with, QList<UserName>{UserName(u"bob"_s)});
    QCOMPARE(bob->heard(), QStringList());
    write(u"ada"_s, room);
    write(u"ada"_s, room);
    settle();
    const QStringList messages{u"message "_s + name + u" 1"_s, u"message "_s + name + u" 2"_s};
    QCOMPARE(ada->heard(), QStringList{u"members "_s + name + u" +bob"_s} + messages);
    QCOMPARE(bob->heard(), QStringList{u"room "_s + name + u" 0"_s} + messages);
    QCOMPARE(bob->all<RoomChanged>().first().room.readId, 0);
    QCOMPARE(bob->all<RoomChanged>().first().room.with, QList<UserName>{UserName(u"ada"_s)});
}

void RoomNewsTest::tellsWhatWasSaidSinceTheJoining()
{
    const auto bob = live(u"bob"_s);
    m_here->store.holdAnswers(true);
    write(u"ada"_s);
    add(u"bob"_s);
    for (int i = 0; i < 5; ++i) {
        write(u"ada"_s);
        m_here->store.stepAnswer();
        settle();
    }
    m_here->store.holdAnswers(false);
    write(u"ada"_s);
    settle();
    QStringList expected{u"room side 1"_s};
    for (int i = 2; i <= 7; ++i)
        expected.append(u"message side %1"_s.arg(i));
    QCOMPARE(bob->heard(), expected);
}

void RoomNewsTest::tellsOfMarkersBeyondTheJoiningAfterTheMessages()
{
    const auto bob = live(u"bob"_s);
    add(u"bob"_s);
    write(u"ada"_s);
    write(u"ada"_s);
    QVERIFY(m_state->setReadMarker(id(u"bob"_s), {side, 2})); // by another session
    settle();
    QStringList told = bob->heard();
    QCOMPARE(told.last(), u"read side 2"_s);
    told.removeAll(u"read side 2"_s);
    QCOMPARE(told, (QStringList{u"room side 0"_s, u"message side 1"_s, u"message side 2"_s}));
}

void RoomNewsTest::ignoresARoomThatItIsInAlready()
{
    add(u"bob"_s);
    const auto bob = live(u"bob"_s);
    emit m_here->store.roomJoined(id(u"bob"_s).uid, side, 0);
    settle();
    QCOMPARE(bob->heard(), QStringList());
    removeMember(u"bob"_s);
    settle();
    QCOMPARE(bob->heard(), QStringList{u"left side"_s});
    QVERIFY(!m_here->store.isWatching(side));
}

void RoomNewsTest::staysOutOfWhatTheUserHasLeftAgain()
{
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    m_here->store.holdAnswers(true);
    add(u"bob"_s);
    settle(); // the store is being asked
    removeMember(u"bob"_s);
    settle();
    m_here->store.holdAnswers(false);
    write(u"ada"_s);
    settle();
    QCOMPARE(bob->heard(), QStringList());
    QCOMPARE(ada->heard(), (QStringList{u"members side +bob"_s, u"members side -bob"_s, u"message side 1"_s}));
}

void RoomNewsTest::joinsNothingWhileTheStoreIsAway()
{
    const auto bob = live(u"bob"_s);
    m_here->store.holdAnswers(true);
    add(u"bob"_s);
    settle(); // the room is about to be watched
    m_here->store.setReady(false);
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(bob->heard(), QStringList());
    write(u"ada"_s);
    m_here->store.setReady(true);
    settle();
    QCOMPARE(butMarkers(bob->heard()), QStringList{u"room side 1"_s}); // found by the review
}

void RoomNewsTest::joinsInANewEpoch()
{
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    write(u"ada"_s);
    settle();
    m_here->store.holdAnswers(true);
    add(u"bob"_s);
    settle(); // the store is about to be asked
    write(u"ada"_s);
    m_here->store.dropPublications(true);
    m_state->forgetRoom(side);
    m_here->store.dropPublications(false);
    m_here->store.holdAnswers(false);
    settle();
    write(u"ada"_s);
    settle();
    write(u"ada"_s);
    settle();
    const QStringList told = bob->heard();
    QCOMPARE(told.first().left(9), u"room side"_s);
    QCOMPARE(told.last(), u"message side %1"_s.arg(end()));
    QCOMPARE(told.filter(u"message side %1"_s.arg(end())).size(), 1);
}

// The hub has told of a removal that is newer than the answer by which the session would have joined.
void RoomNewsTest::knowsOfRemovalsThatTheAnswerDoesNot()
{
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    m_here->store.holdAnswers(true);
    add(u"bob"_s);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // the answer says that he is in it
    removeMember(u"bob"_s);
    settle();
    add(u"eve"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(bob->heard(), QStringList());
}

void RoomNewsTest::tellsAndForgetsARoomThatWasLeft()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    removeMember(u"bob"_s);
    write(u"ada"_s);
    QVERIFY(m_state->startTyping(id(u"ada"_s), side));
    settle();
    QCOMPARE(bob->heard(), QStringList{u"left side"_s});
    QCOMPARE(ada->heard(), (QStringList{u"members side -bob"_s, u"message side 1"_s}));
    add(u"bob"_s);
    write(u"ada"_s);
    settle();
    QCOMPARE(bob->heard(), (QStringList{u"room side 1"_s, u"message side 2"_s}));
}

void RoomNewsTest::keepsQuietOnceRemoved_data()
{
    QTest::addColumn<bool>("isLost");
    QTest::newRow("while the log is read") << false;
    QTest::newRow("by an update that was lost") << true;
}

void RoomNewsTest::keepsQuietOnceRemoved()
{
    QFETCH(bool, isLost);
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    MemoryStore &store = m_here->store;
    store.dropPublications(true);
    write(u"ada"_s);
    store.dropPublications(false);
    store.holdAnswers(!isLost);
    write(u"ada"_s);
    settle();
    store.dropPublications(isLost);
    removeMember(u"bob"_s);
    store.dropPublications(false);
    write(u"ada"_s);
    settle();
    store.holdAnswers(false);
    settle();
    QCOMPARE(bob->heard(), (QStringList{u"message side 1"_s, u"message side 2"_s, u"left side"_s}));
    QVERIFY(ada->heard().contains(u"message side 3"_s));
}

// The user is told to be in the room again while their removal still waits for messages that are being read.
void RoomNewsTest::comesBackWhenTheRemovalIsLate()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    MemoryStore &store = m_here->store;
    store.dropPublications(true);
    write(u"ada"_s);
    store.dropPublications(false);
    store.holdAnswers(true);
    write(u"ada"_s);
    settle();
    removeMember(u"bob"_s);
    write(u"ada"_s); // not for bob
    add(u"bob"_s);
    write(u"ada"_s);
    settle();
    store.holdAnswers(false);
    settle();
    write(u"ada"_s);
    settle();
    QCOMPARE(bob->heard(),
        (QStringList{u"message side 1"_s, u"message side 2"_s, u"left side"_s, u"room side 3"_s, u"message side 4"_s,
            u"message side 5"_s}));
}

// The store was asked how the room looks before the session left it: the answer must not bring it in again before the
// room is watched anew.
void RoomNewsTest::missesNothingWhenItComesBackDuringAQuestion()
{
    add(u"bob"_s);
    const auto bob = live(u"bob"_s);
    MemoryStore &store = m_here->store;
    store.holdAnswers(true);
    QVERIFY(m_state->editRoom(id(u"ada"_s), side, {u"New"_s, {}}, "new"));
    settle();
    removeMember(u"bob"_s);
    add(u"bob"_s);
    settle();
    for (int i = 0; i < 6; ++i) {
        store.stepAnswer();
        write(u"ada"_s);
        settle();
    }
    store.holdAnswers(false);
    settle();
    QStringList expected{u"left side"_s, u"room side 0"_s};
    for (int i = 1; i <= 6; ++i)
        expected.append(u"message side %1"_s.arg(i));
    QCOMPARE(bob->heard(), expected);
}

void RoomNewsTest::stopsResumingARoomThatWasLeft()
{
    add(u"bob"_s);
    for (int i = 0; i < 150; ++i)
        write(u"ada"_s);
    const auto ada = live(u"ada"_s);
    const Epoch epoch = m_state->findPositions({side})->first().position.epoch;
    m_here->store.holdAnswers(true);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s, {{side, {epoch, 0, 0}}});
    while (bob.transcript().isEmpty()) {
        m_here->store.stepAnswer();
        QCoreApplication::processEvents();
    }
    QCOMPARE(bob.heard(), QStringList{u"welcome bob"_s}); // the first page is on its way
    removeMember(u"bob"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(bob.heard(), QStringList{u"left side"_s});
}

void RoomNewsTest::showsARoomThatWasEdited()
{
    add(u"bob"_s);
    write(u"ada"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    QVERIFY(m_state->editRoom(id(u"ada"_s), side, {u"New"_s, u"topic"_s}, "new"));
    settle();
    QCOMPARE(ada->heard(), QStringList{u"room side 1"_s});
    QCOMPARE(bob->heard(), QStringList{u"room side 1"_s});
    QCOMPARE(ada->all<RoomChanged>().first().room.role, Role::Owner);
    const Room room = bob->all<RoomChanged>().first().room;
    QCOMPARE(room.name, u"New"_s);
    QCOMPARE(room.role, Role::Member);
    QCOMPARE(room.unread(), 1 - room.readId);
}

void RoomNewsTest::showsARoomAsFarAsItWasDelivered()
{
    const auto ada = live(u"ada"_s);
    m_here->store.pausePublications(true);
    QVERIFY(m_state->editRoom(id(u"ada"_s), side, {u"New"_s, {}}, "new"));
    write(u"ada"_s);
    QVERIFY(m_here->store.stepPublication());
    settle(); // the answer knows of a message that is still on its way
    QCOMPARE(ada->heard(), QStringList{u"room side 0"_s});
    QCOMPARE(ada->all<RoomChanged>().first().room.readId, 0);
    m_here->store.pausePublications(false);
    settle();
    QCOMPARE(ada->heard(), QStringList{u"message side 1"_s});
}

void RoomNewsTest::showsAUserTheirRole()
{
    add(u"bob"_s);
    const auto bob = live(u"bob"_s);
    QVERIFY(m_state->setRole(id(u"ada"_s), side, "bob", Role::Moderator));
    settle();
    QCOMPARE(bob->heard(), (QStringList{u"members side +bob"_s, u"room side 0"_s}));
    QCOMPARE(bob->all<RoomChanged>().first().room.role, Role::Moderator);
    QCOMPARE(bob->all<MembersChanged>().first().joined.first().role, Role::Moderator);
}

void RoomNewsTest::showsNoOldMarkers()
{
    write(u"ada"_s);
    const auto ada = live(u"ada"_s);
    QVERIFY(m_state->setReadMarker(id(u"ada"_s), {side, 0}));
    settle();
    ada->heard();
    m_here->store.holdAnswers(true);
    QVERIFY(m_state->editRoom(id(u"ada"_s), side, {u"New"_s, {}}, "new"));
    settle(); // the store has answered
    QVERIFY(m_state->setReadMarker(id(u"ada"_s), {side, 1}));
    settle();
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(ada->heard(), (QStringList{u"read side 1"_s, u"room side 1"_s}));
    QCOMPARE(ada->all<RoomChanged>().first().room.readId, 1);
}

void RoomNewsTest::holdsMembersBackWhileResuming()
{
    for (int i = 0; i < 150; ++i)
        write(u"ada"_s);
    const auto other = live(u"ada"_s);
    const Epoch epoch = m_state->findPositions({side})->first().position.epoch;
    m_here->store.holdAnswers(true);
    TestClient ada(m_here->node);
    ada.hello(u"ada"_s, {{side, {epoch, 0, 0}}});
    while (ada.transcript().isEmpty()) {
        m_here->store.stepAnswer();
        QCoreApplication::processEvents();
    }
    add(u"bob"_s);
    write(u"ada"_s);
    add(u"eve"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    QStringList expected{u"welcome ada"_s};
    for (int i = 1; i <= 151; ++i)
        expected.append(u"message side %1"_s.arg(i));
    expected.insert(151, u"members side +bob"_s);
    expected.append(u"members side +eve"_s);
    QCOMPARE(ada.heard(), expected);
}

void RoomNewsTest::holdsNoMoreMembersBackThanIsAllowed()
{
    for (int i = 0; i < 5; ++i)
        write(u"ada"_s);
    TestNode strict(m_state, {.backlogBytes = 1000});
    settle();
    const Epoch epoch = m_state->findPositions({side})->first().position.epoch;
    TestClient ada(strict.node);
    ada.stopReadingAt(2);
    ada.hello(u"ada"_s, {{side, {epoch, 0, 0}}});
    settle();
    QCOMPARE(ada.heard(), (QStringList{u"welcome ada"_s, u"message side 1"_s}));
    for (int i = 0; i < 20 && ada.transcript().isEmpty(); ++i) {
        add(u"bob"_s);
        removeMember(u"bob"_s);
        settle();
    }
    QCOMPARE(ada.heard().value(0), u"gap side 2-5"_s);
}

void RoomNewsTest::tellsMembersBeforeAReset()
{
    for (int i = 0; i < 3; ++i)
        write(u"ada"_s);
    const auto other = live(u"ada"_s);
    const Epoch epoch = m_state->findPositions({side})->first().position.epoch;
    m_here->store.holdAnswers(true);
    TestClient ada(m_here->node);
    ada.hello(u"ada"_s, {{side, {epoch, 0, 0}}});
    while (ada.transcript().isEmpty()) {
        m_here->store.stepAnswer();
        QCoreApplication::processEvents();
    }
    add(u"bob"_s);
    settle();
    ada.heard();
    const Epoch renewed = *m_state->renewEpoch(side, epoch);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    const QStringList told = ada.heard();
    QCOMPARE(told.filter(u"members side +bob"_s).size(), 1);
    QVERIFY(told.contains(u"reset side "_s + renewed.toString()));
}

void RoomNewsTest::opensWithARoomThatIsJoinedMeanwhile_data()
{
    QTest::addColumn<int>("answers");
    for (int answers = 0; answers < 4; ++answers)
        QTest::addRow("after %d answers", answers) << answers;
}

void RoomNewsTest::opensWithARoomThatIsJoinedMeanwhile()
{
    QFETCH(int, answers);
    m_here->store.holdAnswers(true);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s);
    for (int i = 0; i < answers; ++i)
        m_here->store.stepAnswer();
    add(u"bob"_s);
    write(u"ada"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    write(u"ada"_s);
    settle();
    // Either the welcome has it or what follows does.
    const QList<Room> rooms = bob.all<Welcome>().first().rooms;
    const bool isThere = std::ranges::any_of(rooms, [](const Room &room) { return room.id == side; });
    const qsizetype rest = isThere ? 0 : 1;
    QCOMPARE(bob.all<RoomChanged>().size(), rest);
    QCOMPARE(bob.messageIds(side).last(), 2);
    QCOMPARE(
        bob.messageIds(side).size(), 2 - (isThere ? rooms.last().lastId : bob.all<RoomChanged>().first().room.lastId));
}

void RoomNewsTest::opensWithoutARoomThatIsLeftMeanwhile_data()
{
    opensWithARoomThatIsJoinedMeanwhile_data();
}

void RoomNewsTest::opensWithoutARoomThatIsLeftMeanwhile()
{
    QFETCH(int, answers);
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    m_here->store.holdAnswers(true);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s);
    for (int i = 0; i < answers; ++i)
        m_here->store.stepAnswer();
    removeMember(u"bob"_s);
    write(u"ada"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    write(u"ada"_s);
    settle();
    QCOMPARE(bob.messageIds(side), QList<MessageId>());
    const QList<Room> rooms = bob.all<Welcome>().first().rooms;
    const bool isThere = std::ranges::any_of(rooms, [](const Room &room) { return room.id == side; });
    QCOMPARE(bob.all<RoomLeft>().size(), isThere ? 1 : 0);
}

// The removal came before the room was watched for bob, and after the answer.
void RoomNewsTest::opensAgainWhenItsAnswerIsOlderThanTheHub()
{
    add(u"bob"_s);
    m_here->store.holdAnswers(true);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s);
    removeMember(u"bob"_s); // nobody here watches the room
    write(u"ada"_s);
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(bob.heard(), QStringList{u"welcome bob"_s});
    QCOMPARE(bob.all<Welcome>().first().rooms.size(), 1);
    QCOMPARE(m_here->store.calls("openSession"), 2);
    QVERIFY(!m_here->store.isWatching(side));
}

void RoomNewsTest::opensUntroubledByARemovalThatIsOlderThanItsAnswer()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    m_here->store.pausePublications(true);
    removeMember(u"bob"_s);
    add(u"bob"_s);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s);
    settle();
    m_here->store.pausePublications(false);
    settle();
    write(u"ada"_s);
    settle();
    QCOMPARE(bob.heard(), (QStringList{u"welcome bob"_s, u"message side 1"_s}));
    QCOMPARE(bob.all<Welcome>().first().rooms.size(), 2);
}

void RoomNewsTest::showsWhatChangedWhileOpening()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    m_here->store.holdAnswers(true);
    TestClient bob(m_here->node);
    bob.hello(u"bob"_s);
    QVERIFY(m_here->store.stepAnswer());
    QVERIFY(m_state->editRoom(id(u"ada"_s), side, {u"New"_s, {}}, "new"));
    m_here->store.pausePublications(true);
    m_here->store.stepPublication();
    m_here->store.pausePublications(false);
    m_here->store.holdAnswers(false);
    settle();
    QCOMPARE(bob.heard(), (QStringList{u"welcome bob"_s, u"room side 0"_s}));
    QCOMPARE(bob.all<RoomChanged>().first().room.name, u"New"_s);
}

void RoomNewsTest::comparesRoomsAfterALoss()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    const auto eve = live(u"eve"_s);
    m_here->store.dropPublications(true);
    write(u"ada"_s);
    removeMember(u"bob"_s);
    add(u"eve"_s);
    write(u"ada"_s);
    m_here->store.dropPublications(false);
    m_here->store.restoreSubscription();
    settle();
    write(u"ada"_s);
    settle();
    QCOMPARE(butMarkers(bob->heard()), QStringList{u"left side"_s});
    QCOMPARE(butMarkers(eve->heard()), (QStringList{u"room side 2"_s, u"message side 3"_s}));
    QCOMPARE(ada->messageIds(side), (QList<MessageId>{1, 2, 3}));
    QCOMPARE(ada->all<RoomChanged>().last().room.members, 2);
}

void RoomNewsTest::keepsARoomThatWasJoinedDuringTheReview()
{
    const auto bob = live(u"bob"_s);
    m_here->store.holdAnswers(true);
    m_here->store.restoreSubscription();
    QCoreApplication::processEvents(); // the answer doesn't know of the room
    add(u"bob"_s);
    settle();
    m_here->store.holdAnswers(false);
    settle();
    write(u"ada"_s);
    settle();
    QCOMPARE(butMarkers(bob->heard()), (QStringList{u"room side 0"_s, u"message side 1"_s}));
}

void RoomNewsTest::tellsTypingToTheOthers()
{
    add(u"bob"_s);
    const auto ada = live(u"ada"_s);
    const auto adaToo = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    const auto eve = live(u"eve"_s);
    ada->say(StartTyping{side});
    ada->say(StartTyping{side}); // too soon: dropped in silence
    adaToo->say(StartTyping{lobbyId()});
    settle();
    QCOMPARE(ada->heard(), QStringList());
    QCOMPARE(adaToo->heard(), QStringList());
    QCOMPARE(bob->heard(), (QStringList{u"typing side ada"_s, u"typing ada"_s}));
    QCOMPARE(eve->heard(), QStringList{u"typing ada"_s});
}

void RoomNewsTest::refusesTypingWithoutATxnId()
{
    m_state->addRoom(RoomId(u"open"_s), RoomKind::Public, {});
    const auto bob = live(u"bob"_s);
    bob->say(StartTyping{side});
    bob->say(StartTyping{RoomId(u"open"_s)});
    settle();
    QCOMPARE(bob->heard(), (QStringList{u"error no_such_room"_s, u"error forbidden"_s}));
}

void RoomNewsTest::tellsWhoIsAway()
{
    const auto ada = live(u"ada"_s);
    const auto bob = live(u"bob"_s);
    const auto bobToo = live(u"bob"_s);
    QTRY_VERIFY(ada->transcript().contains(u"users bob+"_s) || ada->transcript().contains(u"users ada+ bob+"_s));
    bob->say(SetPresence{Presence::Away});
    bobToo->say(SetPresence{Presence::Away});
    bobToo->say(SetPresence{Presence::Away});
    QTRY_COMPARE(ada->transcript().last(), u"users bob~"_s);
    bobToo->end();
    bob->say(SetPresence{Presence::Online});
    QTRY_COMPARE(ada->transcript().last(), u"users bob+"_s);
    QCOMPARE(ada->transcript().filter(u"~"_s).size(), 1);
}

void RoomNewsTest::isRightInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

namespace {

/// Follows what a client is told about the side room, and what it may be told.
class Follower
{
public:
    /// `out`: from which message on somebody mustn't hear anything, as they have left.
    Follower(Node &node, const QString &name, const QHash<QString, MessageId> &out)
        : client(node)
        , m_name(name)
        , m_out(out)
    {
        client.hello(name);
    }

    /// Empty, or what is wrong.
    QString takeFrames()
    {
        for (; m_seen < client.frames().size(); ++m_seen) {
            const Event event = *decodeEvent(payload(client.frames().at(m_seen)));
            if (const QString fault = std::visit([this](const auto &one) { return take(one); }, event);
                !fault.isEmpty())
                return m_name + u": "_s + fault;
        }
        return {};
    }

    bool isIn() const { return m_isIn; }
    MessageId last() const { return m_last; }

    TestClient client;

private:
    void enter(const Room &room)
    {
        m_isIn = true;
        m_last = room.lastId;
    }

    QString take(const Welcome &welcome)
    {
        for (const Room &room : welcome.rooms) {
            if (room.id == side)
                enter(room);
        }
        return {};
    }

    QString take(const RoomChanged &changed)
    {
        if (m_isIn && changed.room.lastId != m_last)
            return u"shown up to %1, has %2"_s.arg(changed.room.lastId).arg(m_last);
        enter(changed.room);
        return {};
    }

    QString take(const RoomLeft &)
    {
        if (!m_isIn)
            return u"left twice"_s;
        m_isIn = false;
        return {};
    }

    QString take(const Message &message)
    {
        if (message.room != side)
            return {};
        if (!m_isIn || message.id != m_last + 1)
            return u"message %1 after %2"_s.arg(message.id).arg(m_isIn ? m_last : -1);
        m_last = message.id;
        const bool isSecret = m_out.contains(m_name) && message.id >= m_out.value(m_name);
        return isSecret ? u"message %1, said after they had left"_s.arg(message.id) : QString();
    }

    QString take(const Gap &gap)
    {
        if (gap.room == side && (!m_isIn || gap.from != m_last + 1))
            return u"gap from %1 after %2"_s.arg(gap.from).arg(m_last);
        m_last = gap.room == side ? gap.to : m_last;
        return {};
    }

    QString take(const MembersChanged &) { return m_isIn ? QString() : u"members of a room it isn't in"_s; }

    template <typename Other>
    QString take(const Other &)
    {
        return {};
    }

    QString m_name;
    const QHash<QString, MessageId> &m_out;
    qsizetype m_seen = 0;
    bool m_isIn = false;
    MessageId m_last = 0;
};

}

// People come, go and talk, while answers and events of two nodes come in any order, or are lost. What somebody is told
// has no holes; at the end everybody is where the store says, and nobody was told what was said after they had left.
void RoomNewsTest::isRightInAnyOrder()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TestNode there(m_state);
    TestNode *nodes[] = {m_here.get(), &there};
    std::vector<std::unique_ptr<Follower>> followers;
    QHash<QString, MessageId> out{{u"bob"_s, 0}, {u"eve"_s, 0}};
    const auto follow = [&](const QString &name) {
        followers.push_back(std::make_unique<Follower>(nodes[random.bounded(2)]->node, name, out));
    };
    const auto invite = [&](const QString &name) {
        add(name);
        out.remove(name);
    };
    const auto expel = [&](const QString &name) {
        removeMember(name);
        if (!out.contains(name))
            out.insert(name, end() + 1);
    };
    for (const QString &name : {u"ada"_s, u"bob"_s, u"eve"_s, u"ada"_s, u"bob"_s, u"eve"_s})
        follow(name);
    for (TestNode *node : nodes) {
        node->store.holdAnswers(true);
        node->store.pausePublications(true);
    }
    const QStringList guests{u"bob"_s, u"eve"_s};
    for (int step = 0; step < 400; ++step) {
        MemoryStore &store = nodes[random.bounded(2)]->store;
        const int choice = random.bounded(100);
        const QString guest = guests.at(random.bounded(2));
        store.dropPublications(random.bounded(20) == 0);
        if (choice < 40)
            store.stepAnswer();
        else if (choice < 75)
            store.stepPublication();
        else if (choice < 83)
            write(u"ada"_s);
        else if (choice < 88)
            invite(guest);
        else if (choice < 93)
            expel(guest);
        else if (choice < 96)
            QVERIFY(m_state->editRoom(id(u"ada"_s), side, {{}, QString::number(step)}, {}));
        else if (choice < 97)
            store.restoreSubscription();
        else if (choice < 98)
            follow(guest);
        store.dropPublications(false);
        QCoreApplication::processEvents();
        for (const auto &follower : followers)
            QCOMPARE(follower->takeFrames(), QString());
    }
    // Nobody who is out now hears another word.
    for (const QString &guest : guests)
        random.bounded(2) ? invite(guest) : expel(guest);
    const MessageId before = end();
    write(u"ada"_s);
    for (TestNode *node : nodes) {
        node->store.holdAnswers(false);
        node->store.pausePublications(false);
    }
    settle();
    for (TestNode *node : nodes)
        node->store.restoreSubscription();
    settle();
    settle();
    const auto members = m_state->findMembers({}, side)->members;
    for (const auto &follower : followers) {
        QCOMPARE(follower->takeFrames(), QString());
        if (follower->client.transcript().last().startsWith(u"closed"_s))
            continue;
        const bool isMember = std::ranges::any_of(
            members, [&](const RoomMember &one) { return one.uid == follower->client.session()->uid(); });
        QCOMPARE(follower->isIn(), isMember);
        if (isMember)
            QCOMPARE(follower->last(), end());
        else
            QVERIFY(follower->last() <= before);
    }
}

QTEST_GUILESS_MAIN(RoomNewsTest)
#include "tst_roomnews.moc"
