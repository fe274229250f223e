// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace Chatto {

/// Shows the window before all others and gives it the keyboard. Under Wayland that takes the token of whatever the
/// user has just clicked elsewhere.
void bringToFront(QWidget &window, const QString &activationToken = {});

}
