// SPDX-License-Identifier: MIT
#pragma once

#include "server/admincommand.h"
#include "server/core/passwordhasher.h"
#include "server/serverconfig.h"
#include "server/storeaccess.h"

#include <memory>

namespace Chatto {

class AdminService;
class RedisStore;

/// Carries out one command of an administrator, on the store that a server of the same configuration uses. Servers that
/// run hear of it at once; where none runs on the private Redis, that is started, and ended again with this object.
class Admin : public QObject
{
    Q_OBJECT

public:
    Admin(const ServerConfig &config, const AdminCommand &command, QObject *parent = nullptr);
    ~Admin() override;

    void start();

signals:
    /// Once. `sentence` says what is the case now, or why it could not be done.
    void finished(bool done, const QString &sentence);

private:
    void openStore();
    void execute();
    void setOwner();
    void setBlocked(bool blocked);
    void setPassword();
    void setRegistration(bool open);
    Handler<Done> answering(const QString &success);
    void refuse(const Error &error);
    void finish(bool done, const QString &sentence);

    const ServerConfig m_config;
    const AdminCommand m_command;
    PasswordHasher m_hasher;
    StoreAccess m_access;
    std::unique_ptr<RedisStore> m_store;
    std::unique_ptr<AdminService> m_service;
    bool m_isExecuting = false;
    bool m_isFinished = false;
};

}
