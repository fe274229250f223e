// SPDX-License-Identifier: MIT
#include "client/ui/formdialog.h"

#include "client/ui/metrics.h"
#include "client/ui/style.h"
#include "client/ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

FormDialog::FormDialog(const QString &title, const QString &action, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_title(makeLabel({}, this))
    , m_column(new QVBoxLayout)
    , m_foot(new QWidget(this))
    , m_main(new QPushButton(action, m_foot))
    , m_cancel(new QPushButton(tr("Cancel"), m_foot))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(Metrics::formWidth);
    setTitle(title);
    m_main->setDefault(true);
    m_cancel->setAutoDefault(false);
    Style::setPlain(m_cancel);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, Metrics::large, 0, 0);
    foot->setSpacing(Metrics::medium);
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_main);
    m_column->setSpacing(Metrics::small);
    m_column->addWidget(m_title);
    m_column->addSpacing(Metrics::small);

    auto *whole = new QVBoxLayout(this);
    constexpr int side = Metrics::edge + Metrics::small;
    whole->setContentsMargins(side, Metrics::edge, side, Metrics::edge);
    whole->setSpacing(0);
    whole->addLayout(m_column, 1);
    whole->addWidget(m_foot);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
}

void FormDialog::setTitle(const QString &title)
{
    setWindowTitle(Wording::windowTitle(title));
    m_title->setText(title);
}

QLabel *FormDialog::addText(const QString &text)
{
    QLabel *label = makeLabel(text, this);
    m_texts.append(label);
    m_column->addWidget(label);
    m_column->addSpacing(Metrics::small);
    return label;
}

void FormDialog::addField(const QString &text, QWidget *field)
{
    QLabel *label = makeLabel(text, this);
    label->setBuddy(field);
    m_labels.append(label);
    if (qobject_cast<QLineEdit *>(field))
        field->setFixedHeight(Metrics::field);
    field->setAccessibleName(Wording::plain(text));
    m_column->addSpacing(Metrics::small);
    m_column->addWidget(label);
    m_column->addWidget(field, qobject_cast<QLineEdit *>(field) ? 0 : 1);
    m_column->addWidget(addProblem(field));
}

void FormDialog::addWidget(QWidget *widget, int stretch)
{
    m_column->addSpacing(Metrics::small);
    m_column->addWidget(widget, stretch);
    m_column->addWidget(addProblem(widget));
}

QLabel *FormDialog::addProblem(QWidget *field)
{
    QLabel *problem = makeLabel({}, this);
    problem->hide();
    m_problems.insert(field, problem);
    return problem;
}

QPushButton *FormDialog::addFootButton(const QString &text)
{
    auto *button = new QPushButton(text, m_foot);
    button->setAutoDefault(false);
    static_cast<QHBoxLayout *>(m_foot->layout())->insertWidget(0, button);
    return button;
}

void FormDialog::setReadOnly()
{
    m_main->hide();
    offerClose();
    m_cancel->setDefault(true);
}

void FormDialog::offerClose()
{
    m_cancel->setText(tr("Close"));
}

void FormDialog::focusCancel()
{
    m_main->setDefault(false);
    m_cancel->setAutoDefault(true);
    m_cancel->setFocus();
}

QString FormDialog::problem(QWidget *field) const
{
    const QLabel *label = m_problems.value(field);
    return label ? label->text() : QString();
}

void FormDialog::showProblem(QWidget *field, const QString &problem)
{
    QLabel *label = m_problems.value(field);
    Q_ASSERT(label);
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    // A screen reader reads it with the field.
    field->setAccessibleDescription(problem);
    if (!problem.isEmpty() && field->focusPolicy() != Qt::NoFocus)
        field->setFocus();
}

void FormDialog::clearProblems()
{
    for (auto problem = m_problems.cbegin(); problem != m_problems.cend(); ++problem) {
        problem.value()->clear();
        problem.value()->hide();
        problem.key()->setAccessibleDescription({});
    }
}

void FormDialog::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_main->setEnabled(!waiting);
}

void FormDialog::setVisible(bool visible)
{
    // The fonts decide how large it is.
    if (visible)
        restyle();
    QDialog::setVisible(visible);
}

void FormDialog::restyle()
{
    const auto dye = [this](QWidget *widget, Theme::Color color, Theme::Font font) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::WindowText, m_theme.color(color));
        widget->setPalette(palette);
        widget->setFont(m_theme.font(font));
    };
    dye(m_title, Theme::Color::Text, Theme::Font::Title);
    for (QLabel *text : std::as_const(m_texts))
        dye(text, Theme::Color::Text, Theme::Font::Text);
    for (QLabel *label : std::as_const(m_labels))
        dye(label, Theme::Color::Dim, Theme::Font::Heading);
    for (QLabel *problem : std::as_const(m_problems))
        dye(problem, Theme::Color::Error, Theme::Font::Small);
    const QList<QPushButton *> buttons = m_foot->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        button->setFont(m_theme.font(button == m_main ? Theme::Font::Strong : Theme::Font::Text));
}

}
