// SPDX-License-Identifier: MIT
#include "tests/hostile/processload.h"
#include "tests/hostile/wspeer.h"
#include "tests/server/net/rawclient.h"
#include "tests/support/sanitizers.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray begin(const QByteArray &text)
{
    return clientFrame(1, text, {.fin = false});
}

QByteArray more(const QByteArray &text)
{
    return clientFrame(0, text, {.fin = false});
}

QByteArray last(const QByteArray &text)
{
    return clientFrame(0, text);
}

QByteArray inFragments(const QByteArray &text, qsizetype size)
{
    QByteArray frames;
    for (qsizetype at = 0; at < text.size(); at += size)
        frames += clientFrame(at == 0 ? 1 : 0, text.mid(at, size), {.fin = at + size >= text.size()});
    return frames;
}

/// Somebody who begins something, and goes on and on with something else.
struct Nuisance
{
    const char *name;
    QByteArray first;
    QByteArray between;
    QByteArray farewell = {}; ///< What is to be heard at the end.
};

/// All of them at once, for 10 s, which is far more than the server's patience. Those who weren't sent away as they
/// should.
QStringList unendedOf(const QList<Nuisance> &nuisances, quint16 port, const QByteArray &token)
{
    std::vector<std::unique_ptr<WsPeer>> peers;
    for (const Nuisance &nuisance : nuisances) {
        peers.push_back(std::make_unique<WsPeer>(port, token));
        peers.back()->socket().send(nuisance.first);
    }
    QByteArrayList received(nuisances.size());
    for (const QDeadlineTimer end(10'000); !end.hasExpired(); QThread::msleep(20)) {
        for (qsizetype i = 0; i < nuisances.size(); ++i) {
            received[i] += peers[static_cast<size_t>(i)]->socket().read(0);
            peers[static_cast<size_t>(i)]->socket().send(nuisances[i].between);
        }
        if (std::ranges::all_of(peers, [](const auto &peer) { return peer->socket().hasEnded(); }))
            break;
    }
    QStringList unended;
    for (qsizetype i = 0; i < nuisances.size(); ++i) {
        if (!peers[static_cast<size_t>(i)]->socket().hasEnded() || !received[i].contains(nuisances[i].farewell))
            unended.append(QString::fromLatin1(nuisances[i].name));
    }
    return unended;
}

constexpr qsizetype whole = 1'000'000;
const QByteArray kosme = hex("cebae1bdb9cf83cebcceb5");
const QByteArray greeting = "Hello-\xc2\xb5@\xc3\x9f\xc3\xb6\xc3\xa4\xc3\xbc\xc3\xa0\xc3\xa1-UTF-8!!";

}

/// RFC 6455 at a real chatto-server. The cases are those of the Autobahn test suite's groups 1 to 7 and 10, by their
/// numbers: what it would get back as an echo is answered here as what it is to Chatto, a message that makes no sense.
class HostileWebSocketTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void obeysTheRfc_data();
    void obeysTheRfc();
    void hasAllCasesOfTheSuite();

    void takesAMessageInAThousandFragments();
    void endsFragmentsThatNeverEnd();
    void endsMessagesThatStayOpen();
    void keepsLittleOfMessagesThatStayOpen();
    void answersAFloodOfPings();
    void boundsWhatAPeerDoesNotRead();
    void resumesNothingForThoseWhoDoNotRead();
    void closesWhoDoesNotSayHello();
    void hearsNothingAfterAClose_data();
    void hearsNothingAfterAClose();

private:
    void row(const QByteArray &number, const QByteArray &bytes, const QStringList &heard, qsizetype piece = whole);
    void valid(const QByteArray &number, const QByteArray &bytes, qsizetype piece = whole);
    void utf8(const char *group, const QList<QByteArray> &texts, bool areValid);
    void addFraming();
    void addPings();
    void addReservedBitsAndOpcodes();
    void addFragmentation();
    void addUtf8();
    void addMoreUtf8();
    void addNonCharacters();
    void addCloses();
    void addCloseCodes();
    bool isWell() const { return httpCall(m_server->port(), "GET", "/healthz").status == 200; }

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QByteArray m_token;
    int m_rows = 0;
};

