// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/completionpopup.h"
#include "client/ui/completiontoken.h"

#include <QObject>
#include <QPointer>

class QAbstractItemModel;

namespace Chatto {

class ComposerEdit;
class EmojiTable;
class Preferences;

/// Offers emoji behind ":" and people behind "@" while a word is typed. Tab puts the first one into the text, and then
/// the next; Up and Down choose, Enter and the mouse accept, Esc closes until another word.
class Completion : public QObject
{
    Q_OBJECT

public:
    Completion(ComposerEdit &edit, const EmojiTable &emoji, const Theme &theme, Preferences &preferences);
    ~Completion() override;

    void setPeople(const QAbstractItemModel *people);
    bool isOpen() const { return m_popup && m_popup->isVisible(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &input);
    bool closeShortName();
    void offer();
    void follow();
    void open(const QList<CompletionRow> &rows);
    void close();
    bool handleKey(const QKeyEvent &key);
    static bool takesKey(const QKeyEvent &key);
    void take(int step);
    void move(int step);
    void accept(int row);
    void insert(int row);
    void replace(int start, int end, const QString &text);
    QList<CompletionRow> emojiRows(const QString &query) const;
    QList<CompletionRow> peopleRows(const QString &query) const;
    QString text() const;
    int caret() const;

    ComposerEdit &m_edit;
    const EmojiTable &m_emoji;
    const Theme &m_theme;
    Preferences &m_preferences;
    QPointer<const QAbstractItemModel> m_people;
    QPointer<CompletionPopup> m_popup;
    CompletionToken m_token;
    int m_end = 0; ///< Of what stands for the token in the text.
    bool m_taken = false; ///< Tab has put a row into the text.
    bool m_changing = false; ///< The text, by ourselves.
    int m_dismissed = -1; ///< Where the token begins for which Esc was pressed.
};

}
