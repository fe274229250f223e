// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/user.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace Chatto {

class FindButton;
class RoomList;
class RoomListModel;
class Theme;
class UserButton;

/// The left column: server, rooms and talks, oneself.
class RoomsPanel : public QWidget
{
    Q_OBJECT

public:
    RoomsPanel(RoomListModel &rooms, const User &me, const Theme &theme, QWidget *parent = nullptr);

    void setServer(const QString &name, const QString &address);
    void setCurrentRoom(const RoomId &room);
    RoomList *list() const { return m_list; }
    UserButton *user() const { return m_user; }

signals:
    void roomChosen(const Chatto::RoomId &room);
    void findRequested();
    void newRoomRequested();
    void browseRequested();
    void newTalkRequested();
    // Where the menu is to appear, in global coordinates.
    void userMenuRequested(const QPoint &where);
    void roomMenuRequested(const Chatto::RoomId &room, const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();
    void arrange();
    void connectList();
    void popUpAddMenu();
    void restyle();
    RoomId roomAt(const QModelIndex &index) const;

    RoomListModel &m_rooms;
    const Theme &m_theme;
    QWidget *m_head;
    QLabel *m_name;
    QLabel *m_address;
    FindButton *m_find;
    RoomList *m_list;
    UserButton *m_user;
};

}
