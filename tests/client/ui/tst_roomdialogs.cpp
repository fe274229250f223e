// SPDX-License-Identifier: MIT
#include "client/ui/browseroomsdialog.h"
#include "client/ui/changepassworddialog.h"
#include "client/ui/chip.h"
#include "client/ui/commands.h"
#include "client/ui/confirmdialog.h"
#include "client/ui/newroomdialog.h"
#include "client/ui/passworddialog.h"
#include "client/ui/peopledialog.h"
#include "client/ui/peoplepicker.h"
#include "client/ui/roomdetailsdialog.h"
#include "client/ui/sessionsdialog.h"
#include "client/ui/sidelist.h"
#include "tests/client/ui/busystage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The dialogs about rooms and people, as somebody at the keyboard uses them.
class RoomDialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void makesARoom();
    void aRoomNeedsAName();
    void saysBelowTheNameWhatIsWrong();
    void invitesByNameAndTakesBack();
    void browsesAndJoins();
    void opensARoomThatOneIsIn();
    void startsATalkWithOne();
    void startsATalkWithSeveral();
    void invitesOneAfterTheOther();
    void offersOnlyThoseWhoAreNotThere();
    void changesNameAndTopic();
    void membersCantChangeARoom();
    void ownersRankMembers();
    void moderatorsOnlyRemove();
    void removesOnceConfirmed();
    void enterDoesNotConfirm();
    void leavesAPublicRoomAtOnce();
    void leavesAPrivateRoomOnceConfirmed();
    void closesWhenTheRoomIsGone();
    void setsNotifications();
    void blocksAndUnblocks();
    void resetsAPassword();
    void changesOnesPassword();
    void showsWhereOneIsSignedIn();
    void signsOutElsewhere();
    void escClosesEachDialog();

private:
    template <typename T>
    T *dialog() const
    {
        auto *found = m_window->findChild<T *>();
        if (!found || !QTest::qWaitForWindowActive(found)
            || !QTest::qWaitFor([found] { return found->isAncestorOf(QApplication::focusWidget()); }))
            qWarning("no dialog");
        return found;
    }
    static QPushButton *button(const QWidget *dialog, const QString &text);
    static void type(const QString &text);
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void setMembers(const RoomId &room, const QList<Member> &members);
    static void choose(const QWidget *dialog, const QString &name);

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<QWidget> m_window;
    Commands *m_commands = nullptr;
    const RoomId m_robotics{u"robotics"_s};
    const RoomId m_teachers{u"teachers"_s};
};

void RoomDialogsTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->client.apply(busyWelcome(*m_stage));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_commands = new Commands({m_stage->client, m_stage->calls, m_stage->preferences, m_stage->theme}, m_window.get());
}

void RoomDialogsTest::cleanup()
{
    m_window.reset();
    m_stage.reset();
}

QPushButton *RoomDialogsTest::button(const QWidget *dialog, const QString &text)
{
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

void RoomDialogsTest::type(const QString &text)
{
    for (const QChar &letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), {});
}

void RoomDialogsTest::setMembers(const RoomId &room, const QList<Member> &members)
{
    m_stage->calls.members.insert(room, members);
    m_stage->client.fetchMembers(room);
    QTRY_VERIFY(!m_stage->client.members(room).isEmpty());
}

void RoomDialogsTest::choose(const QWidget *dialog, const QString &name)
{
    auto *list = dialog->findChild<SideList *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == name)
            list->setCurrentIndex(list->model()->index(row, 0));
    }
    QCOMPARE(list->currentIndex().data().toString(), name);
}

