// SPDX-License-Identifier: MIT
#pragma once

#include <QSyntaxHighlighter>

namespace Chatto {

/// Gives emoji the emoji font, and nothing else: digits keep the text's.
class EmojiHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

}
