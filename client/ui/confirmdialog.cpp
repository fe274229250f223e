// SPDX-License-Identifier: MIT
#include "client/ui/confirmdialog.h"

#include "client/ui/style.h"

#include <QPushButton>

namespace Chatto {

ConfirmDialog::ConfirmDialog(
    const QString &title, const QString &text, const QString &action, const Theme &theme, QWidget *parent)
    : FormDialog(title, action, theme, parent)
{
    addText(text);
    setAccessibleDescription(text);
    Style::setDestructive(mainButton());
    connect(mainButton(), &QPushButton::clicked, this, &QDialog::accept);
    focusCancel();
}

}
