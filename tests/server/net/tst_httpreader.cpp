// SPDX-License-Identifier: MIT
#include "server/net/httpreader.h"

#include <QTest>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeaderBytes = 2048;
constexpr int mostBodyBytes = 1024;

Limits testLimits()
{
    Limits limits;
    limits.headerBytes = mostHeaderBytes;
    limits.frameBytes = mostBodyBytes;
    return limits;
}

QByteArray describe(const HttpRequest &request)
{
    return request.method + ' ' + request.path + '|' + request.query + '|' + request.body;
}

/// All requests, or the status of the first refusal, when the bytes come in pieces of `step`.
QByteArrayList readAll(const QByteArray &bytes, qsizetype step)
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    QByteArrayList out;
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        input += bytes.mid(at, step);
        while (!input.isEmpty()) {
            input.remove(0, reader.read(input));
            if (reader.phase() == HttpReader::Phase::Complete) {
                out.append(describe(reader.takeRequest()));
            } else if (reader.phase() == HttpReader::Phase::Failed) {
                out.append(QByteArray::number(httpStatus(reader.error().code)));
                return out;
            }
        }
    }
    return out;
}

QByteArray get(const QByteArray &headers)
{
    return "GET / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /p HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";

}

class HttpReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesHeadersInLowerCase();
    void knowsWhetherTheConnectionIsKept_data();
    void knowsWhetherTheConnectionIsKept();
    void asksOnceForABodyThatWaits();
    void refusesALongHeadBeforeItEnds();
    void refusesALongBodyBeforeItComes();
    void takesNothingBehindACompleteRequest();
    void saysWhatIsWrong();

private:
    void addRequestLines();
    void addHeaderLines();
    void addHosts();
    void addLengths();
    void addCodings();
    void addChunks();
};

void HttpReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("requests");
    QTest::newRow("the least") << get("") << QByteArrayList{"GET /||"};
    QTest::newRow("HTTP/1.0 without Host") << "GET /a HTTP/1.0\r\n\r\n"_ba << QByteArrayList{"GET /a||"};
    QTest::newRow("query") << "GET /a/b?c=d&e=%20?f HTTP/1.1\r\nHost: h\r\n\r\n"_ba
                           << QByteArrayList{"GET /a/b|c=d&e=%20?f|"};
    QTest::newRow("method that nobody knows")
        << "BREW /pot HTTP/1.1\r\nHost: h:80\r\n\r\n"_ba << QByteArrayList{"BREW /pot||"};
    QTest::newRow("body") << post("Content-Length: 5\r\n", "hello") << QByteArrayList{"POST /p||hello"};
    QTest::newRow("empty body") << post("Content-Length: 0\r\n", "") << QByteArrayList{"POST /p||"};
    QTest::newRow("zeros before the length")
        << post("Content-Length: 005\r\n", "hello") << QByteArrayList{"POST /p||hello"};
    QTest::newRow("all that a body may have") << post("Content-Length: 1024\r\n", QByteArray(1024, 'x'))
                                              << QByteArrayList{"POST /p||" + QByteArray(1024, 'x')};
    QTest::newRow("chunks") << chunked("5\r\nhello\r\nA\r\n, world!!!\r\n0\r\n\r\n")
                            << QByteArrayList{"POST /p||hello, world!!!"};
    QTest::newRow("no chunks") << chunked("0\r\n\r\n") << QByteArrayList{"POST /p||"};
    QTest::newRow("CHUNKED") << post("Transfer-Encoding: CHUNKED\r\n", "1\r\nx\r\n0\r\n\r\n")
                             << QByteArrayList{"POST /p||x"};
    QTest::newRow("many small chunks") << chunked("1\r\nx\r\n"_ba.repeated(1024) + "0\r\n\r\n")
                                       << QByteArrayList{"POST /p||" + QByteArray(1024, 'x')};
    QTest::newRow("empty lines before") << "\r\n\r\n" + get("") << QByteArrayList{"GET /||"};
    QTest::newRow("three in a row") << get("") + post("Content-Length: 2\r\n", "ab") + chunked("1\r\nc\r\n0\r\n\r\n")
                                    << QByteArrayList{"GET /||", "POST /p||ab", "POST /p||c"};
    QTest::newRow("empty lines between") << post("Content-Length: 2\r\n", "ab") + "\r\n" + get("")
                                         << QByteArrayList{"POST /p||ab", "GET /||"};
    QTest::newRow("bytes above ASCII in a value") << get("X-Name: \xc3\xa4\r\n") << QByteArrayList{"GET /||"};
    QTest::newRow("tab in a value") << get("X-Tab: a\tb\r\n") << QByteArrayList{"GET /||"};
    QTest::newRow("value without space") << get("X-A:b\r\n") << QByteArrayList{"GET /||"};
    QTest::newRow("empty value") << get("X-A:\r\n") << QByteArrayList{"GET /||"};
    QTest::newRow("IPv6 Host") << "GET / HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"_ba << QByteArrayList{"GET /||"};
    QTest::newRow("Expect") << post("Content-Length: 2\r\nExpect: 100-Continue\r\n", "ab")
                            << QByteArrayList{"POST /p||ab"};
}

void HttpReaderTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, requests);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), qsizetype(64), bytes.size()})
        QCOMPARE(readAll(bytes, step), requests);
}

void HttpReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    addRequestLines();
    addHeaderLines();
    addHosts();
    addLengths();
    addCodings();
    addChunks();
}

void HttpReaderTest::addRequestLines()
{
    const auto row = [](const char *name, const QByteArray &line) {
        QTest::newRow(name) << line + "\r\nHost: h\r\n\r\n" << 400;
    };
    row("HTTP/0.9", "GET /");
    row("HTTP/1.2", "GET / HTTP/1.2");
    row("HTTP/2.0", "GET / HTTP/2.0");
    row("HTTP/9.9", "GET / HTTP/9.9");
    row("http/1.1", "GET / http/1.1");
    row("HTTP/1.1 with more", "GET / HTTP/1.1x");
    row("HTTP/1.10", "GET / HTTP/1.10");
    row("two spaces before the target", "GET  / HTTP/1.1");
    row("two spaces before the version", "GET /  HTTP/1.1");
    row("space at the end", "GET / HTTP/1.1 ");
    row("tab for a space", "GET\t/ HTTP/1.1");
    row("space before the method", " GET / HTTP/1.1");
    row("no method", "/ HTTP/1.1");
    row("method is no token", "G{}T / HTTP/1.1");
    row("absolute target", "GET http://h/ HTTP/1.1");
    row("authority", "CONNECT h:80 HTTP/1.1");
    row("asterisk", "OPTIONS * HTTP/1.1");
    row("target without slash", "GET a HTTP/1.1");
    row("fragment in the target", "GET /a#b HTTP/1.1");
    row("space in the target", "GET /a b HTTP/1.1");
    row("backslash in the target", "GET /a\\b HTTP/1.1");
    row("control character in the target", "GET /a\x01 HTTP/1.1");
    row("DEL in the target", "GET /a\x7f HTTP/1.1");
    row("byte above ASCII in the target", "GET /\xc3\xa4 HTTP/1.1");
    row("% at the end", "GET /a% HTTP/1.1");
    row("% with one digit", "GET /a%4 HTTP/1.1");
    row("% with no digits", "GET /a%zz HTTP/1.1");
    row("NUL in the target", "GET /a"_ba + '\0' + " HTTP/1.1");
    QTest::newRow("TLS on a plain port") << "\x16\x03\x01\x02"_ba + "\r\n\r\n" << 400;
    QTest::newRow("request line ends with LF") << "GET / HTTP/1.1\nHost: h\r\n\r\n"_ba << 400;
    QTest::newRow("request line ends with CR") << "GET / HTTP/1.1\rHost: h\r\n\r\n"_ba << 400;
    QTest::newRow("LF before the request") << "\n" + get("") << 400;
}

