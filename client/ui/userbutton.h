// SPDX-License-Identifier: MIT
#pragma once

#include "common/user.h"

#include <QAbstractButton>

namespace Chatto {

class Theme;

/// Oneself, at the foot of the rooms: avatar, name, presence. Opens the menu.
class UserButton : public QAbstractButton
{
    Q_OBJECT

public:
    UserButton(const User &user, const Theme &theme, QWidget *parent = nullptr);

    /// Offline: there is no connection.
    void setPresence(Presence presence);
    void setDoNotDisturb(bool on);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString status() const;
    void describe();

    User m_user;
    const Theme &m_theme;
    Presence m_presence = Presence::Offline;
    bool m_doNotDisturb = false;
};

}
