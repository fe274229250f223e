// SPDX-License-Identifier: MIT
#include "server/lan/owncertificate.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <unistd.h>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // Milliseconds: small machines take their time for random numbers.
constexpr int mostInName = 64; // Of a certificate's common name.

Error failed(const QString &why)
{
    return {ErrorCode::Unavailable, u"can't make a certificate: "_s + why};
}

/// What a name in a certificate, and in openssl's configuration, can be.
QString plainHost(const QString &hostName)
{
    static const QRegularExpression strange(u"[^A-Za-z0-9.-]"_s);
    const QString host = QString(hostName).remove(strange).left(mostInName);
    return host.isEmpty() ? u"localhost"_s : host;
}

QStringList namesFor(const QString &host)
{
    QStringList names{host, host.section(u'.', 0, 0) + u".local"_s, u"localhost"_s};
    names.removeDuplicates();
    return names;
}

/// Of our own, so that the system's changes nothing.
QByteArray configuration(const QString &hostName)
{
    const QString host = plainHost(hostName);
    return u"[req]\n"
           "prompt = no\n"
           "distinguished_name = name\n"
           "x509_extensions = extensions\n"
           "[name]\n"
           "CN = %1\n"
           "[extensions]\n"
           "basicConstraints = critical, CA:FALSE\n"
           "extendedKeyUsage = serverAuth\n"
           "subjectKeyIdentifier = hash\n"
           "subjectAltName = DNS:%2\n"_s.arg(host, namesFor(host).join(u", DNS:"_s))
               .toLatin1();
}

Result<QByteArray> makeCertificate(const QString &hostName)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
            u"-sha256"_s, u"-days"_s, u"3650"_s, u"-config"_s, u"/dev/stdin"_s, u"-keyout"_s, u"-"_s, u"-out"_s,
            u"-"_s});
    openssl.write(configuration(hostName));
    openssl.closeWriteChannel();
    if (!openssl.waitForFinished(patience) || openssl.exitStatus() != QProcess::NormalExit)
        return failed(u"openssl: "_s + openssl.errorString());
    if (openssl.exitCode() != 0)
        return failed(QString::fromUtf8(openssl.readAllStandardError().trimmed()));
    return openssl.readAllStandardOutput();
}

/// On disk as a whole, or not at all; where somebody else was faster, theirs holds.
Result<Done> keep(const QByteArray &pem, const QString &path)
{
    QTemporaryFile file(path + u".XXXXXX"_s);
    const bool isWritten = file.open() && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(pem) == pem.size() && file.flush() && ::fsync(file.handle()) == 0;
    if (!isWritten || (!file.rename(path) && !QFile::exists(path)))
        return failed(u"%1: %2"_s.arg(path, file.errorString()));
    file.setAutoRemove(file.fileName() != path);
    return Done{};
}

}

Result<Done> ensureOwnCertificate(const QString &path, const QString &hostName)
{
    if (QFile::exists(path))
        return Done{};
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failed(u"the folder %1 can't be made"_s.arg(folder));
    const auto pem = makeCertificate(hostName);
    return pem ? keep(*pem, path) : pem.error();
}

}
