// SPDX-License-Identifier: MIT
#include "server/http/adminapi.h"

#include "common/httpcodec.h"
#include "server/core/adminservice.h"
#include "server/core/names.h"
#include "server/core/serverstate.h"
#include "server/http/answering.h"

namespace Chatto {

using namespace Qt::StringLiterals;

AdminApi::AdminApi(AdminService &admin, ServerState &server, QObject *parent)
    : QObject(parent)
    , m_admin(admin)
    , m_server(server)
{
}

QList<Route> AdminApi::routes()
{
    const auto setBlockedTo = [this](bool blocked) {
        return [this, blocked](const ApiCall &call, const HttpRespond &respond) { setBlocked(call, blocked, respond); };
    };
    return {
        {.method = "PATCH"_ba,
            .path = u"/api/v1/server"_s,
            .endpoint = std::bind_front(&AdminApi::editServer, this),
            .access = Access::Owner,
            .body = Body::Json},
        {.method = "PUT"_ba,
            .path = u"/api/v1/users/{username}/block"_s,
            .endpoint = setBlockedTo(true),
            .access = Access::Owner},
        {.method = "DELETE"_ba,
            .path = u"/api/v1/users/{username}/block"_s,
            .endpoint = setBlockedTo(false),
            .access = Access::Owner},
        {.method = "PUT"_ba,
            .path = u"/api/v1/users/{username}/password"_s,
            .endpoint = std::bind_front(&AdminApi::setPassword, this),
            .access = Access::Owner,
            .body = Body::Json},
    };
}

void AdminApi::editServer(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeRegistration(call.body), respond, [&](bool open) {
        const auto encode = [](const ServerInfo &info) { return jsonResponse(200, encodeServerInfo(info)); };
        m_server.setRegistration(open, answering<ServerInfo>(this, respond, encode));
    });
}

void AdminApi::setBlocked(const ApiCall &call, bool blocked, const HttpRespond &respond)
{
    m_admin.setBlocked(call.captured.first(), blocked, answeringDone(this, respond));
}

void AdminApi::setPassword(const ApiCall &call, const HttpRespond &respond)
{
    // Whoever got hold of the owner's token alone must not get the account.
    if (foldName(call.captured.first()) == foldName(call.caller.name.toString()))
        return respond(problem({ErrorCode::Forbidden, u"Your own password takes the old one: POST /password."_s}));
    withRead(decodePassword(call.body), respond, [&](const QString &password) {
        m_admin.setPassword(call.captured.first(), password, answeringDone(this, respond));
    });
}

}
