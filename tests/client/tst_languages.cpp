// SPDX-License-Identifier: MIT
#include "client/translation.h"
#include "client/ui/changedcertificatedialog.h"
#include "client/ui/commands.h"
#include "client/ui/emojigrid.h"
#include "client/ui/emojitable.h"
#include "client/ui/formdialog.h"
#include "client/ui/logindialog.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/roomheader.h"
#include "client/ui/roomspanel.h"
#include "client/ui/settingsdialog.h"
#include "client/ui/timelineitem.h"
#include "client/ui/timelineview.h"
#include "client/ui/tray.h"
#include "client/ui/trustdialog.h"
#include "client/ui/windowkeeper.h"
#include "tests/client/ui/busystage.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// The windows in every language: nothing is cut off, and where one reads from right to left all is turned round. With
/// CHATTO_GALLERY, pictures of them go there.
class LanguagesTest : public QObject
{
    Q_OBJECT

private slots:
    void hasRoomInEveryDialog_data() { languages(); }
    void hasRoomInEveryDialog();
    void hasRoomWhereOneSignsIn_data() { languages(); }
    void hasRoomWhereOneSignsIn();
    void hasRoomInTheWindow_data() { languages(); }
    void hasRoomInTheWindow();
    void givesEntriesOfAMenuKeysOfTheirOwn_data() { languages(); }
    void givesEntriesOfAMenuKeysOfTheirOwn();
    void turnsTheWindowRound();
    void turnsMessagesRound_data();
    void turnsMessagesRound();
    void turnsEmojiRound();
    void cleanup();

private:
    static void languages();
    static QStringList cutOff(const QWidget &window);
    static QStringList sharedKeys(const QMenu &menu);
    static QRect placeIn(const QWidget &window, const QWidget &widget);
    static void check(QWidget &window, const QString &name);
    static void checkDialog(QWidget &window, const QString &name);
    static void checkTalkDialogs(Stage &stage);
};

void LanguagesTest::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void LanguagesTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "fr", "es", "pt", "pl", "ru", "zh_CN", "ja", "ar"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// The texts that are shown in part only.
QStringList LanguagesTest::cutOff(const QWidget &window)
{
    QStringList found;
    for (const auto *button : window.findChildren<QPushButton *>()) {
        const int text = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        if (button->isVisible() && button->width() < text)
            found.append(button->text());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        const bool wraps = label->wordWrap();
        const QSize size = wraps ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
        const bool fits = label->width() >= size.width() && label->height() >= size.height();
        if (label->isVisible() && !label->text().isEmpty() && !fits)
            found.append(label->text());
    }
    return found;
}

