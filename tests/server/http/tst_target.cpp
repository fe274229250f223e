// SPDX-License-Identifier: MIT
#include "server/http/target.h"

#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class TargetTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPaths_data();
    void readsPaths();
    void refusesPaths_data();
    void refusesPaths();
    void readsQueries_data();
    void readsQueries();
    void refusesQueries_data();
    void refusesQueries();
    void readsNumbers_data();
    void readsNumbers();
    void fallsBackWhereANumberIsMissing();
};

void TargetTest::readsPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("root") << "/"_ba << QStringList{u""_s};
    QTest::newRow("one") << "/healthz"_ba << QStringList{u"healthz"_s};
    QTest::newRow("several") << "/api/v1/rooms"_ba << QStringList{u"api"_s, u"v1"_s, u"rooms"_s};
    QTest::newRow("slash at the end") << "/a/"_ba << QStringList{u"a"_s, u""_s};
    QTest::newRow("two slashes") << "/a//b"_ba << QStringList{u"a"_s, u""_s, u"b"_s};
    QTest::newRow("encoded") << "/j%C3%BCrgen"_ba << QStringList{u"jürgen"_s};
    QTest::newRow("small hexadecimals") << "/j%c3%bcrgen"_ba << QStringList{u"jürgen"_s};
    QTest::newRow("encoded slash") << "/a%2Fb"_ba << QStringList{u"a/b"_s};
    QTest::newRow("dots") << "/a/../b"_ba << QStringList{u"a"_s, u".."_s, u"b"_s};
    QTest::newRow("encoded dots") << "/%2e%2E"_ba << QStringList{u".."_s};
    QTest::newRow("encoded percent sign") << "/%2541"_ba << QStringList{u"%41"_s};
    QTest::newRow("encoded NUL") << "/a%00"_ba << QStringList{u"a\0"_s};
    QTest::newRow("plus") << "/c++"_ba << QStringList{u"c++"_s};
    QTest::newRow("emoji") << "/%F0%9F%91%8D"_ba << QStringList{u"👍"_s};
}

void TargetTest::readsPaths()
{
    QFETCH(QByteArray, path);
    const auto segments = parsePath(path);
    QVERIFY(segments);
    QTEST(*segments, "segments");
}

void TargetTest::refusesPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("percent sign alone") << "/a%"_ba;
    QTest::newRow("one digit") << "/a%4"_ba;
    QTest::newRow("no digits") << "/a%zz"_ba;
    QTest::newRow("second digit wrong") << "/a%4g"_ba;
    QTest::newRow("not UTF-8") << "/a%FF"_ba;
    QTest::newRow("half a character") << "/a%C3"_ba;
    QTest::newRow("overlong") << "/a%C0%AF"_ba;
    QTest::newRow("a surrogate") << "/a%ED%A0%80"_ba;
    QTest::newRow("a raw space") << "/a b"_ba;
    QTest::newRow("a raw control character") << "/a\n"_ba;
    QTest::newRow("raw UTF-8") << "/j\xC3\xBCrgen"_ba;
    QTest::newRow("a later segment") << "/fine/%"_ba;
}

void TargetTest::refusesPaths()
{
    QFETCH(QByteArray, path);
    const auto segments = parsePath(path);
    QVERIFY(!segments);
    QCOMPARE(segments.error().code, ErrorCode::BadRequest);
}

void TargetTest::readsQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("has");
    QTest::addColumn<QString>("value");
    QTest::newRow("nothing") << ""_ba << false << QString();
    QTest::newRow("one") << "a=1"_ba << true << u"1"_s;
    QTest::newRow("beside another") << "b=2&a=1"_ba << true << u"1"_s;
    QTest::newRow("another") << "b=2"_ba << false << QString();
    QTest::newRow("empty") << "a="_ba << true << QString();
    QTest::newRow("no sign") << "a"_ba << true << QString();
    QTest::newRow("second sign") << "a=1=2"_ba << true << u"1=2"_s;
    QTest::newRow("encoded") << "%61=%C3%BC%26"_ba << true << u"ü&"_s;
    QTest::newRow("plus") << "a=c++"_ba << true << u"c++"_s;
    QTest::newRow("encoded plus") << "a=c%2B%2B"_ba << true << u"c++"_s;
}

