// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/formdialog.h"
#include "common/error.h"
#include "common/user.h"

namespace Chatto {

class PeoplePicker;

/// Asks for one or several people: to talk with, or to be invited. What is done with them is the caller's: it answers
/// by showError(), or closes the dialog.
class PeopleDialog : public FormDialog
{
    Q_OBJECT

public:
    PeopleDialog(
        const QString &title, const QString &action, const QList<User> &people, const Theme &theme, QWidget *parent);

    void showError(const Error &error);

signals:
    void picked(const QList<Chatto::UserName> &people);

private:
    void submit();

    PeoplePicker *m_people;
};

}
