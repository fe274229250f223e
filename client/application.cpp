// SPDX-License-Identifier: MIT
#include "client/application.h"

#include "client/core/serveraddress.h"
#include "client/desktop/lanbrowser.h"
#include "client/storage/localhistory.h"
#include "client/ui/activation.h"
#include "client/ui/style.h"
#include "client/ui/svgiconengine.h"
#include "client/ui/wording.h"

#include <QApplication>
#include <QMessageBox>

#include <memory>

namespace Chatto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patienceAtExit = 1s;
constexpr std::chrono::milliseconds patienceForPaint = 500ms;
constexpr auto usualServer = "localhost:8000"_L1;

/// Calls somebody once the window is drawn: what takes a while begins when there is something to look at. A window that
/// isn't seen isn't waited for.
class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget &window, std::function<void()> handler)
        : QObject(&window)
        , m_handler(std::move(handler))
    {
        window.installEventFilter(this);
        QTimer::singleShot(window.isVisible() ? patienceForPaint : 0ms, this, [this] { call(); });
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { call(); }, Qt::QueuedConnection);
        return false;
    }

private:
    void call()
    {
        deleteLater();
        if (const auto handler = std::exchange(m_handler, {}))
            handler();
    }

    std::function<void()> m_handler;
};

/// Nobody waits any more for the answers of the one before.
template <typename T>
void replace(QPointer<T> &asker, T *next)
{
    if (asker)
        asker->deleteLater();
    asker = next;
}

}

Application::Application(const CommandLine &commandLine, CredentialStore &credentials, QObject *parent)
    : QObject(parent)
    , m_commandLine(commandLine)
    , m_settingsFile(Settings::pathForProfile(commandLine.profile))
    , m_settings(m_settingsFile.path())
    , m_preferences(m_settingsFile.path())
    , m_store(LocalStore::pathForProfile(commandLine.profile))
    , m_warning(QStringList({m_settingsFile.warning(), m_store.warning()}).join(u'\n').trimmed())
    , m_credentials(credentials)
    , m_surroundings(m_theme, m_preferences)
    , m_windowKeeper(m_preferences, m_surroundings.tray)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(chattoIcon());
    setScheme();
    m_theme.setZoom(m_settings.zoom());
    QApplication::setStyle(new Style(m_theme));
    connect(&m_surroundings.tray, &Tray::showRequested, this, [this] { bringBack(); });
    connect(&m_surroundings.tray, &Tray::quitRequested, this, &Application::askToQuit);
    connect(&m_windowKeeper, &WindowKeeper::quitRequested, this, &Application::askToQuit);
    if (const auto link = ChattoLink::parse(commandLine.link))
        m_link = *link;
}

Application::~Application()
{
    // The style refers to the theme.
    QApplication::setStyle(u"fusion"_s);
}

void Application::setScheme()
{
    const QString wanted = qEnvironmentVariable("CHATTO_THEME");
    m_theme.setScheme(wanted == "light"_L1 ? Theme::Scheme::Light
            : wanted == "dark"_L1          ? Theme::Scheme::Dark
                                           : m_settings.scheme());
}

bool Application::isAskedForAnother() const
{
    const QString last = m_settings.servers().value(0);
    const auto address = parseServerAddress(last);
    const QString &typed = m_commandLine.server;
    const bool server = !typed.isEmpty() && typed != last && !(address && mayMean(typed, *address));
    const bool user = !m_commandLine.user.isEmpty() && m_commandLine.user != m_settings.userName();
    const bool elsewhere = m_link && address && !m_link->isOn(*address);
    return server || user || elsewhere;
}

void Application::start()
{
    if (m_settings.isSignedIn() && !isAskedForAnother())
        return resume();
    showLogin();
    if (m_commandLine.guest)
        m_login->submit(LoginDialog::Purpose::JoinAsGuest);
}

void Application::startAgain(const QString &link, const QString &activationToken)
{
    bringBack(activationToken);
    if (const auto parsed = ChattoLink::parse(link))
        open(*parsed);
}

void Application::bringBack(const QString &activationToken)
{
    if (m_login)
        bringToFront(*m_login, activationToken);
    else if (m_session)
        bringToFront(m_session->window(), activationToken);
}

void Application::open(const ChattoLink &link)
{
    if (m_session && link.isOn(m_session->account().server))
        return m_session->open(link);
    m_link = link;
    showLogin();
}