void TargetTest::readsQueries()
{
    QFETCH(QByteArray, query);
    const auto parameters = QueryParameters::parse(query, {"a"_L1, "b"_L1});
    QVERIFY(parameters);
    QTEST(parameters->has("a"_L1), "has");
    QTEST(parameters->text("a"_L1), "value");
}

void TargetTest::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("detail");
    QTest::newRow("unknown") << "c=1"_ba << u"c: unknown parameter"_s;
    QTest::newRow("another case") << "A=1"_ba << u"A: unknown parameter"_s;
    QTest::newRow("twice") << "a=1&a=1"_ba << u"a: more than once"_s;
    QTest::newRow("twice, once encoded") << "a=1&%61=2"_ba << u"a: more than once"_s;
    QTest::newRow("nothing between") << "a=1&&b=2"_ba << u": unknown parameter"_s;
    QTest::newRow("sign at the end") << "a=1&"_ba << u": unknown parameter"_s;
    QTest::newRow("bad value") << "a=%"_ba << u"The query isn't percent-encoded UTF-8."_s;
    QTest::newRow("bad name") << "%FF=1"_ba << u"The query isn't percent-encoded UTF-8."_s;
    QTest::newRow("raw UTF-8") << "a=\xC3\xBC"_ba << u"The query isn't percent-encoded UTF-8."_s;
}

void TargetTest::refusesQueries()
{
    QFETCH(QByteArray, query);
    const auto parameters = QueryParameters::parse(query, {"a"_L1, "b"_L1});
    QVERIFY(!parameters);
    QCOMPARE(parameters.error().code, ErrorCode::BadRequest);
    QTEST(parameters.error().detail, "detail");
}

void TargetTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("number"); // -1: refused
    QTest::newRow("smallest") << "1"_ba << qint64(1);
    QTest::newRow("largest") << "9007199254740991"_ba << qint64(9007199254740991);
    QTest::newRow("zeros before") << "007"_ba << qint64(7);
    QTest::newRow("too small") << "0"_ba << qint64(-1);
    QTest::newRow("too large") << "9007199254740992"_ba << qint64(-1);
    QTest::newRow("overflow") << "18446744073709551617"_ba << qint64(-1);
    QTest::newRow("nothing") << ""_ba << qint64(-1);
    QTest::newRow("negative") << "-1"_ba << qint64(-1);
    QTest::newRow("plus") << "+1"_ba << qint64(-1);
    QTest::newRow("space") << "%201"_ba << qint64(-1);
    QTest::newRow("fraction") << "1.0"_ba << qint64(-1);
    QTest::newRow("exponent") << "1e3"_ba << qint64(-1);
    QTest::newRow("hexadecimal") << "0x1"_ba << qint64(-1);
    QTest::newRow("grouped") << "1,000"_ba << qint64(-1);
    QTest::newRow("other digits") << "%D9%A1"_ba << qint64(-1);
    QTest::newRow("letters") << "abc"_ba << qint64(-1);
}

void TargetTest::readsNumbers()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, number);
    const auto parameters = QueryParameters::parse("a=" + value, {"a"_L1});
    QVERIFY(parameters);
    const auto read = parameters->number("a"_L1, 1, 9007199254740991, 5);
    QCOMPARE(read ? *read : -1, number);
    if (!read)
        QCOMPARE(read.error().detail, u"a: not a number in 1–9007199254740991"_s);
}

void TargetTest::fallsBackWhereANumberIsMissing()
{
    QCOMPARE(*QueryParameters::parse({}, {})->number("a"_L1, 1, 9, 5), 5);
}

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
