// SPDX-License-Identifier: MIT
#include "server/http/router.h"

#include "common/jsonreader.h"
#include "server/core/accountservice.h"
#include "server/http/problem.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool isPlaceholder(const QString &segment)
{
    return segment.startsWith('{'_L1);
}

bool matches(const QStringList &pattern, const QStringList &segments)
{
    return std::ranges::equal(pattern, segments, [](const QString &expected, const QString &segment) {
        return isPlaceholder(expected) ? !segment.isEmpty() : segment == expected;
    });
}

QStringList captured(const QStringList &pattern, const QStringList &segments)
{
    QStringList values;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isPlaceholder(pattern[i]))
            values.append(segments[i]);
    }
    return values;
}

/// The token of `Authorization: Bearer <token>` (RFC 6750 section 2.1); empty where there is none, or several.
QString bearerToken(const HttpRequest &request)
{
    static const QRegularExpression form(uR"(\A(?i:bearer) +([A-Za-z0-9._~+/-]+=*)\z)"_s);
    const auto isAuthorization = [](const HttpHeader &header) { return header.name == "authorization"; };
    if (std::ranges::count_if(request.headers, isAuthorization) != 1)
        return {};
    return form.match(QString::fromLatin1(request.header("authorization"))).captured(1);
}

bool isJson(const QByteArray &contentType)
{
    const QByteArray mediaType = contentType.split(';').first().trimmed();
    return mediaType.compare("application/json", Qt::CaseInsensitive) == 0;
}

/// A page may come from anywhere and still be at home here, as far as its browser can tell (DNS rebinding). Browsers
/// name the origin of whatever changes something; a page that only reads looks like a program.
bool isLocal(const HttpRequest &request)
{
    return request.client.isLoopback() && !request.forwarded && request.header("origin").isEmpty();
}

/// Why the body isn't one that the route takes.
std::optional<Error> checkBody(const Route &route, const HttpRequest &request)
{
    if (route.body == Body::None && request.body.isEmpty())
        return {};
    if (!isJson(request.header("content-type")))
        return Error{ErrorCode::UnsupportedMediaType, u"The body has to be application/json."_s};
    if (route.body == Body::Json)
        return {};
    const auto object = parseObject(request.body);
    const auto nothing = object ? JsonReader(*object).finish(Done()) : object.error();
    return nothing ? std::nullopt : std::optional(nothing.error());
}

}

Router::Router(
    const QList<Route> &routes, AccountService &accounts, const QList<QByteArray> &allowedOrigins, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_cors(allowedOrigins)
{
    for (const Route &route : routes)
        m_entries.append({route, route.path.mid(1).split('/'_L1)});
}

QStringList Router::calls() const
{
    QStringList calls;
    for (const Entry &entry : m_entries)
        calls.append(QString::fromLatin1(entry.route.method) + ' '_L1 + entry.route.path);
    return calls;
}

void Router::handle(const HttpRequest &request, const HttpRespond &respond)
{
    const auto finish = [headers = m_cors.headersFor(request), respond](HttpResponse response) {
        response.headers += headers;
        respond(response);
    };
    if (request.fault)
        return finish(problem(*request.fault));
    const auto segments = parsePath(request.path);
    segments ? dispatch(request, *segments, finish) : finish(problem(segments.error()));
}

QList<const Router::Entry *> Router::entriesFor(const QStringList &segments) const
{
    QList<const Entry *> found;
    for (const Entry &entry : m_entries) {
        if (matches(entry.pattern, segments))
            found.append(&entry);
    }
    return found;
}

void Router::dispatch(const HttpRequest &request, const QStringList &segments, const HttpRespond &respond)
{
    QByteArrayList methods;
    for (const Entry *entry : entriesFor(segments)) {
        if (entry->route.method == request.method)
            return admit(*entry, request, {.captured = captured(entry->pattern, segments)}, respond);
        methods.append(entry->route.method);
    }
    if (methods.isEmpty())
        return respond(problem({ErrorCode::NotFound, u"There is nothing at this path."_s}));
    if (Cors::isPreflight(request))
        return respond(m_cors.preflight(request, methods.join(", "_ba)));
    HttpResponse refusal = problem({ErrorCode::MethodNotAllowed, u"This path doesn't know that method."_s});
    refusal.headers.append({"Allow"_ba, methods.join(", "_ba)});
    respond(refusal);
}

void Router::admit(const Entry &entry, const HttpRequest &request, ApiCall call, const HttpRespond &respond)
{
    call.token = bearerToken(request);
    if (entry.route.access == Access::Open)
        return run(entry.route, request, std::move(call), respond);
    if (call.token.isEmpty())
        return respond(problem({ErrorCode::Unauthenticated, u"Sign in, and send the token."_s}));
    m_accounts.authenticate(call.token, {this, [entry, request, call, respond](const Result<Identity> &caller) mutable {
                                             if (!caller)
                                                 return respond(problem(caller.error()));
                                             call.caller = *caller;
                                             run(entry.route, request, call, respond);
                                         }});
}

void Router::run(const Route &route, const HttpRequest &request, ApiCall call, const HttpRespond &respond)
{
    if (!route.endpoint)
        return respond(problem({ErrorCode::NotSupported, u"This server can't do that yet."_s}));
    if (route.access == Access::Owner && !call.caller.owner)
        return respond(problem({ErrorCode::Forbidden, u"Only the server's owner may do that."_s}));
    if (const auto error = checkBody(route, request))
        return respond(problem(*error));
    const auto query = QueryParameters::parse(request.query, route.parameters);
    if (!query)
        return respond(problem(query.error()));
    call.query = *query;
    call.body = request.body;
    call.client = request.client;
    call.isLocal = isLocal(request);
    call.userAgent = QString::fromUtf8(request.header("user-agent"));
    route.endpoint(call, respond);
}

}