void RoomDialogsTest::makesARoom()
{
    m_stage->calls.made.id = RoomId(u"r9"_s);
    m_stage->calls.made.name = u"Chess"_s;
    QSignalSpy ready(m_commands, &Commands::roomReady);
    m_commands->newRoom();
    QPointer<NewRoomDialog> made = dialog<NewRoomDialog>();
    QVERIFY(made);
    type(u"Chess"_s);
    press(Qt::Key_Tab);
    type(u"Mondays"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Space); // private
    QVERIFY(made->findChild<QCheckBox *>()->isChecked());
    press(Qt::Key_Tab);
    type(u"gra"_s);
    press(Qt::Key_Return); // takes grace
    press(Qt::Key_Return); // creates
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready[0][0].value<RoomId>(), RoomId(u"r9"_s));
    QCOMPARE(m_stage->calls.asked, QStringList(u"create Chess grace"_s));
    // Known at once, even if the event comes later.
    QCOMPARE(m_stage->client.room(RoomId(u"r9"_s)).name, u"Chess"_s);
    QTRY_VERIFY(!made);
}

void RoomDialogsTest::aRoomNeedsAName()
{
    m_commands->newRoom();
    auto *made = dialog<NewRoomDialog>();
    type(u"  "_s);
    press(Qt::Key_Return);
    QVERIFY(!made->problem(QApplication::focusWidget()).isEmpty());
    QVERIFY(m_stage->calls.asked.isEmpty());
}

void RoomDialogsTest::saysBelowTheNameWhatIsWrong()
{
    m_stage->calls.refusal = Error{ErrorCode::RoomExists, {}};
    m_commands->newRoom();
    auto *made = dialog<NewRoomDialog>();
    QWidget *name = QApplication::focusWidget();
    type(u"Robotics"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!made->problem(name).isEmpty());
    QCOMPARE(QApplication::focusWidget(), name);
    QCOMPARE(name->accessibleDescription(), made->problem(name));
    type(u"2"_s);
    QVERIFY(made->problem(name).isEmpty());
    QVERIFY(made->mainButton()->isEnabled());
}

void RoomDialogsTest::invitesByNameAndTakesBack()
{
    m_commands->newTalk();
    auto *talk = dialog<PeopleDialog>();
    auto *picker = talk->findChild<PeoplePicker *>();
    type(u"b"_s);
    press(Qt::Key_Return);
    type(u"gr"_s);
    press(Qt::Key_Return);
    QCOMPARE(picker->chosen(), (QList<UserName>{UserName(u"bob"_s), UserName(u"grace"_s)}));
    QVERIFY(picker->search()->text().isEmpty());
    press(Qt::Key_Backspace);
    QCOMPARE(picker->chosen(), QList<UserName>{UserName(u"bob"_s)});
    QList<Chip *> chips = picker->findChildren<Chip *>();
    chips.removeIf([](const Chip *chip) { return !chip->isVisible(); });
    QCOMPARE(chips.size(), 1);
    QVERIFY(chips[0]->accessibleName().contains(u"bob"_s));
    QTest::mouseClick(chips[0], Qt::LeftButton);
    QVERIFY(picker->chosen().isEmpty());
}

