// SPDX-License-Identifier: MIT
#pragma once

#include "server/serverconfig.h"

#include <QSslConfiguration>

namespace Chatto {

/// Whether the port speaks TLS. It then speaks nothing else.
bool speaksTls(const ServerConfig &config);

/// The file with the certificate that the server shows: the one that is configured, or on a LAN its own.
QString certificatePath(const ServerConfig &config);

/// How the server proves to its clients that it is the right one. Its own certificate is made where there is none yet.
/// BadRequest, Unavailable: what can't be read, or made.
Result<QSslConfiguration> tlsConfiguration(const ServerConfig &config);

}
