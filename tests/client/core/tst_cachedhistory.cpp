// SPDX-License-Identifier: MIT
#include "client/core/cachedhistory.h"

#include "tests/support/clientrun.h"
#include "tests/support/fakehistorystorage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);
const RoomId tea(u"tea"_s);

}

/// What is answered from the disk, what from the server, and what is on the disk then.
class CachedHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void showsTheLastPageOfTheRunBefore();
    void knowsTheRoomsOfTheRunBefore();
    void knowsThePeopleOfTheRunBefore();
    void resumesWhereItStood();
    void readsOnFromTheDiskToTheServer();
    void keepsAPageThatCameBeforeTheWelcome();
    void waitsUntilTheServerCanBeAsked();
    void answersInTheNextTurnAndNotWithoutAListener();
    void leavesAtToTheServer();
    void answersFromTheDiskWhatItHasWhole_data();
    void answersFromTheDiskWhatItHasWhole();
    void givesAPartOnlyWithoutAConnection();
    void doesNotTakeWhatIsResumedForTheEnd();
    void holdsNothingAcrossAGap();
    void holdsNothingOfAnEarlierEpoch();
    void holdsNothingThatChangedUnseen();
    void keepsChangesUpToDate();
    void appliesAChangeThatOvertakesAPage();
    void storesNothingFarFromTheEnd();
    void forgetsARoomThatIsLeft();
    void forgetsEverything();
    void writesManyTogether();
    void writesByItself();
    void writesNothingWhereNothingChanged();
    void keepsOnlyTheNewest();
    void goesOnWithoutADisk();
    void beginsAnewWhereTheDiskIsDamaged();
    void doesNotRememberWhereNothingIsKept();

