// SPDX-License-Identifier: MIT
#include "server/core/token.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class TokenTest : public QObject
{
    Q_OBJECT

private slots:
    void isAlwaysNew();
    void fitsIntoAHeader();
    void isKnownByItsHash();
    void isComparedByItsHash();
};

void TokenTest::isAlwaysNew()
{
    QSet<QString> tokens;
    for (int i = 0; i < 1000; ++i)
        tokens.insert(makeToken());
    QCOMPARE(tokens.size(), 1000);
}

void TokenTest::fitsIntoAHeader()
{
    static const QRegularExpression form(uR"(\A[A-Za-z0-9_-]{43}\z)"_s);
    QVERIFY(form.match(makeToken()).hasMatch());
}

void TokenTest::isKnownByItsHash()
{
    QCOMPARE(hashToken(u"abc"_s), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
}

void TokenTest::isComparedByItsHash()
{
    const QByteArray hash = hashToken(u"abc"_s);
    QVERIFY(isHashOf(hash, u"abc"_s));
    QVERIFY(!isHashOf(hash, u"abd"_s));
    QVERIFY(!isHashOf(hash, {}));
    QVERIFY(!isHashOf({}, u"abc"_s));
    QVERIFY(!isHashOf({}, {})); // nobody has the token that isn't set
}

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_token.moc"
