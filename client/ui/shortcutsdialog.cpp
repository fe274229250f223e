// SPDX-License-Identifier: MIT
#include "client/ui/shortcutsdialog.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}

ShortcutsDialog::ShortcutsDialog(const QMenu &menu, const QList<QAction *> &more, const Theme &theme, QWidget *parent)
    : FormDialog(tr("Keyboard shortcuts"), {}, theme, parent)
{
    auto *page = new QWidget;
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(Mirror::margins({0, 0, Metrics::large, 0}));
    m_grid->setHorizontalSpacing(Metrics::edge);
    m_grid->setVerticalSpacing(Metrics::medium);
    m_grid->setColumnStretch(0, 1);
    addMenu(menu, tr("General"));
    if (!more.isEmpty())
        addHeading(tr("Elsewhere"));
    for (const QAction *action : more)
        addAction(*action);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setAccessibleName(tr("Keyboard shortcuts"));
    area->setFocusPolicy(Qt::StrongFocus);
    area->setMinimumHeight(Metrics::formWidth);
    addWidget(area, 1);
    setReadOnly();
    area->setFocus();
}

void ShortcutsDialog::addHeading(const QString &title)
{
    QLabel *heading = makeLabel(title);
    m_headings.append(heading);
    const int row = m_grid->rowCount();
    if (row > 1)
        m_grid->setRowMinimumHeight(row, Metrics::rowHeight);
    m_grid->addWidget(heading, row, 0, 1, 2, Qt::AlignBottom);
}

void ShortcutsDialog::addMenu(const QMenu &menu, const QString &title)
{
    bool empty = true;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu() || action->shortcut().isEmpty())
            continue;
        if (empty)
            addHeading(title);
        empty = false;
        addAction(*action);
    }
    for (const QAction *action : actions) {
        if (const QMenu *sub = action->menu())
            addMenu(*sub, Wording::plain(sub->title()).remove(u'…'));
    }
}

void ShortcutsDialog::addAction(const QAction &action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence &shortcut : shortcuts)
        keys.append(shortcut.toString(QKeySequence::NativeText));
    QLabel *key = makeLabel(Wording::listed(keys));
    m_keys.append(key);
    const int row = m_grid->rowCount();
    m_grid->addWidget(makeLabel(Wording::plain(action.text()).remove(u'…')), row, 0);
    m_grid->addWidget(key, row, 1, Qt::AlignRight);
}

void ShortcutsDialog::restyle()
{
    FormDialog::restyle();
    QPalette dim = theme().palette();
    dim.setColor(QPalette::WindowText, theme().color(Theme::Color::Dim));
    for (QWidget *heading : std::as_const(m_headings)) {
        heading->setFont(theme().font(Theme::Font::Heading));
        heading->setPalette(dim);
    }
    for (QWidget *key : std::as_const(m_keys))
        key->setPalette(dim);
}

}
