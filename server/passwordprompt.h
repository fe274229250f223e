// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

namespace Chatto {

/// A new password for that user: typed twice at the terminal, which doesn't show it; where standard input is no
/// terminal, its next line. BadRequest if there is none, or the two differ.
Result<QString> readNewPassword(const QString &user);

}