void LanguagesTest::check(QWidget &window, const QString &name)
{
    window.show();
    // As narrow as it can be, and as high as its texts are then.
    const QSize least = window.minimumSizeHint().expandedTo(window.minimumSize());
    const int height = window.layout() ? window.layout()->totalHeightForWidth(least.width()) : 0;
    window.resize(least.expandedTo({0, height}));
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents(); // Columns that have no room go.
    QCOMPARE(cutOff(window).join(u'|'), QString());
    const QString folder = qEnvironmentVariable("CHATTO_GALLERY");
    if (!folder.isEmpty())
        QVERIFY(window.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
}

void LanguagesTest::checkDialog(QWidget &window, const QString &name)
{
    const std::unique_ptr<FormDialog> dialog(window.findChild<FormDialog *>());
    QVERIFY(dialog);
    check(*dialog, name);
}

void LanguagesTest::checkTalkDialogs(Stage &stage)
{
    const UserName bob(u"bob"_s);
    const RoomId robotics(u"robotics"_s);
    QWidget window;
    Commands commands({stage.client, stage.calls, stage.preferences, stage.theme}, &window);
    const std::pair<QString, std::function<void()>> dialogs[] = {
        {u"newroom"_s, [&] { commands.newRoom(); }},
        {u"browse"_s, [&] { commands.browseRooms(); }},
        {u"newtalk"_s, [&] { commands.newTalk(); }},
        {u"invite"_s, [&] { commands.invite(robotics); }},
        {u"details"_s, [&] { commands.showDetails(robotics); }},
        {u"talk"_s, [&] { commands.showDetails(RoomId(u"r-bob"_s)); }},
        {u"leave"_s, [&] { commands.leave(RoomId(u"teachers"_s)); }},
        {u"remove"_s, [&] { commands.remove(robotics, bob); }},
        {u"handover"_s, [&] { commands.handOver(robotics, bob); }},
        {u"block"_s, [&] { commands.setBlocked(bob, true); }},
        {u"password"_s, [&] { commands.resetPassword(bob); }},
        {u"changepassword"_s, [&] { commands.changePassword(); }},
        {u"sessions"_s, [&] { commands.showSessions(); }},
    };
    for (const auto &[name, open] : dialogs) {
        open();
        checkDialog(window, name);
    }
}

void LanguagesTest::hasRoomInEveryDialog()
{
    QFETCH(QString, language);
    const Translation translation{QLocale(language)};
    Stage stage;
    stage.client.apply(busyWelcome(stage));
    stage.calls.rooms = stage.client.rooms();
    stage.calls.members.insert(RoomId(u"robotics"_s), {member(u"ada", Role::Owner), member(u"bob", Role::Moderator)});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    stage.calls.signIns
        = {{u"a"_s, now.addDays(-3), now, u"Chatto/0.1.0"_s, true}, {u"b"_s, now.addDays(-90), now, {}}};
    checkTalkDialogs(stage);
    const QByteArray certificate(32, 'c');
    TrustDialog trust(u"chat.school.lan"_s, certificate, stage.theme, nullptr);
    check(trust, u"trust"_s);
    ChangedCertificateDialog changed(u"chat.school.lan"_s, {certificate, QByteArray(32, 'd')}, stage.theme, nullptr);
    check(changed, u"changed"_s);
    SettingsDialog settings(stage.preferences, stage.theme);
    check(settings, u"settings"_s);
    Tray tray(stage.theme, stage.preferences);
    WindowKeeper keeper(stage.preferences, tray);
    QWidget window;
    keeper.closeRequested(window);
    check(*keeper.explanation(), u"keeper"_s);
    MainWindow chat(stage.parts());
    const QList<QAction *> actions = chat.actions();
    for (QAction *action : actions) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Slash))
            action->trigger();
    }
    checkDialog(chat, u"shortcuts"_s);
}

void LanguagesTest::hasRoomWhereOneSignsIn()
{
    QFETCH(QString, language);
    const Translation translation{QLocale(language)};
    Stage stage;
    LoginDialog dialog(stage.theme);
    dialog.setServers({u"http://chat.school.lan"_s});
    dialog.setFoundServers({{u"School"_s, u"https://chat.school.lan"_s}});
    dialog.showUntrusted(true);
    check(dialog, u"login"_s);
    ServerInfo server;
    server.name = u"School"_s;
    server.guests = true;
    dialog.showServer(server);
    dialog.showError({ErrorCode::PasswordWeak, {}});
    check(dialog, u"login-error"_s);
}

void LanguagesTest::hasRoomInTheWindow()
{
    QFETCH(QString, language);
    const Translation translation{QLocale(language)};
    Stage stage;
    for (const QString &text : {u"Who takes the camera?"_s, u"مرحبا بالجميع"_s})
        stage.history.append(u"bob"_s, text);
    stage.history.append(u"ada"_s, u"I do"_s);
    stage.client.apply(busyWelcome(stage));
    MainWindow window(stage.parts());
    window.resize(Metrics::windowWidth, Metrics::windowHeight);
    window.show();
    QTRY_COMPARE(window.timeline().model()->rowCount(), 3);
    stage.client.apply(UserTyping{lobbyId(), UserName(u"bob"_s)});
    check(window, u"main"_s);
}

/// The entries that have the same key as another one of their menu.
QStringList LanguagesTest::sharedKeys(const QMenu &menu)
{
    QStringList found;
    QSet<QKeySequence> keys;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        if (action->isVisible() && !key.isEmpty() && keys.contains(key))
            found.append(menu.title() + u" > " + action->text());
        keys.insert(key);
        if (action->menu())
            found += sharedKeys(*action->menu());
    }
    return found;
}

