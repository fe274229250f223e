// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"
#include "common/limits.h"
#include "server/core/framesink.h"
#include "server/core/textsink.h"
#include "server/net/connection.h"
#include "server/net/frames.h"
#include "server/net/protocol.h"

#include <QHostAddress>

#include <memory>

namespace Chatto {

/// A client's WebSocket, after the handshake (RFC 6455). Belongs to its listener. Complete text messages, of at most
/// limits.frameBytes, go to a TextSink; so does the end: once, whatever the reason, and always from the event loop,
/// never while a call to this object runs. Nothing is received or sent from then on, and it deletes itself.
class WebSocketPeer final : public Protocol, public FrameSink
{
public:
    /// `limits` outlive it.
    WebSocketPeer(std::unique_ptr<Connection> connection, const Limits &limits, const QHostAddress &clientAddress);
    ~WebSocketPeer() override;

    /// Before anything is received; outlives it.
    void setReceiver(TextSink *receiver) { m_receiver = receiver; }

    /// Whom a trusted proxy names, or who has connected.
    const QHostAddress &clientAddress() const { return m_clientAddress; }

    // Protocol; called by the connection.
    void receive(QByteArrayView bytes) override;
    void inputEnded() override;
    void drained() override;
    void timedOut() override;
    void turnEnded() override;
    void connectionEnded() override;
    void shutDown(CloseCode code) override;

    /// Sends complete frames, as textFrame() makes them; at the end of the turn, together with others. A client that
    /// reads too slowly is closed with TooSlow. Does nothing once closed.
    void send(const QByteArray &frames) override;
    void send(const QByteArray &start, const QByteArray &rest) override;
    bool isBehind() override;
    /// Sends what is queued, then the close frame. Nothing is received any more.
    void close(CloseCode code) override;

private:
    void handle(const Frame &frame);
    void checkBacklog();
    void finish(const QByteArray &lastFrame);
    void schedule();
    qint64 now() const;
    bool isOver(qint64 since, int seconds) const;
    bool isBacklogged() const;

    std::unique_ptr<Connection> m_connection;
    const Limits &m_limits;
    bool m_closing = false;
    bool m_connectionEnded = false;
    bool m_told = false; ///< The receiver knows of the end.
    TextSink *m_receiver = nullptr;
    FrameDecoder m_decoder;
    QHostAddress m_clientAddress;
    // In seconds of the timer wheel; `never` where it hasn't happened.
    qint64 m_heardAt;
    qint64 m_pingedAt;
    qint64 m_begunAt; ///< The message that isn't complete yet.
    qint64 m_messageAt; ///< The last complete message.
    qint64 m_inputEndedAt;
};

}
