// SPDX-License-Identifier: MIT
#include "server/serverconfig.h"

#include "common/text.h"
#include "server/core/names.h"
#include "server/inifile.h"
#include "server/redis/redisurl.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<QString>;

Problem applySwitch(bool &target, const QString &value)
{
    const QString word = value.toLower();
    if (word != "yes"_L1 && word != "no"_L1 && word != "true"_L1 && word != "false"_L1)
        return u"expected yes or no"_s;
    target = word == "yes"_L1 || word == "true"_L1;
    return {};
}

Problem applyPort(ServerConfig &config, const QString &value)
{
    bool ok = false;
    const uint port = value.toUInt(&ok);
    if (!ok || port > 65535)
        return u"expected a port, 0 to 65535"_s;
    config.port = static_cast<quint16>(port);
    return {};
}

Problem applyListen(ServerConfig &config, const QString &value)
{
    const QHostAddress address = value == "*"_L1 ? QHostAddress(QHostAddress::Any) : QHostAddress(value);
    if (address.isNull())
        return u"expected an address, such as 127.0.0.1 or ::, or *"_s;
    config.listen = address;
    return {};
}

Problem applyName(ServerConfig &config, const QString &value)
{
    if (isInvisible(value) || value.size() > 64)
        return u"expected 1 to 64 characters"_s;
    config.name = value;
    return {};
}

Problem applyRedis(ServerConfig &config, const QString &value)
{
    if (const auto url = RedisUrl::parse(value); !url)
        return url.error().detail;
    config.redisUrl = value;
    return {};
}

Problem applyRedisTls(ServerConfig &config, const QString &value)
{
    if (value != "verify"_L1 && value != "no"_L1 && !QFile::exists(value))
        return u"expected verify, no, or the path of a file with certificates"_s;
    config.redisTls = value;
    return {};
}

Problem applyData(ServerConfig &config, const QString &value)
{
    if (value.isEmpty())
        return u"expected a folder"_s;
    config.dataFolder = value;
    return {};
}

bool isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty()
        && url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo) == text;
}

Problem applyOrigins(ServerConfig &config, const QString &value)
{
    for (const QString &origin : value.split(u',', Qt::SkipEmptyParts)) {
        if (!isOrigin(origin.trimmed()))
            return u"expected scheme://host[:port], without a path: "_s + origin.trimmed();
        config.allowedOrigins.append(origin.trimmed());
    }
    return {};
}

Problem applyProxies(ServerConfig &config, const QString &value)
{
    for (const QString &network : value.split(u',', Qt::SkipEmptyParts)) {
        const auto subnet = QHostAddress::parseSubnet(network.trimmed());
        if (subnet.first.isNull())
            return u"expected an address or a network: "_s + network.trimmed();
        config.trustedProxies.append({subnet.first, subnet.second});
    }
    return {};
}

Problem applyLimit(ServerConfig &config, const QString &name, const QString &value)
{
    const LimitRow *row = findLimit(name);
    if (!row)
        return u"there is no limit \"%1\""_s.arg(name);
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || number < row->smallest || number > row->largest)
        return u"%1: expected %2 to %3 %4"_s.arg(row->name).arg(row->smallest).arg(row->largest).arg(row->meaning);
    config.limits.*row->value = number;
    return {};
}

Problem applyLimitArgument(ServerConfig &config, const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    if (equals < 0)
        return u"expected name=value"_s;
    return applyLimit(config, value.left(equals).trimmed(), value.mid(equals + 1).trimmed());
}

Problem applyCertificate(ServerConfig &config, const QString &value)
{
    config.tlsCertificate = value;
    return {};
}

Problem applyKey(ServerConfig &config, const QString &value)
{
    config.tlsKey = value;
    return {};
}

Problem applyMetricsToken(ServerConfig &config, const QString &value)
{
    static const QRegularExpression form(uR"(\A[A-Za-z0-9._~+/-]{16,200}=*\z)"_s);
    if (!form.match(value).hasMatch())
        return u"expected at least 16 letters and digits without spaces"_s;
    config.metricsToken = value;
    return {};
}

Problem applyLan(ServerConfig &config, const QString &value)
{
    return applySwitch(config.lan, value);
}

