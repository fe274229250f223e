// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace Chatto {

/// Checks UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing over U+10FFFF) that comes in pieces of any size,
/// and knows at the first byte that can't be right.
class Utf8Validator
{
public:
    /// Whether these bytes may follow those before.
    bool add(QByteArrayView bytes);
    /// Whether no character is left unfinished.
    bool isComplete() const { return m_missing == 0; }

private:
    bool addByte(quint8 byte);
    bool beginCharacter(quint8 byte);

    quint8 m_missing = 0; ///< Bytes until the character is complete.
    quint8 m_lowest = 0x80; ///< Of the next byte.
    quint8 m_highest = 0xBF;
};

}