void HostileWebSocketTest::initTestCase()
{
    QStringList arguments{u"--data"_s, m_folder.filePath(u"data"_s), u"--guests"_s};
    for (const char *limit : {"connections=0", "message_seconds=2", "hello_seconds=2", "backlog_bytes=200000"})
        arguments += {u"--limit"_s, QString::fromLatin1(limit)};
    m_server = std::make_unique<ServerProcess>(arguments);
    QVERIFY(m_server->start());
    m_token = signIn(m_server->port(), u"ada"_s).toLatin1();
    QVERIFY(!m_token.isEmpty());
}

void HostileWebSocketTest::row(
    const QByteArray &number, const QByteArray &bytes, const QStringList &heard, qsizetype piece)
{
    QTest::newRow(number.constData()) << bytes << heard << piece;
    ++m_rows;
}

/// One message, of which the server says that it isn't JSON.
void HostileWebSocketTest::valid(const QByteArray &number, const QByteArray &bytes, qsizetype piece)
{
    row(number, bytes, {u"error bad_request"_s}, piece);
}

void HostileWebSocketTest::utf8(const char *group, const QList<QByteArray> &texts, bool areValid)
{
    int number = 0;
    for (const QByteArray &text : texts) {
        const QByteArray name = QByteArray(group) + '.' + QByteArray::number(++number);
        row(name, clientText(text), {areValid ? u"error bad_request"_s : u"close 1007"_s});
    }
}

void HostileWebSocketTest::obeysTheRfc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("heard");
    QTest::addColumn<qsizetype>("piece");
    m_rows = 0;
    addFraming();
    addPings();
    addReservedBitsAndOpcodes();
    addFragmentation();
    addUtf8();
    addMoreUtf8();
    addNonCharacters();
    addCloses();
    addCloseCodes();
    valid("10.1.1", inFragments(QByteArray(65536, '*'), 1300));
}

void HostileWebSocketTest::addFraming()
{
    int number = 0;
    for (const qsizetype size : {0, 125, 126, 127, 128, 65535, 65536, 65536}) {
        const qsizetype piece = ++number == 8 ? 997 : whole;
        valid("1.1." + QByteArray::number(number), clientText(QByteArray(size, '*')), piece);
        row("1.2." + QByteArray::number(number), clientFrame(2, QByteArray(size, '\xfe')), {u"close 1003"_s}, piece);
    }
}

void HostileWebSocketTest::addPings()
{
    const QByteArray most(125, 'p');
    const QString pong = u"pong "_s;
    row("2.1", clientFrame(9, ""), {pong});
    row("2.2", clientFrame(9, "Hello, world!"), {pong + u"Hello, world!"_s});
    row("2.3", clientFrame(9, hex("00fffefdfcfb00ff")), {pong + QString::fromLatin1(hex("00fffefdfcfb00ff"))});
    row("2.4", clientFrame(9, most), {pong + QString::fromLatin1(most)});
    row("2.5", clientFrame(9, most + 'p'), {u"close 1002"_s});
    row("2.6", clientFrame(9, most), {pong + QString::fromLatin1(most)}, 1);
    row("2.7", clientFrame(10, ""), {});
    row("2.8", clientFrame(10, "unsolicited"), {});
    row("2.9", clientFrame(10, "unsolicited") + clientFrame(9, "ping"), {pong + u"ping"_s});
    QByteArray ten;
    QStringList answers;
    for (int i = 0; i < 10; ++i) {
        ten += clientFrame(9, "payload-" + QByteArray::number(i));
        answers.append(pong + u"payload-%1"_s.arg(i));
    }
    row("2.10", ten, answers);
    row("2.11", ten, answers, 1);
}

