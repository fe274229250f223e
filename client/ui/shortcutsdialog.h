// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"

class QGridLayout;
class QMenu;

namespace Chatto {

/// All keys, read off the actions that they belong to.
class ShortcutsDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Of the menu's actions and those of its submenus, by menu; then those of `more`, which are in no menu.
    ShortcutsDialog(const QMenu &menu, const QList<QAction *> &more, const Theme &theme, QWidget *parent);

protected:
    void restyle() override;

private:
    void addMenu(const QMenu &menu, const QString &title);
    void addHeading(const QString &title);
    void addAction(const QAction &action);

    QGridLayout *m_grid;
    QList<QWidget *> m_headings;
    QList<QWidget *> m_keys;
};

}
