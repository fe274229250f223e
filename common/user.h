// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/presence.h"

namespace Chatto {

/// A person, as others see them.
struct User
{
    UserName name;
    Presence presence = Presence::Offline;
    bool guest = false; ///< Came without an account; the name is free again some time after they have gone.
    bool owner = false; ///< Of the whole server.
    bool blocked = false; ///< By the server's owner: can't sign in.
    bool operator==(const User &) const = default;
};

}
