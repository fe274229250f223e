// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/emojitable.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QToolButton;

namespace Chatto {

class Completion;
class ComposerEdit;
class ComposerEmoticons;
class EmojiPicker;
class Preferences;
class Theme;

/// Where messages are written: the field, emoji, Send, and above them why a text can't be sent. Emoji and people are
/// offered while one types their names.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// The preferences say whether Enter sends, whether `:)` becomes an emoji, and which emoji were used last.
    Composer(const Theme &theme, Preferences &preferences, QWidget *parent = nullptr);
    ~Composer() override;

    /// As shown before anything is typed: "Message # Lobby", "Message bob". The caller puts "# " before a room's name,
    /// and nothing before the names of a direct talk.
    void setRoomName(const QString &name);
    /// Whom `@` offers: their names in Qt::DisplayRole, the likeliest first. None with nullptr.
    void setPeople(const QAbstractItemModel *people);
    /// The server's limit, in bytes of UTF-8.
    void setTextLimit(int bytes);

    QString text() const;
    /// Where the caret is in text(), in code units.
    int caret() const;
    /// A draft comes back. -1 puts the caret at the end.
    void setText(const QString &text, int caret = -1);
    void clear();
    /// Why it was not sent; until the text changes.
    void showProblem(const QString &problem);

    QWidget *editor() const;

public slots:
    /// Opens the emoji picker, or closes it.
    void toggleEmojiPicker();

signals:
    /// Enter or Send. The text stays until clear().
    void submitted(const QString &text);
    void textChanged();
    /// The user typed, and there is something that others may be told of; not where Preferences::SendTyping is off.
    void typed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void arrange();
    void submit();
    void insertEmoji(const QString &emoji);
    void check();
    void restyle();
    void setUp();
    void tellTyping();

    const Theme &m_theme;
    Preferences &m_preferences;
    EmojiTable m_emoji;
    ComposerEdit *m_edit;
    Completion *m_completion;
    ComposerEmoticons *m_emoticons;
    QPointer<EmojiPicker> m_picker; ///< Once it was wanted.
    QToolButton *m_emojiButton;
    QPushButton *m_send;
    QLabel *m_problem;
    QWidget *m_box;
    int m_textLimit;
};

}
