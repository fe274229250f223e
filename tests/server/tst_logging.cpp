// SPDX-License-Identifier: MIT
#include "server/logging.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class LoggingTest : public QObject
{
    Q_OBJECT

private slots:
    void writesOneLineForOneEvent_data();
    void writesOneLineForOneEvent();
    void namesTheLevel();
};

void LoggingTest::writesOneLineForOneEvent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << u"port=8000 name=\"Ü 😀\""_s << "info chatto.net: port=8000 name=\"Ü 😀\""_ba;
    QTest::newRow("forged line") << u"a\ninfo chatto.net: b"_s << "info chatto.net: a\\x0ainfo chatto.net: b"_ba;
    QTest::newRow("terminal") << u"\u001b[2J"_s << "info chatto.net: \\x1b[2J"_ba;
    QTest::newRow("C1") << u"\u009b2J"_s << "info chatto.net: \\x9b2J"_ba;
    QTest::newRow("line separator") << u"a\u2028b"_s << "info chatto.net: a\\u2028b"_ba;
    QTest::newRow("direction") << u"a\u202eb"_s << "info chatto.net: a\\u202eb"_ba;
}

void LoggingTest::writesOneLineForOneEvent()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, line);
    QCOMPARE(logLine(QtInfoMsg, "chatto.net", text), line);
}

void LoggingTest::namesTheLevel()
{
    QCOMPARE(logLine(QtDebugMsg, "c", u"t"_s), "debug c: t"_ba);
    QCOMPARE(logLine(QtWarningMsg, "c", u"t"_s), "warning c: t"_ba);
    QCOMPARE(logLine(QtCriticalMsg, "c", u"t"_s), "error c: t"_ba);
    QCOMPARE(logLine(QtFatalMsg, "c", u"t"_s), "fatal c: t"_ba);
}

QTEST_APPLESS_MAIN(LoggingTest)
#include "tst_logging.moc"
