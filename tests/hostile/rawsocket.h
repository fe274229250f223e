// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace Chatto {

/// A connection to a server on loopback that sends what it is told, byte for byte, and waits where it reads: the server
/// is another process. Knows nothing of HTTP or WebSocket beyond what frames the answers.
class RawSocket
{
public:
    /// With `isSmall` the system keeps little of what isn't read, on either side.
    explicit RawSocket(quint16 port, bool isSmall = false);
    ~RawSocket();
    Q_DISABLE_COPY_MOVE(RawSocket)

    bool isConnected() const { return m_descriptor >= 0; }

    /// False once the other side doesn't take anything any more.
    bool send(const QByteArray &bytes);
    /// In pieces of so many bytes, each a segment of its own.
    bool send(const QByteArray &bytes, qsizetype piece);
    /// What can be sent without waiting for the other side to read.
    qsizetype sendWithoutWaiting(const QByteArray &bytes);
    /// Nothing more comes.
    void endOutput();
    /// Ends at once, with a reset.
    void reset();

    /// Everything until the other side ends the connection; what came so far if it doesn't, see hasEnded().
    QByteArray readToEnd();
    /// At least one byte more, unless the connection has ended or nothing comes for `milliseconds`.
    QByteArray read(int milliseconds = patience);
    bool hasEnded() const { return m_hasEnded; }

    static constexpr int patience = 20'000; ///< Far more than anything takes.

private:
    bool sendAll(QByteArrayView bytes);

    int m_descriptor;
    bool m_hasEnded = false;
};

/// One HTTP answer, and what came behind it.
struct RawAnswer
{
    int status = 0; ///< 0: none.
    QByteArray head;
    QByteArray body;

    bool hasHeader(const QByteArray &line) const { return head.contains(QByteArray("\r\n" + line + "\r\n")); }
};

/// All answers that stand in `bytes`, one after the other; nothing if something else does.
std::optional<QList<RawAnswer>> answersIn(QByteArrayView bytes);

}
