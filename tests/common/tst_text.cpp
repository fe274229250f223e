// SPDX-License-Identifier: MIT
#include "common/text.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void checksMessages_data();
    void checksMessages();
    void countsBytes_data();
    void countsBytes();
    void tellsControlCharacters();
};

void TextTest::checksMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code"); // -1: fine
    const auto fine = -1;
    const auto bad = static_cast<int>(ErrorCode::BadRequest);
    const auto empty = static_cast<int>(ErrorCode::TextEmpty);
    const auto tooLong = static_cast<int>(ErrorCode::TextTooLong);
    QTest::newRow("word") << u"hi"_s << fine;
    QTest::newRow("lines") << u"a\n\tb"_s << fine;
    QTest::newRow("emoji") << u"👩‍👩‍👧"_s << fine;
    QTest::newRow("an emoji newer than Qt") << QString::fromUcs4(U"\U0001FAE9", 1) << fine;
    QTest::newRow("Arabic") << u"محمد"_s << fine;
    QTest::newRow("combining on a letter") << u"e\u0301"_s << fine;
    QTest::newRow("20 bytes") << QString(20, u'a') << fine;
    QTest::newRow("21 bytes") << QString(21, u'a') << tooLong;
    QTest::newRow("21 bytes of 7 letters") << QString(7, u'€') << tooLong;
    QTest::newRow("nothing") << u""_s << empty;
    QTest::newRow("spaces") << u" \n\t\u00A0\u3000"_s << empty;
    QTest::newRow("zero width") << u"\u200B\u200D\u2060\uFEFF"_s << empty;
    QTest::newRow("direction") << u"\u202E\u2066"_s << empty;
    QTest::newRow("Hangul filler") << u"\u3164\uFFA0\u115F"_s << empty;
    QTest::newRow("Braille blank") << u"\u2800"_s << empty;
    QTest::newRow("variation selector") << u"\uFE0F"_s << empty;
    QTest::newRow("combining on nothing") << u"\u0301"_s << empty;
    QTest::newRow("tag letters") << QString::fromUcs4(U"\U000E0041", 1) << empty;
    QTest::newRow("NUL") << QString(QChar(0)) + u'a' << bad;
    QTest::newRow("escape") << u"\u001B[31m"_s << bad;
    QTest::newRow("carriage return") << u"a\r\n"_s << bad;
    QTest::newRow("delete") << u"a\u007F"_s << bad;
    QTest::newRow("C1") << u"a\u0085"_s << bad;
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) << bad;
    QTest::newRow("the other half") << u"a"_s + QChar(0xDE00) << bad;
}

void TextTest::checksMessages()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto error = checkMessageText(text, 20);
    QCOMPARE(error ? static_cast<int>(error->code) : -1, code);
}

void TextTest::countsBytes_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"a"_s, u"é"_s, u"€"_s, u"😀"_s, u"aé€😀"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TextTest::countsBytes()
{
    QFETCH(QString, text);
    QCOMPARE(utf8Size(text), text.toUtf8().size());
}

void TextTest::tellsControlCharacters()
{
    QVERIFY(hasControlCharacters(u"a\n", LineBreaks::Refused));
    QVERIFY(!hasControlCharacters(u"a\n", LineBreaks::Allowed));
    QVERIFY(!hasControlCharacters(u"a", LineBreaks::Refused));
}

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
