// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/datafolderlock.h"
#include "server/redis/redisurl.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <memory>

namespace Chatto {

/// A redis-server of our own, for those who have none: on a socket file, with its data in the server's data folder,
/// each write on the disk before it is answered. It ends with this process, however that ends.
class PrivateRedis : public QObject
{
    Q_OBJECT

public:
    /// `lockTime` is how long start() waits for a server that is just ending.
    explicit PrivateRedis(const QString &dataFolder, std::chrono::milliseconds lockTime = std::chrono::seconds(10),
        QObject *parent = nullptr);
    ~PrivateRedis() override;

    /// Whether a process has that folder, and with it the Redis of url().
    static bool isInUse(const QString &dataFolder);

    /// From the main thread.
    void start();
    /// Ends Redis in good order, and waits for that; after 10 s without waiting further.
    void stop();

    RedisUrl url() const;
    /// Of the running Redis; 0 while there is none.
    qint64 processId() const { return m_process.processId(); }

signals:
    /// The folder is ours and Redis serves what it keeps; also whenever it was started again.
    void started();
    /// There won't be one: the reason is for the administrator.
    void failed(const QString &reason);

private:
    bool prepareFolder();
    void takeLock();
    void launch();
    void restrictChild();
    void probe();
    void readProbe();
    void stopProbing();
    void noteEnd();
    void logOutput();

    const QString m_folder;
    const QString m_socketPath;
    const std::chrono::milliseconds m_lockTime;
    std::unique_ptr<DataFolderLock> m_lock;
    QString m_program;
    QProcess m_process;
    QElapsedTimer m_uptime;
    QDeadlineTimer m_lockDeadline;
    QTimer m_lockTimer;
    QTimer m_launchTimer;
    QTimer m_probeTimer;
    QLocalSocket m_probe;
    QByteArray m_lastWords; ///< Of Redis, for the case that it ends.
    int m_quickEnds = 0; ///< In a row.
    bool m_stopping = false;
};

}
