// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <functional>
#include <optional>

namespace Chatto {

struct HttpHeader
{
    QByteArray name; ///< In requests: lower case.
    QByteArray value; ///< Without surrounding white space.
};

/// A complete, well-formed request (RFC 9112), as the net layer hands it on; or one to be refused, as far as it is
/// known.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< As sent: percent-encoded, without query, beginning with `/`.
    QByteArray query; ///< As sent, without `?`.
    QList<HttpHeader> headers;
    QByteArray body;
    QHostAddress client; ///< Who asks; behind a trusted proxy, whom it names.
    bool forwarded = false; ///< Came with forwarding headers, trusted or not.
    std::optional<Error> fault = {}; ///< Why it could not be read: the answer, and nothing else is to be made of it.

    /// The first header of that (lower-case) name; empty where there is none.
    QByteArray header(QByteArrayView name) const
    {
        for (const HttpHeader &candidate : headers) {
            if (candidate.name == name)
                return candidate.value;
        }
        return {};
    }
};

/// The net layer adds Content-Length, Date, Connection, and what keeps browsers from storing or guessing.
struct HttpResponse
{
    int status = 200;
    QList<HttpHeader> headers = {};
    QByteArray body = {};
};

/// To be called once, at once or later; after the connection's end it does nothing.
using HttpRespond = std::function<void(const HttpResponse &)>;
using HttpHandler = std::function<void(const HttpRequest &, const HttpRespond &)>;

}
