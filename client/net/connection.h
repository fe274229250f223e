// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/backoff.h"
#include "common/event.h"

#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QWebSocket;

namespace Chatto {

/// The client's wire: one WebSocket, opened again whenever it is lost, until the server says that the session has
/// ended.
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Offline, ///< Not started, stopped, or waiting to try again.
        Connecting,
        Online, ///< The server's welcome has come.
    };
    Q_ENUM(State)

    using Resume = std::function<QHash<RoomId, Position>()>;

    /// `server` as parseServerAddress() gives it.
    explicit Connection(const QUrl &server, Backoff backoff = Backoff(), QObject *parent = nullptr);
    ~Connection() override;

    State state() const { return m_state; }
    /// Milliseconds until the next attempt; -1 where none is planned.
    int retryIn() const;
    /// Why the last attempt failed or the connection was lost, for people; empty while online.
    const QString &problem() const { return m_problem; }

    /// Of a server that no authority vouches for: the SHA-256 of the one certificate that is accepted. From the next
    /// attempt on.
    void setCertificate(const QByteArray &certificate) { m_certificate = certificate; }

    /// How long the server may take from the first step to its welcome; 15 seconds by itself.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// Connects and keeps connected. `resume` is asked for each hello.
    void start(const QString &token, Resume resume);
    /// Disconnects for good.
    void stop();

public slots:
    /// Does nothing unless online.
    void send(const Chatto::Request &request);
    /// Doesn't wait for the time of the next attempt.
    void reconnectNow();

signals:
    void stateChanged(Chatto::Connection::State state);
    void eventReceived(const Chatto::Event &event);
    void closed(); ///< Was online, and is no longer.
    /// The server vouches for itself alone, and by another certificate (its SHA-256) than the one that is accepted. It
    /// was sent nothing.
    void untrusted(const QByteArray &certificate);
    void signedOut(); ///< The server ended the session: the token is void. It won't come back by itself.

private:
    void open();
    void check(const QList<QSslError> &errors);
    void greet();
    void receive(const QString &frame);
    void readOn();
    void read(const QByteArray &frame);
    void welcomed(const ServerInfo &server);
    void fail(QAbstractSocket::SocketError error);
    void lose();
    void giveUp(const QString &problem);
    void end();
    void dropSocket();
    void write(const Request &request);
    void setState(State state);
    void watchNetwork();

    QUrl m_url;
    Backoff m_backoff;
    QByteArray m_certificate;
    QString m_token;
    Resume m_resume;
    QWebSocket *m_socket = nullptr;
    State m_state = State::Offline;
    QString m_problem;
    bool m_started = false;
    bool m_isWatching = false; ///< The network.
    std::chrono::milliseconds m_patience{15'000};
    std::chrono::milliseconds m_silenceBound{}; ///< While online.
    QQueue<QByteArray> m_late; ///< Frames that wait for the next turn of the event loop.
    QElapsedTimer m_reading; ///< Since the first frame of this turn.
    QTimer m_nextTurn;
    QTimer m_retry;
    QTimer m_ping; ///< Sends ours, a little sooner than the server would.
    QTimer m_silence; ///< When it ends, the connection is dead.
};

}
