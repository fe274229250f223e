// SPDX-License-Identifier: MIT
#include "tests/integration/chatmodel.h"
#include "tests/support/headlessclient.h"
#include "tests/support/proxy.h"
#include "tests/support/redisfixture.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>

using namespace Chatto;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server that was killed is believed for so long, at most: who was there on it seems to be there until then.
constexpr auto ghostLife = 65s;

/// A device of somebody, and the server process that it talks to.
struct Device
{
    /// A message that was written while the device was offline.
    struct Unsent
    {
        RoomId room;
        QString text;
        TxnId txnId;
    };
    struct Mark
    {
        MessageId id = 0;
        MessageId before = 0; ///< The marker when the device went offline.
    };

    QString label; ///< "ada/2"
    UserName user;
    QString token;
    QString file; ///< What it keeps on disk.
    int server = 0;
    std::unique_ptr<Proxy> proxy;
    std::unique_ptr<HeadlessClient> client;
    bool online = true; ///< It is meant to be.
    bool away = false;
    QList<Unsent> unsent;
    QMap<RoomId, Mark> marks; ///< Set offline.
    int welcomes = 0;

    /// What came of a room, "bob: text", since the device knows of it, and the last message before that.
    struct Received
    {
        MessageId base = 0;
        QStringList messages;
    };
    QMap<RoomId, Received> received;
};

}

/// Several people at several devices and two server processes do what they like, one thing after the other, while
/// connections break and servers die. Whatever they did, every device then shows what is true.
class SyncTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsTheSameEverywhere_data();
    void showsTheSameEverywhere();

private:
    struct Step
    {
        int weight;
        void (SyncTest::*take)(Device &);
        bool needsConnection;
    };

    void addDevice(const QString &label, const QString &token, int server);
    void startClient(Device &device);
    void record(Device &device);
    void startServers();
    void takeStep();

    void send(Device &device);
    void mark(Device &device);
    void makeRoom(Device &device);
    void makeTalk(Device &device);
    void edit(Device &device);
    void join(Device &device);
    void leave(Device &device);
    void invite(Device &device);
    void remove(Device &device);
    void setRole(Device &device);
    void goAway(Device &device);
    void type(Device &device);
    void goOffline(Device &device);
    void comeBack(Device &device);
    void loseConnection(Device &device);
    void restart(Device &device);
    void moveToOtherServer(Device &device);
    void endServer(Device &device);

    void sendUnsent(Device &device);
    void applyMarks(Device &device);
    void waitForStoredMarker(Device &device, const RoomId &room);
    void reconnect(const QList<Device *> &devices, const std::function<void()> &cause);
    QList<Device *> devicesAt(int server);

    void settle();
    void verifyLogs();
    void verifyPages(Device &device);
    void verifyDirectory(Device &device);
    QString difference();
    QString differenceAt(Device &device);
    QString presenceDifference(Device &device);
    Presence presenceOf(const UserName &user) const;
    static QString shown(Device &device, const RoomId &room);

    int pick(int count) { return m_random.bounded(count); }
    bool chance(int percent) { return pick(100) < percent; }
    RoomId pickRoom(const Device &device);
    RoomId pickVisibleRoom(const Device &device);
    UserName pickUser() { return m_model->people().at(pick(static_cast<int>(m_model->people().size()))); }
    void say(const Device &device, const QString &what) { m_steps.append(device.label + u' ' + what); }
    /// The server has to answer as the model does.
    template <typename T>
    void check(const Result<T> &answer, bool allowed);
    void fail(const QString &what);
    bool hasFailed() const { return !m_failure.isEmpty(); }

    QRandomGenerator m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RedisFixture> m_redis;
    std::array<std::unique_ptr<ServerProcess>, 2> m_servers;
    std::unique_ptr<ChatModel> m_model;
    std::vector<std::unique_ptr<Device>> m_devices;
    QDeadlineTimer m_ghosts; ///< Of killed servers.
    bool m_kills = false; ///< Servers may be killed; else they end in good order.
    QStringList m_steps;
    QString m_failure; ///< The first thing that went wrong.
    int m_number = 0; ///< Makes names and texts.
};

