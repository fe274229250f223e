// SPDX-License-Identifier: MIT
#include "client/ui/composer.h"

#include "client/core/preferences.h"
#include "client/ui/completion.h"
#include "client/ui/composeredit.h"
#include "client/ui/composeremoticons.h"
#include "client/ui/emojipicker.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/rounded.h"
#include "client/ui/theme.h"
#include "common/limits.h"
#include "common/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace Chatto {

using namespace Qt::StringLiterals;

Composer::Composer(const Theme &theme, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_edit(new ComposerEdit(theme, this))
    , m_completion(new Completion(*m_edit, m_emoji, theme, preferences))
    , m_emoticons(new ComposerEmoticons(*m_edit, preferences))
    , m_emojiButton(new QToolButton(this))
    , m_send(new QPushButton(tr("Send"), this))
    , m_problem(new QLabel(this))
    , m_box(new QWidget(this))
    , m_textLimit(Limits().textBytes)
{
    m_edit->setAccessibleName(tr("Message"));
    m_emojiButton->setAutoRaise(true);
    m_emojiButton->setFocusPolicy(Qt::TabFocus); // A click leaves the focus to the picker.
    m_emojiButton->setAccessibleName(tr("Emoji"));
    m_emojiButton->setToolTip(tr("Emoji (Ctrl+.)"));
    m_send->setDefault(true);
    m_send->setCursor(Qt::PointingHandCursor);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFixedHeight(Metrics::huge + Metrics::small);
    m_problem->setAccessibleName(tr("Why the message can't be sent"));
    arrange();

    auto *pickEmoji = new QShortcut(Qt::CTRL | Qt::Key_Period, this);
    connect(pickEmoji, &QShortcut::activated, this, &Composer::toggleEmojiPicker);
    connect(m_emojiButton, &QToolButton::clicked, this, &Composer::toggleEmojiPicker);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::check);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::textChanged);
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::typed, this, &Composer::tellTyping);
    connect(m_edit, &ComposerEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_send, &QPushButton::clicked, this, &Composer::submit);
    connect(&preferences, &Preferences::changed, this, &Composer::setUp);
    connect(&theme, &Theme::changed, this, &Composer::restyle);
    setUp();
    restyle();
    check();
}

Composer::~Composer()
{
    // It belongs to the window.
    delete m_picker;
}

void Composer::arrange()
{
    auto *row = new QHBoxLayout(m_box);
    const int above = (Metrics::composerHeight - Metrics::button) / 2;
    row->setContentsMargins(Mirror::margins({Metrics::large + Metrics::tiny, above, Metrics::medium, above}));
    row->setSpacing(Metrics::medium);
    row->addWidget(m_edit, 1, Qt::AlignVCenter);
    row->addWidget(m_emojiButton, 0, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    m_box->setMinimumHeight(Metrics::composerHeight);
    // As high as the text, even where the timeline would like more room.
    m_box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::edge, 0, Metrics::edge, Metrics::huge);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_box);
    setFocusProxy(m_edit);
}

void Composer::setUp()
{
    const bool ctrl = m_preferences.is(Preferences::CtrlEnterSends);
    m_edit->setCtrlEnterSends(ctrl);
    m_send->setToolTip(ctrl ? tr("Send (Ctrl+Enter)") : tr("Send (Enter)"));
}

void Composer::restyle()
{
    m_send->setFont(m_theme.font(Theme::Font::Strong));
    m_emojiButton->setIcon(m_theme.icon(u"emoji"));
    m_emojiButton->setIconSize({m_theme.scaled(Metrics::bigIcon), m_theme.scaled(Metrics::bigIcon)});
    m_problem->setFont(m_theme.font(Theme::Font::Small));
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Theme::Color::Error));
    m_problem->setPalette(palette);
    update();
}

void Composer::setRoomName(const QString &name)
{
    const QString text = tr("Message %1").arg(name);
    if (text == m_edit->placeholderText())
        return;
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(tr("Message to %1").arg(name));
}

void Composer::setTextLimit(int bytes)
{
    m_textLimit = bytes;
    check();
}

void Composer::setPeople(const QAbstractItemModel *people)
{
    m_completion->setPeople(people);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

int Composer::caret() const
{
    return m_edit->textCursor().position();
}

void Composer::setText(const QString &text, int caret)
{
    m_edit->setPlainText(text);
    QTextCursor cursor = m_edit->textCursor();
    const int end = m_edit->document()->characterCount() - 1;
    cursor.setPosition(caret < 0 ? end : qMin(caret, end));
    m_edit->setTextCursor(cursor);
}

void Composer::clear()
{
    m_edit->clear();
}

QWidget *Composer::editor() const
{
    return m_edit;
}

void Composer::showProblem(const QString &problem)
{
    m_problem->setText(problem);
}

void Composer::check()
{
    const QString written = text();
    const std::optional<Error> error = checkMessageText(written, m_textLimit);
    m_send->setEnabled(!error);
    const bool tooLong = error && error->code == ErrorCode::TextTooLong;
    const QLocale locale;
    showProblem(tooLong
            ? tr("Too long: %1 of %2 bytes").arg(locale.toString(utf8Size(written)), locale.toString(m_textLimit))
            : QString());
}

void Composer::tellTyping()
{
    if (m_preferences.is(Preferences::SendTyping) && !isInvisible(text()))
        emit typed();
}

void Composer::toggleEmojiPicker()
{
    if (!m_picker) {
        m_picker = new EmojiPicker(m_emoji, m_theme, m_preferences, *m_emojiButton);
        connect(m_picker, &EmojiPicker::picked, this, &Composer::insertEmoji);
        connect(m_picker, &EmojiPicker::dismissed, m_edit, qOverload<>(&QWidget::setFocus));
    }
    if (!m_picker->isVisible())
        return m_picker->open();
    m_picker->hide();
    m_edit->setFocus();
}

void Composer::insertEmoji(const QString &emoji)
{
    m_edit->setFocus();
    m_edit->insertPlainText(emoji);
    m_edit->ensureCursorVisible();
    tellTyping();
}

void Composer::submit()
{
    m_emoticons->endWord();
    if (!checkMessageText(text(), m_textLimit))
        emit submitted(text());
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = m_theme.color(m_edit->hasFocus() ? Theme::Color::Accent : Theme::Color::Line);
    paintRounded(painter, m_box->geometry(), m_theme.scaled(Metrics::composerRadius),
        m_theme.color(Theme::Color::Window), m_theme, line);
}

void Composer::mousePressEvent(QMouseEvent *event)
{
    if (m_box->geometry().contains(event->position().toPoint()))
        m_edit->setFocus(Qt::MouseFocusReason);
}

}
