// SPDX-License-Identifier: MIT
#include "client/ui/userbutton.h"

#include "client/ui/avatar.h"
#include "client/ui/metrics.h"
#include "client/ui/mirror.h"
#include "client/ui/rowground.h"
#include "client/ui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace Chatto {

UserButton::UserButton(const User &user, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_user(user)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void UserButton::setPresence(Presence presence)
{
    m_presence = presence;
    describe();
    update();
}

void UserButton::setDoNotDisturb(bool on)
{
    m_doNotDisturb = on;
    describe();
    update();
}

QString UserButton::status() const
{
    if (m_presence == Presence::Offline)
        return tr("Not connected");
    if (m_doNotDisturb)
        return m_presence == Presence::Away ? tr("Away, do not disturb") : tr("Do not disturb");
    if (m_presence == Presence::Away)
        return tr("Away");
    return m_user.guest ? tr("Online as guest") : tr("Online");
}

void UserButton::describe()
{
    setAccessibleName(tr("%1, %2").arg(m_user.name.toString(), status()));
    setAccessibleDescription(tr("Opens the menu"));
}

QSize UserButton::sizeHint() const
{
    return {m_theme.scaled(Metrics::roomsMinWidth), m_theme.scaled(Metrics::composerHeight)};
}

void UserButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QColor ground = paintRowGround(painter, rect(), option.state, m_theme);
    const Mirror mirror(rect());
    const QRect avatar = mirror(QRect(m_theme.scaled(Metrics::medium), (height() - m_theme.scaled(Metrics::avatar)) / 2,
        m_theme.scaled(Metrics::avatar), m_theme.scaled(Metrics::avatar)));
    paintAvatar(painter, avatar, m_user.name, m_theme);
    paintPresence(painter, avatar, m_presence, ground, m_theme);

    const int left
        = m_theme.scaled(Metrics::medium) + m_theme.scaled(Metrics::avatar) + m_theme.scaled(Metrics::avatarGap);
    const QRect text = mirror(rect().adjusted(
        left, m_theme.scaled(Metrics::small), -m_theme.scaled(Metrics::medium), -m_theme.scaled(Metrics::small)));
    const int flags = Mirror::begin() | Qt::TextSingleLine;
    painter.setFont(m_theme.font(Theme::Font::Strong));
    painter.setPen(m_theme.color(Theme::Color::Text));
    painter.drawText(text, flags | Qt::AlignTop,
        painter.fontMetrics().elidedText(m_user.name.toString(), Qt::ElideRight, text.width()));
    painter.setFont(m_theme.font(Theme::Font::Time));
    painter.setPen(m_theme.color(Theme::Color::Dim));
    painter.drawText(text, flags | Qt::AlignBottom, status());
}

}
