// SPDX-License-Identifier: MIT
#include "client/servertrust.h"

#include "client/core/serveraddress.h"
#include "client/ui/changedcertificatedialog.h"
#include "client/ui/trustdialog.h"

namespace Chatto {

ServerTrust::ServerTrust(Settings &settings, const Theme &theme)
    : m_settings(settings)
    , m_theme(theme)
{
}

void ServerTrust::signedIn(const QUrl &server)
{
    if (server.scheme() == QLatin1StringView("https") && !isKnown(server))
        m_settings.setCertificate(server, {});
}

void ServerTrust::ask(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted)
{
    if (m_dialog)
        return;
    if (isKnown(server))
        tellOfChange(server, shown, window, trusted);
    else
        askForTrust(server, shown, window, trusted);
}

void ServerTrust::askForTrust(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted)
{
    auto *dialog = new TrustDialog(shortServerAddress(server), shown, m_theme, window);
    connect(dialog, &TrustDialog::accepted, this, [=, this] {
        m_settings.setCertificate(server, shown);
        trusted();
    });
    show(dialog);
}

void ServerTrust::tellOfChange(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted)
{
    auto *dialog
        = new ChangedCertificateDialog(shortServerAddress(server), {certificate(server), shown}, m_theme, window);
    // Forgotten once the new one is trusted: until then nobody is to take the server for one that was never known.
    connect(dialog, &ChangedCertificateDialog::forgotten, this,
        [=, this] { askForTrust(server, shown, window, trusted); });
    show(dialog);
}

void ServerTrust::show(FormDialog *dialog)
{
    m_dialog = dialog;
    dialog->open();
}

}
