// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/error.h"

class QLineEdit;

namespace Chatto {

class ServerCalls;

/// Somebody gives themselves another password.
class ChangePasswordDialog : public FormDialog
{
    Q_OBJECT

public:
    ChangePasswordDialog(ServerCalls &calls, const Theme &theme, QWidget *parent);

protected:
    void restyle() override;

private:
    QLineEdit *addPassword(const QString &label);
    void submit();
    void showError(const Error &error);

    ServerCalls &m_calls;
    QLineEdit *m_before;
    QLineEdit *m_after;
    QLineEdit *m_again;
};

}
