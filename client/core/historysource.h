// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/replyhandler.h"
#include "common/httpapi.h"

class QObject;

namespace Chatto {

/// Where the pages of a room's log come from: the server, or a test.
class HistorySource
{
public:
    virtual ~HistorySource() = default;

    virtual void fetchHistory(
        const RoomId &room, const HistoryQuery &query, QObject *context, ReplyHandler<HistoryPage> handler)
        = 0;
};

}
