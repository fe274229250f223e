// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// How chatto-server is started, by whom it is misused, and what it serves then.
class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void servesTlsWithItsCertificate_data();
    void servesTlsWithItsCertificate();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void tellsAboutItself_data();
    void tellsAboutItself();

private:
    QTemporaryDir m_folder;
};

static bool run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr, int expected = 0)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isFine = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    if (output)
        *output = process.readAll();
    return isFine && process.exitCode() == expected;
}

void CommandLineTest::servesTlsWithItsCertificate_data()
{
    QTest::addColumn<QStringList>("kind");
    QTest::newRow("RSA") << QStringList{u"rsa:2048"_s};
    QTest::newRow("elliptic curve") << QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s};
}

void CommandLineTest::servesTlsWithItsCertificate()
{
    QFETCH(QStringList, kind);
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    const QString key = m_folder.filePath(u"key.pem"_s);
    QVERIFY(run(u"openssl"_s,
        QStringList{u"req"_s, u"-x509"_s, u"-newkey"_s} + kind
            + QStringList{u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s}));
    ServerProcess server(
        {u"--data"_s, m_folder.filePath(u"data"_s), u"--tls-cert"_s, certificate, u"--tls-key"_s, key});
    QVERIFY(server.start(false));
    QSslSocket socket;
    auto tls = socket.sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(certificate));
    socket.setSslConfiguration(tls);
    socket.setPeerVerifyName(u"localhost"_s);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    socket.write("GET /api/v1/server HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(socket.readAll().startsWith("HTTP/1.1 200 OK\r\n"), qPrintable(socket.errorString()));
}

void CommandLineTest::saysWhyItCannotStart_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("reason");
    const QString none = m_folder.filePath(u"none"_s);
    const QString redis = u"unix:"_s + none;
    QTest::newRow("unknown option") << QStringList{u"--colour"_s} << 2 << "colour"_ba;
    QTest::newRow("argument") << QStringList{u"start"_s} << 2 << "unexpected argument: start"_ba;
    QTest::newRow("value") << QStringList{u"--limit"_s, u"speed=1"_s} << 2 << "there is no limit \"speed\""_ba;
    QTest::newRow("configuration") << QStringList{u"--config"_s, none} << 2 << none.toUtf8();
    if (::geteuid() != 0) { // whom nothing is forbidden
        const QString roots = m_folder.filePath(u"roots.conf"_s);
        QVERIFY(QFile(roots).open(QIODevice::WriteOnly, QFile::Permissions()));
        QTest::newRow("root's configuration") << QStringList{u"--config"_s, roots} << 2 << "try with sudo"_ba;
    }
    QTest::newRow("certificate") << QStringList{u"--redis"_s, redis, u"--port"_s, u"0"_s, u"--tls-cert"_s, none,
        u"--tls-key"_s, none} << 1
                                 << "no certificate can be read"_ba;
    QTest::newRow("port") << QStringList{u"--redis"_s, redis, u"--listen"_s, u"192.0.2.1"_s} << 1
                          << "can't listen on 192.0.2.1 port 8000"_ba;
}

void CommandLineTest::saysWhyItCannotStart()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, reason);
    QByteArray output;
    const bool ended = run(ServerProcess::program(), arguments, &output, exitCode);
    QVERIFY2(ended && output.contains(reason), output.constData());
}

void CommandLineTest::tellsAboutItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("help") << QStringList{u"--help"_s} << "--trusted-proxy"_ba;
    QTest::newRow("limits") << QStringList{u"--help"_s} << "backlog_bytes"_ba;
    QTest::newRow("admin") << QStringList{u"--help"_s} << "admin registration closed"_ba;
    QTest::newRow("version") << QStringList{u"--version"_s} << "chatto-server "_ba;
    QTest::newRow("configuration") << QStringList{u"--check-config"_s, u"--port"_s, u"81"_s} << "port = 81\n"_ba;
}

void CommandLineTest::tellsAboutItself()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, text);
    QByteArray output;
    const bool ended = run(ServerProcess::program(), arguments, &output);
    QVERIFY2(ended && output.contains(text), output.constData());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
