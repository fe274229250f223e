// SPDX-License-Identifier: MIT
#pragma once

#include "common/httpapi.h"
#include "common/result.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Chatto {

class ChatClient;
class FormDialog;
class Preferences;
class ServerCalls;
class Theme;
enum class Notify;

/// What can be done with rooms and people, for every menu, button and key that does it: it asks what must be asked, and
/// tells the server.
class Commands : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ChatClient &client;
        ServerCalls &calls;
        Preferences &preferences;
        const Theme &theme;
    };

    /// Dialogs stand before the window.
    Commands(const Parts &parts, QWidget *window);

    const ChatClient &client() const { return m_client; }

    void newRoom();
    void browseRooms();
    void newTalk();

    void showDetails(const RoomId &room);
    void invite(const RoomId &room);
    void leave(const RoomId &room);
    void markRead(const RoomId &room);
    Notify notify(const RoomId &room) const;
    void setNotify(const RoomId &room, Notify notify);

    void openDirect(const UserName &user);
    void mention(const UserName &user) { emit mentionRequested(user); }
    void remove(const RoomId &room, const UserName &user);
    void setRole(const RoomId &room, const UserName &user, Role role);
    void handOver(const RoomId &room, const UserName &user);

    void changePassword();
    void showSessions();
    /// Guests have neither of these two.
    bool hasAccount() const;

    void setBlocked(const UserName &user, bool blocked);
    void resetPassword(const UserName &user);
    void setRegistration(bool open);
    bool isRegistrationOpen() const { return m_registrationOpen; }

    // What the server would allow.
    bool canInvite(const RoomId &room) const;
    bool canLeave(const RoomId &room) const;
    bool canEdit(const RoomId &room) const;
    bool canRemove(const RoomId &room, const UserName &user) const;
    bool canSetRole(const RoomId &room, const UserName &user) const;
    bool ownsServer() const;
    /// Of a member, as far as it is known; of oneself, surely.
    Role roleOf(const RoomId &room, const UserName &user) const;

signals:
    /// The user is in that room, and wants to see it.
    void roomReady(const Chatto::RoomId &room);
    void mentionRequested(const Chatto::UserName &user);
    /// Something was refused: in words.
    void failed(const QString &problem);
    void markedRead(const Chatto::RoomId &room, Chatto::MessageId from, Chatto::MessageId to);

private:
    /// Shows a dialog before whatever stands in front now.
    void open(FormDialog *dialog);
    QWidget *front() const;
    void confirm(const QString &title, const QString &text, const QString &action, std::function<void()> handler);
    void enter(const Room &room);
    void report(const Result<Done> &answer);
    void create(const NewRoom &room, std::function<void(const Result<Room> &)> handler);
    void inviteAll(
        const RoomId &room, const QList<UserName> &people, std::function<void(const Result<Done> &)> handler);
    QList<User> others() const;

    ChatClient &m_client;
    ServerCalls &m_calls;
    Preferences &m_preferences;
    const Theme &m_theme;
    QWidget *m_window;
    bool m_registrationOpen = true;
};

}
