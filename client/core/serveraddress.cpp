// SPDX-License-Identifier: MIT
#include "client/core/serveraddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int serverPort = 8000; ///< Where chatto-server listens by itself.
constexpr int httpPort = 80;
constexpr int httpsPort = 443;

struct ServerAddress
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::ServerAddress)
};

Error wrong(const QString &detail)
{
    return {ErrorCode::BadRequest, detail};
}

/// An IPv6 address without brackets: two colons at least, and nothing that an address doesn't have.
bool isBareIpv6(QStringView text)
{
    return text.count(u':') >= 2 && !text.contains(u'[') && !text.contains(u'/');
}

QUrl withScheme(const QString &address)
{
    const QString authority = isBareIpv6(address) ? u"["_s + address + u"]"_s : address;
    QUrl url(u"http://"_s + authority, QUrl::StrictMode);
    if (url.port() == httpsPort)
        url.setScheme(u"https"_s);
    else if (url.port() == -1)
        url.setPort(serverPort);
    return url;
}

QString schemeFor(const QString &typed)
{
    return typed == "ws"_L1 ? u"http"_s : typed == "wss"_L1 ? u"https"_s : typed;
}

}

bool hasScheme(const QString &typed)
{
    return typed.contains("://"_L1);
}

QUrl withoutRoot(QUrl url)
{
    if (url.host().endsWith(u'.'))
        url.setHost(url.host().chopped(1), QUrl::StrictMode);
    return url;
}

Result<QUrl> parseServerAddress(const QString &typed)
{
    const QString address = typed.trimmed();
    if (address.isEmpty())
        return wrong(ServerAddress::tr("Type the server's address."));
    QUrl url = withoutRoot(hasScheme(address) ? QUrl(address, QUrl::StrictMode) : withScheme(address));
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return wrong(ServerAddress::tr("That is no address. Try something like chat.example.org."));
    url.setScheme(schemeFor(url.scheme()));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return wrong(ServerAddress::tr("The address has to begin with http:// or https://."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return wrong(ServerAddress::tr("Type the server's address alone, without a name, “?” or “#” in it."));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    return url;
}

bool mayMean(const QString &typed, const QUrl &server)
{
    Result<QUrl> url = parseServerAddress(typed);
    if (url && !hasScheme(typed))
        url->setScheme(server.scheme());
    return url && *url == server;
}

QString shortServerAddress(const QUrl &server)
{
    QUrl url = server;
    const int port = server.port(server.scheme() == "https"_L1 ? httpsPort : httpPort);
    url.setPort(port == httpsPort ? -1 : port);
    return url.authority() + url.path();
}

bool isOverheard(const QUrl &server)
{
    static const QRegularExpression local(u"^(localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|::1)$"_s);
    return server.scheme() != "https"_L1 && !local.match(server.host()).hasMatch();
}

QUrl webSocketUrl(const QUrl &server)
{
    QUrl url = server;
    url.setScheme(server.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    url.setPath(server.path() + u"/ws"_s);
    return url;
}

}
