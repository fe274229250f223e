// SPDX-License-Identifier: MIT
#include "client/ui/commands.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/core/roomname.h"
#include "client/core/servercalls.h"
#include "client/ui/browseroomsdialog.h"
#include "client/ui/changepassworddialog.h"
#include "client/ui/confirmdialog.h"
#include "client/ui/newroomdialog.h"
#include "client/ui/passworddialog.h"
#include "client/ui/peopledialog.h"
#include "client/ui/roomdetailsdialog.h"
#include "client/ui/sessionsdialog.h"
#include "client/ui/wording.h"

#include <QApplication>
#include <QPointer>

namespace Chatto {

namespace {

NewRoom talkWith(const QList<UserName> &people)
{
    NewRoom room;
    room.kind = RoomKind::Direct;
    for (const UserName &name : people)
        room.with.append(name.toString());
    return room;
}

}

Commands::Commands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_client(parts.client)
    , m_calls(parts.calls)
    , m_preferences(parts.preferences)
    , m_theme(parts.theme)
    , m_window(window)
{
    const auto learn = [this] { m_registrationOpen = m_client.server().registrationOpen; };
    connect(&m_client, &ChatClient::onlineChanged, this, learn);
    learn();
}

// Asking

QWidget *Commands::front() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : m_window;
}

void Commands::open(FormDialog *dialog)
{
    dialog->open();
}

void Commands::confirm(const QString &title, const QString &text, const QString &action, std::function<void()> handler)
{
    auto *dialog = new ConfirmDialog(title, text, action, m_theme, front());
    connect(dialog, &QDialog::accepted, this, std::move(handler));
    open(dialog);
}

QList<User> Commands::others() const
{
    QList<User> users = m_client.users();
    users.removeIf([this](const User &user) { return user.name == m_client.me().name || user.blocked; });
    return users;
}

void Commands::report(const Result<Done> &answer)
{
    if (!answer)
        emit failed(Wording::roomProblem(answer.error()));
}

// Rooms

/// The answer may overtake the event that tells of the room, so that it is taken for one.
void Commands::enter(const Room &room)
{
    m_client.apply(RoomChanged{room});
    emit roomReady(room.id);
}

void Commands::newRoom()
{
    auto *dialog = new NewRoomDialog(others(), m_calls, m_theme, front());
    connect(dialog, &NewRoomDialog::made, this, &Commands::enter);
    open(dialog);
}

void Commands::browseRooms()
{
    auto *dialog = new BrowseRoomsDialog(m_client.me().name, m_calls, m_theme, front());
    connect(dialog, &BrowseRoomsDialog::chosen, this, [this](const Room &room) {
        // Where its reader stands only the server knows, and says so.
        emit roomReady(room.id);
    });
    open(dialog);
}

void Commands::create(const NewRoom &room, std::function<void(const Result<Room> &)> handler)
{
    m_calls.createRoom(room, this, [this, handler = std::move(handler)](const Result<Room> &made) {
        if (made)
            enter(*made);
        handler(made);
    });
}

void Commands::newTalk()
{
    auto *dialog = new PeopleDialog(tr("New talk"), tr("Start talk"), others(), m_theme, front());
    connect(dialog, &PeopleDialog::picked, dialog, [this, dialog = QPointer(dialog)](const QList<UserName> &people) {
        create(talkWith(people), [dialog](const Result<Room> &made) {
            if (dialog)
                made ? dialog->accept() : dialog->showError(made.error());
        });
    });
    open(dialog);
}

void Commands::openDirect(const UserName &user)
{
    const QList<Room> rooms = m_client.rooms();
    for (const Room &room : rooms) {
        if (room.kind == RoomKind::Direct && room.with == QList<UserName>{user})
            return emit roomReady(room.id);
    }
    create(talkWith({user}), [this](const Result<Room> &made) {
        if (!made)
            emit failed(Wording::roomProblem(made.error()));
    });
}

void Commands::showDetails(const RoomId &room)
{
    open(new RoomDetailsDialog(room, *this, {m_client, m_calls, m_preferences, m_theme}, front()));
}

void Commands::invite(const RoomId &room)
{
    QList<User> people = others();
    const QList<Member> members = m_client.members(room);
    for (const Member &member : members)
        people.removeIf([&member](const User &user) { return user.name == member.user.name; });
    const QString name = Wording::isolated(roomName(m_client.room(room)));
    auto *dialog = new PeopleDialog(tr("Invite to %1").arg(name), tr("Invite"), people, m_theme, front());
    const auto inviteThem = [this, room, dialog = QPointer(dialog)](const QList<UserName> &chosen) {
        inviteAll(room, chosen, [dialog](const Result<Done> &answer) {
            if (dialog)
                answer ? dialog->accept() : dialog->showError(answer.error());
        });
    };
    connect(dialog, &PeopleDialog::picked, dialog, inviteThem);
    open(dialog);
}

/// One after the other: whom the server refuses is told of, and stands at the end.
void Commands::inviteAll(
    const RoomId &room, const QList<UserName> &people, std::function<void(const Result<Done> &)> handler)
{
    m_calls.addMember(room, people.first(), this, [this, room, people, handler](const Result<Done> &answer) {
        if (!answer || people.size() == 1)
            return handler(answer);
        inviteAll(room, people.sliced(1), handler);
    });
}

