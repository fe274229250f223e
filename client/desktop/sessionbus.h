// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>

namespace Chatto {

/// The desktop's message bus. Not connected where there is none: none is ever started.
QDBusConnection sessionBus();

}
