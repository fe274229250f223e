// SPDX-License-Identifier: MIT
#include "tests/hostile/wspeer.h"

#include "tests/server/net/rawclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

const QByteArray mark = "that is all";

QString told(const ServerFrame &frame)
{
    switch (frame.opcode) {
    case 1: {
        const QJsonObject json = QJsonDocument::fromJson(frame.payload).object();
        const QString type = json.value("type"_L1).toString();
        return type == "error"_L1 ? QString(u"error "_s + json.value("code"_L1).toString()) : type;
    }
    case 8:
        return u"close %1"_s.arg(frame.closeCode());
    case 9:
        return u"ping"_s;
    case 10:
        return QString(u"pong "_s + QString::fromLatin1(frame.payload));
    default:
        return u"opcode %1"_s.arg(frame.opcode);
    }
}

/// Takes one frame from the front, if it is there.
std::optional<ServerFrame> takeFrame(QByteArray &bytes)
{
    if (bytes.size() < 2)
        return {};
    qsizetype head = 2;
    auto size = static_cast<quint64>(static_cast<quint8>(bytes[1]));
    if (size >= 126) {
        head = size == 126 ? 4 : 10;
        if (bytes.size() < head)
            return {};
        size = head == 4 ? qFromBigEndian<quint16>(bytes.constData() + 2)
                         : qFromBigEndian<quint64>(bytes.constData() + 2);
    }
    const qsizetype end = head + static_cast<qsizetype>(size);
    if (bytes.size() < end)
        return {};
    const ServerFrame frame{bytes[0] & 0x0F, bytes.sliced(head, end - head)};
    bytes.remove(0, end);
    return frame;
}

}

WsPeer::WsPeer(quint16 port, const QByteArray &token)
    : m_socket(port)
{
    m_socket.send(upgradeRequest());
    while (!m_received.contains("\r\n\r\n") && !m_socket.hasEnded())
        m_received += m_socket.read();
    m_received.remove(0, m_received.indexOf("\r\n\r\n") + 4);
    if (token.isEmpty())
        return;
    m_socket.send(clientText("{\"type\":\"hello\",\"token\":\"" + token + "\"}"));
    while (!m_isWelcome && !m_socket.hasEnded()) {
        const QByteArray bytes = m_socket.read();
        if (bytes.isEmpty())
            break;
        m_received += bytes;
        m_isWelcome = takeFrames().contains(u"welcome"_s);
    }
}

QStringList WsPeer::heardToTheEnd()
{
    m_received += m_socket.readToEnd();
    return takeFrames();
}

QStringList WsPeer::heard()
{
    m_socket.send(clientFrame(9, mark));
    QStringList all;
    const QString last = told({10, mark});
    while (!all.contains(last)) {
        const QByteArray bytes = m_socket.read();
        if (bytes.isEmpty())
            break;
        m_received += bytes;
        all += takeFrames();
    }
    all.removeAll(last);
    return all;
}

QStringList WsPeer::takeFrames()
{
    QStringList all;
    while (const auto frame = takeFrame(m_received))
        all.append(told(*frame));
    all.removeAll(u"users"_s);
    return all;
}

}
