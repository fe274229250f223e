// SPDX-License-Identifier: MIT
#include "server/redis/redislog.h"

namespace Chatto {

Q_LOGGING_CATEGORY(lcRedis, "chatto.redis", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRedisServer, "chatto.redis.server", QtInfoMsg)

}