void SyncTest::init()
{
    m_steps.clear();
    m_ghosts = QDeadlineTimer();
    m_failure.clear();
    m_number = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_redis = std::make_unique<RedisFixture>();
    QVERIFY(m_redis->start());
    startServers();
    const QString ada = signIn(m_servers[0]->port(), u"ada"_s, u"correct horse battery 1"_s);
    const QString bob = signIn(m_servers[0]->port(), u"bob"_s, u"correct horse battery 2"_s);
    const QString carol = signIn(m_servers[1]->port(), u"carol"_s, u"correct horse battery 3"_s);
    m_model = std::make_unique<ChatModel>(QList{UserName(u"ada"_s), UserName(u"bob"_s), UserName(u"carol"_s)});
    addDevice(u"ada/1"_s, ada, 0);
    addDevice(u"ada/2"_s, ada, 1);
    addDevice(u"bob/1"_s, bob, 1);
    addDevice(u"carol/1"_s, carol, 0);
}

void SyncTest::cleanup()
{
    if (QTest::currentTestFailed()) {
        for (const QString &step : std::as_const(m_steps))
            qInfo().noquote() << step;
    }
    m_devices.clear();
    m_servers = {};
    m_redis.reset();
}

void SyncTest::startServers()
{
    for (auto &server : m_servers) {
        server = std::make_unique<ServerProcess>(QStringList{u"--redis"_s, m_redis->url(), u"--limit"_s,
            u"messages=0"_s, u"--limit"_s, u"connections=0"_s, u"--limit"_s, u"offline_seconds=1"_s});
        QVERIFY(server->start());
    }
}

void SyncTest::addDevice(const QString &label, const QString &token, int server)
{
    auto device = std::make_unique<Device>();
    device->label = label;
    device->user = UserName(label.section(u'/', 0, 0));
    device->server = server;
    device->proxy = std::make_unique<Proxy>(m_servers[static_cast<size_t>(server)]->port());
    device->token = token;
    device->file = m_folder->filePath(QString(label).replace(u'/', u'-') + u".sqlite"_s);
    startClient(*device);
    device->client->connectToServer();
    m_devices.push_back(std::move(device));
}

/// It begins with what the one before it has left on disk.
void SyncTest::startClient(Device &device)
{
    device.client.reset();
    device.client
        = std::make_unique<HeadlessClient>(device.proxy->url(), device.user.toString(), device.token, device.file);
    device.received.clear();
    ChatClient &chat = device.client->chat();
    for (const Room &room : chat.rooms()) {
        if (const auto position = chat.position(room.id))
            device.received.insert(room.id, {position->id, {}});
        chat.fetchMembers(room.id);
    }
    record(device);
}

void SyncTest::record(Device &device)
{
    ChatClient &chat = device.client->chat();
    connect(&chat, &ChatClient::onlineChanged, &chat, [&device](bool online) { device.welcomes += online; });
    connect(&chat, &ChatClient::roomAdded, &chat, [&device, &chat](const RoomId &room) {
        device.received.insert(room, {chat.room(room).lastId, {}});
        chat.fetchMembers(room);
    });
    connect(&chat, &ChatClient::roomRemoved, &chat, [&device](const RoomId &room) { device.received.remove(room); });
    connect(&chat, &ChatClient::messageReceived, &chat, [&device, this](const Message &message) {
        Device::Received &room = device.received[message.room];
        room.messages.append(message.author.toString() + u": " + message.text);
        if (message.id != room.base + room.messages.size())
            fail(u"%1 got %2 %3 out of order"_s.arg(device.label, message.room.toString()).arg(message.id));
    });
    connect(&chat, &ChatClient::gapFound, &chat, [&device, this](const RoomId &room, MessageId to) {
        if (device.welcomes > 0) // nothing that is short enough to be resumed is missing
            fail(u"%1 misses %2 up to %3"_s.arg(device.label, room.toString()).arg(to));
        device.received.insert(room, {to, {}});
    });
}

void SyncTest::showsTheSameEverywhere_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("kills");
    QTest::newRow("servers are killed") << 1U << true;
    QTest::newRow("servers end in good order") << 20261122U << false; // presence is told at once
}

