// SPDX-License-Identifier: MIT
#include "server/http/cors.h"

#include "server/http/problem.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr auto origin = "origin";

}

Cors::Cors(const QList<QByteArray> &allowedOrigins)
    : m_origins(allowedOrigins)
{
    m_origins.removeAll("null"_ba); // what every sandboxed page calls itself
}

bool Cors::isPreflight(const HttpRequest &request)
{
    return request.method == "OPTIONS" && !request.header(origin).isEmpty()
        && !request.header("access-control-request-method").isEmpty();
}

HttpResponse Cors::preflight(const HttpRequest &request, const QByteArray &methods) const
{
    HttpResponse response = noContent();
    if (isAllowed(request)) {
        response.headers = {
            {"Access-Control-Allow-Methods"_ba, methods},
            {"Access-Control-Allow-Headers"_ba, "Authorization, Content-Type"_ba},
            {"Access-Control-Max-Age"_ba, "600"_ba},
        };
    }
    return response;
}

QList<HttpHeader> Cors::headersFor(const HttpRequest &request) const
{
    QList<HttpHeader> headers;
    if (isAllowed(request)) {
        headers.append({"Access-Control-Allow-Origin"_ba, request.header(origin)});
        headers.append({"Access-Control-Expose-Headers"_ba, "Retry-After"_ba});
    }
    if (!m_origins.isEmpty())
        headers.append({"Vary"_ba, "Origin"_ba});
    return headers;
}

bool Cors::isAllowed(const HttpRequest &request) const
{
    return m_origins.contains(request.header(origin));
}

}
