// SPDX-License-Identifier: MIT
#pragma once

#include "client/settings.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Chatto {

class FormDialog;

/// By which certificates servers are known that no authority vouches for, and what people are asked about them.
class ServerTrust : public QObject
{
    Q_OBJECT

public:
    using Trusted = std::function<void()>;

    /// Both outlive it.
    ServerTrust(Settings &settings, const Theme &theme);

    /// What is accepted of the server: the SHA-256 of its certificate; empty: what an authority vouches for, alone.
    QByteArray certificate(const QUrl &server) const { return m_settings.certificate(server).value_or(QByteArray()); }
    bool isKnown(const QUrl &server) const { return m_settings.certificate(server).has_value(); }
    /// Somebody has signed in there. If it wasn't known, an authority must have vouched for it, and does so in future.
    void signedIn(const QUrl &server);

    /// The server has shown a certificate that only vouches for itself: if it is new, asks whether it is the right one,
    /// otherwise says that it isn't what it was. `trusted` is called if it is accepted from now on. One dialog at a
    /// time.
    void ask(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted);

private:
    void askForTrust(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted);
    void tellOfChange(const QUrl &server, const QByteArray &shown, QWidget *window, const Trusted &trusted);
    void show(FormDialog *dialog);

    Settings &m_settings;
    const Theme &m_theme;
    QPointer<FormDialog> m_dialog;
};

}
