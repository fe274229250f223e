// SPDX-License-Identifier: MIT
#include "client/session.h"
#include "client/surroundings.h"
#include "client/ui/style.h"
#include "client/ui/timelineview.h"
#include "tests/support/hostileserver.h"
#include "tests/support/sanitizers.h"
#include "tests/support/threadtime.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = Connection::State;
using Pieces = std::function<QByteArray(int)>;

constexpr double longestTurn = 200 * slowness; // milliseconds of processor time
constexpr qint64 mostMemory = 96 << 20; // more than before
constexpr int manyFrames = 1'000; // in a piece

/// The longest turn of this thread's event loop, in processor time.
class TurnMeter : public QObject
{
public:
    TurnMeter()
    {
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [this] {
            longest = std::max(longest, m_turn.milliseconds());
            m_turn = {};
        });
    }
    double longest = 0;

private:
    ThreadTime m_turn;
};

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QFile::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

QByteArray welcome(const QByteArray &lastId = "0")
{
    return R"({"type":"welcome","user":{"name":"ada","presence":"online"},"users":[{"name":"ada","presence":"online"}],)"
           R"("users_online":1,"rooms":[{"id":"lobby","name":"Lobby","topic":"","kind":"public","members":2,)"
           R"("epoch":"e","last_id":)"
        + lastId
        + R"(,"last_change":0,"read_id":0,"role":"member"}],"server":{"name":"x","version":"1","protocol":1,)"
          R"("registration":"open","guests":true,"limits":{"text_bytes":8000,"frame_bytes":65536,"history_page":200,)"
          R"("ping_seconds":25}}})";
}

/// That it has all been read: nothing comes after this room.
QByteArray lastFrame()
{
    return HostileServer::frame(R"({"type":"room","room":{"id":"end","name":"End","topic":"","kind":"public",)"
                                R"("members":2,"epoch":"e","last_id":0,"last_change":0,"read_id":0,"role":"member"}})");
}

QByteArray message(qint64 id, const QByteArray &room = "lobby", const QByteArray &time = "2026-11-22T16:04:54.123Z")
{
    return HostileServer::frame(R"({"type":"message","room":")" + room + R"(","id":)" + QByteArray::number(id)
        + R"(,"user":"eve","text":"One of very many 🙂","time":")" + time + R"("})");
}

/// A welcome, so many frames, and the last one.
Pieces burst(int count, const std::function<QByteArray(int number)> &make, const QByteArray &hello = welcome())
{
    return [=](int piece) {
        QByteArray bytes = piece == 0 ? HostileServer::frame(hello) : QByteArray();
        const int end = std::min((piece + 1) * manyFrames, count);
        for (int number = piece * manyFrames; number < end; ++number)
            bytes += make(number);
        if (piece * manyFrames < count && end == count)
            bytes += lastFrame();
        return bytes;
    };
}

QByteArray emptyPage(const QByteArray &lastId)
{
    return R"({"messages":[],"first_id":1,"last_id":)" + lastId + R"(,"last_change":0,"epoch":"e"})";
}

}

/// The whole client, signed in at a server that means it harm.
class HostileServerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void staysResponsive_data();
    void staysResponsive();
    void takesLittleForWhoComesAndGoes();
    void readsOnThroughNonsense_data();
    void readsOnThroughNonsense();
    void asksNoEndlessQuestions_data();
    void asksNoEndlessQuestions();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    void signIn(HostileServer::Script script);
    bool hasRead() const { return !m_session->client().room(RoomId(u"end"_s)).id.isEmpty(); }

    QTemporaryDir m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Surroundings> m_surroundings;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<Session> m_session;
};

void HostileServerTest::init()
{
    QLoggingCategory::setFilterRules(u"chatto.*=false"_s); // All that nonsense isn't worth reading.
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"p.ini"_s));
    m_theme = std::make_unique<Theme>();
    QApplication::setStyle(new Style(*m_theme));
    m_surroundings = std::make_unique<Surroundings>(*m_theme, *m_preferences);
    m_store = std::make_unique<LocalStore>(m_folder.filePath(u"p.sqlite"_s));
}

void HostileServerTest::cleanup()
{
    m_session.reset();
    m_server.reset();
    m_surroundings.reset();
    QApplication::setStyle(u"fusion"_s);
    m_theme.reset();
}

void HostileServerTest::signIn(HostileServer::Script script)
{
    m_server = std::make_unique<HostileServer>(std::move(script));
    m_session = std::make_unique<Session>(Session::Account{m_server->url, {UserName(u"ada"_s)}, {}},
        Session::Stored{*m_store, nullptr, {}}, *m_preferences, *m_theme, *m_surroundings);
    m_session->window().resize(1280, 800);
    m_session->window().show();
    QApplication::processEvents();
    m_session->window().grab();
    m_session->start(u"token"_s);
}