void HttpReaderTest::addHeaderLines()
{
    const auto row = [](const char *name, const QByteArray &lines) { QTest::newRow(name) << get(lines) << 400; };
    row("space before the colon", "X-A : b\r\n");
    row("tab before the colon", "X-A\t: b\r\n");
    row("no colon", "X-A\r\n");
    row("no name", ": b\r\n");
    row("space in the name", "X A: b\r\n");
    row("NUL in the name", "X"_ba + '\0' + "A: b\r\n");
    row("name above ASCII", "X-\xc3\xa4: b\r\n");
    row("brackets in the name", "X[a]: b\r\n");
    row("folded line", "X-A: b\r\n c\r\n");
    row("folded line with a tab", "X-A: b\r\n\tc\r\n");
    row("folded line that is empty", "X-A: b\r\n \r\n");
    row("folded Transfer-Encoding", "Transfer-Encoding:\r\n chunked\r\n");
    row("NUL in a value", "X-A: b"_ba + '\0' + "c\r\n");
    row("LF in a value", "X-A: b\nX-B: c\r\n");
    row("CR in a value", "X-A: b\rX-B: c\r\n");
    row("CR CR LF", "X-A: b\r\r\n");
    row("vertical tab in a value", "X-A: b\vc\r\n");
    row("escape in a value", "X-A: \x1b[2J\r\n");
    row("DEL in a value", "X-A: \x7f\r\n");
    row("Connection is no list", "Connection: close;;\r\n");
    row("an expectation that nobody knows", "Expect: 200-ok\r\n");
    QTest::newRow("fold at the very beginning") << "GET / HTTP/1.1\r\n Host: h\r\n\r\n"_ba << 400;
    QTest::newRow("more than a hundred headers") << get("a:\r\n"_ba.repeated(100)) << 431;
    QTest::newRow("long header") << get("X-A: " + QByteArray(mostHeaderBytes, 'x') + "\r\n") << 431;
    QTest::newRow("long target") << "GET /" + QByteArray(mostHeaderBytes, 'x') << 431;
    QTest::newRow("long nothing") << QByteArray(mostHeaderBytes + 1, 'x') << 431;
}

void HttpReaderTest::addHosts()
{
    const auto row = [](const char *name, const QByteArray &lines) {
        QTest::newRow(name) << "GET / HTTP/1.1\r\n" + lines + "\r\n" << 400;
    };
    row("no Host", "");
    row("two Hosts", "Host: h\r\nHost: h\r\n");
    row("two other Hosts", "Host: a\r\nhost: b\r\n");
    row("empty Host", "Host:\r\n");
    row("a list of Hosts", "Host: a, b\r\n");
    row("path in Host", "Host: a/b\r\n");
    row("user in Host", "Host: a@b\r\n");
    row("space in Host", "Host: a b\r\n");
    QTest::newRow("two Hosts in HTTP/1.0") << "GET / HTTP/1.0\r\nHost: h\r\nHost: h\r\n\r\n"_ba << 400;
}

void HttpReaderTest::addLengths()
{
    const auto row = [](const char *name, const QByteArray &lines, int status = 400) {
        QTest::newRow(name) << post(lines, smuggled) << status;
    };
    row("negative length", "Content-Length: -1\r\n");
    row("length with a plus", "Content-Length: +5\r\n");
    row("length in hexadecimal", "Content-Length: 0x5\r\n");
    row("length is a list", "Content-Length: 5, 5\r\n");
    row("length is a list of different ones", "Content-Length: 5, 6\r\n");
    row("length with a comma", "Content-Length: 5,\r\n");
    row("length within quotes", "Content-Length: \"5\"\r\n");
    row("length with a space", "Content-Length: 5 5\r\n");
    row("length with an underscore", "Content-Length: 1_0\r\n");
    row("length with a point", "Content-Length: 5.0\r\n");
    row("length with an exponent", "Content-Length: 1e2\r\n");
    row("empty length", "Content-Length:\r\n");
    row("two lengths, the same", "Content-Length: 5\r\nContent-Length: 5\r\n");
    row("two lengths, different", "Content-Length: 5\r\nContent-Length: 6\r\n");
    row("length over 64 bits", "Content-Length: 18446744073709551621\r\n");
    row("length of 2^64-1", "Content-Length: 18446744073709551615\r\n", 413);
    row("length over the limit", "Content-Length: 1025\r\n", 413);
}

