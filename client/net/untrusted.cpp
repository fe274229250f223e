// SPDX-License-Identifier: MIT
#include "client/net/untrusted.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <algorithm>

namespace Chatto {

QByteArray selfMadeCertificate(const QList<QSslError> &errors)
{
    const auto isSelfSigned = [](const QSslError &error) { return error.error() == QSslError::SelfSignedCertificate; };
    // Said of the server's own certificate only: one further up in the chain has an error of its own.
    const auto found = std::ranges::find_if(errors, isSelfSigned);
    if (found == errors.end())
        return {};
    const QSslCertificate certificate = found->certificate();
    const auto isOfItself = [&](const QSslError &error) {
        switch (error.error()) {
        case QSslError::SelfSignedCertificate:
        case QSslError::HostNameMismatch:
        case QSslError::CertificateNotYetValid:
        case QSslError::CertificateExpired:
            return error.certificate() == certificate;
        default:
            return false;
        }
    };
    return std::ranges::all_of(errors, isOfItself) ? certificate.digest(QCryptographicHash::Sha256) : QByteArray();
}

}
