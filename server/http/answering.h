// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/handler.h"
#include "server/http/problem.h"

namespace Chatto {

/// Answers with what `encode` makes of a success, or with the problem.
template <typename T, typename Encode>
Handler<T> answering(QObject *context, const HttpRespond &respond, Encode encode)
{
    return {context,
        [respond, encode](const Result<T> &result) { respond(result ? encode(*result) : problem(result.error())); }};
}

/// Answers 204, or with the problem.
inline Handler<Done> answeringDone(QObject *context, const HttpRespond &respond)
{
    return answering<Done>(context, respond, [](Done) { return noContent(); });
}

/// Runs `call` with what was read of a request; what could not be read is the answer.
template <typename T, typename Call>
void withRead(const Result<T> &read, const HttpRespond &respond, Call call)
{
    read ? call(*read) : respond(problem(read.error()));
}

}
