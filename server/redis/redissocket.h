// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisoptions.h"

#include <QIODevice>

class QTcpSocket;

namespace Chatto {

/// One stream of bytes to a Redis, over whichever kind of socket its URL asks for. Opened once.
class RedisSocket : public QObject
{
    Q_OBJECT

public:
    explicit RedisSocket(const RedisOptions &options, QObject *parent = nullptr);

    void open();
    void write(const QByteArray &bytes);

signals:
    /// Connected and, with TLS, encrypted.
    void opened();
    void received(const QByteArray &bytes);
    /// The end, or no beginning.
    void closed(const QString &reason);

private:
    void openLocal();
    void openTcp();
    void openTls();
    void use(QIODevice *device);
    void useNetwork(QTcpSocket *socket);

    const RedisOptions m_options;
    QIODevice *m_device = nullptr; ///< Child of this.
};

}
