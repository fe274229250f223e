// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/connection.h"

#include <QSocketNotifier>

#include <memory>

namespace Chatto {

/// A connection on a descriptor that we own: a fraction of a QTcpSocket's memory, and one system call a turn.
class PlainConnection final : public Connection
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

    void readSome();
    void awaitWritable(bool on);

    int m_descriptor;
    QSocketNotifier m_readable;
    std::unique_ptr<QSocketNotifier> m_writable; ///< Made when the system first refuses bytes; on only while it does.
};

}
