// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Chatto {

/// Where a client's messages go: its session.
class TextSink
{
public:
    /// A whole text message: UTF-8.
    virtual void receive(const QByteArray &text) = 0;
    /// A client that was behind has read what it was sent.
    virtual void drained() = 0;
    /// The last call: the connection is gone, and the FrameSink with it.
    virtual void end() = 0;

protected:
    ~TextSink() = default;
};

}
