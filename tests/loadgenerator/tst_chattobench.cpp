// SPDX-License-Identifier: MIT
#include "tests/loadgenerator/fakechatserver.h"
#include "tests/support/serverprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

using Misdeed = FakeChatServer::Misdeed;

/// The real chatto-bench: at a real server all is well, and at one that does one thing wrong it says so.
class ChattoBenchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsNothingWrongWithChatto_data();
    void findsNothingWrongWithChatto();
    void tellsWhatTheServerUses();
    void seesEverybodyComeBackAfterARestart();
    void fetchesWhatResumingLeftOut();
    void noticesWhatAServerDoesWrong_data();
    void noticesWhatAServerDoesWrong();
    void speaksToSocketIo();
    void saysWhyItCannotBegin_data();
    void saysWhyItCannotBegin();

private:
    /// Its exit code; the event loop of this process runs meanwhile.
    int run(const QStringList &arguments, quint16 port);
    QJsonValue figure(const QString &path) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QProcess m_bench;
    QString m_output;
    QJsonObject m_figures;
};

void ChattoBenchTest::initTestCase()
{
    m_server = std::make_unique<ServerProcess>(QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--guests"_s,
        u"--limit"_s, u"messages=0"_s, u"--limit"_s, u"connections=0"_s});
    QVERIFY(m_server->start());
}

int ChattoBenchTest::run(const QStringList &arguments, quint16 port)
{
    const QString file = m_folder.filePath(u"figures.json"_s);
    QFile::remove(file);
    m_bench.setProcessChannelMode(QProcess::MergedChannels);
    m_bench.start(QStringLiteral(CHATTO_BENCH_BINARY),
        arguments + QStringList{u"--json"_s, file, u"http://127.0.0.1:%1"_s.arg(port)});
    QSignalSpy finished(&m_bench, &QProcess::finished);
    if (m_bench.state() == QProcess::NotRunning || !finished.wait(60'000))
        return -1;
    m_output = QString::fromUtf8(m_bench.readAll());
    QFile json(file);
    m_figures = json.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(json.readAll()).object() : QJsonObject();
    return m_bench.exitStatus() == QProcess::NormalExit ? m_bench.exitCode() : -1;
}

QJsonValue ChattoBenchTest::figure(const QString &path) const
{
    QJsonValue value = m_figures;
    for (const QString &key : path.split(u'.'))
        value = value[key];
    return value;
}

static QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

void ChattoBenchTest::findsNothingWrongWithChatto_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<double>("least");
    const QStringList shortly = words("--members 20 --seconds 0.5 --warmup 0.1");
    QTest::newRow("rate") << shortly + words("--rate 100") << u"delivery_ms.count"_s << 1000.0;
    QTest::newRow("closed") << shortly + words("--closed") << u"acked"_s << 1.0;
    QTest::newRow("rooms") << shortly + words("--rooms 5") << u"deliveries"_s << 1.0;
    QTest::newRow("long texts") << shortly + words("--size 8000") << u"delivery_ms.count"_s << 1.0;
    QTest::newRow("find rate") << shortly + words("--find-rate --rate 10 --p99 0.001 --senders 1") << u"steps"_s << 0.0;
    QTest::newRow("idle") << words("--idle 50 --seconds 0.1") << u"connections_per_second"_s << 1.0;
    QTest::newRow("connect rate") << words("--connect-rate --members 300") << u"connect_ms.count"_s << 300.0;
    QTest::newRow("storm") << shortly + words("--storm --storm-spread 0.3") << u"storm.attempts"_s << 20.0;
}

void ChattoBenchTest::findsNothingWrongWithChatto()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, figure);
    QFETCH(double, least);
    const int exitCode = run(arguments, m_server->port());
    // No rate is good enough for a microsecond, which isn't the messages' fault.
    QVERIFY2(exitCode == (arguments.contains(u"--find-rate"_s) ? 1 : 0), qPrintable(m_output));
    QVERIFY2(this->figure(figure).isArray() || this->figure(figure).toDouble() >= least, qPrintable(m_output));
    QVERIFY2(this->figure(u"faults.lost"_s).toInt() == 0, qPrintable(m_output));
}

void ChattoBenchTest::tellsWhatTheServerUses()
{
    const QStringList watched{u"--server-pid"_s, QString::number(m_server->pid()), u"--with-children"_s};
    QCOMPARE(run(watched + words("--members 20 --seconds 0.5 --warmup 0.1"), m_server->port()), 0);
    QVERIFY(figure(u"server.cpu_seconds"_s).toDouble() > 0);
    QVERIFY(figure(u"server.rss_bytes"_s).toDouble() > 1'000'000);
    QVERIFY(figure(u"server.deliveries_per_cpu_second"_s).toDouble() > 0);
    QVERIFY(figure(u"children.rss_bytes"_s).toDouble() > 1'000'000); // its Redis
    QVERIFY(figure(u"generator.cpu_percent"_s).toDouble() > 0);
}

