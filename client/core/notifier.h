// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/notificationsink.h"
#include "common/message.h"
#include "common/room.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <optional>

namespace Chatto {

class ChatClient;
class Preferences;

/// Which messages are worth a notification, and for how long. Each message is considered once, ever; what was missed
/// while the connection was lost makes at most one notification for each room.
class Notifier : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostAtOnce = 5; ///< With more, those of one room fold into one.
    static constexpr qsizetype bodyLength = 240; ///< In characters, at most.

    /// All of them outlive the notifier. `isLookedAt` tells whether the user sees the room right now.
    Notifier(const ChatClient &client, const Preferences &preferences, NotificationSink &sink,
        std::function<bool(const RoomId &)> isLookedAt, QObject *parent = nullptr);
    ~Notifier() override;

    /// The user sees the room now.
    void lookedAt(const RoomId &room);
    /// The desktop no longer shows it.
    void closed(const QString &id);
    struct Shown
    {
        Notification notification;
        qint64 count = 1; ///< Messages that it stands for,
        MessageId first = 0; ///< from this one
        MessageId last = 0; ///< to this one.
    };
    /// What is shown by that id, if it still is.
    std::optional<Shown> find(const QString &id) const;

private:
    struct Watch
    {
        Epoch epoch;
        MessageId seen = 0; ///< Everything up to here was considered.
        MessageId boundary = 0; ///< Up to here it was missed, not received live.
        qint64 missed = 0; ///< Those worth a notification.
        MessageId firstMissed = 0; ///< Only with `missed`.
        QList<Shown> shown = {};
    };

    void welcomed();
    void watch(const RoomId &room);
    void received(const Message &message);
    void skipped(const RoomId &room, MessageId to);
    void changed(const RoomId &room);
    void restart(const RoomId &room);
    void forget(const RoomId &room);

    bool isWorthIt(const Message &message) const;
    bool isQuiet(const RoomId &room) const;
    void miss(Watch &watch, MessageId first, qint64 count);
    void tellMissed(const RoomId &room, Watch &watch);
    void tell(const Message &message, Watch &watch);
    void fold(const RoomId &room, Watch &watch, Shown more);
    void withdrawAll(Watch &watch);
    qsizetype countShown() const;
    QString title(const Message &message) const;

    const ChatClient &m_client;
    const Preferences &m_preferences;
    NotificationSink &m_sink;
    std::function<bool(const RoomId &)> m_isLookedAt;
    QMap<RoomId, Watch> m_rooms;
    bool m_started = false; ///< The first welcome has come.
};

}
