// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisoptions.h"
#include "server/redis/redisvalue.h"

#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>

namespace Chatto {

/// A real redis-server of a test's own, on a socket file in a temporary folder: tests in parallel share nothing. It is
/// as durable as the server's private one, unless arguments say otherwise, and ends with the test, however that ends.
class RedisFixture
{
public:
    /// `arguments` are redis-server's own, such as {"--appendfsync", "everysec"}; the later one holds.
    explicit RedisFixture(const QStringList &arguments = {});
    ~RedisFixture();
    Q_DISABLE_COPY_MOVE(RedisFixture)

    /// Returns once it answers; false if it doesn't. Also after kill() and stop(), on the same data.
    bool start();
    /// As kill -9.
    void kill();
    /// As at a shutdown in good order.
    void stop();
    /// Stops it from answering without ending it, and lets it go on.
    void freeze();
    void thaw();
    bool restart() { return kill(), start(); }

    QString socketPath() const { return m_folder.filePath(QStringLiteral("redis.sock")); }
    /// As REDIS_URL would have it.
    QString url() const { return QStringLiteral("unix:") + socketPath(); }
    RedisOptions options() const;
    qint64 processId() const { return m_process.processId(); }

    /// Runs one command and waits for its answer; an error if there is none.
    RedisValue command(const QByteArrayList &arguments);
    /// The same, its words split at spaces.
    RedisValue command(const char *words) { return command(QByteArray(words).split(' ')); }

private:
    bool waitUntilItAnswers();

    const QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
};

}
