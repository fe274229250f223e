// SPDX-License-Identifier: MIT
#include "server/net/utf8validator.h"

#include <cstring>

namespace Chatto {

namespace {

/// How many of the bytes at the front are certainly ASCII, in steps of eight.
qsizetype asciiPrefix(QByteArrayView bytes)
{
    constexpr quint64 highBits = 0x8080808080808080;
    qsizetype size = 0;
    for (quint64 word = 0; bytes.size() - size >= qsizetype(sizeof word); size += sizeof word) {
        std::memcpy(&word, bytes.data() + size, sizeof word);
        if (word & highBits)
            break;
    }
    return size;
}

}

bool Utf8Validator::add(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (m_missing == 0)
            i += asciiPrefix(bytes.sliced(i));
        if (i < bytes.size() && !addByte(static_cast<quint8>(bytes[i])))
            return false;
    }
    return true;
}

bool Utf8Validator::addByte(quint8 byte)
{
    if (m_missing == 0)
        return byte < 0x80 || beginCharacter(byte);
    if (byte < m_lowest || byte > m_highest)
        return false;
    --m_missing;
    m_lowest = 0x80;
    m_highest = 0xBF;
    return true;
}

bool Utf8Validator::beginCharacter(quint8 byte)
{
    if (byte < 0xC2 || byte > 0xF4)
        return false;
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    // The second byte rules out overlong forms (E0, F0), surrogates (ED) and what is over U+10FFFF (F4).
    m_lowest = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
    m_highest = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    return true;
}

}
