// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace Chatto {

class Theme;

/// The words of a certificate's fingerprint, to be compared with those that somebody reads out.
class CertificateWords : public QLabel
{
    Q_OBJECT

public:
    /// `certificate` is its SHA-256.
    CertificateWords(const QByteArray &certificate, const Theme &theme, QWidget *parent);

private:
    void restyle();

    const Theme &m_theme;
};

}
