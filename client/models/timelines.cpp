// SPDX-License-Identifier: MIT
#include "client/models/timelines.h"

#include "client/core/chatclient.h"

namespace Chatto {

Timelines::Timelines(ChatClient &client, QObject *parent)
    : Timelines(client, client, parent)
{
}

Timelines::Timelines(ChatClient &client, HistorySource &history, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_history(history)
{
    connect(&client, &ChatClient::messageReceived, this, [this](const Message &message) {
        if (auto *timeline = m_timelines.value(message.room))
            timeline->add(message);
    });
    connect(&client, &ChatClient::messageChanged, this, [this](const Message &message) {
        if (auto *timeline = m_timelines.value(message.room))
            timeline->change(message);
    });
    connect(&client, &ChatClient::gapFound, this, [this](const RoomId &room, MessageId to) {
        if (auto *timeline = m_timelines.value(room))
            timeline->skipTo(to);
    });
    connect(&client, &ChatClient::roomReset, this, [this](const RoomId &room) {
        if (auto *timeline = m_timelines.value(room))
            timeline->startOver();
    });
    connect(&client, &ChatClient::draftsChanged, this, [this](const RoomId &room) {
        if (auto *timeline = m_timelines.value(room))
            timeline->setDrafts(m_client.drafts(room));
    });
    const auto notice = [this](const QString &text, const QDateTime &time, const UserName &who, bool came) {
        if (auto *timeline = m_timelines.value(lobbyId()))
            timeline->addNotice(text, time, who, came);
    };
    connect(&client, &ChatClient::noticed, this, notice);
    connect(&client, &ChatClient::roomRemoved, this, &Timelines::remove);
    connect(&client, &ChatClient::onlineChanged, this, &Timelines::online);
}

TimelineModel &Timelines::timeline(const RoomId &room)
{
    m_latest.removeOne(room);
    m_latest.prepend(room);
    if (m_latest.size() > mostKept)
        remove(m_latest.last());
    TimelineModel *&timeline = m_timelines[room];
    if (!timeline)
        timeline = open(room);
    return *timeline;
}

TimelineModel *Timelines::open(const RoomId &room)
{
    auto *timeline = new TimelineModel(m_history, room, m_client.me().name, this);
    timeline->setDrafts(m_client.drafts(room));
    timeline->showNewest();
    if (!m_client.room(room).epoch.isEmpty())
        placeUnreadLine(*timeline);
    if (!m_client.wasOnline())
        m_unplaced.insert(room);
    return timeline;
}

/// Above what had not been read when the timeline was opened.
void Timelines::placeUnreadLine(TimelineModel &timeline)
{
    const Room room = m_client.room(timeline.room());
    // What is after the client's position is still to come.
    if (const auto position = m_client.position(room.id))
        timeline.skipTo(position->id);
    timeline.placeUnreadLine(room.readId, room.lastId);
}

void Timelines::remove(const RoomId &room)
{
    m_latest.removeOne(room);
    m_unplaced.remove(room);
    if (auto *timeline = m_timelines.take(room))
        timeline->deleteLater();
}

void Timelines::online(bool online)
{
    if (!online)
        return;
    for (const RoomId &room : std::exchange(m_unplaced, {}))
        placeUnreadLine(*m_timelines.value(room));
    for (TimelineModel *timeline : std::as_const(m_timelines))
        timeline->tryAgain();
}

}