private:
    Room room(const RoomId &id = lobbyId()) const
    {
        Room room;
        room.id = id;
        room.name = id.toString();
        room.epoch = m_server.epoch;
        room.lastId = room.readId = m_server.lastId();
        room.lastChange = m_server.lastChange;
        return room;
    }
    Welcome welcome(const QList<Room> &rooms) const { return {{ada, Presence::Online}, {}, 1, rooms, {}}; }
    /// The program starts (again).
    ClientRun &start()
    {
        m_run.reset();
        m_run = std::make_unique<ClientRun>(ada, m_server, std::make_unique<FakeHistoryStorage>(m_disk));
        return *m_run;
    }
    /// It starts, and the server is there.
    ClientRun &startOnline()
    {
        ClientRun &run = start();
        (void)run.client.resume();
        run.client.apply(welcome({room()}));
        return run;
    }
    void goOffline()
    {
        m_run->client.connectionClosed();
        m_server.failure = Error{ErrorCode::Unavailable, u"no network"_s};
    }
    Result<HistoryPage> ask(const HistoryQuery &query)
    {
        std::optional<Result<HistoryPage>> answer;
        m_run->history.fetchHistory(
            lobbyId(), query, &m_run->context, [&](const Result<HistoryPage> &page) { answer = page; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            return Error{ErrorCode::Unavailable, u"no answer"_s};
        return *answer;
    }
    /// As ask(); the ids that came, and whether the server was asked: "1 2 3 from the server".
    QString idsOf(const HistoryQuery &query)
    {
        const int before = m_server.requests;
        const auto page = ask(query);
        if (!page)
            return u"nothing"_s;
        QStringList ids;
        for (const Message &message : page->messages)
            ids.append(QString::number(message.id));
        return ids.join(u' ') + (m_server.requests > before ? u" from the server"_s : u""_s);
    }
    void hear(const Event &event) { m_run->client.apply(event); }
    void write(int count)
    {
        for (int i = 0; i < count; ++i)
            hear(m_server.append(u"bob", u"message %1"_s.arg(m_server.lastId() + 1)));
    }

    FakeHistory m_server;
    std::shared_ptr<FakeDisk> m_disk;
    std::unique_ptr<ClientRun> m_run;
};

void CachedHistoryTest::init()
{
    m_run.reset();
    m_server = FakeHistory(20);
    m_disk = std::make_shared<FakeDisk>();
}

void CachedHistoryTest::showsTheLastPageOfTheRunBefore()
{
    startOnline();
    QCOMPARE(idsOf({Newest{}, 3}), u"18 19 20 from the server"_s);
    write(1);
    const HistoryPage seen = m_server.page({Newest{}, 4});
    start();
    m_server.failure = Error{ErrorCode::Unavailable, u"no network"_s};
    const auto page = ask({Newest{}, 4});
    QVERIFY(page);
    QCOMPARE(*page, seen);
}

void CachedHistoryTest::knowsTheRoomsOfTheRunBefore()
{
    Room other = room(tea);
    other.kind = RoomKind::Direct;
    other.with = {UserName(u"bob"_s)};
    other.readId = 7;
    ServerInfo server;
    server.name = u"School"_s;
    start().client.apply(Welcome{{ada}, {}, 1, {room(), other}, server});
    const ChatClient &client = start().client;
    QCOMPARE(client.rooms(), QList({room(), other}));
    QCOMPARE(client.server(), server);
    QVERIFY(!client.isOnline() && !client.wasOnline());
}

void CachedHistoryTest::knowsThePeopleOfTheRunBefore()
{
    const User bob{UserName(u"bob"_s), Presence::Online};
    const User guest{UserName(u"gast"_s), Presence::Online, true};
    ClientRun &run = startOnline();
    run.client.apply(UsersChanged{{bob, guest}});
    run.history.save();
    const int writes = m_disk->writes;
    run.client.apply(UsersChanged{{{bob.name, Presence::Away}}});
    run.history.save();
    QCOMPARE(m_disk->writes, writes); // Who comes and goes is nothing to write.
    ClientRun &again = start();
    QCOMPARE(again.client.user(bob.name), (User{bob.name, Presence::Offline}));
    QCOMPARE(again.client.user(guest.name), User());
    QSignalSpy noticed(&again.client, &ChatClient::noticed);
    (void)again.client.resume();
    again.client.apply(welcome({room()}));
    QVERIFY(noticed.isEmpty());
}

void CachedHistoryTest::resumesWhereItStood()
{
    QVERIFY(start().client.resume().isEmpty());
    startOnline();
    write(2);
    hear(m_server.edit(21, u"edited"_s));
    const QHash<RoomId, Position> expected{{lobbyId(), {m_server.epoch, 22, 1}}};
    QCOMPARE(start().client.resume(), expected);
}

void CachedHistoryTest::readsOnFromTheDiskToTheServer()
{
    startOnline();
    (void)ask({Newest{}, 5});
    QCOMPARE(idsOf({Before{16}, 5}), u"11 12 13 14 15 from the server"_s);
    QCOMPARE(idsOf({Before{16}, 5}), u"11 12 13 14 15"_s);
    QCOMPARE(idsOf({Before{14}, 10}), u"4 5 6 7 8 9 10 11 12 13 from the server"_s);
    startOnline();
    QCOMPARE(idsOf({Newest{}, 17}), u"4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"_s);
}

void CachedHistoryTest::keepsAPageThatCameBeforeTheWelcome()
{
    start();
    QCOMPARE(idsOf({Newest{}, 3}), u"18 19 20 from the server"_s);
    hear(welcome({room()}));
    QCOMPARE(idsOf({Newest{}, 3}), u"18 19 20"_s);
    m_disk = std::make_shared<FakeDisk>();
    start();
    (void)ask({Newest{}, 3});
    m_server.edit(19, u"changed before the welcome"_s);
    hear(welcome({room()}));
    QCOMPARE(ask({Newest{}, 3})->messages[1].text, u"changed before the welcome"_s);
}

void CachedHistoryTest::waitsUntilTheServerCanBeAsked()
{
    startOnline();
    (void)ask({Newest{}, 5});
    m_run->history.save();
    FakeUsers users;
    FakeCalls calls;
    FakeOutboxStorage outbox;
    ChatClient client(User{ada}, m_server, users, calls, outbox);
    CachedHistory history(client, std::make_unique<FakeHistoryStorage>(m_disk));
    const int before = m_server.requests;
    int cached = 0;
    int fetched = 0;
    QObject context;
    history.fetchHistory(lobbyId(), {Newest{}, 5}, &context, [&](const auto &page) { cached += bool(page); });
    history.fetchHistory(lobbyId(), {Before{16}, 5}, &context, [&](const auto &page) { fetched += bool(page); });
    auto gone = std::make_unique<QObject>();
    history.fetchHistory(lobbyId(), {Before{16}, 5}, gone.get(), [](const auto &) { QFAIL("nobody listens"); });
    gone.reset();
    QTRY_COMPARE(cached, 1);
    QCOMPARE(fetched, 0);
    QCOMPARE(m_server.requests, before);
    history.askServer();
    QTRY_COMPARE(fetched, 1);
    QCOMPARE(m_server.requests, before + 1);
}

void CachedHistoryTest::answersInTheNextTurnAndNotWithoutAListener()
{
    startOnline();
    (void)ask({Newest{}, 5});
    auto listener = std::make_unique<QObject>();
    bool isAnswered = false;
    const auto note = [&](const Result<HistoryPage> &) { isAnswered = true; };
    m_run->history.fetchHistory(lobbyId(), {Newest{}, 5}, listener.get(), note);
    QVERIFY(!isAnswered);
    listener.reset();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

/// Whoever asks by time wants to know what the server has: the outbox looks for what it may have sent.
void CachedHistoryTest::leavesAtToTheServer()
{
    startOnline();
    (void)ask({Newest{}, 20});
    QCOMPARE(idsOf({At{m_server.log[4].time}, 4}), u"3 4 5 6 from the server"_s);
}

void CachedHistoryTest::answersFromTheDiskWhatItHasWhole_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QString>("ids");
    using Query = HistoryQuery;
    QTest::newRow("newest") << Query{Newest{}, 5} << u"16 17 18 19 20"_s;
    QTest::newRow("newest, all that is there") << Query{Newest{}, 11} << u"10 11 12 13 14 15 16 17 18 19 20"_s;
    QTest::newRow("newest, one too many")
        << Query{Newest{}, 12} << u"9 10 11 12 13 14 15 16 17 18 19 20 from the server"_s;
    QTest::newRow("before") << Query{Before{13}, 3} << u"10 11 12"_s;
    QTest::newRow("before, beyond") << Query{Before{13}, 4} << u"9 10 11 12 from the server"_s;
    QTest::newRow("before the end") << Query{Before{21}, 2} << u"19 20"_s;
    QTest::newRow("before far behind the end") << Query{Before{99}, 2} << u"19 20"_s;
    QTest::newRow("after") << Query{After{9}, 3} << u"10 11 12"_s;
    QTest::newRow("after, to the end") << Query{After{18}, 5} << u"19 20"_s;
    QTest::newRow("after the end") << Query{After{20}, 5} << QString();
    QTest::newRow("after, too early") << Query{After{8}, 2} << u"9 10 from the server"_s;
    QTest::newRow("around") << Query{Around{14}, 4} << u"12 13 14 15"_s;
    QTest::newRow("around, at the beginning") << Query{Around{12}, 4} << u"10 11 12 13"_s;
    QTest::newRow("around, too early") << Query{Around{11}, 4} << u"9 10 11 12 from the server"_s;
    QTest::newRow("around the end") << Query{Around{20}, 6} << u"17 18 19 20"_s;
}

void CachedHistoryTest::answersFromTheDiskWhatItHasWhole()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QString, ids);
    startOnline();
    (void)ask({Newest{}, 11});
    QCOMPARE(idsOf(query), ids);
    QCOMPARE(ask(query)->messages, m_server.page(query).messages);
}

