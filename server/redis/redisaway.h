// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

namespace Chatto {

/// What every call answers while Redis can't be asked. A client may try again about when the next attempt was made.
inline Error redisAway(const QString &why)
{
    return {ErrorCode::Unavailable, QStringLiteral("The store is away: ") + why, 2};
}

}
