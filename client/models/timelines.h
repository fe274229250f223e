// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Chatto {

class ChatClient;

/// The timelines of the rooms that were opened, kept up to date from the client.
class Timelines : public QObject
{
    Q_OBJECT

public:
    explicit Timelines(ChatClient &client, QObject *parent = nullptr);

    /// The room's timeline. It is made when it is first asked for, and belongs to this object.
    TimelineModel &timeline(const RoomId &room);

private:
    void placeUnreadLine(TimelineModel &timeline);
    void remove(const RoomId &room);
    void online(bool online);

    ChatClient &m_client;
    QHash<RoomId, TimelineModel *> m_timelines;
    QSet<RoomId> m_unplaced; ///< Opened before the read marker was known.
};

}