void CachedHistoryTest::givesAPartOnlyWithoutAConnection()
{
    startOnline();
    (void)ask({Newest{}, 3});
    goOffline();
    QCOMPARE(idsOf({Newest{}, 10}), u"18 19 20"_s);
    QCOMPARE(idsOf({Before{20}, 10}), u"18 19"_s);
    QCOMPARE(idsOf({Around{19}, 10}), u"18 19 20"_s);
    QCOMPARE(idsOf({Before{18}, 10}), u"nothing"_s);
    QCOMPARE(idsOf({After{5}, 20}), u"nothing"_s);
    QCOMPARE(idsOf({Around{17}, 10}), u"nothing"_s);
}

void CachedHistoryTest::doesNotTakeWhatIsResumedForTheEnd()
{
    startOnline();
    (void)ask({Newest{}, 5});
    goOffline();
    const Message missed = m_server.append(u"bob", u"missed"_s);
    m_server.failure.reset();
    (void)m_run->client.resume();
    hear(welcome({room()}));
    QCOMPARE(idsOf({Newest{}, 3}), u"19 20 21 from the server"_s);
    hear(missed);
    QCOMPARE(idsOf({Newest{}, 3}), u"19 20 21"_s);
}

void CachedHistoryTest::holdsNothingAcrossAGap()
{
    startOnline();
    (void)ask({Newest{}, 5});
    m_server.append(u"bob", u"never delivered"_s);
    hear(Gap{lobbyId(), 21, 21, 0});
    goOffline();
    QCOMPARE(idsOf({Newest{}, 5}), u"nothing"_s);
    m_server.failure.reset();
    startOnline();
    QVERIFY(m_disk->messages[lobbyId()].isEmpty());
    write(2);
    QCOMPARE(idsOf({Newest{}, 2}), u"22 23"_s);
    QCOMPARE(idsOf({Newest{}, 4}), u"20 21 22 23 from the server"_s);
    QCOMPARE(idsOf({Newest{}, 4}), u"20 21 22 23"_s);
}