void HttpReaderTest::addCodings()
{
    const auto row = [](const char *name, const QByteArray &lines) {
        QTest::newRow(name) << post(lines, "0\r\n\r\n" + smuggled) << 400;
    };
    row("length, then coding", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    row("coding, then length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    row("length of 0 and coding", "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n");
    row("two codings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    row("chunked, chunked", "Transfer-Encoding: chunked, chunked\r\n");
    row("gzip", "Transfer-Encoding: gzip\r\n");
    row("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n");
    row("chunked, gzip", "Transfer-Encoding: chunked, gzip\r\n");
    row("identity", "Transfer-Encoding: identity\r\n");
    row("identity, then chunked", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n");
    row("xchunked", "Transfer-Encoding: xchunked\r\n");
    row("chunked with a parameter", "Transfer-Encoding: chunked;q=1\r\n");
    row("chunked with a comma", "Transfer-Encoding: chunked,\r\n");
    row("comma, chunked", "Transfer-Encoding: ,chunked\r\n");
    row("chunked within quotes", "Transfer-Encoding: \"chunked\"\r\n");
    row("empty coding", "Transfer-Encoding:\r\n");
    row("vertical tab and chunked", "Transfer-Encoding: \vchunked\r\n");
    row("space before the colon of the coding", "Transfer-Encoding : chunked\r\n");
    row("coding in disguise and length", "Content-Length: 5\r\nTransfer-Encoding: \tchunked\r\n");
    QTest::newRow("coding in HTTP/1.0")
        << "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << 400;
}

void HttpReaderTest::addChunks()
{
    const auto row = [](const char *name, const QByteArray &body, int status = 400) {
        QTest::newRow(name) << chunked(body) << status;
    };
    row("chunk size zz", "zz\r\n" + smuggled);
    row("empty chunk size", "\r\n\r\n");
    row("negative chunk size", "-1\r\n\r\n");
    row("chunk size with a plus", "+5\r\nhello\r\n0\r\n\r\n");
    row("chunk size 0x5", "0x5\r\nhello\r\n0\r\n\r\n");
    row("space before the chunk size", " 5\r\nhello\r\n0\r\n\r\n");
    row("space after the chunk size", "5 \r\nhello\r\n0\r\n\r\n");
    row("chunk size over 64 bits", "10000000000000005\r\nhello\r\n0\r\n\r\n");
    row("chunk of 2^64-1", "ffffffffffffffff\r\nhello\r\n", 413);
    row("chunk over the limit", "401\r\n", 413);
    row("chunks over the limit", "200\r\n" + QByteArray(512, 'x') + "\r\n201\r\n", 413);
    row("chunk size ends with LF", "5\nhello\r\n0\r\n\r\n");
    row("chunk ends with LF", "5\r\nhello\n0\r\n\r\n");
    row("chunk is longer than its size", "4\r\nhello\r\n0\r\n\r\n");
    row("chunk is shorter than its size", "6\r\nhello\r\n0\r\n\r\n");
    row("extension", "5;a=b\r\nhello\r\n0\r\n\r\n");
    row("extension without value", "5;a\r\nhello\r\n0\r\n\r\n");
    row("extension of the last chunk", "0;a=b\r\n\r\n");
    row("extension with LF", "5;\nhello\r\n0\r\n\r\n");
    row("endless extension", "5;" + QByteArray(100, 'a'));
    row("endless chunk size", QByteArray(100, '0'));
    row("trailer", "0\r\nX-A: b\r\n\r\n");
    row("Content-Length as a trailer", "0\r\nContent-Length: 5\r\n\r\n");
    row("endless trailer", "0\r\nX-A: " + QByteArray(100, 'a'));
    row("bare CR after the last chunk", "0\r\rX");
}

void HttpReaderTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    // Whatever comes behind, nothing of it may become a request.
    const QByteArray all = bytes + smuggled;
    for (const qsizetype step : {qsizetype(1), qsizetype(5), all.size()})
        QCOMPARE(readAll(all, step), QByteArrayList{QByteArray::number(status)});
}

void HttpReaderTest::namesHeadersInLowerCase()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read(get("X-Mixed-CASE:  \t Value with spaces \t \r\nx-mixed-case: second\r\n"));
    const HttpRequest request = reader.takeRequest();
    QCOMPARE(request.headers.size(), 3);
    QCOMPARE(request.headers.at(1).name, "x-mixed-case"_ba);
    QCOMPARE(request.header("x-mixed-case"), "Value with spaces"_ba);
}

void HttpReaderTest::knowsWhetherTheConnectionIsKept_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << "GET / HTTP/1.1\r\nHost: h\r\n\r\n"_ba << true;
    QTest::newRow("1.1 close") << "GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n"_ba << false;
    QTest::newRow("1.1 close in a list") << "GET / HTTP/1.1\r\nHost: h\r\nConnection: x, close\r\n\r\n"_ba << false;
    QTest::newRow("1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
    QTest::newRow("1.0 keep-alive") << "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"_ba << true;
}

void HttpReaderTest::knowsWhetherTheConnectionIsKept()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, kept);
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read(head);
    QCOMPARE(reader.phase(), HttpReader::Phase::Complete);
    QCOMPARE(reader.isKeepAlive(), kept);
    QCOMPARE(reader.isHttp11(), head.contains("HTTP/1.1"));
}