void SyncTest::showsTheSameEverywhere()
{
    QFETCH(quint32, seed);
    QFETCH(bool, kills);
    m_kills = kills;
    constexpr int count = 150;
    m_random.seed(seed);
    settle();
    for (int step = 0; step < count && !hasFailed();) {
        for (int batch = 1 + pick(10); batch > 0 && step < count && !hasFailed(); --batch, ++step)
            takeStep();
        settle();
    }
    for (const auto &device : m_devices)
        comeBack(*device);
    settle();
    QVERIFY2(!hasFailed(), qPrintable(m_failure));
}

void SyncTest::takeStep()
{
    static const QList<Step> steps{{30, &SyncTest::send, false}, {14, &SyncTest::mark, false},
        {5, &SyncTest::makeRoom, true}, {6, &SyncTest::makeTalk, true}, {4, &SyncTest::edit, true},
        {8, &SyncTest::join, true}, {4, &SyncTest::leave, true}, {8, &SyncTest::invite, true},
        {4, &SyncTest::remove, true}, {5, &SyncTest::setRole, true}, {6, &SyncTest::goAway, false},
        {4, &SyncTest::type, true}, {5, &SyncTest::goOffline, true}, {12, &SyncTest::comeBack, false},
        {4, &SyncTest::loseConnection, true}, {5, &SyncTest::restart, false}, {4, &SyncTest::moveToOtherServer, true},
        {3, &SyncTest::endServer, true}};
    int at = 0;
    for (const Step &step : steps)
        at += step.weight;
    at = pick(at);
    Device &device = *m_devices[static_cast<size_t>(pick(static_cast<int>(m_devices.size())))];
    for (const Step &step : steps) {
        at -= step.weight;
        if (at >= 0)
            continue;
        if (device.online || !step.needsConnection)
            (this->*step.take)(device);
        return;
    }
}

void SyncTest::send(Device &device)
{
    const RoomId room = pickRoom(device);
    const QString text = u"text %1"_s.arg(++m_number);
    say(device, u"writes \"%1\" in %2"_s.arg(text, room.toString()));
    const TxnId txnId = device.client->send(room, text);
    if (!device.online)
        return device.unsent.append({room, text, txnId});
    if (!waitUntil([&] { return device.client->acknowledged.contains(txnId); }))
        return fail(u"no answer"_s);
    m_model->post(device.user, room, text);
}

/// Only who sees a room as it is marks it: two at once, each with an old view, would be another question.
void SyncTest::mark(Device &device)
{
    const RoomId room = pickRoom(device);
    ChatClient &chat = device.client->chat();
    if (device.online && !waitUntil([&] { return shown(device, room) == m_model->describe(device.user, room); }))
        return fail(u"%1 doesn't see %2"_s.arg(device.label, m_model->describe(device.user, room)));
    const Room known = chat.room(room);
    const MessageId id = chance(50) ? known.lastId : pick(static_cast<int>(known.lastId) + 1);
    if (known.readId == id)
        return;
    say(device, u"has read %1 up to %2"_s.arg(room.toString()).arg(id));
    chat.markRead(room, id);
    if (!device.online) {
        device.marks.insert(room, {id, device.marks.value(room, {0, known.readId}).before});
        return;
    }
    m_model->mark(device.user, room, id);
    waitForStoredMarker(device, room);
}

void SyncTest::makeRoom(Device &device)
{
    NewRoom plan{.kind = chance(50) ? RoomKind::Private : RoomKind::Public, .name = u"Room %1"_s.arg(++m_number)};
    if (chance(50))
        plan.with.append(pickUser().toString());
    const auto room = device.client->createRoom(plan);
    if (!room)
        return check(room, true);
    say(device, u"makes %1 \"%2\" with %3"_s.arg(room->id.toString(), plan.name, plan.with.join(u' ')));
    m_model->create(device.user, room->id, plan);
}

