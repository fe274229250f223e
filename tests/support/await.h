// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/handler.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace Chatto {

/// Calls something that answers later, and waits for the answer: `await<Identity>([&](auto handler) { store.f(handler);
/// })`. No answer within 10 s is Unavailable with the detail "no answer".
template <typename T, typename Call>
Result<T> await(Call call)
{
    QEventLoop loop; // quits at once, where qWaitFor() sleeps
    std::optional<Result<T>> answer;
    call(Handler<T>(&loop, [&](const Result<T> &result) {
        answer = result;
        loop.quit();
    }));
    if (answer)
        qFatal("answered before the call had returned");
    QTimer patience; // not singleShot(), which leaves a timer behind for each call that was answered in time
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    patience.start(10'000);
    loop.exec();
    return answer.value_or(Error{ErrorCode::Unavailable, QStringLiteral("no answer")});
}

}