void CachedHistoryTest::holdsNothingOfAnEarlierEpoch()
{
    startOnline();
    (void)ask({Newest{}, 10});
    m_server.log.resize(18);
    m_server.epoch = Epoch(u"e2"_s);
    hear(Reset{lobbyId(), m_server.epoch});
    QCOMPARE(idsOf({Newest{}, 2}), u"17 18 from the server"_s);
    QCOMPARE(idsOf({Newest{}, 2}), u"17 18"_s);
    m_server.log[16].text = u"of another life"_s;
    m_server.epoch = Epoch(u"e3"_s);
    startOnline();
    QCOMPARE(idsOf({Newest{}, 2}), u"17 18 from the server"_s);
    QCOMPARE(ask({Newest{}, 2})->messages.first().text, u"of another life"_s);
}

void CachedHistoryTest::holdsNothingThatChangedUnseen()
{
    startOnline();
    (void)ask({Newest{}, 5});
    m_server.edit(19, u"edited"_s);
    hear(Gap{lobbyId(), 21, 20, 1});
    QCOMPARE(ask({Newest{}, 2})->messages.first().text, u"edited"_s);
    m_server.edit(19, u"once more"_s);
    goOffline();
    m_server.failure.reset();
    hear(welcome({room()})); // not resumed: nothing follows
    QCOMPARE(ask({Newest{}, 2})->messages.first().text, u"once more"_s);
}

void CachedHistoryTest::keepsChangesUpToDate()
{
    startOnline();
    (void)ask({Newest{}, 5});
    hear(m_server.edit(3, u"not held"_s));
    hear(m_server.edit(19, u"edited"_s));
    m_server.log[17].deleted = true;
    hear(m_server.edit(18, {}));
    start();
    const auto page = ask({Newest{}, 5});
    QCOMPARE(page->messages, m_server.page({Newest{}, 5}).messages);
    QCOMPARE(page->lastChange, 3);
    QVERIFY(!m_disk->messages[lobbyId()].contains(3));
}

void CachedHistoryTest::appliesAChangeThatOvertakesAPage()
{
    m_server = FakeHistory(20, FakeHistory::Answers::WhenTold);
    startOnline();
    const FakeHistory before = m_server;
    HistoryPage page;
    m_run->history.fetchHistory(lobbyId(), {Newest{}, 5}, &m_run->context, [&](const auto &answer) { page = *answer; });
    const Change change = m_server.edit(19, u"edited"_s);
    hear(change);
    m_server.log = before.log; // as it was when the page was written
    m_server.lastChange = 0;
    m_server.answer();
    QCOMPARE(page.messages[3], change.message);
    QCOMPARE(m_run->client.position(lobbyId())->change, 1);
    start();
    QCOMPARE(ask({Newest{}, 5})->messages[3], change.message);
}

void CachedHistoryTest::storesNothingFarFromTheEnd()
{
    startOnline();
    (void)ask({Newest{}, 3});
    QCOMPARE(idsOf({Around{5}, 4}), u"3 4 5 6 from the server"_s);
    QCOMPARE(idsOf({Around{5}, 4}), u"3 4 5 6 from the server"_s);
    m_run->history.save();
    QCOMPARE(m_disk->messages[lobbyId()].keys(), QList<MessageId>({18, 19, 20}));
}

void CachedHistoryTest::forgetsARoomThatIsLeft()
{
    start().client.apply(welcome({room(), room(tea)}));
    Message message = m_server.append(u"bob", u"secret"_s);
    message.room = tea;
    hear(message);
    m_run->history.save();
    QVERIFY(m_disk->messages[tea].contains(21));
    hear(RoomLeft{tea});
    m_run->history.save();
    QVERIFY(!m_disk->messages.contains(tea) && !m_disk->rooms.contains(tea));
    hear(RoomChanged{room(tea)}); // and let in again, at once
    hear(RoomLeft{tea});
    hear(RoomChanged{room(tea)});
    m_run->history.save();
    QVERIFY(m_disk->rooms.contains(tea));
    hear(welcome({room()})); // removed while away
    m_run->history.save();
    QVERIFY(!m_disk->rooms.contains(tea));
}