void SyncTest::makeTalk(Device &device)
{
    NewRoom plan{.kind = RoomKind::Direct};
    for (const UserName &user : m_model->people()) {
        if (user != device.user && (plan.with.isEmpty() || chance(20)))
            plan.with.append(user.toString());
    }
    if (plan.with.size() == 1 && chance(50)) {
        const auto other = std::ranges::find_if(m_model->people(),
            [&](const UserName &user) { return user != device.user && user.toString() != plan.with.first(); });
        plan.with = {other->toString()};
    }
    const RoomId known = plan.with.size() == 1 ? m_model->talkOf(device.user, UserName(plan.with.first())) : RoomId();
    const auto room = device.client->createRoom(plan);
    if (!room)
        return check(room, true);
    say(device, u"talks to %1 in %2"_s.arg(plan.with.join(u' '), room->id.toString()));
    if (!known.isEmpty() && known != room->id)
        return fail(u"there was %1"_s.arg(known.toString()));
    m_model->create(device.user, room->id, plan);
}

void SyncTest::edit(Device &device)
{
    const RoomId room = pickVisibleRoom(device);
    RoomEdit edit;
    if (chance(50) || room == lobbyId())
        edit.topic = u"About %1"_s.arg(++m_number);
    else
        edit.name = u"Room %1"_s.arg(++m_number);
    say(device, u"edits %1: %2%3"_s.arg(room.toString(), edit.name.value_or(u""_s), edit.topic.value_or(u""_s)));
    check(device.client->editRoom(room, edit), m_model->edit(device.user, room, edit));
}

void SyncTest::join(Device &device)
{
    const RoomId room = pickVisibleRoom(device);
    say(device, u"joins "_s + room.toString());
    check(device.client->join(room), m_model->add(device.user, room, device.user));
}

void SyncTest::leave(Device &device)
{
    const RoomId room = pickRoom(device);
    if (m_model->room(room).kind == RoomKind::Direct)
        return;
    say(device, u"leaves "_s + room.toString());
    check(device.client->leave(room), m_model->remove(device.user, room, device.user));
}

void SyncTest::invite(Device &device)
{
    const RoomId room = pickVisibleRoom(device);
    const UserName user = pickUser();
    say(device, u"invites %1 to %2"_s.arg(user.toString(), room.toString()));
    check(device.client->invite(room, user), m_model->add(device.user, room, user));
}

void SyncTest::remove(Device &device)
{
    const RoomId room = pickVisibleRoom(device);
    const UserName user = pickUser();
    if (m_model->room(room).kind == RoomKind::Direct)
        return;
    say(device, u"removes %1 from %2"_s.arg(user.toString(), room.toString()));
    check(device.client->remove(room, user), m_model->remove(device.user, room, user));
}

void SyncTest::setRole(Device &device)
{
    const RoomId room = pickVisibleRoom(device);
    const UserName user = pickUser();
    const auto role = static_cast<Role>(1 + pick(3));
    say(device, u"makes %1 a %2 in %3"_s.arg(user.toString()).arg(static_cast<int>(role)).arg(room.toString()));
    check(device.client->setRole(room, user, role), m_model->setRole(device.user, room, user, role));
}

void SyncTest::goAway(Device &device)
{
    device.away = !device.away;
    say(device, device.away ? u"is away"_s : u"is back"_s);
    device.client->chat().setAway(device.away);
}

void SyncTest::type(Device &device)
{
    const RoomId room = pickRoom(device);
    say(device, u"types in "_s + room.toString());
    device.client->chat().startTyping(room);
}

void SyncTest::goOffline(Device &device)
{
    say(device, u"goes offline"_s);
    device.online = false;
    device.client->disconnectFromServer();
}

void SyncTest::comeBack(Device &device)
{
    if (device.online || hasFailed())
        return;
    say(device, u"comes back"_s);
    device.online = true;
    reconnect({&device}, [&] { device.client->connectToServer(); });
    applyMarks(device);
    sendUnsent(device);
}

void SyncTest::loseConnection(Device &device)
{
    say(device, u"loses its connection"_s);
    reconnect({&device}, [&] { device.proxy->cut(); });
}

void SyncTest::restart(Device &device)
{
    say(device, u"is started again"_s);
    device.away = false;
    device.marks.clear(); // those that the server doesn't know are lost
    startClient(device);
    if (device.online)
        reconnect({&device}, [&] { device.client->connectToServer(); });
}

void SyncTest::moveToOtherServer(Device &device)
{
    device.server = 1 - device.server;
    say(device, u"moves to server %1"_s.arg(device.server));
    device.proxy->setServer(m_servers[static_cast<size_t>(device.server)]->port());
    loseConnection(device);
}

