// SPDX-License-Identifier: MIT
#pragma once

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SideList *m_list;
};

}
