// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// WebSocket close codes that Chatto uses: RFC 6455 section 7.4.1, and its own in 4000–4999.
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001,
    ProtocolError = 1002, ///< What RFC 6455 forbids.
    UnsupportedData = 1003, ///< A binary message.
    InvalidPayload = 1007, ///< Text that is not UTF-8.
    MessageTooBig = 1009, ///< Over `frame_bytes`.
    SessionEnded = 4001, ///< The token is unknown, ended or blocked. The only code after which a client stays away.
    NoHello = 4002, ///< The first frame wasn't `hello`, didn't come in time, or came twice.
    TooSlow = 4003, ///< The unsent backlog outgrew its limit: reconnect and resume.
    Flooding = 4008, ///< Went on being over its rate.
    TryAgain = 4012, ///< The server restarts, or its store is away: come back, with jitter.
};

/// A few words for the close frame, at most 123 bytes.
QLatin1StringView closeReason(CloseCode code);

}
