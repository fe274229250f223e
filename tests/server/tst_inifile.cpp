// SPDX-License-Identifier: MIT
#include "server/inifile.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class IniFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsSectionsKeysAndComments();
    void takesValuesLiterally_data();
    void takesValuesLiterally();
    void namesTheLineThatIsWrong_data();
    void namesTheLineThatIsWrong();
};

void IniFileTest::readsSectionsKeysAndComments()
{
    const auto entries = readIni("first=1\n# comment\n\n; comment\n[ server ]\r\n  port = 80  \nname=\n");
    QVERIFY(entries);
    QCOMPARE(*entries,
        (QList<IniEntry>{
            {u""_s, u"first"_s, u"1"_s, 1}, {u"server"_s, u"port"_s, u"80"_s, 6}, {u"server"_s, u"name"_s, u""_s, 7}}));
    QVERIFY(readIni("")->isEmpty());
}

void IniFileTest::takesValuesLiterally_data()
{
    QTest::addColumn<QString>("value");
    for (const QString &value :
        {u"redis://:p;a,s#s%20w\\ord@host/1"_s, u"\"quoted\""_s, u"a=b=c"_s, u"[x]"_s, u"ä 😀"_s})
        QTest::newRow(qPrintable(value)) << value;
}

void IniFileTest::takesValuesLiterally()
{
    QFETCH(QString, value);
    const auto entries = readIni("key = " + value.toUtf8());
    QVERIFY(entries);
    QCOMPARE(entries->constFirst().value, value);
}

void IniFileTest::namesTheLineThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no equals sign") << "a=1\nport\n"_ba << u"line 2: expected"_s;
    QTest::newRow("no key") << "=1"_ba << u"line 1: expected"_s;
    QTest::newRow("open section") << "\n\n[server"_ba << u"line 3: expected"_s;
    QTest::newRow("control character") << "a=\x1b[31m"_ba << u"line 1: a control character"_s;
    QTest::newRow("NUL") << QByteArray("a=\0b", 4) << u"line 1: a control character"_s;
}

void IniFileTest::namesTheLineThatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    const auto entries = readIni(text);
    QVERIFY(!entries);
    QVERIFY2(entries.error().detail.startsWith(problem), qPrintable(entries.error().detail));
}

QTEST_APPLESS_MAIN(IniFileTest)
#include "tst_inifile.moc"
