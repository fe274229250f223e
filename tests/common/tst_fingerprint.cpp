// SPDX-License-Identifier: MIT
#include "common/fingerprint.h"

#include <QCryptographicHash>
#include <QSet>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class FingerprintTest : public QObject
{
    Q_OBJECT

private slots:
    void namesKnownBits_data();
    void namesKnownBits();
    void hasOneWordForEach16Bits();
    void tellsFingerprintsApart();
};

/// The examples of the article that defines the words.
void FingerprintTest::namesKnownBits_data()
{
    QTest::addColumn<QByteArray>("bits"); // the first four bytes
    QTest::addColumn<QString>("words"); // the first two words
    QTest::newRow("127.0.0.1") << "7f000001"_ba << u"lusab babad"_s;
    QTest::newRow("63.84.220.193") << "3f54dcc1"_ba << u"gutih tugad"_s;
    QTest::newRow("63.118.7.35") << "3f760723"_ba << u"gutuk bisog"_s;
    QTest::newRow("140.98.193.141") << "8c62c18d"_ba << u"mudof sakat"_s;
    QTest::newRow("64.255.6.200") << "40ff06c8"_ba << u"haguz biram"_s;
    QTest::newRow("212.58.253.68") << "d43afd44"_ba << u"tibup zujah"_s;
    QTest::newRow("198.81.129.136") << "c6518188"_ba << u"sinid makam"_s;
    QTest::newRow("all") << "ffffffff"_ba << u"zuzuz zuzuz"_s;
}

void FingerprintTest::namesKnownBits()
{
    QFETCH(QByteArray, bits);
    QFETCH(QString, words);
    const QByteArray sha256 = QByteArray::fromHex(bits) + QByteArray(28, '\0');
    QCOMPARE(fingerprintWords(sha256), words + u" babab"_s.repeated(6));
}

void FingerprintTest::hasOneWordForEach16Bits()
{
    QSet<QString> words;
    for (int bits = 0; bits < 0x10000; ++bits) {
        QByteArray sha256(32, '\0');
        sha256[0] = static_cast<char>(bits >> 8);
        sha256[1] = static_cast<char>(bits & 0xff);
        words.insert(fingerprintWords(sha256).left(5));
    }
    QCOMPARE(words.size(), 0x10000);
}

void FingerprintTest::tellsFingerprintsApart()
{
    const QByteArray sha256 = QCryptographicHash::hash("certificate", QCryptographicHash::Sha256);
    for (int bit = 0; bit < 128; ++bit) {
        QByteArray other = sha256;
        other[bit / 8] = static_cast<char>(other[bit / 8] ^ 1 << bit % 8);
        QVERIFY(fingerprintWords(other) != fingerprintWords(sha256));
    }
}

QTEST_APPLESS_MAIN(FingerprintTest)
#include "tst_fingerprint.moc"
