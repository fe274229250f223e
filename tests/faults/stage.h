// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/company.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"

namespace Chatto::Faults {

/// A Redis, and a server on it whose limits let a crowd from one address in.
struct Stage
{
    explicit Stage(const QStringList &redisArguments = {}, const QStringList &serverArguments = {});

    /// Both answer.
    bool start();
    /// A company of so many that comes to the server itself.
    std::unique_ptr<Company> company(int members, const Habits &habits = {});
    /// Lets the event loop run for so long: the time that a fault lasts.
    static void pass(std::chrono::milliseconds time);
    static void signal(qint64 process, int signal);

    RedisFixture redis;
    ServerProcess server;
};

/// What every server here is told, with that Redis.
QStringList serverArguments(const QString &redisUrl);

}
