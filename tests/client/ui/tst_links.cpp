// SPDX-License-Identifier: MIT
#include "client/ui/links.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class LinksTest : public QObject
{
    Q_OBJECT

private slots:
    void findsAddresses_data();
    void findsAddresses();
    void opensNothingButTheWeb_data();
    void opensNothingButTheWeb();
};

void LinksTest::findsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const QString plain = u"https://example.org/a"_s;
    QTest::newRow("nothing") << u"example.org or www.example.org"_s << QStringList();
    QTest::newRow("alone") << plain << QStringList{plain};
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.ORG/A"_s << QStringList{u"HTTPS://EXAMPLE.ORG/A"_s};
    QTest::newRow("end of sentence") << u"See https://example.org/a."_s << QStringList{plain};
    QTest::newRow("in brackets") << u"(https://example.org/a)"_s << QStringList{plain};
    QTest::newRow("its own brackets") << u"https://example.org/a_(b)"_s << QStringList{u"https://example.org/a_(b)"_s};
    QTest::newRow("both") << u"(https://example.org/a_(b))."_s << QStringList{u"https://example.org/a_(b)"_s};
    QTest::newRow("in angle brackets") << u"<https://example.org/a>"_s << QStringList{plain};
    QTest::newRow("in HTML") << uR"(<a href="https://example.org/a">x</a>)"_s << QStringList{plain};
    QTest::newRow("two") << u"http://a.example, http://b.example"_s
                         << QStringList{u"http://a.example"_s, u"http://b.example"_s};
    QTest::newRow("query and fragment") << u"https://a.example/?q=1&r=2#x!"_s
                                        << QStringList{u"https://a.example/?q=1&r=2#x"_s};
    QTest::newRow("part of a word") << u"xhttps://example.org"_s << QStringList();
    QTest::newRow("no host") << u"https:// https:///x http://"_s << QStringList();
    QTest::newRow("other scheme") << u"file:///etc/passwd javascript:alert(1) ftp://example.org"_s << QStringList();
    QTest::newRow("cut at a right-to-left override") << u"https://example.org/a\u202Egpj.exe"_s << QStringList{plain};
    QTest::newRow("letters of every language")
        << u"https://пример.example/путь"_s << QStringList{u"https://пример.example/путь"_s};
}

void LinksTest::findsAddresses()
{
    QFETCH(QString, text);
    QStringList found;
    const QList<TextRange> ranges = findLinks(text);
    for (const TextRange &range : ranges)
        found.append(text.mid(range.start, range.length));
    QTEST(found, "links");
}

void LinksTest::opensNothingButTheWeb_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "ftp://a.example", "https:", "x", ""})
        QTest::addRow("%s", address) << QString::fromLatin1(address);
}

void LinksTest::opensNothingButTheWeb()
{
    QFETCH(QString, address);
    QVERIFY(linkTarget(address).isEmpty());
}

QTEST_GUILESS_MAIN(LinksTest)
#include "tst_links.moc"
