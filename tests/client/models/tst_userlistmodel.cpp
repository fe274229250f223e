// SPDX-License-Identifier: MIT
#include "client/models/userlistmodel.h"

#include "client/core/chatclient.h"
#include "client/models/naturalorder.h"

#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const UserName ada(u"ada"_s);
const RoomId tea(u"tea"_s);

User person(const QString &name, Presence presence = Presence::Online)
{
    return {UserName(name), presence};
}

}

class UserListModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void listsThoseWhoAreThereFirst();
    void sortsNamesWithoutRegardToCase();
    void movesSomebodyWhosePresenceChanges();
    void changesInPlaceWhatDoesNotMove();
    void removesGuestsWhoLeft();
    void insertsAPageInRuns();
    void tellsItsRowsToViews();
    void showsTheMembersOfARoom();
    void followsTheMembersRowByRow();
    void goesFromRoomToRoom();
    void showsWhoOfTheMembersIsThere();
    void sortsNumbersAsNumbers();
    void takesThousandsOfPeople();
    void staysSortedUnderRandomChanges();

private:
    void apply(const QList<User> &users) { m_client->apply(UsersChanged{users}); }
    /// The user is in a room with these members.
    void enterTea(const QList<Member> &members)
    {
        Room room;
        room.id = tea;
        m_calls.members.insert(tea, members);
        m_client->apply(RoomChanged{room});
    }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < m_model->rowCount(); ++i)
            names.append(m_model->user(i).name.toString());
        return names;
    }

    FakeOutboxStorage m_storage;
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<UserListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void UserListModelTest::init()
{
    m_tester.reset();
    m_model.reset();
    m_users = {};
    m_calls = {};
    m_client = std::make_unique<ChatClient>(User{ada}, m_history, m_users, m_calls, m_storage);
    m_client->apply(Welcome{{ada, Presence::Online}, {{ada, Presence::Online}}, 1, {}, {}});
    m_model = std::make_unique<UserListModel>(*m_client);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void UserListModelTest::listsThoseWhoAreThereFirst()
{
    apply({person(u"dora"_s, Presence::Offline), person(u"cem"_s, Presence::Away), person(u"bob"_s)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"bob"_s, u"cem"_s, u"dora"_s}));
    QCOMPARE(m_model->count(Presence::Online), 2);
    QCOMPARE(m_model->count(Presence::Away), 1);
    QCOMPARE(m_model->count(Presence::Offline), 1);
    const UserListModel later(*m_client);
    QCOMPARE(later.rowCount(), 4);
    QCOMPARE(later.user(3).name.toString(), u"dora"_s);
}

void UserListModelTest::sortsNamesWithoutRegardToCase()
{
    apply({person(u"Zoe"_s), person(u"bob"_s), person(u"Cem"_s), person(u"Anna"_s)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"Anna"_s, u"bob"_s, u"Cem"_s, u"Zoe"_s}));
}

void UserListModelTest::movesSomebodyWhosePresenceChanges()
{
    apply({person(u"bob"_s), person(u"cem"_s)});
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy counts(m_model.get(), &UserListModel::countsChanged);
    apply({person(u"ada"_s, Presence::Offline)});
    QCOMPARE(names(), QStringList({u"bob"_s, u"cem"_s, u"ada"_s}));
    apply({person(u"ada"_s)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"bob"_s, u"cem"_s}));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(counts.size(), 2);
}

void UserListModelTest::changesInPlaceWhatDoesNotMove()
{
    apply({person(u"bob"_s)});
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    apply({person(u"bob"_s, Presence::Away)});
    QVERIFY(moved.isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->user(1).presence, Presence::Away);
}

void UserListModelTest::removesGuestsWhoLeft()
{
    User guest = person(u"bob"_s);
    guest.guest = true;
    apply({guest});
    QCOMPARE(m_model->rowCount(), 2);
    guest.presence = Presence::Offline;
    apply({guest});
    QCOMPARE(names(), QStringList({u"ada"_s}));
    QCOMPARE(m_model->count(Presence::Online), 1);
}