Problem applyGuests(ServerConfig &config, const QString &value)
{
    return applySwitch(config.guests, value);
}

Problem applyRegistration(ServerConfig &config, const QString &value)
{
    return applySwitch(config.registrationOpen, value);
}

Problem applyOwner(ServerConfig &config, const QString &value)
{
    if (const auto name = prepareName(value); !name)
        return name.error().detail;
    config.owner = value;
    return {};
}

Problem applyVerbose(ServerConfig &config, const QString &value)
{
    return applySwitch(config.verbose, value);
}

constexpr ServerSetting settings[] = {
    {"listen"_L1, "ADDRESS"_L1, "address to listen on (default *: all, IPv4 and IPv6)"_L1, applyListen},
    {"port"_L1, "PORT"_L1, "TCP port for HTTP and WebSocket (default 8000; also PORT)"_L1, applyPort},
    {"name"_L1, "NAME"_L1, "what the server calls itself (default Chatto)"_L1, applyName},
    {"redis"_L1, "URL"_L1,
        "redis://, rediss:// or unix: address of the Redis to use (also REDIS_URL); without, a private one is started"_L1,
        applyRedis},
    {"redis-tls"_L1, "HOW"_L1, "how to check the certificate of a rediss:// server: verify, no, or a CA file"_L1,
        applyRedisTls},
    {"data"_L1, "FOLDER"_L1, "where the private Redis keeps its files (default the XDG data folder)"_L1, applyData},
    {"guests"_L1, ""_L1, "let people in with a name alone"_L1, applyGuests},
    {"registration"_L1, "YES|NO"_L1, "whether people may make accounts (default yes)"_L1, applyRegistration},
    {"owner"_L1, "NAME"_L1, "who owns the server, and may block people (default the first to register from here)"_L1,
        applyOwner},
    {"allow-origin"_L1, "ORIGIN"_L1, "let web pages of this origin use the server; may be repeated"_L1, applyOrigins},
    {"trusted-proxy"_L1, "NETWORK"_L1, "believe the X-Forwarded-For of proxies in this network; may be repeated"_L1,
        applyProxies},
    {"tls-cert"_L1, "FILE"_L1, "certificate chain (PEM), to serve https and wss"_L1, applyCertificate},
    {"tls-key"_L1, "FILE"_L1, "its private key (PEM)"_L1, applyKey},
    {"metrics-token"_L1, "TOKEN"_L1, "let whoever sends this token read /metrics from elsewhere than this machine"_L1,
        applyMetricsToken},
    {"lan"_L1, ""_L1, "serve a local network: be found by mDNS, and make a certificate if none is named"_L1, applyLan},
    {"limit"_L1, "NAME=VALUE"_L1, "set one of the limits below; may be repeated"_L1, applyLimitArgument},
    {"verbose"_L1, ""_L1, "log what happens in detail"_L1, applyVerbose},
};

const ServerSetting *findSetting(QStringView name)
{
    const auto found = std::ranges::find_if(settings, [name](const auto &setting) { return setting.name == name; });
    return found == std::end(settings) ? nullptr : found;
}

Problem apply(ServerConfig &config, const QString &name, const QString &value)
{
    const ServerSetting *setting = findSetting(name);
    return setting ? setting->apply(config, value) : u"there is no such setting"_s;
}

Error wrong(const QString &source, const QString &name, const QString &problem)
{
    return {ErrorCode::BadRequest, u"%1: %2: %3"_s.arg(source, name, problem)};
}

std::optional<Error> applyEntry(ServerConfig &config, const QString &file, const IniEntry &entry)
{
    Problem problem;
    if (entry.section == "limits"_L1)
        problem = applyLimit(config, entry.key, entry.value);
    else if (entry.section.isEmpty() || entry.section == "server"_L1)
        problem = apply(config, entry.key, entry.value);
    else
        problem = u"there is no section [%1]"_s.arg(entry.section);
    if (!problem)
        return {};
    return wrong(u"%1, line %2"_s.arg(file).arg(entry.line), entry.key, *problem);
}

