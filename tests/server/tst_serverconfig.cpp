// SPDX-License-Identifier: MIT
#include "server/serverconfig.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ServerConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void startsWithTheDefaults();
    void letsLaterSourcesWin();
    void takesWhatHerokuGives();
    void takesEverySettingFromEverySource();
    void refusesWhatItCannotMean_data();
    void refusesWhatItCannotMean();
    void namesTheSourceOfAProblem();
    void keepsSecretsOutOfTheDescription();
    void readsItsOwnDescription();
    void setsLimits();

private:
    static ConfigSources fromFile(const QByteArray &text, QTemporaryFile &file);
};

ConfigSources ServerConfigTest::fromFile(const QByteArray &text, QTemporaryFile &file)
{
    if (!file.open() || file.write(text) != text.size() || !file.flush())
        qFatal("no temporary file");
    return {file.fileName(), {}, {}};
}

void ServerConfigTest::startsWithTheDefaults()
{
    const auto config = loadConfig({});
    QVERIFY(config);
    QCOMPARE(config->port, 8000);
    QVERIFY(config->redisUrl.isEmpty());
    QVERIFY(!config->guests);
    QVERIFY(config->registrationOpen);
    QVERIFY(config->allowedOrigins.isEmpty());
    QCOMPARE(config->limits.messages, 10);
}

void ServerConfigTest::letsLaterSourcesWin()
{
    QTemporaryFile file;
    ConfigSources sources = fromFile("[server]\nport = 1\nname = file\nguests = yes\n", file);
    QCOMPARE(loadConfig(sources)->port, 1);
    sources.environment = {{u"PORT"_s, u"2"_s}, {u"CHATTO_NAME"_s, u"environment"_s}};
    QCOMPARE(loadConfig(sources)->port, 2);
    QCOMPARE(loadConfig(sources)->name, u"environment"_s);
    sources.environment.insert(u"CHATTO_PORT"_s, u"3"_s);
    QCOMPARE(loadConfig(sources)->port, 3);
    sources.commandLine = {{u"port"_s, u"4"_s}};
    QCOMPARE(loadConfig(sources)->port, 4);
    QVERIFY(loadConfig(sources)->guests);
}

void ServerConfigTest::takesWhatHerokuGives()
{
    ConfigSources sources;
    sources.environment = {{u"PORT"_s, u"5000"_s}, {u"REDIS_URL"_s, u"rediss://:secret@host:6380"_s},
        {u"CHATTO_OF_SOMEBODY_ELSE"_s, u"x"_s}, {u"HOME"_s, u"/"_s}};
    const auto config = loadConfig(sources);
    QVERIFY(config);
    QCOMPARE(config->port, 5000);
    QCOMPARE(config->redisUrl, u"rediss://:secret@host:6380"_s);
}

void ServerConfigTest::takesEverySettingFromEverySource()
{
    const QMap<QString, QString> values{{u"listen"_s, u"127.0.0.1"_s}, {u"port"_s, u"8080"_s}, {u"name"_s, u"Ü"_s},
        {u"redis"_s, u"redis://h"_s}, {u"redis-tls"_s, u"no"_s}, {u"data"_s, u"/tmp"_s}, {u"guests"_s, u"yes"_s},
        {u"registration"_s, u"no"_s}, {u"owner"_s, u"Ada"_s}, {u"allow-origin"_s, u"https://a.example, http://b:81"_s},
        {u"trusted-proxy"_s, u"10.0.0.0/8,::1"_s}, {u"tls-cert"_s, u"c"_s}, {u"tls-key"_s, u"k"_s}, {u"lan"_s, u"yes"_s},
        {u"metrics-token"_s, u"a-token_of.20~letters+/=="_s}, {u"limit"_s, u"messages=7"_s}, {u"verbose"_s, u"yes"_s}};
    QByteArray text;
    ConfigSources environment;
    ConfigSources commandLine;
    for (const ServerSetting &setting : serverSettings()) {
        const QString name(setting.name);
        QVERIFY2(values.contains(name), setting.name.data());
        text += (name + u" = "_s + values[name] + u'\n').toUtf8();
        environment.environment.insert(u"CHATTO_"_s + QString(name).toUpper().replace(u'-', u'_'), values[name]);
        commandLine.commandLine.append({name, values[name]});
    }
    QTemporaryFile file;
    for (const ConfigSources &sources : {fromFile(text, file), environment, commandLine}) {
        const auto config = loadConfig(sources);
        QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
        QCOMPARE(config->listen, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(config->name, u"Ü"_s);
        QCOMPARE(config->allowedOrigins, QStringList({u"https://a.example"_s, u"http://b:81"_s}));
        QCOMPARE(config->trustedProxies.size(), 2);
        QCOMPARE(config->trustedProxies[0].second, 8);
        QCOMPARE(config->limits.messages, 7);
        QVERIFY(!config->registrationOpen);
        QCOMPARE(config->metricsToken, values[u"metrics-token"_s]);
        QCOMPARE(config->owner, u"Ada"_s);
        QVERIFY(config->guests && config->lan && config->verbose);
    }
}

void ServerConfigTest::refusesWhatItCannotMean_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const QList<std::pair<QString, QStringList>> wrong{
        {u"port"_s, {u""_s, u"x"_s, u"-1"_s, u"65536"_s, u"80 "_s + u"81"_s}},
        {u"listen"_s, {u"localhost:80"_s, u"300.1.1.1"_s, u""_s}},
        {u"name"_s, {u""_s, u"\u200B"_s, QString(65, u'a')}},
        {u"redis"_s, {u"http://h"_s, u"redis://h:99999"_s}},
        {u"redis-tls"_s, {u"maybe"_s, u"/no/such/file"_s}},
        {u"data"_s, {u""_s}},
        {u"guests"_s, {u"perhaps"_s, u""_s}},
        {u"registration"_s, {u"1"_s}},
        {u"owner"_s, {u""_s, u"a b"_s, u"admin"_s}},
        {u"verbose"_s, {u"very"_s}},
        {u"lan"_s, {u"here"_s}},
        {u"metrics-token"_s, {u""_s, u"short"_s, u"sixteen letters "_s + u"and spaces"_s, u"0123456789abcdef=a"_s}},
        {u"allow-origin"_s,
            {u"*"_s, u"null"_s, u"https://a.example/"_s, u"https://u@a.example"_s, u"a.example"_s, u"file:///x"_s}},
        {u"trusted-proxy"_s, {u"proxy"_s, u"10.0.0.0/99"_s}},
        {u"limit"_s, {u"messages"_s, u"messages=-1"_s, u"messages=x"_s, u"speed=1"_s, u"text_bytes=0"_s}},
        {u"colour"_s, {u"red"_s}},
    };
    for (const auto &[name, values] : wrong) {
        for (const QString &value : values)
            QTest::addRow("%s=%s", qPrintable(name), qPrintable(value)) << name << value;
    }
}

