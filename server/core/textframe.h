// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace Chatto {

/// The payload as one unmasked, unfragmented WebSocket text frame (RFC 6455 section 5.2), ready for the wire. Made once
/// for a message and shared by all who receive it. If `following` bytes of payload are still to come, its beginning.
inline QByteArray textFrame(const QByteArray &payload, qsizetype following = 0)
{
    constexpr char finalText = '\x81';
    const auto size = static_cast<quint64>(payload.size() + following);
    QByteArray frame;
    frame.reserve(payload.size() + 10);
    frame.append(finalText);
    if (size < 126) {
        frame.append(static_cast<char>(size));
    } else if (size <= 0xFFFF) {
        const auto length = qToBigEndian(static_cast<quint16>(size));
        frame.append('\x7E').append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        const auto length = qToBigEndian(size);
        frame.append('\x7F').append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    return frame.append(payload);
}

}
