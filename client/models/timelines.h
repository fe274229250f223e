// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/timelinemodel.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Chatto {

class ChatClient;

/// The timelines of the rooms that were opened lately, kept up to date from the client.
class Timelines : public QObject
{
    Q_OBJECT

public:
    /// In memory, at most.
    static constexpr qsizetype mostKept = 5;

    /// The history comes from the client.
    explicit Timelines(ChatClient &client, QObject *parent = nullptr);
    /// Both outlive the timelines.
    Timelines(ChatClient &client, HistorySource &history, QObject *parent = nullptr);

    /// The room's timeline. It is made when it is asked for, belongs to this object, and goes when `mostKept` others
    /// were asked for since.
    TimelineModel &timeline(const RoomId &room);

private:
    TimelineModel *open(const RoomId &room);
    void placeUnreadLine(TimelineModel &timeline);
    void remove(const RoomId &room);
    void online(bool online);

    ChatClient &m_client;
    HistorySource &m_history;
    QHash<RoomId, TimelineModel *> m_timelines;
    QList<RoomId> m_latest; ///< Those that were asked for, the last one first.
    QSet<RoomId> m_unplaced; ///< Opened before the server said what is read.
};

}
