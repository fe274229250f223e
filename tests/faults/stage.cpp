// SPDX-License-Identifier: MIT
#include "tests/faults/stage.h"

#include <QEventLoop>
#include <QTimer>

#include <signal.h>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;

Stage::Stage(const QStringList &redisArguments, const QStringList &ownArguments)
    : redis(redisArguments)
    , server(serverArguments(redis.url()) + ownArguments)
{
}

bool Stage::start()
{
    return redis.start() && server.start();
}

std::unique_ptr<Company> Stage::company(int members, const Habits &habits)
{
    return std::make_unique<Company>(
        redis, [this] { return server.port(); }, members, habits);
}

void Stage::pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void Stage::signal(qint64 process, int signal)
{
    ::kill(static_cast<pid_t>(process), signal);
}

QStringList serverArguments(const QString &redisUrl)
{
    QStringList arguments{u"--guests"_s, u"--redis"_s, redisUrl};
    for (const QString &limit : {u"messages=0"_s, u"logins=0"_s, u"connections=0"_s})
        arguments += {u"--limit"_s, limit};
    return arguments;
}

}
