// SPDX-License-Identifier: MIT
#include "client/ui/peopledialog.h"

#include "client/ui/peoplepicker.h"
#include "client/ui/wording.h"

#include <QPushButton>

namespace Chatto {

PeopleDialog::PeopleDialog(
    const QString &title, const QString &action, const QList<User> &people, const Theme &theme, QWidget *parent)
    : FormDialog(title, action, theme, parent)
    , m_people(new PeoplePicker(people, theme, this))
{
    addWidget(m_people, 1);
    connect(m_people, &PeoplePicker::changed, this, &PeopleDialog::clearProblems);
    connect(mainButton(), &QPushButton::clicked, this, &PeopleDialog::submit);
    m_people->setFocus();
}

void PeopleDialog::submit()
{
    if (isWaiting())
        return;
    if (m_people->chosen().isEmpty())
        return showProblem(m_people, tr("Choose somebody first."));
    clearProblems();
    setWaiting(true);
    emit picked(m_people->chosen());
}

void PeopleDialog::showError(const Error &error)
{
    setWaiting(false);
    showProblem(m_people, Wording::roomProblem(error));
}

}
