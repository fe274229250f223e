// SPDX-License-Identifier: MIT
#include "common/closecode.h"
#include "common/error.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// docs/protocol.md promises codes; the program has them; tests provoke them over the wire. All three must agree.
class ProtocolPageTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheErrorCodesThatTheProgramHas();
    void provokesEveryErrorCode();
    void provokesEveryCloseCode();
};

static QString contents(const QString &path)
{
    QFile file(QStringLiteral(CHATTO_SOURCE_DIR) + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

/// The first captures of all matches.
static QSet<QString> found(const QString &text, const QString &pattern)
{
    QSet<QString> matches;
    for (const auto &match : QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text))
        matches.insert(match.captured(1));
    return matches;
}

static QString section(const QString &title)
{
    const QString page = contents(u"docs/protocol.md"_s);
    const qsizetype begin = page.indexOf(u"\n## "_s + title + u'\n');
    return page.mid(begin, page.indexOf("\n## "_L1, begin + 1) - begin);
}

void ProtocolPageTest::listsTheErrorCodesThatTheProgramHas()
{
    QSet<QString> known;
    for (int i = 0; i <= static_cast<int>(ErrorCode::ReactionInvalid); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        known.insert(u"%1 %2"_s.arg(wireName(code)).arg(httpStatus(code)));
    }
    QSet<QString> listed;
    const QRegularExpression row(u"^\\| `(\\w+)` \\| (\\d+) \\|"_s, QRegularExpression::MultilineOption);
    for (const auto &match : row.globalMatch(section(u"Error codes"_s)))
        listed.insert(match.captured(1) + u' ' + match.captured(2));
    QCOMPARE(listed, known);
}

void ProtocolPageTest::provokesEveryErrorCode()
{
    const QSet<QString> promised
        = found(section(u"Error codes"_s), u"^\\| `(\\w+)` \\| \\d+ \\| (?!with \\w+, later)"_s);
    const QSet<QString> provoked = found(contents(u"tests/integration/tst_wire.cpp"_s), u"newRow\\(\"(\\w+)\""_s);
    QVERIFY(promised.size() > 20);
    QCOMPARE(promised - provoked, QSet<QString>());
}

void ProtocolPageTest::provokesEveryCloseCode()
{
    const QSet<QString> promised = found(section(u"Close codes"_s), u"^\\| (\\d{4}) \\|"_s);
    const QSet<QString> provoked = found(contents(u"tests/integration/tst_wire.cpp"_s), u"newRow\\(\"(\\d{4})"_s);
    QCOMPARE(promised,
        QSet<QString>({u"1000"_s, u"1001"_s, u"1002"_s, u"1003"_s, u"1007"_s, u"1009"_s, u"4001"_s, u"4002"_s,
            u"4003"_s, u"4008"_s, u"4012"_s}));
    QCOMPARE(promised - provoked, QSet<QString>());
}

QTEST_APPLESS_MAIN(ProtocolPageTest)
#include "tst_protocolpage.moc"
