// SPDX-License-Identifier: MIT
#include "tests/hostile/processload.h"
#include "tests/hostile/rawsocket.h"
#include "tests/support/sanitizers.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <utility>
#include <vector>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

const QByteArray lobby = "/api/v1/rooms/lobby/messages";

QByteArray chunked(const QByteArray &body)
{
    return "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
}

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n";
}

/// Until a server has done all that was asked: little for a second. Between answers it may wait for Redis.
bool waitUntilItRests(const ServerProcess &server)
{
    qint64 before = 0;
    return QTest::qWaitFor(
        [&] {
            const qint64 used = processorMilliseconds(server.pid());
            const bool rests = used - std::exchange(before, used) < 30;
            QTest::qWait(rests ? 0 : 1000);
            return rests;
        },
        60'000);
}

}

/// HTTP at a real chatto-server, by people who want it to fall over, or to take one request for another.
class HostileHttpTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void answersAWrongRequestOnce_data();
    void answersAWrongRequestOnce();
    void readsABodyAsABody_data();
    void readsABodyAsABody();
    void answersAllThatCameBeforeAWrongRequest();
    void invitesNoBodyThatItWouldRefuse_data();
    void invitesNoBodyThatItWouldRefuse();

    void givesUpOnWhatTricklesIn_data();
    void givesUpOnWhatTricklesIn();
    void boundsWhatReadersDoNotRead();
    void forgetsThoseWhoDoNotWait();

    void storedNothingOfAllThis();

private:
    QByteArray post(const QByteArray &headers, const QByteArray &body = {}) const;
    QByteArray smuggled() const;
    qint64 lastId() const;
    bool isWell() const { return httpCall(m_server->port(), "GET", "/healthz").status == 200; }

    void addRequestLines();
    void addFields();
    void addLengths();
    void addCodings();
    void addChunks();
    void addWhatIsTooMuch();

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_token;
};

void HostileHttpTest::initTestCase()
{
    QStringList arguments{u"--data"_s, m_folder.filePath(u"data"_s), u"--guests"_s};
    for (const char *limit : {"connections=0", "messages=0", "header_seconds=1", "body_seconds=1", "idle_seconds=10",
             "answer_bytes=4000000"})
        arguments += {u"--limit"_s, QString::fromLatin1(limit)};
    m_server = std::make_unique<ServerProcess>(arguments);
    QVERIFY(m_server->start());
    m_token = signIn(m_server->port(), u"ada"_s).toLatin1();
    QVERIFY(!m_token.isEmpty());
    QCOMPARE(lastId(), 0);
}

qint64 HostileHttpTest::lastId() const
{
    const QJsonObject page = httpCall(m_server->port(), "GET", lobby, {}, QString::fromLatin1(m_token)).json();
    return page.value("last_id"_L1).toInteger(-1);
}

/// With a token, so that whoever takes the wrong part for a request would carry it out.
QByteArray HostileHttpTest::post(const QByteArray &headers, const QByteArray &body) const
{
    return "POST " + lobby + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nAuthorization: Bearer "
        + m_token + "\r\n" + headers + "\r\n" + body;
}

QByteArray HostileHttpTest::smuggled() const
{
    return post("Content-Length: 19\r\n", R"({"text":"smuggled"})");
}

void HostileHttpTest::answersAWrongRequestOnce_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    addRequestLines();
    addFields();
    addLengths();
    addCodings();
    addChunks();
    addWhatIsTooMuch();
}

