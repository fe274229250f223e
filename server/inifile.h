// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

#include <QList>

namespace Chatto {

/// One `key = value` line of a configuration file.
struct IniEntry
{
    QString section; ///< Empty before the first `[section]`.
    QString key;
    QString value; ///< To the end of the line, without surrounding white space; taken literally, quotes and `%` too.
    int line = 0; ///< 1, 2, 3 …
    bool operator==(const IniEntry &) const = default;
};

/// Reads `[section]`, `key = value`, and comments that begin a line with `#` or `;`. Passwords and URLs stand in such
/// files, so that nothing within a value is special (docs/decisions/0002). BadRequest names the line.
Result<QList<IniEntry>> readIni(const QByteArray &text);

}
