// SPDX-License-Identifier: MIT
#include "tests/support/fakeservicemanager.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// chatto-server as a service: what its manager is told, hands over and asks for.
class ServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsManagerWhatItDoes();
    void servesOnASocketThatIsHandedOver();
    void readsItsCertificateAgain();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void ServiceTest::tellsItsManagerWhatItDoes()
{
    FakeServiceManager manager;
    ServerProcess server({u"--data"_s, path(u"data"_s)});
    server.setVariable(u"NOTIFY_SOCKET"_s, QFile::decodeName(manager.address()));
    server.setVariable(u"WATCHDOG_USEC"_s, u"100000"_s);
    QVERIFY(server.start());
    QTRY_VERIFY(manager.told().count("WATCHDOG=1") > 2);
    QCOMPARE(manager.told().first(), "READY=1");
    QCOMPARE(manager.told().count("READY=1"), 1);
    QVERIFY(!manager.told().contains("STOPPING=1"));
    QCOMPARE(server.terminate(), 0);
    QVERIFY(manager.told().contains("STOPPING=1"));
}

void ServiceTest::servesOnASocketThatIsHandedOver()
{
    QTcpServer manager;
    QVERIFY(manager.listen(QHostAddress::LocalHost));
    manager.pauseAccepting();
    QTcpSocket early; // connects while nobody serves yet
    early.connectToHost(QHostAddress::LocalHost, manager.serverPort());
    QVERIFY(early.waitForConnected());
    early.write("GET /api/v1/server HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    QProcess server;
    const int socket = static_cast<int>(manager.socketDescriptor());
    server.setChildProcessModifier([socket] { ::dup2(socket, 3); });
    server.start(u"sh"_s,
        {u"-c"_s, u"LISTEN_FDS=1 LISTEN_PID=$$ exec \"$@\""_s, u"sh"_s, ServerProcess::program(), u"--data"_s,
            path(u"data"_s), u"--port"_s, u"1"_s}); // where only root could listen
    QTRY_COMPARE_WITH_TIMEOUT(early.state(), QAbstractSocket::UnconnectedState, 20000);
    QVERIFY(early.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    server.terminate();
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 0);
}

static bool makeCertificate(const QString &key, const QString &certificate, const QString &name)
{
    return QProcess::execute(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                   u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-subj"_s, u"/CN="_s + name})
        == 0;
}

/// Whom the certificate names that a new connection is shown.
static QString shownName(quint16 port)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    socket.waitForEncrypted();
    return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
}

void ServiceTest::readsItsCertificateAgain()
{
    const QString key = path(u"key.pem"_s);
    const QString certificate = path(u"certificate.pem"_s);
    QVERIFY(makeCertificate(key, certificate, u"first"_s));
    ServerProcess server({u"--data"_s, path(u"data"_s), u"--tls-cert"_s, certificate, u"--tls-key"_s, key});
    QVERIFY(server.start(false));
    QCOMPARE(shownName(server.port()), u"first"_s);

    QVERIFY(makeCertificate(key, certificate, u"second"_s));
    QCOMPARE(::kill(static_cast<pid_t>(server.pid()), SIGHUP), 0);
    QTRY_COMPARE(shownName(server.port()), u"second"_s);

    QVERIFY(QFile::remove(certificate));
    QCOMPARE(::kill(static_cast<pid_t>(server.pid()), SIGHUP), 0);
    QTRY_VERIFY(server.log().contains(u"the certificate stays as it was"_s));
    QCOMPARE(shownName(server.port()), u"second"_s);
    QCOMPARE(server.terminate(), 0);
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "tst_service.moc"
