// SPDX-License-Identifier: MIT
#pragma once

#include "common/ids.h"
#include "common/user.h"

#include <QWidget>

class QLabel;

namespace Chatto {

class RoomListModel;
class SideList;
class Theme;
class UserButton;

/// The left column: server, rooms, oneself.
class RoomsPanel : public QWidget
{
    Q_OBJECT

public:
    RoomsPanel(RoomListModel &rooms, const User &me, const Theme &theme, QWidget *parent = nullptr);

    void setServer(const QString &name, const QString &address);
    void setOnline(bool online);
    void setCurrentRoom(const RoomId &room);
    QWidget *list() const;

signals:
    void roomChosen(const Chatto::RoomId &room);
    /// Where the menu is to appear, in global coordinates.
    void menuRequested(const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    RoomListModel &m_rooms;
    const Theme &m_theme;
    QWidget *m_head;
    QLabel *m_name;
    QLabel *m_address;
    QLabel *m_heading;
    SideList *m_list;
    UserButton *m_user;
};

}
