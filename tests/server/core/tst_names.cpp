// SPDX-License-Identifier: MIT
#include "server/core/names.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class NamesTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsNames_data();
    void acceptsNames();
    void showsNamesInTheirUsualForm_data();
    void showsNamesInTheirUsualForm();
    void refusesNames_data();
    void refusesNames();
    void refusesReservedNamesHoweverTheyAreWritten_data();
    void refusesReservedNamesHoweverTheyAreWritten();
    void keepsLookAlikesApart_data();
    void keepsLookAlikesApart();
    void findsNamesHoweverTheyAreTyped_data();
    void findsNamesHoweverTheyAreTyped();
    void foldsWhatCanBeNoName();
};

void NamesTest::acceptsNames_data()
{
    QTest::addColumn<QString>("name");
    const QStringList plain{u"a"_s, u"ada"_s, u"Ada"_s, u"Ada.Lovelace"_s, u"ada-l_2"_s, u"7"_s, u"c++"_s, u"o'neill"_s,
        u"..."_s, u"!$%&()*;<=>?[\\]^`{|}~\""_s, QString(32, u'x')};
    for (const QString &name : plain)
        QTest::addRow("ASCII %s", qPrintable(name)) << name;
    QTest::newRow("German") << u"jürgen"_s;
    QTest::newRow("sharp s") << u"weiß"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn"_s;
    QTest::newRow("Greek with final sigma") << u"Γιώργος"_s;
    QTest::newRow("Cyrillic") << u"Наташа"_s;
    QTest::newRow("Chinese") << u"李小龍"_s;
    QTest::newRow("Japanese") << u"さくらサクラ桜"_s;
    QTest::newRow("Japanese with a middle dot") << u"ア・ダ"_s;
    QTest::newRow("Korean") << u"세종"_s;
    QTest::newRow("Thai") << u"สมชาย"_s;
    QTest::newRow("Hindi") << u"आदित्य"_s;
    QTest::newRow("Hindi with a joiner after a virama") << u"क्‍ष"_s;
    QTest::newRow("Persian with a non-joiner") << u"نامه‌ای"_s;
    QTest::newRow("non-joiner after a virama") << u"क्‌ष"_s;
    QTest::newRow("Persian with a mark before the non-joiner") << u"نامهَ‌ای"_s;
    QTest::newRow("Hebrew") << u"דוד"_s;
    QTest::newRow("Hebrew with gershayim") << u"צה״ל"_s;
    QTest::newRow("Arabic") << u"محمد"_s;
    QTest::newRow("Arabic with its digits") << u"محمد٢"_s;
    QTest::newRow("Arabic with Persian digits") << u"محمد۲"_s;
    QTest::newRow("Arabic with European digits") << u"محمد7"_s;
    QTest::newRow("Arabic ending with a mark") << u"محمدَ"_s;
    QTest::newRow("Catalan") << u"l·l"_s;
    QTest::newRow("Greek numeral sign") << u"͵α"_s;
    QTest::newRow("ideographic zero") << u"〇"_s;
    QTest::newRow("beyond the BMP") << u"𠮷田"_s;
    QTest::newRow("32 code points beyond the BMP") << u"𠮷"_s.repeated(32);
    QTest::newRow("32 after composition") << u"u\u0308"_s.repeated(32);
}

void NamesTest::acceptsNames()
{
    QFETCH(QString, name);
    const auto prepared = prepareName(name);
    QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    QVERIFY(!prepared->folded.isEmpty());
    QVERIFY(!prepared->skeleton.isEmpty());
    const auto again = prepareName(prepared->name.toString());
    QVERIFY2(again && again->name == prepared->name, "a prepared name stays as it is");
}

void NamesTest::showsNamesInTheirUsualForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("case is kept") << u"AdaLovelace"_s << u"AdaLovelace"_s;
    QTest::newRow("composed") << u"ju\u0308rgen"_s << u"jürgen"_s;
    QTest::newRow("singleton") << u"\u212Aelvin"_s << u"Kelvin"_s;
    QTest::newRow("full width") << u"Ａｄａ７"_s << u"Ada7"_s;
    QTest::newRow("half width") << u"ｻｸﾗ"_s << u"サクラ"_s;
    QTest::newRow("half width with a voicing mark") << u"ｶﾞ"_s << u"ガ"_s;
}

void NamesTest::showsNamesInTheirUsualForm()
{
    QFETCH(QString, typed);
    const auto prepared = prepareName(typed);
    QVERIFY(prepared);
    QTEST(prepared->name.toString(), "shown");
}

void NamesTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing") << u""_s << u"at least one"_s;
    QTest::newRow("33 code points") << QString(33, u'x') << u"at most 32"_s;
    QTest::newRow("far too long") << QString(5000, u'x') << u"at most 32"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD800)) << u"half a character"_s;
    QTest::newRow("dot") << u"."_s << u"“.”"_s;
    QTest::newRow("two dots") << u".."_s << u"“..”"_s;
    QTest::newRow("full-width dots") << u"．．"_s << u"“..”"_s;
    for (const QChar sign : u":/@#"_s)
        QTest::addRow("sign %c", sign.toLatin1()) << u"a%1b"_s.arg(sign) << u"“%1”"_s.arg(sign);
    QTest::newRow("full-width at sign") << u"a＠b"_s << u"“@”"_s;
    QTest::newRow("space") << u"ada l"_s << u"no spaces"_s;
    QTest::newRow("space at the end") << u"ada "_s << u"no spaces"_s;
    QTest::newRow("no-break space") << u"ada\u00A0l"_s << u"no spaces"_s;
    QTest::newRow("ideographic space") << u"ada\u3000l"_s << u"no spaces"_s;
    QTest::newRow("newline") << u"ada\n"_s << u"no spaces"_s;
    QTest::newRow("control character") << u"ada\u0007"_s << u"U+0007"_s;
    QTest::newRow("NUL") << u"ada\0x"_s << u"U+0000"_s;
    QTest::newRow("soft hyphen") << u"a\u00ADda"_s << u"U+00AD"_s;
    QTest::newRow("zero-width space") << u"a\u200Bda"_s << u"U+200B"_s;
    QTest::newRow("zero-width joiner among letters") << u"a\u200Dda"_s << u"U+200D"_s;
    QTest::newRow("zero-width joiner first") << u"\u200Dda"_s << u"U+200D"_s;
    QTest::newRow("zero-width non-joiner among letters") << u"a\u200Cda"_s << u"U+200C"_s;
    QTest::newRow("zero-width non-joiner last") << u"نامه\u200C"_s << u"U+200C"_s;
    QTest::newRow("zero-width non-joiner after what joins nothing") << u"ا\u200Cن"_s << u"U+200C"_s;
    QTest::newRow("right-to-left override") << u"a\u202Eda"_s << u"U+202E"_s;
    QTest::newRow("variation selector") << u"a\uFE0F"_s << u"U+FE0F"_s;
    QTest::newRow("tag") << u"a\U000E0041"_s << u"U+E0041"_s;
    QTest::newRow("Hangul filler") << u"a\u3164"_s << u"U+3164"_s;
    QTest::newRow("Braille blank") << u"a\u2800"_s << u"U+2800"_s;
    QTest::newRow("old Hangul") << u"\u1140"_s << u"U+1140"_s;
    QTest::newRow("emoji") << u"ada🎉"_s << u"“🎉” (U+1F389)"_s;
    QTest::newRow("heart") << u"a❤"_s << u"“❤” (U+2764)"_s;
    QTest::newRow("currency") << u"a€"_s << u"U+20AC"_s;
    QTest::newRow("typographic quote") << u"o’neill"_s << u"U+2019"_s;
    QTest::newRow("mathematical letter") << u"𝐚da"_s << u"U+1D41A"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"U+FB01"_s;
    QTest::newRow("superscript") << u"a²"_s << u"U+00B2"_s;
    QTest::newRow("Roman numeral") << u"Ⅻ"_s << u"U+216B"_s;
    QTest::newRow("title-case letter") << u"ǅ"_s << u"U+01C5"_s;
    QTest::newRow("Ogham letter beside a fraction") << u"½"_s << u"U+00BD"_s;
    QTest::newRow("private use") << u"a\uE000"_s << u"U+E000"_s;
    QTest::newRow("unassigned") << u"a\u0378"_s << u"U+0378"_s;
    QTest::newRow("not a character") << u"a\uFFFE"_s << u"U+FFFE"_s;
    QTest::newRow("tatweel") << u"مـح"_s << u"U+0640"_s;
    QTest::newRow("kana repeat mark") << u"さ〱"_s << u"U+3031"_s;
    QTest::newRow("middle dot elsewhere") << u"a·b"_s << u"U+00B7"_s;
    QTest::newRow("middle dot last") << u"l·"_s << u"U+00B7"_s;
    QTest::newRow("Greek numeral sign before Latin") << u"͵a"_s << u"U+0375"_s;
    QTest::newRow("geresh after Latin") << u"a׳"_s << u"U+05F3"_s;
    QTest::newRow("Katakana middle dot among Latin") << u"a・b"_s << u"U+30FB"_s;
    QTest::newRow("both kinds of Arabic digits") << u"م٢۲"_s << u"U+0662"_s;
    QTest::newRow("both kinds, the other way round") << u"م۲٢"_s << u"U+06F2"_s;
    QTest::newRow("accent alone") << u"\u0301"_s << u"accent"_s;
    QTest::newRow("accent first") << u"\u0301a"_s << u"accent"_s;
    QTest::newRow("Latin, then Hebrew") << u"aדוד"_s << u"right to left"_s;
    QTest::newRow("Hebrew, then Latin") << u"דודa"_s << u"right to left"_s;
    QTest::newRow("digit, then Hebrew") << u"7דוד"_s << u"right to left"_s;
    QTest::newRow("Hebrew ending with a sign") << u"דוד-"_s << u"right to left"_s;
    QTest::newRow("Arabic and European digits") << u"م٢7"_s << u"right to left"_s;
    QTest::newRow("Arabic digits among Latin") << u"a٢"_s << u"right to left"_s;
}

