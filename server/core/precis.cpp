// SPDX-License-Identifier: MIT
#include "server/core/precis.h"

#include "server/core/unicodetext.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <initializer_list>
#include <span>

namespace Chatto {

namespace {

constexpr UChar32 zeroWidthNonJoiner = 0x200C;
constexpr UChar32 zeroWidthJoiner = 0x200D;

bool isAmong(UChar32 c, std::span<const UChar32> codePoints)
{
    return std::ranges::find(codePoints, c) != codePoints.end();
}

bool isBetween(UChar32 c, UChar32 first, UChar32 last)
{
    return c >= first && c <= last;
}

bool hasScript(UChar32 c, std::initializer_list<UScriptCode> scripts)
{
    UErrorCode status = U_ZERO_ERROR;
    return std::ranges::find(scripts, uscript_getScript(c, &status)) != scripts.end();
}

bool hasCategory(UChar32 c, uint32_t categories)
{
    return (U_GET_GC_MASK(c) & categories) != 0;
}

int joiningType(UChar32 c)
{
    return u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
}

bool followsVirama(const std::u32string &name, qsizetype at)
{
    constexpr int virama = 9;
    return at > 0 && u_getCombiningClass(static_cast<UChar32>(name[static_cast<size_t>(at - 1)])) == virama;
}

/// The joining type of the nearest code point in that direction that isn't transparent.
int joiningNeighbour(const std::u32string &name, qsizetype at, qsizetype step)
{
    for (at += step; at >= 0 && at < std::ssize(name); at += step) {
        const int type = joiningType(static_cast<UChar32>(name[static_cast<size_t>(at)]));
        if (type != U_JT_TRANSPARENT)
            return type;
    }
    return U_JT_NON_JOINING;
}

/// RFC 5892, appendix A.1: a break within a cursive word, as Persian needs it.
bool breaksCursiveJoin(const std::u32string &name, qsizetype at)
{
    const int before = joiningNeighbour(name, at, -1);
    const int after = joiningNeighbour(name, at, +1);
    return (before == U_JT_LEFT_JOINING || before == U_JT_DUAL_JOINING)
        && (after == U_JT_RIGHT_JOINING || after == U_JT_DUAL_JOINING);
}

enum class Verdict { Allowed, Refused, ByContext };

/// RFC 5892 section 2.6, to which RFC 8264 section 9.6 refers.
std::optional<Verdict> exceptionFor(UChar32 c)
{
    static constexpr UChar32 allowed[] = {0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007};
    static constexpr UChar32 byContext[] = {0x00B7, 0x0375, 0x05F3, 0x05F4, 0x30FB};
    static constexpr UChar32 refused[] = {0x0640, 0x07FA, 0x302E, 0x302F, 0x303B};
    if (isAmong(c, allowed))
        return Verdict::Allowed;
    if (isAmong(c, byContext) || isBetween(c, 0x0660, 0x0669) || isBetween(c, 0x06F0, 0x06F9))
        return Verdict::ByContext;
    if (isAmong(c, refused) || isBetween(c, 0x3031, 0x3035))
        return Verdict::Refused;
    return {};
}

bool isOldHangulJamo(UChar32 c)
{
    const int type = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    return type == U_HST_LEADING_JAMO || type == U_HST_VOWEL_JAMO || type == U_HST_TRAILING_JAMO;
}

bool hasCompatibilityForm(UChar32 c)
{
    const auto codePoint = static_cast<char32_t>(c);
    const auto text = QString::fromUcs4(&codePoint, 1);
    return toNfkc(text) != text;
}

/// The IdentifierClass's decision, in the order of RFC 8264 section 8.
Verdict verdictOn(UChar32 c)
{
    constexpr uint32_t lettersAndDigits
        = U_GC_LL_MASK | U_GC_LU_MASK | U_GC_LO_MASK | U_GC_ND_MASK | U_GC_LM_MASK | U_GC_MN_MASK | U_GC_MC_MASK;
    if (const auto exception = exceptionFor(c))
        return *exception;
    if (isBetween(c, 0x21, 0x7E))
        return Verdict::Allowed;
    if (c == zeroWidthNonJoiner || c == zeroWidthJoiner)
        return Verdict::ByContext;
    if (isOldHangulJamo(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || hasCompatibilityForm(c))
        return Verdict::Refused;
    return hasCategory(c, lettersAndDigits) ? Verdict::Allowed : Verdict::Refused;
}

bool hasAny(const std::u32string &name, UChar32 first, UChar32 last)
{
    return std::ranges::any_of(name, [=](char32_t c) { return isBetween(static_cast<UChar32>(c), first, last); });
}

/// RFC 5892, appendix A.
bool fitsContext(const std::u32string &name, qsizetype at)
{
    const auto codePointAt = [&name](qsizetype i) {
        return i >= 0 && i < std::ssize(name) ? static_cast<UChar32>(name[static_cast<size_t>(i)]) : U_SENTINEL;
    };
    const UChar32 c = codePointAt(at);
    switch (c) {
    case zeroWidthNonJoiner:
        return followsVirama(name, at) || breaksCursiveJoin(name, at);
    case zeroWidthJoiner:
        return followsVirama(name, at);
    case 0x00B7: // as in Catalan "l·l"
        return codePointAt(at - 1) == 'l' && codePointAt(at + 1) == 'l';
    case 0x0375:
        return hasScript(codePointAt(at + 1), {USCRIPT_GREEK});
    case 0x05F3:
    case 0x05F4:
        return hasScript(codePointAt(at - 1), {USCRIPT_HEBREW});
    case 0x30FB:
        return std::ranges::any_of(name, [](char32_t other) {
            return hasScript(static_cast<UChar32>(other), {USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_HAN});
        });
    default: // one kind of Arabic digits only
        return isBetween(c, 0x0660, 0x0669) ? !hasAny(name, 0x06F0, 0x06F9) : !hasAny(name, 0x0660, 0x0669);
    }
}

// RFC 5893 section 2, the Bidi Rule, by the numbers it has there.

constexpr uint32_t bit(UCharDirection direction)
{
    return 1U << direction;
}

constexpr uint32_t rightToLeft = bit(U_RIGHT_TO_LEFT) | bit(U_RIGHT_TO_LEFT_ARABIC);
constexpr uint32_t neutral = bit(U_EUROPEAN_NUMBER) | bit(U_EUROPEAN_NUMBER_SEPARATOR) | bit(U_COMMON_NUMBER_SEPARATOR)
    | bit(U_EUROPEAN_NUMBER_TERMINATOR) | bit(U_OTHER_NEUTRAL) | bit(U_BOUNDARY_NEUTRAL) | bit(U_DIR_NON_SPACING_MARK);

uint32_t directionOf(char32_t c)
{
    return bit(u_charDirection(static_cast<UChar32>(c)));
}

/// The direction of the last code point that isn't a mark.
uint32_t lastDirection(const std::u32string &name)
{
    const auto last = std::ranges::find_if(
        name.rbegin(), name.rend(), [](char32_t c) { return directionOf(c) != bit(U_DIR_NON_SPACING_MARK); });
    return last == name.rend() ? 0 : directionOf(*last);
}

}

std::optional<char32_t> findForbidden(const std::u32string &identifier)
{
    for (qsizetype i = 0; i < std::ssize(identifier); ++i) {
        const char32_t c = identifier[static_cast<size_t>(i)];
        const auto verdict = verdictOn(static_cast<UChar32>(c));
        if (verdict == Verdict::Refused || (verdict == Verdict::ByContext && !fitsContext(identifier, i)))
            return c;
    }
    return {};
}

bool obeysBidiRule(const std::u32string &text)
{
    uint32_t all = 0;
    for (const char32_t c : text)
        all |= directionOf(c);
    constexpr uint32_t arabicNumber = bit(U_ARABIC_NUMBER);
    if ((all & (rightToLeft | arabicNumber)) == 0)
        return true; // the rule is for names with something in it that runs from right to left
    if ((directionOf(text.front()) & rightToLeft) == 0)
        return false; // 1, and 5: a name that begins from left to right holds nothing of the other kind
    const bool isPure = (all & ~(rightToLeft | arabicNumber | neutral)) == 0; // 2
    const bool endsWell = (lastDirection(text) & (rightToLeft | arabicNumber | bit(U_EUROPEAN_NUMBER))) != 0; // 3
    const bool mixesNumbers = (all & arabicNumber) != 0 && (all & bit(U_EUROPEAN_NUMBER)) != 0; // 4
    return isPure && endsWell && !mixesNumbers;
}

}
