// SPDX-License-Identifier: MIT
#pragma once

#include "client/models/switchermodel.h"
#include "client/ui/popupframe.h"

#include <QPointer>

class QLineEdit;

namespace Chatto {

class SideList;

/// Ctrl+K: goes to a room or a person by a few letters of the name. It lies over the window, below its top, until
/// something is chosen, Esc is pressed, or one goes elsewhere.
class Switcher : public PopupFrame
{
    Q_OBJECT

public:
    Switcher(ChatClient &client, RoomListModel &rooms, const Theme &theme, QWidget *window);

    /// To be told of every room that is opened.
    void visited(const RoomId &room) { m_model.visited(room); }
    void open();
    void close();
    QLineEdit *field() const { return m_field; }
    SideList *list() const { return m_list; }

signals:
    void roomChosen(const Chatto::RoomId &room);
    void personChosen(const Chatto::UserName &user);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    bool handleKey(int key);
    void moveCurrent(int step);
    void choose();
    void filter(const QString &text);
    void place();
    void restyle();

    SwitcherModel m_model;
    QLineEdit *m_field;
    SideList *m_list;
    QPointer<QWidget> m_before; ///< Which widget had the focus.
};

}
