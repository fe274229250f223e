// SPDX-License-Identifier: MIT
#include "client/net/untrusted.h"

#include "tests/support/untrustedserver.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What may be wrong with a certificate that people are asked about, or that they trusted before.
class UntrustedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesAServerThatOnlyVouchesForItself_data();
    void takesAServerThatOnlyVouchesForItself();
    void refusesWhateverElseIsWrong_data();
    void refusesWhateverElseIsWrong();

private:
    using Kinds = QList<QSslError::SslError>;
    static void addRow(const char *name, const Kinds &kinds) { QTest::newRow(name) << kinds; }

    QSslCertificate m_certificate;
    QSslCertificate m_other;
};

Q_DECLARE_METATYPE(QSslError::SslError)

void UntrustedTest::initTestCase()
{
    m_certificate = UntrustedServer().sslConfiguration().localCertificate();
    m_other = UntrustedServer().sslConfiguration().localCertificate();
    QVERIFY(!m_certificate.isNull() && !m_other.isNull());
}

void UntrustedTest::takesAServerThatOnlyVouchesForItself_data()
{
    QTest::addColumn<Kinds>("kinds");
    addRow("that alone", {QSslError::SelfSignedCertificate});
    addRow("by another name", {QSslError::SelfSignedCertificate, QSslError::HostNameMismatch});
    addRow("too early by this clock", {QSslError::CertificateNotYetValid, QSslError::SelfSignedCertificate});
    addRow("too late by this clock", {QSslError::SelfSignedCertificate, QSslError::CertificateExpired});
}

void UntrustedTest::takesAServerThatOnlyVouchesForItself()
{
    QFETCH(Kinds, kinds);
    QList<QSslError> errors;
    for (const QSslError::SslError kind : kinds)
        errors.append(QSslError(kind, m_certificate));
    QCOMPARE(selfMadeCertificate(errors), m_certificate.digest(QCryptographicHash::Sha256));
}

void UntrustedTest::refusesWhateverElseIsWrong_data()
{
    QTest::addColumn<Kinds>("kinds");
    QTest::addColumn<bool>("ofAnother"); ///< The last one is said of another certificate.
    const auto add = [](const char *name, const Kinds &kinds, bool ofAnother = false) {
        QTest::newRow(name) << kinds << ofAnother;
    };
    add("nothing", {});
    add("another name alone", {QSslError::HostNameMismatch});
    add("expired, but vouched for", {QSslError::CertificateExpired});
    add("vouched for by somebody unknown", {QSslError::SelfSignedCertificateInChain});
    add("an unknown issuer", {QSslError::UnableToGetLocalIssuerCertificate});
    add("a wrong signature", {QSslError::SelfSignedCertificate, QSslError::CertificateSignatureFailed});
    add("revoked", {QSslError::SelfSignedCertificate, QSslError::CertificateRevoked});
    add("blocked", {QSslError::SelfSignedCertificate, QSslError::CertificateBlacklisted});
    add("none shown", {QSslError::NoPeerCertificate});
    add("the name of another one", {QSslError::SelfSignedCertificate, QSslError::HostNameMismatch}, true);
}

void UntrustedTest::refusesWhateverElseIsWrong()
{
    QFETCH(Kinds, kinds);
    QFETCH(bool, ofAnother);
    QList<QSslError> errors;
    for (const QSslError::SslError kind : kinds)
        errors.append(QSslError(kind, ofAnother && kind == kinds.last() ? m_other : m_certificate));
    QVERIFY(selfMadeCertificate(errors).isEmpty());
}

QTEST_GUILESS_MAIN(UntrustedTest)
#include "tst_untrusted.moc"
