// SPDX-License-Identifier: MIT
#pragma once

#include "common/result.h"

namespace Chatto {

/// Makes a key and a certificate that vouches for itself, for the names by which this machine is known on a local
/// network, by the program `openssl`. Both are in one PEM file, which only its owner may read; its folder is made, too.
/// A file that is there already stays as it is. Unavailable: why it can't be made.
Result<Done> ensureOwnCertificate(const QString &path, const QString &hostName);

}
