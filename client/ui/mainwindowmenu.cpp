// SPDX-License-Identifier: MIT
// The main window's menu. Everything that a context menu offers is in it, too.
#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/models/roomlistmodel.h"
#include "client/ui/commands.h"
#include "client/ui/contextmenus.h"
#include "client/ui/mainwindow.h"
#include "client/ui/mirror.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/roomheader.h"
#include "client/ui/shortcutsdialog.h"
#include "client/ui/switcher.h"
#include "client/ui/timelineview.h"
#include "client/ui/wording.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberedRooms = 9; ///< Ctrl+1 … Ctrl+9.

}

QAction *MainWindow::addMenuAction(
    QMenu *menu, const QString &text, const QList<QKeySequence> &shortcuts, std::function<void()> handler)
{
    QAction *action = menu->addAction(text, this, std::move(handler));
    action->setShortcuts(shortcuts);
    // The window has it, so that the shortcut works while the menu is closed.
    addAction(action);
    return action;
}

void MainWindow::makeMenu()
{
    m_menu->setAccessibleName(tr("Menu"));
    addMenuAction(m_menu, tr("Go &to…"), {Qt::CTRL | Qt::Key_K}, [this] { m_switcher->open(); });
    addMenuAction(m_menu, tr("&New talk…"), {Qt::CTRL | Qt::Key_N}, [this] { m_commands->newTalk(); });
    addMenuAction(m_menu, tr("New r&oom…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, [this] { m_commands->newRoom(); });
    addMenuAction(
        m_menu, tr("&Browse rooms…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_B}, [this] { m_commands->browseRooms(); });
    m_menu->addSeparator();
    //: What can be done with the room that is open
    m_roomMenu = m_menu->addMenu(tr("&Room"));
    //: What can be done with the person who is marked
    m_personMenu = m_menu->addMenu(tr("&Person"));
    //: What can be done with the message that is marked
    m_messageMenu = m_menu->addMenu(tr("&Message"));
    makeGoMenu();
    makeViewMenu();
    makeAccountMenu();
    makeHelpMenu();
    m_menu->addSeparator();
    addMenuAction(m_menu, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { emit quitRequested(); });
    connect(m_menu, &QMenu::aboutToShow, this, &MainWindow::fillContextMenus);
    connect(m_menu, &QMenu::aboutToShow, this, &MainWindow::updateAccountMenu);

    auto *open = new QAction(tr("Menu"), this);
    open->setShortcut(Qt::Key_F10);
    connect(open, &QAction::triggered, this,
        [this] { popUpMenu(m_menu, m_header->mapToGlobal(Mirror(m_header->rect())(m_header->rect().bottomRight()))); });
    addAction(open);
    m_escape = new QAction(tr("Close, stop, or jump to latest message"), this);
    m_escape->setShortcut(Qt::Key_Escape);
    m_escape->setShortcutContext(Qt::WidgetShortcut); // see keyPressEvent()
    connect(m_escape, &QAction::triggered, this, &MainWindow::escape);
    addAction(m_escape);
}

void MainWindow::makeGoMenu()
{
    QMenu *menu = m_menu->addMenu(tr("&Go"));
    constexpr auto altShift = Qt::ALT | Qt::SHIFT;
    addMenuAction(
        menu, tr("&Jump to latest message"), {Qt::CTRL | Qt::Key_End}, [this] { m_timeline->scrollToNewest(); });
    menu->addSeparator();
    addMenuAction(menu, tr("&Next room"), {Qt::ALT | Qt::Key_Down}, [this] { goToNextRoom(1); });
    addMenuAction(menu, tr("&Previous room"), {Qt::ALT | Qt::Key_Up}, [this] { goToNextRoom(-1); });
    addMenuAction(menu, tr("Next &unread room"), {altShift | Qt::Key_Down}, [this] { goToNextUnread(1); });
    addMenuAction(menu, tr("Previous un&read room"), {altShift | Qt::Key_Up}, [this] { goToNextUnread(-1); });
    addMenuAction(
        menu, tr("&Back"), {Qt::ALT | Qt::Key_Left, Qt::Key_Back}, [this] { goThroughVisited(m_visited.back()); });
    addMenuAction(menu, tr("&Forward"), {Qt::ALT | Qt::Key_Right, Qt::Key_Forward},
        [this] { goThroughVisited(m_visited.forward()); });
    makeRoomNumbers(menu->addMenu(tr("Room b&y number")));
    menu->addSeparator();
    addMenuAction(menu, tr("Next &area"), {Qt::Key_F6}, [this] { goToNextArea(1); });
    addMenuAction(menu, tr("Previous ar&ea"), {Qt::SHIFT | Qt::Key_F6}, [this] { goToNextArea(-1); });
}

void MainWindow::makeRoomNumbers(QMenu *menu)
{
    for (int number = 1; number <= numberedRooms; ++number) {
        const auto open = [this, number] {
            if (number <= m_rooms.rowCount())
                openRoom(m_rooms.room(number - 1).id);
        };
        addMenuAction(menu, tr("Room %1").arg(number), {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))}, open);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillRoomNumbers(menu); });
    connect(menu, &QMenu::aboutToHide, this, [menu] {
        for (QAction *action : menu->actions())
            action->setVisible(true); // an invisible one would have no shortcut
    });
}

void MainWindow::fillRoomNumbers(QMenu *menu)
{
    const QList<QAction *> actions = menu->actions();
    for (int i = 0; i < actions.size(); ++i) {
        const bool there = i < m_rooms.rowCount();
        actions[i]->setVisible(there);
        if (there)
            actions[i]->setText(m_rooms.index(i).data().toString().replace(u'&', u"&&"_s));
    }
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = m_menu->addMenu(tr("&View"));
    m_showPeople = addMenuAction(menu, tr("&People"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, [this] { fitColumns(); });
    m_showPeople->setCheckable(true);
    m_showPeople->setChecked(true);
    m_showPeople->setToolTip(tr("People (%1)").arg(m_showPeople->shortcut().toString(QKeySequence::NativeText)));
    m_header->setPeopleAction(m_showPeople);
    makeThemeMenu(menu->addMenu(tr("&Colours")));
    menu->addSeparator();
    // On many keyboards, plus is the equals sign with Shift.
    addMenuAction(menu, tr("&Larger"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [this] { emit zoomChosen(m_theme.nextZoom(true)); });
    addMenuAction(
        menu, tr("&Smaller"), {Qt::CTRL | Qt::Key_Minus}, [this] { emit zoomChosen(m_theme.nextZoom(false)); });
    addMenuAction(menu, tr("&Usual size"), {Qt::CTRL | Qt::Key_0}, [this] { emit zoomChosen(Theme::usualZoom); });
}

void MainWindow::makeThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Theme::Scheme scheme) {
        QAction *action = menu->addAction(text, this, [this, scheme] { emit schemeChosen(scheme); });
        action->setCheckable(true);
        action->setChecked(m_theme.scheme() == scheme);
        group->addAction(action);
        // It may be chosen in the settings as well.
        connect(&m_theme, &Theme::changed, action, [=, this] { action->setChecked(m_theme.scheme() == scheme); });
    };
    add(tr("As the &system"), Theme::Scheme::System);
    add(tr("&Light"), Theme::Scheme::Light);
    add(tr("&Dark"), Theme::Scheme::Dark);
}

void MainWindow::makeAccountMenu()
{
    m_accountMenu = m_menu->addMenu(tr("&Account"));
    m_accountMenu->setAccessibleName(tr("Account"));
    auto *group = new QActionGroup(this);
    const auto addPresence = [&](const QString &text, Presence presence) {
        QAction *action = m_accountMenu->addAction(text, this, [this, presence] { emit presenceChosen(presence); });
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    m_online = addPresence(tr("&Online"), Presence::Online);
    m_away = addPresence(tr("&Away"), Presence::Away);
    m_doNotDisturb = addMenuAction(m_accountMenu, tr("&Do not disturb"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D},
        [this] { m_preferences.set(Preferences::DoNotDisturb, m_doNotDisturb->isChecked()); });
    m_doNotDisturb->setCheckable(true);
    m_accountMenu->addSeparator();
    m_registration = m_accountMenu->addAction(
        tr("&New accounts are open"), this, [this] { m_commands->setRegistration(m_registration->isChecked()); });
    m_registration->setCheckable(true);
    m_changePassword
        = m_accountMenu->addAction(tr("Change &password…"), this, [this] { m_commands->changePassword(); });
    m_sessions = m_accountMenu->addAction(tr("&Where signed in…"), this, [this] { m_commands->showSessions(); });
    addMenuAction(m_accountMenu, tr("&Settings…"), {Qt::CTRL | Qt::Key_Comma}, [this] { emit settingsRequested(); });
    m_accountMenu->addSeparator();
    addMenuAction(
        m_accountMenu, tr("Sign o&ut"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, [this] { emit signOutRequested(); });
    connect(m_accountMenu, &QMenu::aboutToShow, this, &MainWindow::updateAccountMenu);
    connect(&m_preferences, &Preferences::changed, this, &MainWindow::updateAccountMenu);
    updateAccountMenu();
}

void MainWindow::updateAccountMenu()
{
    (m_client.isAway() ? m_away : m_online)->setChecked(true);
    m_doNotDisturb->setChecked(m_preferences.is(Preferences::DoNotDisturb));
    m_registration->setVisible(m_commands->ownsServer());
    m_registration->setChecked(m_commands->isRegistrationOpen());
    m_changePassword->setVisible(m_commands->hasAccount());
    m_sessions->setVisible(m_commands->hasAccount());
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = m_menu->addMenu(tr("&Help"));
    addMenuAction(menu, tr("&Keyboard shortcuts"), {Qt::CTRL | Qt::Key_Slash}, [this] { showShortcuts(); });
    addMenuAction(menu, tr("A&bout Chatto"), {Qt::Key_F1}, [this] { showAbout(); });
}

void MainWindow::fillContextMenus()
{
    for (QMenu *menu : {m_roomMenu, m_personMenu, m_messageMenu})
        menu->clear();
    addRoomActions(*m_roomMenu, *m_commands, m_room);
    const UserName person = personInMenu();
    m_personMenu->setTitle(person.isEmpty() ? tr("&Person") : tr("&Person: %1").arg(person.toString()));
    m_personMenu->setEnabled(!person.isEmpty());
    if (!person.isEmpty())
        addPersonActions(*m_personMenu, *m_commands, person, m_room);
    m_timeline->addMessageActions(m_messageMenu);
    m_messageMenu->setEnabled(!m_messageMenu->isEmpty());
}

/// Whom the menu speaks of: the one who is marked among people, or with whom one talks.
UserName MainWindow::personInMenu() const
{
    const Room room = m_client.room(m_room);
    const UserName current = m_peoplePanel->current();
    if (current.isEmpty() && room.kind == RoomKind::Direct && room.with.size() == 1)
        return room.with.first();
    return current;
}

void MainWindow::popUpMenu(QMenu *menu, const QPoint &where)
{
    // Inside the window, whichever corner it is asked for.
    const QSize size = menu->sizeHint();
    const QRect window = QRect(mapToGlobal(QPoint()), this->size());
    menu->popup({qBound(window.left(), where.x(), window.right() - size.width()),
        qBound(
            window.top(), where.y() - (menu == m_accountMenu ? size.height() : 0), window.bottom() - size.height())});
}

void MainWindow::popUpRoomMenu(const RoomId &room, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Room"));
    addRoomActions(*menu, *m_commands, room);
    menu->popup(where);
}

void MainWindow::popUpPersonMenu(const UserName &user, const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Person"));
    addPersonActions(*menu, *m_commands, user, m_room);
    menu->popup(where);
}

void MainWindow::showShortcuts()
{
    QList<QAction *> more;
    for (QAction *action : actions()) {
        if (!action->shortcut().isEmpty() && action->associatedObjects().size() == 1)
            more.append(action);
    }
    auto *dialog = new ShortcutsDialog(*m_menu, more, m_theme, this);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, Wording::windowTitle(tr("About")),
        tr("Chatto %1\nA chat that you run yourself.").arg(QLatin1StringView(CHATTO_VERSION)), QMessageBox::Close,
        this);
    about->setTextFormat(Qt::PlainText);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

}
