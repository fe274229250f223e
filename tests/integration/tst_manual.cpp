// SPDX-License-Identifier: MIT
#include "tests/support/serverprocess.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What chatto-server tells of itself by --help is in its manual, and the manual tells of nothing else.
class ManualTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void describesEveryOption();
    void describesEveryCommand();
    void describesEveryLimitWithItsDefault();
    void showsEverySettingInTheConfiguration();
    void comesWithAConfigurationThatCanBeMeant();
    void completesEveryCommand();

private:
    static QString contents(const QString &path);
    static QString run(const QStringList &arguments, int *exitCode = nullptr);

    QString m_help;
    QString m_command; ///< chatto-server(8)
    QString m_file; ///< chatto-server.conf(5)
    QSet<QString> m_options; ///< That --help names.
    QMap<QString, QString> m_limits; ///< Their defaults.
    QTemporaryDir m_folder;
};

/// The captures of all matches.
static QSet<QString> found(const QString &text, const QString &pattern)
{
    QSet<QString> matches;
    for (const auto &match : QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text))
        matches.insert(match.captured(1));
    return matches;
}

/// What a manual page has an item for; several may share one.
static QSet<QString> items(const QString &page, const QString &macro)
{
    QSet<QString> names;
    for (const QString &item : found(page, u"^\\.It "_s + macro + u" (.*)$"_s)) {
        for (const QString &word : item.split(u' ')) {
            if (word != ","_L1)
                names.insert(word);
        }
    }
    return names;
}

QString ManualTest::contents(const QString &path)
{
    QFile file(QStringLiteral(CHATTO_SOURCE_DIR) + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

QString ManualTest::run(const QStringList &arguments, int *exitCode)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(ServerProcess::program(), arguments);
    process.waitForFinished();
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

void ManualTest::initTestCase()
{
    m_help = run({u"--help"_s});
    m_command = contents(u"packaging/man/chatto-server.8"_s);
    m_file = contents(u"packaging/man/chatto-server.conf.5"_s);
    m_options = found(m_help, u"^ +(?:-\\w, )?--([a-z-]+)"_s) - QSet<QString>{u"help-all"_s};
    QVERIFY(m_options.size() > 15);
    const QRegularExpression limit(u"^  ([a-z_]+) +(\\d+)  "_s, QRegularExpression::MultilineOption);
    for (const auto &match : limit.globalMatch(m_help))
        m_limits.insert(match.captured(1), match.captured(2));
    QVERIFY(m_limits.size() > 20);
}

void ManualTest::describesEveryOption()
{
    const QString settings = m_file.section(u".Ss Section [limits]"_s, 0, 0);
    QSet<QString> described = items(settings, u"Cm"_s);
    for (const QString &item : found(m_command, u"^\\.It Fl (?:. , )?-([a-z-]+)"_s))
        described.insert(item);
    QCOMPARE(m_options - described, QSet<QString>());
    QCOMPARE(described - m_options, QSet<QString>());
}

void ManualTest::describesEveryCommand()
{
    const QSet<QString> commands = found(m_help, u"^  ((?:admin [a-z]+|export|import)) "_s);
    QCOMPARE(commands.size(), 7);
    for (const QString &command : commands)
        QVERIFY2(m_command.contains(u"\n.It Cm "_s + command + u' '), qPrintable(command));
}

void ManualTest::describesEveryLimitWithItsDefault()
{
    const QString limits = m_file.section(u".Ss Section [limits]"_s, 1);
    QMap<QString, QString> described;
    const QRegularExpression item(u"^\\.It Cm (\\w+)\n.*; (\\d+)\\.$"_s, QRegularExpression::MultilineOption);
    for (const auto &match : item.globalMatch(limits))
        described.insert(match.captured(1), match.captured(2));
    QCOMPARE(described, m_limits);
}

void ManualTest::showsEverySettingInTheConfiguration()
{
    const QString conf = contents(u"packaging/server.conf"_s);
    const QSet<QString> shown = found(conf.section(u"\n[limits]"_s, 0, 0), u"^#?([a-z-]+) = "_s);
    const QSet<QString> onlyOptions{u"help"_s, u"version"_s, u"config"_s, u"check-config"_s, u"limit"_s};
    QCOMPARE(m_options - onlyOptions - shown, QSet<QString>());
    QCOMPARE(shown - m_options, QSet<QString>());
    for (const QString &name : found(conf.section(u"\n[limits]"_s, 1), u"^#([a-z_]+) = "_s))
        QVERIFY2(conf.contains(u"\n#%1 = %2\n"_s.arg(name, m_limits.value(name))), qPrintable(name));
}

void ManualTest::comesWithAConfigurationThatCanBeMeant()
{
    QString conf = contents(u"packaging/server.conf"_s);
    conf.replace(QRegularExpression(u"^#([a-z_-]+ = )"_s, QRegularExpression::MultilineOption), u"\\1"_s);
    QFile file(m_folder.filePath(u"server.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(conf.toUtf8()) > 0);
    file.close();
    int exitCode = -1;
    const QString output = run({u"--config"_s, file.fileName(), u"--check-config"_s}, &exitCode);
    QVERIFY2(exitCode == 0, qPrintable(output));
    QVERIFY(output.contains(u"data = /var/lib/chatto-server\n"_s));
}

void ManualTest::completesEveryCommand()
{
    const QString completion = contents(u"packaging/completion/chatto-server"_s);
    for (const QString &command : found(m_help, u"^  (?:admin )?([a-z]+) [A-Z\\[oc]"_s))
        QVERIFY2(completion.contains(QRegularExpression(u"\\b%1\\b"_s.arg(command))), qPrintable(command));
}

QTEST_GUILESS_MAIN(ManualTest)
#include "tst_manual.moc"
