// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int few = 20;
constexpr int many = 120;
constexpr int turns = 20; ///< As fanout.cpp has it.
constexpr int atOnce = 10; ///< Messages of a turn.

/// Instructions for one more member who gets what a turn has brought, in instructions of a routine that calls sixteen
/// virtual functions, each of which hashes 16 bytes. It was 0.24 when this was last looked at, with assertions and
/// without.
constexpr double mostRoutines = 0.32;
/// Ten messages are one piece, so that they cost a member as much as one does.
constexpr double mostTimesOne = 1.1;

bool isComparable()
{
#if defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
    return false;
#else
    return true;
#endif
}

/// What the program says, and how many instructions of it were counted.
struct Count
{
    double said = 0;
    double instructions = 0;
    QByteArray complaint;
};

Count run(const QStringList &arguments, bool countsInstructions)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_HASH_SEED"_s, u"0"_s);
    process.setProcessEnvironment(environment);
    const QStringList valgrind{u"--tool=callgrind"_s, u"--callgrind-out-file=/dev/null"_s,
        u"--toggle-collect=measured"_s, QStringLiteral(CHATTO_FANOUT)};
    if (countsInstructions)
        process.start(u"valgrind"_s, valgrind + arguments);
    else
        process.start(QStringLiteral(CHATTO_FANOUT), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {0, 0, process.errorString().toUtf8() + ": " + process.readAllStandardError()};
    static const QRegularExpression collected(u"Collected : (\\d+)"_s);
    const auto match = collected.match(QString::fromUtf8(process.readAllStandardError()));
    return {process.readAllStandardOutput().toDouble(), match.captured(1).toDouble(), {}};
}

/// For one more member, and a turn that brings so many messages.
Count countForAMember(int messages)
{
    const Count toFew = run({QString::number(few), QString::number(messages)}, true);
    const Count toMany = run({QString::number(many), QString::number(messages)}, true);
    return {0, (toMany.instructions - toFew.instructions) / ((many - few) * turns), toFew.complaint + toMany.complaint};
}

}

/// What one more receiver of a message costs. It is counted, so that it depends on the code alone: not on the machine,
/// nor on what else it does.
class InstructionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void asksForNoMemoryForAReceiver();
    void takesFewInstructionsForAReceiver();
};

void InstructionsTest::initTestCase()
{
    if (!isComparable())
        QSKIP("This build isn't optimised, or sanitized: what it counts says nothing of what is shipped.");
}

void InstructionsTest::asksForNoMemoryForAReceiver()
{
    const Count toFew = run({QString::number(few)}, false);
    const Count toMany = run({QString::number(many)}, false);
    QCOMPARE(toFew.complaint + toMany.complaint, QByteArray());
    QVERIFY(toFew.said > 0); // for the message itself, so that something is counted
    QCOMPARE(toMany.said - toFew.said, 0);
}

void InstructionsTest::takesFewInstructionsForAReceiver()
{
    if (QStandardPaths::findExecutable(u"valgrind"_s).isEmpty())
        QSKIP("valgrind isn't installed.");
    const Count routine = run({}, true);
    const Count one = countForAMember(1);
    const Count several = countForAMember(atOnce);
    QCOMPARE(routine.complaint + one.complaint + several.complaint, QByteArray());
    QVERIFY(routine.instructions > 0);
    qInfo("%.0f instructions for a receiver, %.2f times the routine's %.0f; %.0f for one who gets %d messages at once",
        one.instructions, one.instructions / routine.instructions, routine.instructions, several.instructions, atOnce);
    QVERIFY(one.instructions > 0);
    QVERIFY2(one.instructions < mostRoutines * routine.instructions, "a delivery has become dearer");
    QVERIFY(several.instructions > 0);
    QVERIFY2(several.instructions < mostTimesOne * one.instructions, "messages don't go out together any more");
}

QTEST_GUILESS_MAIN(InstructionsTest)
#include "tst_instructions.moc"