void ChattoBenchTest::seesEverybodyComeBackAfterARestart()
{
    connect(&m_bench, &QProcess::readyRead, this, [this] {
        if (m_bench.peek(10'000).contains("waiting for the server") && m_server->terminate() == 0)
            disconnect(&m_bench, &QProcess::readyRead, this, nullptr), m_server->start();
    });
    const auto arguments = words("--storm --storm-wait 30 --storm-spread 1 --members 20 --seconds 0.5 --warmup 0.2");
    QVERIFY2(run(arguments, m_server->port()) == 0, qPrintable(m_output));
    QVERIFY(figure(u"storm.back_all_seconds"_s).toDouble() > 0);
}

void ChattoBenchTest::fetchesWhatResumingLeftOut()
{
    ServerProcess server(QStringList{u"--data"_s, m_folder.filePath(u"brief"_s), u"--guests"_s, u"--limit"_s,
        u"messages=0"_s, u"--limit"_s, u"resume_messages=1"_s});
    QVERIFY(server.start());
    const auto arguments = words("--storm --storm-spread 1 --members 20 --rate 200 --seconds 0.2 --warmup 0.1");
    QVERIFY2(run(arguments, server.port()) == 0, qPrintable(m_output.right(300)));
    QVERIFY2(figure(u"faults.left_out"_s).toInt() > 0, qPrintable(m_output));
}

void ChattoBenchTest::noticesWhatAServerDoesWrong_data()
{
    QTest::addColumn<Misdeed>("misdeed");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("nothing") << Misdeed::None << u"faults.lost"_s << 0;
    QTest::newRow("drop") << Misdeed::Drop << u"faults.lost"_s << 1;
    QTest::newRow("double") << Misdeed::Double << u"faults.doubled"_s << 1;
    QTest::newRow("swap") << Misdeed::Swap << u"faults.out_of_order"_s << 1;
    QTest::newRow("alter") << Misdeed::Alter << u"faults.wrong"_s << 1;
    QTest::newRow("alter all") << Misdeed::AlterAll << u"faults.wrong"_s << 1;
    QTest::newRow("swallow") << Misdeed::Swallow << u"faults.lost"_s << 1;
    QTest::newRow("ignore") << Misdeed::Ignore << u"faults.unanswered"_s << 1;
    QTest::newRow("refuse") << Misdeed::Refuse << u"faults.refused"_s << 1;
    QTest::newRow("fragment") << Misdeed::Fragment << u"faults.wrong"_s << 1;
    QTest::newRow("hang up") << Misdeed::HangUp << u"connections_lost.closed without a word"_s << 1;
}

void ChattoBenchTest::noticesWhatAServerDoesWrong()
{
    QFETCH(Misdeed, misdeed);
    QFETCH(QString, figure);
    QFETCH(int, exitCode);
    FakeChatServer server(misdeed);
    const auto arguments = words("--members 5 --senders 2 --rate 50 --seconds 0.3 --warmup 0");
    QVERIFY2(run(arguments, server.port()) == exitCode, qPrintable(m_output));
    QVERIFY2((this->figure(figure).toInt() > 0) == (exitCode == 1), qPrintable(m_output));
}

void ChattoBenchTest::speaksToSocketIo()
{
    const auto arguments = words("--dialect socketio --members 5 --senders 2 --rate 50 --seconds 0.3 --warmup 0");
    FakeChatServer good(Misdeed::None);
    QVERIFY2(run(arguments, good.port()) == 0, qPrintable(m_output));
    QCOMPARE(figure(u"delivery_ms.count"_s).toInt(), 75);
    FakeChatServer bad(Misdeed::Double);
    QVERIFY2(run(arguments, bad.port()) == 1, qPrintable(m_output));
}

void ChattoBenchTest::saysWhyItCannotBegin_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("reason");
    QTest::newRow("misused") << words("--members many") << 2 << u"--members: expected a number"_s;
    QTest::newRow("no guests") << words("--members 1 --senders 1") << 3 << u"start the server with --guests"_s;
    QTest::newRow("too many") << words("--members 900000") << 3 << u"ulimit"_s;
    QTest::newRow("no such process") << words("--server-pid 1999999999") << 3 << u"no such process"_s;
    QTest::newRow("no such file") << words("--tokens /none") << 3 << u"/none"_s;
}

void ChattoBenchTest::saysWhyItCannotBegin()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, reason);
    FakeChatServer server(Misdeed::NoGuests);
    QCOMPARE(run(arguments, server.port()), exitCode);
    QVERIFY2(m_output.contains(reason), qPrintable(m_output));
    QVERIFY(m_figures.isEmpty());
}

QTEST_GUILESS_MAIN(ChattoBenchTest)
#include "tst_chattobench.moc"
