// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Chatto {

/// A new bearer secret: 256 random bits in base64url.
QString makeToken();

/// What the store knows a token by: its SHA-256 in hexadecimal. A random secret needs no salt and no slow hash.
QByteArray hashToken(const QString &token);

/// Whether the hash is that token's; the time that this takes tells nothing of either.
bool isHashOf(const QByteArray &hash, const QString &token);

}
