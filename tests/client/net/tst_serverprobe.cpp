// SPDX-License-Identifier: MIT
#include "client/net/serverprobe.h"

#include "common/httpcodec.h"
#include "tests/support/untrustedserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

ServerInfo school()
{
    ServerInfo info;
    info.name = u"School"_s;
    return info;
}

/// Answers with what it is, whoever speaks its language; keeps what it was sent.
void serve(QTcpServer &server, QByteArray &received)
{
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &received] {
            received += socket->readAll();
            if (!received.startsWith("GET"))
                return socket->abort();
            const QByteArray body = encodeServerInfo(school());
            if (received.endsWith("\r\n\r\n"))
                socket->write(
                    "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    });
}

QString addressOf(const QTcpServer &server)
{
    return u"127.0.0.1:%1"_s.arg(server.serverPort());
}

}

class ServerProbeTest : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void findsAServerThatSpeaksTlsOnly();
    void asksAboutACertificateThatItFinds();
    void neverTakesTheEncryptionAway_data();
    void neverTakesTheEncryptionAway();
    void saysWhyNobodyAnswers();

private:
    ServerProbe::Finding find(const QString &typed);

    std::optional<QByteArray> m_known; ///< The certificate of the only server.
};

ServerProbe::Finding ServerProbeTest::find(const QString &typed)
{
    std::optional<ServerProbe::Finding> found;
    ServerProbe probe(typed, [this](const QUrl &) { return m_known; });
    connect(&probe, &ServerProbe::finished, this, [&](const ServerProbe::Finding &finding) { found = finding; });
    if (found || !QTest::qWaitFor([&] { return found.has_value(); }, 20'000))
        return {{}, Error{ErrorCode::BadRequest, u"not once, later"_s}};
    return *found;
}

void ServerProbeTest::takesWhatIsTyped_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("http") << u"http://"_s;
    QTest::newRow("no scheme") << QString();
}

void ServerProbeTest::takesWhatIsTyped()
{
    QFETCH(QString, scheme);
    m_known.reset();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray received;
    serve(server, received);
    const auto found = find(QString(scheme + addressOf(server)));
    QVERIFY(found.info);
    QCOMPARE(found.server, QUrl(u"http://"_s + addressOf(server)));
    QVERIFY(received.startsWith("GET /api/v1/server "));
}

void ServerProbeTest::findsAServerThatSpeaksTlsOnly()
{
    UntrustedServer server;
    QVERIFY(server.isListening());
    QByteArray received;
    serve(server, received);
    // It is known by the time that it is asked again, so that it answers.
    bool isAsked = false;
    std::optional<ServerProbe::Finding> found;
    ServerProbe probe(addressOf(server), [&](const QUrl &url) {
        const bool isFirst = !std::exchange(isAsked, true);
        return isFirst || url.scheme() != "https"_L1 ? std::nullopt : std::optional(server.certificate());
    });
    connect(&probe, &ServerProbe::finished, this, [&](const ServerProbe::Finding &finding) { found = finding; });
    QTRY_VERIFY(found);
    QVERIFY2(found->info, qPrintable(found->info ? QString() : found->info.error().detail));
    QCOMPARE(found->info->name, school().name);
    QCOMPARE(found->server, server.url());
}

void ServerProbeTest::asksAboutACertificateThatItFinds()
{
    m_known.reset();
    UntrustedServer server;
    QVERIFY(server.isListening());
    const auto found = find(addressOf(server));
    QVERIFY(!found.info);
    QCOMPARE(found.server, server.url());
    QCOMPARE(found.stranger, server.certificate());
}

void ServerProbeTest::neverTakesTheEncryptionAway_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("known") << QString() << true;
    QTest::newRow("typed") << u"https://"_s << false;
    QTest::newRow("typed as a WebSocket") << u"wss://"_s << false;
}

void ServerProbeTest::neverTakesTheEncryptionAway()
{
    QFETCH(QString, scheme);
    QFETCH(bool, isKnown);
    m_known = isKnown ? std::optional(UntrustedServer().certificate()) : std::nullopt;
    QTcpServer impostor;
    QVERIFY(impostor.listen(QHostAddress::LocalHost));
    QByteArray received;
    serve(impostor, received);
    const auto found = find(QString(scheme + addressOf(impostor)));
    QVERIFY(!found.info);
    QCOMPARE(found.server.scheme(), u"https"_s);
    QVERIFY(!received.isEmpty() && !received.contains("HTTP"));
}

/// By the first attempt: whoever typed no scheme has heard of none.
void ServerProbeTest::saysWhyNobodyAnswers()
{
    m_known.reset();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = addressOf(server);
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const auto found = find(address);
    QVERIFY(!found.info);
    QCOMPARE(found.server, QUrl(u"http://"_s + address));
    QVERIFY2(found.info.error().detail.contains("Chatto server"_L1), qPrintable(found.info.error().detail));
}

QTEST_GUILESS_MAIN(ServerProbeTest)
#include "tst_serverprobe.moc"
