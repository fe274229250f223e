// SPDX-License-Identifier: MIT
#include "client/ui/changedcertificatedialog.h"
#include "client/ui/commands.h"
#include "client/ui/composer.h"
#include "client/ui/formdialog.h"
#include "client/ui/logindialog.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepicker.h"
#include "client/ui/switcher.h"
#include "client/ui/timelineview.h"
#include "client/ui/trustdialog.h"
#include "client/ui/undobar.h"
#include "tests/client/ui/busystage.h"

#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// Renders the windows with everything that is hard to draw. The pictures go to the folder named by CHATTO_GALLERY;
/// without it, this tests that they can be drawn at all.
class GalleryTest : public QObject
{
    Q_OBJECT

private slots:
    void rendersMainWindow_data() { schemes(); }
    void rendersMainWindow();
    void rendersBusyRooms_data() { schemes(); }
    void rendersBusyRooms();
    void rendersManyRooms_data();
    void rendersManyRooms();
    void rendersDialogs_data() { schemes(); }
    void rendersDialogs();
    void rendersLoginDialog_data() { schemes(); }
    void rendersLoginDialog();
    void rendersTrustDialogs_data() { schemes(); }
    void rendersTrustDialogs();

private:
    static void schemes();
    static void fill(FakeHistory &history);
    static Welcome welcome(const Stage &stage);
    static Welcome crowdedWelcome(const Stage &stage);
    static void saveDialog(QWidget &window, const QString &name);
    static void save(QWidget &widget, const QString &name);
};

void GalleryTest::schemes()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void GalleryTest::fill(FakeHistory &history)
{
    const QDateTime today(QDate::currentDate(), QTime(9, 15));
    QDateTime time = today.addDays(-1).addSecs(8 * 3600 + 2820);
    const auto say = [&](const QString &author, const QString &text, int minutes) {
        time = time.addSecs(minutes * 60);
        history.append(author, text);
        history.log.last().time = time.toUTC();
    };
    say(u"bob"_s, u"The server is up, Redis survived the power cut"_s, 0);
    say(u"bob"_s, u"Nothing lost. I counted 😀"_s, 0);
    say(u"ada"_s, u"Grüße! Is a < b > c still true? <b>bold</b> <img src=file:///etc/passwd>"_s, 2);
    say(u"ada"_s, u"👍🏽👨‍👩‍👧"_s, 0);
    say(u"محمد"_s, u"مرحبا بالجميع"_s, 2);
    say(u"محمد"_s,
        u"هذا نص عربي طويل بما يكفي ليشغل أكثر من سطر واحد في فقاعة الرسالة، ومعه كلمة English في الوسط وعدد 42."_s, 1);
    say(u"Bartholomew-Maximilian-Featherstonehaugh"_s, u"Pneumonoultramicroscopicsilicovolcanoconiosis"_s.repeated(4),
        3);
    time = today;
    say(u"grace"_s, u"Slides for tomorrow: https://slides.school.lan/7b"_s, 0);
    say(u"bob"_s,
        u"Who takes the camera? It needs to be back by noon, and the battery is at 40 %, so bring the charger as well."_s,
        6);
    say(u"ada"_s, u"I do"_s, 1);
}

Welcome GalleryTest::welcome(const Stage &stage)
{
    Welcome welcome = stage.welcome();
    welcome.rooms[0].readId -= 2;
    Room robotics;
    robotics.id = RoomId(u"robotics"_s);
    robotics.name = u"Robotics"_s;
    robotics.lastId = 3;
    welcome.rooms.append(robotics);
    welcome.users.append({UserName(u"Людмила"_s), Presence::Online});
    welcome.users.append({UserName(u"grace"_s), Presence::Away});
    return welcome;
}

void GalleryTest::save(QWidget &widget, const QString &name)
{
    QTest::qWait(50); // Scroll bars come when everything else is in its place.
    const QImage image = widget.grab().toImage();
    QVERIFY(!image.isNull());
    const QString folder = qEnvironmentVariable("CHATTO_GALLERY");
    if (!folder.isEmpty())
        QVERIFY(image.save(u"%1/%2-%3x.png"_s.arg(folder, name).arg(image.devicePixelRatio())));
}

