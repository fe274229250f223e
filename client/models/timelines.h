// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"

#include <QHash>
#include <QObject>

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
    template <typename... Parameters, typename... Arguments>
    void pass(const RoomId &room, void (TimelineModel::*slot)(Parameters...), const Arguments &...arguments);
    void remove(const RoomId &room);
    void loadAgain();

    ChatClient &m_client;
    QHash<RoomId, TimelineModel *> m_timelines;
};

}
