// SPDX-License-Identifier: MIT
#include "loadgenerator/options.h"

#include <QTest>

using namespace Chatto::Load;
using namespace Qt::StringLiterals;

class LoadOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void hasDefaults();
    void readsEveryOption();
    void choosesWhatIsDone_data();
    void choosesWhatIsDone();
    void readsTheUrl_data();
    void readsTheUrl();
    void refusesNonsense_data();
    void refusesNonsense();
    void explainsEveryOption();
};

static Chatto::Result<Options> parse(const QByteArray &text)
{
    return Options::parse(QString::fromLatin1(text).split(u' '));
}

void LoadOptionsTest::hasDefaults()
{
    const auto options = parse("http://localhost:8000");
    QVERIFY(options);
    QCOMPARE(options->mode, Options::Mode::Talk);
    QCOMPARE(options->dialect, Options::Kind::Chatto);
    QCOMPARE(options->host, u"localhost"_s);
    QCOMPARE(options->members, 100);
    QCOMPARE(options->senders, 10);
    QCOMPARE(options->rate, 50.0);
    QCOMPARE(options->size, 200);
}

void LoadOptionsTest::readsEveryOption()
{
    const auto options
        = parse("--members 7 --senders 3 --rooms 2 --rate 0.5 --size 300 --seconds 1.5 --warmup 0 --p99 20 "
                "--storm-wait 4 --storm-spread 6 --server-pid 17 --with-children --sources 10.0.0.1-10.0.0.2 "
                "--json file http://h");
    QVERIFY(options);
    QCOMPARE(options->members, 7);
    QCOMPARE(options->senders, 3);
    QCOMPARE(options->rooms, 2);
    QCOMPARE(options->rate, 0.5);
    QCOMPARE(options->size, 300);
    QCOMPARE(options->seconds, 1.5);
    QCOMPARE(options->warmup, 0.0);
    QCOMPARE(options->p99, 20.0);
    QCOMPARE(options->stormWait, 4.0);
    QCOMPARE(options->stormSpread, 6.0);
    QCOMPARE(options->serverPid, 17);
    QVERIFY(options->withChildren);
    QCOMPARE(options->sources, u"10.0.0.1-10.0.0.2"_s);
    QCOMPARE(options->jsonFile, u"file"_s);
    QCOMPARE(parse("--tokens file http://h")->tokenFile, u"file"_s);
    QCOMPARE(parse("--dialect socketio http://h")->dialect, Options::Kind::SocketIo);
    QVERIFY(parse("--closed http://h")->isClosed);
}

void LoadOptionsTest::choosesWhatIsDone_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<Options::Mode>("mode");
    QTest::newRow("find rate") << "--find-rate http://h"_ba << Options::Mode::FindRate;
    QTest::newRow("idle") << "--idle 5 http://h"_ba << Options::Mode::Idle;
    QTest::newRow("connect rate") << "--connect-rate http://h"_ba << Options::Mode::ConnectRate;
    QTest::newRow("storm") << "--storm http://h"_ba << Options::Mode::Storm;
    QTest::newRow("help needs no URL") << "--help"_ba << Options::Mode::Help;
    QTest::newRow("version") << "-v"_ba << Options::Mode::Version;
}

void LoadOptionsTest::choosesWhatIsDone()
{
    QFETCH(QByteArray, arguments);
    QFETCH(Options::Mode, mode);
    const auto options = parse(arguments);
    QVERIFY(options);
    QCOMPARE(options->mode, mode);
    QCOMPARE(options->members, mode == Options::Mode::Idle ? 5 : 100);
}

void LoadOptionsTest::readsTheUrl_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "http://chat.example"_ba << u"chat.example"_s << 80;
    QTest::newRow("IPv4") << "http://127.0.0.1:8000/"_ba << u"127.0.0.1"_s << 8000;
    QTest::newRow("IPv6") << "http://[::1]:8000"_ba << u"::1"_s << 8000;
}

void LoadOptionsTest::readsTheUrl()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto options = parse(url);
    QVERIFY(options);
    QCOMPARE(options->host, host);
    QCOMPARE(int(options->port), port);
}

void LoadOptionsTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("problem");
    QTest::newRow("unknown") << "--speed 3 http://h"_ba << u"speed"_s;
    QTest::newRow("no URL") << "--members 3"_ba << u"expected the server's URL"_s;
    QTest::newRow("two URLs") << "http://a http://b"_ba << u"expected the server's URL"_s;
    QTest::newRow("TLS") << "https://h"_ba << u"TLS is up to a proxy"_s;
    QTest::newRow("path") << "http://h/chat"_ba << u"http://HOST:PORT"_s;
    QTest::newRow("no number") << "--members x http://h"_ba << u"--members: expected a number from 1"_s;
    QTest::newRow("fraction") << "--members 1.5 http://h"_ba << u"--members: expected"_s;
    QTest::newRow("too short") << "--size 10 http://h"_ba << u"--size: expected a number from 96"_s;
    QTest::newRow("dialect") << "--dialect irc http://h"_ba << u"--dialect: expected chatto or socketio"_s;
    QTest::newRow("two things") << "--storm --idle 5 http://h"_ba << u"only one"_s;
    QTest::newRow("senders") << "--members 5 http://h"_ba << u"more senders than members"_s;
    QTest::newRow("rooms") << "--rooms 101 http://h"_ba << u"more rooms than members"_s;
    QTest::newRow("rooms elsewhere") << "--rooms 2 --dialect socketio http://h"_ba << u"--rooms is for guests"_s;
    QTest::newRow("storm elsewhere") << "--storm --dialect socketio http://h"_ba << u"can't resume"_s;
    QTest::newRow("closed and more") << "--closed --find-rate http://h"_ba << u"--closed"_s;
}

void LoadOptionsTest::refusesNonsense()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, problem);
    const auto options = parse(arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().detail.contains(problem), qPrintable(options.error().detail));
}

void LoadOptionsTest::explainsEveryOption()
{
    const QString help = Options::help();
    for (const char *name :
        {"--members N", "--storm-wait S", "--json FILE", "--closed ", "--limit messages=0", "Exit codes"})
        QVERIFY2(help.contains(QLatin1StringView(name)), name);
}

QTEST_APPLESS_MAIN(LoadOptionsTest)
#include "tst_loadoptions.moc"
