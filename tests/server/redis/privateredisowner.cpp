// SPDX-License-Identifier: MIT
// A process that owns a private Redis, for tests to kill: `privateredisowner <data folder> [lock time in ms]`. It says
// `started <pid of Redis>` each time, or `failed <reason>` and ends with 1. SIGTERM isn't handled: it dies.
#include "server/redis/privateredis.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Chatto;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::chrono::milliseconds lockTime(arguments.value(2, QStringLiteral("10000")).toInt());
    PrivateRedis redis(arguments.value(1), lockTime);
    QObject::connect(&redis, &PrivateRedis::started, &application, [&] {
        std::printf("started %lld\n", static_cast<long long>(redis.processId()));
        std::fflush(stdout);
    });
    QObject::connect(
        &redis, &PrivateRedis::failed, &application,
        [](const QString &reason) {
            std::printf("failed %s\n", qPrintable(reason));
            std::fflush(stdout);
            QCoreApplication::exit(1);
        },
        Qt::QueuedConnection);
    redis.start();
    return QCoreApplication::exec();
}
