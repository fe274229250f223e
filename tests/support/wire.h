// SPDX-License-Identifier: MIT
#pragma once

#include "common/closecode.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <optional>

namespace Chatto {

/// A client that knows nothing of Chatto's own classes: what it sends and expects is written out, so that a mistake
/// which both sides share can't hide.
struct HttpAnswer
{
    int status = 0; ///< 0: the connection ended without an answer.
    QMap<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;

    QJsonObject json() const;
    QString code() const { return json().value(QLatin1StringView("code")).toString(); }
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// One request on a connection of its own. A body is sent as application/json unless `headers` say otherwise.
HttpAnswer httpCall(quint16 port, const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
    const QString &token = {}, const Headers &headers = {});
/// Sends the bytes as they are and reads one answer.
HttpAnswer httpRaw(quint16 port, const QByteArray &bytes);

/// The token of a guest, or of a new account if there is a password.
QString signIn(quint16 port, const QString &name, const QString &password = {});

/// One WebSocket, frame by frame.
class WireSocket
{
public:
    /// Connects and upgrades; `status` of the answer is 101 if that went well.
    int open(quint16 port, const Headers &headers = {});
    /// open, hello, welcome. The welcome, if it came.
    std::optional<QJsonObject> signIn(quint16 port, const QString &token, const QJsonObject &resume = {});

    void send(const QJsonObject &frame);
    void sendText(const QByteArray &text);
    /// A frame with a mask, of any opcode.
    void sendFrame(quint8 opcode, const QByteArray &payload, bool isFinal = true);
    void sendBytes(const QByteArray &bytes);

    /// The next frame of that type; others that come before it are dropped. Nothing after 10 s.
    std::optional<QJsonObject> next(const QString &type);
    /// All frames that have come and not been taken.
    QList<QJsonObject> pending();
    /// Waits for the server's close frame: its code; 0 if the connection ended without, -1 if nothing happened.
    int closeCode();
    /// From now on the server's pings stay unanswered.
    void ignorePings() { m_answersPings = false; }
    /// Cuts the connection without a word.
    void abort() { m_socket.abort(); }
    /// From now on nothing is read off the network, until resumeReading.
    void stopReading() { m_socket.setReadBufferSize(1); }
    void resumeReading() { m_socket.setReadBufferSize(0); }

private:
    void parse();

    QTcpSocket m_socket;
    QByteArray m_buffer;
    QList<QJsonObject> m_frames;
    std::optional<int> m_closeCode;
    bool m_answersPings = true;
};

}