void UserListModelTest::insertsAPageInRuns()
{
    apply({person(u"m"_s, Presence::Offline)});
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QList<User> users;
    for (const char16_t c : {u'a', u'b', u'c', u'x', u'y', u'z'})
        users.append(person(QString(1, c), Presence::Offline));
    apply(users);
    QCOMPARE(names().join(QString()), u"adaabcmxyz"_s);
    QCOMPARE(inserted.size(), 2);
}

void UserListModelTest::tellsItsRowsToViews()
{
    User owner = person(u"bob"_s, Presence::Away);
    owner.owner = true;
    apply({owner});
    const QModelIndex first = m_model->index(0);
    const QModelIndex second = m_model->index(1);
    QCOMPARE(first.data(UserListModel::NameRole), u"ada"_s);
    QCOMPARE(first.data(UserListModel::SelfRole), true);
    QCOMPARE(first.data(UserListModel::GuestRole), false);
    QCOMPARE(second.data(UserListModel::OwnerRole), true);
    QCOMPARE(second.data(UserListModel::RoleRole), static_cast<int>(Role::Owner));
    QCOMPARE(first.data(UserListModel::RoleRole), static_cast<int>(Role::Member));
    QCOMPARE(second.data(UserListModel::PresenceRole), static_cast<int>(Presence::Away));
    QVERIFY(!second.data(Qt::DecorationRole).isValid());
}

void UserListModelTest::showsTheMembersOfARoom()
{
    enterTea({{person(u"ada"_s), Role::Owner}, {person(u"bob"_s), Role::Member}});
    apply({person(u"bob"_s, Presence::Away), person(u"cem"_s)});
    QSignalSpy counts(m_model.get(), &UserListModel::countsChanged);
    m_model->setRoom(tea);
    QCOMPARE(m_model->room(), tea);
    QCOMPARE(m_model->rowCount(), 0); // not known yet
    QCOMPARE(counts.size(), 1);
    QTRY_COMPARE(names(), QStringList({u"ada"_s, u"bob"_s}));
    QCOMPARE(m_model->index(0).data(UserListModel::RoleRole), static_cast<int>(Role::Owner));
    QCOMPARE(m_model->index(1).data(UserListModel::RoleRole), static_cast<int>(Role::Member));
    QCOMPARE(m_model->index(1).data(UserListModel::PresenceRole), static_cast<int>(Presence::Away));
    QCOMPARE(m_model->count(Presence::Online), 1);
    QCOMPARE(m_model->count(Presence::Away), 1);
    QCOMPARE(counts.size(), 2);
}

void UserListModelTest::followsTheMembersRowByRow()
{
    enterTea({{person(u"ada"_s), Role::Owner}, {person(u"bob"_s), Role::Member}});
    m_model->setRoom(tea);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex bob = m_model->index(1);
    apply({person(u"bob"_s), person(u"cem"_s)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"bob"_s}));
    QCOMPARE(bob.data(UserListModel::PresenceRole), static_cast<int>(Presence::Online));
    m_client->apply(MembersChanged{tea, {{person(u"cem"_s), Role::Member}}, {UserName(u"ada"_s)}});
    QCOMPARE(names(), QStringList({u"bob"_s, u"cem"_s}));
    QCOMPARE(bob.row(), 0);
    m_client->apply(MembersChanged{tea, {{person(u"bob"_s), Role::Moderator}}, {}});
    QCOMPARE(bob.data(UserListModel::RoleRole), static_cast<int>(Role::Moderator));
    apply({person(u"bob"_s, Presence::Offline)});
    QCOMPARE(names(), QStringList({u"cem"_s, u"bob"_s}));
    QCOMPARE(bob.row(), 1);
    QVERIFY(resets.isEmpty());
}

