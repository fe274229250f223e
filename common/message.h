// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace Chatto {

/// A message as the store accepted it, and as it now reads.
struct Message
{
    RoomId room;
    MessageId id = 0;
    UserName author;
    QDateTime time; ///< The store's clock, UTC, milliseconds; never decreasing within a room.
    QString text; ///< As written, 1..limits.textBytes bytes of UTF-8; empty once deleted.
    TxnId txnId = {}; ///< In the author's own copies only.
    MessageId replyTo = 0; ///< 0: none.
    ChangeNumber change = 0; ///< The last change to it; of two copies the one with the greater number holds.
    QDateTime edited = {}; ///< Null: never.
    bool deleted = false;
    QMap<QString, QList<UserName>> reactions = {};
    bool operator==(const Message &) const = default;
};

}
