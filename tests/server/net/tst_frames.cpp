// SPDX-License-Identifier: MIT
#include "server/net/frames.h"
#include "tests/server/net/rawclient.h"

#include <QTest>

namespace Chatto {

namespace {

constexpr int mostFragments = 64;

Limits testLimits()
{
    Limits limits;
    limits.fragments = mostFragments;
    return limits;
}

QByteArray describe(const Frame &frame)
{
    switch (frame.kind) {
    case Frame::Kind::Text:
        return "text:" + frame.payload;
    case Frame::Kind::Ping:
        return "ping:" + frame.payload;
    case Frame::Kind::Pong:
        return "pong:" + frame.payload;
    case Frame::Kind::Close:
        return "close:" + frame.payload.toHex();
    case Frame::Kind::Violation:
        return QByteArray::number(static_cast<int>(frame.code));
    case Frame::Kind::None:
        break;
    }
    return {};
}

/// What comes out when the bytes come in pieces of `step`.
QByteArrayList decode(const QByteArray &bytes, qsizetype step)
{
    FrameDecoder decoder(testLimits());
    QByteArrayList out;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        QByteArrayView piece = QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at));
        for (;;) {
            const Frame frame = decoder.next(piece);
            if (frame.kind == Frame::Kind::None)
                break;
            out.append(describe(frame));
            if (frame.kind == Frame::Kind::Violation)
                return out;
        }
    }
    return out;
}

QByteArray fragments(const QByteArray &text, qsizetype size)
{
    QByteArray frames;
    for (qsizetype at = 0; at < text.size(); at += size)
        frames += clientFrame(at == 0 ? 1 : 0, text.mid(at, size), {.fin = at + size >= text.size()});
    return frames;
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

const QByteArray kosme = QByteArray::fromHex("cebae1bdb9cf83cebcceb5");

}

class FramesTest : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void acceptsTheseCloseCodesOnly();
    void knowsWhetherAMessageIsUnderway();
    void boundsTheSumOfFragments();
    void boundsTheNumberOfFragments();
    void staysViolated();
    void encodesControlFrames();

private:
    void addMessages();
    void addControlFrames();
    void addReservedBitsAndOpcodes();
    void addLengths();
    void addFragmentation();
    void addUtf8();
    void addCloses();
};

void FramesTest::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("out");
    addMessages();
    addControlFrames();
    addReservedBitsAndOpcodes();
    addLengths();
    addFragmentation();
    addUtf8();
    addCloses();
}

void FramesTest::addMessages()
{
    // Autobahn 1.1, 1.2, 10.1
    for (const qsizetype size : {0, 1, 125, 126, 127, 128, 65535, 65536}) {
        const QByteArray text(size, '*');
        QTest::addRow("text of %d", int(size)) << clientText(text) << QByteArrayList{"text:" + text};
    }
    QTest::newRow("two texts") << clientText("a") + clientText("b") << QByteArrayList{"text:a", "text:b"};
    QTest::newRow("text in fragments of 1300")
        << fragments(QByteArray(65536, '*'), 1300) << QByteArrayList{"text:" + QByteArray(65536, '*')};
    for (const qsizetype size : {0, 125, 126, 65536})
        QTest::addRow("binary of %d", int(size)) << clientFrame(2, QByteArray(size, '\xfe')) << QByteArrayList{"1003"};
    QTest::newRow("binary, at its first bytes") << clientFrame(2, "x").first(2) << QByteArrayList{"1003"};
    QTest::newRow("unmasked text") << clientFrame(1, "hi", {.masked = false}) << QByteArrayList{"1002"};
    QTest::newRow("unmasked ping") << clientFrame(9, "", {.masked = false}) << QByteArrayList{"1002"};
    QTest::newRow("unmasked, after a good one")
        << clientText("a") + clientFrame(1, "hi", {.masked = false}) << QByteArrayList{"text:a", "1002"};
}

