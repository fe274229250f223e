// SPDX-License-Identifier: MIT
#pragma once

#include "server/http/cors.h"
#include "server/http/route.h"

#include <QObject>

namespace Chatto {

class AccountService;

/// Finds a request's endpoint and does for all of them alike what docs/protocol.md says of every call: who is asking,
/// whether path, method, parameters and kind of body fit, and which web pages may read the answer.
class Router : public QObject
{
    Q_OBJECT

public:
    Router(const QList<Route> &routes, AccountService &accounts, const QList<QByteArray> &allowedOrigins,
        QObject *parent = nullptr);

    void handle(const HttpRequest &request, const HttpRespond &respond);

    /// Every call that there is, such as "GET /api/v1/rooms".
    QStringList calls() const;

private:
    struct Entry
    {
        Route route;
        QStringList pattern; ///< The path's segments.
    };

    QList<const Entry *> entriesFor(const QStringList &segments) const;
    void dispatch(const HttpRequest &request, const QStringList &segments, const HttpRespond &respond);
    void admit(const Entry &entry, const HttpRequest &request, ApiCall call, const HttpRespond &respond);
    static void run(const Route &route, const HttpRequest &request, ApiCall call, const HttpRespond &respond);

    QList<Entry> m_entries;
    AccountService &m_accounts;
    Cors m_cors;
};

}
