// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace Chatto {

/// A chat server that does as little as chatto-bench needs, in both of its dialects, and one thing wrong.
class FakeChatServer : public QObject
{
    Q_OBJECT

public:
    enum class Misdeed {
        None,
        Drop, ///< One receiver doesn't get one message.
        Double, ///< One gets it twice.
        Swap, ///< One gets two messages the wrong way round.
        Alter, ///< One gets another text.
        AlterAll, ///< All get another text than was sent.
        Swallow, ///< Nobody gets it, though it was acknowledged.
        Ignore, ///< It isn't acknowledged.
        Refuse,
        HangUp, ///< A connection ends.
        Fragment, ///< A frame that no server of ours sends.
        NoGuests,
    };
    Q_ENUM(Misdeed)

    explicit FakeChatServer(Misdeed misdeed);
    quint16 port() const { return m_listener.serverPort(); }

private:
    /// The message that goes wrong.
    static constexpr int evil = 3;

    struct Client
    {
        QByteArray buffer;
        QString name;
        bool isWebSocket = false;
        bool isSocketIo = false;
        bool isIn = false;
    };

    void accept();
    void read(QTcpSocket *socket);
    bool answerRequest(QTcpSocket *socket);
    bool takeFrame(QTcpSocket *socket);
    void upgrade(QTcpSocket *socket, bool isSocketIo);
    void login(QTcpSocket *socket, const QByteArray &body);
    void receive(QTcpSocket *socket, const QByteArray &payload);
    void receiveEvent(QTcpSocket *socket, const QString &type, const QJsonObject &event);
    void welcome(QTcpSocket *socket, const QString &name);
    void store(QTcpSocket *socket, const QJsonObject &message);
    void broadcast(QJsonObject message);
    void sendWrongly(QTcpSocket *socket, QJsonObject message);
    void emitTo(QTcpSocket *socket, const QString &type, QJsonObject event);
    bool does(Misdeed misdeed) const { return m_misdeed == misdeed && m_lastId == evil; }

    const Misdeed m_misdeed;
    QTcpServer m_listener;
    QHash<QTcpSocket *, Client> m_clients;
    QTcpSocket *m_victim = nullptr; ///< The first who came.
    QJsonObject m_heldBack; ///< Goes to the victim after the next one.
    int m_lastId = 0;
};

}
