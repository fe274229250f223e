// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTcpSocket>

class QNetworkAccessManager;

namespace Chatto::Faults {

/// A guest who comes once, looks at everything, is in the room for a moment, and goes: what each of them leaves behind
/// on the server adds up. Deletes itself when it is gone.
class Passerby : public QObject
{
    Q_OBJECT

public:
    /// `saysGoodbye`: it signs out; else it is just not seen again.
    Passerby(const QString &name, bool saysGoodbye, quint16 port, QNetworkAccessManager &network, QObject *parent);

    void start();

private:
    void call(const QByteArray &verb, const QString &path, const QByteArray &body,
        void (Passerby::*next)(const QByteArray &));
    void look(const QByteArray &answer);
    void enter(const QByteArray &answer);
    void leave();
    void end(const QByteArray &answer);

    const QString m_name;
    const bool m_saysGoodbye;
    const quint16 m_port;
    QNetworkAccessManager &m_network;
    QByteArray m_token;
    QStringList m_sights; ///< Still to be looked at.
    QTcpSocket m_socket;
};

}