void GalleryTest::rendersMainWindow()
{
    QFETCH(Theme::Scheme, scheme);
    Stage stage;
    stage.theme.setScheme(scheme);
    fill(stage.history);
    for (const QString &name : {u"Bartholomew-Maximilian-Featherstonehaugh"_s, u"Γιάννης"_s, u"محمد"_s})
        stage.users.users.append({UserName(name), Presence::Offline});
    stage.client.apply(welcome(stage));
    MainWindow window(stage.parts());
    window.resize(Metrics::windowWidth, Metrics::windowHeight);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(window.timeline().model()->rowCount(), int(stage.history.log.size()));
    for (const QString &name : {u"grace"_s, u"Людмила"_s, u"bob"_s})
        emit stage.client.noticed(
            name + u" has joined Chatto"_s, QDateTime::currentDateTimeUtc(), UserName(name), true);
    QVERIFY(stage.client.sendMessage(lobbyId(), u"And the tripod"_s));
    QVERIFY(stage.client.sendMessage(lobbyId(), u"x"_s));
    stage.client.apply(
        Refusal{{ErrorCode::Forbidden, u"You may not write in this room."_s}, stage.client.drafts(lobbyId())[0].txnId});
    window.composer().setText(u"What about 1 2 3 # and 😀 ❤️?"_s);
    save(window, u"main-"_s + QString::fromLatin1(QTest::currentDataTag()));
}

/// Twelve rooms and eight talks.
Welcome GalleryTest::crowdedWelcome(const Stage &stage)
{
    Welcome welcome = busyWelcome(stage);
    const auto add = [&](const QString &name, RoomKind kind, const QStringList &with, int unread) {
        Room room;
        room.id = RoomId(u"x%1"_s.arg(welcome.rooms.size()));
        room.name = name;
        room.kind = kind;
        room.role = Role::Member;
        for (const QString &other : with)
            room.with.append(UserName(other));
        room.lastId = unread;
        welcome.rooms.append(room);
    };
    const QStringList names{u"Announcements from the school office and the library"_s, u"Chess 🏆"_s, u"الرياضيات"_s,
        u"Камера"_s, u"Lunch"_s, u"Music"_s, u"Trip to the sea"_s, u"Zoology"_s};
    for (const QString &name : names)
        add(name, name == u"Camera"_s ? RoomKind::Private : RoomKind::Public, {}, name.size() > 30 ? 1234 : 0);
    add({}, RoomKind::Direct, {u"Bartholomew-Maximilian-Featherstonehaugh"_s}, 12);
    add({}, RoomKind::Direct, {u"محمد"_s}, 0);
    add({}, RoomKind::Direct, {u"Людмила"_s}, 0);
    add({}, RoomKind::Direct, {u"bob"_s, u"grace"_s}, 0);
    add({}, RoomKind::Direct, {u"Γιάννης"_s}, 0);
    add({}, RoomKind::Direct, {u"zoe"_s}, 0);
    return welcome;
}

void GalleryTest::rendersBusyRooms()
{
    QFETCH(Theme::Scheme, scheme);
    Stage stage;
    stage.theme.setScheme(scheme);
    fill(stage.history);
    for (const QString &name : {u"Bartholomew-Maximilian-Featherstonehaugh"_s, u"Γιάννης"_s, u"محمد"_s})
        stage.users.users.append({UserName(name), Presence::Offline});
    stage.client.apply(crowdedWelcome(stage));
    stage.preferences.setNotify(RoomId(u"homework"_s), Notify::None);
    stage.rooms.setDraft(RoomId(u"teachers"_s), true);
    MainWindow window(stage.parts());
    window.resize(Metrics::windowWidth, Metrics::windowHeight);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(window.timeline().model()->rowCount(), int(stage.history.log.size()));
    stage.client.apply(UserTyping{lobbyId(), UserName(u"bob"_s)});
    stage.client.apply(UserTyping{lobbyId(), UserName(u"grace"_s)});
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    save(window, u"busy-"_s + tag);
    stage.preferences.set(Preferences::OwnOnRight, true);
    window.findChild<UndoBar *>()->showText(u"37 read"_s);
    window.resize(Metrics::windowWidth, Metrics::windowHeight - 1);
    auto *switcher = window.findChild<Switcher *>();
    switcher->open();
    save(window, u"switcher-"_s + tag);
    switcher->close();
    window.findChild<QMenu *>()->popup(window.mapToGlobal(QPoint(600, 60)));
    save(*window.findChild<QMenu *>(), u"menu-"_s + tag);
    window.findChild<QMenu *>()->close();
}

