// SPDX-License-Identifier: MIT
#pragma once

#include "client/ui/theme.h"
#include "common/ids.h"

#include <QSettings>

#include <optional>

namespace Chatto {

/// What is remembered from one start to the next, in a plain INI file. Secrets aren't: they are CredentialStore's.
class Settings
{
public:
    static constexpr qsizetype serversKept = 10;

    /// Where the profile's file belongs: in the user's folder for configuration.
    static QString pathForProfile(const QString &profile);

    explicit Settings(const QString &path);

    /// Addresses as they were typed, the last one first.
    QStringList servers() const;
    /// The name last used there.
    QString userName() const;
    bool isGuest() const;
    /// Somebody is signed in there, and comes back at the next start.
    bool isSignedIn() const;
    void signedIn(const QString &server, const UserName &user, bool guest);
    void signedOut();
    /// That was open last, of whoever signed in last.
    RoomId room() const;
    void setRoom(const RoomId &room);

    /// By which certificate (its SHA-256) that server is known; empty: an authority vouched for it. Nothing: it is new.
    std::optional<QByteArray> certificate(const QUrl &server) const;
    void setCertificate(const QUrl &server, const QByteArray &certificate);

    Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);

    /// In percent; not necessarily one that is offered.
    int zoom() const;
    void setZoom(int percent);

    QByteArray windowLayout() const;
    void setWindowLayout(const QByteArray &layout);

private:
    QSettings m_file;
};

}
