// SPDX-License-Identifier: MIT
#include "client/ui/completion.h"

#include "client/core/preferences.h"
#include "client/ui/composeredit.h"
#include "client/ui/emojitable.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 40;
constexpr int page = 7;

/// As names are compared: without case, accents and vowel marks.
QString folded(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf([](QChar c) { return c.isMark(); });
    return result;
}

}

Completion::Completion(ComposerEdit &edit, const EmojiTable &emoji, const Theme &theme, Preferences &preferences)
    : QObject(&edit)
    , m_edit(edit)
    , m_emoji(emoji)
    , m_theme(theme)
    , m_preferences(preferences)
{
    edit.installEventFilter(this);
    connect(&edit, &ComposerEdit::typed, this, &Completion::typed);
    connect(&edit, &QPlainTextEdit::textChanged, this, &Completion::follow);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &Completion::follow);
}

Completion::~Completion()
{
    // It belongs to the window by then.
    delete m_popup;
}

void Completion::setPeople(const QAbstractItemModel *people)
{
    m_people = people;
}

QString Completion::text() const
{
    return m_edit.toPlainText();
}

int Completion::caret() const
{
    return m_edit.textCursor().position();
}

void Completion::typed(const QString &input)
{
    if (m_taken)
        return;
    if (m_edit.isComposing())
        return close();
    if (input.endsWith(u':') && closeShortName())
        return;
    // Undo and paste bring back or bring in what nobody is typing just now.
    const bool typing = !input.isEmpty() && (input.back().isPrint() || input == u'\b');
    if (typing)
        offer();
}

bool Completion::closeShortName()
{
    const std::optional<CompletionToken> token = closedShortNameAt(text(), caret());
    const int row = token ? m_emoji.named(token->query) : -1;
    if (row < 0)
        return false;
    const QString emoji = m_emoji.text(row, m_preferences.skinTone());
    replace(token->start, caret(), emoji);
    m_preferences.addRecentEmoji(emoji);
    close();
    return true;
}

void Completion::offer()
{
    const std::optional<CompletionToken> token = completionTokenAt(text(), caret());
    if (!token)
        m_dismissed = -1;
    if (!token || token->start == m_dismissed)
        return close();
    m_token = *token;
    m_end = caret();
    open(token->kind == CompletionToken::Kind::Emoji ? emojiRows(token->query) : peopleRows(token->query));
}

/// Closes once the caret has left the word.
void Completion::follow()
{
    if (m_dismissed >= m_edit.document()->characterCount() - 1)
        m_dismissed = -1;
    if (!isOpen() || m_changing)
        return;
    const std::optional<CompletionToken> token = completionTokenAt(text(), caret());
    if (m_taken || !token || token->start != m_token.start)
        close();
}

QList<CompletionRow> Completion::emojiRows(const QString &query) const
{
    QList<CompletionRow> rows;
    const QList<EmojiMatch> found = m_emoji.search(query, mostRows);
    for (const EmojiMatch &match : found) {
        rows.append({m_emoji.text(match.row, m_preferences.skinTone()), u':' + match.shortName + u':',
            m_emoji.name(match.row)});
    }
    return rows;
}

QList<CompletionRow> Completion::peopleRows(const QString &query) const
{
    const QString wanted = folded(query);
    QList<CompletionRow> beginning;
    QList<CompletionRow> within;
    for (int i = 0; m_people && i < m_people->rowCount(); ++i) {
        const QString name = m_people->index(i, 0).data().toString();
        const qsizetype at = folded(name).indexOf(wanted);
        if (at >= 0)
            (at == 0 ? beginning : within).append({u'@' + name + u' ', name, name, true});
    }
    return (beginning + within).mid(0, mostRows);
}

void Completion::open(const QList<CompletionRow> &rows)
{
    if (rows.isEmpty())
        return close();
    if (!m_popup) {
        m_popup = new CompletionPopup(m_theme, m_edit);
        connect(m_popup, &CompletionPopup::clicked, this, &Completion::accept);
    }
    m_popup->setRows(rows);
    QTextCursor sign = m_edit.textCursor();
    sign.setPosition(m_token.start);
    // Clear of the frame around the field.
    m_popup->openAt(
        m_edit.cursorRect(sign).adjusted(0, -m_theme.scaled(Metrics::medium), 0, m_theme.scaled(Metrics::medium)),
        m_popup->sizeHint());
}

void Completion::close()
{
    m_taken = false;
    if (isOpen())
        m_popup->hide();
}

bool Completion::takesKey(const QKeyEvent &key)
{
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (key.key()) {
    case Qt::Key_Backtab:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return plain;
    default:
        return false;
    }
}

bool Completion::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        close();
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!isOpen() || (!pressed && event->type() != QEvent::ShortcutOverride))
        return false;
    const auto &key = *static_cast<const QKeyEvent *>(event);
    if (takesKey(key)) {
        // An override keeps the window's shortcuts from these keys; the key itself comes next.
        event->accept();
        return pressed ? handleKey(key) : true;
    }
    if (pressed && m_taken && !key.text().isEmpty())
        close();
    return false;
}

bool Completion::handleKey(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Tab:
        take(1);
        break;
    case Qt::Key_Backtab:
        take(-1);
        break;
    case Qt::Key_Up:
        move(-1);
        break;
    case Qt::Key_Down:
        move(1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_popup->setCurrent(
            qBound(0, m_popup->current() + (key.key() == Qt::Key_PageUp ? -page : page), m_popup->rowCount() - 1));
        break;
    case Qt::Key_Escape:
        m_dismissed = m_token.start;
        close();
        break;
    default:
        accept(m_popup->current());
    }
    return true;
}

/// Tab: what is current goes into the text, the next time what follows.
void Completion::take(int step)
{
    if (m_taken)
        move(step);
    else
        insert(m_popup->current());
}

void Completion::move(int step)
{
    const int count = m_popup->rowCount();
    m_popup->setCurrent((m_popup->current() + step + count) % count);
    if (m_taken)
        insert(m_popup->current());
}

void Completion::accept(int row)
{
    if (!m_taken || row != m_popup->current())
        insert(row);
    if (!m_popup->row(row).person)
        m_preferences.addRecentEmoji(m_popup->row(row).text);
    close();
}

void Completion::insert(int row)
{
    const QString &completed = m_popup->row(row).text;
    // A space that stands there already serves.
    if (!m_taken && completed.endsWith(u' ') && QStringView(text()).sliced(m_end).startsWith(u' '))
        ++m_end;
    const QScopedValueRollback changing(m_changing, true);
    replace(m_token.start, m_end, completed);
    m_end = m_token.start + int(completed.size());
    m_taken = true;
}

/// One step for undo, however often Tab was pressed.
void Completion::replace(int start, int end, const QString &text)
{
    QTextCursor cursor = m_edit.textCursor();
    m_taken ? cursor.joinPreviousEditBlock() : cursor.beginEditBlock();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    cursor.endEditBlock();
    m_edit.setTextCursor(cursor);
}

}
