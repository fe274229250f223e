// SPDX-License-Identifier: MIT
#include "client/ui/mainwindow.h"

#include "client/core/chatclient.h"
#include "client/core/servercalls.h"
#include "client/models/roomlistmodel.h"
#include "client/models/timelines.h"
#include "client/models/userlistmodel.h"
#include "client/ui/composer.h"
#include "client/ui/metrics.h"
#include "client/ui/peoplepanel.h"
#include "client/ui/readtracker.h"
#include "client/ui/roomheader.h"
#include "client/ui/roomspanel.h"
#include "client/ui/timelineview.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDataStream>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_client(parts.client)
    , m_calls(parts.calls)
    , m_timelines(parts.timelines)
    , m_rooms(parts.rooms)
    , m_people(parts.people)
    , m_theme(parts.theme)
    , m_address(parts.address)
    , m_columns(new QSplitter(this))
    , m_roomsPanel(new RoomsPanel(parts.rooms, parts.client.me(), parts.theme, this))
    , m_chat(new QWidget(this))
    , m_header(new RoomHeader(parts.theme, m_chat))
    , m_bar(new ConnectionBar(parts.theme, parts.connection, m_chat))
    , m_timeline(new TimelineView(parts.theme, m_chat))
    , m_composer(new Composer(parts.theme, parts.preferences, m_chat))
    , m_peoplePanel(new PeoplePanel(parts.people, parts.theme, this))
    , m_readTracker(new ReadTracker(parts.client, *m_timeline, this))
    , m_menu(new QMenu(this))
    , m_showPeople(nullptr)
{
    setMinimumSize(Metrics::windowMinWidth, Metrics::windowMinHeight);
    makeMenu();
    arrange();
    connectParts();
    connectTimeline();
    showServer();
    m_header->setPeople(m_people.rowCount());
    m_roomsPanel->setOnline(m_client.isOnline());
    openRoom(lobbyId());
    m_composer->setFocus();
    resize(sizeHint().boundedTo(screen()->availableSize()));
}

