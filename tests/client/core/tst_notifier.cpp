// SPDX-License-Identifier: MIT
#include "client/core/notifier.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);
const UserName bob(u"bob"_s);
const RoomId tea(u"tea"_s);
const RoomId pair(u"pair"_s);

/// A desktop that notes what it shows.
class FakeSink : public NotificationSink
{
public:
    QMap<QString, Notification> shown;
    int calls = 0; ///< Of show().

    void show(const Notification &notification) override
    {
        shown.insert(notification.id, notification);
        ++calls;
    }
    void withdraw(const QString &id) override { shown.remove(id); }

    QStringList titles() const
    {
        QStringList all;
        for (const Notification &notification : shown)
            all.append(notification.title);
        return all;
    }
};

Room roomOf(const RoomId &id, const QString &name, RoomKind kind, MessageId lastId = 10)
{
    Room room;
    room.id = id;
    room.name = name;
    room.kind = kind;
    room.epoch = Epoch(u"e1"_s);
    room.lastId = lastId;
    room.readId = lastId;
    room.role = Role::Member;
    if (kind == RoomKind::Direct)
        room.with = {bob};
    return room;
}

Message from(const UserName &author, const RoomId &room, MessageId id, const QString &text = u"hello"_s)
{
    return {room, id, author, QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC), text};
}

}

class NotifierTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatIsWorthIt_data();
    void tellsWhatIsWorthIt();
    void opensTheRoomAtTheMessage();
    void shortensWithoutCuttingACharacter();
    void saysNothingAboutWhatWasThereBefore();
    void tellsEachMessageOnce();
    void neverTellsLaterWhatItKeptQuietAbout();
    void foldsWhatWasMissedWhileOffline();
    void foldsAGapAndOnlyWhatIsUnread();
    void isQuietAboutMissedMessagesOfAnotherWorth_data();
    void isQuietAboutMissedMessagesOfAnotherWorth();
    void foldsMoreThanFive();
    void countsWhatIsStillShownOnly();
    void tellsOfATalkThatBeganMeanwhile();
    void withdrawsWhatWasReadElsewhere();
    void withdrawsWhatIsLookedAt();
    void withdrawsWhenARoomGoes();
    void startsOverInANewEpoch();
    void withdrawsAllAtTheEnd();

private:
    void welcome(MessageId lobbyLast, MessageId lobbyRead);
    void receive(MessageId from, MessageId to, const RoomId &room = lobbyId());

    QTemporaryDir m_folder;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    FakeOutboxStorage m_storage;
    RoomId m_lookedAt;
    std::unique_ptr<FakeSink> m_sink;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<Notifier> m_notifier;
};

void NotifierTest::init()
{
    m_notifier.reset();
    m_lookedAt = {};
    m_preferences.reset();
    QFile::remove(m_folder.filePath(u"p.ini"_s));
    m_sink = std::make_unique<FakeSink>();
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    m_client = std::make_unique<ChatClient>(User{ada}, m_history, m_users, m_calls, m_storage);
    m_notifier = std::make_unique<Notifier>(
        *m_client, *m_preferences, *m_sink, [this](const RoomId &room) { return room == m_lookedAt; });
    welcome(10, 10);
}

void NotifierTest::welcome(MessageId lobbyLast, MessageId lobbyRead)
{
    m_client->resume();
    Room lobby = roomOf(lobbyId(), u"Lobby"_s, RoomKind::Public, lobbyLast);
    lobby.readId = lobbyRead;
    m_client->apply(Welcome{{ada, Presence::Online}, {{ada, Presence::Online}}, 1,
        {lobby, roomOf(tea, u"Tea"_s, RoomKind::Public), roomOf(pair, {}, RoomKind::Direct)}, {}});
}

void NotifierTest::receive(MessageId first, MessageId last, const RoomId &room)
{
    for (MessageId id = first; id <= last; ++id)
        m_client->apply(from(bob, room, id));
}

