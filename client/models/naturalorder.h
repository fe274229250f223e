// SPDX-License-Identifier: MIT
#pragma once

#include <QCollator>

namespace Chatto {

/// The order of names that people expect, wherever they are listed: as in their language, without regard to letter
/// case, and with "Room 4" before "Room 10".
QCollator naturalOrder();

}
