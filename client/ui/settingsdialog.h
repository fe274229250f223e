// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/preferences.h"
#include "client/ui/theme.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace Chatto {

/// Everything that can be set. It holds at once: there is nothing to apply or to cancel.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive the dialog.
    SettingsDialog(Preferences &preferences, const Theme &theme, QWidget *parent = nullptr);

    /// The box that stands for a flag.
    QCheckBox *box(Preferences::Flag flag) const { return m_boxes.value(flag); }
    QComboBox *colours() const { return m_colours; }
    QComboBox *zoom() const { return m_zoom; }
    QComboBox *awayMinutes() const { return m_away; }

signals:
    void schemeChosen(Chatto::Theme::Scheme scheme);
    void zoomChosen(int percent);

private:
    void addSections();
    void addSection(const QString &title);
    void addFlag(Preferences::Flag flag, const QString &text, const QString &explanation = {});
    QComboBox *addChoice(const QString &label);
    void fillColours();
    void fillZoom();
    void fillAwayMinutes();
    void showValues();
    void restyle();

    Preferences &m_preferences;
    const Theme &m_theme;
    QVBoxLayout *m_column;
    QHash<int, QCheckBox *> m_boxes; ///< By Preferences::Flag.
    QComboBox *m_colours = nullptr;
    QComboBox *m_zoom = nullptr;
    QComboBox *m_away = nullptr;
    QList<QLabel *> m_headings;
    QList<QLabel *> m_explanations;
};

}
