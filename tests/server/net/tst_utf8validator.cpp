// SPDX-License-Identifier: MIT
#include "server/net/utf8validator.h"

#include <QStringDecoder>
#include <QTest>

namespace Chatto {

namespace {

enum class Verdict { Valid, Unfinished, Invalid };

Verdict judge(QByteArrayView bytes, qsizetype step)
{
    Utf8Validator validator;
    for (; !bytes.isEmpty(); bytes = bytes.sliced(std::min(step, bytes.size()))) {
        if (!validator.add(bytes.first(std::min(step, bytes.size()))))
            return Verdict::Invalid;
    }
    return validator.isComplete() ? Verdict::Valid : Verdict::Unfinished;
}

}

class Utf8ValidatorTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesInPiecesOfAnySize_data();
    void judgesInPiecesOfAnySize();
    void knowsEveryCodePoint();
    void agreesWithQtOnAllShortSequences();
};

void Utf8ValidatorTest::judgesInPiecesOfAnySize_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const char *hex, Verdict verdict) {
        QTest::newRow(name) << QByteArray(hex) << static_cast<int>(verdict);
    };
    row("nothing", "", Verdict::Valid);
    row("ASCII", "48656c6c6f20776f726c64202d2068656c6c6f20616761696e", Verdict::Valid);
    row("kosme", "cebae1bdb9cf83cebcceb5", Verdict::Valid);
    row("U+0000", "00", Verdict::Valid);
    row("U+0080", "c280", Verdict::Valid);
    row("U+0800", "e0a080", Verdict::Valid);
    row("U+10000", "f0908080", Verdict::Valid);
    row("U+D7FF", "ed9fbf", Verdict::Valid);
    row("U+E000", "ee8080", Verdict::Valid);
    row("U+FFFF", "efbfbf", Verdict::Valid);
    row("U+10FFFF", "f48fbfbf", Verdict::Valid);
    row("U+110000", "f4908080", Verdict::Invalid);
    row("surrogate D800", "eda080", Verdict::Invalid);
    row("surrogate DFFF", "edbfbf", Verdict::Invalid);
    row("overlong slash, two bytes", "c0af", Verdict::Invalid);
    row("overlong slash, three", "e080af", Verdict::Invalid);
    row("overlong slash, four", "f08080af", Verdict::Invalid);
    row("overlong U+007F", "c1bf", Verdict::Invalid);
    row("overlong U+07FF", "e09fbf", Verdict::Invalid);
    row("overlong U+FFFF", "f08fbfbf", Verdict::Invalid);
    row("five bytes", "f888808080", Verdict::Invalid);
    row("six bytes", "fc8480808080", Verdict::Invalid);
    row("FE", "fe", Verdict::Invalid);
    row("FF", "ff", Verdict::Invalid);
    row("lone continuation", "80", Verdict::Invalid);
    row("continuation after ASCII", "6161616161616161bf", Verdict::Invalid);
    row("lead, then ASCII", "c361", Verdict::Invalid);
    row("lead, then lead", "e1bdc3", Verdict::Invalid);
    row("unfinished, one of two", "c3", Verdict::Unfinished);
    row("unfinished, two of three", "e1bd", Verdict::Unfinished);
    row("unfinished, three of four",
        "f09f9880"
        "f09f98",
        Verdict::Unfinished);
    row("wrong after much ASCII", "616161616161616161616161616161616161ff", Verdict::Invalid);
}

void Utf8ValidatorTest::judgesInPiecesOfAnySize()
{
    QFETCH(QByteArray, hex);
    QFETCH(int, verdict);
    const QByteArray bytes = QByteArray::fromHex(hex);
    for (const qsizetype step : {1, 2, 3, 5, 1000})
        QCOMPARE(static_cast<int>(judge(bytes, step)), verdict);
}

void Utf8ValidatorTest::knowsEveryCodePoint()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (judge(bytes, 1000) != Verdict::Valid)
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void Utf8ValidatorTest::agreesWithQtOnAllShortSequences()
{
    // Every pair of bytes behind every kind of beginning.
    for (const char *begin : {"", "e1", "f1", "f180"}) {
        for (int pair = 0; pair <= 0xFFFF; ++pair) {
            QByteArray bytes = QByteArray::fromHex(begin);
            bytes.append(static_cast<char>(pair >> 8)).append(static_cast<char>(pair));
            if ((judge(bytes, 1000) == Verdict::Valid) != bytes.isValidUtf8())
                QFAIL(bytes.toHex().constData());
        }
    }
}

}

QTEST_GUILESS_MAIN(Chatto::Utf8ValidatorTest)
#include "tst_utf8validator.moc"
