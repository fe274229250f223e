// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace Chatto {

Q_DECLARE_LOGGING_CATEGORY(lcRedis)
Q_DECLARE_LOGGING_CATEGORY(lcRedisServer)

}
