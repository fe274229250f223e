// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <functional>

namespace Chatto {

/// Takes the answer to a question that was put to the server. It comes with a context object: the handler runs exactly
/// once, never before the asking call has returned, and not at all once its context is gone.
template <typename T>
using ReplyHandler = std::function<void(const Result<T> &)>;

}