void MainWindow::arrange()
{
    auto *chat = new QVBoxLayout(m_chat);
    chat->setContentsMargins(0, 0, 0, 0);
    chat->setSpacing(0);
    chat->addWidget(m_header);
    chat->addWidget(m_bar);
    chat->addWidget(m_timeline, 1);
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
    connect(m_roomsPanel, &RoomsPanel::roomChosen, this, &MainWindow::openRoom);
    connect(m_roomsPanel, &RoomsPanel::menuRequested, this, &MainWindow::popUpMenu);
    connect(m_header, &RoomHeader::menuRequested, this, &MainWindow::popUpMenu);
    connect(m_bar, &ConnectionBar::tryNowRequested, this, &MainWindow::tryNowRequested);
    connect(m_composer, &Composer::submitted, this, &MainWindow::send);

    connect(&m_client, &ChatClient::onlineChanged, this, [this](bool online) {
        m_roomsPanel->setOnline(online);
        showServer();
        connectionChanged();
    });
    connect(&m_client, &ChatClient::roomAdded, this, &MainWindow::showRoom);
    connect(&m_client, &ChatClient::roomChanged, this, &MainWindow::showRoom);
    connect(&m_client, &ChatClient::roomRemoved, this, [this](const RoomId &room) {
        if (room == m_room)
            openRoom(lobbyId());
    });
    connect(
        &m_client, &ChatClient::refused, this, [this](const Error &error) { m_composer->showProblem(error.detail); });
    connect(&m_rooms, &RoomListModel::unreadChanged, this, &MainWindow::updateTitle);
    connect(&m_people, &UserListModel::countsChanged, this, [this] { m_header->setPeople(m_people.rowCount()); });
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MainWindow::connectTimeline()
{
    m_timeline->installEventFilter(this);
    connect(m_timeline, &TimelineView::retryRequested, this, [this](const TxnId &txnId) { m_client.retry(txnId); });
    connect(m_timeline, &TimelineView::deleteRequested, this, [this](const TxnId &txnId) { m_client.discard(txnId); });
    connect(m_timeline, &TimelineView::editRequested, this, &MainWindow::edit);
}

QAction *MainWindow::addMenuAction(const QString &text, const QKeySequence &shortcut, std::function<void()> handler)
{
    QAction *action = m_menu->addAction(text, this, std::move(handler));
    action->setShortcut(shortcut);
    // The window has it, so that the shortcut works while the menu is closed.
    addAction(action);
    return action;
}

void MainWindow::makeMenu()
{
    m_menu->setAccessibleName(tr("Menu"));
    addMenuAction(tr("&Jump to latest message"), Qt::CTRL | Qt::Key_End, [this] { m_timeline->scrollToNewest(); });
    addMenuAction(tr("Next &area"), Qt::Key_F6, [this] { goToNextArea(1); });
    addMenuAction(tr("Previous a&rea"), Qt::SHIFT | Qt::Key_F6, [this] { goToNextArea(-1); });
    addMenuAction(tr("&Next room"), Qt::ALT | Qt::Key_Down, [this] { goToNextRoom(1); });
    addMenuAction(tr("Pre&vious room"), Qt::ALT | Qt::Key_Up, [this] { goToNextRoom(-1); });
    m_menu->addSeparator();
    m_showPeople = addMenuAction(tr("&People"), Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { fitColumns(); });
    m_showPeople->setCheckable(true);
    m_showPeople->setChecked(true);
    m_showPeople->setToolTip(tr("People (%1)").arg(m_showPeople->shortcut().toString(QKeySequence::NativeText)));
    m_header->setPeopleAction(m_showPeople);
    makeThemeMenu();
    m_menu->addSeparator();
    addMenuAction(tr("A&bout Chatto"), Qt::Key_F1, [this] { showAbout(); });
    addMenuAction(tr("&Sign out"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { emit signOutRequested(); });
    addMenuAction(tr("&Quit"), Qt::CTRL | Qt::Key_Q, [this] { emit quitRequested(); });

    auto *open = new QAction(this);
    open->setShortcut(Qt::Key_F10);
    connect(
        open, &QAction::triggered, this, [this] { popUpMenu(m_header->mapToGlobal(m_header->rect().bottomRight())); });
    addAction(open);
}

void MainWindow::makeThemeMenu()
{
    QMenu *menu = m_menu->addMenu(tr("&Colours"));
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, Theme::Scheme scheme) {
        QAction *action = menu->addAction(text, this, [this, scheme] { emit schemeChosen(scheme); });
        action->setCheckable(true);
        action->setChecked(m_theme.scheme() == scheme);
        group->addAction(action);
    };
    add(tr("As the &system"), Theme::Scheme::System);
    add(tr("&Light"), Theme::Scheme::Light);
    add(tr("&Dark"), Theme::Scheme::Dark);
}

void MainWindow::popUpMenu(const QPoint &where)
{
    // Inside the window, whichever corner it is asked for.
    const QSize size = m_menu->sizeHint();
    const QRect room = QRect(mapToGlobal(QPoint()), this->size());
    m_menu->popup({qBound(room.left(), where.x(), room.right() - size.width()),
        qBound(room.top(), where.y(), room.bottom() - size.height())});
}

void MainWindow::openRoom(const RoomId &room)
{
    if (room == m_room)
        return;
    m_room = room;
    m_timeline->setModel(&m_timelines.timeline(room));
    m_roomsPanel->setCurrentRoom(room);
    showRoom();
    m_readTracker->check();
    emit roomOpened(room);
}

void MainWindow::openMessage(const RoomId &room, MessageId)
{
    openRoom(room);
}

void MainWindow::openDirect(const UserName &user)
{
    NewRoom room;
    room.kind = RoomKind::Direct;
    room.with = {user.toString()};
    m_calls.createRoom(room, this, [this](const Result<Room> &made) {
        if (!made)
            return m_composer->showProblem(made.error().detail);
        m_client.apply(RoomChanged{*made});
        openRoom(made->id);
    });
}

bool MainWindow::isLookedAt(const RoomId &room) const
{
    return room == m_room && isVisible() && isActiveWindow();
}

void MainWindow::showRoom()
{
    const Room room = m_client.room(m_room);
    // Before the first welcome the lobby is all that is known to exist.
    const QString name = room.name.isEmpty() && m_room == lobbyId() ? tr("Lobby") : room.name;
    m_header->setRoom(name, room.topic);
    m_composer->setRoomName(u"# "_s + name);
    m_roomsPanel->setCurrentRoom(m_room);
    updateTitle();
}

void MainWindow::showServer()
{
    const QString name = m_client.server().name;
    m_roomsPanel->setServer(name.isEmpty() ? tr("Chatto") : name, m_address);
    m_composer->setTextLimit(m_client.server().textBytes);
}

void MainWindow::connectionChanged()
{
    m_bar->refresh();
}

void MainWindow::updateTitle()
{
    const QString room = m_client.room(m_room).name;
    const QString title = room.isEmpty() ? tr("Chatto") : tr("%1 – Chatto").arg(room);
    const qint64 unread = m_rooms.unread();
    setWindowTitle(unread > 0 ? u"(%1) %2"_s.arg(QString::number(unread), title) : title);
}

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

void MainWindow::goToNextArea(int step)
{
    QList<QWidget *> areas;
    for (QWidget *area :
        {m_roomsPanel->list(), static_cast<QWidget *>(m_timeline), m_composer->editor(), m_peoplePanel->list()}) {
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

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("About Chatto"),
        tr("Chatto %1\nA chat that you run yourself.").arg(QLatin1StringView(CHATTO_VERSION)), QMessageBox::Close,
        this);
    about->setTextFormat(Qt::PlainText);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void MainWindow::fitColumns()
{
    const bool room = width() >= Metrics::peopleHiddenBelow;
    m_showPeople->setEnabled(room);
    m_peoplePanel->setVisible(room && m_showPeople->isChecked());
    m_roomsPanel->setVisible(width() >= Metrics::roomsHiddenBelow);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Color::Window));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit closeRequested();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_timeline && event->type() == QEvent::KeyPress) {
        // Whoever types means the composer.
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
