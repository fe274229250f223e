// SPDX-License-Identifier: MIT
#include "client/ui/emoji.h"

#include <algorithm>
#include <span>

namespace Chatto {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Emoji_Presentation of Unicode 14, without the regional indicators; the block that newer emoji come from is whole.
constexpr Range emojiByDefault[] = {{0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
    {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
    {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA},
    {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B},
    {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
    {0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F236}, {0x1F238, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB},
    {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF}};

// Extended_Pictographic of Unicode 14.
constexpr Range pictographic[] = {{0xA9, 0xA9}, {0xAE, 0xAE}, {0x203C, 0x203C}, {0x2049, 0x2049}, {0x2122, 0x2122},
    {0x2139, 0x2139}, {0x2194, 0x2199}, {0x21A9, 0x21AA}, {0x231A, 0x231B}, {0x2328, 0x2328}, {0x2388, 0x2388},
    {0x23CF, 0x23CF}, {0x23E9, 0x23F3}, {0x23F8, 0x23FA}, {0x24C2, 0x24C2}, {0x25AA, 0x25AB}, {0x25B6, 0x25B6},
    {0x25C0, 0x25C0}, {0x25FB, 0x25FE}, {0x2600, 0x2605}, {0x2607, 0x2612}, {0x2614, 0x2685}, {0x2690, 0x2705},
    {0x2708, 0x2712}, {0x2714, 0x2714}, {0x2716, 0x2716}, {0x271D, 0x271D}, {0x2721, 0x2721}, {0x2728, 0x2728},
    {0x2733, 0x2734}, {0x2744, 0x2744}, {0x2747, 0x2747}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755},
    {0x2757, 0x2757}, {0x2763, 0x2767}, {0x2795, 0x2797}, {0x27A1, 0x27A1}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2934, 0x2935}, {0x2B05, 0x2B07}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x3030, 0x3030},
    {0x303D, 0x303D}, {0x3297, 0x3297}, {0x3299, 0x3299}, {0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F}, {0x1F12F, 0x1F12F},
    {0x1F16C, 0x1F171}, {0x1F17E, 0x1F17F}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1AD, 0x1F1E5},
    {0x1F201, 0x1F20F}, {0x1F21A, 0x1F21A}, {0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F23C, 0x1F23F},
    {0x1F249, 0x1F3FA}, {0x1F400, 0x1F53D}, {0x1F546, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F774, 0x1F77F},
    {0x1F7D5, 0x1F7FF}, {0x1F80C, 0x1F80F}, {0x1F848, 0x1F84F}, {0x1F85A, 0x1F85F}, {0x1F888, 0x1F88F},
    {0x1F8AE, 0x1F8FF}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1FAFF}, {0x1FC00, 0x1FFFD}};

constexpr char32_t textStyle = 0xFE0E;
constexpr char32_t emojiStyle = 0xFE0F;
constexpr char32_t joiner = 0x200D;
constexpr char32_t keycap = 0x20E3;

bool contains(std::span<const Range> ranges, char32_t c)
{
    const auto after = std::ranges::upper_bound(ranges, c, {}, &Range::first);
    return after != ranges.begin() && c <= std::prev(after)->last;
}

bool isFlagLetter(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

bool isKeycapBase(char32_t c)
{
    return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

/// Walks over a text by code points and takes an emoji off it where one begins.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_position >= m_text.size(); }
    qsizetype position() const { return m_position; }
    char32_t peek() const { return at(m_position); }

    void skip() { m_position += width(peek()); }

    bool takeEmoji()
    {
        const qsizetype start = m_position;
        if (takeFlag() || takeKeycap() || takeSequence())
            return true;
        m_position = start;
        return false;
    }

private:
    char32_t at(qsizetype position) const
    {
        if (position >= m_text.size())
            return 0;
        const QChar high = m_text[position];
        if (high.isHighSurrogate() && position + 1 < m_text.size() && m_text[position + 1].isLowSurrogate())
            return QChar::surrogateToUcs4(high, m_text[position + 1]);
        return high.unicode();
    }

    static qsizetype width(char32_t c) { return c > 0xFFFF ? 2 : 1; }

    bool take(char32_t c)
    {
        if (peek() != c)
            return false;
        skip();
        return true;
    }

    bool takeFlag()
    {
        if (!isFlagLetter(peek()) || !isFlagLetter(at(m_position + 2)))
            return false;
        m_position += 4;
        return true;
    }

    bool takeKeycap()
    {
        if (!isKeycapBase(peek()))
            return false;
        skip();
        take(emojiStyle);
        return take(keycap);
    }

    bool takeSequence()
    {
        if (!takePictograph())
            return false;
        while (peek() == joiner && contains(pictographic, at(m_position + 1))) {
            skip();
            takeElement();
        }
        return true;
    }

    /// The first element of a sequence decides whether it is one.
    bool takePictograph()
    {
        const char32_t c = peek();
        if (!contains(pictographic, c))
            return false;
        const char32_t next = at(m_position + width(c));
        if (next == textStyle || (!contains(emojiByDefault, c) && next != emojiStyle && !isSkinTone(next)))
            return false;
        takeElement();
        return true;
    }

    void takeElement()
    {
        skip();
        take(emojiStyle);
        if (isSkinTone(peek()))
            skip();
        while (isTag(peek()))
            skip();
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

}

QList<TextRange> findEmoji(QStringView text)
{
    QList<TextRange> found;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        const qsizetype start = scanner.position();
        if (scanner.takeEmoji())
            found.append({start, scanner.position() - start});
        else
            scanner.skip();
    }
    return found;
}

qsizetype onlyEmoji(QStringView text)
{
    qsizetype count = 0;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        if (scanner.takeEmoji())
            ++count;
        else if (QChar::isSpace(scanner.peek()))
            scanner.skip();
        else
            return 0;
    }
    return count;
}

}
