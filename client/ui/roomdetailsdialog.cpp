// SPDX-License-Identifier: MIT
#include "client/ui/roomdetailsdialog.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/core/roomname.h"
#include "client/core/servercalls.h"
#include "client/models/naturalorder.h"
#include "client/ui/contextmenus.h"
#include "client/ui/flowlayout.h"
#include "client/ui/metrics.h"
#include "client/ui/persondelegate.h"
#include "client/ui/sidelist.h"
#include "client/ui/wording.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    parent->layout()->addWidget(button);
    return button;
}

QString titleOf(const Room &room)
{
    const QString name = roomName(room);
    return room.kind == RoomKind::Public ? RoomDetailsDialog::tr("# %1").arg(name) : name;
}

}

RoomDetailsDialog::RoomDetailsDialog(
    const RoomId &room, Commands &commands, const Commands::Parts &parts, QWidget *parent)
    : FormDialog({}, tr("Save"), parts.theme, parent)
    , m_room(room)
    , m_commands(commands)
    , m_client(parts.client)
    , m_calls(parts.calls)
    , m_name(new QLineEdit(this))
    , m_topic(new QLineEdit(this))
    , m_notify(new QComboBox(this))
    , m_members(new SideList(parts.theme, this, Theme::Color::Window))
    , m_invite(nullptr)
    , m_role(nullptr)
    , m_handOver(nullptr)
    , m_remove(nullptr)
{
    setMinimumWidth(Metrics::wideFormWidth);
    const Room now = m_client.room(room);
    addNameAndTopic(now);
    addNotify();
    addMembers();
    if (m_commands.canLeave(room)) {
        QPushButton *leave = addFootButton(now.kind == RoomKind::Direct ? tr("Leave talk…") : tr("Leave room…"));
        connect(leave, &QPushButton::clicked, this, [this] { m_commands.leave(m_room); });
    }
    if (!m_commands.canEdit(room))
        setReadOnly();
    connect(mainButton(), &QPushButton::clicked, this, &RoomDetailsDialog::submit);
    connect(&m_client, &ChatClient::roomChanged, this, [this](const RoomId &changed) {
        if (changed == m_room)
            showRoom();
    });
    connect(&m_client, &ChatClient::roomRemoved, this, [this](const RoomId &gone) {
        if (gone == m_room)
            reject();
    });
    showRoom();
    m_members->setFocus();
}

void RoomDetailsDialog::addNameAndTopic(const Room &room)
{
    if (room.kind == RoomKind::Direct) {
        m_name->hide();
        m_topic->hide();
        return;
    }
    m_name->setText(room.name);
    m_topic->setText(room.topic);
    addField(tr("&Name"), m_name);
    addField(tr("&Topic"), m_topic);
    for (QLineEdit *field : {m_name, m_topic}) {
        field->setReadOnly(!m_commands.canEdit(m_room));
        field->setCursorPosition(0);
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            showProblem(field, {});
            updateButtons();
        });
    }
}

void RoomDetailsDialog::addNotify()
{
    m_notify->addItem(tr("All messages"), int(Notify::All));
    m_notify->addItem(tr("Mentions of my name"), int(Notify::Mentions));
    m_notify->addItem(tr("None"), int(Notify::None));
    m_notify->setCurrentIndex(m_notify->findData(int(m_commands.notify(m_room))));
    m_notify->setFixedHeight(Metrics::field);
    addField(tr("N&otifications"), m_notify);
    connect(m_notify, &QComboBox::activated, this,
        [this] { m_commands.setNotify(m_room, static_cast<Notify>(m_notify->currentData().toInt())); });
}

void RoomDetailsDialog::addMembers()
{
    m_members->setModel(&m_model);
    m_members->setItemDelegate(new PersonDelegate(theme(), this));
    m_members->setMinimumHeight(Metrics::listHeight);
    m_members->setContextMenuPolicy(Qt::CustomContextMenu);
    if (m_room == lobbyId()) { // everybody is in it, and stands in the column beside
        m_members->hide();
        return;
    }
    addField(tr("&Members"), m_members);
    addButtons();
    connect(m_members, &QWidget::customContextMenuRequested, this, &RoomDetailsDialog::popUpMenu);
    connect(m_members->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoomDetailsDialog::updateButtons);
    connect(&m_client, &ChatClient::membersChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            showMembers();
    });
    connect(&m_commands, &Commands::failed, this, [this](const QString &problem) { showProblem(m_members, problem); });
    m_client.fetchMembers(m_room);
}

