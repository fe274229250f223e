// SPDX-License-Identifier: MIT
#include "common/text.h"

#include <QList>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Letters and symbols by category that fonts draw as nothing: Hangul fillers, Braille blank (UAX #44,
/// Default_Ignorable_Code_Point, leaves the last one out).
bool isFiller(char32_t codePoint)
{
    constexpr char32_t fillers[] = {0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0};
    return std::ranges::find(fillers, codePoint) != std::end(fillers);
}

bool isVisible(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Mark_NonSpacing: // nothing to stand on
    case QChar::Mark_Enclosing:
        return false;
    default:
        return !isFiller(codePoint);
    }
}

}

bool isWellFormed(QStringView text)
{
    return text.isValidUtf16();
}

bool hasControlCharacters(QStringView text, LineBreaks breaks)
{
    return std::ranges::any_of(text, [breaks](QChar c) {
        const bool isBreak = c == u'\n' || c == u'\t';
        return c.category() == QChar::Other_Control && !(isBreak && breaks == LineBreaks::Allowed);
    });
}

bool isInvisible(QStringView text)
{
    return std::ranges::none_of(text.toUcs4(), isVisible);
}

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (const QChar c : text)
        size += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3;
    return size;
}

std::optional<Error> checkMessageText(QStringView text, int maxBytes)
{
    if (!isWellFormed(text))
        return Error{ErrorCode::BadRequest, u"text: half a surrogate pair"_s};
    if (hasControlCharacters(text, LineBreaks::Allowed))
        return Error{ErrorCode::BadRequest, u"text: a control character other than newline and tab"_s};
    if (utf8Size(text) > maxBytes)
        return Error{ErrorCode::TextTooLong, u"A message has at most %1 bytes."_s.arg(maxBytes)};
    if (isInvisible(text))
        return Error{ErrorCode::TextEmpty, u"A message needs something to read."_s};
    return {};
}

}
