// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"

#include <QByteArray>

namespace Chatto {

/// Where a session's frames go: the connection to its client. A call, not a signal, as one message makes thousands.
class FrameSink
{
public:
    /// A complete WebSocket frame, or several.
    virtual void send(const QByteArray &frames) = 0;
    /// One frame, in two parts of which the second may be shared by many.
    virtual void send(const QByteArray &start, const QByteArray &rest) = 0;
    /// Whether the client has so much to read that what can wait should: TextSink::drained() follows.
    virtual bool isBehind() = 0;
    /// Nothing more is to go out, or to come in.
    virtual void close(CloseCode code) = 0;

protected:
    ~FrameSink() = default;
};

}
