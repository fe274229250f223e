// SPDX-License-Identifier: MIT
#pragma once

#include "client/desktop/desktopnotifications.h"
#include "client/desktop/idletime.h"
#include "client/desktop/launcherbadge.h"
#include "client/desktop/sessionbus.h"
#include "client/ui/tray.h"

namespace Chatto {

/// What the program has of the desktop around it, for as long as it runs. Any of it may be missing.
struct Surroundings
{
    Surroundings(const Theme &theme, Preferences &preferences)
        : notifications(sessionBus())
        , badge(sessionBus())
        , idle(sessionBus())
        , tray(theme, preferences)
    {
    }

    DesktopNotifications notifications;
    LauncherBadge badge;
    IdleTime idle;
    Tray tray;
};

}
