// SPDX-License-Identifier: MIT
#include "client/models/roomlistmodel.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

Room room(const QString &id, const QString &name, MessageId lastId = 0, MessageId readId = 0)
{
    Room room;
    room.id = RoomId(id);
    room.name = name;
    room.epoch = Epoch(u"e1"_s);
    room.lastId = lastId;
    room.readId = readId;
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

}

class RoomListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void showsTheLobbyAtOnce();
    void sortsByNameWithTheLobbyFirst();
    void countsUnreadMessages();
    void movesARenamedRoom();
    void removesARoomThatIsLeft();
    void standsTalksAfterRooms();
    void namesATalkByTheOthers();
    void showsThePresenceOfTheOtherInATalkOfTwo();
    void leavesMutedRoomsOutOfTheSum();
    void marksRoomsWithUnsentText();
    void staysSortedUnderRandomChanges();

private:
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < m_model->rowCount(); ++i)
            names.append(m_model->index(i).data().toString());
        return names;
    }

    FakeOutboxStorage m_storage;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<RoomListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void RoomListModelTest::init()
{
    m_tester.reset();
    m_model.reset();
    QFile::remove(m_folder.filePath(u"preferences.ini"_s));
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"preferences.ini"_s));
    const User ada{UserName(u"ada"_s), Presence::Online};
    m_client = std::make_unique<ChatClient>(ada, m_history, m_users, m_calls, m_storage);
    m_model = std::make_unique<RoomListModel>(*m_client, *m_preferences);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(names(), QStringList({u"Lobby"_s})); // before the server has said anything
    m_client->apply(Welcome{ada, {ada}, 1, {room(u"lobby"_s, u"Lobby"_s, 41, 40)}, {}});
}

void RoomListModelTest::showsTheLobbyAtOnce()
{
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0).data(RoomListModel::IdRole), u"lobby"_s);
    QCOMPARE(m_model->index(0).data(RoomListModel::TopicRole), QString());
    QVERIFY(!m_model->index(0).data(Qt::DecorationRole).isValid());
    QCOMPARE(m_model->indexOf(RoomId(u"elsewhere"_s)), -1);
}

void RoomListModelTest::sortsByNameWithTheLobbyFirst()
{
    m_client->apply(RoomChanged{room(u"r2"_s, u"Tea"_s)});
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"Apples"_s, u"Tea"_s}));
    m_client->apply(RoomChanged{room(u"r3"_s, u"Room 10"_s)});
    m_client->apply(RoomChanged{room(u"r4"_s, u"Room 4"_s)});
    QCOMPARE(names().mid(2, 2), QStringList({u"Room 4"_s, u"Room 10"_s}));
    const RoomListModel later(*m_client, *m_preferences);
    QCOMPARE(later.room(1).name, u"Apples"_s);
}

void RoomListModelTest::countsUnreadMessages()
{
    QSignalSpy unread(m_model.get(), &RoomListModel::unreadChanged);
    QCOMPARE(m_model->unread(), 1);
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s, 9, 7)});
    QCOMPARE(m_model->unread(), 3);
    m_client->apply(Message{lobbyId(), 42, UserName(u"bob"_s), QDateTime::currentDateTimeUtc(), u"hi"_s});
    QCOMPARE(m_model->index(0).data(RoomListModel::UnreadRole), 2);
    m_client->markRead(lobbyId(), 42);
    QCOMPARE(m_model->unread(), 2);
    QCOMPARE(unread.size(), 3);
}

void RoomListModelTest::movesARenamedRoom()
{
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s)});
    m_client->apply(RoomChanged{room(u"r2"_s, u"Tea"_s)});
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex apples = m_model->index(1);
    m_client->apply(RoomChanged{room(u"r1"_s, u"Zebras"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"Tea"_s, u"Zebras"_s}));
    QCOMPARE(apples.row(), 2); // what is chosen stays so
    QCOMPARE(apples.data(), u"Zebras"_s);
    m_client->apply(RoomChanged{room(u"r1"_s, u"apples"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"apples"_s, u"Tea"_s}));
    QCOMPARE(moved.size(), 2);
    QVERIFY(removed.isEmpty());
}

void RoomListModelTest::removesARoomThatIsLeft()
{
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s, 9, 7)});
    m_client->apply(RoomLeft{RoomId(u"r1"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s}));
    QCOMPARE(m_model->unread(), 1);
}

