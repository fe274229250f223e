// SPDX-License-Identifier: MIT
#include "server/net/frames.h"
#include "tests/bench/compare.h"

#include <QtEndian>
#include <QtTest>

#include <cstring>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mask = 0x1122334411223344;

QByteArray maskedText(qsizetype size)
{
    QByteArray frame("\x81");
    if (size < 126) {
        frame.append(static_cast<char>(0x80 | size));
    } else {
        const auto length = qToBigEndian(static_cast<quint64>(size));
        frame.append('\xFF').append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    frame.append(reinterpret_cast<const char *>(&mask), 4);
    for (qsizetype i = 0; i < size; ++i)
        frame.append(static_cast<char>('x' ^ reinterpret_cast<const char *>(&mask)[i % 4]));
    return frame;
}

/// The least that can be done with masked bytes.
void copyAndXor(char *to, const QByteArray &from)
{
    std::memcpy(to, from.constData(), static_cast<size_t>(from.size()));
    for (qsizetype i = 0; i + qsizetype(sizeof mask) <= from.size(); i += sizeof mask) {
        quint64 word = 0;
        std::memcpy(&word, to + i, sizeof word);
        word ^= mask;
        std::memcpy(to + i, &word, sizeof word);
    }
}

/// How many texts there are.
int decodeAll(FrameDecoder &decoder, QByteArrayView bytes)
{
    int texts = 0;
    while (!bytes.isEmpty())
        texts += decoder.next(bytes).kind == Frame::Kind::Text;
    return texts;
}

}

/// What reading frames costs beside touching the bytes twice.
class FramesBench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { printHeader(); }
    void decodes_data();
    void decodes();
};

void FramesBench::decodes_data()
{
    QTest::addColumn<qsizetype>("payload");
    QTest::addColumn<int>("frames");
    QTest::newRow("655 frames of 94 bytes, 64 KiB in all") << qsizetype(94) << 655;
    QTest::newRow("one frame of 65,536 bytes") << qsizetype(65536) << 1;
}

void FramesBench::decodes()
{
    QFETCH(qsizetype, payload);
    QFETCH(int, frames);
    const QByteArray bytes = maskedText(payload).repeated(frames);
    QByteArray copy(bytes.size(), Qt::Uninitialized);
    FrameDecoder decoder{Limits()};
    QCOMPARE(decodeAll(decoder, bytes), frames);

    printRow(QString::fromUtf8(QTest::currentDataTag()), u"memcpy and XOR of the same bytes"_s,
        sampleSeconds([&] { keep(decodeAll(decoder, bytes)); },
            [&] {
                copyAndXor(copy.data(), bytes);
                keep(*copy.constData());
            }));
}

QTEST_APPLESS_MAIN(FramesBench)
#include "bench_frames.moc"