void HostileHttpTest::addRequestLines()
{
    const auto row = [](const char *name, const QByteArray &line) {
        QTest::newRow(name) << line + "\r\nHost: h\r\n\r\n" << 400;
    };
    row("HTTP/0.9", "GET /healthz");
    row("HTTP/1.2", "GET /healthz HTTP/1.2");
    row("HTTP/2.0", "GET /healthz HTTP/2.0");
    row("HTTP/0.9 in words", "GET /healthz HTTP/0.9");
    row("HTTP/1.1 in small letters", "GET /healthz http/1.1");
    row("version with a zero more", "GET /healthz HTTP/1.01");
    row("version with a plus", "GET /healthz HTTP/+1.1");
    row("SIP", "GET /healthz SIP/2.0");
    row("two versions", "GET /healthz HTTP/1.1 HTTP/1.1");
    row("tab for a space", "GET\t/healthz\tHTTP/1.1");
    row("form feed for a space", "GET\f/healthz\fHTTP/1.1");
    row("space at the end", "GET /healthz HTTP/1.1 ");
    row("method with a colon", "GET: /healthz HTTP/1.1");
    row("no method", " /healthz HTTP/1.1");
    row("absolute form", "GET http://h/healthz HTTP/1.1");
    row("authority form", "CONNECT h:443 HTTP/1.1");
    row("asterisk form", "OPTIONS * HTTP/1.1");
    row("NUL in the target", "GET /heal"_ba + '\0' + "thz HTTP/1.1");
    row("NUL in the method", "GE"_ba + '\0' + "T /healthz HTTP/1.1");
    row("bare CR in the target", "GET /healthz\r/x HTTP/1.1");
    row("bare LF in the request line", "GET /healthz\n HTTP/1.1");
    row("fragment", "GET /healthz#x HTTP/1.1");
    row("% without digits", "GET /healthz%zz HTTP/1.1");
    row("% with one digit", "GET /healthz%4 HTTP/1.1");
    row("% at the end", "GET /healthz% HTTP/1.1");
    row("% in the query", "GET /healthz?a=% HTTP/1.1");
    row("UTF-8, not encoded", "GET /\xc3\xa4 HTTP/1.1");
    QTest::newRow("lines that end with LF") << "GET /healthz HTTP/1.1\nHost: h\n\n\r\n\r\n"_ba << 400;
    QTest::newRow("lines that end with CR") << "GET /healthz HTTP/1.1\rHost: h\r\r\r\n\r\n"_ba << 400;
    QTest::newRow("preface of HTTP/2") << "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba << 400;
    QTest::newRow("TLS") << QByteArray::fromHex("16030100c8010000c40303") + "\r\n\r\n" << 400;
    QTest::newRow("proxy protocol") << "PROXY TCP4 198.51.100.7 127.0.0.1 4711 80\r\n" + get("/healthz") << 400;
    QTest::newRow("Redis") << "*1\r\n$4\r\nPING\r\n\r\n"_ba << 400;
}

void HostileHttpTest::addFields()
{
    const auto row
        = [](const char *name, const QByteArray &lines) { QTest::newRow(name) << get("/healthz", lines) << 400; };
    row("space before the colon", "X-A : b\r\n");
    row("tab before the colon", "X-A\t: b\r\n");
    row("no colon", "X-A\r\n");
    row("no name", ": b\r\n");
    row("folded line", "X-A: b\r\n c\r\n");
    row("folded line with a tab", "X-A: b\r\n\tc\r\n");
    row("folded line of nothing", "X-A: b\r\n \r\n");
    row("NUL in a name", "X"_ba + '\0' + "A: b\r\n");
    row("NUL in a value", "X-A: b"_ba + '\0' + "\r\n");
    row("bare CR in a value", "X-A: b\rTransfer-Encoding: chunked\r\n");
    row("bare LF in a value", "X-A: b\nTransfer-Encoding: chunked\r\n");
    row("two CRs", "X-A: b\r\r\n");
    row("escape in a value", "X-A: \x1b[2J\r\n");
    row("DEL in a value", "X-A: \x7f\r\n");
    row("two Hosts", "Host: h\r\n");
    row("another Host", "Host: evil.example\r\n");
    row("Host with a space before the colon", "Host : evil.example\r\n");
    row("expectation that nobody knows", "Expect: 417\r\n");
    QTest::newRow("no Host") << "GET /healthz HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("empty Host") << "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n"_ba << 400;
    QTest::newRow("list of Hosts") << "GET /healthz HTTP/1.1\r\nHost: a, b\r\n\r\n"_ba << 400;
    QTest::newRow("Host with a path") << "GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n"_ba << 400;
    QTest::newRow("fold at the beginning") << "GET /healthz HTTP/1.1\r\n Host: h\r\n\r\n"_ba << 400;
}

