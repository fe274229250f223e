// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Chatto {

/// A stretch of text, in code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const TextRange &) const = default;
};

/// The emoji in a text, one range each, in order: sequences with joiners, skin tones, flags, keycaps and tags (UTS #51)
/// are one. What is text by default is an emoji only with U+FE0F; what is an emoji by default is text with U+FE0E.
QList<TextRange> findEmoji(QStringView text);

/// How many emoji the text consists of, where it has nothing else but white space; otherwise 0.
qsizetype onlyEmoji(QStringView text);

}
