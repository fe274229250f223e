// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/foundserver.h"
#include "common/error.h"
#include "common/event.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Chatto {

class FoundServers;
class Theme;

/// Asks for server, name and password. It does nothing itself: what the user wants leaves by signals, what the server
/// says comes back by show…(). Everything stays usable while it waits: Esc or Cancel gives up.
class LoginDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { SignIn, CreateAccount, JoinAsGuest };

    explicit LoginDialog(const Theme &theme, QWidget *parent = nullptr);
    ~LoginDialog() override;

    /// The first one is chosen.
    void setServers(const QStringList &addresses);
    void setUserName(const QString &name);
    /// A sentence above the fields, such as why one has to sign in again.
    void setNotice(const QString &text);

    /// On the local network.
    void setFoundServers(const QList<FoundServer> &servers);

    QString server() const;
    QString userName() const;

    /// The server that is entered has answered, or hasn't.
    void showServer(const ServerInfo &server);
    void showServerProblem(const QString &problem);
    /// What is entered there doesn't say how to speak to the server: what does takes its place.
    void correctServer(const QUrl &server);
    /// Only itself vouches for the server that is entered, and it isn't trusted: whoever has chosen it or wants in is
    /// asked at once, others may. `isKnown`: it has shown something else before.
    void showUntrusted(bool isKnown);
    /// It is trusted now: what that has stopped goes on.
    void goOn();
    /// What was wanted failed: the dialog can be used again.
    void showError(const Error &error);
    bool isWaiting() const { return m_waiting; }

signals:
    /// The address has changed: what kind of server is it?
    void serverEntered(const QString &address);
    void submitted(
        Chatto::LoginDialog::Purpose purpose, const QString &address, const QString &name, const QString &password);
    /// Is it the right server?
    void checkRequested();
    /// The user no longer wants to wait.
    void cancelled();

public slots:
    /// As if the user had chosen it.
    void submit(Chatto::LoginDialog::Purpose purpose);
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addField(QVBoxLayout *column, const QString &text, QWidget *field);
    void addHead(QVBoxLayout *column);
    void addFields(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void connectFields();
    void restyle();
    void serverEdited();
    void askServer();
    void showOverheard();
    void choose(const QString &address);
    void updateButtons();
    void setWaiting(bool waiting);
    bool check(Purpose purpose);
    void clearProblems();
    void showProblem(QLabel *label, const QString &problem);
    QLabel *problemLabel(ErrorCode code) const;
    QWidget *fieldOf(const QLabel *label) const;
    /// What Enter does, and what the link below it does instead.
    Purpose mainPurpose() const;
    Purpose otherPurpose() const;
    static QString label(Purpose purpose);

    const Theme &m_theme;
    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_notice;
    QComboBox *m_server;
    QPushButton *m_check;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QAction *m_reveal;
    QLabel *m_overheard;
    QLabel *m_serverProblem;
    QLabel *m_nameProblem;
    QLabel *m_passwordProblem;
    QPushButton *m_main;
    QPushButton *m_create;
    QPushButton *m_guest;
    QPushButton *m_cancel;
    FoundServers *m_found;
    QTimer m_ask; ///< Runs while the address is being typed.
    QString m_asked; ///< The address that was asked for last.
    std::optional<ServerInfo> m_info;
    Purpose m_wanted = Purpose::SignIn; ///< Last.
    std::optional<Purpose> m_stopped; ///< What was wanted of a server that isn't trusted.
    bool m_isChosen = false; ///< From those that were found.
    bool m_waiting = false;
    bool m_createsAccount = false; ///< That was wanted last, so Enter tries it again.
};

}