void SyncTest::endServer(Device &device)
{
    const bool kills = m_kills && chance(70);
    say(device, u"'s server %1 is %2"_s.arg(device.server).arg(kills ? u"killed"_s : u"restarted"_s));
    ServerProcess &server = *m_servers[static_cast<size_t>(device.server)];
    reconnect(devicesAt(device.server), [&] {
        if (kills) {
            m_ghosts.setRemainingTime(ghostLife);
            server.kill();
        } else if (server.terminate() != 0) {
            fail(u"the server doesn't end"_s);
        }
        if (!server.start())
            fail(u"the server doesn't start again"_s);
    });
}

/// In the order in which they were written; refused where the author isn't in the room any more.
void SyncTest::sendUnsent(Device &device)
{
    const auto unsent = std::exchange(device.unsent, {});
    ChatClient &chat = device.client->chat();
    for (const auto &[room, text, txnId] : unsent) {
        const auto isRefused = [&] {
            const QList<Draft> drafts = chat.drafts(room);
            const auto draft = std::ranges::find(drafts, txnId, &Draft::txnId);
            return draft != drafts.end() && draft->state == Draft::State::Failed;
        };
        const auto isAccepted = [&] { return device.client->acknowledged.contains(txnId); };
        if (!waitUntil([&] { return isRefused() || isAccepted(); }))
            return fail(u"no answer to \"%1\""_s.arg(text));
        if (m_model->post(device.user, room, text) != isAccepted())
            return fail(u"\"%1\" was%2 accepted"_s.arg(text, isAccepted() ? u""_s : u" not"_s));
        chat.discard(txnId);
    }
}

/// What another device did meanwhile is overruled only by what is further.
void SyncTest::applyMarks(Device &device)
{
    const auto marks = std::exchange(device.marks, {});
    for (const auto &[room, mark] : marks.asKeyValueRange()) {
        if (!m_model->isIn(device.user, room))
            continue;
        const MessageId now = m_model->room(room).read.value(device.user);
        if (now == mark.before || now < mark.id)
            m_model->mark(device.user, room, mark.id);
    }
}

/// A marker has no answer of its own.
void SyncTest::waitForStoredMarker(Device &device, const RoomId &room)
{
    const MessageId expected = m_model->room(room).read.value(device.user);
    const bool isStored = waitUntil([&] {
        const auto rooms = device.client->fetchRooms();
        if (!rooms)
            return false;
        const auto found = std::ranges::find(*rooms, room, &Room::id);
        return found != rooms->end() && found->readId == expected;
    });
    if (!isStored)
        fail(u"the marker didn't reach the store"_s);
}

/// Until each has been welcomed once more.
void SyncTest::reconnect(const QList<Device *> &devices, const std::function<void()> &cause)
{
    QList<int> before;
    for (const Device *device : devices)
        before.append(device->welcomes);
    cause();
    for (qsizetype i = 0; i < devices.size() && !hasFailed(); ++i) {
        Connection &connection = devices[i]->client->connection();
        const bool isBack = waitUntil([&] {
            if (connection.state() == Connection::State::Offline && devices[i]->welcomes == before[i])
                connection.reconnectNow(); // as somebody would who types
            return devices[i]->welcomes > before[i];
        });
        if (!isBack)
            fail(devices[i]->label + u" doesn't come back");
    }
}

QList<Device *> SyncTest::devicesAt(int server)
{
    QList<Device *> devices;
    for (const auto &device : m_devices) {
        if (device->online && device->server == server)
            devices.append(device.get());
    }
    return devices;
}

void SyncTest::settle()
{
    if (hasFailed())
        return;
    if (!waitUntil([this] { return difference().isEmpty(); }))
        return fail(difference());
    m_steps.append(u"all agree"_s);
    verifyLogs();
    Device &device = *m_devices[static_cast<size_t>(pick(static_cast<int>(m_devices.size())))];
    verifyPages(device);
    verifyDirectory(device);
}

void SyncTest::verifyLogs()
{
    for (const auto &device : m_devices) {
        for (const auto &[room, received] : device->received.asKeyValueRange()) {
            if (device->online && received.messages != m_model->room(room).log.sliced(received.base))
                fail(device->label + u" has another log of " + room.toString());
        }
    }
}

