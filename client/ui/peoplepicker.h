// SPDX-License-Identifier: MIT
#pragma once

#include "common/user.h"

#include <QStandardItemModel>
#include <QWidget>

class QLineEdit;

namespace Chatto {

class SideList;
class Theme;

/// Chooses people by name: a field that searches, the people whom it finds, and those who are chosen, each with a
/// button that takes them out again. Enter in the field takes the marked one; Backspace in the empty field gives the
/// last one back.
class PeoplePicker : public QWidget
{
    Q_OBJECT

public:
    PeoplePicker(const QList<User> &people, const Theme &theme, QWidget *parent = nullptr);

    QList<UserName> chosen() const { return m_chosen; }
    QLineEdit *search() const { return m_search; }
    QWidget *list() const;
    void toggle(const UserName &name);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void showChosen();
    void toggleCurrent();
    bool handleSearchKey(int key);
    void restyle();

    QList<User> m_people;
    const Theme &m_theme;
    QList<UserName> m_chosen;
    QWidget *m_chips;
    QLineEdit *m_search;
    QStandardItemModel m_found;
    SideList *m_list;
};

}
