// SPDX-License-Identifier: MIT
#include "client/models/roomlistmodel.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
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
    m_client->apply(RoomChanged{room(u"r1"_s, u"Zebras"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s, u"Tea"_s, u"Zebras"_s}));
}

void RoomListModelTest::removesARoomThatIsLeft()
{
    m_client->apply(RoomChanged{room(u"r1"_s, u"Apples"_s, 9, 7)});
    m_client->apply(RoomLeft{RoomId(u"r1"_s)});
    QCOMPARE(names(), QStringList({u"Lobby"_s}));
    QCOMPARE(m_model->unread(), 1);
}

QTEST_GUILESS_MAIN(RoomListModelTest)
#include "tst_roomlistmodel.moc"
