// SPDX-License-Identifier: MIT
#include "client/net/serverprobe.h"

#include "client/core/serveraddress.h"
#include "client/net/httpclient.h"

namespace Chatto {

using namespace Qt::StringLiterals;

ServerProbe::ServerProbe(const QString &typed, Certificates certificates, QObject *parent)
    : QObject(parent)
    , m_certificates(std::move(certificates))
{
    const QUrl server = *parseServerAddress(typed);
    QUrl secure = server;
    secure.setScheme(u"https"_s);
    const Handler finish = [this](const Finding &finding) { emit finished(finding); };
    if (hasScheme(typed))
        ask(server, finish);
    else if (server == secure || m_certificates(secure))
        ask(secure, finish);
    else
        askWherever(server, secure, finish);
}

void ServerProbe::askWherever(const QUrl &server, const QUrl &secure, const Handler &handler)
{
    ask(server, [=, this](const Finding &plain) {
        if (plain.info)
            return handler(plain);
        ask(secure, [=, this](const Finding &found) { handler(found.info || m_isUnproven ? found : plain); });
    });
}

void ServerProbe::ask(const QUrl &server, const Handler &handler)
{
    auto *client = new HttpClient(server, this);
    client->setCertificate(m_certificates(server).value_or(QByteArray()));
    connect(client, &HttpClient::untrusted, this, [this](const QByteArray &certificate) {
        m_isUnproven = true;
        m_stranger = certificate;
    });
    client->fetchServerInfo(client, [=, this](const Result<ServerInfo> &info) { handler({server, info, m_stranger}); });
}

}
