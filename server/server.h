// SPDX-License-Identifier: MIT
#pragma once

#include "server/serverconfig.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSslCertificate;

namespace Chatto {

/// A whole chatto-server: builds all parts from the configuration, wires them, and ends them in good order.
class Server : public QObject
{
    Q_OBJECT

public:
    /// `listeningSocket` is a descriptor that is listened on instead of what the configuration names.
    explicit Server(const ServerConfig &config, std::optional<int> listeningSocket = {}, QObject *parent = nullptr);
    ~Server() override;

    /// Starts the private Redis, where there is to be one, and listens once it serves. Another Redis that can't be
    /// reached is waited for while listening.
    void start();

public slots:
    /// Tells clients to come back, finishes what is in flight, ends the private Redis.
    void shutDown();
    /// Reads the certificate and its key again, for connections from now on. What can't be read changes nothing.
    void reload();

signals:
    /// The server can't run: the port or the data folder is in use, or the certificate can't be read.
    void failed(const QString &reason);
    /// People can come in.
    void listening();
    /// shutDown() has begun.
    void ending();
    /// After shutDown(): everything has ended.
    void finished();

private:
    struct Parts;

    void useRedis();
    void listen();
    void announce(const QSslCertificate &certificate);
    void nameOwner();
    void releaseMemory();
    void leaveStore();
    void stopRedis();

    const ServerConfig m_config;
    const std::optional<int> m_listeningSocket;
    std::unique_ptr<Parts> m_parts;
    QTimer m_release; ///< Runs while people come.
    bool m_shuttingDown = false;
};

}
