// SPDX-License-Identifier: MIT
#include "client/ui/mainwindow.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/core/roomname.h"
#include "client/core/servercalls.h"
#include "client/models/roomlistmodel.h"
#include "client/models/timelines.h"
#include "client/models/userlistmodel.h"
#include "client/ui/commands.h"
#include "client/ui/composer.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/readtracker.h"
#include "client/ui/roomheader.h"
#include "client/ui/roomlist.h"
#include "client/ui/roomspanel.h"
#include "client/ui/switcher.h"
#include "client/ui/timelineview.h"
#include "client/ui/typingline.h"
#include "client/ui/undobar.h"
#include "client/ui/userbutton.h"
#include "client/ui/wording.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr MessageId worthUndoing = 10; ///< Marking so many as read, or more, can be taken back.

}

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_client(parts.client)
    , m_calls(parts.calls)
    , m_preferences(parts.preferences)
    , m_timelines(parts.timelines)
    , m_rooms(parts.rooms)
    , m_people(parts.people)
    , m_theme(parts.theme)
    , m_address(parts.address)
    , m_commands(new Commands({parts.client, parts.calls, parts.preferences, parts.theme}, this))
    , m_columns(new QSplitter(this))
    , m_roomsPanel(new RoomsPanel(parts.rooms, parts.client.me(), parts.theme, this))
    , m_chat(new QWidget(this))
    , m_header(new RoomHeader(parts.theme, m_chat))
    , m_bar(new ConnectionBar(parts.theme, parts.connection, m_chat))
    , m_timeline(new TimelineView(parts.theme, m_chat))
    , m_typing(new TypingLine(parts.theme, m_chat))
    , m_composer(new Composer(parts.theme, parts.preferences, m_chat))
    , m_peoplePanel(new PeoplePanel(parts.people, parts.theme, this))
    , m_undo(new UndoBar(parts.theme, m_chat))
    , m_switcher(new Switcher(parts.client, parts.rooms, parts.theme, this))
    , m_readTracker(new ReadTracker(parts.client, *m_timeline, this))
    , m_menu(new QMenu(this))
{
    setMinimumSize(Metrics::windowMinWidth, Metrics::windowMinHeight);
    makeMenu();
    arrange();
    connectParts();
    connectPanels();
    connectClient();
    connectTimeline();
    showServer();
    showPresence();
    m_composer->setPeople(&m_people);
    openFirst(parts.room);
    m_composer->setFocus();
    resize(sizeHint().boundedTo(screen()->availableSize()));
    qApp->installEventFilter(this); // for the mouse's buttons back and forward, wherever it is
}

void MainWindow::arrange()
{
    auto *chat = new QVBoxLayout(m_chat);
    chat->setContentsMargins(0, 0, 0, 0);
    chat->setSpacing(0);
    chat->addWidget(m_header);
    chat->addWidget(m_bar);
    chat->addWidget(m_timeline, 1);
    chat->addWidget(m_typing);
    chat->addWidget(m_composer);

    m_roomsPanel->setMinimumWidth(Metrics::roomsMinWidth);
    m_roomsPanel->setMaximumWidth(Metrics::roomsMaxWidth);
    m_peoplePanel->setMinimumWidth(Metrics::peopleMinWidth);
    m_peoplePanel->setMaximumWidth(Metrics::peopleMaxWidth);
    for (QWidget *column : {static_cast<QWidget *>(m_roomsPanel), m_chat, static_cast<QWidget *>(m_peoplePanel)})
        m_columns->addWidget(column);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({Metrics::roomsWidth, Metrics::windowWidth, Metrics::peopleWidth});

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_columns);
}

void MainWindow::connectParts()
{
    connect(m_header, &RoomHeader::menuRequested, this, [this](const QPoint &where) { popUpMenu(m_menu, where); });
    connect(m_bar, &ConnectionBar::tryNowRequested, this, &MainWindow::tryNowRequested);
    connect(m_composer, &Composer::submitted, this, &MainWindow::send);
    connect(m_composer, &Composer::typed, this, [this] { m_client.startTyping(m_room); });
    connect(m_commands, &Commands::roomReady, this, &MainWindow::openRoom);
    connect(m_commands, &Commands::mentionRequested, this, &MainWindow::mention);
    connect(m_commands, &Commands::failed, m_composer, &Composer::showProblem);
    connect(m_commands, &Commands::markedRead, this, &MainWindow::offerUndo);
    connect(m_readTracker, &ReadTracker::backlogRead, this, &MainWindow::offerUndo);
    connect(m_undo, &UndoBar::undone, this, &MainWindow::undoRead);
    connect(m_switcher, &Switcher::roomChosen, this, [this](const RoomId &room) {
        openRoom(room);
        m_composer->setFocus();
    });
    connect(m_switcher, &Switcher::personChosen, this, [this](const UserName &user) {
        openDirect(user);
        m_composer->setFocus();
    });
    connect(&m_preferences, &Preferences::changed, this, &MainWindow::showPresence);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&m_theme, &Theme::changed, this, &MainWindow::fitColumns); // At another zoom, others find room.
}