void LanguagesTest::givesEntriesOfAMenuKeysOfTheirOwn()
{
    QFETCH(QString, language);
    const Translation translation{QLocale(language)};
    Stage stage(1);
    stage.client.apply(busyWelcome(stage));
    MainWindow window(stage.parts());
    window.show();
    auto *menu = window.findChild<QMenu *>();
    QVERIFY(menu);
    for (const QString &room : {u"robotics"_s, u"teachers"_s, u"r-bob"_s}) {
        window.openRoom(RoomId(room));
        menu->popup(window.pos());
        QCOMPARE(sharedKeys(*menu).join(u"|"_s), QString());
        menu->close();
    }
    Tray tray(stage.theme, stage.preferences);
    QCOMPARE(sharedKeys(*tray.menu()).join(u"|"_s), QString());
}

QRect LanguagesTest::placeIn(const QWidget &window, const QWidget &widget)
{
    return {widget.mapTo(&window, QPoint()), widget.size()};
}

/// Rooms, timeline, people: from right to left, and the menu's button on the left.
void LanguagesTest::turnsTheWindowRound()
{
    const Translation arabic(QLocale(u"ar"_s));
    Stage stage(3);
    stage.client.apply(busyWelcome(stage));
    MainWindow window(stage.parts());
    window.resize(Metrics::windowWidth, Metrics::windowHeight);
    window.show();
    QTRY_COMPARE(window.timeline().model()->rowCount(), 3);
    const QRect timeline = placeIn(window, window.timeline());
    QVERIFY(placeIn(window, *window.findChild<RoomsPanel *>()).left() > timeline.right());
    QVERIFY(placeIn(window, *window.findChild<PeoplePanel *>()).right() < timeline.left());
    const auto *header = window.findChild<RoomHeader *>();
    for (const auto *button : header->findChildren<QToolButton *>())
        QVERIFY(button->x() < header->width() / 2);
}

void LanguagesTest::turnsMessagesRound_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("far"); // as others' messages are
    QTest::addColumn<bool>("right");
    QTest::newRow("own, from left to right") << u"en"_s << false << false;
    QTest::newRow("others', from left to right") << u"en"_s << true << true;
    QTest::newRow("own, from right to left") << u"ar"_s << false << true;
    QTest::newRow("others', from right to left") << u"ar"_s << true << false;
}

void LanguagesTest::turnsMessagesRound()
{
    QFETCH(QString, language);
    QFETCH(bool, far);
    const Translation translation{QLocale(language)};
    constexpr int width = 640;
    const Theme theme;
    TimelineRow row;
    row.startsGroup = true;
    row.own = !far;
    row.message.author = UserName(u"bob"_s);
    row.message.time = QDateTime::currentDateTime();
    row.message.text = u"Look at https://example.org"_s;
    TimelineItem item(row, theme, false, far);
    item.setWidth(width);
    QFETCH(bool, right);
    QCOMPARE(item.avatar().left(), right ? width - Metrics::edge - Metrics::avatar : Metrics::edge);
    QVERIFY(right ? item.bubble().right() < item.avatar().left() : item.bubble().left() > item.avatar().right());
    // The text itself is where it is drawn, and reads from left to right.
    const QPoint text = item.bubble().topLeft() + QPoint(Metrics::bubblePaddingX, Metrics::bubblePaddingY);
    QCOMPARE(item.positionAt(text), 0);
    const QRectF link = item.text().rects(item.text().links().first()).first();
    QCOMPARE(item.hit(text + link.center().toPoint()).link, 0);
    QVERIFY(item.hit(item.bubble().bottomRight() - QPoint(Metrics::large, Metrics::large)).time);
}

void LanguagesTest::turnsEmojiRound()
{
    const Translation arabic(QLocale(u"ar"_s));
    const Theme theme;
    const EmojiTable table;
    EmojiGrid grid(table, theme);
    grid.resize(300, 200);
    EmojiSection section;
    for (int row = 0; row < 20; ++row)
        section.cells.append(EmojiCell{row, 0});
    grid.setSections({section});
    grid.show();
    QVERIFY(grid.cellRect(0).left() > grid.cellRect(1).right());
    for (int cell = 0; cell < grid.cellCount(); ++cell)
        QCOMPARE(grid.cellAt(grid.cellRect(cell).center()), cell);
    grid.setCurrentCell(1);
    QTest::keyClick(&grid, Qt::Key_Left);
    QCOMPARE(grid.currentCell(), 2);
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(grid.currentCell(), 1);
}

QTEST_MAIN(LanguagesTest)
#include "tst_languages.moc"
