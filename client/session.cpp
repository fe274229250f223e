// SPDX-License-Identifier: MIT
#include "client/session.h"

#include "client/core/serveraddress.h"
#include "client/ui/composer.h"

namespace Chatto {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds textSavedAfter = 1s; ///< After the last key.
constexpr int worthHurrying = 2000; ///< Milliseconds: whoever writes doesn't want to wait longer for the connection.

}

Session::Session(
    const Account &account, LocalStore &store, Preferences &preferences, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
    , m_http(account.server)
    , m_outbox(store.outbox(account.server, account.user.name))
    , m_client(account.user, m_http, m_http, m_http, *m_outbox)
    , m_connection(account.server)
    , m_timelines(m_client)
    , m_rooms(m_client, preferences)
    , m_people(m_client)
{
    m_http.setToken(account.token);
    m_window.reset(new MainWindow({m_client, m_http, preferences, m_timelines, m_rooms, m_people, theme,
        [this] { return status(); }, shortServerAddress(account.server)}));
    m_saveText.setSingleShot(true);
    m_saveText.setInterval(textSavedAfter);
    connectParts();
    restoreText();
}

Session::~Session()
{
    if (m_saveText.isActive())
        saveText();
}

void Session::connectParts()
{
    connect(&m_client, &ChatClient::requestReady, &m_connection, &Connection::send);
    connect(&m_connection, &Connection::eventReceived, &m_client, &ChatClient::apply);
    connect(&m_connection, &Connection::closed, &m_client, &ChatClient::connectionClosed);
    connect(&m_connection, &Connection::stateChanged, m_window.get(), &MainWindow::connectionChanged);
    connect(&m_connection, &Connection::signedOut, this, &Session::ended);

    connect(m_window.get(), &MainWindow::tryNowRequested, &m_connection, &Connection::reconnectNow);
    connect(m_window.get(), &MainWindow::roomOpened, this, &Session::roomOpened);
    connect(&m_window->composer(), &Composer::textChanged, this, &Session::textChanged);
    connect(&m_saveText, &QTimer::timeout, this, &Session::saveText);
}

void Session::start()
{
    m_connection.start(m_account.token, [this] { return m_client.resume(); });
}

void Session::signOut(std::function<void()> done)
{
    m_connection.stop();
    m_http.signOut(this, [done = std::move(done)](const Result<Done> &) { done(); });
}

ConnectionStatus Session::status() const
{
    return {m_connection.state() == Connection::State::Online, m_connection.retryIn(), m_connection.problem()};
}

void Session::roomOpened()
{
    if (m_saveText.isActive())
        saveText();
    restoreText();
}

void Session::restoreText()
{
    m_textRoom = m_window->currentRoom();
    m_window->composer().setText(m_store.composerText(m_account.server, m_account.user.name, m_textRoom));
    m_saveText.stop();
}

void Session::textChanged()
{
    m_saveText.start();
    if (m_connection.retryIn() > worthHurrying)
        m_connection.reconnectNow();
}

void Session::saveText()
{
    m_saveText.stop();
    m_store.setComposerText(m_account.server, m_account.user.name, m_textRoom, m_window->composer().text());
}

}
