// SPDX-License-Identifier: MIT
#include "tests/support/redisfixture.h"

#include "server/redis/rediscodec.h"

#include <QDeadlineTimer>
#include <QThread>

#include <signal.h>
#include <sys/prctl.h>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 10'000; ///< Milliseconds.

}

RedisFixture::RedisFixture(const QStringList &arguments)
    : m_arguments(arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(u"redis.log"_s), QIODevice::Append);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

RedisFixture::~RedisFixture()
{
    kill();
}

bool RedisFixture::start()
{
    const QStringList own{u"--port"_s, u"0"_s, u"--unixsocket"_s, socketPath(), u"--dir"_s, m_folder.path(),
        u"--appendonly"_s, u"yes"_s, u"--appendfsync"_s, u"always"_s, u"--save"_s, u""_s, u"--maxmemory-policy"_s,
        u"noeviction"_s};
    m_process.start(u"redis-server"_s, own + m_arguments);
    return m_process.waitForStarted() && waitUntilItAnswers();
}

bool RedisFixture::waitUntilItAnswers()
{
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired() && m_process.state() == QProcess::Running) {
        if (command("PING").bytes() == "PONG")
            return true;
        QThread::msleep(5); // it says nowhere when it is ready
    }
    return false;
}

void RedisFixture::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

void RedisFixture::stop()
{
    m_process.terminate();
    m_process.waitForFinished(patience);
}

void RedisFixture::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void RedisFixture::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

RedisOptions RedisFixture::options() const
{
    return {RedisUrl::socketFile(socketPath())};
}

RedisValue RedisFixture::command(const QByteArrayList &arguments)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    if (!socket.waitForConnected(patience))
        return RedisValue::error(socket.errorString().toUtf8());
    socket.write(encodeRedisCommand(arguments));
    RedisReader reader;
    while (socket.waitForReadyRead(patience)) {
        reader.feed(socket.readAll());
        if (const auto value = reader.next())
            return *value;
    }
    return RedisValue::error(socket.errorString().toUtf8());
}

}