void GalleryTest::rendersManyRooms_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(800, 600), QSize(640, 600), QSize(360, 420), QSize(1280, 800)}) {
        const auto width = std::to_string(size.width());
        QTest::newRow(("light-" + width).c_str()) << Theme::Scheme::Light << size;
        QTest::newRow(("dark-" + width).c_str()) << Theme::Scheme::Dark << size;
    }
}

/// Forty rooms with names of all kinds, thirty people who type, and the longest names that there can be.
void GalleryTest::rendersManyRooms()
{
    QFETCH(Theme::Scheme, scheme);
    QFETCH(QSize, size);
    const QString wide(32, QChar(0xFF37)); // a W that is as wide as high
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Stage stage;
    stage.theme.setScheme(scheme);
    fill(stage.history);
    stage.history.append(wide, u"My name is long"_s);
    Welcome welcome = crowdedWelcome(stage);
    welcome.users.append({UserName(wide), Presence::Online});
    const QStringList names{u"غرفة الرياضيات والعلوم"_s, u"المكتبة #2"_s, u"قاعة"_s + u" Room "_s + u"الموسيقى"_s,
        wide + wide, u"Room %1"_s};
    for (int i = 0; welcome.rooms.size() < 40; ++i) {
        Room room;
        room.id = RoomId(u"many%1"_s.arg(i));
        room.name = names.value(i, u"Room %1"_s).replace(u"%1"_s, QString::number(i));
        room.topic = names[0];
        room.kind = i % 3 ? RoomKind::Public : RoomKind::Private;
        room.lastId = i % 4 ? 0 : i * i * i;
        welcome.rooms.append(room);
    }
    Room talk;
    talk.id = RoomId(u"wide"_s);
    talk.kind = RoomKind::Direct;
    talk.with = {UserName(wide)};
    talk.lastId = 7;
    welcome.rooms.append(talk);
    stage.client.apply(welcome);
    MainWindow window(stage.parts());
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(window.timeline().model()->rowCount(), int(stage.history.log.size()));
    for (int i = 0; i < 30; ++i)
        stage.client.apply(UserTyping{lobbyId(), UserName(u"typist%1"_s.arg(i))});
    window.findChild<UndoBar *>()->showText(u"37 read"_s);
    window.resize(size + QSize(0, 1));
    save(window, u"many-"_s + tag);
    window.openRoom(RoomId(u"many0"_s));
    stage.client.apply(UserTyping{RoomId(u"many0"_s), UserName(wide)});
    stage.client.apply(UserTyping{RoomId(u"many0"_s), UserName(u"محمد"_s)});
    window.findChild<Switcher *>()->open();
    save(window, u"arabic-"_s + tag);
    window.findChild<Switcher *>()->close();
    window.openRoom(RoomId(u"wide"_s));
    stage.client.apply(UserTyping{RoomId(u"wide"_s), UserName(wide)});
    save(window, u"wide-"_s + tag);
}