/// What is shown of a room is what is in it, wherever it comes from.
void SyncTest::verifyPages(Device &device)
{
    constexpr int pageSize = 30;
    for (const RoomId &room : device.online ? m_model->roomsOf(device.user) : QList<RoomId>()) {
        const auto page = device.client->fetchNewest(room, pageSize);
        QStringList shown;
        for (const Message &message : page ? page->messages : QList<Message>())
            shown.append(message.author.toString() + u": " + message.text);
        const QStringList &log = m_model->room(room).log;
        if (shown != log.last(std::min<qsizetype>(log.size(), pageSize)))
            fail(device.label + u" shows something else in " + room.toString());
    }
}

/// Nobody is told of rooms that they may not know of.
void SyncTest::verifyDirectory(Device &device)
{
    if (!device.online)
        return;
    const auto rooms = device.client->fetchRooms();
    if (!rooms)
        return fail(rooms.error().detail);
    QList<RoomId> ids;
    for (const Room &room : *rooms)
        ids.append(room.id);
    std::sort(ids.begin(), ids.end());
    if (ids != m_model->visibleTo(device.user))
        fail(device.label + u" is told of other rooms than those it may know");
}

/// What some device doesn't show as it is; empty if all do.
QString SyncTest::difference()
{
    for (const auto &device : m_devices) {
        if (!device->online)
            continue;
        if (const QString difference = differenceAt(*device) + presenceDifference(*device); !difference.isEmpty())
            return u"%1 (server %2) %3"_s.arg(device->label).arg(device->server).arg(difference);
    }
    return {};
}

QString SyncTest::differenceAt(Device &device)
{
    const QList<RoomId> expected = m_model->roomsOf(device.user);
    ChatClient &chat = device.client->chat();
    if (chat.rooms().size() != expected.size())
        return u"knows %1 rooms instead of %2"_s.arg(chat.rooms().size()).arg(expected.size());
    for (const RoomId &room : expected) {
        const QString isSo = m_model->describe(device.user, room);
        if (shown(device, room) != isSo)
            return u"shows\n  %1\nbut it is\n  %2"_s.arg(shown(device, room), isSo);
        const Device::Received &received = device.received[room];
        if (received.base + received.messages.size() != chat.room(room).lastId)
            return u"has not received all of "_s + room.toString();
    }
    return {};
}

QString SyncTest::presenceDifference(Device &device)
{
    for (const UserName &user : m_model->people()) {
        const Presence seems = device.client->chat().user(user).presence;
        const bool isGhost = seems > presenceOf(user) && !m_ghosts.hasExpired();
        if (seems != presenceOf(user) && !isGhost)
            return u"takes %1 for %2 instead of %3"_s.arg(user.toString())
                .arg(static_cast<int>(seems))
                .arg(static_cast<int>(presenceOf(user)));
    }
    return {};
}

Presence SyncTest::presenceOf(const UserName &user) const
{
    Presence presence = Presence::Offline;
    for (const auto &device : m_devices) {
        if (device->user == user && device->online)
            presence = std::max(presence, device->away ? Presence::Away : Presence::Online);
    }
    return presence;
}

QString SyncTest::shown(Device &device, const RoomId &room)
{
    ChatClient &chat = device.client->chat();
    return describeRoom(chat.room(room), chat.members(room));
}

/// Often the lobby, so that much happens in one room.
RoomId SyncTest::pickRoom(const Device &device)
{
    if (chance(40))
        return lobbyId();
    const QList<RoomId> rooms = m_model->roomsOf(device.user);
    return rooms.at(pick(static_cast<int>(rooms.size())));
}

RoomId SyncTest::pickVisibleRoom(const Device &device)
{
    const QList<RoomId> rooms = m_model->visibleTo(device.user);
    return rooms.at(pick(static_cast<int>(rooms.size())));
}

template <typename T>
void SyncTest::check(const Result<T> &answer, bool allowed)
{
    if (static_cast<bool>(answer) != allowed)
        fail(allowed ? u"refused: "_s + answer.error().detail : u"allowed"_s);
}

void SyncTest::fail(const QString &what)
{
    if (hasFailed())
        return;
    m_failure = what;
    m_steps.append(u"FAILED: "_s + what);
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