void NotifierTest::tellsWhatIsWorthIt_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Notify>("notify");
    QTest::addColumn<QStringList>("special");
    QTest::addColumn<QString>("told"); // title|body; empty: nothing

    const auto row = [](const char *name, const QString &room, const QString &text, Notify notify, const QString &told,
                         const QStringList &special = {}, const QString &author = u"bob"_s) {
        QTest::newRow(name) << room << author << text << notify << special << told;
    };
    row("all", u"lobby"_s, u"hi"_s, Notify::All, u"bob in Lobby|hi"_s);
    row("markup is text", u"lobby"_s, u"<b>&hi"_s, Notify::All, u"bob in Lobby|<b>&hi"_s);
    row("one's own", u"lobby"_s, u"hi"_s, Notify::All, {}, {}, u"ada"_s);
    row("muted", u"lobby"_s, u"hi ada"_s, Notify::None, {});
    row("mentions only", u"lobby"_s, u"hi"_s, Notify::Mentions, {});
    row("mentions, named", u"lobby"_s, u"hi @Ada!"_s, Notify::Mentions, u"bob in Lobby|hi @Ada!"_s);
    row("mentions, another", u"lobby"_s, u"hi adam"_s, Notify::Mentions, {});
    row("talk", u"pair"_s, u"hi"_s, Notify::All, u"bob|hi"_s);
    row("talk, mentions", u"pair"_s, u"hi"_s, Notify::Mentions, u"bob|hi"_s);
    row("talk, muted", u"pair"_s, u"hi ada"_s, Notify::None, {});
    row("looked at", u"lobby"_s, u"hi ada"_s, Notify::All, {}, {u"lobby"_s});
    row("another is looked at", u"tea"_s, u"hi"_s, Notify::All, u"bob in Tea|hi"_s, {u"lobby"_s});
    row("do not disturb", u"pair"_s, u"hi ada"_s, Notify::All, {}, {u"quiet"_s});
    row("without text", u"lobby"_s, u"hi"_s, Notify::All, u"bob in Lobby|"_s, {u"bare"_s});
    row("talk without text", u"pair"_s, u"hi"_s, Notify::All, u"bob|"_s, {u"bare"_s});
}

void NotifierTest::tellsWhatIsWorthIt()
{
    QFETCH(QString, room);
    QFETCH(QString, author);
    QFETCH(QString, text);
    QFETCH(Notify, notify);
    QFETCH(QStringList, special);
    QFETCH(QString, told);
    m_preferences->setNotify(RoomId(room), notify);
    m_preferences->set(Preferences::DoNotDisturb, special.contains(u"quiet"_s));
    m_preferences->set(Preferences::NotificationText, !special.contains(u"bare"_s));
    m_lookedAt = RoomId(special.value(0));
    m_client->apply(from(UserName(author), RoomId(room), 11, text));
    QString shown;
    for (const Notification &notification : std::as_const(m_sink->shown))
        shown += notification.title + u'|' + notification.body;
    QCOMPARE(shown, told);
}

void NotifierTest::opensTheRoomAtTheMessage()
{
    receive(11, 11, tea);
    QCOMPARE(m_sink->shown.size(), 1);
    const Notification shown = m_sink->shown.first();
    QCOMPARE(shown.room, tea);
    QCOMPARE(shown.message, 11);
    const auto found = m_notifier->find(shown.id);
    QVERIFY(found);
    QCOMPARE(found->notification, shown);
    QCOMPARE(found->last, 11);
}

void NotifierTest::shortensWithoutCuttingACharacter()
{
    const QString family = u"👩‍👩‍👧"_s;
    m_client->apply(from(bob, lobbyId(), 11, QString(Notifier::bodyLength - 3, u'a') + family + u"end"_s));
    QCOMPARE(m_sink->shown.first().body, QString(QString(Notifier::bodyLength - 3, u'a') + u'…'));
}

void NotifierTest::saysNothingAboutWhatWasThereBefore()
{
    init();
    m_client = std::make_unique<ChatClient>(User{ada}, m_history, m_users, m_calls, m_storage);
    m_notifier = std::make_unique<Notifier>(
        *m_client, *m_preferences, *m_sink, [this](const RoomId &room) { return room == m_lookedAt; });
    welcome(300, 20);
    QCOMPARE(m_sink->calls, 0);
    receive(301, 301);
    QCOMPARE(m_sink->titles(), QStringList{u"bob in Lobby"_s});
}

void NotifierTest::tellsEachMessageOnce()
{
    receive(11, 12);
    receive(11, 12);
    QCOMPARE(m_sink->calls, 2);
    m_client->connectionClosed();
    welcome(12, 10);
    receive(11, 12);
    QCOMPARE(m_sink->calls, 2);
}

void NotifierTest::neverTellsLaterWhatItKeptQuietAbout()
{
    m_preferences->set(Preferences::DoNotDisturb, true);
    receive(11, 12);
    m_client->connectionClosed();
    welcome(13, 10);
    receive(13, 13);
    m_preferences->set(Preferences::DoNotDisturb, false);
    m_client->connectionClosed();
    welcome(13, 10);
    QCOMPARE(m_sink->calls, 0);
}

void NotifierTest::foldsWhatWasMissedWhileOffline()
{
    m_client->connectionClosed();
    welcome(22, 10);
    receive(11, 21);
    QCOMPARE(m_sink->calls, 0); // nobody is shown one after the other
    receive(22, 22);
    QCOMPARE(m_sink->titles(), QStringList{u"12 new messages in Lobby"_s});
    QCOMPARE(m_sink->shown.first().message, 11);
    receive(23, 23);
    QCOMPARE(m_sink->titles(), QStringList{u"13 new messages in Lobby"_s});
    m_client->connectionClosed();
    welcome(24, 23);
    receive(24, 24);
    QCOMPARE(m_sink->titles(), QStringList{u"New message in Lobby"_s});
}