void MainWindow::connectPanels()
{
    using Panel = RoomsPanel;
    connect(m_roomsPanel, &Panel::roomChosen, this, &MainWindow::openRoom);
    connect(m_roomsPanel, &Panel::findRequested, m_switcher, &Switcher::open);
    connect(m_roomsPanel, &Panel::newRoomRequested, m_commands, &Commands::newRoom);
    connect(m_roomsPanel, &Panel::browseRequested, m_commands, &Commands::browseRooms);
    connect(m_roomsPanel, &Panel::newTalkRequested, m_commands, &Commands::newTalk);
    connect(m_roomsPanel, &Panel::roomMenuRequested, this, &MainWindow::popUpRoomMenu);
    connect(m_roomsPanel, &Panel::userMenuRequested, this,
        [this](const QPoint &where) { popUpMenu(m_accountMenu, where); });
    connect(m_peoplePanel, &PeoplePanel::personChosen, this, [this](const UserName &user) {
        if (user != m_client.me().name)
            openDirect(user);
    });
    connect(m_peoplePanel, &PeoplePanel::personMenuRequested, this, &MainWindow::popUpPersonMenu);
    connect(&m_people, &UserListModel::countsChanged, this, [this] { m_header->setPeople(m_people.rowCount()); });
    // Once for all that comes in one turn of the event loop.
    m_showLater.setSingleShot(true);
    connect(&m_showLater, &QTimer::timeout, this, &MainWindow::showRoom);
    connect(&m_rooms, &RoomListModel::unreadChanged, &m_showLater, qOverload<>(&QTimer::start));
}

void MainWindow::connectClient()
{
    connect(&m_client, &ChatClient::onlineChanged, this, [this] {
        if (m_client.isOnline())
            m_wanted = {}; // A room that the welcome doesn't name isn't one of ours.
        // What was missed since the program ended comes now.
        if (!std::exchange(m_wasOnline, true) && m_timeline->isFollowing())
            m_timeline->showUnread();
        showServer();
        showPresence();
        connectionChanged();
    });
    connect(&m_client, &ChatClient::usersChanged, this, &MainWindow::showPresence);
    connect(&m_client, &ChatClient::roomAdded, this, [this](const RoomId &room) {
        if (room == m_wanted)
            openRoom(room);
        showRoom();
    });
    connect(&m_client, &ChatClient::roomChanged, &m_showLater, qOverload<>(&QTimer::start));
    connect(&m_client, &ChatClient::roomRemoved, this, &MainWindow::roomGone);
    connect(&m_client, &ChatClient::typingChanged, this, &MainWindow::showTyping);
    connect(
        &m_client, &ChatClient::refused, this, [this](const Error &error) { m_composer->showProblem(error.detail); });
}

void MainWindow::connectTimeline()
{
    m_timeline->installEventFilter(this);
    connect(m_timeline, &TimelineView::retryRequested, this, [this](const TxnId &txnId) { m_client.retry(txnId); });
    connect(m_timeline, &TimelineView::deleteRequested, this, [this](const TxnId &txnId) { m_client.discard(txnId); });
    connect(m_timeline, &TimelineView::editRequested, this, &MainWindow::edit);
    connect(m_timeline, &TimelineView::unreadRequested, this, &MainWindow::markUnread);
    const auto swapSides = [this] { m_timeline->setOwnOnRight(m_preferences.is(Preferences::OwnOnRight)); };
    connect(&m_preferences, &Preferences::changed, this, swapSides);
    swapSides();
}

// Rooms

void MainWindow::openFirst(const RoomId &room)
{
    if (m_client.room(room).id.isEmpty())
        openRoom(lobbyId());
    openRoom(room);
}

