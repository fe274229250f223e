// SPDX-License-Identifier: MIT
#include "client/models/fuzzymatch.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNamesByAFewLetters_data();
    void findsNamesByAFewLetters();
};

void FuzzyMatchTest::findsNamesByAFewLetters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("match"); // -1: none
    const auto row = [](const char *title, const QString &name, const QString &typed, std::optional<Match> match) {
        QTest::newRow(title) << name << typed << (match ? static_cast<int>(*match) : -1);
    };
    row("nothing typed", u"Tea"_s, u""_s, Match::Start);
    row("spaces typed", u"Tea"_s, u"  "_s, Match::Start);
    row("the name", u"Tea"_s, u"tea"_s, Match::Start);
    row("its beginning", u"Design Notes"_s, u"DES"_s, Match::Start);
    row("two words", u"Design Notes"_s, u"design n"_s, Match::Start);
    row("a later word", u"Design Notes"_s, u"not"_s, Match::Word);
    row("a word after a hyphen", u"design-notes"_s, u"not"_s, Match::Word);
    row("the second of a talk", u"ada, bob"_s, u"bob"_s, Match::Word);
    row("initials", u"Design Notes"_s, u"dn"_s, Match::Initials);
    row("beginnings", u"Design Notes"_s, u"desno"_s, Match::Initials);
    row("beginnings with a space", u"Design Notes"_s, u"de no"_s, Match::Initials);
    row("beginnings of later words", u"My Design Notes"_s, u"den"_s, Match::Initials);
    row("a wrong start is tried again", u"dad do"_s, u"dado"_s, Match::Initials);
    row("in the middle", u"Design"_s, u"sig"_s, Match::Within);
    row("some letters", u"Design"_s, u"dgn"_s, Match::Letters);
    row("letters in another order", u"Design"_s, u"ngi"_s, {});
    row("a letter too many", u"Tea"_s, u"teas"_s, {});
    row("one letter twice", u"Tea"_s, u"tt"_s, {});
    row("without the accent", u"J\u00FCrgen"_s, u"jur"_s, Match::Start);
    row("with the accent", u"Jurgen"_s, u"j\u00FCr"_s, Match::Start);
    row("another script", u"Чай"_s, u"чА"_s, Match::Start);
    row("an empty name", u""_s, u"x"_s, {});
    row("an emoji", u"Tea 🍵"_s, u"🍵"_s, Match::Within);
}

void FuzzyMatchTest::findsNamesByAFewLetters()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    const auto match = fuzzyMatch(searchKey(name), searchKey(typed));
    QTEST(match ? static_cast<int>(*match) : -1, "match");
}

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzymatch.moc"
