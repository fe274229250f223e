// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"
#include "common/ids.h"

#include <QDateTime>

namespace Chatto {

/// A message of one's own that the server hasn't accepted yet.
struct Draft
{
    enum class State {
        Queued, ///< On disk, waiting for a connection or for its turn.
        Sending, ///< Written to the connection, not answered.
        Failed, ///< Refused: it waits for Retry, Edit or Delete.
    };

    TxnId txnId;
    RoomId room;
    QString text;
    MessageId replyTo = 0;
    QDateTime created; ///< The server's clock, as far as it was known; UTC.
    State state = State::Queued;
    QString failure = {}; ///< For people, with Failed.
    bool operator==(const Draft &) const = default;
};

}