void ServerConfigTest::refusesWhatItCannotMean()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto config = loadConfig({{}, {}, {{name, value}}});
    QVERIFY(!config);
    QVERIFY2(config.error().detail.startsWith(u"command line: --"_s + name), qPrintable(config.error().detail));
}

void ServerConfigTest::namesTheSourceOfAProblem()
{
    QTemporaryFile file;
    const auto inFile = loadConfig(fromFile("[server]\n\nport = x\n", file));
    QVERIFY(!inFile);
    QCOMPARE(inFile.error().detail, file.fileName() + u", line 3: port: expected a port, 0 to 65535"_s);
    QTemporaryFile broken;
    const auto section = loadConfig(fromFile("[colours]\nred = 1\n", broken));
    QVERIFY(!section);
    QVERIFY(section.error().detail.contains(u"there is no section [colours]"_s));
    QTemporaryFile torn;
    QVERIFY(!loadConfig(fromFile("[server]\nport\n", torn)));
    QVERIFY(!loadConfig({u"/no/such/file"_s, {}, {}}));
    const auto variable = loadConfig({{}, {{u"PORT"_s, u"x"_s}}, {}});
    QVERIFY(!variable);
    QVERIFY(variable.error().detail.startsWith(u"environment: PORT: "_s));
    const auto half = loadConfig({{}, {}, {{u"tls-cert"_s, u"c"_s}}});
    QVERIFY(!half);
    QVERIFY(half.error().detail.contains(u"belong together"_s));
}

void ServerConfigTest::keepsSecretsOutOfTheDescription()
{
    const auto config = loadConfig({{},
        {{u"REDIS_URL"_s, u"redis://ada:hunter2@host/3"_s}, {u"CHATTO_METRICS_TOKEN"_s, u"hunter3hunter3hunter3"_s}},
        {}});
    QVERIFY(config);
    QVERIFY(!describe(*config).contains(u"hunter"_s));
    QVERIFY(describe(*config).contains(u"metrics-token"_s));
    QVERIFY(describe(*config).contains(u"host"_s));
}

void ServerConfigTest::readsItsOwnDescription()
{
    const auto config = loadConfig({{}, {},
        {{u"port"_s, u"81"_s}, {u"allow-origin"_s, u"https://a"_s}, {u"trusted-proxy"_s, u"10.0.0.0/8"_s},
            {u"owner"_s, u"ada"_s}, {u"limit"_s, u"logins=0"_s}}});
    QVERIFY(config);
    QTemporaryFile file;
    const auto again = loadConfig(fromFile(describe(*config).toUtf8(), file));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(describe(*again), describe(*config));
    QCOMPARE(again->limits.logins, 0);
}

void ServerConfigTest::setsLimits()
{
    QTemporaryFile file;
    const auto config = loadConfig(fromFile("[limits]\nmessages = 0\nbacklog_bytes = 1000\n", file));
    QVERIFY(config);
    QCOMPARE(config->limits.messages, 0);
    QCOMPARE(config->limits.backlogBytes, 1000);
    QCOMPARE(config->limits.logins, 10);
}

QTEST_APPLESS_MAIN(ServerConfigTest)
#include "tst_serverconfig.moc"
