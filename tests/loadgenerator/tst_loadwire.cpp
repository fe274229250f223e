// SPDX-License-Identifier: MIT
#include "loadgenerator/wire.h"

#include <QTest>

using namespace Chatto::Load;
using namespace Qt::StringLiterals;
using Kind = WireFrame::Kind;

class LoadWireTest : public QObject
{
    Q_OBJECT

private slots:
    void takesFramesOfAnyLength_data();
    void takesFramesOfAnyLength();
    void takesOneFrameAfterTheOther();
    void leavesIncompleteFramesAlone();
    void refusesWhatAServerMustNotSend_data();
    void refusesWhatAServerMustNotSend();
    void masksWhatItSends();
    void readsCloseFrames();
    void readsHeadsOfHttp();
};

static QByteArray header(const char *hex)
{
    return QByteArray::fromHex(hex);
}

void LoadWireTest::takesFramesOfAnyLength_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << header("8100") << 0;
    QTest::newRow("7 bits") << header("817d") << 125;
    QTest::newRow("16 bits, least") << header("817e007e") << 126;
    QTest::newRow("16 bits, most") << header("817effff") << 65535;
    QTest::newRow("64 bits") << header("817f0000000000010000") << 65536;
}

void LoadWireTest::takesFramesOfAnyLength()
{
    QFETCH(QByteArray, header);
    QFETCH(int, size);
    const QByteArray wire = header + QByteArray(size, 'x') + "rest";
    QByteArrayView bytes = wire;
    const WireFrame frame = takeFrame(bytes);
    QCOMPARE(frame.kind, Kind::Text);
    QCOMPARE(frame.payload.toByteArray(), QByteArray(size, 'x'));
    QCOMPARE(bytes.toByteArray(), "rest"_ba);
}

void LoadWireTest::takesOneFrameAfterTheOther()
{
    const QByteArray wire = header("8102") + "{}" + header("8901") + "p" + header("8a00") + header("880203e9");
    QByteArrayView bytes = wire;
    QCOMPARE(takeFrame(bytes).kind, Kind::Text);
    const WireFrame ping = takeFrame(bytes);
    QCOMPARE(ping.kind, Kind::Ping);
    QCOMPARE(ping.payload.toByteArray(), "p"_ba);
    QCOMPARE(takeFrame(bytes).kind, Kind::Pong);
    QCOMPARE(takeFrame(bytes).kind, Kind::Close);
    QCOMPARE(takeFrame(bytes).kind, Kind::Incomplete);
}

void LoadWireTest::leavesIncompleteFramesAlone()
{
    const QByteArray wire = header("817e0080") + QByteArray(128, 'x');
    for (qsizetype size = 0; size < wire.size(); ++size) {
        QByteArrayView bytes(wire.constData(), size);
        QCOMPARE(takeFrame(bytes).kind, Kind::Incomplete);
        QCOMPARE(bytes.size(), size);
    }
}

void LoadWireTest::refusesWhatAServerMustNotSend_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("masked") << header("818000000000");
    QTest::newRow("fragment") << header("0100");
    QTest::newRow("continuation") << header("8000");
    QTest::newRow("binary") << header("8200");
    QTest::newRow("reserved bit") << header("c100");
    QTest::newRow("unknown opcode") << header("8300");
}

void LoadWireTest::refusesWhatAServerMustNotSend()
{
    QFETCH(QByteArray, wire);
    QByteArrayView bytes = wire;
    QCOMPARE(takeFrame(bytes).kind, Kind::Violation);
}

void LoadWireTest::masksWhatItSends()
{
    QCOMPARE(clientText("hi"), header("818200000000") + "hi");
    QCOMPARE(clientPong("p"), header("8a8100000000") + "p");
    QCOMPARE(clientText(QByteArray(126, 'x')).left(4), header("81fe007e"));
    QCOMPARE(clientText(QByteArray(65536, 'x')).left(10), header("81ff0000000000010000"));
}

void LoadWireTest::readsCloseFrames()
{
    QCOMPARE(describeClose(QByteArray(header("0fa3") + "too slow")), "4003 too slow"_ba);
    QCOMPARE(describeClose(header("03e9")), "1001"_ba);
    QCOMPARE(describeClose(QByteArray()), "no code"_ba);
}

void LoadWireTest::readsHeadsOfHttp()
{
    QVERIFY(!readHttpHead("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"));
    const auto head = readHttpHead("HTTP/1.1 200 OK\r\nX: y\r\ncontent-LENGTH:  2 \r\n\r\n{}");
    QVERIFY(head);
    QCOMPARE(head->status, 200);
    QCOMPARE(head->contentLength, 2);
    QCOMPARE(head->size, 46);
    QCOMPARE(readHttpHead("HTTP/1.1 101 Switching Protocols\r\n\r\n")->contentLength, 0);
    QCOMPARE(readHttpHead("SSH-2.0\r\n\r\n")->status, 0);
}

QTEST_APPLESS_MAIN(LoadWireTest)
#include "tst_loadwire.moc"