void Application::resume()
{
    const QString address = m_settings.servers().value(0);
    const Result<QUrl> server = parseServerAddress(address);
    if (!server)
        return showLogin();
    const User user{UserName(m_settings.userName()), Presence::Offline, m_settings.isGuest()};
    if (!m_credentials.mayHave(*server, user.name))
        return showLogin();
    m_tokenKept = true;
    beginSession(address, user);
    new FirstPaint(m_session->window(), [this] { loadToken(); });
}

void Application::connectToDesktop()
{
    if (!std::exchange(m_isConnectedToDesktop, true))
        m_surroundings.connectToDesktop();
}

/// The window shows meanwhile what is kept on this computer.
void Application::loadToken()
{
    const Session::Account &account = m_session->account();
    m_credentials.load(
        account.server, account.user.name, this, [this, session = QPointer(m_session.get())](const QString &loaded) {
            if (session && session == m_session.get()) // They may have signed out meanwhile.
                tokenLoaded(loaded);
        });
}

void Application::tokenLoaded(const QString &token)
{
    if (!token.isEmpty())
        return m_session->start(token);
    leaveSession();
    showLogin();
}

QStringList Application::offeredServers() const
{
    QStringList servers = m_settings.servers();
    if (!m_commandLine.server.isEmpty())
        servers.prepend(m_commandLine.server);
    if (m_link)
        servers.prepend(m_link->server);
    if (servers.isEmpty())
        servers.append(usualServer);
    servers.removeDuplicates();
    return servers;
}

void Application::showLogin(const QString &notice)
{
    stopSigningIn();
    m_login = std::make_unique<LoginDialog>(m_theme);
    m_login->setServers(offeredServers());
    m_login->setUserName(m_commandLine.user.isEmpty() ? m_settings.userName() : m_commandLine.user);
    m_login->setNotice(notice.isEmpty() ? std::exchange(m_warning, {}) : notice);
    connect(m_login.get(), &LoginDialog::serverEntered, this, &Application::askServer);
    connect(m_login.get(), &LoginDialog::submitted, this, &Application::submit);
    connect(m_login.get(), &LoginDialog::cancelled, this, [this] {
        stopSigningIn();
        askServer(m_login->server());
    });
    connect(m_login.get(), &LoginDialog::rejected, this, &Application::loginRejected, Qt::QueuedConnection);
    m_login->show();
    connect(m_login.get(), &LoginDialog::checkRequested, this, &Application::checkServer, Qt::QueuedConnection);
    new FirstPaint(*m_login, [this] {
        connectToDesktop();
        listNearbyServers();
    });
}

/// Where somebody is signed in already, only the link to another server is given up.
void Application::loginRejected()
{
    if (!m_session)
        return emit finished();
    m_link.reset();
    m_login.reset();
}

/// For as long as somebody may choose one.
void Application::listNearbyServers()
{
    auto *browser = new LanBrowser(m_login.get());
    connect(browser, &LanBrowser::changed, m_login.get(),
        [login = m_login.get(), browser] { login->setFoundServers(browser->servers()); });
}

HttpClient *Application::newClient(const QUrl &server)
{
    auto *client = new HttpClient(server, this);
    client->setCertificate(m_trust.certificate(server));
    return client;
}

ServerProbe *Application::newProbe(const QString &address)
{
    return new ServerProbe(
        address, [this](const QUrl &server) { return m_settings.certificate(server); }, this);
}

void Application::checkServer()
{
    const Result<QUrl> server = parseServerAddress(m_login ? m_login->server() : QString());
    if (server && *server == m_stranger.server)
        m_trust.ask(*server, m_stranger.certificate, m_login.get(), [login = m_login.get()] { login->goOn(); });
}

void Application::askServer(const QString &address)
{
    if (!parseServerAddress(address))
        return;
    replace(m_probe, newProbe(address));
    connect(m_probe, &ServerProbe::finished, this, [this, address](const ServerProbe::Finding &finding) {
        if (!m_login || m_login->server() != address)
            return;
        m_login->correctServer(finding.server);
        if (finding.info)
            m_login->showServer(*finding.info);
        else if (!showStranger(finding.server, finding.stranger))
            m_login->showServerProblem(finding.info.error().detail);
    });
}

