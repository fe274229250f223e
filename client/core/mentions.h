// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QStringView>

namespace Chatto {

/// Whether the text names that person: `@ada` or the bare word, whatever the case, and only as a whole word: neither
/// "Adam" nor "ada-lovelace" nor "me@ada.org" names ada.
bool mentions(QStringView text, const UserName &name);

}
