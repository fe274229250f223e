// SPDX-License-Identifier: MIT
#include "client/ui/activation.h"

#include <QWidget>

namespace Chatto {

void bringToFront(QWidget &window, const QString &activationToken)
{
    // Qt's Wayland plug-in takes it from there with the next request, and unsets it.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

}
