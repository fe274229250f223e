// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"

#include <QWidget>

namespace Chatto {

class SideList;
class Theme;
class UserListModel;

/// The right column: who is here, and who isn't.
class PeoplePanel : public QWidget
{
    Q_OBJECT

public:
    PeoplePanel(UserListModel &people, const Theme &theme, QWidget *parent = nullptr);

    QWidget *list() const;
    /// Whom the keyboard is at, or who was clicked on last; nobody at first.
    UserName current() const;

signals:
    /// By double click or Enter.
    void personChosen(const Chatto::UserName &user);
    void personMenuRequested(const Chatto::UserName &user, const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SideList *m_list;
};

}