void HostileServerTest::staysResponsive_data()
{
    QTest::addColumn<Pieces>("pieces");
    constexpr int many = 20'000;
    QTest::newRow("messages") << burst(many, [](int number) { return message(number + 1); });
    QTest::newRow("a million messages") << burst(1'000'000, [](int number) { return message(number + 1); });
    QTest::newRow("ids backwards") << burst(
        many, [](int number) { return message(many - number); }, welcome("100000"));
    QTest::newRow("every message far ahead")
        << burst(many, [](int number) { return message((number + 1) * 10'000'000'000LL); });
    QTest::newRow("people who come and go") << burst(2'000, [](int number) {
        return HostileServer::frame(R"({"type":"users","users":[{"name":"user)" + QByteArray::number(number % 1000)
            + R"(","presence":")" + (number < 1'000 ? "online" : "offline") + R"("}]})");
    });
    QTest::newRow("everybody types") << burst(many, [](int number) {
        return HostileServer::frame(
            R"({"type":"typing","room":"lobby","user":"user)" + QByteArray::number(number) + R"("})");
    });
    QTest::newRow("new rooms") << burst(2'000, [](int number) {
        return HostileServer::frame(R"({"type":"room","room":{"id":"r)" + QByteArray::number(number)
            + R"(","name":"R","topic":"","kind":"private","members":2,"epoch":"e","last_id":5,"last_change":0,)"
              R"("read_id":0,"role":"member"}})");
    });
    QTest::newRow("new epochs") << burst(many, [](int number) {
        return HostileServer::frame(
            R"({"type":"reset","room":"lobby","epoch":"e)" + QByteArray::number(number) + R"("})");
    });
    QTest::newRow("gaps of 10^12") << burst(many, [](int number) {
        const QByteArray to = QByteArray::number(number + 1) + "000000000000";
        return HostileServer::frame(R"({"type":"gap","room":"lobby","from":1,"to":)" + to + R"(,"change":0})");
    });
    QTest::newRow("noise") << burst(many, [](int) { return HostileServer::frame(QByteArray(200, 'x')); });
}