void MainWindow::openRoom(const RoomId &room)
{
    m_wanted = {};
    if (room == m_room)
        return;
    if (room != lobbyId() && m_client.room(room).id.isEmpty()) {
        m_wanted = room;
        return;
    }
    m_visited.visit(room);
    visit(room);
}

void MainWindow::visit(const RoomId &room)
{
    m_room = room;
    TimelineModel &timeline = m_timelines.timeline(room);
    const Room now = m_client.room(room);
    if (now.unread() > 0)
        timeline.placeUnreadLine(now.readId);
    m_people.setRoom(room);
    m_timeline->setModel(&timeline);
    // What is unread may be there only later.
    connect(&timeline, &TimelineModel::stateChanged, m_readTracker, &ReadTracker::check, Qt::UniqueConnection);
    m_timeline->showUnread();
    m_roomsPanel->setCurrentRoom(room);
    m_switcher->visited(room);
    showRoom();
    showTyping();
    m_header->setPeople(m_people.rowCount());
    m_readTracker->check();
    emit roomOpened(room);
}

void MainWindow::openMessage(const RoomId &room, MessageId id)
{
    openRoom(room);
    if (m_room == room)
        m_timeline->showMessage(id);
}

void MainWindow::openDirect(const UserName &user)
{
    m_commands->openDirect(user);
}

bool MainWindow::isLookedAt(const RoomId &room) const
{
    return room == m_room && isVisible() && isActiveWindow();
}

void MainWindow::roomGone(const RoomId &room)
{
    m_visited.forget(room);
    if (room != m_room)
        return;
    m_undo->hide();
    const RoomId before = m_visited.current();
    visit(before.isEmpty() ? lobbyId() : before);
    if (before.isEmpty())
        m_visited.visit(lobbyId());
}

void MainWindow::showRoom()
{
    const Room room = m_client.room(m_room);
    // Before the first welcome the lobby is all that is known to exist.
    const QString name = room.id.isEmpty() ? tr("Lobby") : roomName(room);
    m_header->setRoom(room, name);
    m_composer->setRoomName(room.kind == RoomKind::Direct ? name : tr("# %1").arg(name));
    m_roomsPanel->setCurrentRoom(m_room);
    updateTitle();
}

void MainWindow::showServer()
{
    const QString name = m_client.server().name;
    m_roomsPanel->setServer(name.isEmpty() ? tr("Chatto") : name, m_address);
    m_composer->setTextLimit(m_client.server().textBytes);
}

void MainWindow::showPresence()
{
    const bool away = m_client.isAway() || m_client.user(m_client.me().name).presence == Presence::Away;
    m_roomsPanel->user()->setPresence(!m_client.isOnline() ? Presence::Offline
            : away                                         ? Presence::Away
                                                           : Presence::Online);
    m_roomsPanel->user()->setDoNotDisturb(m_preferences.is(Preferences::DoNotDisturb));
}

void MainWindow::showTyping()
{
    m_typing->setTyping(m_client.typing(m_room));
}

void MainWindow::connectionChanged()
{
    m_bar->refresh();
}

void MainWindow::updateTitle()
{
    const Room room = m_client.room(m_room);
    const QString title = room.id.isEmpty() ? tr("Chatto") : Wording::windowTitle(roomName(room));
    const qint64 unread = m_rooms.unread();
    setWindowTitle(unread > 0 ? u"(%1) %2"_s.arg(QString::number(unread), title) : title);
}

// Reading

void MainWindow::markUnread(MessageId from)
{
    m_readTracker->hold();
    m_timelines.timeline(m_room).placeUnreadLine(from - 1);
    m_client.markRead(m_room, from - 1);
}

void MainWindow::offerUndo(const RoomId &room, MessageId from, MessageId to)
{
    if (to - from < worthUndoing)
        return;
    m_undoRoom = room;
    m_undoId = from;
    //: So many messages were marked as read
    m_undo->showText(tr("%Ln read", nullptr, int(to - from)));
    m_undo->place(m_chat->width(), m_typing->y() - m_theme.scaled(Metrics::medium));
}

void MainWindow::undoRead()
{
    if (m_undoRoom == m_room)
        return markUnread(m_undoId + 1);
    m_client.markRead(m_undoRoom, m_undoId);
}

// Writing

void MainWindow::send(const QString &text)
{
    const Result<TxnId> sent = m_client.sendMessage(m_room, text);
    if (!sent)
        return m_composer->showProblem(sent.error().detail);
    m_composer->clear();
    m_timeline->scrollToNewest();
}

