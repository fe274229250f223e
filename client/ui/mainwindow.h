// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/connectionbar.h"
#include "client/ui/theme.h"
#include "client/ui/visitedrooms.h"
#include "common/ids.h"
#include "common/presence.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QSplitter;

namespace Chatto {

class ChatClient;
class Commands;
class Composer;
class PeoplePanel;
class Preferences;
class ReadTracker;
class RoomHeader;
class RoomListModel;
class RoomsPanel;
class ServerCalls;
class Switcher;
class Timelines;
class TimelineView;
class TypingLine;
class UndoBar;
class UserListModel;

/// Rooms, timeline with composer, people.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// What the window shows. All of it outlives the window.
    struct Parts
    {
        ChatClient &client;
        ServerCalls &calls;
        Preferences &preferences;
        Timelines &timelines;
        RoomListModel &rooms;
        UserListModel &people;
        const Theme &theme;
        std::function<ConnectionStatus()> connection;
        QString address; ///< Of the server, as it is shown.
        RoomId room = lobbyId(); ///< To be opened first, as soon as it is known.
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);

    const RoomId &currentRoom() const { return m_room; }
    /// Opens it as soon as it is known.
    void openRoom(const RoomId &room);
    /// Opens the room where that message is, and shows it as the one that the keyboard is at.
    void openMessage(const RoomId &room, MessageId id);
    /// Opens the talk with that person, which is made if there is none.
    void openDirect(const UserName &user);
    /// Whether the user sees that room: it is open, and the window is the active one.
    bool isLookedAt(const RoomId &room) const;
    Composer &composer() const { return *m_composer; }
    TimelineView &timeline() const { return *m_timeline; }

    /// Size, place and columns, to be given to restoreLayout() next time.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

    QSize sizeHint() const override;

public slots:
    void connectionChanged();

signals:
    void roomOpened(const Chatto::RoomId &room);
    void tryNowRequested();
    void signOutRequested();
    void settingsRequested();
    /// The user says that they are there, or not (Online or Away).
    void presenceChosen(Chatto::Presence presence);
    /// By the window's close button. The window stays until somebody hides it.
    void closeRequested();
    void quitRequested();
    void schemeChosen(Chatto::Theme::Scheme scheme);
    void zoomChosen(int percent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void connectParts();
    void connectPanels();
    void connectClient();
    void connectTimeline();

    // The menu (mainwindowmenu.cpp)
    void makeMenu();
    void makeGoMenu();
    void makeRoomNumbers(QMenu *menu);
    void makeViewMenu();
    void makeThemeMenu(QMenu *menu);
    void makeAccountMenu();
    void makeHelpMenu();
    QAction *addMenuAction(
        QMenu *menu, const QString &text, const QList<QKeySequence> &shortcuts, std::function<void()> handler);
    void fillContextMenus();
    void fillRoomNumbers(QMenu *menu);
    void updateAccountMenu();
    void popUpMenu(QMenu *menu, const QPoint &where);
    void popUpRoomMenu(const RoomId &room, const QPoint &where);
    void popUpPersonMenu(const UserName &user, const QPoint &where);
    UserName personInMenu() const;
    void showShortcuts();
    void showAbout();

    void fitColumns();
    void openFirst(const RoomId &room);
    void visit(const RoomId &room);
    void showRoom();
    void showServer();
    void showPresence();
    void showTyping();
    void updateTitle();
    void roomGone(const RoomId &room);
    void send(const QString &text);
    void edit(const TxnId &txnId);
    void mention(const UserName &user);
    void markUnread(MessageId from);
    void offerUndo(const RoomId &room, MessageId from, MessageId to);
    void undoRead();
    void goToNextArea(int step);
    void goToNextRoom(int step);
    void goToNextUnread(int step);
    void goThroughVisited(const RoomId &room);
    void escape();
    bool isOurs(const QObject *object) const;

    ChatClient &m_client;
    ServerCalls &m_calls;
    Preferences &m_preferences;
    Timelines &m_timelines;
    RoomListModel &m_rooms;
    UserListModel &m_people;
    const Theme &m_theme;
    QString m_address;
    RoomId m_room;
    RoomId m_wanted; ///< To be opened when it is known.
    bool m_wasOnline = false;
    VisitedRooms m_visited;

    Commands *m_commands;
    QSplitter *m_columns;
    RoomsPanel *m_roomsPanel;
    QWidget *m_chat;
    RoomHeader *m_header;
    ConnectionBar *m_bar;
    TimelineView *m_timeline;
    TypingLine *m_typing;
    Composer *m_composer;
    PeoplePanel *m_peoplePanel;
    UndoBar *m_undo;
    Switcher *m_switcher;
    ReadTracker *m_readTracker;

    QMenu *m_menu;
    QMenu *m_roomMenu = nullptr;
    QMenu *m_personMenu = nullptr;
    QMenu *m_messageMenu = nullptr;
    QMenu *m_accountMenu = nullptr;
    QAction *m_showPeople = nullptr;
    QAction *m_escape = nullptr;
    QAction *m_online = nullptr;
    QAction *m_away = nullptr;
    QAction *m_doNotDisturb = nullptr;
    QAction *m_registration = nullptr;
    QAction *m_changePassword = nullptr;
    QAction *m_sessions = nullptr;

    QTimer m_showLater; ///< Shows what has changed of the room.
    RoomId m_undoRoom; ///< Whose marker the bar offers to put back,
    MessageId m_undoId = 0; ///< and to where.
};

}
