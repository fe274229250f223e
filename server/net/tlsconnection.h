// SPDX-License-Identifier: MIT
#pragma once

#include "server/net/connection.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace Chatto {

/// A connection through TLS. A QSslSocket can't be closed in one direction only: who ends their side ends both.
class TlsConnection final : public Connection
{
public:
    /// Takes the descriptor of a connected TCP socket over and begins the handshake.
    TlsConnection(qintptr descriptor, const QSslConfiguration &configuration, ConnectionHost &host, int closeSeconds);
    ~TlsConnection() override;

private:
    bool sendQueue() override;
    void shutDownOutput() override;
    void setReading(bool on) override;
    void release(bool hard) override;
    qint64 heldBytes() const override;

    void readAll();
    void socketEnded();

    QSslSocket m_socket;
};

}
