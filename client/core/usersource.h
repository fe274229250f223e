// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/replyhandler.h"
#include "common/httpapi.h"

class QObject;

namespace Chatto {

/// Where the list of everybody comes from: the server, or a test.
class UserSource
{
public:
    virtual ~UserSource() = default;

    virtual void fetchUsers(const UserQuery &query, QObject *context, ReplyHandler<UserPage> handler) = 0;
};

}
