// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/connectionbar.h"
#include "client/ui/theme.h"
#include "common/ids.h"
#include "common/presence.h"

#include <QWidget>

class QActionGroup;
class QMenu;
class QSplitter;

namespace Chatto {

class ChatClient;
class Composer;
class PeoplePanel;
class Preferences;
class ReadTracker;
class RoomHeader;
class RoomListModel;
class RoomsPanel;
class ServerCalls;
class Timelines;
class TimelineView;
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
    };

    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);

    const RoomId &currentRoom() const { return m_room; }
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void connectParts();
    void connectTimeline();
    void makeMenu();
    void makeThemeMenu();
    QAction *addMenuAction(const QString &text, const QKeySequence &shortcut, std::function<void()> handler);
    void popUpMenu(const QPoint &where);
    void fitColumns();
    void showRoom();
    void showServer();
    void updateTitle();
    void send(const QString &text);
    void edit(const TxnId &txnId);
    void goToNextArea(int step);
    void goToNextRoom(int step);
    void showAbout();

    ChatClient &m_client;
    ServerCalls &m_calls;
    Timelines &m_timelines;
    RoomListModel &m_rooms;
    UserListModel &m_people;
    const Theme &m_theme;
    QString m_address;
    RoomId m_room;

    QSplitter *m_columns;
    RoomsPanel *m_roomsPanel;
    QWidget *m_chat;
    RoomHeader *m_header;
    ConnectionBar *m_bar;
    TimelineView *m_timeline;
    Composer *m_composer;
    PeoplePanel *m_peoplePanel;
    ReadTracker *m_readTracker;
    QMenu *m_menu;
    QAction *m_showPeople;
};

}