void GalleryTest::saveDialog(QWidget &window, const QString &name)
{
    auto *dialog = window.findChild<FormDialog *>();
    QVERIFY(dialog);
    save(*dialog, name + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    delete dialog;
}

void GalleryTest::rendersDialogs()
{
    QFETCH(Theme::Scheme, scheme);
    Stage stage;
    stage.theme.setScheme(scheme);
    stage.client.apply(busyWelcome(stage));
    const RoomId robotics(u"robotics"_s);
    stage.calls.rooms = stage.client.rooms();
    Room chess;
    chess.name = u"Chess 🏆"_s;
    chess.topic = u"Mondays at four, in the library, and a topic that is too long for the row that it stands in"_s;
    chess.members = 17;
    stage.calls.rooms.append(chess);
    stage.calls.members.insert(
        robotics, {member(u"ada", Role::Owner), member(u"bob", Role::Moderator), member(u"Людмила", Role::Member)});
    QWidget window;
    Commands commands({stage.client, stage.calls, stage.preferences, stage.theme}, &window);
    commands.newRoom();
    auto *picker = window.findChild<PeoplePicker *>();
    picker->toggle(UserName(u"bob"_s));
    picker->toggle(UserName(u"Людмила"_s));
    QTest::mouseClick(window.findChild<FormDialog *>()->mainButton(), Qt::LeftButton);
    saveDialog(window, u"newroom"_s);
    commands.browseRooms();
    QTest::qWait(20);
    saveDialog(window, u"browse"_s);
    commands.newTalk();
    saveDialog(window, u"newtalk"_s);
    commands.showDetails(robotics);
    QTest::qWait(20);
    saveDialog(window, u"details"_s);
    commands.setBlocked(UserName(u"bob"_s), true);
    saveDialog(window, u"block"_s);
    commands.resetPassword(UserName(u"bob"_s));
    saveDialog(window, u"password"_s);
    commands.changePassword();
    saveDialog(window, u"changepassword"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    stage.calls.signIns = {{u"a"_s, now.addDays(-3), now, u"Chatto/0.1.0"_s, true},
        {u"b"_s, now.addDays(-90), now.addDays(-1), {}},
        {u"c"_s, now.addDays(-1), now.addSecs(-600),
            u"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36"_s}};
    commands.showSessions();
    QTest::qWait(20);
    saveDialog(window, u"sessions"_s);
    MainWindow chat(stage.parts());
    chat.show();
    QVERIFY(QTest::qWaitForWindowActive(&chat));
    QTest::keyClick(&chat, Qt::Key_Slash, Qt::ControlModifier);
    saveDialog(chat, u"shortcuts"_s);
}

void GalleryTest::rendersLoginDialog()
{
    QFETCH(Theme::Scheme, scheme);
    Stage stage;
    stage.theme.setScheme(scheme);
    LoginDialog dialog(stage.theme);
    dialog.setServers({u"chat.school.lan"_s, u"localhost:8000"_s});
    dialog.setUserName(u"ada"_s);
    dialog.show();
    ServerInfo server;
    server.name = u"School"_s;
    server.guests = true;
    dialog.showServer(server);
    dialog.showError({ErrorCode::BadCredentials, {}});
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    save(dialog, u"login-"_s + tag);
    dialog.setFoundServers(
        {{u"School"_s, u"https://school.local:8000"_s}, {u"مدرسة"_s, u"https://192.168.1.7:8000"_s}});
    dialog.showUntrusted(false);
    save(dialog, u"loginfound-"_s + tag);
}

void GalleryTest::rendersTrustDialogs()
{
    QFETCH(Theme::Scheme, scheme);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Stage stage;
    stage.theme.setScheme(scheme);
    const QByteArray certificate = QByteArray::fromHex("c6518188d43afd44").repeated(4);
    TrustDialog trust(u"school.local:8000"_s, certificate, stage.theme, nullptr);
    trust.setAttribute(Qt::WA_DeleteOnClose, false);
    trust.open();
    save(trust, u"trust-"_s + tag);
    trust.close();
    ChangedCertificateDialog changed(
        u"school.local:8000"_s, {certificate, QByteArray(32, '\x7f')}, stage.theme, nullptr);
    changed.setAttribute(Qt::WA_DeleteOnClose, false);
    changed.open();
    save(changed, u"changed-"_s + tag);
    for (QPushButton *button : changed.findChildren<QPushButton *>()) {
        if (button->text() == "Details"_L1)
            button->click();
    }
    save(changed, u"changeddetails-"_s + tag);
}

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
