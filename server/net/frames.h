// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"
#include "common/limits.h"
#include "server/net/utf8validator.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace Chatto {

/// What came from a client: a whole text message, or a control frame.
struct Frame
{
    enum class Kind {
        None, ///< Nothing complete yet.
        Text, ///< The payload is UTF-8.
        Ping,
        Pong,
        Close, ///< The payload is as it came: empty, or a code and a reason.
        Violation, ///< The connection is to be closed with `code`; nothing more is read.
    };
    Kind kind = Kind::None;
    QByteArray payload = {};
    CloseCode code = CloseCode::Normal; ///< Of a violation.
};

/// Reads the frames of a client (RFC 6455 section 5), strictly and as they trickle in: what is wrong is found at the
/// first byte that shows it. Holds no more than one message of limits.frameBytes.
class FrameDecoder
{
public:
    explicit FrameDecoder(const Limits &limits);

    /// Takes bytes from the front of `bytes` until something is complete, or all are used up.
    Frame next(QByteArrayView &bytes);

    /// Whether a message or a frame has begun and isn't complete.
    bool isInMessage() const { return m_headerSize > 0 || m_inMessage; }

private:
    bool takeHeader(QByteArrayView &bytes);
    void takePayload(QByteArrayView &bytes);
    Frame finishFrame();
    Frame finishMessage();
    Frame finishClose();
    void checkOpening();
    void checkData(bool continuation);
    void checkLength();
    void violate(CloseCode code);

    quint8 opcode() const { return m_header[0] & 0x0F; }
    bool isFinal() const { return m_header[0] & 0x80; }
    bool isControl() const { return m_header[0] & 0x08; }
    int lengthBytes() const;
    int headerBytes() const;

    int m_mostBytes;
    int m_mostFragments;
    QByteArray m_message; ///< The data frames of a message, so far.
    QByteArray m_control; ///< A control frame's payload, so far.
    qsizetype m_remaining = 0; ///< Payload of the present frame still to come.
    int m_fragments = 0;
    CloseCode m_violation = CloseCode::Normal;
    std::array<quint8, 14> m_header = {};
    quint8 m_headerSize = 0;
    quint8 m_maskAt = 0; ///< Which byte of the mask comes next.
    bool m_inMessage = false;
    bool m_violated = false;
    Utf8Validator m_utf8;
};

/// Control frames as the server sends them, complete.
QByteArray pingFrame();
QByteArray pongFrame(const QByteArray &payload);
QByteArray closeFrame(CloseCode code);
/// What answers a client's close frame: the same code.
QByteArray closeEcho(const QByteArray &payload);

}
