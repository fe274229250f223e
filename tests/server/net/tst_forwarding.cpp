// SPDX-License-Identifier: MIT
#include "server/net/forwarding.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

class ForwardingTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhoAsks_data();
    void findsWhoAsks();
    void knowsWhatAProxyHasTouched_data();
    void knowsWhatAProxyHasTouched();
    void takesIPv4OutOfIPv6Clothes();
};

void ForwardingTest::findsWhoAsks_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArrayList>("forwardedFor");
    QTest::addColumn<QString>("origin");
    const auto row = [](const char *name, const QString &peer, const QByteArrayList &headers, const QString &origin) {
        QTest::newRow(name) << peer << headers << origin;
    };
    // 127.0.0.1, 10.0.0.0/8 and 2001:db8::/32 are trusted.
    row("nobody in between", u"192.0.2.1"_s, {}, u"192.0.2.1"_s);
    row("a stranger's word is not believed", u"192.0.2.1"_s, {"198.51.100.7"}, u"192.0.2.1"_s);
    row("a proxy's word is", u"127.0.0.1"_s, {"198.51.100.7"}, u"198.51.100.7"_s);
    row("a proxy without the header", u"127.0.0.1"_s, {}, u"127.0.0.1"_s);
    row("what came before is made up", u"127.0.0.1"_s, {"1.1.1.1, 198.51.100.7"}, u"198.51.100.7"_s);
    row("two proxies", u"127.0.0.1"_s, {"1.1.1.1, 198.51.100.7, 10.1.2.3"}, u"198.51.100.7"_s);
    row("two headers", u"127.0.0.1"_s, {"198.51.100.7", "10.1.2.3"}, u"198.51.100.7"_s);
    row("made up in a header of its own", u"127.0.0.1"_s, {"1.1.1.1", "198.51.100.7"}, u"198.51.100.7"_s);
    row("proxies only", u"127.0.0.1"_s, {"10.0.0.2, 10.0.0.1"}, u"10.0.0.2"_s);
    row("with a port", u"127.0.0.1"_s, {"198.51.100.7:4711"}, u"198.51.100.7"_s);
    row("IPv6", u"127.0.0.1"_s, {"2001:dead::7"}, u"2001:dead::7"_s);
    row("IPv6 in brackets", u"127.0.0.1"_s, {"[2001:dead::7]"}, u"2001:dead::7"_s);
    row("IPv6 with a port", u"127.0.0.1"_s, {"[2001:dead::7]:4711"}, u"2001:dead::7"_s);
    row("IPv6 proxy", u"2001:db8::5"_s, {"198.51.100.7"}, u"198.51.100.7"_s);
    row("IPv4 in IPv6", u"127.0.0.1"_s, {"::ffff:198.51.100.7"}, u"198.51.100.7"_s);
    row("rubbish", u"127.0.0.1"_s, {"198.51.100.7, unknown"}, u"127.0.0.1"_s);
    row("rubbish before a proxy", u"127.0.0.1"_s, {"[, 10.0.0.1"}, u"10.0.0.1"_s);
    row("empty", u"127.0.0.1"_s, {""}, u"127.0.0.1"_s);
}

void ForwardingTest::findsWhoAsks()
{
    QFETCH(QString, peer);
    QFETCH(QByteArrayList, forwardedFor);
    QFETCH(QString, origin);
    HttpRequest request;
    for (const QByteArray &value : forwardedFor)
        request.headers.append({"x-forwarded-for", value});
    const QList<Subnet> trusted{QHostAddress::parseSubnet(u"127.0.0.1/32"_s),
        QHostAddress::parseSubnet(u"10.0.0.0/8"_s), QHostAddress::parseSubnet(u"2001:db8::/32"_s)};
    QCOMPARE(originOf(request, QHostAddress(peer), trusted).toString(), origin);
    QCOMPARE(originOf(request, QHostAddress(peer), {}).toString(), peer);
}

void ForwardingTest::knowsWhatAProxyHasTouched_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("forwarded");
    QTest::newRow("Forwarded") << "forwarded"_ba << true;
    QTest::newRow("X-Forwarded-For") << "x-forwarded-for"_ba << true;
    QTest::newRow("X-Forwarded-Proto") << "x-forwarded-proto"_ba << true;
    QTest::newRow("X-Real-IP") << "x-real-ip"_ba << true;
    QTest::newRow("Via") << "via"_ba << true;
    QTest::newRow("another") << "accept"_ba << false;
}

void ForwardingTest::knowsWhatAProxyHasTouched()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, forwarded);
    HttpRequest request;
    request.headers = {{"host", "h"}, {header, "x"}};
    QCOMPARE(isForwarded(request), forwarded);
}

void ForwardingTest::takesIPv4OutOfIPv6Clothes()
{
    QCOMPARE(plainAddress(QHostAddress(u"::ffff:192.0.2.1"_s)).toString(), u"192.0.2.1"_s);
    QCOMPARE(plainAddress(QHostAddress(u"::1"_s)).toString(), u"::1"_s);
}

}

QTEST_GUILESS_MAIN(Chatto::ForwardingTest)
#include "tst_forwarding.moc"
