// SPDX-License-Identifier: MIT
#include "server/redis/privateredis.h"

#include "server/redis/redislog.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <QThread>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lockInterval = 100ms;
constexpr std::chrono::milliseconds probeInterval = 10ms;
constexpr std::chrono::milliseconds stopTime = 4s; ///< It has little to do: all that was said is on the disk.
constexpr std::chrono::milliseconds firstDelay = 200ms;
constexpr std::chrono::milliseconds longestDelay = 5s;
constexpr std::chrono::milliseconds proofTime = 10s; ///< A Redis that ran so long didn't fail at once.
constexpr qsizetype socketPathBytes = sizeof(sockaddr_un::sun_path) - 1;

/// In the data folder; if that is too deep for a socket file, in the user's runtime folder.
QString chooseSocketPath(const QString &folder)
{
    const QString path = folder + u"/redis.sock"_s;
    if (QFile::encodeName(path).size() <= socketPathBytes)
        return path;
    const QByteArray name = QCryptographicHash::hash(QFile::encodeName(folder), QCryptographicHash::Sha1).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/chatto-"_s
        + QString::fromLatin1(name.left(16)) + u".sock"_s;
}

QString lockPath(const QString &folder)
{
    return folder + u"/lock"_s;
}

QString findProgram()
{
    const QString redis = QStandardPaths::findExecutable(u"redis-server"_s);
    return redis.isEmpty() ? QStandardPaths::findExecutable(u"valkey-server"_s) : redis;
}

QStringList arguments(const QString &folder, const QString &socketPath)
{
    return {u"--port"_s, u"0"_s, u"--unixsocket"_s, socketPath, u"--unixsocketperm"_s, u"700"_s, u"--dir"_s,
        folder + u"/redis"_s, u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"always"_s, u"--save"_s, u""_s,
        u"--maxmemory-policy"_s, u"noeviction"_s, u"--daemonize"_s, u"no"_s, u"--logfile"_s, u""_s};
}

}

PrivateRedis::PrivateRedis(const QString &dataFolder, std::chrono::milliseconds lockTime, QObject *parent)
    : QObject(parent)
    , m_folder(QDir(dataFolder).absolutePath())
    , m_socketPath(chooseSocketPath(m_folder))
    , m_lockTime(lockTime)
{
    m_lockTimer.setInterval(lockInterval);
    m_launchTimer.setSingleShot(true);
    m_probeTimer.setInterval(probeInterval);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_lockTimer, &QTimer::timeout, this, &PrivateRedis::takeLock);
    connect(&m_launchTimer, &QTimer::timeout, this, &PrivateRedis::launch);
    connect(&m_probeTimer, &QTimer::timeout, this, &PrivateRedis::probe);
    connect(&m_probe, &QLocalSocket::readyRead, this, &PrivateRedis::readProbe);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PrivateRedis::logOutput);
    connect(&m_process, &QProcess::started, &m_probeTimer, qOverload<>(&QTimer::start));
    connect(&m_process, &QProcess::finished, this, &PrivateRedis::noteEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(m_program + u": "_s + m_process.errorString());
    });
}

PrivateRedis::~PrivateRedis()
{
    stop();
}

RedisUrl PrivateRedis::url() const
{
    return RedisUrl::socketFile(m_socketPath);
}

bool PrivateRedis::isInUse(const QString &dataFolder)
{
    const QString path = lockPath(QDir(dataFolder).absolutePath());
    if (!QFile::exists(path))
        return false;
    DataFolderLock lock(path);
    return lock.error().isEmpty() && !lock.tryLock();
}

void PrivateRedis::start()
{
    m_program = findProgram();
    if (m_program.isEmpty())
        emit failed(u"There is no redis-server and no valkey-server here: install one, or name a running Redis."_s);
    else if (QFile::encodeName(m_socketPath).size() > socketPathBytes)
        emit failed(u"The path %1 is too long for a socket file."_s.arg(m_socketPath));
    else if (prepareFolder())
        takeLock();
}

bool PrivateRedis::prepareFolder()
{
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder + u"/redis"_s)) {
        emit failed(u"The data folder %1 can't be made."_s.arg(m_folder));
        return false;
    }
    if (isNew)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<DataFolderLock>(lockPath(m_folder));
    m_lockDeadline.setRemainingTime(m_lockTime);
    if (m_lock->error().isEmpty())
        return true;
    emit failed(m_lock->error());
    return false;
}

void PrivateRedis::takeLock()
{
    if (m_lock->tryLock()) {
        m_lockTimer.stop();
        launch();
    } else if (m_lockDeadline.hasExpired()) {
        m_lockTimer.stop();
        emit failed(u"The data folder %1 is in use by another chatto-server (process %2) or its Redis."_s.arg(
            m_folder, m_lock->holder()));
    } else {
        m_lockTimer.start();
    }
}

void PrivateRedis::launch()
{
    // Linux tells the child of the end of the thread that made it, not of the process.
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    restrictChild();
    m_uptime.start();
    m_process.start(m_program, arguments(m_folder, m_socketPath), QIODevice::ReadOnly);
}

// Runs in the child, between fork and exec: system calls only.
void PrivateRedis::restrictChild()
{
    m_process.setChildProcessModifier([parent = ::getpid(), lock = m_lock->descriptor()] {
        ::setpgid(0, 0); // Ctrl+C is for the server alone, which still needs Redis to end in good order
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // which has ended before it was listened for
            ::_exit(1);
        ::fcntl(lock, F_SETFD, 0);
    });
}

// Redis says nowhere but in its log, in changing words, that it listens; and then it still has to read what it keeps.
void PrivateRedis::probe()
{
    if (m_probe.state() == QLocalSocket::UnconnectedState)
        m_probe.connectToServer(m_socketPath);
    if (m_probe.state() == QLocalSocket::ConnectedState)
        m_probe.write("PING\r\n");
}

void PrivateRedis::readProbe()
{
    if (!m_probe.readAll().contains("+PONG"))
        return;
    stopProbing();
    emit started();
}

void PrivateRedis::stopProbing()
{
    m_probeTimer.stop();
    m_probe.abort();
}

void PrivateRedis::noteEnd()
{
    logOutput();
    stopProbing();
    if (m_stopping)
        return;
    m_quickEnds = m_uptime.elapsed() < proofTime.count() ? m_quickEnds + 1 : 0;
    const auto delay = std::min(firstDelay * (1 << std::min(m_quickEnds, 10)), longestDelay);
    qCWarning(lcRedisServer).noquote() << "redis-server has ended unasked and is started again; its last words were:"
                                       << QString::fromUtf8(m_lastWords);
    m_launchTimer.start(delay);
}

// Even on a good day Redis' log is full of warnings, so it is for those who ask for it.
void PrivateRedis::logOutput()
{
    while (m_process.canReadLine()) {
        m_lastWords = m_process.readLine().trimmed();
        qCDebug(lcRedisServer).noquote() << QString::fromUtf8(m_lastWords);
    }
}

void PrivateRedis::stop()
{
    m_stopping = true;
    m_lockTimer.stop();
    m_launchTimer.stop();
    stopProbing();
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(static_cast<int>(stopTime.count())))
            m_process.kill();
        m_process.waitForFinished();
    }
    m_lock.reset();
}

}
