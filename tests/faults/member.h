// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/chronicle.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <random>

class QNetworkAccessManager;
class QNetworkReply;

namespace Chatto::Faults {

/// How members behave; the defaults make tests quick.
struct Habits
{
    std::chrono::milliseconds firstDelay{100}; ///< Before the first try to come back: full jitter up to here …
    std::chrono::milliseconds longestDelay{1000}; ///< … and after doubling it each time, up to here.
    std::chrono::milliseconds patience{5000}; ///< For an answer, a welcome, or anything at all.
};

/// Somebody in the lobby who keeps to docs/protocol.md and uses nothing of Chatto's own client: comes back with full
/// jitter, resumes, fetches gaps, fetches all of a new epoch, repeats what was not answered with the same txn_id. All
/// that is shown to it, it tells the chronicle.
class Member : public QObject
{
    Q_OBJECT

public:
    /// `port` says where to connect next.
    Member(int number, Chronicle &chronicle, QNetworkAccessManager &network, std::function<quint16()> port,
        const Habits &habits, quint32 seed);
    ~Member() override;

    /// Signs in as a guest and connects.
    void start();
    /// Writes one more message. It goes out as soon as it can.
    void say();
    /// Cuts the connection and stays away.
    void leave();
    void comeBack() { scheduleConnect(); }

    bool isLive() const { return m_live; }
    qsizetype unanswered() const { return m_outbox.size(); }
    /// Nothing is waited for.
    bool isSettled() const { return m_live && m_outbox.empty() && !m_fetching; }
    /// How often a live connection has ended.
    int losses() const { return m_losses; }
    /// How often a connection was made and welcomed.
    int welcomes() const { return m_welcomes; }
    /// From the loss of a live connection until the next try, of each loss.
    const QList<qint64> &delays() const { return m_delays; }
    /// How many messages were refused as `unavailable`, and repeated.
    int postponed() const { return m_postponed; }
    int resets() const { return m_resets; }
    int gaps() const { return m_gaps; }
    /// The most time that the answer to any message has taken, in milliseconds.
    qint64 slowestAnswer() const { return m_slowestAnswer; }

private:
    struct Draft
    {
        QByteArray txn;
        QByteArray text;
        qint64 sentAt = -1; ///< By m_clock; -1: not on this connection.
    };

    void signIn();
    void connectNow();
    void scheduleConnect();
    void lose();
    void read();
    void upgrade();
    void greet();
    void take(QByteArrayView payload);
    void takeWelcome(const QJsonObject &welcome);
    void takeMessage(const QJsonObject &message, QByteArrayView payload);
    void takeRefusal(const QJsonObject &refusal);
    void takeClose(QByteArrayView payload);
    void show(const QJsonObject &message, QByteArrayView payload);
    void settle(const QByteArray &txn, qint64 id);
    void post(Draft &draft);
    void postAll();
    void fetch();
    void takePage(QNetworkReply &reply);
    void watch();
    std::chrono::milliseconds jitter(std::chrono::milliseconds most);

    const int m_number;
    const QByteArray m_name;
    Chronicle &m_chronicle;
    QNetworkAccessManager &m_network;
    const std::function<quint16()> m_port;
    const Habits m_habits;
    std::mt19937 m_random;
    QByteArray m_token;
    QTcpSocket m_socket;
    QByteArray m_buffer;
    QTimer m_connectTimer;
    QTimer m_retryTimer; ///< Of messages that were refused for now.
    QTimer m_watchTimer;
    QElapsedTimer m_clock;
    qint64 m_heard = 0; ///< When the last bytes came, by m_clock.
    qint64 m_pinged = 0;
    bool m_upgraded = false;
    bool m_live = false;
    bool m_away = true; ///< By its own will.
    bool m_started = false; ///< Has been welcomed once.
    int m_attempts = 0;
    std::deque<Draft> m_outbox;
    qint64 m_said = 0;
    bool m_fetching = false;
    qint64 m_fetchUpTo = 0; ///< The gap's end; 0: the newest message.
    qint64 m_overlap = 0; ///< Messages up to here were fetched, and may come by themselves, too: after a reset.
    quint64 m_connection = 0; ///< Which one: what was asked on an earlier one is of no use.
    QList<QByteArray> m_held; ///< Live messages behind what is being fetched.
    int m_losses = 0;
    int m_welcomes = 0;
    int m_postponed = 0;
    int m_resets = 0;
    int m_gaps = 0;
    QList<qint64> m_delays;
    qint64 m_slowestAnswer = 0;
};

}
