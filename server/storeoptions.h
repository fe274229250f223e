// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisoptions.h"
#include "server/serverconfig.h"

namespace Chatto {

class PrivateRedis;

/// Where the private Redis keeps its files.
QString dataFolder(const ServerConfig &config);

/// How to reach the store that the configuration names; `privateRedis` is null where that is a Redis of others.
RedisOptions redisOptions(const ServerConfig &config, const PrivateRedis *privateRedis);

}