void HttpReaderTest::asksOnceForABodyThatWaits()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read(post("Content-Length: 2\r\nExpect: 100-continue\r\n", ""));
    QCOMPARE(reader.phase(), HttpReader::Phase::Body);
    QVERIFY(reader.takeExpectation());
    QVERIFY(!reader.takeExpectation());
    reader.read("ab");
    QCOMPARE(reader.takeRequest().body, "ab"_ba);
    reader.read(post("Content-Length: 2\r\n", ""));
    QVERIFY(!reader.takeExpectation());
}

void HttpReaderTest::refusesALongHeadBeforeItEnds()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read(QByteArray(mostHeaderBytes, 'x'));
    QCOMPARE(reader.phase(), HttpReader::Phase::Head);
    reader.read("x");
    QCOMPARE(reader.error().code, ErrorCode::HeaderTooLarge);
}

void HttpReaderTest::refusesALongBodyBeforeItComes()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read(post("Content-Length: 1025\r\nExpect: 100-continue\r\n", ""));
    QCOMPARE(reader.error().code, ErrorCode::BodyTooLarge);
    QVERIFY(!reader.takeExpectation());
}

void HttpReaderTest::takesNothingBehindACompleteRequest()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    const QByteArray first = chunked("1\r\nx\r\n0\r\n\r\n");
    QByteArray input = first + smuggled;
    input.remove(0, reader.read(input));
    QCOMPARE(input, "1\r\nx\r\n0\r\n\r\n" + smuggled);
    input.remove(0, reader.read(input));
    QCOMPARE(input, smuggled);
    QCOMPARE(reader.read(input), 0);
}

void HttpReaderTest::saysWhatIsWrong()
{
    const Limits limits = testLimits();
    HttpReader reader(limits);
    reader.read("GET / HTTP/1.1\r\n\r\n");
    QCOMPARE(reader.error(), (Error{ErrorCode::BadRequest, u"exactly one Host"_s}));
}

}

QTEST_GUILESS_MAIN(Chatto::HttpReaderTest)
#include "tst_httpreader.moc"
