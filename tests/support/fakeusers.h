// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/usersource.h"

#include <QTimer>

#include <algorithm>

namespace Chatto {

/// The list of everybody, in memory. Answers come from the event loop.
class FakeUsers : public UserSource
{
public:
    void fetchUsers(const UserQuery &query, QObject *context, ReplyHandler<UserPage> handler) override
    {
        ++requests;
        UserPage page;
        for (const User &user : std::as_const(users)) {
            if (user.name.toString() <= query.after)
                continue;
            page.more = page.users.size() == std::min(query.limit, pageSize);
            if (page.more)
                break;
            page.users.append(user);
        }
        QTimer::singleShot(0, context, [page, handler = std::move(handler)] { handler(page); });
    }

    QList<User> users; ///< By name.
    int pageSize = 1000;
    int requests = 0;
};

}
