// SPDX-License-Identifier: MIT
#include "server/storeaccess.h"

#include "server/redis/privateredis.h"
#include "server/storeoptions.h"

#include <QFileInfo>

#include <unistd.h>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Files that another user has made in their folder are files that they can't write any more.
bool isSomebodyElses(const QString &folder)
{
    const QFileInfo info(folder);
    return info.exists() && info.ownerId() != ::geteuid();
}

}

StoreAccess::StoreAccess(const ServerConfig &config, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_folder(dataFolder(config))
    , m_privateRedis(config.redisUrl.isEmpty() ? std::make_unique<PrivateRedis>(m_folder) : nullptr)
{
}

StoreAccess::~StoreAccess() = default;

void StoreAccess::open()
{
    if (!m_privateRedis || isInUse())
        emit opened();
    else if (isSomebodyElses(m_folder))
        emit failed(u"The data folder %1 belongs to %2: ask as that user, or while the server runs."_s.arg(
            m_folder, QFileInfo(m_folder).owner()));
    else
        startPrivateRedis();
}

bool StoreAccess::isInUse() const
{
    return m_privateRedis && !m_isOpen && PrivateRedis::isInUse(m_folder);
}

RedisOptions StoreAccess::options() const
{
    return redisOptions(m_config, m_privateRedis.get());
}

void StoreAccess::startPrivateRedis()
{
    connect(m_privateRedis.get(), &PrivateRedis::failed, this, &StoreAccess::failed);
    connect(m_privateRedis.get(), &PrivateRedis::started, this, [this] {
        if (!std::exchange(m_isOpen, true)) // else it was started again
            emit opened();
    });
    m_privateRedis->start();
}

}