void NamesTest::refusesNames()
{
    QFETCH(QString, name);
    QFETCH(QString, hint);
    const auto prepared = prepareName(name);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::UsernameInvalid);
    QVERIFY2(prepared.error().detail.contains(hint), qPrintable(prepared.error().detail));
}

void NamesTest::refusesReservedNamesHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names{u"admin"_s, u"administrator"_s, u"all"_s, u"channel"_s, u"chatto"_s, u"everyone"_s,
        u"guest"_s, u"here"_s, u"moderator"_s, u"owner"_s, u"root"_s, u"server"_s, u"system"_s, u"ADMIN"_s, u"Chatto"_s,
        u"ａｄｍｉｎ"_s, u"аdmin"_s, u"adrnin"_s, u"r00t"_s, u"aII"_s, u"admın"_s};
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << name;
}

void NamesTest::refusesReservedNamesHoweverTheyAreWritten()
{
    QFETCH(QString, name);
    const auto prepared = prepareName(name);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::UsernameInvalid);
    QCOMPARE(prepared.error().detail, u"This name is reserved."_s);
}

void NamesTest::keepsLookAlikesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("collide");
    QTest::newRow("the same") << u"ada"_s << u"ada"_s << true;
    QTest::newRow("case") << u"ada"_s << u"ADA"_s << true;
    QTest::newRow("case beyond ASCII") << u"JÜRGEN"_s << u"jürgen"_s << true;
    QTest::newRow("sharp s") << u"STRASSE"_s << u"straße"_s << true;
    QTest::newRow("final sigma") << u"Γιώργος"_s << u"ΓΙΏΡΓΟΣ"_s << true;
    QTest::newRow("full width") << u"ada"_s << u"ａｄａ"_s << true;
    QTest::newRow("Cyrillic a") << u"ada"_s << u"аdа"_s << true;
    QTest::newRow("Cyrillic a and case") << u"Ada"_s << u"аda"_s << true;
    QTest::newRow("all Cyrillic") << u"coco"_s << u"сосо"_s << true;
    QTest::newRow("Cyrillic capital") << u"Bob"_s << u"Вob"_s << true;
    QTest::newRow("Greek omicron") << u"bob"_s << u"bοb"_s << true;
    QTest::newRow("dotless i") << u"dina"_s << u"dına"_s << true;
    QTest::newRow("rn and m") << u"tom"_s << u"torn"_s << true;
    QTest::newRow("capital I and l") << u"paypal"_s << u"paypaI"_s << true;
    QTest::newRow("one and l") << u"paypal"_s << u"paypa1"_s << true;
    QTest::newRow("zero and O") << u"Bob"_s << u"B0b"_s << true;
    QTest::newRow("invisible non-joiner") << u"نامه‌ای"_s << u"نامهای"_s << true;
    QTest::newRow("different") << u"ada"_s << u"bob"_s << false;
    QTest::newRow("small i and l") << u"neil"_s << u"nell"_s << false;
    QTest::newRow("accent") << u"jurgen"_s << u"jürgen"_s << false;
    QTest::newRow("digits") << u"user1"_s << u"user2"_s << false;
    QTest::newRow("signs") << u"ada.l"_s << u"ada-l"_s << false;
}

void NamesTest::keepsLookAlikesApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const auto first = prepareName(one);
    const auto second = prepareName(other);
    QVERIFY(first && second);
    QTEST(first->folded == second->folded || first->skeleton == second->skeleton, "collide");
}

void NamesTest::findsNamesHoweverTheyAreTyped_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("typed");
    QTest::newRow("case") << u"Ada"_s << u"aDA"_s;
    QTest::newRow("width") << u"Ada"_s << u"ＡＤＡ"_s;
    QTest::newRow("decomposed") << u"Jürgen"_s << u"ju\u0308rgen"_s;
    QTest::newRow("sharp s") << u"weiß"_s << u"WEISS"_s;
}

void NamesTest::findsNamesHoweverTheyAreTyped()
{
    QFETCH(QString, registered);
    QFETCH(QString, typed);
    const auto prepared = prepareName(registered);
    QVERIFY(prepared);
    QCOMPARE(foldName(typed), prepared->folded);
}

void NamesTest::foldsWhatCanBeNoName()
{
    QCOMPARE(foldName({}), QByteArray());
    QCOMPARE(foldName(u"A B"_s), "a b"_ba);
    QCOMPARE(foldName(u"\uFDFA"_s).size(), 33); // becomes 18 code points
    QCOMPARE(foldName(QString(300, QChar(0xFDFA))).size(), 300 * 33);
}

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
