// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/chatclient.h"
#include "client/core/preferences.h"
#include "client/models/roomlistmodel.h"
#include "client/models/timelines.h"
#include "client/models/userlistmodel.h"
#include "client/ui/mainwindow.h"
#include "client/ui/style.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

#include <QApplication>
#include <QTemporaryDir>

namespace Chatto {

/// Everything below a window, without a server: ada is signed in.
class Stage
{
public:
    explicit Stage(int messages = 0)
        : history(messages)
        , client({UserName(QStringLiteral("ada")), Presence::Online}, history, users, calls, storage)
        , timelines(client)
        , rooms(client, preferences)
        , people(client)
    {
        theme.setScheme(Theme::Scheme::Light);
        QApplication::setStyle(new Style(theme));
    }
    ~Stage() { QApplication::setStyle(QStringLiteral("fusion")); }

    /// As the server would greet ada now.
    Welcome welcome() const
    {
        Room lobby;
        lobby.id = lobbyId();
        lobby.name = QStringLiteral("Lobby");
        lobby.topic = QStringLiteral("Everybody is here");
        lobby.epoch = history.epoch;
        lobby.lastId = lobby.readId = history.lastId();
        Welcome welcome;
        welcome.user = client.me();
        welcome.users = {client.me(), {UserName(QStringLiteral("bob")), Presence::Online}};
        welcome.usersOnline = welcome.users.size();
        welcome.rooms = {lobby};
        return welcome;
    }

    /// A message of somebody arrives.
    Message receive(QStringView author, const QString &text)
    {
        const Message message = history.append(author, text);
        client.apply(message);
        return message;
    }

    MainWindow::Parts parts()
    {
        return {
            client, calls, preferences, timelines, rooms, people, theme, [this] { return connection; }, QStringLiteral("chat.school.lan")};
    }

    Theme theme;
    FakeHistory history;
    FakeUsers users;
    FakeOutboxStorage storage;
    FakeCalls calls;
    QTemporaryDir folder;
    Preferences preferences{folder.filePath(QStringLiteral("preferences.ini"))};
    ChatClient client;
    Timelines timelines;
    RoomListModel rooms;
    UserListModel people;
    ConnectionStatus connection{true, -1, {}};
};

}
