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
/// The beginning of a `welcome`, up to the first of its `users`: they are many, and the same for everybody, so they
/// stand at its end. What is to follow is their encodeUser(), with commas in between, and welcomeEnd.
QByteArray encodeWelcomeStart(const Welcome &welcome);
inline constexpr char welcomeEnd[] = "]}";

}
