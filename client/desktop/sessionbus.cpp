// SPDX-License-Identifier: MIT
#include "client/desktop/sessionbus.h"

#include <QFileInfo>

namespace Chatto {

using namespace Qt::StringLiterals;

QDBusConnection sessionBus()
{
    // libdbus would start a bus of its own where it finds none.
    const bool isThere = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    return isThere ? QDBusConnection::sessionBus() : QDBusConnection(u"chatto-no-bus"_s);
}

}