void HostileWebSocketTest::addReservedBitsAndOpcodes()
{
    const QString error = u"error bad_request"_s;
    const QString close = u"close 1002"_s;
    const QByteArray ok = clientText("ok");
    row("3.1", clientFrame(1, "x", {.reserved = 1}), {close});
    row("3.2", ok + clientFrame(1, "x", {.reserved = 2}) + clientFrame(9, ""), {error, close});
    row("3.3", ok + clientFrame(1, "x", {.reserved = 3}) + clientFrame(9, ""), {error, close}, 5);
    row("3.4", ok + clientFrame(1, "x", {.reserved = 4}) + clientFrame(9, ""), {error, close}, 1);
    row("3.5", clientFrame(2, "x", {.reserved = 5}), {close});
    row("3.6", clientFrame(9, "x", {.reserved = 6}), {close});
    row("3.7", clientFrame(8, "", {.reserved = 7}), {close});
    for (int i = 0; i < 5; ++i) {
        const QByteArray payload = i % 2 ? "reserved" : "";
        const QByteArray before = i < 2 ? QByteArray() : ok;
        const QStringList heard = i < 2 ? QStringList{close} : QStringList{error, close};
        const qsizetype piece = i == 4 ? 1 : whole;
        row("4.1." + QByteArray::number(i + 1), before + clientFrame(3 + i, payload) + clientFrame(9, ""), heard,
            piece);
        row("4.2." + QByteArray::number(i + 1), before + clientFrame(11 + i, payload) + clientFrame(9, ""), heard,
            piece);
    }
}

void HostileWebSocketTest::addFragmentation()
{
    const QString error = u"error bad_request"_s;
    const QString close = u"close 1002"_s;
    const QByteArray two = begin("fragment1") + last("fragment2");
    const QByteArray withPing = begin("fragment1") + clientFrame(9, "ping") + last("fragment2");
    row("5.1", clientFrame(9, "a", {.fin = false}) + last("b"), {close});
    row("5.2", clientFrame(10, "a", {.fin = false}) + last("b"), {close});
    valid("5.3", two, 15);
    valid("5.4", two);
    valid("5.5", two, 1);
    row("5.6", withPing, {u"pong ping"_s, error}, 10);
    row("5.7", withPing, {u"pong ping"_s, error});
    row("5.8", withPing, {u"pong ping"_s, error}, 1);
    for (int i = 0; i < 3; ++i) {
        const qsizetype piece = i == 0 ? 20 : i == 1 ? whole : 1;
        row("5." + QByteArray::number(9 + i), last("nothing") + clientText("x"), {close}, piece);
        row("5." + QByteArray::number(12 + i), more("nothing") + clientText("x"), {close}, piece);
    }
    row("5.15", two + more("fragment3") + clientText("fragment4"), {error, close});
    row("5.16", QByteArray(more("fragment1") + begin("fragment2") + last("fragment3")).repeated(2), {close});
    row("5.17", QByteArray(last("fragment1") + begin("fragment2") + last("fragment3")).repeated(2), {close});
    row("5.18", begin("fragment1") + clientText("fragment2"), {close});
    const QByteArray five = begin("f1") + more("f2") + clientFrame(9, "one") + more("f3") + more("f4")
        + clientFrame(9, "two") + last("f5");
    row("5.19", five, {u"pong one"_s, u"pong two"_s, error}, 7);
    row("5.20", five, {u"pong one"_s, u"pong two"_s, error});
}

