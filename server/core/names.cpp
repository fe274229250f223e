// SPDX-License-Identifier: MIT
#include "server/core/names.h"

#include "common/text.h"
#include "server/core/precis.h"
#include "server/core/unicodetext.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCodePoints = 32;
constexpr qsizetype mostTyped = 256; ///< Code units before normalisation: what is longer isn't worth the work.

/// Names that would be taken for the server itself, for somebody with rights, or for a group of people.
constexpr QStringView reservedNames[] = {
    u"admin",
    u"administrator",
    u"all",
    u"channel",
    u"chatto",
    u"everyone",
    u"guest",
    u"here",
    u"moderator",
    u"owner",
    u"root",
    u"server",
    u"system",
};

/// Equal for names that look alike in whatever case they are written. A capital I looks like an l (`paypaI`), so the
/// skeleton is taken before case is folded; what then became Latin may look like something else again.
QByteArray looksOf(const QString &name)
{
    return skeletonOf(caseFolded(skeletonOf(name))).toUtf8();
}

Error refusal(const QString &detail)
{
    return {ErrorCode::UsernameInvalid, detail};
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining;
}

/// The character as a person may find it in what they have typed; those that can't be seen, by number alone.
QString describe(char32_t c)
{
    const QString number = u"U+%1"_s.arg(static_cast<uint>(c), 4, 16, '0'_L1).toUpper();
    const QString single = QString::fromUcs4(&c, 1);
    return isInvisible(single) ? number : u"“%1” (%2)"_s.arg(single, number);
}

std::optional<Error> checkLength(qsizetype codePoints)
{
    if (codePoints == 0)
        return refusal(u"A name has at least one character."_s);
    if (codePoints > mostCodePoints)
        return refusal(u"A name has at most %1 characters."_s.arg(mostCodePoints));
    return {};
}

std::optional<Error> checkCharacters(const std::u32string &name)
{
    if (std::ranges::any_of(name, [](char32_t c) { return QChar::isSpace(c); }))
        return refusal(u"A name has no spaces. Try “.”, “-” or “_” instead."_s);
    if (const auto sign = name.find_first_of(U":/@#"); sign != name.npos)
        return refusal(u"A name can't contain “%1”."_s.arg(QChar(name[sign])));
    if (const auto forbidden = findForbidden(name))
        return refusal(u"A name can't contain %1. Letters, digits and signs such as “.”, “-” and “_” are fine."_s.arg(
            describe(*forbidden)));
    return {};
}

std::optional<Error> checkForm(const QString &name, const std::u32string &codePoints)
{
    if (name == "."_L1 || name == ".."_L1)
        return refusal(u"A name can't be “%1”."_s.arg(name));
    if (isMark(codePoints.front()))
        return refusal(u"A name can't begin with an accent that stands alone."_s);
    if (!obeysBidiRule(codePoints))
        return refusal(
            u"A name can't mix letters written from right to left with others written from left to right."_s);
    return {};
}

bool isReserved(const PreparedName &name)
{
    return std::ranges::any_of(reservedNames, [&name](QStringView reserved) {
        const QString text = reserved.toString();
        return name.folded == foldName(text) || name.skeleton == looksOf(text);
    });
}

}

Result<PreparedName> prepareName(const QString &name)
{
    if (!isWellFormed(name))
        return refusal(u"A name can't contain half a character."_s);
    if (name.size() > mostTyped)
        return *checkLength(name.size());
    const QString text = toNfc(widthMapped(name));
    const std::u32string codePoints = text.toStdU32String();
    if (const auto error = checkLength(std::ssize(codePoints)))
        return *error;
    if (const auto error = checkCharacters(codePoints))
        return *error;
    if (const auto error = checkForm(text, codePoints))
        return *error;
    const PreparedName prepared{UserName(text), foldName(text), looksOf(text)};
    if (isReserved(prepared))
        return refusal(u"This name is reserved."_s);
    return prepared;
}

QByteArray foldName(const QString &name)
{
    return caseFolded(name).toUtf8();
}

}