void Commands::leave(const RoomId &room)
{
    const Room left = m_client.room(room);
    const auto doIt = [this, room] {
        m_calls.removeMember(room, m_client.me().name, this, [this](const Result<Done> &answer) { report(answer); });
    };
    if (left.kind == RoomKind::Public)
        return doIt();
    const QString name = Wording::isolated(roomName(left));
    if (left.kind == RoomKind::Direct && left.with.size() == 1)
        return confirm(tr("Leave the talk with %1?").arg(name),
            tr("It goes from your list, and is back with the next message."), tr("Leave talk"), doIt);
    confirm(tr("Leave %1?").arg(name), tr("You can't come back by yourself: somebody has to invite you again."),
        left.kind == RoomKind::Direct ? tr("Leave talk") : tr("Leave room"), doIt);
}

void Commands::markRead(const RoomId &room)
{
    const Room now = m_client.room(room);
    m_client.markRead(room, now.lastId);
    emit markedRead(room, now.readId, now.lastId);
}

Notify Commands::notify(const RoomId &room) const
{
    return m_preferences.notify(room);
}

void Commands::setNotify(const RoomId &room, Notify notify)
{
    m_preferences.setNotify(room, notify);
}

// Members

void Commands::remove(const RoomId &room, const UserName &user)
{
    const QString who = Wording::isolated(user.toString());
    const Room from = m_client.room(room);
    confirm(tr("Remove %1?").arg(who),
        from.kind == RoomKind::Private ? tr("%1 will no longer see %2, nor anything that was written in it.")
                                             .arg(who, Wording::isolated(from.name))
                                       : tr("%1 leaves %2, and may join again.").arg(who, Wording::isolated(from.name)),
        tr("Remove"), [this, room, user] {
            m_calls.removeMember(room, user, this, [this](const Result<Done> &answer) { report(answer); });
        });
}

void Commands::setRole(const RoomId &room, const UserName &user, Role role)
{
    m_calls.setRole(room, user, role, this, [this](const Result<Done> &answer) { report(answer); });
}

void Commands::handOver(const RoomId &room, const UserName &user)
{
    const QString who = Wording::isolated(user.toString());
    confirm(tr("Hand %1 over to %2?").arg(Wording::isolated(m_client.room(room).name), who),
        tr("%1 will be its owner, and you a moderator. Only %1 can give it back.").arg(who), tr("Hand over"),
        [this, room, user] { setRole(room, user, Role::Owner); });
}

Role Commands::roleOf(const RoomId &room, const UserName &user) const
{
    if (user == m_client.me().name)
        return m_client.room(room).role;
    const QList<Member> members = m_client.members(room);
    for (const Member &member : members) {
        if (member.user.name == user)
            return member.role;
    }
    return Role::None;
}

bool Commands::canInvite(const RoomId &room) const
{
    const Room asked = m_client.room(room);
    return asked.kind != RoomKind::Direct && asked.role != Role::None && room != lobbyId();
}

bool Commands::canLeave(const RoomId &room) const
{
    return room != lobbyId() && m_client.room(room).role != Role::None;
}

bool Commands::canEdit(const RoomId &room) const
{
    const Room asked = m_client.room(room);
    return asked.kind != RoomKind::Direct && asked.role >= Role::Moderator;
}

bool Commands::canRemove(const RoomId &room, const UserName &user) const
{
    const Role own = m_client.room(room).role;
    return canEdit(room) && canLeave(room) && user != m_client.me().name && roleOf(room, user) != Role::None
        && roleOf(room, user) < own;
}

bool Commands::canSetRole(const RoomId &room, const UserName &user) const
{
    return canRemove(room, user) && m_client.room(room).role == Role::Owner;
}

// One's own account

void Commands::changePassword()
{
    open(new ChangePasswordDialog(m_calls, m_theme, front()));
}

void Commands::showSessions()
{
    open(new SessionsDialog(m_calls, m_theme, front()));
}

bool Commands::hasAccount() const
{
    return !m_client.me().guest;
}

// The server's owner

bool Commands::ownsServer() const
{
    return m_client.me().owner;
}

void Commands::setBlocked(const UserName &user, bool blocked)
{
    const auto doIt = [this, user, blocked] {
        m_calls.setBlocked(user, blocked, this, [this](const Result<Done> &answer) { report(answer); });
    };
    if (!blocked)
        return doIt();
    confirm(tr("Block %1?").arg(Wording::isolated(user.toString())),
        tr("They are signed out at once, everywhere, and can't sign in until you unblock them. What they wrote stays."),
        tr("Block"), doIt);
}

void Commands::resetPassword(const UserName &user)
{
    open(new PasswordDialog(user, m_calls, m_theme, front()));
}

void Commands::setRegistration(bool open)
{
    m_calls.setRegistration(open, this, [this](const Result<ServerInfo> &answer) {
        if (answer)
            m_registrationOpen = answer->registrationOpen;
        else
            emit failed(Wording::roomProblem(answer.error()));
    });
}

}
