// SPDX-License-Identifier: MIT
#include "client/ui/contextmenus.h"

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/ui/commands.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace Chatto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::ContextMenus)
};

void addNotifyMenu(QMenu &menu, Commands &commands, const RoomId &room)
{
    QMenu *levels = menu.addMenu(Words::tr("&Notifications"));
    auto *group = new QActionGroup(levels);
    const auto add = [&](const QString &text, Notify notify) {
        QAction *action
            = levels->addAction(text, &commands, [&commands, room, notify] { commands.setNotify(room, notify); });
        action->setCheckable(true);
        action->setChecked(commands.notify(room) == notify);
        group->addAction(action);
    };
    add(Words::tr("&All messages"), Notify::All);
    add(Words::tr("&Mentions of my name"), Notify::Mentions);
    add(Words::tr("N&one"), Notify::None);
}

/// What the room's owner and moderators may do with a member.
void addMemberActions(QMenu &menu, Commands &commands, const UserName &user, const RoomId &room)
{
    const auto setRole = [&](const QString &text, Role role) {
        menu.addAction(text, &commands, [&commands, room, user, role] { commands.setRole(room, user, role); });
    };
    menu.addSeparator();
    if (commands.canSetRole(room, user)) {
        if (commands.roleOf(room, user) == Role::Moderator)
            setRole(Words::tr("Make &plain member"), Role::Member);
        else
            setRole(Words::tr("Make m&oderator"), Role::Moderator);
        menu.addAction(
            Words::tr("&Hand room over…"), &commands, [&commands, room, user] { commands.handOver(room, user); });
    }
    if (commands.canRemove(room, user))
        menu.addAction(
            Words::tr("&Remove from room…"), &commands, [&commands, room, user] { commands.remove(room, user); });
}

/// What the server's owner may do with an account.
void addAccountActions(QMenu &menu, Commands &commands, const User &user)
{
    menu.addSeparator();
    const UserName name = user.name;
    if (user.blocked)
        menu.addAction(Words::tr("Un&block"), &commands, [&commands, name] { commands.setBlocked(name, false); });
    else
        menu.addAction(Words::tr("&Block…"), &commands, [&commands, name] { commands.setBlocked(name, true); });
    menu.addAction(Words::tr("Reset pass&word…"), &commands, [&commands, name] { commands.resetPassword(name); });
}

}

void addRoomActions(QMenu &menu, Commands &commands, const RoomId &room)
{
    const Room now = commands.client().room(room);
    const bool direct = now.kind == RoomKind::Direct;
    QAction *read
        = menu.addAction(Words::tr("Mark as &read"), &commands, [&commands, room] { commands.markRead(room); });
    read->setEnabled(now.unread() > 0);
    addNotifyMenu(menu, commands, room);
    menu.addSeparator();
    menu.addAction(direct ? Words::tr("Talk &details…") : Words::tr("Room &details…"), &commands,
        [&commands, room] { commands.showDetails(room); });
    if (commands.canInvite(room))
        menu.addAction(Words::tr("&Invite…"), &commands, [&commands, room] { commands.invite(room); });
    if (!commands.canLeave(room))
        return;
    menu.addSeparator();
    const QString text = now.kind == RoomKind::Public ? Words::tr("&Leave")
        : direct                                      ? Words::tr("&Leave talk…")
                                                      : Words::tr("&Leave…");
    menu.addAction(text, &commands, [&commands, room] { commands.leave(room); });
}

void addPersonActions(QMenu &menu, Commands &commands, const UserName &user, const RoomId &room)
{
    const bool self = user == commands.client().me().name;
    //: Write to this person
    if (!self)
        menu.addAction(Words::tr("&Message"), &commands, [&commands, user] { commands.openDirect(user); });
    menu.addAction(Words::tr("Men&tion"), &commands, [&commands, user] { commands.mention(user); });
    if (commands.canRemove(room, user))
        addMemberActions(menu, commands, user, room);
    const User account = commands.client().user(user);
    if (commands.ownsServer() && !self && !account.guest)
        addAccountActions(menu, commands, account);
}

}
