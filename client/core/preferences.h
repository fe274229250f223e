// SPDX-License-Identifier: MIT
#pragma once

#include "common/room.h"

#include <QObject>
#include <QSettings>

namespace Chatto {

/// Which messages of a room are worth a notification.
enum class Notify {
    All,
    Mentions, ///< Those that name the user.
    None, ///< The room is muted: it doesn't count as unread in title and badge either.
};

/// What people can set. It holds at once, and is kept in the profile's INI file (docs/client.md lists it).
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum Flag {
        CtrlEnterSends, ///< Enter alone breaks the line.
        Emoticons, ///< `:)` becomes an emoji.
        SendTyping, ///< Others see that one is typing.
        OwnOnRight, ///< One's own messages; else on the left.
        DoNotDisturb, ///< No notifications at all.
        NotificationText, ///< They show what was written, not only by whom.
        CloseToTray, ///< Closing the window leaves Chatto running, where there is a tray.
        CloseExplained, ///< That was said once.
    };

    /// An INI file.
    explicit Preferences(const QString &path, QObject *parent = nullptr);

    bool is(Flag flag) const;
    void set(Flag flag, bool on);

    /// Minutes without input after which one is away; 0: never.
    int awayMinutes() const;
    void setAwayMinutes(int minutes);

    /// The skin tone of hands and people in the emoji picker: 0 for none, 1 (light) to 5 (dark).
    int skinTone() const;
    void setSkinTone(int tone);
    /// Emoji used lately, the last one first.
    QStringList recentEmoji() const;
    void addRecentEmoji(const QString &emoji);

    /// Whose rooms are spoken of: what one user has muted on a server says nothing about another.
    void setAccount(const QString &server, const UserName &user);
    Notify notify(const RoomId &room) const;
    void setNotify(const RoomId &room, Notify notify);

signals:
    void changed();

private:
    QString notifyKey(const RoomId &room) const;
    void write(const QString &key, const QVariant &value);

    QSettings m_file;
    QString m_account; ///< As it stands in the names of keys.
};

}
