// SPDX-License-Identifier: MIT
#include "server/core/unicodetext.h"

#include <QList>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace Chatto {

namespace {

/// Calls a function of ICU that writes into a buffer, a second time if the first guess was too small.
template <typename Fill>
QString filled(const QString &text, Fill fill)
{
    QString buffer(text.size() * 2 + 16, Qt::Uninitialized); // never empty: ICU wants two different buffers
    int32_t length = 0;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        buffer.resize(std::max<qsizetype>(buffer.size(), length));
        status = U_ZERO_ERROR;
        length = fill(reinterpret_cast<char16_t *>(buffer.data()), static_cast<int32_t>(buffer.size()), &status);
    }
    Q_ASSERT(U_SUCCESS(status));
    buffer.truncate(length);
    return buffer;
}

const char16_t *characters(const QString &text)
{
    return reinterpret_cast<const char16_t *>(text.utf16());
}

QString normalized(const UNormalizer2 *(*form)(UErrorCode *), const QString &text)
{
    UErrorCode found = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form(&found);
    Q_ASSERT(U_SUCCESS(found));
    return filled(text, [&](char16_t *buffer, int32_t capacity, UErrorCode *status) {
        return unorm2_normalize(
            normalizer, characters(text), static_cast<int32_t>(text.size()), buffer, capacity, status);
    });
}

}

QString toNfc(const QString &text)
{
    return normalized(unorm2_getNFCInstance, text);
}

QString toNfkc(const QString &text)
{
    return normalized(unorm2_getNFKCInstance, text);
}

QString caseFolded(const QString &text)
{
    return normalized(unorm2_getNFKCCasefoldInstance, text);
}

QString widthMapped(const QString &text)
{
    QString mapped;
    for (const uint codePoint : text.toUcs4()) {
        const int type = u_getIntPropertyValue(static_cast<UChar32>(codePoint), UCHAR_DECOMPOSITION_TYPE);
        const auto single = QString::fromUcs4(reinterpret_cast<const char32_t *>(&codePoint), 1);
        mapped += type == U_DT_WIDE || type == U_DT_NARROW ? toNfkc(single) : single;
    }
    return mapped;
}

QString skeletonOf(const QString &text)
{
    UErrorCode opened = U_ZERO_ERROR;
    const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker(uspoof_open(&opened), uspoof_close);
    Q_ASSERT(U_SUCCESS(opened));
    return filled(text, [&](char16_t *buffer, int32_t capacity, UErrorCode *status) {
        return uspoof_getSkeleton(
            checker.get(), 0, characters(text), static_cast<int32_t>(text.size()), buffer, capacity, status);
    });
}

}
