// SPDX-License-Identifier: MIT
#include "client/ui/emoji.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class EmojiTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWholeSequences_data();
    void findsWholeSequences();
    void countsEmojiThatStandAlone_data();
    void countsEmojiThatStandAlone();
};

void EmojiTest::findsWholeSequences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("emoji");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("plain text") << u"1 # * © ™ ❤ ☺ a"_s << QStringList();
    QTest::newRow("face") << u"hi 😀!"_s << QStringList{u"😀"_s};
    QTest::newRow("two") << u"😀😀"_s << QStringList{u"😀"_s, u"😀"_s};
    QTest::newRow("skin tone") << u"👍🏽"_s << QStringList{u"👍🏽"_s};
    QTest::newRow("family") << u"👨‍👩‍👧‍👦x"_s << QStringList{u"👨‍👩‍👧‍👦"_s};
    QTest::newRow("heart by selector") << u"\u2764\uFE0F"_s << QStringList{u"\u2764\uFE0F"_s};
    QTest::newRow("text by selector") << u"\u231A\uFE0E"_s << QStringList();
    QTest::newRow("keycap") << u"1\uFE0F\u20E3 2"_s << QStringList{u"1\uFE0F\u20E3"_s};
    QTest::newRow("flag") << u"🇩🇪🇫🇷"_s << QStringList{u"🇩🇪"_s, u"🇫🇷"_s};
    QTest::newRow("half a flag") << u"🇩"_s << QStringList();
    QTest::newRow("flag of Scotland") << u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s
                                      << QStringList{u"🏴󠁧󠁢󠁳󠁣󠁴󠁿"_s};
    QTest::newRow("rainbow flag") << u"🏳️‍🌈"_s << QStringList{u"🏳️‍🌈"_s};
    QTest::newRow("toned without selector") << u"☝🏿"_s << QStringList{u"☝🏿"_s};
    QTest::newRow("joiner at the end") << u"😀\u200D"_s << QStringList{u"😀"_s};
    QTest::newRow("newer than our tables") << u"\U0001FAE8"_s << QStringList{u"\U0001FAE8"_s};
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD83D)) << QStringList();
}

void EmojiTest::findsWholeSequences()
{
    QFETCH(QString, text);
    QStringList found;
    const QList<TextRange> ranges = findEmoji(text);
    for (const TextRange &range : ranges)
        found.append(text.mid(range.start, range.length));
    QTEST(found, "emoji");
}

void EmojiTest::countsEmojiThatStandAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << u""_s << 0;
    QTest::newRow("blank") << u"  \n"_s << 0;
    QTest::newRow("one") << u"👍🏽"_s << 1;
    QTest::newRow("three, spaced") << u"👍 😀\n🇩🇪"_s << 3;
    QTest::newRow("with text") << u"ok 👍"_s << 0;
    QTest::newRow("digits") << u"123"_s << 0;
}

void EmojiTest::countsEmojiThatStandAlone()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(int(onlyEmoji(text)), count);
}

QTEST_GUILESS_MAIN(EmojiTest)
#include "tst_emoji.moc"
