// SPDX-License-Identifier: MIT
#include "client/ui/emojihighlighter.h"

#include "client/ui/emoji.h"
#include "client/ui/emojifont.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"

namespace Chatto {

void EmojiHighlighter::highlightBlock(const QString &text)
{
    const QTextCharFormat format = emojiFormat(m_theme.scaled(Metrics::emojiPixels));
    const QList<TextRange> found = findEmoji(text);
    for (const TextRange &range : found)
        setFormat(int(range.start), int(range.length), format);
}

}
