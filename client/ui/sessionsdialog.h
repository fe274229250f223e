// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/httpapi.h"

#include <QStandardItemModel>

namespace Chatto {

class ServerCalls;
class SideList;

/// Where one is signed in: shows the places, newest use first, and ends one of them.
class SessionsDialog : public FormDialog
{
    Q_OBJECT

public:
    SessionsDialog(ServerCalls &calls, const Theme &theme, QWidget *parent);

private:
    void fetch();
    void showSignIns(QList<SignIn> signIns);
    void currentChanged();
    void submit();

    ServerCalls &m_calls;
    SideList *m_list;
    QStandardItemModel m_model;
};

}
