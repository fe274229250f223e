// SPDX-License-Identifier: MIT
#include "client/models/switchermodel.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/models/roomlistmodel.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

Room room(const QString &id, const QString &name)
{
    Room room;
    room.id = RoomId(id);
    room.name = name;
    room.epoch = Epoch(u"e1"_s);
    return room;
}

Room talk(const QString &id, const QStringList &others)
{
    Room talk = room(id, QString());
    talk.kind = RoomKind::Direct;
    for (const QString &other : others)
        talk.with.append(UserName(other));
    return talk;
}

User person(const QString &name, Presence presence = Presence::Online)
{
    return {UserName(name), presence};
}

}

class SwitcherModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsRoomsThenTalksThenPeople();
    void tellsItsRowsToViews();
    void leavesWhatFits_data();
    void leavesWhatFits();
    void startsWithWhatWasVisitedLast();
    void prefersWhatFitsBetterToWhatWasVisited();
    void followsTheClient();
    void keepsItsRowsWhileOnlyCountsChange();
    void sleepsUntilItIsLookedAt();
    void changesOnceForAllWhoComeTogether();
    void takesThousandsOfPeople();

private:
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < m_model->rowCount(); ++i)
            names.append(m_model->index(i).data().toString());
        return names;
    }
    QVariant data(int row, SwitcherModel::Role role) const { return m_model->index(row).data(role); }

    QTemporaryDir m_folder;
    FakeOutboxStorage m_storage;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<RoomListModel> m_rooms;
    std::unique_ptr<SwitcherModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

/// The lobby, the room Tea with a topic, a talk with bob, one with bob and cem; and dora, who is away.
void SwitcherModelTest::init()
{
    m_tester.reset();
    m_model.reset();
    m_rooms.reset();
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"preferences.ini"_s));
    m_client = std::make_unique<ChatClient>(person(u"ada"_s), m_history, m_users, m_calls, m_storage);
    m_rooms = std::make_unique<RoomListModel>(*m_client, *m_preferences);
    m_model = std::make_unique<SwitcherModel>(*m_client, *m_rooms);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    Room tea = room(u"r1"_s, u"Tea"_s);
    tea.topic = u"Two lumps"_s;
    tea.lastId = 3;
    const QList<User> users{person(u"ada"_s), person(u"bob"_s), person(u"cem"_s), person(u"dora"_s, Presence::Away)};
    const QList<Room> rooms{
        room(u"lobby"_s, u"Lobby"_s), tea, talk(u"d1"_s, {u"bob"_s}), talk(u"d2"_s, {u"bob"_s, u"cem"_s})};
    m_client->apply(Welcome{users.first(), users, users.size(), rooms, {}});
    QTRY_COMPARE(m_model->rowCount(), 6);
}

void SwitcherModelTest::listsRoomsThenTalksThenPeople()
{
    // ada is oneself, and with bob there is a talk
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"Tea"_s, u"bob"_s, u"bob, cem"_s, u"cem"_s, u"dora"_s}));
    m_client->apply(UsersChanged{{person(u"cem"_s, Presence::Offline)}});
    QTRY_COMPARE(names().mid(4), QStringList({u"dora"_s, u"cem"_s}));
}

void SwitcherModelTest::tellsItsRowsToViews()
{
    QCOMPARE(data(1, SwitcherModel::RoomRole), u"r1"_s);
    QCOMPARE(data(1, SwitcherModel::UserRole), QString());
    QCOMPARE(data(1, SwitcherModel::UnreadRole), 3);
    QCOMPARE(data(1, SwitcherModel::DetailRole), u"Two lumps"_s);
    QVERIFY(!data(1, SwitcherModel::PresenceRole).isValid());
    QCOMPARE(data(2, SwitcherModel::RoomRole), u"d1"_s);
    QCOMPARE(data(2, SwitcherModel::UserRole), u"bob"_s);
    QCOMPARE(data(2, SwitcherModel::PresenceRole), static_cast<int>(Presence::Online));
    QCOMPARE(data(3, SwitcherModel::UserRole), QString());
    QVERIFY(!data(3, SwitcherModel::PresenceRole).isValid());
    QCOMPARE(data(5, SwitcherModel::RoomRole), QString());
    QCOMPARE(data(5, SwitcherModel::UserRole), u"dora"_s);
    QCOMPARE(data(5, SwitcherModel::PresenceRole), static_cast<int>(Presence::Away));
    QCOMPARE(data(5, SwitcherModel::UnreadRole), 0);
    QVERIFY(!m_model->index(0).data(Qt::DecorationRole).isValid());
}

void SwitcherModelTest::leavesWhatFits_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("a beginning") << u"te"_s << QStringList{u"Tea"_s};
    QTest::newRow("a later word") << u"cem"_s << QStringList{u"cem"_s, u"bob, cem"_s};
    QTest::newRow("beginnings of words") << u"bc"_s << QStringList{u"bob, cem"_s};
    QTest::newRow("beginnings before insides") << u"b"_s << QStringList{u"bob"_s, u"bob, cem"_s, u"Lobby"_s};
    QTest::newRow("letters in that order") << u"dr"_s << QStringList{u"dora"_s};
    QTest::newRow("nothing") << u"xyz"_s << QStringList{};
}

