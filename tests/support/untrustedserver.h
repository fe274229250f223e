// SPDX-License-Identifier: MIT
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QUrl>

namespace Chatto {

using namespace Qt::StringLiterals;

/// Speaks TLS with a certificate that nobody vouches for. Not listening: it could not make one.
class UntrustedServer : public QSslServer
{
public:
    UntrustedServer()
    {
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            return;
        QFile keyFile(key);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        if (!keyFile.open(QFile::ReadOnly))
            return;
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
    }

    /// The SHA-256 of its certificate.
    QByteArray certificate() const
    {
        return sslConfiguration().localCertificate().digest(QCryptographicHash::Sha256);
    }
    QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }
};

}
