// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/limits.h"
#include "server/core/handler.h"

#include <QObject>
#include <QThreadPool>

#include <unordered_map>

namespace Chatto {

/// Hashes passwords and compares them with hashes (Argon2id), on threads of its own, as that takes long on purpose.
/// Everything here can fail with Unavailable: too many wait already.
class PasswordHasher : public QObject
{
    Q_OBJECT

public:
    explicit PasswordHasher(const Limits &limits, QObject *parent = nullptr);
    /// Waits for what runs; who waited for it is told no more.
    ~PasswordHasher() override;

    /// The password's hash, a PHC string, if it is strong enough for that user; PasswordWeak.
    void hash(const QString &password, const UserName &user, Handler<QByteArray> handler);
    /// BadCredentials unless the hash is the password's. An empty hash is nobody's, and is found out no sooner.
    void verify(const QString &password, const QByteArray &hash, Handler<Done> handler);

private:
    using Job = std::function<Result<QByteArray>()>;

    void run(Job job, Handler<QByteArray> handler);
    void finish(quint64 number, const Result<QByteArray> &result);

    QThreadPool m_pool;
    size_t m_mostJobs;
    quint64 m_lastNumber = 0;
    /// Of the jobs that wait or run. They stay on this thread; the jobs know their numbers alone.
    std::unordered_map<quint64, Handler<QByteArray>> m_handlers;
};

}
