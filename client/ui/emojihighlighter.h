// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>

namespace Chatto {

class Theme;

/// Gives emoji the emoji font, and nothing else: digits keep the text's.
class EmojiHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// The theme outlives the document.
    EmojiHighlighter(QTextDocument *document, const Theme &theme)
        : QSyntaxHighlighter(document)
        , m_theme(theme)
    {
    }

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
};

}
