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

    /// Calls without a signal: each connection of one takes 300 bytes.
    class Notifier final : public QSocketNotifier
    {
    public:
        using Call = void (PlainConnection::*)();
        Notifier(PlainConnection &connection, Type type, Call call);
        bool event(QEvent *event) override;

    private:
        PlainConnection &m_connection;
        Call m_call;
    };

    void readSome();
    void awaitWritable(bool on);

    int m_descriptor;
    Notifier m_readable;
    std::unique_ptr<Notifier> m_writable; ///< Made when the system first refuses bytes; on only while it does.
};

}
