// SPDX-License-Identifier: MIT
#include "server/lan/owncertificate.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class OwnCertificateTest : public QObject
{
    Q_OBJECT

private slots:
    void makesOneThatLasts();
    void namesTheMachine_data();
    void namesTheMachine();
    void isItsOwnersAlone();
    void staysAsItIs();
    void makesAnotherOneForEachServer();
    void saysWhyThereIsNone();
    void leavesNothingHalfDone();

private:
    QString path(const QString &name = u"data/certificate.pem"_s) const { return m_folder.filePath(name); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void OwnCertificateTest::makesOneThatLasts()
{
    QVERIFY(ensureOwnCertificate(path(), u"school"_s));
    const QByteArray pem = read(path());
    const QSslCertificate certificate(pem);
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(certificate.effectiveDate() <= now);
    QVERIFY(certificate.expiryDate() > now.addDays(3649));
    QVERIFY(!QSslKey(pem, QSsl::Ec).isNull());
    // Whoever lets a browser trust it doesn't let it vouch for others.
    for (const QSslCertificateExtension &extension : certificate.extensions()) {
        if (extension.name() == "basicConstraints"_L1)
            QCOMPARE(extension.value().toMap().value(u"ca"_s).toBool(), false);
    }
}

void OwnCertificateTest::namesTheMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("short") << u"school"_s << QStringList{u"localhost"_s, u"school"_s, u"school.local"_s};
    QTest::newRow("full") << u"school.example.org"_s
                          << QStringList{u"localhost"_s, u"school.example.org"_s, u"school.local"_s};
    QTest::newRow("none") << QString() << QStringList{u"localhost"_s, u"localhost.local"_s};
    QTest::newRow("hostile") << u"a,DNS:bank.example\n[x]"_s
                             << QStringList{u"aDNSbank.examplex"_s, u"aDNSbank.local"_s, u"localhost"_s};
    QTest::newRow("long") << u"x"_s.repeated(80)
                          << QStringList{u"localhost"_s, u"x"_s.repeated(64), u"x"_s.repeated(64) + u".local"_s};
}

void OwnCertificateTest::namesTheMachine()
{
    QFETCH(QString, host);
    QFETCH(QStringList, names);
    const QString file = path(QString::fromLatin1(QTest::currentDataTag()));
    const auto made = ensureOwnCertificate(file, host);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QStringList found = QSslCertificate(read(file)).subjectAlternativeNames().values(QSsl::DnsEntry);
    found.sort();
    names.sort();
    QCOMPARE(found, names);
}

void OwnCertificateTest::isItsOwnersAlone()
{
    QVERIFY(ensureOwnCertificate(path(), u"school"_s));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void OwnCertificateTest::staysAsItIs()
{
    QVERIFY(ensureOwnCertificate(path(), u"school"_s));
    const QByteArray first = read(path());
    QVERIFY(ensureOwnCertificate(path(), u"other"_s));
    QCOMPARE(read(path()), first);
}

void OwnCertificateTest::makesAnotherOneForEachServer()
{
    QVERIFY(ensureOwnCertificate(path(u"one.pem"_s), u"school"_s));
    QVERIFY(ensureOwnCertificate(path(u"two.pem"_s), u"school"_s));
    QVERIFY(QSslCertificate(read(path(u"one.pem"_s))).digest() != QSslCertificate(read(path(u"two.pem"_s))).digest());
}

void OwnCertificateTest::saysWhyThereIsNone()
{
    const QByteArray programs = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto made = ensureOwnCertificate(path(u"none.pem"_s), u"school"_s);
    qputenv("PATH", programs);
    QVERIFY(!made);
    QVERIFY2(made.error().detail.startsWith(u"can't make a certificate: openssl: "_s), qPrintable(made.error().detail));
    const auto nowhere = ensureOwnCertificate(u"/proc/nowhere/certificate.pem"_s, u"school"_s);
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().detail.contains(u"/proc/nowhere"_s));
}

void OwnCertificateTest::leavesNothingHalfDone()
{
    QTemporaryDir folder;
    QVERIFY(ensureOwnCertificate(folder.filePath(u"certificate.pem"_s), u"school"_s));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"certificate.pem"_s));
}

QTEST_GUILESS_MAIN(OwnCertificateTest)
#include "tst_owncertificate.moc"