void UserListModelTest::goesFromRoomToRoom()
{
    enterTea({{person(u"ada"_s), Role::Owner}});
    apply({person(u"bob"_s)});
    m_model->setRoom(tea);
    QTRY_COMPARE(names(), QStringList({u"ada"_s}));
    m_model->setRoom(lobbyId());
    QCOMPARE(names(), QStringList({u"ada"_s, u"bob"_s}));
    QCOMPARE(m_model->index(0).data(UserListModel::RoleRole), static_cast<int>(Role::Member));
    m_client->apply(MembersChanged{tea, {{person(u"cem"_s), Role::Member}}, {}}); // not shown now
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setRoom(tea);
    QCOMPARE(names(), QStringList({u"ada"_s, u"cem"_s})); // at once: they are known
    m_client->apply(RoomLeft{tea});
    QCOMPARE(m_model->room(), lobbyId());
    QCOMPARE(m_model->rowCount(), 2);
}

void UserListModelTest::showsWhoOfTheMembersIsThere()
{
    enterTea({{person(u"ada"_s)}, {person(u"bob"_s), Role::Owner}, {{UserName(u"gast"_s), Presence::Online, true}}});
    apply({person(u"bob"_s), {UserName(u"gast"_s), Presence::Online, true}, person(u"zoe"_s)});
    m_model->setRoom(tea);
    QTRY_COMPARE(names(), QStringList({u"ada"_s, u"bob"_s, u"gast"_s}));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    apply({person(u"zoe"_s, Presence::Away)}); // who isn't in it
    QVERIFY(changed.isEmpty());
    apply({person(u"bob"_s, Presence::Offline)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"gast"_s, u"bob"_s}));
    QCOMPARE(m_model->index(2).data(UserListModel::RoleRole), int(Role::Owner));
    apply({{UserName(u"gast"_s), Presence::Offline, true}}); // the server forgets them, the room doesn't yet
    QCOMPARE(names(), QStringList({u"ada"_s, u"bob"_s, u"gast"_s}));
    QVERIFY(m_model->user(2).guest);
    QCOMPARE(m_model->count(Presence::Offline), 2);
}

void UserListModelTest::sortsNumbersAsNumbers()
{
    apply({person(u"user10"_s), person(u"user9"_s), person(u"User 2"_s)});
    QCOMPARE(names(), QStringList({u"ada"_s, u"User 2"_s, u"user9"_s, u"user10"_s}));
}

void UserListModelTest::takesThousandsOfPeople()
{
    m_tester.reset(); // looks at every row at every step
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy moves(m_model.get(), &QAbstractItemModel::rowsMoved);
    constexpr int count = 3'000;
    QList<User> users;
    for (int i = 0; i < count; ++i)
        users.append(person(u"user%1"_s.arg(i * 7919 % count), i % 3 ? Presence::Offline : Presence::Online));
    for (int i = 0; i < count; i += 500)
        apply(users.sliced(i, 500));
    QCOMPARE(m_model->rowCount(), count + 1);
    QVERIFY(moves.isEmpty());
    for (User &user : users)
        user.presence = user.presence == Presence::Online ? Presence::Offline : Presence::Online;
    apply(users);
    QCOMPARE(m_model->rowCount(), count + 1);
    QVERIFY(moves.size() <= count);
    QVERIFY(resets.isEmpty());
}

void UserListModelTest::staysSortedUnderRandomChanges()
{
    QRandomGenerator random(7);
    const QCollator order = naturalOrder();
    for (int i = 0; i < 500; ++i) {
        QList<User> users;
        for (int n = random.bounded(4); n >= 0; --n) {
            User user = person(u"u%1"_s.arg(random.bounded(30)), static_cast<Presence>(random.bounded(3)));
            user.guest = user.name.toString().endsWith(u'7');
            users.append(user);
        }
        apply(users);
        QCOMPARE(m_model->rowCount(), m_client->users().size());
        for (int row = 1; row < m_model->rowCount(); ++row) {
            const User &before = m_model->user(row - 1);
            const User &user = m_model->user(row);
            QVERIFY(before.presence > user.presence
                || (before.presence == user.presence && order(before.name.toString(), user.name.toString())));
            QCOMPARE(user, m_client->user(user.name));
        }
    }
}

QTEST_GUILESS_MAIN(UserListModelTest)
#include "tst_userlistmodel.moc"
