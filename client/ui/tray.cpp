// SPDX-License-Identifier: MIT
#include "client/ui/tray.h"

#include "client/core/preferences.h"
#include "client/ui/svgiconengine.h"
#include "client/ui/theme.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace Chatto {

namespace {

constexpr int sizes[] = {16, 22, 24, 32, 48, 64};
constexpr int smallestWithNumber = 22;
constexpr double dotShare = 0.5; ///< Of the icon's side.
constexpr double numberShare = 0.64;
constexpr double digitsShare = 0.72; ///< Of the badge's height.
constexpr qint64 largest = 9; ///< There is room for one digit.

QPixmap paintIcon(int size, qint64 unread, const Theme &theme)
{
    QPixmap pixmap = chattoIcon().pixmap(QSize(size, size), 1.0);
    if (unread == 0)
        return pixmap;
    const bool hasNumber = size >= smallestWithNumber && unread <= largest;
    const double side = size * (hasNumber ? numberShare : dotShare);
    const QRectF badge(size - side, size - side, side, side);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Theme::Color::Error));
    painter.drawEllipse(badge);
    if (!hasNumber)
        return pixmap;
    QFont font = theme.font(Theme::Font::Strong);
    font.setPixelSize(int(side * digitsShare));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, QLocale().toString(unread));
    return pixmap;
}

QAction *addChoice(QMenu &menu, QActionGroup *group, const QString &text)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    if (group)
        group->addAction(action);
    return action;
}

}

Tray::Tray(const Theme &theme, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_menu(std::make_unique<QMenu>())
{
    makeMenu();
    connect(&preferences, &Preferences::changed, this, &Tray::showDoNotDisturb);
    connect(&theme, &Theme::changed, this, &Tray::showUnread);
    setSignedIn(false);
    showDoNotDisturb();
}

Tray::~Tray() = default;

void Tray::appear()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            emit showRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::messageClicked);
    showUnread();
    m_icon->show();
}

void Tray::makeMenu()
{
    m_menu->addAction(tr("&Show Chatto"), this, &Tray::showRequested);
    m_menu->addSeparator();
    auto *group = new QActionGroup(m_menu.get());
    m_online = addChoice(*m_menu, group, tr("&Online"));
    m_away = addChoice(*m_menu, group, tr("&Away"));
    connect(m_online, &QAction::triggered, this, [this] { emit presenceChosen(Presence::Online); });
    connect(m_away, &QAction::triggered, this, [this] { emit presenceChosen(Presence::Away); });
    m_doNotDisturb = addChoice(*m_menu, nullptr, tr("&Do not disturb"));
    connect(m_doNotDisturb, &QAction::triggered, this,
        [this](bool on) { m_preferences.set(Preferences::DoNotDisturb, on); });
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), this, &Tray::quitRequested);
}

bool Tray::isAvailable() const
{
    return m_icon && QSystemTrayIcon::isSystemTrayAvailable() && m_icon->isVisible();
}

void Tray::setSignedIn(bool signedIn)
{
    m_online->setEnabled(signedIn);
    m_away->setEnabled(signedIn);
    setAway(false);
}

void Tray::setUnread(qint64 count)
{
    m_unread = count;
    showUnread();
}

void Tray::setAway(bool away)
{
    (away ? m_away : m_online)->setChecked(true);
}

void Tray::showMessage(const QString &title, const QString &body)
{
    if (isAvailable() && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(title, body, chattoIcon());
}

void Tray::showDoNotDisturb()
{
    m_doNotDisturb->setChecked(m_preferences.is(Preferences::DoNotDisturb));
}

void Tray::showUnread()
{
    if (!m_icon)
        return;
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(paintIcon(size, m_unread, m_theme));
    m_icon->setIcon(icon);
    m_icon->setToolTip(m_unread > 0 ? tr("Chatto – %Ln unread", nullptr, int(m_unread)) : tr("Chatto"));
}

}
