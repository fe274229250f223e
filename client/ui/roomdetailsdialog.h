// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/commands.h"
#include "client/ui/formdialog.h"

#include <QStandardItemModel>

class QComboBox;
class QLineEdit;

namespace Chatto {

class SideList;

/// A room: its name and topic, who is in it and what they are there, and how much of it one wants to hear. Who may
/// changes it here.
class RoomDetailsDialog : public FormDialog
{
    Q_OBJECT

public:
    RoomDetailsDialog(const RoomId &room, Commands &commands, const Commands::Parts &parts, QWidget *parent);

protected:
    void restyle() override;

private:
    void addNameAndTopic(const Room &room);
    void addNotify();
    void addMembers();
    void addButtons();
    void showRoom();
    void showMembers();
    void updateButtons();
    void popUpMenu(const QPoint &where);
    UserName current() const;
    bool isChanged() const;
    void submit();

    RoomId m_room;
    Commands &m_commands;
    ChatClient &m_client;
    ServerCalls &m_calls;
    QLineEdit *m_name;
    QLineEdit *m_topic;
    QComboBox *m_notify;
    SideList *m_members;
    QStandardItemModel m_model;
    QPushButton *m_invite;
    QPushButton *m_role;
    QPushButton *m_handOver;
    QPushButton *m_remove;
};

}
