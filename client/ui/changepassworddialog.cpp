// SPDX-License-Identifier: MIT
#include "client/ui/changepassworddialog.h"

#include "client/core/servercalls.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QLineEdit>
#include <QPushButton>

namespace Chatto {

ChangePasswordDialog::ChangePasswordDialog(ServerCalls &calls, const Theme &theme, QWidget *parent)
    : FormDialog(tr("Change password"), tr("Change password"), theme, parent)
    , m_calls(calls)
{
    addText(tr("You stay signed in here. Everywhere else you are signed out, and sign in with the new password."));
    m_before = addPassword(tr("&Password until now"));
    m_after = addPassword(tr("&New password"));
    m_again = addPassword(tr("New password, &again"));
    connect(mainButton(), &QPushButton::clicked, this, &ChangePasswordDialog::submit);
    m_before->setFocus();
}

QLineEdit *ChangePasswordDialog::addPassword(const QString &label)
{
    auto *field = new QLineEdit(this);
    field->setEchoMode(QLineEdit::Password);
    addField(label, field);
    connect(field, &QLineEdit::textEdited, this, [this, field] { showProblem(field, {}); });
    return field;
}

void ChangePasswordDialog::restyle()
{
    FormDialog::restyle();
    for (QLineEdit *field : {m_before, m_after, m_again})
        field->setFont(theme().font(Theme::Font::Text));
}

void ChangePasswordDialog::submit()
{
    if (isWaiting())
        return;
    clearProblems();
    if (m_before->text().isEmpty())
        return showProblem(m_before, tr("Enter the password that you sign in with."));
    if (m_after->text().isEmpty())
        return showProblem(m_after, tr("Choose a password."));
    if (m_again->text() != m_after->text())
        return showProblem(m_again, tr("This isn't the same as above. Type it once more."));
    setWaiting(true);
    m_calls.changePassword({m_before->text(), m_after->text()}, this, [this](const Result<Done> &answer) {
        setWaiting(false);
        answer ? accept() : showError(answer.error());
    });
}

void ChangePasswordDialog::showError(const Error &error)
{
    if (error.code == ErrorCode::BadCredentials)
        showProblem(m_before, tr("This isn't your password."));
    else if (error.code == ErrorCode::PasswordWeak)
        showProblem(m_after, Wording::signInProblem(error));
    else
        showProblem(m_again, Wording::signInProblem(error));
}

}
