// SPDX-License-Identifier: MIT
#include "tests/support/metricsreading.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

/// What a real server tells at /metrics, and who makes use of it: the dashboard and docs/operations.md.
class MetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void speaksPrometheusTongue();
    void countsPeopleAndMessages();
    void countsSignIns();
    void countsWhatARateRefuses();
    void tellsWhatWaitsForAReader();
    void tellsOfItsProcess();
    void namesNobody();
    void isRefusedToOthers();
    void showsOnTheDashboardWhatThereIs();
    void isDocumented();

private:
    MetricsReading read() const { return MetricsReading(httpCall(m_server->port(), "GET", "/metrics").body); }
    double value(const QString &sample) const { return read().value(sample); }
    /// The first reading with \a connections, that which asks for it included; the server may yet have to notice that
    /// earlier ones have gone.
    MetricsReading readWith(int connections) const;

    QTemporaryDir m_folder;
    std::unique_ptr<ServerProcess> m_server;
};

static const QString good = u"correct horse battery"_s;
static const QString token = u"a-token-for-metrics"_s;

MetricsReading MetricsTest::readWith(int connections) const
{
    MetricsReading reading(QByteArray{});
    const auto has = [&] {
        reading = read();
        return reading.value(u"chatto_connections"_s) == connections;
    };
    if (!QTest::qWaitFor(has, 30'000))
        qWarning("there were never %d connections", connections);
    return reading;
}

void MetricsTest::initTestCase()
{
    m_server = std::make_unique<ServerProcess>(QStringList{u"--data"_s, m_folder.filePath(u"data"_s), u"--guests"_s,
        u"--metrics-token"_s, token, u"--limit"_s, u"messages=1"_s, u"--limit"_s, u"message_burst=20"_s, u"--limit"_s,
        u"logins=2"_s, u"--limit"_s, u"backlog_bytes=50000000"_s});
    QVERIFY(m_server->start());
}

void MetricsTest::speaksPrometheusTongue()
{
    const HttpAnswer answer = httpCall(m_server->port(), "GET", "/metrics");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
    const MetricsReading reading(answer.body);
    QCOMPARE(reading.fault(), QString());
    QVERIFY(reading.names().size() > 15);
    for (const QString &name : reading.names())
        QVERIFY2(name.startsWith("chatto_"_L1) || name.startsWith("process_"_L1), qPrintable(name));
    QCOMPARE(reading.value(u"chatto_store_ready"_s), 1);
    QVERIFY(reading.value(u"chatto_event_loop_lag_seconds_count"_s) > 0);
    QVERIFY(reading.value(u"chatto_redis_round_trip_seconds_count"_s) > 0);
    QVERIFY(reading.value(u"chatto_redis_round_trip_seconds_sum"_s) > 0);
}

void MetricsTest::countsPeopleAndMessages()
{
    const MetricsReading before = read();
    WireSocket ada;
    WireSocket bob;
    const QString adasToken = signIn(m_server->port(), u"ada"_s);
    QVERIFY(ada.signIn(m_server->port(), adasToken));
    QVERIFY(bob.signIn(m_server->port(), signIn(m_server->port(), u"bob"_s)));
    QCOMPARE(value(u"chatto_sessions"_s), before.value(u"chatto_sessions"_s) + 2);
    QVERIFY(value(u"chatto_connections"_s) >= 3); // and the one that asks
    QTRY_VERIFY(value(u"chatto_users_present"_s) >= 2);
    for (const QString &txn : {u"one"_s, u"two"_s, u"two"_s}) {
        ada.send({{u"type"_s, u"send"_s}, {u"room"_s, u"lobby"_s}, {u"txn_id"_s, txn}, {u"text"_s, u"hi"_s}});
        QVERIFY(ada.next(u"ack"_s));
    }
    const HttpAnswer posted
        = httpCall(m_server->port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"three"})", adasToken);
    QCOMPARE(posted.status, 201);
    for (int i = 0; i < 3; ++i)
        QVERIFY(bob.next(u"message"_s));
    const MetricsReading after = read();
    const auto grown = [&](const QString &sample) { return after.value(sample) - before.value(sample); };
    QCOMPARE(grown(u"chatto_messages_total"_s), 3);
    QCOMPARE(grown(u"chatto_ack_seconds_count"_s), 4);
    QVERIFY(grown(u"chatto_ack_seconds_sum"_s) > 0);
    QCOMPARE(grown(u"chatto_deliveries_total"_s), 6);
    QVERIFY(grown(u"chatto_connections_total"_s) >= 5);
    ada.abort();
    bob.abort();
    QTRY_COMPARE(value(u"chatto_sessions"_s), before.value(u"chatto_sessions"_s));
}

void MetricsTest::countsSignIns()
{
    const MetricsReading before = read();
    QVERIFY(!signIn(m_server->port(), u"cleo"_s).isEmpty());
    QVERIFY(!signIn(m_server->port(), u"dora"_s, good).isEmpty());
    const auto login = [&](const QString &password) {
        const QJsonObject credentials{{u"username"_s, u"dora"_s}, {u"password"_s, password}};
        return httpCall(m_server->port(), "POST", "/api/v1/login", QJsonDocument(credentials).toJson()).status;
    };
    QCOMPARE(login(good), 200);
    QCOMPARE(login(u"a wrong one"_s), 401);
    QCOMPARE(login(u"another one"_s), 401);
    QCOMPARE(login(u"the last one"_s), 429);
    const MetricsReading after = read();
    const auto grown = [&](const QString &sample) { return after.value(sample) - before.value(sample); };
    for (const QString &kind : {u"registration"_s, u"password"_s, u"guest"_s})
        QCOMPARE(grown(u"chatto_sign_ins_total{kind=\"%1\"}"_s.arg(kind)), 1);
    QCOMPARE(grown(u"chatto_failed_sign_ins_total"_s), 2);
    QCOMPARE(grown(u"chatto_rate_limited_total{rate=\"logins\"}"_s), 1);
}

void MetricsTest::countsWhatARateRefuses()
{
    const QString sample = u"chatto_rate_limited_total{rate=\"messages\"}"_s;
    const double before = value(sample);
    WireSocket eve;
    QVERIFY(eve.signIn(m_server->port(), signIn(m_server->port(), u"eve"_s)));
    for (int i = 0; i < 30; ++i) {
        eve.send({{u"type"_s, u"send"_s}, {u"room"_s, u"lobby"_s}, {u"txn_id"_s, QString::number(i)},
            {u"text"_s, u"spam"_s}});
    }
    QTRY_VERIFY(value(sample) >= before + 5); // 20 at once and one a second may pass
    for (const QString &rate : {u"notices"_s, u"sign_ins"_s, u"connections"_s})
        QCOMPARE(value(u"chatto_rate_limited_total{rate=\"%1\"}"_s.arg(rate)), 0);
}

void MetricsTest::tellsWhatWaitsForAReader()
{
    QCOMPARE(value(u"chatto_backlog_bytes"_s), 0);
    WireSocket lazy;
    const QString lazyToken = signIn(m_server->port(), u"lazy"_s);
    QVERIFY(lazy.signIn(m_server->port(), lazyToken));
    lazy.stopReading();
    // More than the system keeps for a connection on its own account.
    const QByteArray ping = "{\"type\":\"ping\",\"nonce\":\"" + QByteArray(128, 'x') + "\"}";
    for (int i = 0; i < 60'000; ++i)
        lazy.sendText(ping);
    QTRY_VERIFY_WITH_TIMEOUT(value(u"chatto_backlog_bytes"_s) > 100'000, 20'000);
    lazy.abort();
    QTRY_COMPARE(value(u"chatto_backlog_bytes"_s), 0);
}

void MetricsTest::tellsOfItsProcess()
{
    const MetricsReading reading = readWith(1);
    QCOMPARE(reading.value(u"chatto_build_info{version=\"%1\"}"_s.arg(QStringLiteral(CHATTO_VERSION))), 1);
    QVERIFY(reading.value(u"process_cpu_seconds_total"_s) > 0);
    QFile statm(u"/proc/%1/statm"_s.arg(m_server->pid()));
    QVERIFY(statm.open(QIODevice::ReadOnly));
    const double resident = statm.readAll().split(' ').at(1).toDouble() * 4096;
    const double told = reading.value(u"process_resident_memory_bytes"_s);
    QVERIFY2(told > resident / 2 && told < resident * 2, qPrintable(QString::number(told)));
    QVERIFY(reading.value(u"process_virtual_memory_bytes"_s) > told);
    const double started = reading.value(u"process_start_time_seconds"_s);
    const double now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
    QVERIFY(started <= now + 1 && started > now - 3600);

    const double before = reading.value(u"process_open_fds"_s);
    QVERIFY(before > 5 && before < reading.value(u"process_max_fds"_s));
    WireSocket one;
    QCOMPARE(one.open(m_server->port()), 101);
    QCOMPARE(readWith(2).value(u"process_open_fds"_s), before + 1);
}

void MetricsTest::namesNobody()
{
    const QString ada = signIn(m_server->port(), u"unmistakable"_s);
    QCOMPARE(httpCall(m_server->port(), "POST", "/api/v1/rooms", R"({"name":"hideout"})", ada).status, 201);
    const QByteArray page = httpCall(m_server->port(), "GET", "/metrics").body;
    for (const char *word : {"unmistakable", "hideout", "lobby", "127.0.0.1"})
        QVERIFY2(!page.contains(word), word);
    const QSet<QString> allowed{u"le"_s, u"kind"_s, u"rate"_s, u"version"_s};
    static const QRegularExpression label(u"\\{(\\w+)="_s);
    for (const QString &sample : MetricsReading(page).samples()) {
        const auto match = label.match(sample);
        QVERIFY2(!match.hasMatch() || allowed.contains(match.captured(1)), qPrintable(sample));
    }
}

void MetricsTest::isRefusedToOthers()
{
    const Headers forwarded{{"X-Forwarded-For", "127.0.0.1"}};
    const auto statusFor = [&](const QString &sent) {
        return httpCall(m_server->port(), "GET", "/metrics", {}, sent, forwarded).status;
    };
    QCOMPARE(statusFor({}), 401);
    QCOMPARE(statusFor(token + u'x'), 401);
    QCOMPARE(statusFor(signIn(m_server->port(), u"curious"_s)), 401);
    QCOMPARE(statusFor(token), 200);
}

static QString contents(const QString &path)
{
    QFile file(QStringLiteral(CHATTO_SOURCE_DIR) + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

/// What looks like a metric of ours; of a histogram, its own name.
static QSet<QString> metricsIn(const QString &text, const QStringList &known)
{
    static const QRegularExpression name(u"\\b(?:chatto|process)_[a-z_]+"_s);
    static const QRegularExpression part(u"_(?:bucket|sum|count)$"_s);
    QSet<QString> found;
    for (const auto &match : name.globalMatch(text)) {
        QString metric = match.captured();
        if (!known.contains(metric))
            metric.remove(part);
        found.insert(metric);
    }
    return found;
}

void MetricsTest::showsOnTheDashboardWhatThereIs()
{
    const QString text = contents(u"packaging/grafana/chatto.json"_s);
    QJsonParseError error;
    const QJsonObject dashboard = QJsonDocument::fromJson(text.toUtf8(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QStringList known = read().names();
    QSet<int> ids;
    QString queries;
    for (const QJsonValue &panel : dashboard[u"panels"_s].toArray()) {
        QVERIFY2(!ids.contains(panel[u"id"_s].toInt()), qPrintable(panel[u"title"_s].toString()));
        ids.insert(panel[u"id"_s].toInt());
        for (const QJsonValue &target : panel[u"targets"_s].toArray())
            queries += target[u"expr"_s].toString() + u'\n';
    }
    QVERIFY(ids.size() > 5);
    const QSet<QString> shown = metricsIn(queries, known);
    QCOMPARE(shown - QSet<QString>(known.begin(), known.end()), QSet<QString>());
    const QSet<QString> notShown = QSet<QString>(known.begin(), known.end()) - shown;
    // What is of use beside others only, or for alarms.
    QCOMPARE(notShown, QSet<QString>({u"process_virtual_memory_bytes"_s, u"process_max_fds"_s}));
}

void MetricsTest::isDocumented()
{
    const QStringList known = read().names();
    QCOMPARE(metricsIn(contents(u"docs/operations.md"_s), known), QSet<QString>(known.begin(), known.end()));
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