void MainWindow::edit(const TxnId &txnId)
{
    const QList<Draft> drafts = m_client.drafts(m_room);
    for (const Draft &draft : drafts) {
        if (draft.txnId != txnId)
            continue;
        const QString before = m_composer->text();
        m_composer->setText(before.isEmpty() ? draft.text : before + u'\n' + draft.text);
        m_client.discard(txnId);
        return m_composer->setFocus();
    }
}

void MainWindow::mention(const UserName &user)
{
    const QString before = m_composer->text();
    const bool joins = before.isEmpty() || before.back().isSpace();
    m_composer->setText(QString(before + (joins ? QString() : u" "_s) + u'@' + user.toString() + u' '));
    m_composer->setFocus();
}

// Moving

void MainWindow::goToNextArea(int step)
{
    QList<QWidget *> areas;
    for (QWidget *area : {static_cast<QWidget *>(m_roomsPanel->list()), static_cast<QWidget *>(m_timeline),
             m_composer->editor(), m_peoplePanel->list()}) {
        if (area->isVisible())
            areas.append(area);
    }
    qsizetype now = 0;
    while (now < areas.size() && areas[now] != focusWidget())
        ++now;
    const qsizetype next = now == areas.size() ? 0 : (now + step + areas.size()) % areas.size();
    areas[next]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::goToNextRoom(int step)
{
    const int next = m_rooms.indexOf(m_room) + step;
    if (next >= 0 && next < m_rooms.rowCount())
        openRoom(m_rooms.room(next).id);
}

void MainWindow::goToNextUnread(int step)
{
    const int count = m_rooms.rowCount();
    const int now = m_rooms.indexOf(m_room);
    for (int i = 1; i < count; ++i) {
        const QModelIndex index = m_rooms.index((now + step * i % count + count) % count);
        const bool muted = index.data(RoomListModel::MutedRole).toBool();
        if (!muted && index.data(RoomListModel::UnreadRole).toLongLong() > 0)
            return openRoom(m_rooms.room(index.row()).id);
    }
}

void MainWindow::goThroughVisited(const RoomId &room)
{
    if (!room.isEmpty())
        visit(room);
}

/// What is left for Esc when nothing nearer wanted it: one thing for each press.
void MainWindow::escape()
{
    if (!m_timeline->isFollowing())
        m_timeline->scrollToNewest();
    else
        m_composer->setFocus();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // No shortcut of the window: that would come before whoever has the keyboard.
    if (QKeySequence(event->keyCombination()) == m_escape->shortcut())
        return m_escape->trigger();
    QWidget::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void MainWindow::fitColumns()
{
    const bool room = width() >= m_theme.scaled(Metrics::peopleHiddenBelow);
    m_showPeople->setEnabled(room);
    m_peoplePanel->setVisible(room && m_showPeople->isChecked());
    m_roomsPanel->setVisible(width() >= m_theme.scaled(Metrics::roomsHiddenBelow));
    m_undo->place(m_chat->width(), m_typing->y() - m_theme.scaled(Metrics::medium));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit closeRequested();
}

bool MainWindow::isOurs(const QObject *object) const
{
    const auto *widget = qobject_cast<const QWidget *>(object);
    return widget && widget->window() == this;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && isOurs(watched)) {
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (button != Qt::BackButton && button != Qt::ForwardButton)
            return false;
        goThroughVisited(button == Qt::BackButton ? m_visited.back() : m_visited.forward());
        return true;
    }
    if (watched == m_timeline && event->type() == QEvent::KeyPress) {
        // Whoever types wants to write, wherever the keyboard is.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool command = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if (!command && !key->text().isEmpty() && key->text().at(0).isPrint()) {
            m_composer->setFocus();
            QApplication::sendEvent(m_composer->editor(), key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QSize MainWindow::sizeHint() const
{
    return {Metrics::windowWidth, Metrics::windowHeight};
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << saveGeometry() << m_columns->saveState() << m_showPeople->isChecked();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    QByteArray geometry;
    QByteArray columns;
    bool people = true;
    QDataStream stream(layout);
    stream >> geometry >> columns >> people;
    if (stream.status() != QDataStream::Ok)
        return;
    restoreGeometry(geometry);
    m_columns->restoreState(columns);
    m_showPeople->setChecked(people);
    fitColumns();
}

}