void RoomDialogsTest::browsesAndJoins()
{
    Room chess;
    chess.id = RoomId(u"chess"_s);
    chess.name = u"Chess"_s;
    chess.topic = u"Every Monday"_s;
    m_stage->calls.rooms = m_stage->client.rooms() + QList<Room>{chess};
    QSignalSpy ready(m_commands, &Commands::roomReady);
    m_commands->browseRooms();
    auto *browse = dialog<BrowseRoomsDialog>();
    auto *list = browse->findChild<SideList *>();
    // Neither the private room nor the talks.
    QTRY_COMPARE(list->model()->rowCount(), 4);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Lobby"_s);
    type(u"monday"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(browse->mainButton()->text(), u"Join"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(m_stage->calls.asked.contains(u"add chess ada"_s));
}

void RoomDialogsTest::opensARoomThatOneIsIn()
{
    m_stage->calls.rooms = m_stage->client.rooms();
    QSignalSpy ready(m_commands, &Commands::roomReady);
    m_commands->browseRooms();
    auto *browse = dialog<BrowseRoomsDialog>();
    QTRY_VERIFY(browse->mainButton()->isEnabled());
    type(u"robot"_s);
    QCOMPARE(browse->mainButton()->text(), u"Open"_s);
    press(Qt::Key_Return);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(m_stage->calls.asked, QStringList(u"rooms"_s));
}

void RoomDialogsTest::startsATalkWithOne()
{
    QSignalSpy ready(m_commands, &Commands::roomReady);
    m_commands->openDirect(UserName(u"bob"_s)); // there is one
    QCOMPARE(ready.size(), 1);
    QVERIFY(m_stage->calls.asked.isEmpty());
    m_stage->calls.made.id = RoomId(u"r8"_s);
    m_stage->calls.made.kind = RoomKind::Direct;
    m_commands->openDirect(UserName(u"Людмила"_s));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(m_stage->calls.asked, QStringList(u"create  Людмила"_s));
}

void RoomDialogsTest::startsATalkWithSeveral()
{
    m_commands->newTalk();
    auto *talk = dialog<PeopleDialog>();
    press(Qt::Key_Return);
    QVERIFY(!talk->problem(talk->findChild<PeoplePicker *>()).isEmpty());
    type(u"bob"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    QTest::mouseClick(talk->mainButton(), Qt::LeftButton);
    QTRY_COMPARE(m_stage->calls.asked, QStringList(u"create  bob"_s));
}

void RoomDialogsTest::invitesOneAfterTheOther()
{
    m_commands->invite(m_robotics);
    QPointer<PeopleDialog> invite = dialog<PeopleDialog>();
    QVERIFY(invite->windowTitle().contains(u"Robotics"_s));
    type(u"bob"_s);
    press(Qt::Key_Return);
    type(u"grace"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_stage->calls.asked, (QStringList{u"add robotics bob"_s, u"add robotics grace"_s}));
    QTRY_VERIFY(!invite);
}

void RoomDialogsTest::offersOnlyThoseWhoAreNotThere()
{
    setMembers(m_robotics, {member(u"ada", Role::Owner), member(u"bob", Role::Member)});
    m_commands->invite(m_robotics);
    auto *list = dialog<PeopleDialog>()->findChild<SideList *>();
    QStringList offered;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        offered.append(list->model()->index(row, 0).data().toString());
    QCOMPARE(offered, (QStringList{u"Людмила"_s, u"grace"_s}));
}

void RoomDialogsTest::changesNameAndTopic()
{
    m_commands->showDetails(m_robotics);
    QPointer<RoomDetailsDialog> details = dialog<RoomDetailsDialog>();
    QVERIFY(!details->mainButton()->isEnabled());
    auto *name = details->findChildren<QLineEdit *>().first();
    name->setFocus();
    name->selectAll();
    type(u"Robots"_s);
    QVERIFY(details->mainButton()->isEnabled());
    press(Qt::Key_Return);
    QTRY_VERIFY(!details);
    QVERIFY(m_stage->calls.asked.contains(u"edit robotics Robots|"_s));
}

void RoomDialogsTest::membersCantChangeARoom()
{
    m_commands->showDetails(RoomId(u"homework"_s));
    auto *details = dialog<RoomDetailsDialog>();
    const QList<QLineEdit *> fields = details->findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        QVERIFY(field->isReadOnly());
    QVERIFY(!details->mainButton()->isVisible());
    QVERIFY(button(details, u"Invite…"_s)->isVisible());
    QVERIFY(!button(details, u"Remove…"_s)->isVisible());
}

void RoomDialogsTest::ownersRankMembers()
{
    setMembers(m_robotics, {member(u"ada", Role::Owner), member(u"bob", Role::Member)});
    m_commands->showDetails(m_robotics);
    auto *details = dialog<RoomDetailsDialog>();
    QVERIFY(!button(details, u"Make moderator"_s)->isEnabled());
    choose(details, u"bob"_s);
    QTest::mouseClick(button(details, u"Make moderator"_s), Qt::LeftButton);
    QVERIFY(m_stage->calls.asked.contains(u"role robotics bob %1"_s.arg(int(Role::Moderator))));
    m_stage->client.apply(MembersChanged{m_robotics, {member(u"bob", Role::Moderator)}, {}});
    choose(details, u"bob"_s);
    QVERIFY(button(details, u"Make plain member"_s));
    QTest::mouseClick(button(details, u"Hand over…"_s), Qt::LeftButton);
    auto *confirm = details->findChild<ConfirmDialog *>();
    QVERIFY(confirm);
    QTest::mouseClick(confirm->mainButton(), Qt::LeftButton);
    QVERIFY(m_stage->calls.asked.contains(u"role robotics bob %1"_s.arg(int(Role::Owner))));
}

void RoomDialogsTest::moderatorsOnlyRemove()
{
    setMembers(
        m_teachers, {member(u"grace", Role::Owner), member(u"ada", Role::Moderator), member(u"bob", Role::Member)});
    m_commands->showDetails(m_teachers);
    auto *details = dialog<RoomDetailsDialog>();
    QVERIFY(!button(details, u"Make moderator"_s)->isVisible());
    choose(details, u"grace"_s);
    QVERIFY(!button(details, u"Remove…"_s)->isEnabled());
    choose(details, u"bob"_s);
    QVERIFY(button(details, u"Remove…"_s)->isEnabled());
}

void RoomDialogsTest::removesOnceConfirmed()
{
    setMembers(m_robotics, {member(u"ada", Role::Owner), member(u"bob", Role::Member)});
    m_commands->remove(m_robotics, UserName(u"bob"_s));
    auto *confirm = dialog<ConfirmDialog>();
    QVERIFY(!m_stage->calls.asked.contains(u"remove robotics bob"_s));
    QCOMPARE(confirm->mainButton()->text(), u"Remove"_s);
    QTest::mouseClick(confirm->mainButton(), Qt::LeftButton);
    QVERIFY(m_stage->calls.asked.contains(u"remove robotics bob"_s));
}

void RoomDialogsTest::enterDoesNotConfirm()
{
    m_commands->remove(m_robotics, UserName(u"bob"_s));
    QPointer<ConfirmDialog> confirm = dialog<ConfirmDialog>();
    press(Qt::Key_Return);
    QTRY_VERIFY(!confirm);
    QVERIFY(!m_stage->calls.asked.contains(u"remove robotics bob"_s));
}

void RoomDialogsTest::leavesAPublicRoomAtOnce()
{
    m_commands->leave(m_robotics);
    QCOMPARE(m_stage->calls.asked, QStringList(u"remove robotics ada"_s));
}

void RoomDialogsTest::leavesAPrivateRoomOnceConfirmed()
{
    m_commands->leave(m_teachers);
    auto *confirm = dialog<ConfirmDialog>();
    QVERIFY(m_stage->calls.asked.isEmpty());
    QTest::mouseClick(confirm->mainButton(), Qt::LeftButton);
    QCOMPARE(m_stage->calls.asked, QStringList(u"remove teachers ada"_s));
}

void RoomDialogsTest::closesWhenTheRoomIsGone()
{
    m_commands->showDetails(m_robotics);
    QPointer<RoomDetailsDialog> details = dialog<RoomDetailsDialog>();
    m_stage->client.apply(RoomLeft{m_robotics});
    QTRY_VERIFY(!details);
}

void RoomDialogsTest::setsNotifications()
{
    m_commands->showDetails(m_robotics);
    auto *level = dialog<RoomDetailsDialog>()->findChild<QComboBox *>();
    level->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(m_stage->preferences.notify(m_robotics), Notify::Mentions);
    press(Qt::Key_Down);
    QCOMPARE(m_stage->preferences.notify(m_robotics), Notify::None);
}

void RoomDialogsTest::blocksAndUnblocks()
{
    QVERIFY(m_commands->ownsServer());
    m_commands->setBlocked(UserName(u"bob"_s), true);
    QTest::mouseClick(dialog<ConfirmDialog>()->mainButton(), Qt::LeftButton);
    m_commands->setBlocked(UserName(u"bob"_s), false);
    QCOMPARE(m_stage->calls.asked, (QStringList{u"block bob"_s, u"unblock bob"_s}));
}

void RoomDialogsTest::resetsAPassword()
{
    m_commands->resetPassword(UserName(u"bob"_s));
    QPointer<PasswordDialog> password = dialog<PasswordDialog>();
    QWidget *field = QApplication::focusWidget();
    m_stage->calls.refusal = Error{ErrorCode::PasswordWeak, {}};
    type(u"12345"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!password->problem(field).isEmpty());
    m_stage->calls.refusal.reset();
    type(u"-correct-horse"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(!password);
    QVERIFY(m_stage->calls.asked.contains(u"password bob 12345-correct-horse"_s));
}

void RoomDialogsTest::changesOnesPassword()
{
    m_commands->changePassword();
    QPointer<ChangePasswordDialog> password = dialog<ChangePasswordDialog>();
    const QList<QLineEdit *> fields = password->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 3);
    for (const QLineEdit *field : fields)
        QCOMPARE(field->echoMode(), QLineEdit::Password);
    for (QLineEdit *field : fields) {
        press(Qt::Key_Return);
        QVERIFY(!password->problem(field).isEmpty());
        QVERIFY(field->hasFocus());
        type(field == fields.first() ? u"old secret"_s : u"four random words"_s);
    }
    QVERIFY(m_stage->calls.asked.isEmpty());

    m_stage->calls.refusal = Error{ErrorCode::BadCredentials, {}};
    press(Qt::Key_Return);
    QTRY_VERIFY(!password->problem(fields[0]).isEmpty());
    m_stage->calls.refusal = Error{ErrorCode::PasswordWeak, {}};
    press(Qt::Key_Return);
    QTRY_VERIFY(!password->problem(fields[1]).isEmpty());
    QVERIFY(password->problem(fields[0]).isEmpty());
    m_stage->calls.refusal.reset();
    press(Qt::Key_Return);
    QTRY_VERIFY(!password);
    QCOMPARE(m_stage->calls.asked.last(), u"change password old secret four random words"_s);
}

static SignIn signIn(const QString &id, int minutesAgo, bool current = false)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {id, now.addDays(-1), now.addSecs(-60 * minutesAgo), QString(u"client "_s + id), current};
}

void RoomDialogsTest::showsWhereOneIsSignedIn()
{
    m_stage->calls.signIns = {signIn(u"old"_s, 60), signIn(u"here"_s, 30, true), signIn(u"new"_s, 1)};
    m_commands->showSessions();
    auto *sessions = dialog<SessionsDialog>();
    const auto *list = sessions->findChild<SideList *>();
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QStringList clients;
    for (int row = 0; row < 3; ++row)
        clients.append(list->model()->index(row, 0).data().toString());
    QCOMPARE(clients, (QStringList{u"client here"_s, u"client new"_s, u"client old"_s}));
    QVERIFY(!sessions->mainButton()->isEnabled()); // that is what "Sign out" in the menu is for
    press(Qt::Key_Down);
    QVERIFY(sessions->mainButton()->isEnabled());
}

void RoomDialogsTest::signsOutElsewhere()
{
    m_stage->calls.signIns = {signIn(u"here"_s, 0, true), signIn(u"lost"_s, 60)};
    m_commands->showSessions();
    auto *sessions = dialog<SessionsDialog>();
    const auto *list = sessions->findChild<SideList *>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    press(Qt::Key_Down);
    m_stage->calls.signIns.removeLast();
    QTest::mouseClick(sessions->mainButton(), Qt::LeftButton);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(m_stage->calls.asked, (QStringList{u"sign-ins"_s, u"end sign-in lost"_s, u"sign-ins"_s}));
    QVERIFY(!sessions->mainButton()->isEnabled());
}

void RoomDialogsTest::escClosesEachDialog()
{
    const std::initializer_list<std::function<void()>> openers
        = {[this] { m_commands->newRoom(); }, [this] { m_commands->browseRooms(); }, [this] { m_commands->newTalk(); },
            [this] { m_commands->showDetails(m_robotics); }, [this] { m_commands->invite(m_robotics); },
            [this] { m_commands->resetPassword(UserName(u"bob"_s)); }, [this] { m_commands->changePassword(); },
            [this] { m_commands->showSessions(); }};
    for (const auto &open : openers) {
        open();
        QPointer<FormDialog> opened = dialog<FormDialog>();
        QVERIFY(opened);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!opened);
    }
}

QTEST_MAIN(RoomDialogsTest)
#include "tst_roomdialogs.moc"