/// Says whether there is one.
bool Application::showStranger(const QUrl &server, const QByteArray &certificate)
{
    if (certificate.isEmpty())
        return false;
    m_stranger = {server, certificate};
    m_login->showUntrusted(m_trust.isKnown(server));
    return true;
}

/// Before it is known how the server wants to be spoken to, nothing secret goes there.
void Application::submit(
    LoginDialog::Purpose purpose, const QString &address, const QString &name, const QString &password)
{
    const Result<QUrl> server = parseServerAddress(address);
    if (!server)
        return m_login->showError(server.error());
    const Credentials credentials{name, password.isEmpty() ? std::nullopt : std::optional(password)};
    if (hasScheme(address))
        return signIn(purpose, *server, credentials);
    replace(m_probe, newProbe(address));
    connect(m_probe, &ServerProbe::finished, this, [=, this](const ServerProbe::Finding &finding) {
        m_login->correctServer(finding.server);
        if (finding.info) {
            m_login->showServer(*finding.info);
            signIn(purpose, finding.server, credentials);
        } else if (!showStranger(finding.server, finding.stranger)) {
            m_login->showError(finding.info.error());
        }
    });
}

void Application::signIn(LoginDialog::Purpose purpose, const QUrl &server, const Credentials &credentials)
{
    replace(m_signIn, newClient(server));
    const auto shown = std::make_shared<QByteArray>();
    connect(m_signIn, &HttpClient::untrusted, this, [shown](const QByteArray &certificate) { *shown = certificate; });
    const auto handler = [=, this](const Result<SignedIn> &answer) {
        replace(m_signIn, {});
        if (answer)
            signedIn(m_login->server(), *answer);
        else if (!showStranger(server, *shown))
            m_login->showError(answer.error());
    };
    if (purpose == LoginDialog::Purpose::CreateAccount)
        m_signIn->createAccount(credentials, m_signIn, handler);
    else
        m_signIn->signIn(credentials, m_signIn, handler);
}

void Application::stopSigningIn()
{
    replace(m_probe, {});
    replace(m_signIn, {});
}

void Application::signedIn(const QString &address, const SignedIn &answer)
{
    const QUrl server = *parseServerAddress(address);
    m_settings.signedIn(address, answer.user.name, answer.user.guest);
    m_tokenKept = false;
    m_credentials.save(
        server, answer.user.name, answer.token, this, [this](bool remembered) { m_tokenKept = remembered; },
        answer.user.guest ? Keyring::Asking::Unwanted : Keyring::Asking::Allowed);
    if (answer.user.guest) // Somebody else may have had the name before.
        LocalHistory::remove(historyPath(server, answer.user.name));
    beginSession(address, answer.user);
    m_session->start(answer.token);
}

QString Application::historyPath(const QUrl &server, const UserName &user) const
{
    return LocalHistory::pathFor(m_commandLine.profile, server, user);
}

void Application::beginSession(const QString &address, const User &user)
{
    leaveSession();
    const QUrl server = *parseServerAddress(address);
    m_preferences.setAccount(server.toString(), user.name);
    m_trust.signedIn(server);
    m_session = std::make_unique<Session>(Session::Account{server, user, {}, m_trust.certificate(server)},
        Session::Stored{m_store, LocalHistory::open(historyPath(server, user.name)), m_settings.room()}, m_preferences,
        m_theme, m_surroundings);
    connect(m_session.get(), &Session::ended, this, &Application::ended, Qt::QueuedConnection);
    connect(m_session.get(), &Session::untrusted, this, &Application::sessionStopped, Qt::QueuedConnection);
    MainWindow &window = m_session->window();
    connectWindow(window);
    window.restoreLayout(m_settings.windowLayout());
    if (m_commandLine.minimized && !m_login) {
        connectToDesktop(); // It may have a tray.
        m_windowKeeper.putAway(window);
    } else {
        window.show();
    }
    new FirstPaint(window, [this] { connectToDesktop(); });
    if (!m_warning.isEmpty())
        warn(window);
    if (m_login)
        m_login.release()->deleteLater();
    replace(m_probe, {});
    if (const auto link = std::exchange(m_link, {}); link && link->isOn(server))
        m_session->open(*link);
}

