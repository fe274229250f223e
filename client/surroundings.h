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
        : tray(theme, preferences)
    {
    }

    /// Asks the desktop for all of it, which takes longer than it takes to draw a window.
    void connectToDesktop()
    {
        const QDBusConnection bus = sessionBus();
        notifications.connectTo(bus);
        badge.connectTo(bus);
        idle.connectTo(bus);
        tray.appear();
    }

    DesktopNotifications notifications;
    LauncherBadge badge;
    IdleTime idle;
    Tray tray;
};

}
