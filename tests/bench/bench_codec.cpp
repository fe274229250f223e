// SPDX-License-Identifier: MIT
#include "common/codec.h"
#include "common/timestamp.h"
#include "tests/bench/compare.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What our checks cost beside Qt's JSON alone.
class CodecBench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { printHeader(); }
    void decodesASend();
    void encodesAMessage();
};

void CodecBench::decodesASend()
{
    const QByteArray head = R"({"type":"send","txn_id":"7f3c9a1e-42","room":"lobby","text":")"_ba;
    const QByteArray frame = head + QByteArray(200 - head.size() - 2, 'x') + R"("})"_ba;
    QCOMPARE(frame.size(), 200);
    QVERIFY(bool(decodeRequest(frame)));

    printRow(u"decodeRequest, a send of 200 bytes"_s, u"QJsonDocument::fromJson"_s,
        sampleSeconds([&] { keep(decodeRequest(frame)); }, [&] { keep(QJsonDocument::fromJson(frame)); }));
}

void CodecBench::encodesAMessage()
{
    const Event event
        = Message{lobbyId(), 481, UserName(u"ada"_s), fromMilliseconds(1795363494123), QString(120, u'x')};
    const QJsonObject object = QJsonDocument::fromJson(encode(event)).object();
    QCOMPARE(object.size(), 6);

    printRow(u"encode, a message of 120 letters"_s, u"QJsonDocument::toJson"_s,
        sampleSeconds(
            [&] { keep(encode(event)); }, [&] { keep(QJsonDocument(object).toJson(QJsonDocument::Compact)); }));
}

QTEST_APPLESS_MAIN(CodecBench)
#include "bench_codec.moc"