void CachedHistoryTest::forgetsEverything()
{
    startOnline();
    (void)ask({Newest{}, 3});
    m_run->history.save();
    write(1);
    m_run->history.forget();
    QVERIFY(m_disk->cleared);
    write(1);
    m_run->history.save();
    QCOMPARE(idsOf({Newest{}, 2}), u"21 22 from the server"_s);
    m_run.reset();
    QVERIFY(m_disk->rooms.isEmpty());
    QCOMPARE(m_disk->writes, 0);
}

void CachedHistoryTest::writesManyTogether()
{
    startOnline();
    m_run->history.save();
    m_disk->writes = 0;
    write(1000);
    m_run->history.save();
    QCOMPARE(m_disk->messages[lobbyId()].size(), 1000);
    QVERIFY2(m_disk->writes <= 5, qPrintable(QString::number(m_disk->writes)));
    QVERIFY(m_disk->mostAtOnce <= CachedHistory::mostUnsaved);
}

void CachedHistoryTest::writesByItself()
{
    startOnline();
    write(1);
    QVERIFY(m_disk->messages[lobbyId()].isEmpty());
    QTRY_VERIFY(m_disk->messages[lobbyId()].contains(21));
}

void CachedHistoryTest::writesNothingWhereNothingChanged()
{
    startOnline();
    write(1);
    m_run->history.save();
    const int writes = m_disk->writes;
    (void)m_run->client.resume();
    Room again = room();
    again.readId = 20;
    hear(welcome({again}));
    m_run->client.connectionClosed();
    m_run->history.save();
    QCOMPARE(m_disk->writes, writes);
}

void CachedHistoryTest::keepsOnlyTheNewest()
{
    startOnline();
    write(int(CachedHistory::mostInARoom + 3 * CachedHistory::trimStep));
    m_run->history.save();
    const auto size = m_disk->messages[lobbyId()].size();
    QVERIFY2(size <= CachedHistory::mostInARoom + CachedHistory::trimStep + CachedHistory::mostUnsaved,
        qPrintable(QString::number(size)));
    QVERIFY(size >= CachedHistory::mostInARoom);
    QCOMPARE(m_disk->messages[lobbyId()].lastKey(), m_server.lastId());
    QCOMPARE(m_disk->messages[lobbyId()].firstKey(), m_server.lastId() - size + 1);
    QCOMPARE(ask({Before{m_server.lastId() - 4000}, 50})->messages,
        m_server.page({Before{m_server.lastId() - 4000}, 50}).messages);
}

void CachedHistoryTest::goesOnWithoutADisk()
{
    startOnline();
    (void)ask({Newest{}, 3});
    m_run->history.save();
    const auto kept = m_disk->messages[lobbyId()].keys();
    m_disk->full = true;
    write(3);
    m_run->history.save();
    QCOMPARE(idsOf({Newest{}, 2}), u"22 23 from the server"_s);
    QCOMPARE(m_disk->messages[lobbyId()].keys(), kept);
    m_disk->full = false;
    const QHash<RoomId, Position> expected{{lobbyId(), {m_server.epoch, 20, 0}}};
    QCOMPARE(start().client.resume(), expected);
}

void CachedHistoryTest::beginsAnewWhereTheDiskIsDamaged()
{
    startOnline();
    (void)ask({Newest{}, 5});
    m_run->history.save();
    m_disk->messages[lobbyId()].remove(18);
    QCOMPARE(idsOf({Newest{}, 2}), u"19 20"_s);
    QCOMPARE(idsOf({Newest{}, 5}), u"16 17 18 19 20 from the server"_s);
    QCOMPARE(idsOf({Newest{}, 5}), u"16 17 18 19 20"_s);
}

void CachedHistoryTest::doesNotRememberWhereNothingIsKept()
{
    FakeUsers users;
    FakeCalls calls;
    FakeOutboxStorage outbox;
    ChatClient client(User{ada}, m_server, users, calls, outbox);
    CachedHistory history(client, nullptr);
    history.askServer();
    client.apply(welcome({room()}));
    for (int i = 0; i < 2; ++i) {
        int answers = 0;
        history.fetchHistory(lobbyId(), {Newest{}, 5}, &client, [&](const auto &page) { answers += bool(page); });
        QTRY_COMPARE(answers, 1);
    }
    QCOMPARE(m_server.requests, 2);
}

QTEST_GUILESS_MAIN(CachedHistoryTest)
#include "tst_cachedhistory.moc"
