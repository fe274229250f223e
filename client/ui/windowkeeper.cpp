// SPDX-License-Identifier: MIT
#include "client/ui/windowkeeper.h"

#include "client/core/preferences.h"
#include "client/ui/tray.h"
#include "client/ui/wording.h"

#include <QPushButton>

namespace Chatto {

WindowKeeper::WindowKeeper(Preferences &preferences, const Tray &tray, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tray(tray)
{
}

void WindowKeeper::putAway(QWidget &window)
{
    if (m_tray.isAvailable())
        window.hide();
    else
        window.showMinimized();
}

void WindowKeeper::closeRequested(QWidget &window)
{
    if (!m_preferences.is(Preferences::CloseToTray))
        return emit quitRequested();
    if (!m_preferences.is(Preferences::CloseExplained))
        return explain(window);
    putAway(window);
}

void WindowKeeper::explain(QWidget &window)
{
    if (m_explanation)
        return m_explanation->raise();
    const QString place = m_tray.isAvailable() ? tr("Chatto stays in the tray and tells you of new messages.")
                                               : tr("Chatto stays in the task bar and tells you of new messages.");
    m_explanation = new QMessageBox(QMessageBox::NoIcon, Wording::windowTitle(tr("Still running")),
        tr("%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.").arg(place),
        QMessageBox::NoButton, &window);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setAttribute(Qt::WA_DeleteOnClose);
    auto *keep = m_explanation->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
    auto *quit = m_explanation->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    m_explanation->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this, &window] {
        m_preferences.set(Preferences::CloseExplained, true);
        putAway(window);
    });
    connect(quit, &QPushButton::clicked, this, &WindowKeeper::quitRequested);
    m_explanation->open();
}

}
