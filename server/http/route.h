// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/http.h"
#include "server/core/identity.h"
#include "server/http/target.h"

namespace Chatto {

/// A request as its endpoint sees it: whatever holds for all calls has been checked.
struct ApiCall
{
    QStringList captured = {}; ///< What stands in the path for the route's placeholders.
    QueryParameters query = {};
    QByteArray body = {};
    QHostAddress client = {};
    bool isLocal = false; ///< Made at the server's own machine, by no proxy and no web page.
    QString userAgent = {};
    QString token = {}; ///< As it was sent: where the route is open, nobody has looked at it.
    Identity caller = {}; ///< Nobody where the route is open.
};

using Endpoint = std::function<void(const ApiCall &, const HttpRespond &)>;

enum class Access {
    Authenticated,
    Open, ///< To everybody.
    Owner, ///< The server's, alone.
};

enum class Body {
    None, ///< Or an empty object.
    Json,
};

/// One call of the API.
struct Route
{
    QByteArray method;
    QString path; ///< Such as `/api/v1/rooms/{id}/messages`.
    Endpoint endpoint = {}; ///< Null: in the contract, but not built yet.
    Access access = Access::Authenticated;
    Body body = Body::None;
    QList<QLatin1StringView> parameters = {}; ///< That the query may have.
};

}
