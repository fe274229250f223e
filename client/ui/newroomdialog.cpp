// SPDX-License-Identifier: MIT
#include "client/ui/newroomdialog.h"

#include "client/core/servercalls.h"
#include "client/ui/peoplepicker.h"
#include "client/ui/theme.h"
#include "client/ui/wording.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

namespace Chatto {

NewRoomDialog::NewRoomDialog(const QList<User> &people, ServerCalls &calls, const Theme &theme, QWidget *parent)
    : FormDialog(tr("New room"), tr("Create room"), theme, parent)
    , m_calls(calls)
    , m_name(new QLineEdit(this))
    , m_topic(new QLineEdit(this))
    , m_private(new QCheckBox(tr("&Private: only those who are invited see it"), this))
    , m_people(new PeoplePicker(people, theme, this))
{
    m_name->setPlaceholderText(tr("Robotics"));
    m_topic->setPlaceholderText(tr("What it is about, if you like"));
    addField(tr("&Name"), m_name);
    addField(tr("&Topic"), m_topic);
    addWidget(m_private);
    addField(tr("&Invite"), m_people);
    connect(m_name, &QLineEdit::textEdited, this, [this] { showProblem(m_name, {}); });
    connect(mainButton(), &QPushButton::clicked, this, &NewRoomDialog::submit);
    m_name->setFocus();
}

void NewRoomDialog::restyle()
{
    FormDialog::restyle();
    for (QWidget *widget :
        {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_topic), static_cast<QWidget *>(m_private)})
        widget->setFont(theme().font(Theme::Font::Text));
}

void NewRoomDialog::submit()
{
    if (isWaiting())
        return;
    clearProblems();
    NewRoom room;
    room.kind = m_private->isChecked() ? RoomKind::Private : RoomKind::Public;
    room.name = m_name->text().trimmed();
    room.topic = m_topic->text().trimmed();
    if (room.name.isEmpty())
        return showProblem(m_name, tr("Give the room a name."));
    const QList<UserName> chosen = m_people->chosen();
    for (const UserName &name : chosen)
        room.with.append(name.toString());
    setWaiting(true);
    m_calls.createRoom(room, this, [this](const Result<Room> &answer) {
        setWaiting(false);
        if (!answer)
            return showError(answer.error());
        emit made(*answer);
        accept();
    });
}

void NewRoomDialog::showError(const Error &error)
{
    const bool people = error.code == ErrorCode::NoSuchUser;
    showProblem(people ? static_cast<QWidget *>(m_people) : m_name, Wording::roomProblem(error));
}

}