void HostileServerTest::staysResponsive()
{
    QFETCH(Pieces, pieces);
    if (qstrcmp(QTest::currentDataTag(), "a million messages") == 0 && !qEnvironmentVariableIsSet("CHATTO_SLOW"))
        QSKIP("takes long: CHATTO_SLOW=1 runs it");
    signIn({{}, pieces, [](const QByteArray &) { return emptyPage("0"); }});
    const qint64 before = residentBytes();
    const TurnMeter meter;
    QVERIFY(QTest::qWaitFor([this] { return hasRead(); }, 300'000));
    QVERIFY2(meter.longest <= longestTurn, qPrintable(u"%1 ms"_s.arg(meter.longest)));
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown <= mostMemory || !tellsMemory, qPrintable(u"%1 MB"_s.arg(grown >> 20)));
    QVERIFY(m_session->client().isOnline());
    m_session->window().grab();
}

/// Among a hundred times as many, somebody who comes or goes may cost a place in a longer list, but nothing that takes
/// everybody apart.
void HostileServerTest::takesLittleForWhoComesAndGoes()
{
    const auto cost = [this](int people) {
        QByteArrayList users;
        for (int i = 0; i < people; ++i)
            users.append(R"({"name":"user)" + QByteArray::number(i) + R"(","presence":"online"})");
        const QByteArray all = R"({"type":"users","users":[)" + users.join(',') + "]}";
        int sent = 0;
        signIn({{}, [&](int piece) -> QByteArray {
                    if (piece == 0)
                        return HostileServer::frame(welcome()) + HostileServer::frame(all) + lastFrame();
                    return {};
                }});
        [this] { QTRY_VERIFY(hasRead()); }();
        QTest::qWait(50); // what is laid out later
        ChatClient &client = const_cast<ChatClient &>(m_session->client());
        const ThreadTime time;
        for (; sent < 400; ++sent) {
            const UserName name(u"user%1"_s.arg(sent % people));
            client.apply(UsersChanged{{{name, sent % 2 ? Presence::Away : Presence::Offline}}});
            client.apply(UsersChanged{{{name, Presence::Online}}});
        }
        return time.milliseconds();
    };
    const double few = cost(50);
    const double many = cost(5'000);
    // What isn't optimised moves the places of a list one by one.
    const double mostTimes = slowness > 1 ? 80 : 40;
    QVERIFY2(many < mostTimes * few, qPrintable(u"%1 ms, %2 ms"_s.arg(few).arg(many)));
}

void HostileServerTest::readsOnThroughNonsense_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

namespace {

/// Some value that doesn't belong anywhere.
QJsonValue nonsense(QRandomGenerator &random)
{
    static const QJsonArray values{QJsonValue::Null, true, -1, 0, 1, 1e12, -1e15, 9007199254740992.0, 1e300, 0.5, u""_s,
        u"x"_s, QString(5000, u'x'), u"\u202Eeve"_s, u"lobby"_s, u"ada"_s, u"0000-00-00T00:00:00.000Z"_s,
        u"0001-01-01T00:00:00.000Z"_s, u"9999-12-31T23:59:59.999Z"_s, u"2026-02-30T25:61:61.000Z"_s, QJsonArray(),
        QJsonObject(), QJsonArray{QJsonArray{QJsonArray{}}}, QJsonObject{{u"a"_s, 1}}};
    return values[random.bounded(int(values.size()))];
}

/// Changes, adds or takes away something, anywhere.
QJsonValue mangled(const QJsonValue &value, QRandomGenerator &random)
{
    if (random.bounded(6) == 0)
        return nonsense(random);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (!array.isEmpty())
            array.replace(random.bounded(int(array.size())), mangled(array.first(), random));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    if (keys.isEmpty())
        return object;
    const QString key = keys[random.bounded(int(keys.size()))];
    if (random.bounded(5) == 0)
        object.remove(key);
    else if (key != "type"_L1 || random.bounded(10) == 0)
        object[key] = mangled(object[key], random);
    return object;
}

const QList<QByteArray> &goodFrames()
{
    static const QList<QByteArray> frames{
        R"({"type":"message","room":"lobby","id":7,"user":"eve","text":"hi","time":"2026-11-22T16:04:54.123Z","txn_id":"t","reply_to":4,"change":8,"edited":"2026-11-22T16:04:54.123Z","deleted":false,"reactions":{"x":["ada"]}})",
        R"({"type":"change","change":8,"message":{"room":"lobby","id":7,"user":"eve","text":"hi","time":"2026-11-22T16:04:54.123Z","change":8}})",
        R"({"type":"ack","txn_id":"t","room":"lobby","id":9,"time":"2026-11-22T16:04:54.123Z"})",
        R"({"type":"error","code":"rate_limited","detail":"slow down","txn_id":"t","retry_after":2})",
        R"({"type":"users","users":[{"name":"bob","presence":"online","guest":true,"role":"owner"}]})",
        R"({"type":"typing","room":"lobby","user":"bob"})",
        R"({"type":"room","room":{"id":"tea","name":"Tea","topic":"t","kind":"direct","with":["bob"],"members":2,"epoch":"e","last_id":5,"last_change":1,"read_id":2,"role":"member"}})",
        R"({"type":"room_left","room":"tea"})",
        R"({"type":"members","room":"tea","joined":[{"user":{"name":"bob","presence":"online"},"role":"member"}],"left":["bob"]})",
        R"({"type":"read","room":"lobby","id":3})", R"({"type":"gap","room":"lobby","from":1,"to":9120,"change":31})",
        R"({"type":"reset","room":"lobby","epoch":"f"})", R"({"type":"pong","nonce":"n"})", welcome()};
    return frames;
}

QByteArray mangledFrame(QRandomGenerator &random)
{
    const auto &frames = goodFrames();
    const QByteArray &good = frames[random.bounded(int(frames.size()))];
    if (random.bounded(20) == 0)
        return good.left(random.bounded(int(good.size())));
    QJsonObject object = QJsonDocument::fromJson(good).object();
    for (int times = random.bounded(3); times >= 0; --times)
        object = mangled(object, random).toObject();
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}

void HostileServerTest::readsOnThroughNonsense()
{
    QFETCH(quint32, seed);
    const auto frames = std::make_shared<QRandomGenerator>(seed);
    const auto answers = std::make_shared<QRandomGenerator>(seed);
    const QByteArray page
        = R"({"messages":[)" + goodFrames().first() + R"(],"first_id":1,"last_id":9,"last_change":8,"epoch":"e"})";
    const auto body = [answers, page](const QByteArray &) {
        return QJsonDocument(mangled(QJsonDocument::fromJson(page).object(), *answers).toObject()).toJson();
    };
    signIn({{}, burst(3'000, [frames](int) { return HostileServer::frame(mangledFrame(*frames)); }), body});
    const TurnMeter meter;
    QVERIFY(QTest::qWaitFor([this] { return hasRead(); }, 60'000));
    QVERIFY2(meter.longest <= longestTurn, qPrintable(u"%1 ms"_s.arg(meter.longest)));
    m_session->window().grab();
}

void HostileServerTest::asksNoEndlessQuestions_data()
{
    QTest::addColumn<QByteArray>("page");
    const QByteArray text = R"(,"user":"eve","text":"hi","time":"2026-11-22T16:04:54.123Z"})";
    const QByteArray one = R"({"messages":[{"room":"lobby","id":1)" + text;
    QTest::newRow("nothing of very much") << emptyPage("1000000000000");
    QTest::newRow("always the first") << one + R"(],"first_id":1,"last_id":1000000000000,"last_change":0,"epoch":"e"})";
    QTest::newRow("before the first") << R"({"messages":[{"room":"lobby","id":5)" + text
            + R"(],"first_id":1,"last_id":5,"last_change":0,"epoch":"e"})";
    QTest::newRow("another epoch") << one + R"(],"first_id":1,"last_id":1,"last_change":0,"epoch":"other"})";
    QTest::newRow("no page") << "[]"_ba;
}

void HostileServerTest::asksNoEndlessQuestions()
{
    QFETCH(QByteArray, page);
    signIn({{},
        burst(
            1, [](int) { return QByteArray(); }, welcome("1000000000000")),
        [page](const QByteArray &) { return page; }});
    QVERIFY(QTest::qWaitFor([this] { return hasRead(); }, 60'000));
    QTest::qWait(1000); // long enough for hundreds
    QVERIFY2(m_server->requests <= 20, qPrintable(QString::number(m_server->requests)));
}

void HostileServerTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("upgrade");
    QTest::addColumn<Pieces>("pieces");
    const Pieces nothing = [](int) { return QByteArray(); };
    const auto say = [](const QByteArray &bytes) {
        return Pieces([bytes](int piece) { return piece == 0 ? bytes : QByteArray(); });
    };
    QTest::newRow("a redirect")
        << "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/ws\r\nContent-Length: 0\r\n\r\n"_ba << nothing;
    QTest::newRow("a page") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"_ba << nothing;
    QTest::newRow("another key")
        << "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n"_ba
        << nothing;
    QTest::newRow("a head without end") << "HTTP/1.1 101 Switching Protocols\r\nX: "_ba + QByteArray(4 << 20, 'x')
                                        << nothing;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << nothing;
    QTest::newRow("2 GiB announced") << QByteArray() << say(HostileServer::head(1ULL << 31) + QByteArray(1000, 'x'));
    QTest::newRow("2^63 announced") << QByteArray() << say(HostileServer::head(1ULL << 63) + QByteArray(1000, 'x'));
    QTest::newRow("a frame too long") << QByteArray() << say(HostileServer::frame(QByteArray(3 << 20, 'x')));
    QTest::newRow("fragments without end") << QByteArray() << Pieces([](int piece) -> QByteArray {
        return HostileServer::head(60'000, piece == 0 ? 1 : 0, false) + QByteArray(60'000, 'x');
    });
    QTest::newRow("no UTF-8") << QByteArray() << say(HostileServer::frame("\xC3\x28"));
    QTest::newRow("an unknown opcode") << QByteArray() << say(HostileServer::frame("x", 0xB));
    QTest::newRow("a silent server") << QByteArray() << nothing;
    QTest::newRow("an upgrade that never comes") << "HTTP/1.1 "_ba << nothing;
}

void HostileServerTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, upgrade);
    QFETCH(Pieces, pieces);
    const HostileServer server({upgrade, pieces});
    Connection connection(server.url, Backoff([] { return 1.0; }));
    connection.setPatience(2s);
    const qint64 before = residentBytes();
    const TurnMeter meter;
    connection.start(u"token"_s, [] { return QHash<RoomId, Position>(); });
    QTRY_VERIFY_WITH_TIMEOUT(!connection.problem().isEmpty(), 20'000);
    QCOMPARE(connection.state(), State::Offline);
    QVERIFY2(meter.longest <= longestTurn, qPrintable(u"%1 ms"_s.arg(meter.longest)));
    const qint64 grown = residentBytes() - before;
    QVERIFY2(grown <= mostMemory / 3 || !tellsMemory, qPrintable(u"%1 MB"_s.arg(grown >> 20)));
}

QTEST_MAIN(HostileServerTest)
#include "tst_hostileserver.moc"
