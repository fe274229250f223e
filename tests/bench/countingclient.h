// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QTcpSocket>

namespace Chatto {

/// A WebSocket client that counts what comes, and looks at nothing else: no event loop and no JSON, so that as little
/// as possible is measured that isn't the server.
class CountingClient
{
public:
    /// Upgrades and says hello; whether a welcome came.
    bool signIn(quint16 port, const QString &token);
    /// At most 64 KiB.
    void send(const QByteArray &json);
    /// Waits for that many frames of the type (welcome, ack or message) that weren't waited for before.
    bool await(const QByteArray &type, int count = 1);

private:
    bool receive();
    void count();

    QTcpSocket m_socket;
    QByteArray m_buffer;
    QHash<QByteArray, int> m_frames; ///< By type: those that came and weren't waited for.
};

}
