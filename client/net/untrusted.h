// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslError>

namespace Chatto {

/// The SHA-256 of the certificate that a server has shown, if nothing is wrong with it but that it vouches for itself:
/// what it says of names and times adds nothing to that, and clocks are wrong where there is no internet. Empty if
/// anything else is wrong, or with another certificate. Whoever was told before that this is the right one may go on.
QByteArray selfMadeCertificate(const QList<QSslError> &errors);

}
