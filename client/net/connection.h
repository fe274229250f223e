// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/backoff.h"
#include "common/event.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>

class QSslError;
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
    void signedOut(); ///< The server ended the session: the token is void. It won't come back by itself.

private:
    void open();
    void opened();
    void receive(const QString &frame);
    void welcomed(const ServerInfo &server);
    void lost();
    void tlsFailed(const QList<QSslError> &errors);
    void giveUp(const QString &problem);
    void retryLater();
    void dropSocket();
    void setState(State state);
    void watchNetwork();

    QUrl m_url;
    Backoff m_backoff;
    QString m_token;
    Resume m_resume;
    QWebSocket *m_socket = nullptr;
    State m_state = State::Offline;
    QString m_problem;
    bool m_started = false;
    QTimer m_retry;
    QTimer m_ping; ///< Sends ours, a little sooner than the server would.
    QTimer m_silence; ///< When it ends, the connection is dead.
};

}
