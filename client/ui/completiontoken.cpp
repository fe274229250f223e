// SPDX-License-Identifier: MIT
#include "client/ui/completiontoken.h"

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestQuery = 64;

bool isNamePart(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'+' || c == u'-');
}

bool isShortName(QStringView query)
{
    if (query.size() < 2 || !std::ranges::all_of(query, isNamePart))
        return false;
    const bool number = (query[0] == u'+' || query[0] == u'-') && query[1].isDigit();
    return number || query[0].isLetterOrNumber();
}

/// Words of a message begin there; parts of addresses, times and `a::b` don't.
bool canBeginAt(QStringView text, qsizetype position)
{
    if (position == 0)
        return true;
    const QChar before = text[position - 1];
    return !before.isLetterOrNumber() && !u":@/\\_.=&"_s.contains(before);
}

/// The last ":" or "@" before the caret, with nothing but one word behind it.
std::optional<CompletionToken> wordBehindSign(QStringView text, int caret)
{
    for (int i = caret - 1; i >= 0 && caret - i <= longestQuery && !text[i].isSpace(); --i) {
        if (text[i] != u':' && text[i] != u'@')
            continue;
        if (!canBeginAt(text, i) || isCodeAt(text, i))
            return {};
        const auto kind = text[i] == u':' ? CompletionToken::Kind::Emoji : CompletionToken::Kind::Person;
        return CompletionToken{kind, i, text.sliced(i + 1, caret - i - 1).toString()};
    }
    return {};
}

}

std::optional<CompletionToken> completionTokenAt(QStringView text, int caret)
{
    if (caret < text.size() && (text[caret].isLetterOrNumber() || text[caret] == u'_'))
        return {};
    const std::optional<CompletionToken> token = wordBehindSign(text, caret);
    const bool complete = token && (token->kind == CompletionToken::Kind::Person || isShortName(token->query));
    return complete ? token : std::nullopt;
}

std::optional<CompletionToken> closedShortNameAt(QStringView text, int caret)
{
    if (caret < 1 || text[caret - 1] != u':')
        return {};
    const std::optional<CompletionToken> token = wordBehindSign(text, caret - 1);
    const bool closed = token && token->kind == CompletionToken::Kind::Emoji && isShortName(token->query);
    return closed ? token : std::nullopt;
}

bool isCodeAt(QStringView text, int position)
{
    const QStringView before = text.first(position);
    if (before.count(u'`') % 2 != 0)
        return true;
    const QStringView line = text.sliced(before.lastIndexOf(u'\n') + 1);
    return line.startsWith(u'\t') || line.startsWith("    "_L1);
}

}