void HostileWebSocketTest::addUtf8()
{
    const QString close = u"close 1007"_s;
    valid("6.1.1", clientText(""));
    valid("6.1.2", begin("") + more("") + last(""));
    valid("6.1.3", begin("") + more("between") + last(""));
    valid("6.2.1", clientText(greeting));
    valid("6.2.2", begin(greeting.first(12)) + last(greeting.mid(12)));
    valid("6.2.3", inFragments(greeting, 1));
    valid("6.2.4", inFragments(kosme, 1));
    const QByteArray surrogate = kosme + hex("eda080") + "edited";
    row("6.3.1", clientText(surrogate), {close});
    row("6.3.2", inFragments(surrogate, 1), {close});
    // Nothing of what is missing comes before the end.
    row("6.4.1", begin(kosme) + more(hex("f4908080")), {close});
    row("6.4.2", begin(kosme + hex("f4")) + more(hex("90")), {close});
    row("6.4.3", clientFrame(1, kosme + hex("f4908080"), {.length = 21}), {close}, 1);
    row("6.4.4", clientFrame(1, kosme + hex("f490"), {.length = 21}), {close}, 1);
    utf8("6.5", {"plain", greeting, kosme, hex("e0a480e0a4bf"), hex("f09f9880f09f8f81")}, true);
    for (int size = 1; size <= 11; ++size) {
        const bool isWhole = size == 2 || size == 5 || size == 7 || size == 9 || size == 11;
        row("6.6." + QByteArray::number(size), clientText(kosme.first(size)),
            {isWhole ? u"error bad_request"_s : close});
    }
    utf8("6.7", {QByteArray(1, '\0'), hex("c280"), hex("e0a080"), hex("f0908080")}, true);
    utf8("6.8", {hex("f888808080"), hex("fc8480808080")}, false);
    utf8("6.9", {hex("7f"), hex("dfbf"), hex("efbfbf"), hex("f48fbfbf")}, true);
    utf8("6.10", {hex("f7bfbfbf"), hex("fbbfbfbfbf"), hex("fdbfbfbfbfbf")}, false);
    utf8("6.11", {hex("ed9fbf"), hex("ee8080"), hex("efbfbd"), hex("f48fbfbf")}, true);
    row("6.11.5", clientText(hex("f4908080")), {close});
}

void HostileWebSocketTest::addMoreUtf8()
{
    QByteArray continuations;
    for (int byte = 0x80; byte <= 0xBF; ++byte)
        continuations += static_cast<char>(byte);
    utf8("6.12",
        {hex("80"), hex("bf"), hex("80bf"), hex("80bf80"), hex("80bf80bf"), hex("80bf80bf80"), hex("80bf80bf80bf"),
            continuations},
        false);
    QList<QByteArray> lonely;
    for (const auto &[from, to] : {std::pair(0xC0, 0xDF), {0xE0, 0xEF}, {0xF0, 0xF7}, {0xF8, 0xFB}, {0xFC, 0xFD}}) {
        QByteArray text;
        for (int byte = from; byte <= to; ++byte)
            text.append(static_cast<char>(byte)).append(' ');
        lonely.append(text);
    }
    utf8("6.13", lonely, false);
    const QList<QByteArray> cut{hex("c0"), hex("e080"), hex("f08080"), hex("f8808080"), hex("fc80808080"), hex("df"),
        hex("efbf"), hex("f7bfbf"), hex("fbbfbfbf"), hex("fdbfbfbfbf")};
    utf8("6.14", cut, false);
    utf8("6.15", {cut.join()}, false);
    utf8("6.16", {hex("fe"), hex("ff"), hex("fefeffff")}, false);
    utf8("6.17", {hex("c0af"), hex("e080af"), hex("f08080af"), hex("f8808080af"), hex("fc80808080af")}, false);
    utf8("6.18", {hex("c1bf"), hex("e09fbf"), hex("f08fbfbf"), hex("f887bfbfbf"), hex("fc83bfbfbfbf")}, false);
    utf8("6.19", {hex("c080"), hex("e08080"), hex("f0808080"), hex("f880808080"), hex("fc8080808080")}, false);
    utf8("6.20",
        {hex("eda080"), hex("edadbf"), hex("edae80"), hex("edafbf"), hex("edb080"), hex("edbe80"), hex("edbfbf")},
        false);
    utf8("6.21",
        {hex("eda080edb080"), hex("eda080edbfbf"), hex("edadbfedb080"), hex("edadbfedbfbf"), hex("edae80edb080"),
            hex("edae80edbfbf"), hex("edafbfedb080"), hex("edafbfedbfbf")},
        false);
}

