// SPDX-License-Identifier: MIT
#include "client/settings.h"

#include <QMetaEnum>
#include <QStandardPaths>
#include <QUrl>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr auto serversKey = "account/servers"_L1;
constexpr auto userKey = "account/user"_L1;
constexpr auto guestKey = "account/guest"_L1;
constexpr auto roomKey = "account/room"_L1;
constexpr auto signedInKey = "account/signedIn"_L1;
constexpr auto schemeKey = "window/colours"_L1;
constexpr auto zoomKey = "window/zoom"_L1;
constexpr auto layoutKey = "window/layout"_L1;

constexpr auto vouchedFor = "authority"_L1; // In place of a certificate.

QString certificateKey(const QUrl &server)
{
    constexpr int httpsPort = 443;
    return u"certificates/%1|%2"_s.arg(server.host()).arg(server.port(httpsPort));
}

QMetaEnum schemes()
{
    return QMetaEnum::fromType<Theme::Scheme>();
}

}

QString Settings::pathForProfile(const QString &profile)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(profile)) + u".ini"_s;
}

Settings::Settings(const QString &path)
    : m_file(path, QSettings::IniFormat)
{
}

QStringList Settings::servers() const
{
    return m_file.value(serversKey).toStringList();
}

QString Settings::userName() const
{
    return m_file.value(userKey).toString();
}

bool Settings::isGuest() const
{
    return m_file.value(guestKey).toBool();
}

bool Settings::isSignedIn() const
{
    return m_file.value(signedInKey).toBool() && !servers().isEmpty() && !userName().isEmpty();
}

void Settings::signedIn(const QString &server, const UserName &user, bool guest)
{
    if (server != servers().value(0) || user.toString() != userName())
        m_file.remove(roomKey);
    QStringList addresses = servers();
    addresses.removeAll(server);
    addresses.prepend(server);
    m_file.setValue(serversKey, addresses.mid(0, serversKept));
    m_file.setValue(userKey, user.toString());
    m_file.setValue(guestKey, guest);
    m_file.setValue(signedInKey, true);
}

void Settings::signedOut()
{
    m_file.setValue(signedInKey, false);
}

RoomId Settings::room() const
{
    return RoomId(m_file.value(roomKey).toString());
}

void Settings::setRoom(const RoomId &room)
{
    m_file.setValue(roomKey, room.toString());
}

std::optional<QByteArray> Settings::certificate(const QUrl &server) const
{
    const QString value = m_file.value(certificateKey(server)).toString();
    if (value.isEmpty())
        return {};
    return value == vouchedFor ? QByteArray() : QByteArray::fromHex(value.toLatin1());
}

void Settings::setCertificate(const QUrl &server, const QByteArray &certificate)
{
    m_file.setValue(
        certificateKey(server), certificate.isEmpty() ? QString(vouchedFor) : QString::fromLatin1(certificate.toHex()));
}

Theme::Scheme Settings::scheme() const
{
    const QByteArray name = m_file.value(schemeKey).toByteArray();
    bool known = false;
    const int value = schemes().keyToValue(name.constData(), &known);
    return known ? static_cast<Theme::Scheme>(value) : Theme::Scheme::System;
}

void Settings::setScheme(Theme::Scheme scheme)
{
    m_file.setValue(schemeKey, QString::fromLatin1(schemes().valueToKey(static_cast<int>(scheme))));
}

int Settings::zoom() const
{
    bool isNumber = false;
    const int percent = m_file.value(zoomKey).toInt(&isNumber);
    return isNumber ? percent : Theme::usualZoom;
}

void Settings::setZoom(int percent)
{
    m_file.setValue(zoomKey, percent);
}

QByteArray Settings::windowLayout() const
{
    return m_file.value(layoutKey).toByteArray();
}

void Settings::setWindowLayout(const QByteArray &layout)
{
    m_file.setValue(layoutKey, layout);
}

}
