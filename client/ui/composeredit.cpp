// SPDX-License-Identifier: MIT
#include "client/ui/composeredit.h"

#include "client/ui/emojihighlighter.h"
#include "client/ui/metrics.h"
#include "client/ui/theme.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

/// Without the control characters that no message may have.
QString pasteable(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text;
}

}

ComposerEdit::ComposerEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::zoomed, new EmojiHighlighter(document(), theme), &QSyntaxHighlighter::rehighlight);
    connect(this, &QPlainTextEdit::textChanged, this, &QWidget::updateGeometry);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::chooseScrollBar);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::chooseSide);
    // A space that hangs over the end of a line must not move the text.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] { horizontalScrollBar()->setRange(0, 0); });
    connect(&theme, &Theme::changed, this, &ComposerEdit::restyle);
    restyle();
}

void ComposerEdit::restyle()
{
    setFont(m_theme.font(Theme::Font::Text));
    viewport()->update();
}

int ComposerEdit::textHeight(int atMost) const
{
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && height < atMost; block = block.next())
        height += blockBoundingRect(block).height();
    return qMin(qCeil(height), atMost);
}

int ComposerEdit::contentHeight() const
{
    const int line = qCeil(QFontMetricsF(font()).lineSpacing());
    return qMax(line, textHeight(line * Metrics::composerLines));
}

void ComposerEdit::chooseScrollBar()
{
    // Not while there is room to grow, where it would flicker.
    const int most = qCeil(QFontMetricsF(font()).lineSpacing()) * Metrics::composerLines;
    const bool all = textHeight(most + 1) <= qMax(height(), most);
    setVerticalScrollBarPolicy(all ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

/// Text that is read from the right stands at the right, which QPlainTextEdit leaves to us.
void ComposerEdit::chooseSide()
{
    const Qt::Alignment side
        = document()->firstBlock().textDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    QTextOption option = document()->defaultTextOption();
    if (option.alignment() == side)
        return;
    option.setAlignment(side);
    document()->setDefaultTextOption(option);
}

QSize ComposerEdit::sizeHint() const
{
    return {m_theme.scaled(Metrics::roomsWidth), contentHeight()};
}

QSize ComposerEdit::minimumSizeHint() const
{
    return {m_theme.scaled(Metrics::logo), contentHeight()};
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Another width breaks the lines elsewhere.
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
    chooseScrollBar();
}

bool ComposerEdit::isComposing() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

bool ComposerEdit::submits(const QKeyEvent &event) const
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const Qt::KeyboardModifiers keys = event.modifiers();
    const bool wanted = m_ctrlEnterSends ? keys.testFlag(Qt::ControlModifier) : !keys.testFlag(Qt::ShiftModifier);
    return wanted && !isComposing();
}

bool ComposerEdit::event(QEvent *event)
{
    // Where there is nowhere to go to, Ctrl+End is the window's: it jumps to the latest message.
    if (event->type() == QEvent::ShortcutOverride && textCursor().atEnd()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::MoveToEndOfDocument)) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    if (submits(*event)) {
        emit submitted();
        return;
    }
    const int before = document()->revision();
    if (event->matches(QKeySequence::Paste) || event->keyCombination() == (Qt::CTRL | Qt::SHIFT | Qt::Key_V))
        paste();
    else
        QPlainTextEdit::keyPressEvent(event);
    if (document()->revision() != before)
        emit typed(event->modifiers().testFlag(Qt::ControlModifier) ? QString() : event->text());
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    if (!event->preeditString().isEmpty() || !event->commitString().isEmpty())
        emit typed(event->commitString());
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    insertPlainText(pasteable(source->text()));
    ensureCursorVisible();
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged();
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit focusChanged();
}

}
