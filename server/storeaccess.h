// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisoptions.h"
#include "server/serverconfig.h"

#include <QObject>

#include <memory>

namespace Chatto {

class PrivateRedis;

/// The Redis that a server of the same configuration uses, for a command beside the server. Where none runs on the
/// private Redis, that is started, and ended again with this object.
class StoreAccess : public QObject
{
    Q_OBJECT

public:
    explicit StoreAccess(const ServerConfig &config, QObject *parent = nullptr);
    ~StoreAccess() override;

    void open();
    /// Whether a server has the private Redis.
    bool isInUse() const;
    /// How to reach it.
    RedisOptions options() const;

signals:
    /// Once; whether it answers is another question.
    void opened();
    void failed(const QString &reason);

private:
    void startPrivateRedis();

    const ServerConfig m_config;
    const QString m_folder;
    std::unique_ptr<PrivateRedis> m_privateRedis;
    bool m_isOpen = false;
};

}
