// SPDX-License-Identifier: MIT
#include "client/drafts.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/models/roomlistmodel.h"
#include "client/ui/composer.h"
#include "client/ui/theme.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"
#include "tests/support/hardships.h"

#include <QLabel>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DraftsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void savesAfterAPause();
    void savesWhileTypingGoesOn();
    void savesAtTheEnd();
    void bringsBackTextAndCaretOfEachRoom();
    void forgetsWhatWasSent();
    void showsInTheListWhereTextWaits();
    void keepsUsersApart();
    void saysSoWhereNothingCanBeKept();
    void losesNothingOnTheWayThroughTheRooms();

private:
    std::unique_ptr<Drafts> drafts(const Drafts::Pace &pace = {1h, 1h}, const QString &user = u"ada"_s);
    void type(const QString &text) { QTest::keyClicks(m_composer->editor(), text); }
    QString kept(const RoomId &room) const;
    bool hasDraft(const RoomId &room) const;
    bool says(const QString &problem) const;

    const QUrl m_server{u"http://localhost:8000"_s};
    const RoomId m_tea{u"tea"_s};
    FakeHistory m_history;
    FakeUsers m_users;
    FakeCalls m_calls;
    FakeOutboxStorage m_storage;
    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ChatClient> m_client;
    std::unique_ptr<RoomListModel> m_rooms;
    std::unique_ptr<Composer> m_composer;
};

void DraftsTest::init()
{
    m_composer.reset();
    m_rooms.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<LocalStore>(m_folder->filePath(u"p.sqlite"_s));
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"p.ini"_s));
    m_client = std::make_unique<ChatClient>(User{UserName(u"ada"_s)}, m_history, m_users, m_calls, m_storage);
    m_rooms = std::make_unique<RoomListModel>(*m_client, *m_preferences);
    m_composer = std::make_unique<Composer>(m_theme, *m_preferences);
    Room tea;
    tea.id = m_tea;
    tea.name = u"Tea"_s;
    tea.role = Role::Member;
    Room lobby;
    lobby.id = lobbyId();
    lobby.role = Role::Member;
    m_client->apply(Welcome{{UserName(u"ada"_s)}, {}, 0, {lobby, tea}, {}});
}

std::unique_ptr<Drafts> DraftsTest::drafts(const Drafts::Pace &pace, const QString &user)
{
    return std::make_unique<Drafts>(Drafts::Owner{m_server, UserName(user)}, *m_store, *m_composer, *m_rooms, pace);
}

QString DraftsTest::kept(const RoomId &room) const
{
    return m_store->composerText(m_server, UserName(u"ada"_s), room).text;
}

bool DraftsTest::hasDraft(const RoomId &room) const
{
    return m_rooms->index(m_rooms->indexOf(room)).data(RoomListModel::DraftRole).toBool();
}

bool DraftsTest::says(const QString &problem) const
{
    const auto labels = m_composer->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(problem); });
}

void DraftsTest::savesAfterAPause()
{
    const auto drafts = this->drafts({20ms, 1h});
    drafts->openRoom(lobbyId());
    type(u"half a thought"_s);
    QCOMPARE(kept(lobbyId()), QString());
    QTRY_COMPARE(kept(lobbyId()), u"half a thought"_s);
}

void DraftsTest::savesWhileTypingGoesOn()
{
    const auto drafts = this->drafts({1h, 20ms});
    drafts->openRoom(lobbyId());
    type(u"half"_s);
    QTRY_COMPARE(kept(lobbyId()), u"half"_s);
    type(u" a"_s);
    QTRY_COMPARE(kept(lobbyId()), u"half a"_s);
}

void DraftsTest::savesAtTheEnd()
{
    auto drafts = this->drafts();
    drafts->openRoom(lobbyId());
    type(u"half"_s);
    drafts.reset();
    QCOMPARE(kept(lobbyId()), u"half"_s);
}

void DraftsTest::bringsBackTextAndCaretOfEachRoom()
{
    {
        const auto drafts = this->drafts();
        drafts->openRoom(lobbyId());
        type(u"in the lobby"_s);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(m_composer->editor(), Qt::Key_Left);
        drafts->openRoom(m_tea);
        QCOMPARE(m_composer->text(), QString());
        type(u"in the tea room"_s);
    }
    m_composer = std::make_unique<Composer>(m_theme, *m_preferences);
    const auto drafts = this->drafts();
    drafts->openRoom(lobbyId());
    QCOMPARE(m_composer->text(), u"in the lobby"_s);
    QCOMPARE(m_composer->caret(), 6);
    drafts->openRoom(m_tea);
    QCOMPARE(m_composer->text(), u"in the tea room"_s);
    QCOMPARE(m_composer->caret(), int(u"in the tea room"_s.size()));
}

void DraftsTest::forgetsWhatWasSent()
{
    const auto drafts = this->drafts({20ms, 1h});
    drafts->openRoom(lobbyId());
    type(u"done"_s);
    QTRY_COMPARE(kept(lobbyId()), u"done"_s);
    m_composer->clear();
    QTRY_COMPARE(kept(lobbyId()), QString());
}

void DraftsTest::showsInTheListWhereTextWaits()
{
    m_store->setComposerText(m_server, UserName(u"ada"_s), m_tea, {u"from yesterday"_s});
    const auto drafts = this->drafts();
    QVERIFY(hasDraft(m_tea));
    drafts->openRoom(lobbyId());
    type(u"more"_s);
    QVERIFY(!hasDraft(lobbyId())); // it is in sight
    drafts->openRoom(m_tea);
    QVERIFY(hasDraft(lobbyId()));
    QVERIFY(!hasDraft(m_tea));
    m_composer->clear();
    drafts->openRoom(lobbyId());
    QVERIFY(!hasDraft(m_tea));
}

void DraftsTest::keepsUsersApart()
{
    {
        const auto drafts = this->drafts({1h, 1h}, u"bob"_s);
        drafts->openRoom(m_tea);
        type(u"bob's"_s);
    }
    const auto drafts = this->drafts();
    QVERIFY(!hasDraft(m_tea));
    drafts->openRoom(m_tea);
    QCOMPARE(m_composer->text(), QString());
}

void DraftsTest::saysSoWhereNothingCanBeKept()
{
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    const auto drafts = this->drafts({1ms, 1ms});
    drafts->openRoom(lobbyId());
    const NoMoreBytes disk;
    type(u"a thought"_s);
    QTRY_VERIFY(says(u"What stands here can't be kept"_s));
    QCOMPARE(m_composer->text(), u"a thought"_s);
}

void DraftsTest::losesNothingOnTheWayThroughTheRooms()
{
    QLoggingCategory::setFilterRules(u"chatto.storage.warning=false"_s);
    auto drafts = this->drafts();
    drafts->openRoom(lobbyId());
    {
        const NoMoreBytes disk;
        type(u"a thought"_s);
        drafts->openRoom(m_tea);
        QCOMPARE(m_composer->text(), QString());
        QVERIFY(says(u"What you wrote in another room can't be kept"_s));
        drafts->openRoom(lobbyId());
        QCOMPARE(m_composer->text(), u"a thought"_s);
        QVERIFY(says(u"What stands here can't be kept"_s));
        m_composer->clear();
        drafts->openRoom(m_tea);
        QVERIFY(!says(u"kept"_s));
        type(u"tea thoughts"_s);
        drafts->openRoom(lobbyId());
    }
    drafts.reset(); // there is room by now
    QCOMPARE(kept(m_tea), u"tea thoughts"_s);
    QCOMPARE(kept(lobbyId()), QString());
}

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"
