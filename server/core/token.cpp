// SPDX-License-Identifier: MIT
#include "server/core/token.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>
#include <sodium.h>

namespace Chatto {

QString makeToken()
{
    std::array<quint32, 8> bits;
    QRandomGenerator::system()->fillRange(bits.data(), bits.size());
    const QByteArray bytes(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hashToken(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

bool isHashOf(const QByteArray &hash, const QString &token)
{
    const QByteArray other = hashToken(token);
    return hash.size() == other.size()
        && sodium_memcmp(hash.constData(), other.constData(), static_cast<size_t>(hash.size())) == 0;
}

}
