// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"

#include <QByteArrayView>

namespace Chatto {

/// What is spoken on a connection: HTTP, then perhaps WebSocket. It owns its Connection, which tells it what happens.
/// No call deletes anything: who has ended goes to ConnectionHost::retire().
class Protocol
{
public:
    virtual ~Protocol() = default;

    /// Bytes from the other side, valid during the call only.
    virtual void receive(QByteArrayView bytes) = 0;
    /// The other side sends nothing more. It may still read.
    virtual void inputEnded() = 0;
    /// All that was written has been handed to the system.
    virtual void drained() { }
    /// ConnectionHost::tellLater() asked for it.
    virtual void turnEnded() { }
    /// The time given to Connection::startTimer() is over.
    virtual void timedOut() = 0;
    /// The last call: nothing goes in or out any more.
    virtual void connectionEnded() = 0;
    /// The server ends: finish what was begun and say good-bye.
    virtual void shutDown(CloseCode code) = 0;
};

}
