// SPDX-License-Identifier: MIT
#include "common/fingerprint.h"

#include <QStringList>

namespace Chatto {

namespace {

constexpr qsizetype wordCount = 8;

/// Consonant, vowel, consonant, vowel, consonant: 4, 2, 4, 2, 4 bits.
QString wordFor(uint bits)
{
    constexpr char consonants[] = "bdfghjklmnprstvz";
    constexpr char vowels[] = "aiou";
    const char letters[] = {consonants[bits >> 12 & 15], vowels[bits >> 10 & 3], consonants[bits >> 6 & 15],
        vowels[bits >> 4 & 3], consonants[bits & 15]};
    return QString::fromLatin1(letters, sizeof letters);
}

}

QString fingerprintWords(const QByteArray &sha256)
{
    Q_ASSERT(sha256.size() >= 2 * wordCount);
    QStringList words;
    for (qsizetype i = 0; i < wordCount; ++i)
        words.append(wordFor(uint(uchar(sha256[2 * i])) << 8 | uchar(sha256[2 * i + 1])));
    return words.join(u' ');
}

}
