// SPDX-License-Identifier: MIT
#include "client/ui/emojipicker.h"

#include "client/core/preferences.h"
#include "client/ui/emojifont.h"
#include "client/ui/emojigrid.h"
#include "client/ui/emojitable.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/theme.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int gridColumns = 9;
constexpr int gridRows = 7;
constexpr int inside = Metrics::medium;
constexpr qsizetype mostFound = 200;

struct Group
{
    const char *icon;
    const char *title;
};

/// In the table's order, which is Unicode's.
constexpr std::array groups{
    Group{"emoji", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Smileys and emotion")},
    Group{"emoji-people", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "People and body")},
    Group{"emoji-nature", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Animals and nature")},
    Group{"emoji-food", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Food and drink")},
    Group{"emoji-travel", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Travel and places")},
    Group{"emoji-activity", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Activities")},
    Group{"emoji-object", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Objects")},
    Group{"emoji-symbol", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Symbols")},
    Group{"emoji-flag", QT_TRANSLATE_NOOP("Chatto::EmojiPicker", "Flags")},
};

QToolButton *makeButton(const QString &name, QButtonGroup *group, int id, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFixedSize(Metrics::button, Metrics::pickerTab);
    button->setAccessibleName(name);
    button->setToolTip(name);
    group->addButton(button, id);
    return button;
}

}

EmojiPicker::EmojiPicker(const EmojiTable &table, const Theme &theme, Preferences &preferences, QWidget &anchor)
    : ComposerPopup(theme, anchor)
    , m_table(table)
    , m_preferences(preferences)
    , m_button(anchor)
    , m_search(new QLineEdit(this))
    , m_tabs(new QButtonGroup(this))
    , m_grid(new EmojiGrid(table, theme, this))
    , m_name(new QLabel(this))
    , m_tones(new QButtonGroup(this))
{
    setAccessibleName(tr("Emoji"));
    m_search->setPlaceholderText(tr("Search emoji"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_search->installEventFilter(this);
    m_grid->setAccessibleName(tr("Emoji"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(inside, inside, inside, inside);
    column->setSpacing(Metrics::small);
    column->addWidget(m_search);
    column->addWidget(makeTabs());
    column->addWidget(m_grid, 1);
    column->addWidget(makeFooter());

    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::search);
    connect(m_grid, &EmojiGrid::picked, this, &EmojiPicker::pick);
    connect(m_grid, &EmojiGrid::shownCellChanged, this, &EmojiPicker::showName);
    connect(m_grid, &EmojiGrid::topSectionChanged, this, &EmojiPicker::markTab);
    connect(m_grid, &EmojiGrid::leftAtTop, m_search, qOverload<>(&QWidget::setFocus));
    connect(&theme, &Theme::changed, this, &EmojiPicker::restyle);
    restyle();
}

/// What is left of an open one still loses the focus.
EmojiPicker::~EmojiPicker()
{
    disconnect(qApp, &QApplication::focusChanged, this, nullptr);
}

QWidget *EmojiPicker::makeTabs()
{
    auto *tabs = new QWidget(this);
    auto *row = new QHBoxLayout(tabs);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    // The tab of the recent ones comes first, and the groups count from 0.
    row->addWidget(makeButton(tr("Used lately"), m_tabs, -2, tabs));
    for (int group = 0; group < int(groups.size()); ++group) {
        row->addStretch();
        row->addWidget(makeButton(tr(groups[size_t(group)].title), m_tabs, group, tabs));
    }
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) {
        m_search->clear();
        m_grid->scrollToSection(id < 0 ? 0 : id + m_recentSections);
        markTab(id < 0 ? 0 : id + m_recentSections);
    });
    return tabs;
}

QWidget *EmojiPicker::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(Mirror::margins({Metrics::small, 0, 0, 0}));
    row->setSpacing(0);
    row->addWidget(m_name, 1);
    for (int tone = 0; tone < EmojiTable::toneCount; ++tone) {
        QToolButton *button = makeButton(EmojiGrid::toneName(tone), m_tones, tone, footer);
        button->setFixedSize(Metrics::pickerTab, Metrics::pickerTab);
        button->setText(m_table.text(m_table.find(u"✋"_s), tone));
        row->addWidget(button);
    }
    connect(m_tones, &QButtonGroup::idClicked, this, &EmojiPicker::chooseTone);
    return footer;
}

void EmojiPicker::restyle()
{
    m_name->setFont(theme().font(Theme::Font::Small));
    const QList<QAbstractButton *> tones = m_tones->buttons();
    for (QAbstractButton *tone : tones)
        tone->setFont(emojiFont(theme().scaled(Metrics::emojiPixels)));
    m_tabs->button(-2)->setIcon(theme().icon(u"clock"));
    for (int group = 0; group < int(groups.size()); ++group)
        m_tabs->button(group)->setIcon(theme().icon(QString::fromLatin1(groups[size_t(group)].icon)));
}

QSize EmojiPicker::sizeHint() const
{
    const Theme &theme = this->theme();
    const int frame = 2 * (theme.scaled(inside) + Metrics::hair);
    const int bars
        = theme.scaled(Metrics::button) + 2 * theme.scaled(Metrics::pickerTab) + 3 * theme.scaled(Metrics::small);
    const int cell = theme.scaled(Metrics::emojiCell);
    return {gridColumns * cell + theme.scaled(Metrics::scrollBar) + frame, gridRows * cell + bars + frame};
}

void EmojiPicker::open()
{
    m_search->clear();
    showAll();
    m_tones->button(m_preferences.skinTone())->setChecked(true);
    // In line with the button at the far side, and clear of the frame around it.
    const QSize size = sizeHint();
    const QRect place(m_button.width() - size.width(), 0, size.width(), m_button.height());
    openAt(Mirror(m_button.rect())(
               place.adjusted(0, -theme().scaled(Metrics::medium), 0, theme().scaled(Metrics::medium))),
        size);
    m_search->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::showAll()
{
    QList<EmojiSection> sections;
    EmojiSection recent{tr("Used lately"), {}};
    const QStringList used = m_preferences.recentEmoji();
    for (const QString &emoji : used) {
        const int row = m_table.find(emoji);
        if (row >= 0)
            recent.cells.append(EmojiCell{row, EmojiTable::tone(emoji)});
    }
    m_recentSections = recent.cells.isEmpty() ? 0 : 1;
    m_tabs->button(-2)->setEnabled(m_recentSections > 0);
    if (m_recentSections > 0)
        sections.append(recent);
    Q_ASSERT(m_table.groupCount() == int(groups.size()));
    for (int group = 0; group < int(groups.size()); ++group) {
        EmojiSection section{tr(groups[size_t(group)].title), {}};
        for (int row = m_table.groupStart(group); row < m_table.groupStart(group + 1); ++row)
            section.cells.append(EmojiCell{row});
        sections.append(section);
    }
    m_grid->setTone(m_preferences.skinTone());
    m_grid->setSections(sections);
    markTab(0);
}

void EmojiPicker::search(const QString &text)
{
    if (text.trimmed().isEmpty())
        return showAll();
    EmojiSection found;
    const QList<EmojiMatch> matches = m_table.search(text, mostFound);
    for (const EmojiMatch &match : matches)
        found.cells.append(EmojiCell{match.row});
    m_grid->setSections({found});
    m_grid->setCurrentCell(found.cells.isEmpty() ? -1 : 0);
    markTab(-1);
}

/// Checks the tab of a section; while one searches, none.
void EmojiPicker::markTab(int section)
{
    const bool searching = !m_search->text().trimmed().isEmpty();
    m_tabs->setExclusive(false);
    for (QAbstractButton *button : m_tabs->buttons())
        button->setChecked(false);
    m_tabs->setExclusive(true);
    if (!searching && section >= 0)
        m_tabs->button(section < m_recentSections ? -2 : section - m_recentSections)->setChecked(true);
}

void EmojiPicker::chooseTone(int tone)
{
    m_preferences.setSkinTone(tone);
    m_grid->setTone(tone);
}

void EmojiPicker::pick(const QString &emoji)
{
    m_preferences.addRecentEmoji(emoji);
    hide();
    emit picked(emoji);
}

void EmojiPicker::showName(int cell)
{
    const QString name = cell < 0 ? QString() : m_grid->cellName(cell);
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideRight, m_name->width()));
}

bool EmojiPicker::event(QEvent *event)
{
    // The window has other ideas about Esc.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return ComposerPopup::event(event);
}

bool EmojiPicker::handleSearchKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_grid->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_grid->pick(m_grid->currentCell());
        return true;
    default:
        return false;
    }
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress)
        return handleSearchKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType())
        closeIfLeft(static_cast<QWidget *>(watched));
    return ComposerPopup::eventFilter(watched, event);
}

void EmojiPicker::closeIfLeft(const QWidget *where)
{
    // The button closes it by itself.
    if (where && where != &m_button && where != this && !isAncestorOf(where))
        hide();
}

void EmojiPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit dismissed();
    } else if (!event->text().isEmpty() && (event->text()[0].isPrint() || event->key() == Qt::Key_Backspace)) {
        // Whoever types means the search.
        m_search->setFocus();
        QApplication::sendEvent(m_search, event);
    }
    // The window behind has no part in what is typed here.
    event->accept();
}

void EmojiPicker::showEvent(QShowEvent *event)
{
    ComposerPopup::showEvent(event);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { closeIfLeft(now); });
}

void EmojiPicker::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    disconnect(qApp, &QApplication::focusChanged, this, nullptr);
    ComposerPopup::hideEvent(event);
}

}
