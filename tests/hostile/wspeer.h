// SPDX-License-Identifier: MIT
#pragma once

#include "tests/hostile/rawsocket.h"

#include <QStringList>

namespace Chatto {

/// A WebSocket whose every byte is written by the test. What the server says is told in short: "error bad_request",
/// "pong hello", "close 1002"; what it says to everybody is left out.
class WsPeer
{
public:
    /// Upgrades, and with a token says hello and waits for the welcome.
    explicit WsPeer(quint16 port, const QByteArray &token = {});

    bool isWelcome() const { return m_isWelcome; }
    RawSocket &socket() { return m_socket; }

    /// What is said until the end of the connection.
    QStringList heardToTheEnd();
    /// What is said up to the answer of a ping that is sent now, or to the end if there is none.
    QStringList heard();

private:
    QStringList takeFrames();

    RawSocket m_socket;
    QByteArray m_received;
    bool m_isWelcome = false;
};

}
