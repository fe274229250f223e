// SPDX-License-Identifier: MIT
#include "server/servertls.h"

#include "server/lan/owncertificate.h"
#include "server/storeoptions.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QSysInfo>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

bool hasOwnCertificate(const ServerConfig &config)
{
    return config.lan && config.tlsCertificate.isEmpty();
}

/// In one file with the certificate if that is the server's own.
QString keyPath(const ServerConfig &config)
{
    return hasOwnCertificate(config) ? certificatePath(config) : config.tlsKey;
}

std::optional<QSslKey> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

}

bool speaksTls(const ServerConfig &config)
{
    return config.lan || !config.tlsCertificate.isEmpty();
}

QString certificatePath(const ServerConfig &config)
{
    return hasOwnCertificate(config) ? dataFolder(config) + u"/certificate.pem"_s : config.tlsCertificate;
}

Result<QSslConfiguration> tlsConfiguration(const ServerConfig &config)
{
    const QString path = certificatePath(config);
    if (hasOwnCertificate(config)) {
        if (const auto made = ensureOwnCertificate(path, QSysInfo::machineHostName()); !made)
            return made.error();
    }
    const auto chain = QSslCertificate::fromPath(path, QSsl::Pem);
    if (chain.isEmpty())
        return Error{ErrorCode::BadRequest, u"%1: no certificate can be read from it"_s.arg(path)};
    const auto key = readKey(keyPath(config));
    if (!key)
        return Error{ErrorCode::BadRequest, u"%1: no private key can be read from it"_s.arg(keyPath(config))};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(*key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificates
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

}