/// What goes before or behind the smuggled request makes the difference between two readers.
void HostileHttpTest::addLengths()
{
    const auto row = [this](const char *name, const QByteArray &lines, int status = 400) {
        QTest::newRow(name) << post(lines, smuggled()) << status;
    };
    row("negative length", "Content-Length: -1\r\n");
    row("length with a plus", "Content-Length: +19\r\n");
    row("length in hexadecimal", "Content-Length: 0x13\r\n");
    row("length is a list", "Content-Length: 19, 19\r\n");
    row("length is a list of two", "Content-Length: 0, 19\r\n");
    row("length with a comma", "Content-Length: 19,\r\n");
    row("length within quotes", "Content-Length: \"19\"\r\n");
    row("length with a space", "Content-Length: 1 9\r\n");
    row("length with an underscore", "Content-Length: 1_9\r\n");
    row("length with a point", "Content-Length: 19.0\r\n");
    row("length with an exponent", "Content-Length: 19e0\r\n");
    row("Arabic length", "Content-Length: \xd9\xa1\xd9\xa9\r\n");
    row("empty length", "Content-Length:\r\n");
    row("two lengths, the same", "Content-Length: 19\r\nContent-Length: 19\r\n");
    row("two lengths, different", "Content-Length: 0\r\nContent-Length: 19\r\n");
    row("two lengths in other letters", "Content-Length: 0\r\ncontent-length: 19\r\n");
    row("length that overflows", "Content-Length: 18446744073709551635\r\n");
    row("length of 2^64-1", "Content-Length: 18446744073709551615\r\n", 413);
    row("length with a space before the colon", "Content-Length : 19\r\n");
    row("length, folded", "Content-Length:\r\n 19\r\n");
    row("length behind a bare CR", "X-A: b\rContent-Length: 19\r\n");
    row("length behind a NUL", "Content-Length: 19"_ba + '\0' + "0\r\n");
}

