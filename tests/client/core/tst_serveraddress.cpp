// SPDX-License-Identifier: MIT
#include "client/core/serveraddress.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ServerAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatPeopleType_data();
    void understandsWhatPeopleType();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void knowsWhatMayBeMeant_data();
    void knowsWhatMayBeMeant();
    void showsAsLittleAsIsNeeded_data();
    void showsAsLittleAsIsNeeded();
    void knowsWhoseTalkOthersCanRead_data();
    void knowsWhoseTalkOthersCanRead();
    void findsTheWebSocket();
};

void ServerAddressTest::understandsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << u"example.org"_s << u"http://example.org:8000"_s;
    QTest::newRow("spaces around") << u"  localhost \n"_s << u"http://localhost:8000"_s;
    QTest::newRow("host and port") << u"example.org:9000"_s << u"http://example.org:9000"_s;
    QTest::newRow("the port of https") << u"example.org:443"_s << u"https://example.org:443"_s;
    QTest::newRow("IPv4") << u"192.168.1.5"_s << u"http://192.168.1.5:8000"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"http://[::1]:8000"_s;
    QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"http://[::1]:8000"_s;
    QTest::newRow("IPv6 and port") << u"[2001:db8::2]:9000"_s << u"http://[2001:db8::2]:9000"_s;
    QTest::newRow("http") << u"http://example.org"_s << u"http://example.org"_s;
    QTest::newRow("http and port") << u"http://example.org:8080"_s << u"http://example.org:8080"_s;
    QTest::newRow("https") << u"https://example.org/"_s << u"https://example.org"_s;
    QTest::newRow("upper case") << u"HTTPS://Example.ORG"_s << u"https://example.org"_s;
    QTest::newRow("a full name") << u"https://example.org.:9000"_s << u"https://example.org:9000"_s;
    QTest::newRow("path") << u"https://example.org/chat//"_s << u"https://example.org/chat"_s;
    QTest::newRow("path without a scheme") << u"example.org/chat"_s << u"http://example.org:8000/chat"_s;
    QTest::newRow("WebSocket") << u"wss://example.org"_s << u"https://example.org"_s;
    QTest::newRow("plain WebSocket") << u"ws://example.org:1"_s << u"http://example.org:1"_s;
}

void ServerAddressTest::understandsWhatPeopleType()
{
    QFETCH(QString, typed);
    const auto url = parseServerAddress(typed);
    QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
    QTEST(url->toString(), "url");
}

void ServerAddressTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("space") << u"   "_s;
    QTest::newRow("two words") << u"my server"_s;
    QTest::newRow("no host") << u"http://"_s;
    QTest::newRow("no host but a port") << u":8000"_s;
    QTest::newRow("port out of range") << u"example.org:70000"_s;
    QTest::newRow("port 0") << u"example.org:0"_s;
    QTest::newRow("no port") << u"example.org:abc"_s;
    QTest::newRow("another scheme") << u"ftp://example.org"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("name and password") << u"https://ada:secret@example.org"_s;
    QTest::newRow("query") << u"https://example.org/?a=b"_s;
    QTest::newRow("fragment") << u"https://example.org/#x"_s;
    QTest::newRow("two dots") << u"https://example.org../"_s;
    QTest::newRow("a dot alone") << u"https://./"_s;
    QTest::newRow("broken IPv6") << u"[::1"_s;
}

void ServerAddressTest::refusesWhatIsNoAddress()
{
    QFETCH(QString, typed);
    const auto url = parseServerAddress(typed);
    QVERIFY2(!url, qPrintable(url ? url->toString() : QString()));
    QCOMPARE(url.error().code, ErrorCode::BadRequest);
    QVERIFY(!url.error().detail.isEmpty());
}

void ServerAddressTest::knowsWhatMayBeMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("expected");
    QTest::newRow("the same") << u"https://example.org:8000"_s << true;
    QTest::newRow("no scheme") << u"Example.org:8000"_s << true;
    QTest::newRow("neither scheme nor port") << u"example.org"_s << true;
    QTest::newRow("another scheme") << u"http://example.org:8000"_s << false;
    QTest::newRow("another port") << u"example.org:8001"_s << false;
    QTest::newRow("another host") << u"example.com"_s << false;
    QTest::newRow("no address") << u"my server"_s << false;
}

void ServerAddressTest::knowsWhatMayBeMeant()
{
    QFETCH(QString, typed);
    QTEST(mayMean(typed, QUrl(u"https://example.org:8000"_s)), "expected");
}

void ServerAddressTest::showsAsLittleAsIsNeeded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("host") << u"chat.example.org"_s << u"chat.example.org:8000"_s;
    QTest::newRow("port") << u"localhost:8191"_s << u"localhost:8191"_s;
    QTest::newRow("scheme") << u"http://localhost:8191"_s << u"localhost:8191"_s;
    QTest::newRow("http") << u"http://example.org"_s << u"example.org:80"_s;
    QTest::newRow("https") << u"https://example.org"_s << u"example.org"_s;
    QTest::newRow("https, its port") << u"example.org:443"_s << u"example.org"_s;
    QTest::newRow("https, another port") << u"https://example.org:8443/"_s << u"example.org:8443"_s;
    QTest::newRow("path") << u"https://example.org/chat/"_s << u"example.org/chat"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"[::1]:8000"_s;
}

void ServerAddressTest::showsAsLittleAsIsNeeded()
{
    QFETCH(QString, typed);
    const auto url = parseServerAddress(typed);
    QVERIFY(url);
    QTEST(shortServerAddress(*url), "shown");
}

void ServerAddressTest::knowsWhoseTalkOthersCanRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("overheard");
    QTest::newRow("a host") << u"chat.school.lan"_s << true;
    QTest::newRow("encrypted") << u"https://chat.school.lan"_s << false;
    QTest::newRow("this machine") << u"LocalHost"_s << false;
    QTest::newRow("this machine, another name") << u"chat.localhost:80"_s << false;
    QTest::newRow("this machine, IPv4") << u"127.0.0.53"_s << false;
    QTest::newRow("this machine, IPv6") << u"::1"_s << false;
    QTest::newRow("a network of one's own") << u"192.168.1.5"_s << true;
    QTest::newRow("looks like this machine") << u"127.0.0.1.example.org"_s << true;
    QTest::newRow("ends like this machine") << u"notlocalhost"_s << true;
}

void ServerAddressTest::knowsWhoseTalkOthersCanRead()
{
    QFETCH(QString, typed);
    const auto url = parseServerAddress(typed);
    QVERIFY(url);
    QTEST(isOverheard(*url), "overheard");
}

void ServerAddressTest::findsTheWebSocket()
{
    QCOMPARE(webSocketUrl(QUrl(u"http://example.org:8000"_s)), QUrl(u"ws://example.org:8000/ws"_s));
    QCOMPARE(webSocketUrl(QUrl(u"https://example.org/chat"_s)), QUrl(u"wss://example.org/chat/ws"_s));
}

QTEST_APPLESS_MAIN(ServerAddressTest)
#include "tst_serveraddress.moc"
