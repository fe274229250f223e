// SPDX-License-Identifier: MIT
#pragma once

#include "client/commandline.h"
#include "client/net/serverprobe.h"
#include "client/servertrust.h"
#include "client/session.h"
#include "client/settings.h"
#include "client/settingsfile.h"
#include "client/storage/credentialstore.h"
#include "client/surroundings.h"
#include "client/ui/confirmdialog.h"
#include "client/ui/logindialog.h"
#include "client/ui/settingsdialog.h"
#include "client/ui/windowkeeper.h"

#include <QPointer>

namespace Chatto {

/// The desktop client: from the login dialog to the main window, and back.
class Application : public QObject
{
    Q_OBJECT

public:
    /// The credentials outlive the application.
    Application(const CommandLine &commandLine, CredentialStore &credentials, QObject *parent = nullptr);
    ~Application() override;

    /// Comes back as whoever was signed in last, or asks.
    void start();
    /// The program was started once more: it comes to the front, and opens the link if there is one.
    void startAgain(const QString &link, const QString &activationToken);
    /// Ends the program, or asks first where that would lose what somebody wrote.
    void askToQuit();
    /// Ends the program; may take a second.
    void quit();

    LoginDialog *loginDialog() const { return m_login.get(); }
    SettingsDialog *settingsDialog() const { return m_settingsDialog; }
    Session *session() const { return m_session.get(); }
    Tray &tray() { return m_surroundings.tray; }
    const WindowKeeper &windowKeeper() const { return m_windowKeeper; }

signals:
    /// The program is to end now.
    void finished();

private:
    /// A server that isn't trusted, and the certificate that it has shown (its SHA-256).
    struct Stranger
    {
        QUrl server;
        QByteArray certificate;
    };

    void setScheme();
    bool isAskedForAnother() const;
    void resume();
    void connectToDesktop();
    void loadToken();
    void tokenLoaded(const QString &token);
    void showLogin(const QString &notice = {});
    void loginRejected();
    void warn(QWidget &window);
    QStringList offeredServers() const;
    void listNearbyServers();
    HttpClient *newClient(const QUrl &server);
    ServerProbe *newProbe(const QString &address);
    void askServer(const QString &address);
    bool showStranger(const QUrl &server, const QByteArray &certificate);
    void checkServer();
    void submit(LoginDialog::Purpose purpose, const QString &address, const QString &name, const QString &password);
    void signIn(LoginDialog::Purpose purpose, const QUrl &server, const Credentials &credentials);
    void stopSigningIn();
    void signedIn(const QString &address, const SignedIn &answer);
    QString historyPath(const QUrl &server, const UserName &user) const;
    void beginSession(const QString &address, const User &user);
    void connectWindow(MainWindow &window);
    void sessionStopped(const QByteArray &certificate);
    void bringBack(const QString &activationToken = {});
    void open(const ChattoLink &link);
    void showSettings();
    void chooseScheme(Theme::Scheme scheme);
    void chooseZoom(int percent);
    /// Leaves the server without signing out.
    void leaveSession();
    /// Ends the session and forgets what is kept of its rooms.
    void closeSession();
    /// Voids the token, and forgets it.
    void forget(const Session::Account &account);
    /// `done` is called once, whether or not the server was there.
    void voidToken(const Session::Account &account, std::function<void()> done);
    void ended();
    void signOut();

    CommandLine m_commandLine;
    SettingsFile m_settingsFile;
    Settings m_settings;
    Preferences m_preferences;
    LocalStore m_store;
    QString m_warning; ///< About what is kept on this computer, until it was said.
    CredentialStore &m_credentials;
    Theme m_theme;
    ServerTrust m_trust{m_settings, m_theme};
    Surroundings m_surroundings;
    WindowKeeper m_windowKeeper;
    std::unique_ptr<LoginDialog> m_login;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Session> m_closedSession; ///< It may be the one that asked for its end.
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<ConfirmDialog> m_quitQuestion;
    QPointer<ServerProbe> m_probe; ///< Asks the server in the login dialog what it is.
    QPointer<HttpClient> m_signIn;
    Stranger m_stranger; ///< The one in the login dialog.
    std::optional<ChattoLink> m_link; ///< To be opened once somebody is signed in there.
    bool m_isConnectedToDesktop = false;
    bool m_tokenKept = false; ///< It will still be there at the next start.
};

}
