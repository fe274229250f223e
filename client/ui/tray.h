// SPDX-License-Identifier: MIT
#pragma once

#include "common/presence.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;

namespace Chatto {

class Preferences;
class Theme;

/// The icon in the desktop's tray, where there is one: how much is unread, and a menu.
class Tray : public QObject
{
    Q_OBJECT

public:
    /// Not seen before appear(). Both outlive the tray.
    Tray(const Theme &theme, Preferences &preferences, QObject *parent = nullptr);
    ~Tray() override;

    /// Asks the desktop to show it, which takes a while.
    void appear();
    /// The desktop shows it.
    bool isAvailable() const;

    /// Somebody is signed in: presence can be chosen.
    void setSignedIn(bool signedIn);
    void setUnread(qint64 count);
    qint64 unread() const { return m_unread; }
    void setAway(bool away);
    /// For desktops without a notification service.
    void showMessage(const QString &title, const QString &body);

    QMenu *menu() const { return m_menu.get(); }
    QIcon icon() const { return m_icon ? m_icon->icon() : QIcon(); }

signals:
    void showRequested();
    void messageClicked();
    void presenceChosen(Chatto::Presence presence);
    void quitRequested();

private:
    void makeMenu();
    void showDoNotDisturb();
    void showUnread();

    const Theme &m_theme;
    Preferences &m_preferences;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_online = nullptr;
    QAction *m_away = nullptr;
    QAction *m_doNotDisturb = nullptr;
    qint64 m_unread = 0;
};

}