std::optional<Error> applyFile(ServerConfig &config, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isForbidden = QFileInfo(file).exists() && !QFileInfo(file).isReadable();
        const QString hint = isForbidden ? u" (try with sudo, or name another file by --config)"_s : QString();
        return Error{ErrorCode::BadRequest, u"%1: %2%3"_s.arg(path, file.errorString(), hint)};
    }
    const auto entries = readIni(file.readAll());
    if (!entries)
        return Error{ErrorCode::BadRequest, u"%1: %2"_s.arg(path, entries.error().detail)};
    for (const IniEntry &entry : *entries) {
        if (const auto error = applyEntry(config, path, entry))
            return error;
    }
    return {};
}

/// The environment's name for a setting. Heroku names two of them its own way; ours holds where both are there.
QString settingOfVariable(const QString &variable)
{
    if (variable == "PORT"_L1)
        return u"port"_s;
    if (variable == "REDIS_URL"_L1)
        return u"redis"_s;
    return variable.startsWith("CHATTO_"_L1) ? variable.mid(7).toLower().replace(u'_', u'-') : QString();
}

std::optional<Error> applyEnvironment(ServerConfig &config, const QMap<QString, QString> &environment)
{
    const auto takeOver = [&](const QString &variable, const QString &value) -> std::optional<Error> {
        const QString name = settingOfVariable(variable);
        if (name.isEmpty() || !findSetting(name) || value.isEmpty())
            return {};
        const Problem problem = apply(config, name, value);
        return problem ? std::optional(wrong(u"environment"_s, variable, *problem)) : std::nullopt;
    };
    for (const bool isOurs : {false, true}) {
        for (const auto &[variable, value] : environment.asKeyValueRange()) {
            if (variable.startsWith("CHATTO_"_L1) != isOurs)
                continue;
            if (const auto error = takeOver(variable, value))
                return error;
        }
    }
    return {};
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString networks(const QList<QPair<QHostAddress, int>> &subnets)
{
    QStringList texts;
    for (const auto &[address, prefix] : subnets)
        texts.append(address.toString() + u'/' + QString::number(prefix));
    return texts.join(u", ");
}

}

std::span<const ServerSetting> serverSettings()
{
    return settings;
}

Result<ServerConfig> loadConfig(const ConfigSources &sources)
{
    ServerConfig config;
    if (!sources.file.isEmpty()) {
        if (const auto error = applyFile(config, sources.file))
            return *error;
    }
    if (const auto error = applyEnvironment(config, sources.environment))
        return *error;
    for (const auto &[name, value] : sources.commandLine) {
        if (const Problem problem = apply(config, name, value))
            return wrong(u"command line"_s, u"--"_s + name, *problem);
    }
    if (config.tlsCertificate.isEmpty() != config.tlsKey.isEmpty())
        return Error{ErrorCode::BadRequest, u"tls-cert and tls-key belong together"_s};
    return config;
}

QString describe(const ServerConfig &config)
{
    const auto redis = RedisUrl::parse(config.redisUrl);
    QString text = u"[server]\n"_s;
    const auto add = [&text](QLatin1StringView key, const QString &value) {
        text += (value.isEmpty() ? u"# %1 =\n"_s : u"%1 = "_s).arg(key);
        if (!value.isEmpty())
            text += value + u'\n';
    };
    add("listen"_L1, config.listen == QHostAddress(QHostAddress::Any) ? u"*"_s : config.listen.toString());
    add("port"_L1, QString::number(config.port));
    add("name"_L1, config.name);
    add("redis"_L1, redis ? redis->toDisplayString() : QString());
    add("redis-tls"_L1, config.redisTls);
    add("data"_L1, config.dataFolder);
    add("guests"_L1, yesNo(config.guests));
    add("registration"_L1, yesNo(config.registrationOpen));
    add("owner"_L1, config.owner);
    add("allow-origin"_L1, config.allowedOrigins.join(u", "));
    add("trusted-proxy"_L1, networks(config.trustedProxies));
    add("tls-cert"_L1, config.tlsCertificate);
    add("tls-key"_L1, config.tlsKey);
    add("lan"_L1, yesNo(config.lan));
    text += config.metricsToken.isEmpty() ? u"# metrics-token =\n"_s : u"# metrics-token is set\n"_s;
    add("verbose"_L1, yesNo(config.verbose));
    text += u"\n[limits]\n"_s;
    for (const LimitRow &row : limitRows())
        add(row.name, QString::number(config.limits.*row.value));
    return text;
}

}
