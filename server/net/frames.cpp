// SPDX-License-Identifier: MIT
#include "server/net/frames.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace Chatto {

namespace {

enum Opcode : quint8 {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
};

constexpr quint8 fin = 0x80;
constexpr quint8 reserved = 0x70;
constexpr quint8 masked = 0x80;
constexpr quint8 mostControlBytes = 125;
constexpr int maskBytes = 4;

/// `at` is where in the mask the data begins.
void unmask(char *data, qsizetype size, const quint8 *mask, int at)
{
    std::array<char, 8> pattern;
    for (int i = 0; i < 8; ++i)
        pattern[static_cast<size_t>(i)] = static_cast<char>(mask[(at + i) % maskBytes]);
    quint64 wide = 0;
    std::memcpy(&wide, pattern.data(), sizeof wide);
    qsizetype i = 0;
    for (; i + qsizetype(sizeof wide) <= size; i += sizeof wide) {
        quint64 word = 0;
        std::memcpy(&word, data + i, sizeof word);
        word ^= wide;
        std::memcpy(data + i, &word, sizeof word);
    }
    for (; i < size; ++i)
        data[i] = static_cast<char>(data[i] ^ pattern[static_cast<size_t>(i % 8)]);
}

/// Those that RFC 6455 or IANA's registry let an endpoint send, and the ranges of libraries and applications.
bool isValidCloseCode(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

QByteArray controlFrame(Opcode opcode, const QByteArray &payload)
{
    Q_ASSERT(payload.size() <= mostControlBytes);
    QByteArray frame;
    frame.reserve(payload.size() + 2);
    frame.append(static_cast<char>(fin | opcode)).append(static_cast<char>(payload.size()));
    return frame.append(payload);
}

}

FrameDecoder::FrameDecoder(const Limits &limits)
    : m_mostBytes(limits.frameBytes)
    , m_mostFragments(limits.fragments)
{
}

Frame FrameDecoder::next(QByteArrayView &bytes)
{
    while (!m_violated && takeHeader(bytes)) {
        takePayload(bytes);
        if (m_violated || m_remaining > 0)
            break;
        Frame frame = finishFrame();
        if (frame.kind != Frame::Kind::None)
            return frame;
    }
    if (m_violated)
        return {Frame::Kind::Violation, {}, m_violation};
    return {};
}

bool FrameDecoder::takeHeader(QByteArrayView &bytes)
{
    while (m_headerSize < headerBytes()) {
        if (bytes.isEmpty())
            return false;
        m_header[m_headerSize++] = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        if (m_headerSize == 2)
            checkOpening();
        if (m_headerSize == 2 + lengthBytes() && !m_violated)
            checkLength();
        if (m_violated)
            return false;
    }
    return true;
}

void FrameDecoder::takePayload(QByteArrayView &bytes)
{
    const qsizetype size = std::min(m_remaining, bytes.size());
    QByteArray &target = isControl() ? m_control : m_message;
    const qsizetype before = target.size();
    target.append(bytes.first(size));
    bytes = bytes.sliced(size);
    unmask(target.data() + before, size, m_header.data() + headerBytes() - maskBytes, m_maskAt);
    m_maskAt = static_cast<quint8>((m_maskAt + size) % maskBytes);
    m_remaining -= size;
    if (!isControl() && !m_utf8.add(QByteArrayView(target).sliced(before)))
        violate(CloseCode::InvalidPayload);
}

Frame FrameDecoder::finishFrame()
{
    m_headerSize = 0;
    m_maskAt = 0;
    switch (opcode()) {
    case Ping:
        return {Frame::Kind::Ping, std::exchange(m_control, {})};
    case Pong:
        return {Frame::Kind::Pong, std::exchange(m_control, {})};
    case Close:
        return finishClose();
    default:
        return isFinal() ? finishMessage() : Frame{};
    }
}

Frame FrameDecoder::finishMessage()
{
    if (!m_utf8.isComplete()) {
        violate(CloseCode::InvalidPayload);
        return {};
    }
    m_inMessage = false;
    m_fragments = 0;
    return {Frame::Kind::Text, std::exchange(m_message, {})};
}

Frame FrameDecoder::finishClose()
{
    Utf8Validator reason;
    if (m_control.size() == 1 || (!m_control.isEmpty() && !isValidCloseCode(qFromBigEndian<quint16>(m_control.data()))))
        violate(CloseCode::ProtocolError);
    else if (m_control.size() > 2 && !(reason.add(QByteArrayView(m_control).sliced(2)) && reason.isComplete()))
        violate(CloseCode::InvalidPayload);
    else
        return {Frame::Kind::Close, std::exchange(m_control, {})};
    return {};
}

void FrameDecoder::checkOpening()
{
    if ((m_header[0] & reserved) || !(m_header[1] & masked))
        return violate(CloseCode::ProtocolError);
    switch (opcode()) {
    case Continuation:
    case Text:
    case Binary:
        return checkData(opcode() == Continuation);
    case Close:
    case Ping:
    case Pong:
        if (!isFinal() || (m_header[1] & ~masked) > mostControlBytes)
            violate(CloseCode::ProtocolError);
        return;
    default:
        return violate(CloseCode::ProtocolError);
    }
}

void FrameDecoder::checkData(bool continuation)
{
    if (continuation != m_inMessage)
        return violate(CloseCode::ProtocolError);
    if (opcode() == Binary)
        return violate(CloseCode::UnsupportedData);
    if (m_mostFragments > 0 && ++m_fragments > m_mostFragments)
        return violate(CloseCode::MessageTooBig);
    m_inMessage = true;
}

void FrameDecoder::checkLength()
{
    quint64 length = m_header[1] & ~masked;
    if (length == 126) {
        length = qFromBigEndian<quint16>(m_header.data() + 2);
        if (length < 126)
            return violate(CloseCode::ProtocolError);
    } else if (length == 127) {
        length = qFromBigEndian<quint64>(m_header.data() + 2);
        if (length <= 0xFFFF || length >> 63)
            return violate(CloseCode::ProtocolError);
    }
    if (!isControl() && length > static_cast<quint64>(m_mostBytes - m_message.size()))
        return violate(CloseCode::MessageTooBig);
    m_remaining = static_cast<qsizetype>(length);
}

void FrameDecoder::violate(CloseCode code)
{
    m_violated = true;
    m_violation = code;
    m_message = {};
    m_control = {};
}

int FrameDecoder::lengthBytes() const
{
    if (m_headerSize < 2)
        return 0;
    const int length = m_header[1] & ~masked;
    return length == 127 ? 8 : length == 126 ? 2 : 0;
}

int FrameDecoder::headerBytes() const
{
    return m_headerSize < 2 ? 2 : 2 + lengthBytes() + maskBytes;
}

QByteArray pingFrame()
{
    return controlFrame(Ping, {});
}

QByteArray pongFrame(const QByteArray &payload)
{
    return controlFrame(Pong, payload);
}

QByteArray closeFrame(CloseCode code)
{
    const quint16 number = qToBigEndian(static_cast<quint16>(code));
    QByteArray payload(reinterpret_cast<const char *>(&number), sizeof number);
    const QLatin1StringView reason = closeReason(code);
    return controlFrame(Close, payload.append(reason.data(), reason.size()));
}

QByteArray closeEcho(const QByteArray &payload)
{
    return controlFrame(Close, payload.first(std::min<qsizetype>(payload.size(), 2)));
}

}