void RoomListModelTest::standsTalksAfterRooms()
{
    m_client->apply(RoomChanged{talk(u"d1"_s, {u"bob"_s})});
    m_client->apply(RoomChanged{room(u"r1"_s, u"Tea"_s)});
    m_client->apply(RoomChanged{talk(u"d2"_s, {u"Anna"_s, u"cem"_s})});
    Room hidden = room(u"r2"_s, u"Apples"_s);
    hidden.kind = RoomKind::Private;
    m_client->apply(RoomChanged{hidden});
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"Apples"_s, u"Tea"_s, u"Anna, cem"_s, u"bob"_s}));
    const auto kind = [this](int row) { return m_model->index(row).data(RoomListModel::KindRole).toInt(); };
    QCOMPARE(kind(0), static_cast<int>(RoomKind::Public));
    QCOMPARE(kind(1), static_cast<int>(RoomKind::Private));
    QCOMPARE(kind(3), static_cast<int>(RoomKind::Direct));
    QCOMPARE(m_model->index(2).data(RoomListModel::DirectRole), false);
    QCOMPARE(m_model->index(3).data(RoomListModel::DirectRole), true);
}

void RoomListModelTest::namesATalkByTheOthers()
{
    m_client->apply(RoomChanged{talk(u"d1"_s, {u"bob"_s})});
    QCOMPARE(m_model->index(1).data(), u"bob"_s);
    m_client->apply(RoomChanged{talk(u"d1"_s, {u"bob"_s, u"cem"_s})});
    QCOMPARE(m_model->index(1).data(), u"bob, cem"_s);
}

void RoomListModelTest::showsThePresenceOfTheOtherInATalkOfTwo()
{
    m_client->apply(RoomChanged{talk(u"d1"_s, {u"bob"_s})});
    m_client->apply(RoomChanged{talk(u"d2"_s, {u"bob"_s, u"cem"_s})});
    const auto presence = [this](int row) { return m_model->index(row).data(RoomListModel::PresenceRole); };
    QVERIFY(!presence(0).isValid());
    QCOMPARE(presence(1), static_cast<int>(Presence::Offline));
    QVERIFY(!presence(2).isValid());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_client->apply(UsersChanged{{{UserName(u"cem"_s), Presence::Online}}});
    QVERIFY(changed.isEmpty());
    m_client->apply(UsersChanged{{{UserName(u"bob"_s), Presence::Away}}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(presence(1), static_cast<int>(Presence::Away));
    User guest{UserName(u"bob"_s), Presence::Offline, true};
    m_client->apply(UsersChanged{{guest}});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(presence(1), static_cast<int>(Presence::Offline));
}

void RoomListModelTest::leavesMutedRoomsOutOfTheSum()
{
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s, 9, 7)});
    QCOMPARE(m_model->unread(), 3);
    QSignalSpy unread(m_model.get(), &RoomListModel::unreadChanged);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_preferences->setNotify(RoomId(u"r1"_s), Notify::None);
    QCOMPARE(m_model->unread(), 1);
    QCOMPARE(m_model->unreadOf(RoomId(u"r1"_s)), 2);
    QCOMPARE(m_model->unreadOf(RoomId(u"elsewhere"_s)), 0);
    QCOMPARE(m_model->index(1).data(RoomListModel::MutedRole), true);
    QCOMPARE(m_model->index(1).data(RoomListModel::UnreadRole), 2);
    QCOMPARE(m_model->index(0).data(RoomListModel::MutedRole), false);
    QCOMPARE(unread.size(), 1);
    QCOMPARE(changed.size(), 1);
    m_preferences->setNotify(RoomId(u"r1"_s), Notify::Mentions);
    QCOMPARE(m_model->unread(), 3);
}

void RoomListModelTest::marksRoomsWithUnsentText()
{
    const RoomId apples(u"r1"_s);
    m_model->setDraft(apples, true); // before the room is known
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s)});
    QCOMPARE(m_model->index(1).data(RoomListModel::DraftRole), true);
    QCOMPARE(m_model->index(0).data(RoomListModel::DraftRole), false);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setDraft(apples, true);
    QVERIFY(changed.isEmpty());
    m_model->setDraft(apples, false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->index(1).data(RoomListModel::DraftRole), false);
}

void RoomListModelTest::staysSortedUnderRandomChanges()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        const int number = random.bounded(12);
        const QString id = u"r%1"_s.arg(number);
        const QString name = QString(QChar(u'a' + random.bounded(6)));
        if (random.bounded(4) == 0)
            m_client->apply(RoomLeft{RoomId(id)});
        else
            m_client->apply(RoomChanged{number % 3 ? room(id, name) : talk(id, {name})});
        QCOMPARE(m_model->rowCount(), m_client->rooms().size());
        for (int row = 1; row < m_model->rowCount(); ++row) {
            const auto key = [this](int at) {
                const QModelIndex index = m_model->index(at);
                return std::tuple(index.data(RoomListModel::DirectRole).toBool(), index.data().toString(),
                    index.data(RoomListModel::IdRole).toString());
            };
            QVERIFY(row == 1 || key(row - 1) < key(row));
            QCOMPARE(m_model->room(row), m_client->room(m_model->room(row).id));
        }
    }
}

QTEST_GUILESS_MAIN(RoomListModelTest)
#include "tst_roomlistmodel.moc"
