// SPDX-License-Identifier: MIT
#include "client/core/chattolink.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ChattoLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItMayOpen_data();
    void readsWhatItMayOpen();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void knowsItsServer_data();
    void knowsItsServer();
};

void ChattoLinkTest::readsWhatItMayOpen_data()
{
    QTest::addColumn<ChattoLink>("link");
    const auto row = [](const char *text, const QString &server, const QString &room, MessageId message,
                         const QString &user = {}) {
        QTest::newRow(text) << ChattoLink{server, RoomId(room), message, UserName(user)};
    };
    row("chatto://chat.example.org/room/lobby", u"chat.example.org"_s, u"lobby"_s, 0);
    row("CHATTO://Chat.Example.org/room/lobby", u"chat.example.org"_s, u"lobby"_s, 0);
    row("chatto://chat.example.org:9000/room/aB_-9/481", u"chat.example.org:9000"_s, u"aB_-9"_s, 481);
    row("chatto://[::1]:8000/room/lobby/1", u"[::1]:8000"_s, u"lobby"_s, 1);
    row("chatto://localhost/room/lobby/9223372036854775807", u"localhost"_s, u"lobby"_s, 9223372036854775807);
    row("chatto://localhost./room/lobby", u"localhost"_s, u"lobby"_s, 0);
    row("chatto://localhost/user/ada", u"localhost"_s, {}, 0, u"ada"_s);
    row("chatto://localhost/user/J%C3%BCrgen", u"localhost"_s, {}, 0, u"Jürgen"_s);
    row("chatto://localhost/user/room", u"localhost"_s, {}, 0, u"room"_s);
}

void ChattoLinkTest::readsWhatItMayOpen()
{
    QFETCH(ChattoLink, link);
    const auto parsed = ChattoLink::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
    QCOMPARE(parsed->server, link.server);
    QCOMPARE(parsed->room, link.room);
    QCOMPARE(parsed->message, link.message);
    QCOMPARE(parsed->user, link.user);
}

void ChattoLinkTest::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) { QTest::newRow(qPrintable(text.left(60).toHtmlEscaped())) << text; };
    row(u""_s);
    row(u"chatto:"_s);
    row(u"chatto://"_s);
    row(u"chatto://host"_s);
    row(u"chatto://host/"_s);
    row(u"chatto:///room/lobby"_s);
    row(u"chatto://./room/lobby"_s);
    row(u"chatto:room/lobby"_s);
    row(u"chatto:/room/lobby"_s);
    row(u"http://host/room/lobby"_s);
    row(u"file:///etc/passwd"_s);
    row(u"javascript:alert(1)"_s);
    row(u"--help"_s);
    row(u" chatto://host/room/lobby"_s);
    row(u"chatto://host/room/lobby\n"_s);
    row(u"chatto://ho st/room/lobby"_s);
    row(u"chatto://host/room"_s);
    row(u"chatto://host/room/"_s);
    row(u"chatto://host/room/lobby/"_s);
    row(u"chatto://host//room/lobby"_s);
    row(u"chatto://host/room//1"_s);
    row(u"chatto://host/Room/lobby"_s);
    row(u"chatto://host/room/lobby/0"_s);
    row(u"chatto://host/room/lobby/007"_s);
    row(u"chatto://host/room/lobby/-1"_s);
    row(u"chatto://host/room/lobby/+1"_s);
    row(u"chatto://host/room/lobby/1.5"_s);
    row(u"chatto://host/room/lobby/١"_s);
    row(u"chatto://host/room/lobby/9223372036854775808"_s);
    row(u"chatto://host/room/lobby/1/2"_s);
    row(u"chatto://host/room/lob.by"_s);
    row(u"chatto://host/room/lob%2Fby"_s);
    row(u"chatto://host/room/.."_s);
    row(u"chatto://host/room/../user/ada"_s);
    row(u"chatto://host/room/"_s + QString(65, u'a'));
    row(u"chatto://host/room/lobby?x=1"_s);
    row(u"chatto://host/room/lobby?"_s);
    row(u"chatto://host/room/lobby#x"_s);
    row(u"chatto://ada@host/room/lobby"_s);
    row(u"chatto://ada:secret@host/room/lobby"_s);
    row(u"chatto://@host/room/lobby"_s);
    row(u"chatto://host:0/room/lobby"_s);
    row(u"chatto://host:65536/room/lobby"_s);
    row(u"chatto://host:x/room/lobby"_s);
    row(u"chatto://host/user/"_s);
    row(u"chatto://host/user/."_s);
    row(u"chatto://host/user/.."_s);
    row(u"chatto://host/user/%2E%2E"_s);
    row(u"chatto://host/user/a%2Fb"_s);
    row(u"chatto://host/user/a%00b"_s);
    row(u"chatto://host/user/a%0Ab"_s);
    row(u"chatto://host/user/%E2%80%8B"_s);
    row(u"chatto://host/user/@ada"_s);
    row(u"chatto://host/user/ada/1"_s);
    row(u"chatto://host/user/"_s + QString(33, u'a'));
    row(u"chatto://host/run/xterm"_s);
    row(u"chatto://host/user/ada"_s + QChar(0));
    row(u"chatto://host/user/ada"_s + QChar(0xD800));
    row(u"chatto://"_s + QString(ChattoLink::mostCharacters, u'a') + u"/room/lobby"_s);
}

void ChattoLinkTest::refusesEverythingElse()
{
    QFETCH(QString, text);
    QVERIFY(!ChattoLink::parse(text));
}

void ChattoLinkTest::knowsItsServer_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QUrl>("server");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QString &link, const QString &server, bool same) {
        QTest::newRow(name) << link << QUrl(server) << same;
    };
    row("port", u"host:8000"_s, u"http://host:8000"_s, true);
    row("another port", u"host:8001"_s, u"http://host:8000"_s, false);
    row("any port", u"host"_s, u"http://host:8000"_s, true);
    row("https", u"host"_s, u"https://host"_s, true);
    row("https, port", u"host:443"_s, u"https://host"_s, true);
    row("http, port", u"host:80"_s, u"http://host"_s, true);
    row("http is not https", u"host:443"_s, u"http://host"_s, false);
    row("folder", u"host"_s, u"https://host/chat"_s, true);
    row("another host", u"ghost:8000"_s, u"http://host:8000"_s, false);
    row("a part of it", u"host"_s, u"http://my.host:8000"_s, false);
    row("IPv6", u"[::1]:8000"_s, u"http://[::1]:8000"_s, true);
    row("a full name", u"host.:8000"_s, u"http://host:8000"_s, true);
}

void ChattoLinkTest::knowsItsServer()
{
    QFETCH(QString, link);
    QFETCH(QUrl, server);
    const auto parsed = ChattoLink::parse(u"chatto://"_s + link + u"/room/lobby"_s);
    QVERIFY(parsed);
    QTEST(parsed->isOn(server), "same");
}

QTEST_APPLESS_MAIN(ChattoLinkTest)
#include "tst_chattolink.moc"
