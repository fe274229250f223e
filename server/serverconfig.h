// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"
#include "common/result.h"

#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QPair>
#include <QStringList>

#include <span>

namespace Chatto {

/// Everything that an administrator decides.
struct ServerConfig
{
    QHostAddress listen = QHostAddress::Any; ///< Any: IPv4 and IPv6.
    quint16 port = 8000; ///< 0: any free one.
    QString name = QStringLiteral("Chatto"); ///< Shown to people.
    QString redisUrl; ///< Empty: a private redis-server in dataFolder.
    QString redisTls = QStringLiteral("verify"); ///< "verify", "no" (any certificate) or the path of a CA file.
    QString dataFolder; ///< Empty: the XDG data folder.
    bool guests = false;
    bool registrationOpen = true;
    QString owner; ///< Of the server, by name; empty: whoever the store says.
    QStringList allowedOrigins; ///< Of web pages, such as "https://chat.example".
    QList<QPair<QHostAddress, int>> trustedProxies; ///< Networks: address and prefix length.
    QString tlsCertificate; ///< PEM files; both or none.
    QString tlsKey;
    bool lan = false; ///< TLS in any case, by a certificate of its own if need be, and announced by mDNS.
    QString metricsToken; ///< Empty: metrics are for the server's own machine.
    bool verbose = false;
    Limits limits;
};

/// One setting, as all three sources know it: `name = value` in the configuration, CHATTO_NAME (with `_` for `-`) in
/// the environment, --name on the command line.
struct ServerSetting
{
    QLatin1StringView name;
    QLatin1StringView value; ///< What stands for the value in --help; empty for a switch.
    QLatin1StringView meaning;
    /// Takes the value over; what is wrong with it otherwise.
    std::optional<QString> (*apply)(ServerConfig &config, const QString &value);
};

std::span<const ServerSetting> serverSettings();

/// Where the values came from, in rising order.
struct ConfigSources
{
    QString file = {}; ///< Path of the configuration; empty: none.
    QMap<QString, QString> environment = {};
    QList<QPair<QString, QString>> commandLine = {}; ///< Names without dashes; a switch has the value "yes".
};

/// The defaults, then the file, the environment (PORT and REDIS_URL as Heroku gives them, CHATTO_*), the command line.
/// BadRequest names the source and what is wrong with it.
Result<ServerConfig> loadConfig(const ConfigSources &sources);

/// Every setting and limit as the configuration would write it, without secrets.
QString describe(const ServerConfig &config);

}
