// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/connection.h"

namespace Chatto {

/// A connection on a descriptor that we own: a fraction of a QTcpSocket's memory, and one system call a turn.
class PlainConnection final : public Connection, private Poller::Watch
{
public:
    /// Takes the descriptor of a connected stream socket over.
    PlainConnection(int descriptor, ConnectionHost &host, int closeSeconds);
    ~PlainConnection() override;

private:
    bool sendQueue() override;
    void shutDownOutput() override;
    void setReading(bool on) override;
    void release(bool hard) override;

    void ready(quint32 events) override;
    void readSome();
    ssize_t sendParts(size_t &total);

    bool m_isReleased = false;
};

}
