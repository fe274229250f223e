// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisurl.h"

#include <chrono>

namespace Chatto {

/// How to reach a Redis.
struct RedisOptions
{
    RedisUrl url;
    bool verifyPeer = true; ///< With TLS: whether the certificate must be good, and for that host.
    QString caFile = {}; ///< With TLS: who may have signed it (PEM); empty: whom the system trusts.
    std::chrono::milliseconds timeout = std::chrono::seconds(10); ///< For connecting, and for each command.
};

}
