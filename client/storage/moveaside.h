// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// Moves a file that can't be read out of the way, for whoever may want to look into it. Says where to; nothing where
/// it can't be moved.
QString moveAside(const QString &path);

}
