// SPDX-License-Identifier: MIT
#include "client/ui/emoji.h"
#include "client/ui/emojitable.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class EmojiTableTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatUnicodeLists();
    void everyRowIsOneEmoji();
    void everyShortNameLeadsBack();
    void knowsShortNames_data();
    void knowsShortNames();
    void colorsHandsAndPeople_data();
    void colorsHandsAndPeople();
    void findsTheRowOfAnyTone();
    void searches_data();
    void searches();
    void searchPutsTheNameBeforeTheKeyword();
    void searchLooksAtTheBeginningsOfWords();
    void searchStopsAtTheMost();
    void writesNamesPlainly_data();
    void writesNamesPlainly();

private:
    EmojiTable m_table;
};

/// The package unicode-data, from which tools/emoji/make-table.py made the table.
void EmojiTableTest::isWhatUnicodeLists()
{
    QFile file(u"/usr/share/unicode/emoji/emoji-test.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("unicode-data is not installed");
    const QString listed = QString::fromUtf8(file.readAll());
    if (!listed.contains(u"# Version: 15.0\n"_s))
        QSKIP("This is another version of Unicode than the table's");

    static const QRegularExpression line(
        u"^(# group: |([0-9A-F ]+?) *; fully-qualified +# \\S+ E[\\d.]+ (.*)$)"_s, QRegularExpression::MultilineOption);
    QSet<QString> toned;
    int row = 0;
    int groups = 0;
    for (auto match = line.globalMatch(listed); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        if (!one.hasCaptured(2)) {
            // A group of nothing but skin tones is none of ours.
            if (groups < m_table.groupCount() && m_table.groupStart(groups) == row)
                ++groups;
            continue;
        }
        QString emoji;
        const QStringList codes = one.captured(2).split(u' ');
        for (const QString &code : codes) {
            const char32_t c = code.toUInt(nullptr, 16);
            emoji += QString::fromUcs4(&c, 1);
        }
        if (EmojiTable::tone(emoji) > 0) {
            toned.insert(emoji);
            continue;
        }
        QVERIFY2(row < m_table.size(), qPrintable(emoji));
        QCOMPARE(m_table.text(row), emoji);
        QCOMPARE(m_table.name(row), one.captured(3));
        ++row;
    }
    QCOMPARE(row, m_table.size());
    QCOMPARE(groups, m_table.groupCount());
    int colored = 0;
    for (row = 0; row < m_table.size(); ++row) {
        for (int tone = 1; m_table.hasTones(row) && tone < EmojiTable::toneCount; ++tone, ++colored)
            QVERIFY2(toned.contains(m_table.text(row, tone)), qPrintable(m_table.name(row)));
    }
    // What is left are couples of two tones.
    QVERIFY(colored > 1400);
}

void EmojiTableTest::everyRowIsOneEmoji()
{
    QVERIFY(m_table.size() > 1800);
    QCOMPARE(m_table.groupStart(0), 0);
    QCOMPARE(m_table.groupStart(m_table.groupCount()), m_table.size());
    QSet<QString> seen;
    for (int row = 0; row < m_table.size(); ++row) {
        for (int tone = 0; tone < EmojiTable::toneCount; ++tone)
            QVERIFY2(onlyEmoji(m_table.text(row, tone)) == 1, qPrintable(m_table.name(row)));
        QVERIFY2(!seen.contains(m_table.text(row)), qPrintable(m_table.name(row)));
        seen.insert(m_table.text(row));
        QVERIFY(!m_table.name(row).isEmpty());
    }
}

void EmojiTableTest::everyShortNameLeadsBack()
{
    static const QRegularExpression form(u"^[a-z0-9+-][a-z0-9_]*$"_s);
    QStringList wrong;
    for (int row = 0; row < m_table.size(); ++row) {
        const QString name = m_table.shortName(row);
        if (m_table.named(name) != row || !form.match(name).hasMatch())
            wrong.append(name + u' ' + m_table.text(row));
    }
    QCOMPARE(wrong, QStringList());
}

void EmojiTableTest::knowsShortNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("emoji");
    QTest::newRow("ours") << u"tada"_s << u"🎉"_s;
    QTest::newRow("a second one of ours") << u"+1"_s << u"👍"_s;
    QTest::newRow("the opposite") << u"-1"_s << u"👎"_s;
    QTest::newRow("of two, the exact one") << u"smile"_s << u"😄"_s;
    QTest::newRow("number") << u"100"_s << u"💯"_s;
    QTest::newRow("with a selector") << u"heart"_s << u"❤️"_s;
    QTest::newRow("Unicode's") << u"grinning_face_with_sweat"_s << u"😅"_s;
    QTest::newRow("Unicode's beside ours") << u"thumbs_up"_s << u"👍"_s;
    QTest::newRow("with an apostrophe") << u"mens_room"_s << u"🚹"_s;
    QTest::newRow("flag") << u"flag_cote_divoire"_s << u"🇨🇮"_s;
    QTest::newRow("in capitals") << u"Rocket"_s << u"🚀"_s;
    QTest::newRow("half a name") << u"rocke"_s << QString();
    QTest::newRow("keyword") << u"launch"_s << QString();
    QTest::newRow("nothing") << u""_s << QString();
    QTest::newRow("signs") << u"_+_"_s << QString();
}

void EmojiTableTest::knowsShortNames()
{
    QFETCH(QString, name);
    const int row = m_table.named(name);
    QTEST(row < 0 ? QString() : m_table.text(row), "emoji");
}

