// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/error.h"
#include "common/room.h"
#include "common/user.h"

class QCheckBox;
class QLineEdit;

namespace Chatto {

class PeoplePicker;
class ServerCalls;

/// Makes a room: its name, its topic, whether it is private, and who is in it from the start.
class NewRoomDialog : public FormDialog
{
    Q_OBJECT

public:
    /// `people` are those who can be invited.
    NewRoomDialog(const QList<User> &people, ServerCalls &calls, const Theme &theme, QWidget *parent);

signals:
    void made(const Chatto::Room &room);

protected:
    void restyle() override;

private:
    void submit();
    void showError(const Error &error);

    ServerCalls &m_calls;
    QLineEdit *m_name;
    QLineEdit *m_topic;
    QCheckBox *m_private;
    PeoplePicker *m_people;
};

}
