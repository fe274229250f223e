// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <random>

class QNetworkAccessManager;
class QNetworkReply;

namespace Chatto::Faults {

/// Somebody who means ill: one misdeed after the other, by chance, each until the server ends it or it has lasted long
/// enough. Garbage, half messages, no hello, floods, whoever never reads or writes a byte a second.
class Villain : public QObject
{
    Q_OBJECT

public:
    Villain(const QString &name, quint16 port, QNetworkAccessManager &network, quint32 seed);
    ~Villain() override;

    void start();
    /// How many there were.
    int misdeeds() const { return m_misdeeds; }

private:
    struct Misdeed
    {
        QByteArray first; ///< What is sent at once …
        QByteArray again = {}; ///< … and then, in every beat, until the end.
        std::chrono::milliseconds beat{1000};
        std::chrono::seconds longest{20};
        bool reads = true;
    };

    void lookAround();
    void signIn();
    void readRooms(QNetworkReply &reply);
    void begin();
    void end();
    Misdeed choose();
    Misdeed overHttp(int which);
    Misdeed withHello(int which);
    QByteArray hello(bool resumes) const;
    QByteArray noise(qsizetype size);
    int chance(int most) { return std::uniform_int_distribution(0, most - 1)(m_random); }

    const QString m_name;
    const quint16 m_port;
    QNetworkAccessManager &m_network;
    std::mt19937 m_random;
    QByteArray m_token;
    QByteArray m_epoch; ///< Of the lobby, as its last id.
    qint64 m_last = 0;
    QTcpSocket m_socket;
    Misdeed m_misdeed;
    QTimer m_beat;
    QTimer m_limit;
    QTimer m_pause; ///< Before the next.
    int m_misdeeds = 0;
};

}