void HostileWebSocketTest::addNonCharacters()
{
    QList<QByteArray> nonCharacters;
    for (char32_t plane = 0; plane <= 16; ++plane) {
        for (const char32_t end : {0xFFFEU, 0xFFFFU}) {
            const char32_t codePoint = plane << 16 | end;
            nonCharacters.append(QString::fromUcs4(&codePoint, 1).toUtf8());
        }
    }
    utf8("6.22", nonCharacters, true);
    utf8("6.23",
        {hex("efbfb9"), hex("efbfba"), hex("efbfbb"), hex("efbfbc"), hex("efbfbd"), hex("efbfbe"), hex("efbfbf")},
        true);
}

void HostileWebSocketTest::addCloses()
{
    const QString error = u"error bad_request"_s;
    const QByteArray bye = clientClose(1000);
    row("7.1.1", clientText("hello") + bye, {error, u"close 1000"_s});
    row("7.1.2", bye + bye, {u"close 1000"_s});
    row("7.1.3", bye + clientFrame(9, "too late"), {u"close 1000"_s});
    row("7.1.4", bye + clientText("too late"), {u"close 1000"_s});
    row("7.1.5", begin("half") + bye + last("too late"), {u"close 1000"_s});
    row("7.1.6", clientText(QByteArray(65536, '*')) + clientText("hello") + bye + clientFrame(9, ""),
        {error, error, u"close 1000"_s});
    row("7.3.1", clientFrame(8, ""), {u"close 0"_s});
    row("7.3.2", clientFrame(8, "x"), {u"close 1002"_s});
    row("7.3.3", clientClose(1000), {u"close 1000"_s});
    row("7.3.4", clientClose(1000, "good bye"), {u"close 1000"_s});
    row("7.3.5", clientClose(1000, QByteArray(123, '*')), {u"close 1000"_s});
    row("7.3.6", clientClose(1000, QByteArray(124, '*')), {u"close 1002"_s});
    row("7.5.1", clientClose(1000, kosme + hex("eda080") + "edited"), {u"close 1007"_s});
}

void HostileWebSocketTest::addCloseCodes()
{
    int number = 0;
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
        row("7.7." + QByteArray::number(++number), clientClose(static_cast<quint16>(code)), {u"close %1"_s.arg(code)});
    number = 0;
    for (const int code : {0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999})
        row("7.9." + QByteArray::number(++number), clientClose(static_cast<quint16>(code)), {u"close 1002"_s});
    row("7.13.1", clientClose(5000), {u"close 1002"_s});
    row("7.13.2", clientClose(65535), {u"close 1002"_s});
}

void HostileWebSocketTest::obeysTheRfc()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, heard);
    QFETCH(qsizetype, piece);
    WsPeer peer(m_server->port(), m_token);
    QVERIFY(peer.isWelcome());
    peer.socket().send(bytes, piece);
    const bool ends = !heard.isEmpty() && heard.last().startsWith("close"_L1);
    if (!ends) {
        QCOMPARE(peer.heard(), heard);
        peer.socket().send(clientClose(1000));
        heard = QStringList{u"close 1000"_s};
    }
    QCOMPARE(peer.heardToTheEnd(), heard);
    QVERIFY(peer.socket().hasEnded());
}

void HostileWebSocketTest::hasAllCasesOfTheSuite()
{
    QCOMPARE(m_rows, 247);
}

void HostileWebSocketTest::takesAMessageInAThousandFragments()
{
    WsPeer peer(m_server->port(), m_token);
    const QByteArray nonce(128, 'n');
    const QByteArray ping = R"({"type":"ping","nonce":")" + nonce + "\"}" + QByteArray(1000 - 154, ' ');
    peer.socket().send(inFragments(ping, 1));
    QCOMPARE(peer.heard(), QStringList{u"pong"_s});
}