/// Who comes back signed in has seen no dialog.
void Application::warn(QWidget &window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Wording::windowTitle(tr("Something is wrong")),
        std::exchange(m_warning, {}), QMessageBox::Ok, &window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Application::connectWindow(MainWindow &window)
{
    connect(&window, &MainWindow::signOutRequested, this, &Application::signOut);
    connect(&window, &MainWindow::closeRequested, this, [this, &window] { m_windowKeeper.closeRequested(window); });
    connect(&window, &MainWindow::quitRequested, this, &Application::askToQuit);
    connect(&window, &MainWindow::settingsRequested, this, &Application::showSettings);
    connect(&window, &MainWindow::roomOpened, this, [this](const RoomId &room) { m_settings.setRoom(room); });
    connect(&window, &MainWindow::schemeChosen, this, &Application::chooseScheme);
    connect(&window, &MainWindow::zoomChosen, this, &Application::chooseZoom);
}

void Application::sessionStopped(const QByteArray &certificate)
{
    if (!m_session)
        return;
    m_trust.ask(m_session->account().server, certificate, &m_session->window(),
        [session = m_session.get(), certificate] { session->accept(certificate); });
}

void Application::showSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_preferences, m_theme, &m_session->window());
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsDialog, &SettingsDialog::schemeChosen, this, &Application::chooseScheme);
        connect(m_settingsDialog, &SettingsDialog::zoomChosen, this, &Application::chooseZoom);
    }
    bringToFront(*m_settingsDialog);
}

void Application::chooseScheme(Theme::Scheme scheme)
{
    m_settings.setScheme(scheme);
    m_theme.setScheme(scheme);
}

void Application::chooseZoom(int percent)
{
    m_settings.setZoom(percent);
    m_theme.setZoom(percent);
}

void Application::leaveSession()
{
    if (!m_session)
        return;
    m_settings.setWindowLayout(m_session->window().saveLayout());
    m_session.reset();
}

void Application::closeSession()
{
    m_session->window().hide();
    m_settings.setWindowLayout(m_session->window().saveLayout());
    m_settings.signedOut();
    m_session->forget();
    m_closedSession = std::move(m_session);
    m_closedSession->disconnect(this);
    QMetaObject::invokeMethod(
        this, [this] { m_closedSession.reset(); }, Qt::QueuedConnection);
}

void Application::voidToken(const Session::Account &account, std::function<void()> done)
{
    if (account.token.isEmpty())
        return done();
    auto *server = newClient(account.server);
    server->setToken(account.token);
    server->signOut(server, [server, done = std::move(done)](const Result<Done> &) {
        server->deleteLater();
        done();
    });
}

/// The server may be out of reach: nobody waits for its answer.
void Application::forget(const Session::Account &account)
{
    voidToken(account, [] {});
    const bool isBack = m_session && m_session->account().server == account.server
        && m_session->account().user.name == account.user.name;
    if (!isBack) // Else it is another token that is kept by now.
        m_credentials.remove(account.server, account.user.name);
}

void Application::ended()
{
    if (!m_session)
        return; // They have just signed out themselves.
    m_credentials.remove(m_session->account().server, m_session->account().user.name);
    closeSession();
    showLogin(tr("You were signed out. Sign in again to go on; what you have written is kept."));
}

void Application::signOut()
{
    const Session::Account account = m_session->account();
    const auto forgetBy = [this, known = account](const QString &token) mutable {
        known.token = token;
        forget(known);
    };
    if (account.token.isEmpty()) // The keyring hasn't answered yet.
        m_credentials.load(account.server, account.user.name, this, forgetBy);
    else
        forget(account);
    closeSession();
    showLogin();
}

void Application::askToQuit()
{
    if (!m_session || m_session->keepDrafts())
        return quit();
    bringBack();
    if (m_quitQuestion)
        return m_quitQuestion->raise();
    m_quitQuestion = new ConfirmDialog(tr("Quit all the same?"),
        tr("What you wrote can't be kept on this computer's disk: it is lost when you quit."), tr("Quit"), m_theme,
        &m_session->window());
    m_quitQuestion->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_quitQuestion, &QDialog::accepted, this, &Application::quit);
    m_quitQuestion->open();
}

void Application::quit()
{
    if (!m_session)
        return emit finished();
    m_settings.setWindowLayout(m_session->window().saveLayout());
    if (!m_session->account().user.guest || m_tokenKept)
        return emit finished();
    // Nobody can come back as this guest: the name is to be free at once, not ten minutes later.
    QTimer::singleShot(patienceAtExit, this, &Application::finished);
    voidToken(m_session->account(), [this] { emit finished(); });
    closeSession();
}

}
