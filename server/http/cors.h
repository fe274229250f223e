// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/http.h"

namespace Chatto {

/// Which web pages may read answers (the Fetch standard's CORS protocol): those of the origins that the administrator
/// named, to the letter.
class Cors
{
public:
    explicit Cors(const QList<QByteArray> &allowedOrigins);

    /// Whether a browser asks what a page may ask.
    static bool isPreflight(const HttpRequest &request);
    /// The answer to that, for a path that knows these methods.
    HttpResponse preflight(const HttpRequest &request, const QByteArray &methods) const;
    /// What every answer to the request carries, refusals too.
    QList<HttpHeader> headersFor(const HttpRequest &request) const;

private:
    bool isAllowed(const HttpRequest &request) const;

    QList<QByteArray> m_origins;
};

}