void NotifierTest::foldsAGapAndOnlyWhatIsUnread()
{
    m_client->connectionClosed();
    welcome(1000, 900);
    m_client->apply(Gap{lobbyId(), 11, 990, 0});
    QCOMPARE(m_sink->calls, 0);
    receive(991, 1000);
    QCOMPARE(m_sink->titles(), QStringList{u"100 new messages in Lobby"_s});
    QCOMPARE(m_sink->shown.first().message, 901);
}

void NotifierTest::isQuietAboutMissedMessagesOfAnotherWorth_data()
{
    QTest::addColumn<Notify>("notify");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("all") << Notify::All << QStringList{u"3 new messages in Lobby"_s};
    QTest::newRow("mentions") << Notify::Mentions << QStringList{u"New message in Lobby"_s};
    QTest::newRow("none") << Notify::None << QStringList();
}

void NotifierTest::isQuietAboutMissedMessagesOfAnotherWorth()
{
    QFETCH(Notify, notify);
    m_preferences->setNotify(lobbyId(), notify);
    m_client->connectionClosed();
    welcome(14, 10);
    m_client->apply(from(bob, lobbyId(), 11, u"hi"_s));
    m_client->apply(from(bob, lobbyId(), 12, u"ada?"_s));
    m_client->apply(from(bob, lobbyId(), 13, u"well"_s));
    m_client->apply(from(UserName(u"ada"_s), lobbyId(), 14, u"later"_s)); // from another device: all is read
    QTEST(m_sink->titles(), "titles");
}

void NotifierTest::foldsMoreThanFive()
{
    receive(11, 15);
    QCOMPARE(m_sink->shown.size(), 5);
    receive(11, 11, tea);
    QCOMPARE(m_sink->shown.size(), 6); // the only one of its room
    receive(16, 16);
    QCOMPARE(m_sink->titles(), (QStringList{u"6 new messages in Lobby"_s, u"bob in Tea"_s}));
    receive(17, 20);
    QCOMPARE(m_sink->titles(), (QStringList{u"10 new messages in Lobby"_s, u"bob in Tea"_s}));
}

void NotifierTest::countsWhatIsStillShownOnly()
{
    receive(11, 15);
    const QStringList ids = m_sink->shown.keys();
    for (const QString &id : ids) {
        m_notifier->closed(id);
        QVERIFY(!m_notifier->find(id));
    }
    m_sink->shown.clear();
    receive(16, 16);
    QCOMPARE(m_sink->titles(), QStringList{u"bob in Lobby"_s});
}

void NotifierTest::tellsOfATalkThatBeganMeanwhile()
{
    Room talk = roomOf(RoomId(u"new"_s), {}, RoomKind::Direct, 0);
    m_client->apply(RoomChanged{talk});
    QCOMPARE(m_sink->calls, 0);
    receive(1, 1, talk.id);
    QCOMPARE(m_sink->titles(), QStringList{u"bob"_s});
    talk.id = RoomId(u"other"_s);
    talk.lastId = 2;
    m_client->apply(RoomChanged{talk});
    QCOMPARE(m_sink->shown.value(u"other"_s).title, u"2 new messages from bob"_s);
}

void NotifierTest::withdrawsWhatWasReadElsewhere()
{
    receive(11, 13);
    m_client->apply(ReadMarker{lobbyId(), 12});
    QCOMPARE(m_sink->shown.size(), 1);
    QCOMPARE(m_sink->shown.first().message, 13);
    receive(14, 20);
    QCOMPARE(m_sink->titles(), QStringList{u"8 new messages in Lobby"_s});
    m_client->apply(ReadMarker{lobbyId(), 19});
    QCOMPARE(m_sink->shown.size(), 1);
    m_client->apply(ReadMarker{lobbyId(), 20});
    QVERIFY(m_sink->shown.isEmpty());
}

void NotifierTest::withdrawsWhatIsLookedAt()
{
    receive(11, 12);
    receive(11, 11, tea);
    m_notifier->lookedAt(lobbyId());
    QCOMPARE(m_sink->titles(), QStringList{u"bob in Tea"_s});
}

void NotifierTest::withdrawsWhenARoomGoes()
{
    receive(11, 12, tea);
    m_client->apply(RoomLeft{tea});
    QVERIFY(m_sink->shown.isEmpty());
}

void NotifierTest::startsOverInANewEpoch()
{
    receive(11, 12);
    m_client->connectionClosed();
    m_client->resume();
    Room lobby = roomOf(lobbyId(), u"Lobby"_s, RoomKind::Public, 3);
    lobby.epoch = Epoch(u"e2"_s);
    m_client->apply(Welcome{{ada, Presence::Online}, {{ada, Presence::Online}}, 1, {lobby}, {}});
    QVERIFY(m_sink->shown.isEmpty());
    receive(4, 4);
    QCOMPARE(m_sink->titles(), QStringList{u"bob in Lobby"_s});
}

void NotifierTest::withdrawsAllAtTheEnd()
{
    receive(11, 12);
    m_notifier.reset();
    QVERIFY(m_sink->shown.isEmpty());
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
