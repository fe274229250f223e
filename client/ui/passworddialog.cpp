// SPDX-License-Identifier: MIT
#include "client/ui/passworddialog.h"

#include "client/core/servercalls.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QLineEdit>
#include <QPushButton>

namespace Chatto {

PasswordDialog::PasswordDialog(const UserName &user, ServerCalls &calls, const Theme &theme, QWidget *parent)
    : FormDialog(tr("New password for %1").arg(Wording::isolated(user.toString())), tr("Set password"), theme, parent)
    , m_user(user)
    , m_calls(calls)
    , m_password(new QLineEdit(this))
{
    addText(tr("They are signed out everywhere, and sign in again with the password that you tell them."));
    // It is told to somebody, so that it has to be read.
    addField(tr("&Password"), m_password);
    connect(m_password, &QLineEdit::textEdited, this, [this] { showProblem(m_password, {}); });
    connect(mainButton(), &QPushButton::clicked, this, &PasswordDialog::submit);
    m_password->setFocus();
}

void PasswordDialog::restyle()
{
    FormDialog::restyle();
    m_password->setFont(theme().font(Theme::Font::Text));
}

void PasswordDialog::submit()
{
    if (isWaiting())
        return;
    if (m_password->text().isEmpty())
        return showProblem(m_password, tr("Choose a password."));
    setWaiting(true);
    m_calls.setPassword(m_user, m_password->text(), this, [this](const Result<Done> &answer) {
        setWaiting(false);
        if (answer)
            accept();
        else
            showProblem(m_password, Wording::roomProblem(answer.error()));
    });
}

}
