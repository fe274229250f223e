// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/ids.h"
#include "common/room.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

class QLineEdit;

namespace Chatto {

class ServerCalls;
class SideList;

/// The public rooms: finds one, and joins or opens it.
class BrowseRoomsDialog : public FormDialog
{
    Q_OBJECT

public:
    BrowseRoomsDialog(const UserName &me, ServerCalls &calls, const Theme &theme, QWidget *parent);

signals:
    /// The user is in that room now, and wants to see it.
    void chosen(const Chatto::Room &room);

protected:
    void restyle() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fetch();
    void showRooms(QList<Room> rooms);
    void filter(const QString &text);
    Room current() const;
    void currentChanged();
    void submit();

    UserName m_me;
    ServerCalls &m_calls;
    QLineEdit *m_search;
    SideList *m_list;
    QList<Room> m_rooms;
    QStandardItemModel m_model;
    QSortFilterProxyModel m_found;
};

}
