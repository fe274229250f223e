// SPDX-License-Identifier: MIT
#pragma once

#include "common/error.h"
#include "server/core/http.h"

namespace Chatto {

/// An answer with a JSON body.
HttpResponse jsonResponse(int status, const QByteArray &body);

/// 204: done, and nothing to tell.
HttpResponse noContent();

/// A refusal as problem details (RFC 9457), with the header that its status calls for: how to authenticate, or when to
/// come back.
HttpResponse problem(const Error &error);

}
