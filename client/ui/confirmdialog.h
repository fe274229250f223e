// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"

namespace Chatto {

/// Asks before something that can't be undone. Its button says what it does; Enter alone does nothing.
class ConfirmDialog : public FormDialog
{
    Q_OBJECT

public:
    ConfirmDialog(
        const QString &title, const QString &text, const QString &action, const Theme &theme, QWidget *parent);
};

}
