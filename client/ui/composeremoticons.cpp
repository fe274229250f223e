// SPDX-License-Identifier: MIT
#include "client/ui/composeremoticons.h"

#include "client/core/preferences.h"
#include "client/ui/completiontoken.h"
#include "client/ui/composeredit.h"
#include "client/ui/emoticons.h"

#include <QKeyEvent>

namespace Chatto {

ComposerEmoticons::ComposerEmoticons(ComposerEdit &edit, const Preferences &preferences)
    : QObject(&edit)
    , m_edit(edit)
    , m_preferences(preferences)
{
    edit.installEventFilter(this);
    connect(&edit, &ComposerEdit::typed, this, &ComposerEmoticons::typed);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_canBringBack = false; });
}

void ComposerEmoticons::typed(const QString &input)
{
    if (input.size() == 1 && input[0].isSpace())
        replaceWordBefore(m_edit.textCursor().position() - 1);
}

void ComposerEmoticons::endWord()
{
    replaceWordBefore(m_edit.textCursor().position());
}

void ComposerEmoticons::replaceWordBefore(int end)
{
    const QString text = m_edit.toPlainText();
    int start = end;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    const QString emoji = emojiForEmoticon(QStringView(text).sliced(start, end - start));
    if (emoji.isEmpty() || !m_preferences.is(Preferences::Emoticons) || isCodeAt(text, start))
        return;
    // A step of its own for undo; the caret stays where it is.
    QTextCursor cursor(m_edit.document());
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(emoji);
    m_grown = end - start - int(emoji.size());
    m_canBringBack = true;
}

void ComposerEmoticons::bringBack()
{
    const int caret = m_edit.textCursor().position() + m_grown;
    m_edit.undo();
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(caret);
    m_edit.setTextCursor(cursor);
}

bool ComposerEmoticons::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_canBringBack)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!key.matches(QKeySequence::Undo) && key.keyCombination() != QKeyCombination(Qt::Key_Backspace))
        return false;
    bringBack();
    return true;
}

}
