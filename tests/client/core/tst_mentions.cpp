// SPDX-License-Identifier: MIT
#include "client/core/mentions.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class MentionsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNames_data();
    void findsNames();
};

void MentionsTest::findsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *title, const QString &text, bool found, const QString &name = u"ada"_s) {
        QTest::newRow(title) << text << name << found;
    };
    row("alone", u"ada"_s, true);
    row("with @", u"hi @ada!"_s, true);
    row("bare", u"ask ada, please"_s, true);
    row("other letter case", u"ADA?"_s, true);
    row("at the end of a sentence", u"That was ada."_s, true);
    row("possessive", u"ada's tea"_s, true);
    row("in brackets", u"(ada)"_s, true);
    row("next line", u"hi\nada"_s, true);
    row("beside an emoji", u"🙂ada🙂"_s, true);
    row("later in the text", u"Adam and ada"_s, true);
    row("two at signs", u"@@ada"_s, true);
    row("nothing", u""_s, false);
    row("somebody else", u"bob"_s, false);
    row("the beginning of a word", u"Adam"_s, false);
    row("the end of a word", u"Granada"_s, false);
    row("within an underscore", u"ada_b"_s, false);
    row("another name with a hyphen", u"ada-lovelace"_s, false);
    row("the end of one", u"x-ada"_s, false);
    row("with a dot", u"ada.b"_s, false);
    row("an address", u"me@ada.org"_s, false);
    row("an address's host", u"me@ada"_s, false);
    row("digits", u"ada2"_s, false);
    row("an accent on the last letter", u"ada\u0301"_s, false);
    row("a dash between words", u"tea - ada - milk"_s, true);
    row("decomposed", u"hi ju\u0308rgen"_s, true, u"j\u00FCrgen"_s);
    row("capitals of other scripts", u"ΑΔΑ"_s, true, u"αδα"_s);
    row("a name with a hyphen", u"hi @ada-b."_s, true, u"ada-b"_s);
    row("no name", u"hi"_s, false, QString());
}

void MentionsTest::findsNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QTEST(mentions(text, UserName(name)), "found");
}

QTEST_GUILESS_MAIN(MentionsTest)
#include "tst_mentions.moc"
