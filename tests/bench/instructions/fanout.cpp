// SPDX-License-Identifier: MIT
//
// Delivers messages to members of one room, from the store's event to the system call that sends, through all that
// stands between in the server. It only prints how often it asked for memory; its instructions are counted from
// outside, by `valgrind --tool=callgrind --toggle-collect=measured`.
//
//     fanout MEMBERS [AT_ONCE]    twenty times that many messages, which the store tells at once, to so many members
//     fanout                      the routine that a delivery is compared with, once
#include "server/net/plainconnection.h"
#include "server/net/websocketpeer.h"
#include "tests/bench/instructions/countedmemory.h"
#include "tests/server/core/dialogue.h"
#include "tests/support/await.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sys/socket.h>
#include <unistd.h>

/// What is inside is counted. In C, so that its name is plain.
extern "C" [[gnu::noinline]] void measured(const std::function<void()> &work)
{
    work();
}

namespace Chatto {

namespace {

using namespace Qt::StringLiterals;

constexpr int warmUps = 5; ///< After which whatever grows once has grown.
constexpr int turns = 20;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "fanout: %s\n", what);
    std::exit(1);
}

/// A client that is signed in, and reads what it is sent.
class Member
{
public:
    Member(Node &node, ConnectionHost &host, const Limits &limits, const QString &name)
    {
        std::array<int, 2> ends = {};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
            fail("too few descriptors");
        m_descriptor = ends[1];
        auto connection = std::make_unique<PlainConnection>(ends[0], host, 1);
        auto *peer = new WebSocketPeer(std::move(connection), limits, {}); // the host's
        Session *session = node.createSession(*peer);
        peer->setReceiver(session);
        session->receive(encode(Request(Hello{name.toUpper(), {}})));
    }
    ~Member() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Member)

    /// How many bytes have come.
    qint64 read() const
    {
        static std::array<char, 256 * 1024> buffer;
        qint64 all = 0;
        for (ssize_t size = 0; (size = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT)) > 0;)
            all += size;
        return all;
    }

private:
    int m_descriptor = -1;
};

class Fanout
{
public:
    Fanout(int members, int atOnce)
        : m_atOnce(atOnce)
        , m_server(m_store, ServerInfo{.name = u"Chatto"_s, .version = u"1"_s})
        , m_node(m_store, m_limits, m_server)
    {
        settle();
        for (int i = 0; i < members; ++i) {
            const QString name = u"member%1"_s.arg(i);
            signUp(m_store.state(), name);
            m_members.push_back(std::make_unique<Member>(m_node, m_host, m_limits, name));
            settle();
        }
        const auto found
            = await<QList<RoomPosition>>([&](auto handler) { m_store.findPositions({lobbyId()}, handler); });
        const RoomPosition &lobby = found->first();
        m_logged = {{lobbyId(), lobby.position.id, UserName(u"ada"_s), QDateTime::currentDateTimeUtc(),
                        QString(200, u'x'), TxnId(u"txn"_s)},
            "author"_ba, lobby.position.epoch, lobby.roster};
    }

    void run()
    {
        readAll();
        for (int i = 0; i < warmUps; ++i)
            deliver();
        const long before = allocations();
        for (int i = 0; i < turns; ++i)
            measured([this] { deliver(); });
        std::printf("%ld\n", allocations() - before);
        checkThatAllGotAll();
    }

private:
    void deliver()
    {
        QList<LoggedMessage> messages;
        for (int i = 0; i < m_atOnce; ++i) {
            ++m_logged.message.id;
            messages.append(m_logged);
        }
        emit m_store.messagesPublished(messages);
        QCoreApplication::sendPostedEvents(); // the end of the turn
    }

    qint64 readAll() const
    {
        qint64 all = 0;
        for (const auto &member : m_members)
            all += member->read();
        return all;
    }

    void checkThatAllGotAll() const
    {
        const Message &message = m_logged.message;
        const qint64 frame
            = textFrame(encode(Event(Message{message.room, message.id, message.author, message.time, message.text})))
                  .size();
        const int all = (turns + warmUps) * m_atOnce;
        for (const auto &member : m_members) {
            const qint64 got = member->read();
            // Ids have one to three digits.
            if (got > all * frame || got < all * (frame - 2))
                fail("somebody didn't get what was sent");
        }
    }

    const int m_atOnce;
    const Limits m_limits;
    MemoryStore m_store;
    ServerState m_server;
    Node m_node;
    ConnectionHost m_host; ///< Goes before the node: its peers tell of their end.
    std::vector<std::unique_ptr<Member>> m_members;
    LoggedMessage m_logged;
};

/// What calls, branches and memory cost with this compiler and these flags.
class Link
{
public:
    virtual ~Link() = default;
    virtual unsigned pass(unsigned value, const QByteArray &bytes) const
    {
        for (const char byte : bytes)
            value = (value ^ static_cast<unsigned char>(byte)) * 16777619U;
        return value;
    }
};

void runRoutine()
{
    const std::vector<std::unique_ptr<Link>> links = [] {
        std::vector<std::unique_ptr<Link>> made;
        for (int i = 0; i < 16; ++i)
            made.push_back(std::make_unique<Link>());
        return made;
    }();
    const QByteArray bytes(16, 'x');
    unsigned value = 1;
    measured([&] {
        for (const auto &link : links)
            value = link->pass(value, bytes);
    });
    std::printf("%u\n", value); // so that it isn't left out
}

}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 1)
        Chatto::runRoutine();
    else
        Chatto::Fanout(std::atoi(argv[1]), argc == 2 ? 1 : std::atoi(argv[2])).run();
}
