// SPDX-License-Identifier: MIT
#include "client/ui/readtracker.h"

#include "client/core/chatclient.h"
#include "client/ui/timelineview.h"

#include <QGuiApplication>
#include <QWindow>

namespace Chatto {

ReadTracker::ReadTracker(ChatClient &client, TimelineView &view, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_view(view)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &ReadTracker::markRead);
    connect(&view, &TimelineView::followingChanged, this, &ReadTracker::check);
    connect(&client, &ChatClient::roomChanged, this, &ReadTracker::check);
    connect(&client, &ChatClient::roomAdded, this, &ReadTracker::check);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &ReadTracker::check);
}

bool ReadTracker::seesNewest() const
{
    return m_view.model() && m_held.isEmpty() && m_view.isVisible() && m_view.isActiveWindow() && m_view.isFollowing();
}

MessageId ReadTracker::unreadId() const
{
    const MessageId shown = seesNewest() ? m_view.model()->lastId() : 0;
    return shown > 0 && shown > m_client.room(m_view.model()->room()).readId ? shown : 0;
}

RoomId ReadTracker::lookedAt() const
{
    const bool seen = m_view.model() && m_view.isVisible() && m_view.isActiveWindow();
    return seen ? m_client.room(m_view.model()->room()).id : RoomId(); // not before it is known
}

void ReadTracker::noteBacklog()
{
    const RoomId room = lookedAt();
    if (room == m_lookedAt)
        return;
    m_lookedAt = room;
    m_backlog = m_client.room(room).lastId;
}

void ReadTracker::hold()
{
    m_held = m_view.model() ? m_view.model()->room() : RoomId();
    m_timer.stop();
}

void ReadTracker::check()
{
    if (m_view.model() && m_view.model()->room() != m_held)
        m_held = {};
    noteBacklog();
    const MessageId id = unreadId();
    if (id == 0)
        return m_timer.stop();
    // Messages that come meanwhile don't make it wait longer: their turn is next.
    if (m_timer.isActive() && m_room == m_view.model()->room())
        return;
    m_room = m_view.model()->room();
    m_id = id;
    m_timer.start();
}

void ReadTracker::markRead()
{
    if (unreadId() >= m_id && m_view.model()->room() == m_room) {
        const MessageId before = m_client.room(m_room).readId;
        m_client.markRead(m_room, m_id);
        if (before < m_backlog)
            emit backlogRead(m_room, before, qMin(m_id, m_backlog));
    }
    check();
}

}