void HostileWebSocketTest::endsFragmentsThatNeverEnd()
{
    WsPeer empty(m_server->port(), m_token);
    empty.socket().send(begin("") + more("").repeated(5000));
    QCOMPARE(empty.heardToTheEnd(), QStringList{u"close 1009"_s});
    WsPeer full(m_server->port(), m_token);
    full.socket().send(begin("x") + more(QByteArray(1000, 'x')).repeated(100));
    QCOMPARE(full.heardToTheEnd(), QStringList{u"close 1009"_s});
}

void HostileWebSocketTest::endsMessagesThatStayOpen()
{
    const QByteArray close = hex("03ea"); // 1002
    const QList<Nuisance> nuisances{
        {"fragments", begin("half"), more(""), hex("03")}, // Their number may be too great before the time is over.
        {"a frame", clientFrame(1, "half", {.length = 65536}), "", close},
        {"a header", clientText("hello").first(1), "", close},
        {"with pings between", begin("half"), clientFrame(9, ""), close},
        {"a ping that isn't whole", clientFrame(9, "", {.length = 100}), "", close},
    };
    QCOMPARE(unendedOf(nuisances, m_server->port(), m_token), QStringList());
}

void HostileWebSocketTest::keepsLittleOfMessagesThatStayOpen()
{
    const qsizetype descriptors = openDescriptors(m_server->pid());
    const qint64 before = residentBytes(m_server->pid());
    std::vector<std::unique_ptr<WsPeer>> peers;
    for (int i = 0; i < 200; ++i) {
        peers.push_back(std::make_unique<WsPeer>(m_server->port(), m_token));
        peers.back()->socket().send(begin(QByteArray(60'000, 'x')));
    }
    QVERIFY(isWell());
    const qint64 grown = residentBytes(m_server->pid()) - before;
    QVERIFY2(grown < 200 * 2 * 65536 + 10'000'000 || !tellsMemory, qPrintable(QString::number(grown)));
    for (const auto &peer : peers)
        QCOMPARE(peer->heardToTheEnd(), QStringList{u"close 1002"_s});
    peers.clear();
    QTRY_VERIFY(openDescriptors(m_server->pid()) <= descriptors);
}

void HostileWebSocketTest::answersAFloodOfPings()
{
    WsPeer peer(m_server->port(), m_token);
    for (int i = 0; i < 100; ++i) {
        peer.socket().send(clientFrame(9, "p").repeated(200) + clientFrame(10, "").repeated(200));
        QCOMPARE(peer.heard().size(), 200);
    }
}

void HostileWebSocketTest::boundsWhatAPeerDoesNotRead()
{
    const qint64 before = residentBytes(m_server->pid());
    WsPeer peer(m_server->port(), m_token);
    const QByteArray pings = clientFrame(9, QByteArray(125, 'p')).repeated(500);
    // Until it is thrown out, which is when more than 200 KB wait.
    qsizetype begun = 0; // so much of the pings: what the system takes may end within a frame
    for (const QDeadlineTimer end(30'000); !peer.socket().hasEnded() && !end.hasExpired();) {
        const qsizetype sent = peer.socket().sendWithoutWaiting(pings.sliced(begun));
        begun = (begun + sent) % pings.size();
        if (sent == 0)
            QThread::msleep(1);
    }
    QVERIFY(isWell());
    const qint64 grown = residentBytes(m_server->pid()) - before;
    QVERIFY2(grown < 10'000'000 || !tellsMemory, qPrintable(QString::number(grown)));
    QVERIFY(peer.socket().hasEnded());
    QTRY_VERIFY(m_server->log().contains("reads too slowly"_L1));
}

/// What was missed is made for each of them alone, and a hello that asks for it is short.
void HostileWebSocketTest::resumesNothingForThoseWhoDoNotRead()
{
    ServerProcess server({u"--data"_s, m_folder.filePath(u"resume"_s), u"--guests"_s, u"--limit"_s, u"messages=0"_s,
        u"--limit"_s, u"connections=0"_s});
    QVERIFY(server.start());
    const QByteArray token = signIn(server.port(), u"ada"_s).toLatin1();
    WsPeer author(server.port(), token);
    const QByteArray text(2000, 'x');
    for (int i = 0; i < 300; ++i)
        author.socket().send(clientText(
            R"({"type":"send","txn_id":")" + QByteArray::number(i) + R"(","room":"lobby","text":")" + text + "\"}"));
    const auto page = [&] {
        return httpCall(server.port(), "GET", "/api/v1/rooms/lobby/messages", {}, QString::fromLatin1(token)).json();
    };
    QTRY_COMPARE(page().value("last_id"_L1).toInteger(), 300);
    const QByteArray hello = R"({"type":"hello","token":")" + token + R"(","resume":{"lobby":{"epoch":")"
        + page().value("epoch"_L1).toString().toLatin1() + R"(","id":0,"change":0}}})";
    const qint64 before = residentBytes(server.pid());
    constexpr int many = 100;
    std::vector<std::unique_ptr<RawSocket>> readers;
    for (int i = 0; i < many; ++i) {
        readers.push_back(std::make_unique<RawSocket>(server.port(), true));
        readers.back()->send(upgradeRequest() + clientText(hello));
    }
    QTRY_COMPARE(WsPeer(server.port(), token).heard(), QStringList()); // they were heard
    QTest::qWait(1000);
    const qint64 each = (residentBytes(server.pid()) - before) / many;
    QVERIFY2(each < 150'000 || !tellsMemory, qPrintable(QString::number(each)));
    QByteArray read;
    while (!read.contains(R"("id":230,)") && !readers.front()->hasEnded()) // and who reads after all gets it
        read += readers.front()->read();
    QVERIFY(read.contains(R"("id":230,)"));
}

