// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Chatto::Load {

/// One frame of a WebSocket, as a server sends it (RFC 6455 section 5.2). Made to be cheap: the payload stays where it
/// is, and its UTF-8 is checked by whoever reads it as JSON.
struct WireFrame
{
    enum class Kind {
        Incomplete, ///< More bytes are needed.
        Text,
        Ping,
        Pong,
        Close, ///< The payload is empty, or a code and a reason.
        Violation, ///< Nothing that follows can be read: masked, fragmented, binary, or with reserved bits.
    };
    Kind kind = Kind::Incomplete;
    QByteArrayView payload = {};
};

/// Takes one frame from the front of `bytes`; leaves them alone while it is incomplete.
WireFrame takeFrame(QByteArrayView &bytes);

/// A client's frame. Its mask is zero: the bytes go out as they are.
QByteArray clientText(QByteArrayView payload);
QByteArray clientPong(QByteArrayView payload);

/// What a close frame says, for people: "4003 too slow".
QByteArray describeClose(QByteArrayView payload);

/// The status and the head's size of the HTTP answer that `bytes` begin with; nothing while the head is incomplete, and
/// status 0 if it is none.
struct HttpHead
{
    int status = 0;
    qsizetype size = 0;
    qsizetype contentLength = 0;
};
std::optional<HttpHead> readHttpHead(QByteArrayView bytes);

}
