// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QObject>
#include <QTimer>

namespace Chatto {

class ChatClient;
class TimelineView;

/// Moves the read marker: to the newest message, once it has been visible for a second in the active window.
class ReadTracker : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds delay{1000};

    /// Both outlive the tracker.
    ReadTracker(ChatClient &client, TimelineView &view, QObject *parent = nullptr);

    /// To be called when the view shows another room, or another message may have become visible.
    void check();
    /// Leaves the marker of the room that is shown where it is, until another room was shown: the user has put it
    /// there.
    void hold();

signals:
    /// The marker was moved past what was unread when the user came to the room or the window: from its first message
    /// to its last. What is read as it comes isn't told.
    void backlogRead(const Chatto::RoomId &room, Chatto::MessageId from, Chatto::MessageId to);

private:
    bool seesNewest() const;
    MessageId unreadId() const;
    RoomId lookedAt() const;
    void noteBacklog();
    void markRead();

    ChatClient &m_client;
    TimelineView &m_view;
    QTimer m_timer;
    RoomId m_held;
    RoomId m_room; ///< What the timer runs for.
    MessageId m_id = 0;
    RoomId m_lookedAt;
    MessageId m_backlog = 0; ///< The last message that was there when the user came to look at it.
};

}
