// SPDX-License-Identifier: MIT
#include "client/session.h"

#include "client/core/serveraddress.h"
#include "client/ui/composer.h"

namespace Chatto {

namespace {

constexpr int worthHurrying = 2000; ///< Milliseconds.

}

Session::Session(const Account &account, Stored stored, Preferences &preferences, const Theme &theme,
    Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_http(account.server)
    , m_outbox(stored.store.outbox(account.server, account.user.name))
    , m_client(account.user, m_http, m_http, m_http, *m_outbox)
    , m_history(m_client, std::move(stored.history))
    , m_connection(account.server)
    , m_timelines(m_client, m_history)
    , m_rooms(m_client, preferences)
    , m_people(m_client)
    , m_window(makeWindow(stored.room, preferences, theme))
    , m_drafts({account.server, account.user.name}, stored.store, m_window->composer(), m_rooms, {})
    , m_alerts(m_client, preferences, m_rooms, *m_window, surroundings)
    , m_away(m_client, preferences, *m_window, surroundings)
{
    m_http.setCertificate(account.certificate);
    m_connection.setCertificate(account.certificate);
    connectParts();
    m_drafts.openRoom(m_window->currentRoom());
}

std::unique_ptr<MainWindow> Session::makeWindow(const RoomId &room, Preferences &preferences, const Theme &theme)
{
    return std::make_unique<MainWindow>(MainWindow::Parts{m_client, m_http, preferences, m_timelines, m_rooms, m_people,
        theme, [this] { return status(); }, shortServerAddress(m_account.server), room});
}

void Session::connectParts()
{
    connect(&m_client, &ChatClient::requestReady, &m_connection, &Connection::send);
    connect(&m_connection, &Connection::eventReceived, &m_client, &ChatClient::apply);
    connect(&m_connection, &Connection::closed, &m_client, &ChatClient::connectionClosed);
    connect(&m_connection, &Connection::stateChanged, m_window.get(), &MainWindow::connectionChanged);
    connect(&m_connection, &Connection::signedOut, this, &Session::ended);
    connect(&m_connection, &Connection::untrusted, this, &Session::refuse);

    connect(m_window.get(), &MainWindow::tryNowRequested, this, [this] {
        m_refused.clear();
        m_connection.reconnectNow();
    });
    connect(m_window.get(), &MainWindow::roomOpened, &m_drafts, &Drafts::openRoom);
    connect(&m_window->composer(), &Composer::textChanged, this, &Session::hurry);
    connect(&m_client, &ChatClient::onlineChanged, this, &Session::openLink);
}

void Session::start(const QString &token)
{
    m_account.token = token;
    m_http.setToken(token);
    m_history.askServer();
    m_connection.start(token, [this] { return m_client.resume(); });
}

void Session::accept(const QByteArray &certificate)
{
    m_account.certificate = certificate;
    m_http.setCertificate(certificate);
    m_connection.setCertificate(certificate);
    m_connection.reconnectNow();
}

/// It is tried again and again: the right server may come back.
void Session::refuse(const QByteArray &certificate)
{
    if (std::exchange(m_refused, certificate) != certificate)
        emit untrusted(certificate);
}

ConnectionStatus Session::status() const
{
    return {m_connection.state() == Connection::State::Online, m_connection.retryIn(), m_connection.problem()};
}

void Session::open(const ChattoLink &link)
{
    m_link = link;
    openLink();
}

void Session::openLink()
{
    if (!m_link || !m_client.isOnline())
        return;
    const ChattoLink link = *std::exchange(m_link, {});
    if (!link.user.isEmpty())
        return m_window->openDirect(link.user);
    if (m_client.room(link.room).id.isEmpty())
        return m_window->composer().showProblem(tr("The link leads to a room that you aren't in."));
    if (link.message > 0)
        m_window->openMessage(link.room, link.message);
    else
        m_window->openRoom(link.room);
}

/// Whoever writes doesn't want to wait long for the connection.
void Session::hurry()
{
    if (m_connection.retryIn() > worthHurrying)
        m_connection.reconnectNow();
}

}
