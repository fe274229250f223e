// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"
#include "server/core/http.h"

namespace Chatto {

/// What the request says about its answer.
struct ResponseFraming
{
    bool isHttp11 = true;
    bool isKeepAlive = true; ///< Another request may follow.
    bool isHead = false; ///< A HEAD's answer has no body.
};

/// The response as it goes over the wire, with Content-Length, Date, Connection and the headers that every answer has.
QByteArray encodeResponse(const HttpResponse &response, const ResponseFraming &framing);

/// The error as problem details (RFC 9457), with Retry-After where there is one.
HttpResponse problemResponse(const Error &error);

}
