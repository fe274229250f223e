// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;

namespace Chatto {

class ComposerEdit;
class Preferences;

/// Turns `:)` into an emoji once white space follows it, where people want that. Backspace or undo, if it is the next
/// key, brings back what was typed.
class ComposerEmoticons : public QObject
{
    Q_OBJECT

public:
    ComposerEmoticons(ComposerEdit &edit, const Preferences &preferences);

    /// The message is about to be sent: that ends its last word, too.
    void endWord();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &input);
    void replaceWordBefore(int end);
    void bringBack();

    ComposerEdit &m_edit;
    const Preferences &m_preferences;
    int m_grown = 0; ///< By how much the text is longer again when the replacement is taken back.
    bool m_canBringBack = false;
};

}
