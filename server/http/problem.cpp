// SPDX-License-Identifier: MIT
#include "server/http/problem.h"

#include "common/httpcodec.h"

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRetryAfter = 1; ///< Seconds, where whoever refused had no better idea.

}

HttpResponse jsonResponse(int status, const QByteArray &body)
{
    return {status, {{"Content-Type"_ba, "application/json"_ba}}, body};
}

HttpResponse noContent()
{
    return {204};
}

HttpResponse problem(const Error &error)
{
    const int status = httpStatus(error.code);
    HttpResponse response{status, {{"Content-Type"_ba, "application/problem+json"_ba}}, encodeProblem(error)};
    if (status == 401)
        response.headers.append({"WWW-Authenticate"_ba, "Bearer"_ba});
    if (status == 429 || status == 503)
        response.headers.append({"Retry-After"_ba, QByteArray::number(error.retryAfter.value_or(usualRetryAfter))});
    return response;
}

}