void RoomDetailsDialog::addButtons()
{
    if (!m_commands.canInvite(m_room))
        return;
    auto *buttons = new QWidget(this);
    new FlowLayout(buttons);
    m_invite = makeButton(tr("Invite…"), buttons);
    m_role = makeButton(tr("Make moderator"), buttons);
    m_handOver = makeButton(tr("Hand over…"), buttons);
    m_remove = makeButton(tr("Remove…"), buttons);
    addWidget(buttons);
    connect(m_invite, &QPushButton::clicked, this, [this] { m_commands.invite(m_room); });
    connect(m_role, &QPushButton::clicked, this, [this] {
        const bool moderates = m_commands.roleOf(m_room, current()) == Role::Moderator;
        m_commands.setRole(m_room, current(), moderates ? Role::Member : Role::Moderator);
    });
    connect(m_handOver, &QPushButton::clicked, this, [this] { m_commands.handOver(m_room, current()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_commands.remove(m_room, current()); });
}

UserName RoomDetailsDialog::current() const
{
    return UserName(m_members->currentIndex().data().toString());
}

void RoomDetailsDialog::showRoom()
{
    setTitle(titleOf(m_client.room(m_room)));
    showMembers();
}

void RoomDetailsDialog::showMembers()
{
    QList<Member> members = m_client.members(m_room);
    std::ranges::sort(members, [order = naturalOrder()](const Member &a, const Member &b) {
        return a.role == b.role ? order(a.user.name.toString(), b.user.name.toString()) : a.role > b.role;
    });
    const UserName before = current();
    m_model.clear();
    for (const Member &member : std::as_const(members)) {
        User user = m_client.user(member.user.name);
        if (user.name.isEmpty())
            user = member.user;
        m_model.appendRow(PersonDelegate::makeItem(user, Wording::role(member.role)));
        if (user.name == before)
            m_members->setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    }
    updateButtons();
}

void RoomDetailsDialog::updateButtons()
{
    mainButton()->setEnabled(isChanged() && !isWaiting());
    if (!m_invite)
        return;
    const bool ranks = m_commands.canSetRole(m_room, current());
    const bool moderates = m_commands.roleOf(m_room, current()) == Role::Moderator;
    m_role->setText(moderates ? tr("Make plain member") : tr("Make moderator"));
    m_role->setEnabled(ranks);
    m_handOver->setEnabled(ranks);
    m_remove->setEnabled(m_commands.canRemove(m_room, current()));
    // Who never could doesn't see them.
    const Role own = m_client.room(m_room).role;
    m_role->setVisible(own == Role::Owner);
    m_handOver->setVisible(own == Role::Owner);
    m_remove->setVisible(own >= Role::Moderator);
}

void RoomDetailsDialog::popUpMenu(const QPoint &where)
{
    if (current().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPersonActions(*menu, m_commands, current(), m_room);
    menu->popup(m_members->viewport()->mapToGlobal(where));
}

bool RoomDetailsDialog::isChanged() const
{
    const Room room = m_client.room(m_room);
    return m_commands.canEdit(m_room) && (m_name->text() != room.name || m_topic->text() != room.topic);
}

void RoomDetailsDialog::submit()
{
    if (isWaiting() || !isChanged())
        return;
    clearProblems();
    const Room room = m_client.room(m_room);
    RoomEdit edit;
    if (m_name->text() != room.name)
        edit.name = m_name->text().trimmed();
    if (m_topic->text() != room.topic)
        edit.topic = m_topic->text().trimmed();
    if (edit.name && edit.name->isEmpty())
        return showProblem(m_name, tr("Give the room a name."));
    setWaiting(true);
    m_calls.editRoom(m_room, edit, this, [this](const Result<Room> &answer) {
        setWaiting(false);
        if (answer)
            return accept();
        showProblem(m_name, Wording::roomProblem(answer.error()));
    });
}

void RoomDetailsDialog::restyle()
{
    FormDialog::restyle();
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_topic),
             static_cast<QWidget *>(m_notify), static_cast<QWidget *>(m_invite), static_cast<QWidget *>(m_role),
             static_cast<QWidget *>(m_handOver), static_cast<QWidget *>(m_remove)}) {
        if (widget)
            widget->setFont(theme().font(Theme::Font::Text));
    }
}

}
