// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// The emoji for `:)` and its like; of any other word nothing.
QString emojiForEmoticon(QStringView word);

}
