// SPDX-License-Identifier: MIT
#include "server/storeoptions.h"

#include "server/redis/privateredis.h"

#include <QStandardPaths>

namespace Chatto {

using namespace Qt::StringLiterals;

QString dataFolder(const ServerConfig &config)
{
    return config.dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                                       : config.dataFolder;
}

RedisOptions redisOptions(const ServerConfig &config, const PrivateRedis *privateRedis)
{
    RedisOptions options;
    options.url = privateRedis ? privateRedis->url() : *RedisUrl::parse(config.redisUrl);
    options.verifyPeer = config.redisTls != "no"_L1;
    options.caFile = config.redisTls == "verify"_L1 || config.redisTls == "no"_L1 ? QString() : config.redisTls;
    options.timeout = std::chrono::seconds(config.limits.storeSeconds);
    return options;
}

}