void FramesTest::addControlFrames()
{
    // Autobahn 2
    const QByteArray most(125, '\xfe');
    QTest::newRow("ping without payload") << clientFrame(9, "") << QByteArrayList{"ping:"};
    QTest::newRow("ping with text") << clientFrame(9, "Hello") << QByteArrayList{"ping:Hello"};
    QTest::newRow("ping with bytes") << clientFrame(9, hex("00fffefd")) << QByteArrayList{"ping:" + hex("00fffefd")};
    QTest::newRow("ping of 125") << clientFrame(9, most) << QByteArrayList{"ping:" + most};
    QTest::newRow("ping of 126") << clientFrame(9, most + "x") << QByteArrayList{"1002"};
    QTest::newRow("pong unasked") << clientFrame(10, "") << QByteArrayList{"pong:"};
    QTest::newRow("pong of 126") << clientFrame(10, most + "x") << QByteArrayList{"1002"};
    QTest::newRow("pong and ping") << clientFrame(10, "u") + clientFrame(9, "p") << QByteArrayList{"pong:u", "ping:p"};
    QTest::newRow("ten pings") << clientFrame(9, "p").repeated(10) << QByteArrayList(10, "ping:p");
    QTest::newRow("ping in parts") << clientFrame(9, "a", {.fin = false}) << QByteArrayList{"1002"};
    QTest::newRow("pong in parts") << clientFrame(10, "a", {.fin = false}) << QByteArrayList{"1002"};
    QTest::newRow("close in parts") << clientFrame(8, "", {.fin = false}) << QByteArrayList{"1002"};
    QTest::newRow("close of 126") << clientFrame(8, hex("03e8") + QByteArray(124, 'r')) << QByteArrayList{"1002"};
}

void FramesTest::addReservedBitsAndOpcodes()
{
    // Autobahn 3 and 4
    for (int bits = 1; bits < 8; ++bits) {
        for (const int opcode : {0, 1, 2, 8, 9, 10}) {
            QTest::addRow("RSV %d in opcode %d", bits, opcode)
                << clientText("ok") + clientFrame(opcode, "", {.reserved = bits}) << QByteArrayList{"text:ok", "1002"};
        }
    }
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        QTest::addRow("opcode %d", opcode) << clientFrame(opcode, "") << QByteArrayList{"1002"};
        QTest::addRow("opcode %d with payload", opcode)
            << clientText("ok") + clientFrame(opcode, "x") << QByteArrayList{"text:ok", "1002"};
    }
}

void FramesTest::addLengths()
{
    QTest::newRow("125 in two bytes") << clientFrame(1, QByteArray(125, 'x'), {.lengthBytes = 2})
                                      << QByteArrayList{"1002"};
    QTest::newRow("0 in two bytes") << clientFrame(1, "", {.lengthBytes = 2}) << QByteArrayList{"1002"};
    QTest::newRow("126 in eight bytes") << clientFrame(1, QByteArray(126, 'x'), {.lengthBytes = 8})
                                        << QByteArrayList{"1002"};
    QTest::newRow("65535 in eight bytes")
        << clientFrame(1, QByteArray(65535, 'x'), {.lengthBytes = 8}) << QByteArrayList{"1002"};
    QTest::newRow("ping in two bytes") << clientFrame(9, "x", {.lengthBytes = 2}) << QByteArrayList{"1002"};
    QTest::newRow("ping in eight bytes") << clientFrame(9, "x", {.lengthBytes = 8}) << QByteArrayList{"1002"};
    QTest::newRow("top bit of the length") << hex("81ff8000000000000001") << QByteArrayList{"1002"};
    QTest::newRow("all bits of the length") << hex("81ffffffffffffffffff") << QByteArrayList{"1002"};
    // Without mask or payload: the announcement is enough.
    QTest::newRow("65537 announced") << hex("81ff0000000000010001") << QByteArrayList{"1009"};
    QTest::newRow("2^62 announced") << hex("81ff4000000000000000") << QByteArrayList{"1009"};
    QTest::newRow("too much with fragments")
        << clientFrame(1, QByteArray(40000, 'x'), {.fin = false}) + hex("80fe9c40") // 40,000 more
        << QByteArrayList{"1009"};
}

