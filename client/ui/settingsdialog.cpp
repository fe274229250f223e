// SPDX-License-Identifier: MIT
#include "client/ui/settingsdialog.h"

#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int choiceLength = 16; ///< Characters that there is room for.
constexpr int offeredMinutes[] = {0, 5, 10, 15, 30, 60};

QString percentText(int percent)
{
    //: The size of everything
    return SettingsDialog::tr("%1 %").arg(QLocale().toString(percent));
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

SettingsDialog::SettingsDialog(Preferences &preferences, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setWindowTitle(Wording::windowTitle(tr("Settings")));
    setMinimumWidth(Metrics::formWidth);
    constexpr int side = Metrics::edge + Metrics::small;
    m_column->setContentsMargins(side, Metrics::medium, side, Metrics::edge);
    m_column->setSpacing(Metrics::medium);
    m_column->setSizeConstraint(QLayout::SetFixedSize);
    addSections();
    auto *close = new QPushButton(tr("&Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_column->addSpacing(Metrics::large);
    m_column->addWidget(close, 0, Qt::AlignRight);
    connect(&preferences, &Preferences::changed, this, &SettingsDialog::showValues);
    connect(&theme, &Theme::changed, this, [this] {
        restyle();
        showValues();
    });
    restyle();
    showValues();
}

void SettingsDialog::addSections()
{
    addSection(tr("General"));
    m_colours = addChoice(tr("Co&lours"));
    m_zoom = addChoice(tr("Si&ze"));
    //: Where one writes from right to left: "on the left"
    addFlag(Preferences::OwnOnRight, tr("My own messages on the &right"));
    addFlag(Preferences::CloseToTray, tr("&Keep running when the window is closed"),
        tr("Chatto stays in the tray or the task bar, and tells of new messages."));
    addSection(tr("Writing"));
    addFlag(Preferences::CtrlEnterSends, tr("Send with Ctrl+&Enter"), tr("Enter alone then breaks the line."));
    addFlag(Preferences::Emoticons, tr("Turn :) &into 🙂"));
    addFlag(Preferences::SendTyping, tr("Let others see when I am &typing"));
    addSection(tr("Notifications"));
    addFlag(Preferences::DoNotDisturb, tr("&Do not disturb"), tr("No notifications at all."));
    addFlag(Preferences::NotificationText, tr("&Show what was written"), tr("Otherwise only by whom, and where."));
    addSection(tr("Presence"));
    m_away = addChoice(tr("Show me as &away after"));
    fillColours();
    fillZoom();
    fillAwayMinutes();
}

void SettingsDialog::addSection(const QString &title)
{
    QLabel *heading = makeLabel(title, this);
    m_headings.append(heading);
    m_column->addSpacing(Metrics::medium);
    m_column->addWidget(heading);
}

void SettingsDialog::addFlag(Preferences::Flag flag, const QString &text, const QString &explanation)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(Wording::plain(text));
    box->setAccessibleDescription(explanation);
    m_boxes.insert(flag, box);
    m_column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, flag](bool on) { m_preferences.set(flag, on); });
    if (explanation.isEmpty())
        return;
    QLabel *label = makeLabel(explanation, this);
    m_explanations.append(label);
    m_column->addSpacing(-Metrics::small);
    m_column->addWidget(label);
}

QComboBox *SettingsDialog::addChoice(const QString &text)
{
    QLabel *label = makeLabel(text, this);
    auto *choice = new QComboBox(this);
    label->setBuddy(choice);
    choice->setAccessibleName(Wording::plain(text));
    choice->setFixedHeight(Metrics::button);
    choice->setMinimumContentsLength(choiceLength);
    auto *row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(choice);
    m_column->addLayout(row);
    return choice;
}

void SettingsDialog::fillColours()
{
    m_colours->addItem(tr("As the system"), int(Theme::Scheme::System));
    m_colours->addItem(tr("Light"), int(Theme::Scheme::Light));
    m_colours->addItem(tr("Dark"), int(Theme::Scheme::Dark));
    connect(m_colours, &QComboBox::activated, this,
        [this](int row) { emit schemeChosen(Theme::Scheme(m_colours->itemData(row).toInt())); });
}

void SettingsDialog::fillZoom()
{
    for (const int percent : Theme::zooms)
        m_zoom->addItem(percentText(percent), percent);
    connect(m_zoom, &QComboBox::activated, this, [this](int row) { emit zoomChosen(m_zoom->itemData(row).toInt()); });
}

void SettingsDialog::fillAwayMinutes()
{
    for (const int minutes : offeredMinutes)
        m_away->addItem(minutes == 0 ? tr("Never") : tr("%Ln minutes", nullptr, minutes), minutes);
    connect(m_away, &QComboBox::activated, this,
        [this](int row) { m_preferences.setAwayMinutes(m_away->itemData(row).toInt()); });
}

void SettingsDialog::showValues()
{
    for (const auto &[flag, box] : m_boxes.asKeyValueRange()) {
        const QSignalBlocker blocker(box);
        box->setChecked(m_preferences.is(Preferences::Flag(flag)));
    }
    m_colours->setCurrentIndex(m_colours->findData(int(m_theme.scheme())));
    if (m_zoom->findData(m_theme.zoom()) == -1) // written into the file by hand
        m_zoom->addItem(percentText(m_theme.zoom()), m_theme.zoom());
    m_zoom->setCurrentIndex(m_zoom->findData(m_theme.zoom()));
    const int minutes = m_preferences.awayMinutes();
    if (m_away->findData(minutes) == -1) // written into the file by hand
        m_away->addItem(tr("%Ln minutes", nullptr, minutes), minutes);
    m_away->setCurrentIndex(m_away->findData(minutes));
}

void SettingsDialog::restyle()
{
    setFont(m_theme.font(Theme::Font::Text));
    const auto dye = [this](QLabel *label, Theme::Color color, Theme::Font font) {
        QPalette palette = m_theme.palette();
        palette.setColor(QPalette::WindowText, m_theme.color(color));
        label->setPalette(palette);
        label->setFont(m_theme.font(font));
    };
    for (QLabel *heading : std::as_const(m_headings))
        dye(heading, Theme::Color::Accent, Theme::Font::Heading);
    const int indent = m_theme.scaled(Metrics::checkBox) + m_theme.scaled(Metrics::medium);
    for (QLabel *explanation : std::as_const(m_explanations)) {
        dye(explanation, Theme::Color::Dim, Theme::Font::Small);
        explanation->setContentsMargins(Mirror::margins({indent, 0, 0, 0}));
    }
}

}
