// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/ids.h"

class QLineEdit;

namespace Chatto {

class ServerCalls;

/// The server's owner gives somebody a new password.
class PasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    PasswordDialog(const UserName &user, ServerCalls &calls, const Theme &theme, QWidget *parent);

protected:
    void restyle() override;

private:
    void submit();

    UserName m_user;
    ServerCalls &m_calls;
    QLineEdit *m_password;
};

}
