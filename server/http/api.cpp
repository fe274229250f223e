// SPDX-License-Identifier: MIT
#include "server/http/api.h"

#include "common/httpcodec.h"
#include "server/core/chatservice.h"
#include "server/core/serverstate.h"
#include "server/core/token.h"
#include "server/http/answering.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

Result<UserQuery> readUserQuery(const QueryParameters &parameters)
{
    const auto limit = parameters.number("limit"_L1, 1, PresenceTracker::mostUsers, UserQuery().limit);
    if (!limit)
        return limit.error();
    return UserQuery{parameters.text("prefix"_L1), parameters.text("after"_L1), static_cast<int>(*limit)};
}

/// What the contract has and this version hasn't.
QList<Route> plannedRoutes()
{
    return {
        {"PATCH"_ba, u"/api/v1/rooms/{id}/messages/{id}"_s},
        {"DELETE"_ba, u"/api/v1/rooms/{id}/messages/{id}"_s},
        {"PUT"_ba, u"/api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s},
        {"DELETE"_ba, u"/api/v1/rooms/{id}/messages/{id}/reactions/{emoji}"_s},
        {"GET"_ba, u"/api/v1/search"_s},
    };
}

}

Api::Api(const ApiServices &services, QObject *parent)
    : QObject(parent)
    , m_store(services.store)
    , m_server(services.server)
    , m_chat(services.chat)
    , m_metrics(services.metrics)
    , m_accountApi(services.accounts)
    , m_roomApi(services.chat, services.rooms)
    , m_adminApi(services.admin, services.server)
{
}

QList<Route> Api::routes()
{
    return serverRoutes() + m_accountApi.routes() + m_roomApi.routes() + m_adminApi.routes() + plannedRoutes();
}

QList<Route> Api::serverRoutes()
{
    return {
        {.method = "GET"_ba,
            .path = u"/healthz"_s,
            .endpoint = [this](const ApiCall &, const HttpRespond &respond) { tellHealth(respond); },
            .access = Access::Open},
        {.method = "GET"_ba,
            .path = u"/metrics"_s,
            .endpoint = std::bind_front(&Api::tellMetrics, this),
            .access = Access::Open},
        {.method = "GET"_ba,
            .path = u"/api/v1/server"_s,
            .endpoint = [this](const ApiCall &, const HttpRespond &respond) { tellServer(respond); },
            .access = Access::Open},
        {.method = "GET"_ba,
            .path = u"/api/v1/users"_s,
            .endpoint = std::bind_front(&Api::listUsers, this),
            .parameters = {"prefix"_L1, "after"_L1, "limit"_L1}},
    };
}

void Api::tellHealth(const HttpRespond &respond) const
{
    if (!m_store.isReady())
        return respond(problem({ErrorCode::Unavailable, u"The store doesn't answer."_s}));
    respond({200, {{"Content-Type"_ba, "text/plain"_ba}}, "ok"_ba});
}

void Api::tellMetrics(const ApiCall &call, const HttpRespond &respond) const
{
    if (!call.isLocal && !isHashOf(m_metrics.tokenHash, call.token))
        return respond(problem({ErrorCode::Unauthenticated, u"Send the token for metrics."_s}));
    respond({200, {{"Content-Type"_ba, "text/plain; version=0.0.4; charset=utf-8"_ba}}, m_metrics.page()});
}

void Api::tellServer(const HttpRespond &respond) const
{
    respond(jsonResponse(200, encodeServerInfo(m_server.info())));
}

void Api::listUsers(const ApiCall &call, const HttpRespond &respond)
{
    withRead(readUserQuery(call.query), respond, [&](const UserQuery &query) {
        const auto encode = [](const UserPage &page) { return jsonResponse(200, encodeUserPage(page)); };
        m_chat.users(query, answering<UserPage>(this, respond, encode));
    });
}

}