void FramesTest::addFragmentation()
{
    // Autobahn 5
    const QByteArray begin = clientFrame(1, "Hel", {.fin = false});
    const QByteArray end = clientFrame(0, "lo");
    QTest::newRow("two fragments") << begin + end << QByteArrayList{"text:Hello"};
    QTest::newRow("ping between") << begin + clientFrame(9, "p") + end << QByteArrayList{"ping:p", "text:Hello"};
    QTest::newRow("pong between") << begin + clientFrame(10, "p") + end << QByteArrayList{"pong:p", "text:Hello"};
    QTest::newRow("close between") << begin + clientFrame(8, "") << QByteArrayList{"close:"};
    QTest::newRow("empty fragments") << clientFrame(1, "", {.fin = false}) + clientFrame(0, "", {.fin = false})
            + clientFrame(0, "") << QByteArrayList{"text:"};
    QTest::newRow("only the middle has text")
        << clientFrame(1, "", {.fin = false}) + clientFrame(0, "mid", {.fin = false}) + clientFrame(0, "")
        << QByteArrayList{"text:mid"};
    QTest::newRow("continuation of nothing") << clientFrame(0, "x") << QByteArrayList{"1002"};
    QTest::newRow("continuation of nothing, open") << clientFrame(0, "x", {.fin = false}) << QByteArrayList{"1002"};
    QTest::newRow("continuation after the end") << begin + end + end << QByteArrayList{"text:Hello", "1002"};
    QTest::newRow("text within a text") << begin + clientText("x") << QByteArrayList{"1002"};
    QTest::newRow("open text within a text") << begin + begin << QByteArrayList{"1002"};
    QTest::newRow("binary within a text") << begin + clientFrame(2, "x") << QByteArrayList{"1002"};
    QTest::newRow("five fragments, two pings") << clientFrame(1, "f1", {.fin = false})
            + clientFrame(0, "f2", {.fin = false}) + clientFrame(9, "a") + clientFrame(0, "f3", {.fin = false})
            + clientFrame(0, "f4", {.fin = false}) + clientFrame(9, "b")
            + clientFrame(0, "f5") << QByteArrayList{"ping:a", "ping:b", "text:f1f2f3f4f5"};
}

void FramesTest::addUtf8()
{
    // Autobahn 6; the sequences themselves are tst_utf8validator's.
    QTest::newRow("UTF-8") << clientText(kosme) << QByteArrayList{"text:" + kosme};
    QTest::newRow("UTF-8, one byte a frame") << fragments(kosme, 1) << QByteArrayList{"text:" + kosme};
    QTest::newRow("a character over two frames with a ping between")
        << clientFrame(1, kosme.first(1), {.fin = false}) + clientFrame(9, hex("ff")) + clientFrame(0, kosme.mid(1))
        << QByteArrayList{"ping:" + hex("ff"), "text:" + kosme};
    QTest::newRow("surrogate") << clientText(kosme + hex("eda080") + "edited") << QByteArrayList{"1007"};
    QTest::newRow("unfinished") << clientText(hex("cebae1bd")) << QByteArrayList{"1007"};
    QTest::newRow("unfinished in the last fragment")
        << clientFrame(1, "a", {.fin = false}) + clientFrame(0, hex("c3")) << QByteArrayList{"1007"};
    QTest::newRow("wrong in the first fragment: at once")
        << clientFrame(1, kosme + hex("f4908080"), {.fin = false}) << QByteArrayList{"1007"};
    QTest::newRow("wrong within a frame: before its end")
        << clientFrame(1, kosme + hex("f490"), {.length = 100}) << QByteArrayList{"1007"};
    QTest::newRow("good ones come before")
        << clientText("a") + clientText(hex("ff")) << QByteArrayList{"text:a", "1007"};
    QTest::newRow("a new message begins afresh")
        << clientText(kosme) + clientText(hex("9f")) << QByteArrayList{"text:" + kosme, "1007"};
}