void HostileHttpTest::addCodings()
{
    const auto row = [this](const char *name, const QByteArray &lines) {
        QTest::newRow(name) << post(lines, "0\r\n\r\n" + smuggled()) << 400;
    };
    row("CL.TE", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    row("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    row("CL.0 with a coding", "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n");
    row("TE.TE, the same", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    row("TE.TE, one unknown", "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n");
    row("TE.TE, identity", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n");
    row("chunked, chunked", "Transfer-Encoding: chunked, chunked\r\n");
    row("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n");
    row("chunked, identity", "Transfer-Encoding: chunked, identity\r\n");
    row("identity", "Transfer-Encoding: identity\r\n");
    row("xchunked", "Transfer-Encoding: xchunked\r\n");
    row("chunked with a parameter", "Transfer-Encoding: chunked;q=0.5\r\n");
    row("chunked within quotes", "Transfer-Encoding: \"chunked\"\r\n");
    row("comma before chunked", "Transfer-Encoding: ,chunked\r\n");
    row("vertical tab before chunked", "Transfer-Encoding: \vchunked\r\n");
    row("NUL behind chunked", "Transfer-Encoding: chunked"_ba + '\0' + "\r\n");
    row("space before the colon of the coding", "Transfer-Encoding : chunked\r\n");
    row("folded coding", "Transfer-Encoding:\r\n chunked\r\n");
    row("coding behind a bare LF", "X-A: b\nTransfer-Encoding: chunked\r\n");
    row("coding behind a bare CR", "X-A: b\rTransfer-Encoding: chunked\r\n");
    row("coding with a length in disguise", "Content_Length: 5\r\nTransfer-Encoding: \xe3\x83\x81\r\n");
    row("empty coding", "Transfer-Encoding:\r\n");
    QTest::newRow("coding in HTTP/1.0")
        << post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n" + smuggled()).replace("HTTP/1.1", "HTTP/1.0") << 400;
}

void HostileHttpTest::addChunks()
{
    const auto row = [this](const char *name, const QByteArray &body, int status = 400) {
        QTest::newRow(name) << chunked(body + smuggled()) << status;
    };
    row("chunk size zz", "zz\r\n");
    row("chunk size of nothing", "\r\n");
    row("negative chunk size", "-1\r\n");
    row("chunk size with a plus", "+0\r\n\r\n");
    row("chunk size 0x0", "0x0\r\n\r\n");
    row("chunk size within quotes", "\"0\"\r\n\r\n");
    row("chunk size with a space before", " 0\r\n\r\n");
    row("chunk size with a space behind", "0 \r\n\r\n");
    row("chunk size that overflows", "10000000000000000\r\n\r\n");
    row("chunk size of 2^64-1", "ffffffffffffffff\r\n", 413);
    row("chunk size of 2^63", "8000000000000000\r\n", 413);
    row("extension", "0;a=b\r\n\r\n");
    row("extension with quotes", "0;a=\"\r\n\r\n\"\r\n\r\n");
    row("extension with LF", "0;a\n\r\n\r\n");
    row("extension without end", "0;" + QByteArray(1000, 'a'));
    row("chunk size that ends with LF", "0\n\r\n");
    row("chunk size that ends with CR", "0\r\r\n");
    row("chunk that ends with LF", "1\r\nx\n0\r\n\r\n");
    row("chunk that is longer", "1\r\nxy\r\n0\r\n\r\n");
    row("chunk that is shorter", "3\r\nx\r\n0\r\n\r\n");
    row("last chunk without an empty line", "0\r\n");
    row("trailer", "0\r\nX-A: b\r\n\r\n");
    row("trailer with a length", "0\r\nContent-Length: 19\r\n\r\n");
    row("trailer with a coding", "0\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("trailer with a token", "0\r\nAuthorization: Bearer x\r\n\r\n");
}

void HostileHttpTest::addWhatIsTooMuch()
{
    QTest::newRow("long target") << "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\n\r\n" << 431;
    QTest::newRow("long method") << QByteArray(20'000, 'A') + " / HTTP/1.1\r\n\r\n" << 431;
    QTest::newRow("long name") << get("/", QByteArray(20'000, 'a') + ": b\r\n") << 431;
    QTest::newRow("long value") << get("/", "X-A: " + QByteArray(20'000, 'a') + "\r\n") << 431;
    QTest::newRow("a thousand fields") << get("/", "a: b\r\n"_ba.repeated(1000)) << 431;
    QTest::newRow("head without end") << QByteArray(500'000, 'x') << 431;
    QTest::newRow("announced body") << post("Content-Length: 65537\r\n") << 413;
    QTest::newRow("body of 4 GB") << post("Content-Length: 4294967296\r\n", QByteArray(500'000, 'x')) << 413;
    QTest::newRow("chunk") << chunked("10001\r\n") << 413;
    QTest::newRow("chunks") << chunked("8000\r\n" + QByteArray(32768, 'x') + "\r\n8001\r\n") << 413;
    QTest::newRow("chunks of one byte") << chunked("1\r\nx\r\n"_ba.repeated(65537)) << 413;
}

void HostileHttpTest::answersAWrongRequestOnce()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    // What is long has to come within the second that a head may take.
    const qsizetype least = request.size() > 5'000 ? 100 : 1;
    for (const qsizetype piece : {least, qsizetype(1'000'000)}) {
        RawSocket socket(m_server->port());
        socket.send(request + smuggled() + smuggled(), piece);
        const auto answers = answersIn(socket.readToEnd());
        QVERIFY(socket.hasEnded());
        QVERIFY(answers);
        QCOMPARE(answers->size(), 1);
        QCOMPARE(answers->first().status, status);
        QVERIFY(answers->first().hasHeader("Connection: close"));
        QVERIFY(answers->first().hasHeader("Content-Type: application/problem+json"));
    }
}

void HostileHttpTest::readsABodyAsABody_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray length = QByteArray::number(smuggled().size());
    QTest::newRow("in a body with a length") << post("Content-Length: " + length + "\r\n", smuggled()) << 400;
    QTest::newRow("in a chunk") << post("Transfer-Encoding: chunked\r\n",
        QByteArray::number(smuggled().size(), 16) + "\r\n" + smuggled() + "\r\n0\r\n\r\n")
                                << 400;
    QTest::newRow("in the body of a GET") << get("/healthz", "Content-Length: " + length + "\r\n") + smuggled() << 415;
    QTest::newRow("in the body of a DELETE")
        << "DELETE /api/v1/rooms/lobby HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n" + smuggled()
        << 405;
    QTest::newRow("behind a WebSocket's request that has a body")
        << get("/ws",
               "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nContent-Length: "
                   + length + "\r\n")
            + smuggled()
        << 400;
    QTest::newRow("behind another upgrade")
        << get("/healthz", "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nContent-Length: " + length + "\r\n")
            + smuggled()
        << 415;
    QTest::newRow("where a coding is asked for, not used")
        << get("/healthz", "TE: trailers, chunked\r\nContent-Length: " + length + "\r\n") + smuggled() << 415;
    QTest::newRow("where another method is asked for")
        << get("/healthz", "X-HTTP-Method-Override: POST\r\nContent-Length: " + length + "\r\n") + smuggled() << 415;
}

/// These are right, so the connection goes on: with what comes behind, and only that.
void HostileHttpTest::readsABodyAsABody()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    for (const qsizetype piece : {qsizetype(1), request.size()}) {
        RawSocket socket(m_server->port());
        socket.send(request + get("/healthz", "Connection: close\r\n"), piece);
        const auto answers = answersIn(socket.readToEnd());
        QVERIFY(answers);
        QCOMPARE(answers->size(), 2);
        QCOMPARE(answers->at(0).status, status);
        QCOMPARE(answers->at(1).status, 200);
        QCOMPARE(answers->at(1).body, "ok"_ba);
    }
}

void HostileHttpTest::answersAllThatCameBeforeAWrongRequest()
{
    RawSocket socket(m_server->port());
    socket.send(get("/healthz").repeated(500) + "nonsense\r\n\r\n" + get("/healthz").repeated(500));
    const auto answers = answersIn(socket.readToEnd());
    QVERIFY(answers);
    QCOMPARE(answers->size(), 501);
    for (const RawAnswer &answer : answers->first(500))
        QCOMPARE(answer.status, 200);
    QCOMPARE(answers->last().status, 400);
    QVERIFY(answers->last().hasHeader("Connection: close"));
}

void HostileHttpTest::invitesNoBodyThatItWouldRefuse_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("good") << "Expect: 100-continue\r\nContent-Length: 19\r\n"_ba
                          << "HTTP/1.1 100 Continue\r\n\r\n"_ba;
    QTest::newRow("too long") << "Expect: 100-continue\r\nContent-Length: 65537\r\n"_ba
                              << "HTTP/1.1 413 "_ba;
    QTest::newRow("two lengths") << "Expect: 100-continue\r\nContent-Length: 1\r\nContent-Length: 2\r\n"_ba
                                 << "HTTP/1.1 400 "_ba;
    QTest::newRow("another expectation") << "Expect: 100-continue, x\r\nContent-Length: 19\r\n"_ba
                                         << "HTTP/1.1 400 "_ba;
}

void HostileHttpTest::invitesNoBodyThatItWouldRefuse()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, answer);
    RawSocket socket(m_server->port());
    socket.send(post(fields));
    const QByteArray received = socket.readToEnd(); // The good one ends when its body doesn't come.
    QVERIFY2(received.startsWith(answer), received.constData());
    QCOMPARE(received.count("100 Continue"), received.startsWith("HTTP/1.1 100") ? 1 : 0);
}

void HostileHttpTest::givesUpOnWhatTricklesIn_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("drop");
    QTest::newRow("fields that never end") << "GET /healthz HTTP/1.1\r\n"_ba
                                           << "a"_ba;
    QTest::newRow("field after field") << "GET /healthz HTTP/1.1\r\n"_ba
                                       << "a: b\r\n"_ba;
    QTest::newRow("a request line") << "G"_ba
                                    << "E"_ba;
    QTest::newRow("a body") << post("Content-Length: 60000\r\n") << "x"_ba;
    QTest::newRow("chunks") << chunked({}) << "1\r\nx\r\n"_ba;
    QTest::newRow("the size of a chunk") << chunked({}) << "0"_ba;
    QTest::newRow("second request") << get("/healthz") + "GET"
                                    << "T"_ba;
}

void HostileHttpTest::givesUpOnWhatTricklesIn()
{
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, drop);
    RawSocket socket(m_server->port());
    socket.send(beginning);
    QByteArray received;
    // 10 s of drops; the server's patience is one or two.
    for (int i = 0; i < 200 && !socket.hasEnded(); ++i) {
        received += socket.read(50);
        socket.send(drop);
    }
    QVERIFY(socket.hasEnded());
    const auto answers = answersIn(received);
    QVERIFY(answers && !answers->isEmpty());
    const int status = answers->last().status;
    QVERIFY2(status == 408 || (QByteArray(QTest::currentDataTag()) == "the size of a chunk" && status == 400),
        received.constData());
    QVERIFY(answers->last().hasHeader("Connection: close"));
}

/// Each waits with a megabyte and more that it has asked for and doesn't read.
void HostileHttpTest::boundsWhatReadersDoNotRead()
{
    const QByteArray text = "{\"text\":\"" + QByteArray(7900, 'x') + "\"}";
    for (int i = 0; i < 200; ++i)
        QCOMPARE(httpCall(m_server->port(), "POST", lobby, text, QString::fromLatin1(m_token)).status, 201);
    const QByteArray page = get(lobby + "?limit=200", "Authorization: Bearer " + m_token + "\r\n");
    const auto readPage = [&] {
        RawSocket reader(m_server->port());
        reader.send(QByteArray(page).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        const auto answers = answersIn(reader.readToEnd());
        return answers && answers->size() == 1 ? answers->first().body.size() : 0;
    };
    QVERIFY(readPage() > 1'500'000);
    const qint64 before = residentBytes(m_server->pid());
    std::vector<std::unique_ptr<RawSocket>> silent;
    for (int i = 0; i < 30; ++i) {
        silent.push_back(std::make_unique<RawSocket>(m_server->port(), true));
        silent.back()->send(page.repeated(4)); // Two of them the system keeps.
    }
    QVERIFY(isWell());
    QVERIFY(waitUntilItRests(*m_server));
    QVERIFY2(readPage() > 1'500'000, "who reads is served meanwhile");
    const qint64 grown = residentBytes(m_server->pid()) - before;
    QVERIFY2(grown < 10'000'000 || !tellsMemory, qPrintable(QString::number(grown)));
    // They wait without making anything spin, and in the end all are gone.
    const qint64 busy = processorMilliseconds(m_server->pid());
    QTest::qWait(1000);
    QVERIFY(processorMilliseconds(m_server->pid()) - busy < 300);
    QTRY_VERIFY_WITH_TIMEOUT(openDescriptors(m_server->pid()) < 60, 60'000);
}

void HostileHttpTest::forgetsThoseWhoDoNotWait()
{
    const QByteArray page = get(lobby + "?limit=1", "Authorization: Bearer " + m_token + "\r\n");
    const auto visit = [&](int visitors) {
        for (int i = 0; i < visitors; ++i) {
            RawSocket socket(m_server->port());
            QVERIFY(socket.isConnected());
            socket.send(i % 3 == 2 ? page.first(page.size() / 2) : page);
            if (i % 2 == 0)
                socket.reset();
            if (i % 200 == 0)
                QVERIFY(isWell()); // so that not all of them wait in the backlog
        }
        QVERIFY(waitUntilItRests(*m_server));
        QTRY_VERIFY_WITH_TIMEOUT(openDescriptors(m_server->pid()) < 60, 60'000);
    };
    visit(2000);
    const qsizetype descriptors = openDescriptors(m_server->pid());
    const qint64 memory = residentBytes(m_server->pid());
    visit(10'000);
    QVERIFY(isWell());
    QTRY_VERIFY(openDescriptors(m_server->pid()) <= descriptors);
    const qint64 grown = residentBytes(m_server->pid()) - memory;
    QVERIFY2(grown < 6'000'000 || !tellsMemory, qPrintable(QString::number(grown)));
}

/// The last of the tests: 200 messages were meant, and nothing that was hidden in something else.
void HostileHttpTest::storedNothingOfAllThis()
{
    QCOMPARE(lastId(), 200);
    QVERIFY(!m_server->log().contains("smuggled"_L1));
    QCOMPARE(m_server->terminate(), 0);
}

QTEST_GUILESS_MAIN(HostileHttpTest)
#include "tst_hostilehttp.moc"
