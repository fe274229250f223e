// SPDX-License-Identifier: MIT
#include "server/core/textframe.h"
#include "tests/server/net/rawclient.h"
#include "tests/server/net/testserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

class TlsClient
{
public:
    explicit TlsClient(quint16 port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        m_isOpen = QTest::qWaitFor([this] { return m_socket.isEncrypted(); });
    }

    bool isOpen() const { return m_isOpen; }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    const QByteArray &received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }
    bool isEnded() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
    QByteArray m_received;
    bool m_isOpen = false;
};

}

class TlsConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersRequests();
    void carriesAWebSocket();
    void carriesMuchBothWays();
    void readsNothingMoreWhileAnAnswerIsDue();
    void hearsLastWords();
    void closesInGoodOrder();
    void dropsASlowReader();
    void dropsWhoDoesNotSpeakTls();
    void dropsWhoSaysNothing();

private:
    NetOptions m_options = TestServer::quickOptions();
};

void TlsConnectionTest::initTestCase()
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key.pem"_s);
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
            u"-subj"_s, u"/CN=localhost"_s, u"-days"_s, u"2"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    QVERIFY(!tls.privateKey().isNull() && !tls.localCertificate().isNull());
    m_options.tls = tls;
}

void TlsConnectionTest::answersRequests()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    QVERIFY(client.isOpen());
    client.send("GET /echo?tls HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("GET?tls|"));
    client.send("GET /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().endsWith("GET?|"));
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void TlsConnectionTest::carriesAWebSocket()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    client.send(upgradeRequest() + clientText("hasty"));
    QTRY_VERIFY(client.received().endsWith(textFrame("hasty")));
    client.send(clientText("second"));
    QTRY_VERIFY(client.received().endsWith(textFrame("second")));
    client.send(clientClose(1000));
    QTRY_VERIFY(client.isEnded());
    QVERIFY(client.received().endsWith(closeEcho("\x03\xe8")));
    QTRY_COMPARE(server.closed, 1);
}

void TlsConnectionTest::carriesMuchBothWays()
{
    Limits limits = TestServer::patientLimits();
    limits.backlogBytes = 0;
    TestServer server(limits, m_options);
    TlsClient client(server.port());
    client.send(upgradeRequest());
    const QByteArray text(60'000, '*');
    QByteArray expected;
    for (int i = 0; i < 100; ++i) {
        client.send(clientText(text));
        expected += textFrame(text);
    }
    QTRY_VERIFY(client.received().endsWith(expected));
}

void TlsConnectionTest::readsNothingMoreWhileAnAnswerIsDue()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    const QByteArray body(60'000, 'b');
    const QByteArray post = "POST /later HTTP/1.1\r\nHost: h\r\nContent-Length: 60000\r\n\r\n" + body;
    constexpr int requests = 50;
    client.send(post.repeated(requests));
    for (qsizetype i = 0; i < requests; ++i) {
        QTRY_COMPARE(server.unanswered.size(), i + 1);
        QCOMPARE(server.requests.last().body, body);
        server.unanswered.last()({200, {}, "done"});
    }
    QTRY_COMPARE(client.received().count("done"), requests);
}

void TlsConnectionTest::hearsLastWords()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    client.send(upgradeRequest());
    QTRY_VERIFY(client.received().contains("101")); // whoever leaves something unread isn't heard to the end
    client.send(clientText("last words"));
    client.socket().disconnectFromHost();
    QTRY_COMPARE(server.closed, 1);
    QCOMPARE(server.messages, QByteArrayList{"last words"});
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void TlsConnectionTest::closesInGoodOrder()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    client.send(upgradeRequest());
    QTRY_VERIFY(server.peer());
    server.peer()->send(textFrame(QByteArray(500'000, 'x')));
    server.listener->shutDown();
    QTRY_VERIFY(client.isEnded());
    QVERIFY(
        client.received().endsWith(QByteArray(textFrame(QByteArray(500'000, 'x')) + closeFrame(CloseCode::TryAgain))));
}

void TlsConnectionTest::dropsASlowReader()
{
    TestServer server(TestServer::patientLimits(), m_options);
    TlsClient client(server.port());
    client.send(upgradeRequest());
    QTRY_VERIFY(server.peer());
    client.socket().setReadBufferSize(1);
    for (int i = 0; i < 4000 && server.closed == 0; ++i) {
        server.peer()->send(textFrame(QByteArray(10'000, 'x')));
        if (i % 5 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(server.closed, 1);
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

void TlsConnectionTest::dropsWhoDoesNotSpeakTls()
{
    TestServer server(TestServer::patientLimits(), m_options);
    RawClient client(server.port());
    client.send("GET /echo HTTP/1.1\r\nHost: h\r\n\r\n");
    QTRY_VERIFY(client.isEnded());
    QTRY_COMPARE(server.listener->openConnections(), 0);
    QVERIFY(server.requests.isEmpty());
}

void TlsConnectionTest::dropsWhoSaysNothing()
{
    Limits limits = TestServer::patientLimits();
    limits.headerSeconds = 2;
    TestServer server(limits, m_options);
    RawClient client(server.port());
    QTRY_VERIFY(client.isEnded());
    QTRY_COMPARE(server.listener->openConnections(), 0);
}

}

QTEST_GUILESS_MAIN(Chatto::TlsConnectionTest)
#include "tst_tlsconnection.moc"