void HostileWebSocketTest::closesWhoDoesNotSayHello()
{
    const QByteArray close = hex("0fa2"); // 4002
    const QList<Nuisance> nuisances{
        {"nothing", "", "", close},
        {"pings", "", clientFrame(9, ""), close},
        {"a hello that never ends", begin("{\"type\":\"hello\","), more(" ")},
        {"not JSON", clientText("hello"), "", close},
        {"a message", clientText(R"({"type":"send","txn_id":"t","room":"lobby","text":"hi"})"), "", close},
        {"a hello that is wrong", clientText(R"({"type":"hello","token":7})"), "", close},
        {"a hello with a field too many", clientText(R"({"type":"hello","token":"t","x":1})"), "", close},
        {"a hello with two tokens", clientText(R"({"type":"hello","token":"t","token":"u"})"), "", close},
    };
    QCOMPARE(unendedOf(nuisances, m_server->port(), {}), QStringList());
}

void HostileWebSocketTest::hearsNothingAfterAClose_data()
{
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("its own") << clientClose(1000);
    QTest::newRow("one that is wrong") << clientFrame(8, "x");
    QTest::newRow("the server's, for a second hello") << clientText(R"({"type":"hello","token":"t"})");
    QTest::newRow("the server's, for a binary frame") << clientFrame(2, "x");
}

void HostileWebSocketTest::hearsNothingAfterAClose()
{
    QFETCH(QByteArray, close);
    WsPeer peer(m_server->port(), m_token);
    const QByteArray message = clientText(R"({"type":"send","txn_id":"after","room":"lobby","text":"after"})");
    peer.socket().send(close + message.repeated(10));
    peer.socket().send(message);
    const QStringList heard = peer.heardToTheEnd();
    QCOMPARE(heard.size(), 1);
    QVERIFY(heard.first().startsWith("close"_L1));
    const auto page
        = httpCall(m_server->port(), "GET", "/api/v1/rooms/lobby/messages", {}, QString::fromLatin1(m_token));
    QCOMPARE(page.json().value("last_id"_L1).toInteger(), 0);
}

QTEST_GUILESS_MAIN(HostileWebSocketTest)
#include "tst_hostilewebsocket.moc"
