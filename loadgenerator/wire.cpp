// SPDX-License-Identifier: MIT
#include "loadgenerator/wire.h"

#include <QtEndian>

namespace Chatto::Load {

namespace {

enum Opcode : quint8 { Text = 1, Close = 8, Ping = 9, Pong = 10 };

/// The first byte of a frame: FIN is set, the reserved bits aren't.
constexpr quint8 whole = 0x80;
constexpr quint8 masked = 0x80;

WireFrame::Kind kindOf(quint8 first)
{
    switch (first) {
    case whole | Text:
        return WireFrame::Kind::Text;
    case whole | Close:
        return WireFrame::Kind::Close;
    case whole | Ping:
        return WireFrame::Kind::Ping;
    case whole | Pong:
        return WireFrame::Kind::Pong;
    default:
        return WireFrame::Kind::Violation;
    }
}

QByteArray clientFrame(Opcode opcode, QByteArrayView payload)
{
    QByteArray frame;
    frame.reserve(payload.size() + 14);
    frame.append(static_cast<char>(whole | opcode));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(masked | payload.size()));
    } else if (payload.size() <= 0xFFFF) {
        const auto length = qToBigEndian(static_cast<quint16>(payload.size()));
        frame.append(static_cast<char>(masked | 126)).append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        const auto length = qToBigEndian(static_cast<quint64>(payload.size()));
        frame.append(static_cast<char>(masked | 127)).append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    return frame.append(4, '\0').append(payload);
}

}

WireFrame takeFrame(QByteArrayView &bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto kind = kindOf(static_cast<quint8>(bytes[0]));
    const auto shortLength = static_cast<quint8>(bytes[1]);
    if (kind == WireFrame::Kind::Violation || (shortLength & masked))
        return {WireFrame::Kind::Violation};
    const qsizetype header = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
    if (bytes.size() < header)
        return {};
    quint64 length = shortLength;
    if (shortLength == 126)
        length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (shortLength == 127)
        length = qFromBigEndian<quint64>(bytes.data() + 2);
    if (static_cast<quint64>(bytes.size() - header) < length)
        return {};
    const auto size = static_cast<qsizetype>(length);
    const WireFrame frame{kind, bytes.sliced(header, size)};
    bytes = bytes.sliced(header + size);
    return frame;
}

QByteArray clientText(QByteArrayView payload)
{
    return clientFrame(Text, payload);
}

QByteArray clientPong(QByteArrayView payload)
{
    return clientFrame(Pong, payload);
}

QByteArray describeClose(QByteArrayView payload)
{
    if (payload.size() < 2)
        return "no code";
    const QByteArray code = QByteArray::number(qFromBigEndian<quint16>(payload.data()));
    return QByteArray(code + ' ' + payload.sliced(2).toByteArray()).trimmed();
}

std::optional<HttpHead> readHttpHead(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    HttpHead head;
    head.size = end + 4;
    const QByteArray text = bytes.first(end + 2).toByteArray();
    if (text.startsWith("HTTP/1.1 "))
        head.status = text.mid(9, 3).toInt();
    const QByteArray field = "\r\ncontent-length:";
    const qsizetype at = text.toLower().indexOf(field);
    if (at >= 0) {
        const qsizetype from = at + field.size();
        head.contentLength = text.mid(from, text.indexOf('\r', from) - from).trimmed().toLongLong();
    }
    return head;
}

}