void FramesTest::addCloses()
{
    // Autobahn 7
    QTest::newRow("close without payload") << clientFrame(8, "") << QByteArrayList{"close:"};
    QTest::newRow("close of one byte") << clientFrame(8, "x") << QByteArrayList{"1002"};
    QTest::newRow("close with code") << clientClose(1000) << QByteArrayList{"close:03e8"};
    QTest::newRow("close with reason") << clientClose(1000, "bye") << QByteArrayList{"close:03e8627965"};
    QTest::newRow("close with 123 bytes of reason")
        << clientClose(1000, QByteArray(123, 'r')) << QByteArrayList{"close:03e8" + QByteArray(123, 'r').toHex()};
    QTest::newRow("reason is not UTF-8") << clientClose(1000, hex("ceba80ff")) << QByteArrayList{"1007"};
    QTest::newRow("reason is unfinished UTF-8") << clientClose(1000, hex("c3")) << QByteArrayList{"1007"};
}

void FramesTest::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArrayList, out);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(997), bytes.size()})
        QCOMPARE(decode(bytes, step), out);
}

void FramesTest::acceptsTheseCloseCodesOnly()
{
    const auto isValid = [](int code) {
        return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
    };
    for (int code = 0; code <= 0xFFFF; ++code) {
        const QByteArrayList out = decode(clientClose(static_cast<quint16>(code)), 1000);
        const QByteArray expected
            = isValid(code) ? "close:" + QByteArray::number(code, 16).rightJustified(4, '0') : QByteArray("1002");
        QCOMPARE(out, QByteArrayList{expected});
    }
}

void FramesTest::knowsWhetherAMessageIsUnderway()
{
    FrameDecoder decoder(testLimits());
    const auto feed = [&decoder](const QByteArray &bytes) {
        QByteArrayView view = bytes;
        while (decoder.next(view).kind != Frame::Kind::None) { }
        return decoder.isInMessage();
    };
    QVERIFY(!decoder.isInMessage());
    QVERIFY(feed(clientText("hello").first(1)));
    QVERIFY(!feed(clientText("hello").mid(1)));
    QVERIFY(feed(clientFrame(1, "a", {.fin = false})));
    QVERIFY(feed(clientFrame(9, "")));
    QVERIFY(!feed(clientFrame(0, "b")));
    QVERIFY(feed(clientText("hello").first(8)));
}

void FramesTest::boundsTheSumOfFragments()
{
    QByteArray bytes = clientFrame(1, QByteArray(2000, 'x'), {.fin = false});
    bytes += clientFrame(0, QByteArray(2000, 'x'), {.fin = false}).repeated(31);
    QCOMPARE(
        decode(bytes + clientFrame(0, QByteArray(1536, 'x')), 4096), QByteArrayList{"text:" + QByteArray(65536, 'x')});
    QCOMPARE(decode(bytes + clientFrame(0, QByteArray(1537, 'x')), 4096), QByteArrayList{"1009"});
}

void FramesTest::boundsTheNumberOfFragments()
{
    const QByteArray begin = clientFrame(1, "", {.fin = false});
    const QByteArray middle = clientFrame(0, "", {.fin = false});
    QCOMPARE(decode(begin + middle.repeated(mostFragments - 2) + clientFrame(0, "x"), 4096), QByteArrayList{"text:x"});
    QCOMPARE(decode(begin + middle.repeated(mostFragments - 1) + clientFrame(0, "x"), 4096), QByteArrayList{"1009"});
}

void FramesTest::staysViolated()
{
    FrameDecoder decoder(testLimits());
    const QByteArray bad = clientFrame(3, "");
    QByteArrayView view = bad;
    QCOMPARE(decoder.next(view).kind, Frame::Kind::Violation);
    const QByteArray good = clientText("x");
    view = good;
    QCOMPARE(decoder.next(view).kind, Frame::Kind::Violation);
}

void FramesTest::encodesControlFrames()
{
    QCOMPARE(pingFrame(), hex("8900"));
    QCOMPARE(pongFrame("abc"), hex("8a03") + "abc");
    QCOMPARE(closeFrame(CloseCode::TryAgain), hex("88100fac") + "try again soon");
    QCOMPARE(closeEcho({}), hex("8800"));
    QCOMPARE(closeEcho(hex("0fa0") + "reason"), hex("88020fa0"));
}

}

QTEST_GUILESS_MAIN(Chatto::FramesTest)
#include "tst_frames.moc"
