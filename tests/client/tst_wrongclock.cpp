// SPDX-License-Identifier: MIT
#include "client/core/serveraddress.h"
#include "client/storage/localstore.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <chrono>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The real client on a computer whose clock is wrong (tests/faults/fakeclock.cpp).
class WrongClockTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsWhatWaits_data();
    void sendsWhatWaits();

private:
    void setClock(std::chrono::seconds ahead);
    void startClient(QProcess &process, const QString &name);
    QStringList textsIn(const QString &token) const;
    bool isOnline(const QString &name, const QString &token) const;

    QTemporaryDir m_data;
    QTemporaryDir m_home;
    ServerProcess m_server{{u"--guests"_s, u"--data"_s, m_data.path()}};
};

void WrongClockTest::initTestCase()
{
    QCoreApplication::setApplicationName(u"chatto"_s);
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(m_home.path()));
    QVERIFY(m_server.start());
}

void WrongClockTest::setClock(std::chrono::seconds ahead)
{
    const qint64 seconds = ahead.count();
    QFile file(m_home.filePath(u"clock"_s));
    QVERIFY(file.open(QFile::ReadWrite));
    file.write(reinterpret_cast<const char *>(&seconds), sizeof seconds);
}

void WrongClockTest::startClient(QProcess &process, const QString &name)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(CHATTO_FAKE_CLOCK));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    environment.insert(u"CHATTO_CLOCK"_s, m_home.filePath(u"clock"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(CHATTO_PROGRAM),
        {u"--server"_s, m_server.url().toString(), u"--user"_s, name, u"--guest"_s, u"--profile"_s, name});
}

QStringList WrongClockTest::textsIn(const QString &token) const
{
    const QJsonArray messages = httpCall(m_server.port(), "GET", "/api/v1/rooms/lobby/messages?limit=200", {}, token)
                                    .json()["messages"_L1]
                                    .toArray();
    QStringList texts;
    for (const QJsonValue &message : messages)
        texts.append(message["text"_L1].toString());
    return texts;
}

bool WrongClockTest::isOnline(const QString &name, const QString &token) const
{
    const QJsonArray users = httpCall(m_server.port(), "GET", "/api/v1/users?prefix=" + name.toUtf8(), {}, token)
                                 .json()["users"_L1]
                                 .toArray();
    return users.size() == 1 && users[0]["presence"_L1] == "online"_L1;
}

void WrongClockTest::sendsWhatWaits_data()
{
    QTest::addColumn<std::chrono::seconds>("written");
    QTest::addColumn<std::chrono::seconds>("ahead");
    constexpr std::chrono::seconds years = 24h * 3652;
    const auto add = [](const char *name, std::chrono::seconds written, std::chrono::seconds ahead) {
        QTest::newRow(name) << written << ahead;
    };
    add("an hour ahead", 1h, 1h);
    add("an hour behind", -1h, -1h);
    add("ten years ahead", years, years);
    add("ten years behind", -years, -years);
    add("put right from ten years ahead", years, 0s);
    add("wrong since yesterday", -24h, years);
}

void WrongClockTest::sendsWhatWaits()
{
    QFETCH(std::chrono::seconds, written);
    QFETCH(std::chrono::seconds, ahead);
    static int number = 0;
    const QString name = u"ada%1"_s.arg(++number);
    const QString witness = signIn(m_server.port(), u"eve%1"_s.arg(number));
    const QUrl server = *parseServerAddress(m_server.url().toString());
    QStringList wanted = textsIn(witness);
    {
        LocalStore store(LocalStore::pathForProfile(name));
        const auto outbox = store.outbox(server, UserName(name));
        for (int i = 1; i <= 3; ++i) {
            const QString text = u"%1 from %2"_s.arg(i).arg(name);
            const auto created = QDateTime::currentDateTimeUtc().addDuration(written);
            QVERIFY(outbox->save({TxnId(text.section(u' ', 0, 0)), lobbyId(), text, 0, created}));
            wanted.append(text);
        }
    }
    setClock(ahead);
    QProcess client;
    startClient(client, name);
    QTRY_COMPARE_WITH_TIMEOUT(textsIn(witness), wanted, 30'000);
    QTRY_VERIFY(isOnline(name, witness));
    setClock(-ahead); // It jumps while the client is running.
    httpCall(m_server.port(), "POST", "/api/v1/rooms/lobby/messages", R"({"text":"still there?"})", witness);
    QTest::qWait(1'500);
    QVERIFY(isOnline(name, witness));
    client.terminate();
    QVERIFY(client.waitForFinished());
    QCOMPARE(client.exitStatus(), QProcess::NormalExit);
    LocalStore store(LocalStore::pathForProfile(name));
    QCOMPARE(store.health(), LocalStore::Health::Good);
    QVERIFY(store.outbox(server, UserName(name))->load().isEmpty());
}

QTEST_GUILESS_MAIN(WrongClockTest)
#include "tst_wrongclock.moc"
