// SPDX-License-Identifier: MIT
#include "server/redis/redisurl.h"

#include <QUrl>
#include <QUrlQuery>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostDatabase = 1'000'000;

Error wrong(const QString &what)
{
    return {ErrorCode::BadRequest, u"Redis URL: "_s + what};
}

Result<int> parseDatabase(const QString &text)
{
    bool isNumber = false;
    const int database = text.toInt(&isNumber);
    if (!isNumber || database < 0 || database > mostDatabase)
        return wrong(u"the database is to be a number, as in redis://host/0"_s);
    return database;
}

Result<RedisUrl> parseSocket(const QUrl &url, RedisUrl result)
{
    result.path = url.path(QUrl::FullyDecoded);
    if (!url.host().isEmpty() || !result.path.startsWith(u'/'))
        return wrong(u"a socket file has an absolute path, as in unix:/run/redis/redis.sock"_s);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    if (items.isEmpty() && !url.hasQuery())
        return result;
    if (items.size() != 1 || items.first().first != "db"_L1)
        return wrong(u"the only parameter is db, as in unix:/run/redis/redis.sock?db=1"_s);
    const auto database = parseDatabase(items.first().second);
    if (!database)
        return database.error();
    result.database = *database;
    return result;
}

Result<RedisUrl> parseNetwork(const QUrl &url, RedisUrl result)
{
    result.host = url.host(QUrl::FullyDecoded);
    if (result.host.isEmpty())
        return wrong(u"no host"_s);
    if (url.port() == 0)
        return wrong(u"the port is to be 1–65535"_s);
    result.port = static_cast<quint16>(url.port(result.port));
    if (url.hasQuery())
        return wrong(u"parameters are not known here"_s);
    const QString database = url.path().mid(1);
    if (database.isEmpty())
        return result;
    const auto number = parseDatabase(database);
    if (!number)
        return number.error();
    result.database = *number;
    return result;
}

}

Result<RedisUrl> RedisUrl::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return wrong(u"not a URL; special characters in the password are to be percent-encoded"_s);
    if (url.hasFragment())
        return wrong(u"a # is to be written as %23"_s);
    RedisUrl result;
    result.user = url.userName(QUrl::FullyDecoded);
    result.password = url.password(QUrl::FullyDecoded);
    if (!result.user.isEmpty() && result.password.isEmpty())
        return wrong(u"a user without a password; a password alone is written redis://:password@host"_s);
    if (url.scheme() == "unix"_L1) {
        result.transport = Transport::Unix;
        return parseSocket(url, result);
    }
    if (url.scheme() != "redis"_L1 && url.scheme() != "rediss"_L1)
        return wrong(u"it begins with redis://, rediss:// or unix:"_s);
    result.transport = url.scheme() == "rediss"_L1 ? Transport::Tls : Transport::Tcp;
    return parseNetwork(url, result);
}

RedisUrl RedisUrl::socketFile(const QString &path)
{
    RedisUrl url;
    url.transport = Transport::Unix;
    url.path = path;
    return url;
}

QString RedisUrl::toDisplayString() const
{
    QUrl url;
    if (!user.isEmpty())
        url.setUserName(user, QUrl::DecodedMode);
    if (transport == Transport::Unix) {
        url.setScheme(u"unix"_s);
        url.setPath(path, QUrl::DecodedMode);
        if (database != 0)
            url.setQuery(u"db=%1"_s.arg(database));
        return url.toString();
    }
    url.setScheme(transport == Transport::Tls ? u"rediss"_s : u"redis"_s);
    url.setHost(host, QUrl::DecodedMode);
    url.setPort(port);
    url.setPath(u"/%1"_s.arg(database));
    return url.toString();
}

}
