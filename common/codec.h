// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"
#include "common/result.h"

#include <QByteArray>

namespace Chatto {

/// Frames of the WebSocket: one JSON object in one text message, told apart by its `type` (docs/protocol.md).

/// A client's frame, read strictly: anything unknown is BadRequest. The refusal names the txn_id of a send, where it
/// can be read, so that it can be sent back as it is. Texts are checked by whoever knows the limits.
Result<Request, Refusal> decodeRequest(const QByteArray &frame);
QByteArray encode(const Request &request);

/// A server's frame, read leniently: unknown fields are ignored, an unknown type is an UnknownEvent.
Result<Event> decodeEvent(const QByteArray &frame);
QByteArray encode(const Event &event);

/// A user, as they stand in a `welcome`'s list.
QByteArray encodeUser(const User &user);
/// A `welcome` with `users`, a JSON array, in the place of its own: the list is long, and the same for many.
QByteArray encodeWelcome(const Welcome &welcome, const QByteArray &users);

}
