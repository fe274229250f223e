// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace Chatto {

/// "chatto.net". Names addresses and reasons; never what was sent.
Q_DECLARE_LOGGING_CATEGORY(netLog)

}