void EmojiTableTest::colorsHandsAndPeople_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<QString>("dark");
    QTest::newRow("face") << u"😀"_s << u"😀"_s;
    QTest::newRow("hand") << u"👋"_s << u"👋🏿"_s;
    QTest::newRow("instead of the selector") << u"✌️"_s << u"✌🏿"_s;
    QTest::newRow("within a sequence") << u"🧑‍💻"_s << u"🧑🏿‍💻"_s;
    QTest::newRow("selector within a sequence") << u"🕵️‍♀️"_s << u"🕵🏿‍♀️"_s;
    QTest::newRow("two persons") << u"👩‍❤️‍👨"_s << u"👩🏿‍❤️‍👨🏿"_s;
    QTest::newRow("family") << u"👨‍👩‍👧"_s << u"👨‍👩‍👧"_s;
}

void EmojiTableTest::colorsHandsAndPeople()
{
    QFETCH(QString, emoji);
    QFETCH(QString, dark);
    const int row = m_table.find(emoji);
    QVERIFY(row >= 0);
    QCOMPARE(m_table.text(row, 5), dark);
    QCOMPARE(m_table.hasTones(row), dark != emoji);
    QCOMPARE(EmojiTable::tone(dark), dark != emoji ? 5 : 0);
}

void EmojiTableTest::findsTheRowOfAnyTone()
{
    for (int row = 0; row < m_table.size(); ++row)
        QCOMPARE(m_table.find(m_table.text(row, 1 + row % 5)), row);
    QCOMPARE(m_table.find(u"a"_s), -1);
    QCOMPARE(m_table.find(u"😀😀"_s), -1);
    QCOMPARE(m_table.find(u"\U0001F3FD"_s), -1);
    QCOMPARE(m_table.find(QString(QChar(0xD83D))), -1);
    QCOMPARE(m_table.find(QString()), -1);
}

void EmojiTableTest::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("shown");
    QTest::newRow("short name") << u"tad"_s << u"🎉"_s << u"tada"_s;
    QTest::newRow("shorter before longer") << u"hea"_s << u"❤️"_s << u"heart"_s;
    QTest::newRow("exact before longer") << u"heart"_s << u"❤️"_s << u"heart"_s;
    QTest::newRow("name by its second word") << u"cucumb"_s << u"🥒"_s << u"cucumber"_s;
    QTest::newRow("keyword") << u"lavatory"_s << u"🚹"_s << u"mens_room"_s;
    QTest::newRow("words in any order") << u"germany fl"_s << u"🇩🇪"_s << u"de"_s;
    QTest::newRow("underscores") << u"flag_germ"_s << u"🇩🇪"_s << u"flag_germany"_s;
    QTest::newRow("accents") << u"piñata"_s << u"🪅"_s << u"pinata"_s;
    QTest::newRow("accents left out") << u"pinata"_s << u"🪅"_s << u"pinata"_s;
    QTest::newRow("capitals") << u"ROCKET"_s << u"🚀"_s << u"rocket"_s;
    QTest::newRow("of capitals") << u"japanese acc"_s << u"🉑"_s << u"japanese_acceptable_button"_s;
}

void EmojiTableTest::searches()
{
    QFETCH(QString, text);
    const QList<EmojiMatch> found = m_table.search(text, 5);
    QVERIFY(!found.isEmpty());
    QTEST(m_table.text(found[0].row), "first");
    QTEST(found[0].shortName, "shown");
}

void EmojiTableTest::searchPutsTheNameBeforeTheKeyword()
{
    const QList<EmojiMatch> found = m_table.search(u"face"_s, 1000);
    QStringList names;
    for (const EmojiMatch &match : found)
        names.append(m_table.text(match.row));
    // In Unicode's order the cat, of which "face" is but a keyword, comes first.
    QVERIFY(names.contains(u"😸"_s));
    QVERIFY(names.contains(u"🌝"_s));
    QVERIFY(names.indexOf(u"🌝"_s) < names.indexOf(u"😸"_s));
}

void EmojiTableTest::searchLooksAtTheBeginningsOfWords()
{
    QVERIFY(m_table.search(u"ocket"_s, 10).isEmpty());
    QVERIFY(m_table.search(u"lding globe meridi"_s, 10).isEmpty());
    QCOMPARE(m_table.search(u"globe meridi"_s, 10).size(), 1);
}

void EmojiTableTest::searchStopsAtTheMost()
{
    QCOMPARE(m_table.search(u"face"_s, 7).size(), 7);
    QVERIFY(m_table.search(u"face"_s, 1000).size() > 100);
    QVERIFY(m_table.search(u"xyzzy"_s, 10).isEmpty());
    QVERIFY(m_table.search(u"قط"_s, 10).isEmpty());
    QVERIFY(m_table.search(u" _ "_s, 10).isEmpty());
}

void EmojiTableTest::writesNamesPlainly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("words") << u"waving hand"_s << u"waving_hand"_s;
    QTest::newRow("signs between") << u"flag: St. Barthélemy"_s << u"flag_st_barthelemy"_s;
    QTest::newRow("brackets at the end") << u"A button (blood type)"_s << u"a_button_blood_type"_s;
    QTest::newRow("quotes") << u"Japanese “here” button"_s << u"japanese_here_button"_s;
    QTest::newRow("apostrophe") << u"twelve o’clock"_s << u"twelve_oclock"_s;
    QTest::newRow("nothing") << u" - "_s << u""_s;
}

void EmojiTableTest::writesNamesPlainly()
{
    QFETCH(QString, text);
    QTEST(plainName(text), "plain");
}

QTEST_GUILESS_MAIN(EmojiTableTest)
#include "tst_emojitable.moc"
