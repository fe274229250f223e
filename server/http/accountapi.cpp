// SPDX-License-Identifier: MIT
#include "server/http/accountapi.h"

#include "common/httpcodec.h"
#include "server/core/accountservice.h"
#include "server/core/token.h"
#include "server/http/answering.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostClientLength = 200;

/// What people are shown of a User-Agent.
QString clientName(const QString &userAgent)
{
    QString name = userAgent;
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.size() > mostClientLength)
        name.truncate(name[mostClientLength - 1].isHighSurrogate() ? mostClientLength - 1 : mostClientLength);
    return name;
}

Visitor visitorOf(const ApiCall &call)
{
    return {call.client, clientName(call.userAgent), call.isLocal};
}

}

AccountApi::AccountApi(AccountService &accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
{
}

QList<Route> AccountApi::routes()
{
    return {
        {.method = "POST"_ba,
            .path = u"/api/v1/register"_s,
            .endpoint = std::bind_front(&AccountApi::registerAccount, this),
            .access = Access::Open,
            .body = Body::Json},
        {.method = "POST"_ba,
            .path = u"/api/v1/login"_s,
            .endpoint = std::bind_front(&AccountApi::login, this),
            .access = Access::Open,
            .body = Body::Json},
        {.method = "POST"_ba, .path = u"/api/v1/logout"_s, .endpoint = std::bind_front(&AccountApi::logout, this)},
        {.method = "POST"_ba,
            .path = u"/api/v1/password"_s,
            .endpoint = std::bind_front(&AccountApi::changePassword, this),
            .body = Body::Json},
        {.method = "GET"_ba,
            .path = u"/api/v1/sessions"_s,
            .endpoint = std::bind_front(&AccountApi::listSignIns, this)},
        {.method = "DELETE"_ba,
            .path = u"/api/v1/sessions/{id}"_s,
            .endpoint = std::bind_front(&AccountApi::endSignIn, this)},
    };
}

void AccountApi::registerAccount(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeCredentials(call.body), respond, [&](const Credentials &credentials) {
        const auto encode = [](const SignedIn &signedIn) { return jsonResponse(201, encodeSignedIn(signedIn)); };
        m_accounts.registerAccount(credentials, visitorOf(call), answering<SignedIn>(this, respond, encode));
    });
}

void AccountApi::login(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodeCredentials(call.body), respond, [&](const Credentials &credentials) {
        const auto encode = [](const SignedIn &signedIn) { return jsonResponse(200, encodeSignedIn(signedIn)); };
        m_accounts.login(credentials, visitorOf(call), answering<SignedIn>(this, respond, encode));
    });
}

void AccountApi::logout(const ApiCall &call, const HttpRespond &respond)
{
    m_accounts.logout(hashToken(call.token), answeringDone(this, respond));
}

void AccountApi::changePassword(const ApiCall &call, const HttpRespond &respond)
{
    withRead(decodePasswordChange(call.body), respond, [&](const PasswordChange &change) {
        m_accounts.changePassword(
            call.caller, hashToken(call.token), change, call.client, answeringDone(this, respond));
    });
}

void AccountApi::listSignIns(const ApiCall &call, const HttpRespond &respond)
{
    const auto encode = [](const QList<SignIn> &signIns) { return jsonResponse(200, encodeSignIns(signIns)); };
    m_accounts.signIns(call.caller, hashToken(call.token), answering<QList<SignIn>>(this, respond, encode));
}

void AccountApi::endSignIn(const ApiCall &call, const HttpRespond &respond)
{
    m_accounts.endSignIn(call.caller, call.captured.first(), answeringDone(this, respond));
}

}
