// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QByteArray>

namespace Chatto {

/// Who is acting. A guest who comes back later under the same name is somebody else: the uid differs.
struct Identity
{
    QByteArray uid; ///< Opaque, ASCII without spaces, never issued twice; what the store keys a user's things by.
    UserName name;
    bool guest = false;
    bool owner = false; ///< Of the whole server.
    bool operator==(const Identity &) const = default;
};

}
