// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"
#include "server/core/store.h"

namespace Chatto {

/// The rules for usernames (docs/protocol.md): 1–32 code points of a PRECIS UsernameCasePreserved string (RFC 8265)
/// that is neither reserved nor hard to write in a command or an address. UsernameInvalid, with a detail for people.
Result<PreparedName> prepareName(const QString &name);

/// What a name is looked up by: width-mapped, NFKC with case folded, UTF-8. Takes any text, such as what somebody
/// who signs in has typed.
QByteArray foldName(const QString &name);

}
