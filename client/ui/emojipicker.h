// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/composerpopup.h"

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace Chatto {

class EmojiGrid;
class EmojiTable;
class Preferences;

/// All emoji: a search field, a tab for each group, the grid, and the skin tone of hands and people. Typing searches
/// wherever the focus is in it; Down goes into the grid, Enter takes an emoji, Esc closes.
class EmojiPicker : public ComposerPopup
{
    Q_OBJECT

public:
    /// The anchor is the button that opens it.
    EmojiPicker(const EmojiTable &table, const Theme &theme, Preferences &preferences, QWidget &anchor);
    ~EmojiPicker() override;

    /// Opens it at the button, with all emoji and an empty search field, which gets the focus.
    void open();

    QSize sizeHint() const override;

signals:
    void picked(const QString &emoji);
    /// Esc: nothing was picked.
    void dismissed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTabs();
    QWidget *makeFooter();
    void restyle();
    void showAll();
    void search(const QString &text);
    void markTab(int section);
    void chooseTone(int tone);
    void pick(const QString &emoji);
    void showName(int cell);
    bool handleSearchKey(int key);
    void closeIfLeft(const QWidget *where);

    const EmojiTable &m_table;
    Preferences &m_preferences;
    QWidget &m_button;
    QLineEdit *m_search;
    QButtonGroup *m_tabs;
    EmojiGrid *m_grid;
    QLabel *m_name;
    QButtonGroup *m_tones;
    int m_recentSections = 0; ///< 1 where there are recent ones.
};

}
