// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Chatto {

/// What stands before the caret and could be completed.
struct CompletionToken
{
    enum class Kind { Emoji, Person };

    Kind kind = Kind::Emoji;
    int start = 0; ///< Of ":" or "@" in the text.
    QString query; ///< What follows it.
    bool operator==(const CompletionToken &) const = default;
};

/// `:sm|` or `@a|` at the beginning of a word, where the caret ends it; not in code or addresses. Of an emoji's name
/// two characters are needed, since ":D" and "x:" mean something else.
std::optional<CompletionToken> completionTokenAt(QStringView text, int caret);

/// The same for `:smile:|`; the query is "smile".
std::optional<CompletionToken> closedShortNameAt(QStringView text, int caret);

/// Whether a text looks like code there: behind an open backtick, or in a line that is indented by four.
bool isCodeAt(QStringView text, int position);

}
