// SPDX-License-Identifier: MIT
#include "client/ui/browseroomsdialog.h"

#include "client/core/roomname.h"
#include "client/core/servercalls.h"
#include "client/models/naturalorder.h"
#include "client/ui/choicedelegate.h"
#include "client/ui/metrics.h"
#include "client/ui/sidelist.h"
#include "client/ui/wording.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int textRole = ChoiceDelegate::FirstFreeRole; ///< What is searched.

QString people(int count)
{
    return BrowseRoomsDialog::tr("%Ln people", nullptr, count);
}

QStandardItem *makeItem(const Room &room)
{
    const QString count = people(room.members);
    const QString joined = room.role == Role::None ? QString() : BrowseRoomsDialog::tr("Joined");
    const QString name = roomName(room);
    auto *item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(BrowseRoomsDialog::tr("# %1").arg(Wording::isolated(name)), ChoiceDelegate::TitleRole);
    //: How many people are in a room, and its topic
    item->setData(
        room.topic.isEmpty() ? count : BrowseRoomsDialog::tr("%1 · %2").arg(count, Wording::isolated(room.topic)),
        ChoiceDelegate::BelowRole);
    item->setData(joined, ChoiceDelegate::NoteRole);
    item->setData(QString(name + u'\n' + room.topic), textRole);
    QStringList spoken = {name, count, room.topic, joined};
    spoken.removeAll(QString());
    item->setAccessibleText(Wording::listed(spoken));
    return item;
}

}

BrowseRoomsDialog::BrowseRoomsDialog(const UserName &me, ServerCalls &calls, const Theme &theme, QWidget *parent)
    : FormDialog(tr("Browse rooms"), tr("Join"), theme, parent)
    , m_me(me)
    , m_calls(calls)
    , m_search(new QLineEdit(this))
    , m_list(new SideList(theme, this, Theme::Color::Window))
{
    m_search->setPlaceholderText(tr("Search rooms and topics"));
    m_search->setAccessibleName(tr("Search rooms and topics"));
    m_search->setFixedHeight(Metrics::field);
    m_search->installEventFilter(this);
    m_found.setSourceModel(&m_model);
    m_found.setFilterRole(textRole);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setAccessibleName(tr("Rooms"));
    m_list->setModel(&m_found);
    m_list->setItemDelegate(new ChoiceDelegate(theme, this));
    m_list->setMinimumHeight(6 * Metrics::tallRow);
    addWidget(m_search);
    addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &BrowseRoomsDialog::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &BrowseRoomsDialog::currentChanged);
    connect(m_list, &QListView::doubleClicked, this, &BrowseRoomsDialog::submit);
    connect(mainButton(), &QPushButton::clicked, this, &BrowseRoomsDialog::submit);
    mainButton()->setEnabled(false);
    m_search->setFocus();
    fetch();
}

void BrowseRoomsDialog::restyle()
{
    FormDialog::restyle();
    m_search->setFont(theme().font(Theme::Font::Text));
}

void BrowseRoomsDialog::fetch()
{
    m_calls.fetchRooms(this, [this](const Result<QList<Room>> &rooms) {
        if (rooms)
            showRooms(*rooms);
        else
            showProblem(m_search, Wording::roomProblem(rooms.error()));
    });
}

void BrowseRoomsDialog::showRooms(QList<Room> rooms)
{
    rooms.removeIf([](const Room &room) { return room.kind != RoomKind::Public; });
    std::ranges::sort(rooms, [order = naturalOrder()](const Room &a, const Room &b) {
        const bool lobby = a.id == lobbyId();
        return lobby != (b.id == lobbyId()) ? lobby : order.compare(a.name, b.name) < 0;
    });
    m_rooms = rooms;
    m_model.clear();
    for (const Room &room : std::as_const(m_rooms))
        m_model.appendRow(makeItem(room));
    filter(m_search->text());
}

void BrowseRoomsDialog::filter(const QString &text)
{
    m_found.setFilterFixedString(text.trimmed());
    m_list->setCurrentIndex(m_found.index(0, 0));
    currentChanged();
}

/// The marked one; without an id where there is none.
Room BrowseRoomsDialog::current() const
{
    return m_rooms.value(m_found.mapToSource(m_list->currentIndex()).row());
}

void BrowseRoomsDialog::currentChanged()
{
    const Room room = current();
    mainButton()->setText(room.role == Role::None ? tr("Join") : tr("Open"));
    mainButton()->setEnabled(!room.id.isEmpty() && !isWaiting());
}

void BrowseRoomsDialog::submit()
{
    const Room room = current();
    if (isWaiting() || room.id.isEmpty())
        return;
    if (room.role != Role::None) {
        emit chosen(room);
        return accept();
    }
    setWaiting(true);
    m_calls.addMember(room.id, m_me, this, [this, room](const Result<Done> &answer) {
        setWaiting(false);
        if (!answer)
            return showProblem(m_search, Wording::roomProblem(answer.error()));
        emit chosen(room);
        accept();
    });
}

bool BrowseRoomsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentIndex(m_found.index(qBound(0, row, qMax(m_found.rowCount() - 1, 0)), 0));
            return true;
        }
    }
    return FormDialog::eventFilter(watched, event);
}

}