void SwitcherModelTest::leavesWhatFits()
{
    QFETCH(QString, filter);
    m_model->setFilter(filter);
    QTEST(names(), "left");
    m_model->setFilter(u""_s);
    QCOMPARE(m_model->rowCount(), 6);
}

void SwitcherModelTest::startsWithWhatWasVisitedLast()
{
    m_model->visited(RoomId(u"d1"_s));
    m_model->visited(RoomId(u"lobby"_s));
    m_model->visited(RoomId(u"r1"_s)); // open now
    QCOMPARE(names().first(4), QStringList({u"Lobby"_s, u"bob"_s, u"Tea"_s, u"bob, cem"_s}));
    m_model->visited(RoomId(u"lobby"_s)); // Ctrl+K, Enter
    QCOMPARE(names().first(4), QStringList({u"Tea"_s, u"bob"_s, u"Lobby"_s, u"bob, cem"_s}));
}

void SwitcherModelTest::prefersWhatFitsBetterToWhatWasVisited()
{
    for (const QString &id : {u"d2"_s, u"lobby"_s, u"r1"_s})
        m_model->visited(RoomId(id));
    m_model->setFilter(u"b"_s);
    QCOMPARE(names(), QStringList({u"bob, cem"_s, u"bob"_s, u"Lobby"_s}));
}

void SwitcherModelTest::followsTheClient()
{
    m_model->setFilter(u"b"_s);
    QCOMPARE(names(), QStringList({u"bob"_s, u"bob, cem"_s, u"Lobby"_s}));
    m_client->apply(UsersChanged{{person(u"Bodo"_s)}});
    m_client->apply(RoomChanged{room(u"r2"_s, u"Boats"_s)});
    QTRY_COMPARE(names(), QStringList({u"Boats"_s, u"bob"_s, u"bob, cem"_s, u"Bodo"_s, u"Lobby"_s}));
    m_client->apply(RoomLeft{RoomId(u"d1"_s)});
    m_client->apply(RoomChanged{room(u"r2"_s, u"Ships"_s)});
    QTRY_COMPARE(names(), QStringList({u"bob, cem"_s, u"bob"_s, u"Bodo"_s, u"Lobby"_s}));
    QCOMPARE(data(1, SwitcherModel::RoomRole), QString()); // bob without a talk
}

void SwitcherModelTest::keepsItsRowsWhileOnlyCountsChange()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_client->apply(Message{RoomId(u"r1"_s), 4, UserName(u"bob"_s), QDateTime::currentDateTimeUtc(), u"hi"_s});
    QCOMPARE(data(1, SwitcherModel::UnreadRole), 4);
    QCOMPARE(changed.size(), 1);
    QVERIFY(resets.isEmpty());
}

void SwitcherModelTest::sleepsUntilItIsLookedAt()
{
    m_model->setAwake(false);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_client->apply(UsersChanged{{person(u"erik"_s)}});
    m_client->apply(RoomChanged{room(u"r2"_s, u"Boats"_s)});
    m_client->apply(Message{RoomId(u"r1"_s), 4, UserName(u"bob"_s), QDateTime::currentDateTimeUtc(), u"hi"_s});
    m_model->visited(RoomId(u"d1"_s));
    QTest::qWait(0);
    QVERIFY(resets.isEmpty() && changed.isEmpty());
    m_model->setAwake(true);
    QCOMPARE(names(),
        QStringList({u"bob"_s, u"Boats"_s, u"Lobby"_s, u"Tea"_s, u"bob, cem"_s, u"cem"_s, u"erik"_s, u"dora"_s}));
}

void SwitcherModelTest::changesOnceForAllWhoComeTogether()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (int i = 0; i < 100; ++i)
        m_client->apply(UsersChanged{{person(u"user%1"_s.arg(i))}});
    QTRY_COMPARE(m_model->rowCount(), 106);
    QCOMPARE(resets.size(), 1);
}

void SwitcherModelTest::takesThousandsOfPeople()
{
    m_tester.reset(); // looks at every row at every step
    QList<User> users;
    for (int i = 0; i < 3'000; ++i)
        users.append(person(u"user%1"_s.arg(i)));
    m_client->apply(UsersChanged{users});
    QTRY_COMPARE(m_model->rowCount(), 3'006);
    const QString typed = u"usr2999"_s;
    for (int letters = 1; letters <= typed.size(); ++letters)
        m_model->setFilter(typed.first(letters));
    QCOMPARE(names(), QStringList({u"user2999"_s}));
}

QTEST_GUILESS_MAIN(SwitcherModelTest)
#include "tst_switchermodel.moc"
