// SPDX-License-Identifier: MIT
#include "server/net/httpwriter.h"

#include "common/httpcodec.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

class HttpWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void writesEverythingThatAnAnswerNeeds();
    void datesAsHttpWantsIt();
    void saysWhetherTheConnectionIsKept_data();
    void saysWhetherTheConnectionIsKept();
    void sendsNoBodyToHead();
    void sendsNoLengthWithNoContent();
    void addsNothingToTheSwitchOfProtocols();
    void turnsAnErrorIntoAProblem();
};

void HttpWriterTest::writesEverythingThatAnAnswerNeeds()
{
    const QByteArray bytes = encodeResponse({201, {{"Content-Type", "application/json"}}, "{}"}, {});
    QVERIFY(bytes.startsWith("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"));
    QVERIFY(bytes.contains("\r\nContent-Length: 2\r\n"));
    QVERIFY(bytes.contains("\r\nCache-Control: no-store\r\n"));
    QVERIFY(bytes.contains("\r\nX-Content-Type-Options: nosniff\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n{}"));
}

void HttpWriterTest::datesAsHttpWantsIt()
{
    const QString text = QString::fromLatin1(encodeResponse({}, {}));
    static const QRegularExpression date(u"\r\nDate: (\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2}) GMT\r\n"_s);
    const auto match = date.match(text);
    QVERIFY(match.hasMatch());
    QDateTime time = QLocale::c().toDateTime(match.captured(1), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    time.setTimeSpec(Qt::UTC);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void HttpWriterTest::saysWhetherTheConnectionIsKept_data()
{
    QTest::addColumn<bool>("isHttp11");
    QTest::addColumn<bool>("isKeepAlive");
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("1.1, kept") << true << true << ""_ba;
    QTest::newRow("1.1, closed") << true << false << "close"_ba;
    QTest::newRow("1.0, kept") << false << true << "keep-alive"_ba;
    QTest::newRow("1.0, closed") << false << false << "close"_ba;
}

void HttpWriterTest::saysWhetherTheConnectionIsKept()
{
    QFETCH(bool, isHttp11);
    QFETCH(bool, isKeepAlive);
    QFETCH(QByteArray, connection);
    const QByteArray bytes = encodeResponse({}, {.isHttp11 = isHttp11, .isKeepAlive = isKeepAlive});
    QCOMPARE(bytes.contains("\r\nConnection: "), !connection.isEmpty());
    QCOMPARE(bytes.contains(QByteArray("\r\nConnection: " + connection + "\r\n")), !connection.isEmpty());
}

void HttpWriterTest::sendsNoBodyToHead()
{
    const QByteArray bytes = encodeResponse({405, {}, "four"}, {.isHead = true});
    QVERIFY(bytes.contains("\r\nContent-Length: 4\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n"));
}

void HttpWriterTest::sendsNoLengthWithNoContent()
{
    QVERIFY(!encodeResponse({204}, {}).contains("Content-Length"));
}

void HttpWriterTest::addsNothingToTheSwitchOfProtocols()
{
    QCOMPARE(encodeResponse({101, {{"Upgrade", "websocket"}}}, {}),
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"_ba);
}

void HttpWriterTest::turnsAnErrorIntoAProblem()
{
    const Error error{ErrorCode::RateLimited, u"slower"_s, 3};
    const HttpResponse response = problemResponse(error);
    QCOMPARE(response.status, 429);
    QCOMPARE(response.headers.at(0).value, "application/problem+json"_ba);
    QCOMPARE(response.headers.at(1).name, "Retry-After"_ba);
    QCOMPARE(response.headers.at(1).value, "3"_ba);
    QCOMPARE(decodeProblem(response.body, 429).code, ErrorCode::RateLimited);
    QCOMPARE(problemResponse({ErrorCode::NotFound, u"gone"_s}).headers.size(), 1);
}

}

QTEST_GUILESS_MAIN(Chatto::HttpWriterTest)
#include "tst_httpwriter.moc"
