// SPDX-License-Identifier: MIT
#pragma once

#include "common/event.h"
#include "common/result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace Chatto {

/// Finds out what answers at an address that somebody has typed, before anything secret goes there. Where the address
/// doesn't say how to speak, that is http, unless the server is known by its certificate; if there is no answer, it is
/// https. It is never http where https was typed, known or found.
class ServerProbe : public QObject
{
    Q_OBJECT

public:
    struct Finding
    {
        QUrl server; ///< As it is to be spoken to.
        Result<ServerInfo> info;
        QByteArray stranger = {}; ///< The SHA-256 of its certificate, if it only vouches for itself and isn't trusted.
    };
    /// What is known of a server: the SHA-256 of its certificate; empty where an authority vouches for it.
    using Certificates = std::function<std::optional<QByteArray>(const QUrl &server)>;

    /// `typed` as parseServerAddress() takes it.
    ServerProbe(const QString &typed, Certificates certificates, QObject *parent = nullptr);

signals:
    /// Once, later.
    void finished(const Chatto::ServerProbe::Finding &finding);

private:
    using Handler = std::function<void(const Finding &finding)>;

    /// By the second one where the first one doesn't answer.
    void askWherever(const QUrl &server, const QUrl &secure, const Handler &handler);
    void ask(const QUrl &server, const Handler &handler);

    Certificates m_certificates;
    bool m_isUnproven = false; ///< It speaks TLS, but can't prove that it is the right one.
    QByteArray m_stranger;
};

}
