// SPDX-License-Identifier: MIT
#include "server/net/netlog.h"

namespace Chatto {

Q_LOGGING_CATEGORY(netLog, "chatto.net")

}
