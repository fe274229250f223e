// SPDX-License-Identifier: MIT
//
// The limit: what this machine can do at best with Chatto's protocol and Redis, from one thread. All servers in the
// benchmarks are measured beside it.
//
// It does the work that can't be left out. A client signs in, upgrades and says hello; one script in Redis tells whose
// token that is, and where the room and the reader's marker are; the welcome names a thousand of those present. What a
// client sends is stored by one script, once for each txn_id, with an id, the time and its author's read marker; it is
// acknowledged by what the script answers, and delivered to everybody by what the script publishes. Who comes
// is told to all after half a second. Frames are made once; one turn of the loop writes once to Redis, and once to each
// connection. Texts are passed on as they stand in JSON, never decoded.
//
// It leaves out all else: it believes every client, and that nobody leaves; it knows no passwords, rooms but the lobby,
// other servers, history, resume, rates, time-outs and bounds, and ends when Redis does.
//
//     limit_server PORT REDIS_SOCKET_FILE
#include "tests/bench/limit/websocket.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace {

constexpr auto appendScript = R"lua(
local stored = redis.call('GET', KEYS[1])
if stored then return stored end
local time = redis.call('TIME')
local id = redis.call('HINCRBY', KEYS[2], 'last', 1)
stored = id .. ' ' .. time[1] .. string.format('%03d', time[2] / 1000)
redis.call('XADD', KEYS[3], id .. '-0', 'user', ARGV[1], 'text', ARGV[2], 'txn', ARGV[3], 'time', stored)
redis.call('HSET', KEYS[4], ARGV[1], id)
redis.call('SET', KEYS[1], stored, 'EX', 86400)
redis.call('PUBLISH', 'lobby', stored .. '\n' .. ARGV[1] .. '\n' .. ARGV[2])
return stored
)lua";

constexpr auto helloScript = R"lua(
local name = redis.call('GET', KEYS[1])
if not name then return '' end
return (redis.call('HGET', KEYS[2], 'last') or 0) .. ' ' .. (redis.call('HGET', KEYS[3], name) or 0) .. ' ' .. name
)lua";

constexpr size_t mostListed = 1000;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "limit_server: %s: %s\n", what, std::strerror(errno));
    std::exit(1);
}

/// What stands between `begin` and `end`, as it is; no escaped quote ends it.
std::string_view between(std::string_view text, std::string_view begin, char end)
{
    size_t from = text.find(begin);
    if (from == text.npos)
        return {};
    from += begin.size();
    size_t to = from;
    while (to < text.size() && text[to] != end)
        to += text[to] == '\\' ? 2 : 1;
    return text.substr(from, to - from);
}

/// Up to `end`, which is skipped.
std::string_view takeUntil(std::string_view &text, char end)
{
    const std::string_view taken = text.substr(0, text.find(end));
    text.remove_prefix(std::min(taken.size() + 1, text.size()));
    return taken;
}

/// RFC 3339 from milliseconds since 1970.
std::string wireTime(std::string_view milliseconds)
{
    const long long number = std::atoll(std::string(milliseconds).c_str());
    const time_t seconds = number / 1000;
    std::array<char, 32> text;
    tm parts;
    gmtime_r(&seconds, &parts);
    const size_t size = std::strftime(text.data(), text.size(), "%FT%T", &parts);
    std::snprintf(text.data() + size, text.size() - size, ".%03dZ", static_cast<int>(number % 1000));
    return text.data();
}

std::string redisCommand(std::initializer_list<std::string_view> parts)
{
    std::string command = '*' + std::to_string(parts.size()) + "\r\n";
    for (const std::string_view part : parts)
        ((command += '$' + std::to_string(part.size()) + "\r\n") += part) += "\r\n";
    return command;
}

/// A bulk string, a status or a number of Redis, and what is inside arrays; nothing as long as a part is missing.
std::optional<std::string_view> takeValue(std::string_view &input)
{
    const size_t end = input.find("\r\n");
    if (end == input.npos)
        return {};
    const std::string_view line = input.substr(1, end - 1);
    if (input[0] == '-')
        fail(std::string(line).c_str());
    if (input[0] != '$') {
        const bool isArray = input[0] == '*';
        input.remove_prefix(end + 2);
        return isArray ? takeValue(input) : line;
    }
    const size_t size = std::strtoul(line.data(), nullptr, 10);
    if (input.size() < end + 2 + size + 2)
        return {};
    const std::string_view value = input.substr(end + 2, size);
    input.remove_prefix(end + 2 + size + 2);
    return value;
}

struct Client
{
    std::string name;
    std::string input; ///< Of what is not complete yet.
    std::string output; ///< Of this turn, and what the system didn't take before.
    size_t skip = 0; ///< So much of this turn's news came before the client did.
    unsigned long serial = 0; ///< Descriptors are used again, this isn't.
    size_t place = 0; ///< Among the members.
    bool isUpgraded = false;
    bool isMember = false;
    bool awaitsRoom = false; ///< For its output, in the system.
};

/// Who waits for Redis' answer to what.
struct Asked
{
    int descriptor;
    unsigned long serial;
    std::string txn; ///< Of a message; empty: of a hello.
};

class LimitServer
{
public:
    LimitServer(uint16_t port, const char *redis);
    [[noreturn]] void run();

private:
    void watch(int descriptor, uint32_t events, int operation = EPOLL_CTL_ADD);
    void handle(int descriptor, uint32_t events);
    void acceptAll();
    void read(int descriptor);
    size_t consume(int descriptor, Client &client, std::span<char> bytes);
    size_t takeRequest(Client &client, std::string_view request);
    void upgrade(Client &client, std::string_view head);
    void take(int descriptor, Client &client, const ClientFrame &frame);
    void hello(int descriptor, const Client &client, std::string_view token);
    void welcome(int descriptor, Client &client, std::string_view found);
    void acknowledge(Client &client, const std::string &txn, std::string_view stored);
    void list(std::string_view user);
    void tellWhoCame();
    void append(int descriptor, const Client &client, std::string_view send);
    void readAnswers();
    void readNews();
    void addNews(std::string_view published);
    void deliver();
    void flush(int descriptor, Client &client, std::string_view news = {});
    void remove(int descriptor);

    int m_epoll = ::epoll_create1(0);
    int m_listener;
    int m_commands; ///< Both are connections to Redis.
    int m_subscription;
    int m_timer; ///< Rings when those who came are to be told of.
    std::string m_script; ///< Its SHA.
    std::string m_helloScript; ///< Likewise.
    std::string m_toRedis; ///< Of this turn.
    std::string m_answers; ///< Read, but not complete.
    std::string m_published; ///< Likewise.
    std::deque<Asked> m_asked;
    std::string m_news; ///< Frames of this turn, for everybody.
    std::string m_last = "0"; ///< The latest message's id.
    std::vector<std::unique_ptr<Client>> m_clients; ///< By descriptor.
    std::vector<int> m_members;
    std::string m_present = "]}"; ///< How a welcome ends: the JSON of those who came first.
    size_t m_listed = 0; ///< How many these are.
    std::string m_came; ///< The JSON of those who aren't told of yet.
    std::vector<int> m_answered; ///< Whoever has output of their own in this turn.
    unsigned long m_serial = 0;
    std::vector<char> m_buffer = std::vector<char>(1 << 20);
};

int connectRedis(const char *path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    std::strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail(path);
    return descriptor;
}

int listenAt(uint16_t port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address{AF_INET, htons(port), {htonl(INADDR_LOOPBACK)}, {}};
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(descriptor, 4096) != 0)
        fail("listen");
    return descriptor;
}

/// Redis always reads, so that this may wait.
void writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0)
            fail("Redis");
        bytes.remove_prefix(static_cast<size_t>(sent));
    }
}

std::string loadScript(int redis, std::string_view script)
{
    std::array<char, 256> buffer;
    writeAll(redis, redisCommand({"SCRIPT", "LOAD", script}));
    std::string_view answer(buffer.data(), static_cast<size_t>(::recv(redis, buffer.data(), buffer.size(), 0)));
    return std::string(takeValue(answer).value());
}

LimitServer::LimitServer(uint16_t port, const char *redis)
    : m_listener(listenAt(port))
    , m_commands(connectRedis(redis))
    , m_subscription(connectRedis(redis))
    , m_timer(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK))
    , m_script(loadScript(m_commands, appendScript))
    , m_helloScript(loadScript(m_commands, helloScript))
{
    writeAll(m_subscription, redisCommand({"SUBSCRIBE", "lobby"}));
    for (const int descriptor : {m_listener, m_commands, m_subscription, m_timer})
        watch(descriptor, EPOLLIN);
}

void LimitServer::watch(int descriptor, uint32_t events, int operation)
{
    epoll_event event{events, {.fd = descriptor}};
    ::epoll_ctl(m_epoll, operation, descriptor, &event);
}

void LimitServer::run()
{
    std::array<epoll_event, 1024> events;
    for (;;) {
        const int count = ::epoll_wait(m_epoll, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i)
            handle(events[static_cast<size_t>(i)].data.fd, events[static_cast<size_t>(i)].events);
        writeAll(m_commands, m_toRedis);
        m_toRedis.clear();
        deliver();
    }
}

void LimitServer::handle(int descriptor, uint32_t events)
{
    if (descriptor == m_listener)
        acceptAll();
    else if (descriptor == m_commands)
        readAnswers();
    else if (descriptor == m_subscription)
        readNews();
    else if (descriptor == m_timer)
        tellWhoCame();
    else if (events & EPOLLIN)
        read(descriptor);
    else if (events & (EPOLLHUP | EPOLLERR))
        remove(descriptor);
    else
        flush(descriptor, *m_clients[static_cast<size_t>(descriptor)]);
}

void LimitServer::acceptAll()
{
    for (;;) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (descriptor < 0)
            return;
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const auto index = static_cast<size_t>(descriptor);
        if (m_clients.size() <= index)
            m_clients.resize(index + 1);
        m_clients[index] = std::make_unique<Client>();
        m_clients[index]->serial = ++m_serial;
        watch(descriptor, EPOLLIN);
    }
}

/// Mostly all that was read can be used at once; what is left of it waits for more.
void LimitServer::read(int descriptor)
{
    Client &client = *m_clients[static_cast<size_t>(descriptor)];
    const size_t before = client.input.size();
    std::copy(client.input.begin(), client.input.end(), m_buffer.begin());
    const ssize_t received = ::recv(descriptor, m_buffer.data() + before, m_buffer.size() - before, 0);
    if (received <= 0)
        return received < 0 && errno == EAGAIN ? void() : remove(descriptor);
    std::span<char> bytes(m_buffer.data(), before + static_cast<size_t>(received));
    while (const size_t used = consume(descriptor, client, bytes))
        bytes = bytes.subspan(used);
    client.input.assign(bytes.begin(), bytes.end());
    if (!client.output.empty())
        m_answered.push_back(descriptor);
}

/// The first request or frame; how many bytes it has.
size_t LimitServer::consume(int descriptor, Client &client, std::span<char> bytes)
{
    if (!client.isUpgraded)
        return takeRequest(client, {bytes.data(), bytes.size()});
    const auto frame = takeFrame(bytes);
    if (!frame)
        return 0;
    take(descriptor, client, *frame);
    return frame->size;
}

size_t LimitServer::takeRequest(Client &client, std::string_view request)
{
    const size_t end = request.find("\r\n\r\n");
    if (end == request.npos)
        return 0;
    const std::string_view head = request.substr(0, end + 2);
    if (request.starts_with("GET /ws")) {
        upgrade(client, head);
        return end + 4;
    }
    const std::string_view size = between(head, "Content-Length: ", '\r');
    const size_t all = end + 4 + std::strtoul(size.empty() ? "0" : size.data(), nullptr, 10);
    if (request.size() < all)
        return 0;
    const std::string name(between(request.substr(0, all), R"("username":")", '"'));
    m_toRedis += redisCommand({"SET", "{signin:" + name + '}', name});
    m_asked.push_back({-1, 0, {}});
    const std::string body = R"({"token":")" + name + R"(","user":{"name":")" + name + R"(","guest":true}})";
    client.output += "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
    return all;
}

void LimitServer::upgrade(Client &client, std::string_view head)
{
    client.isUpgraded = true;
    client.output += "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Accept: "
        + acceptKey(between(head, "Sec-WebSocket-Key: ", '\r')) + "\r\n";
    if (head.find("chatto.v1") != head.npos)
        client.output += "Sec-WebSocket-Protocol: chatto.v1\r\n";
    client.output += "\r\n";
}

void LimitServer::take(int descriptor, Client &client, const ClientFrame &frame)
{
    if (frame.opcode == ClientFrame::Ping) {
        appendFrame(client.output, frame.payload, ClientFrame::Ping + 1);
    } else if (frame.opcode == ClientFrame::Close) {
        appendFrame(client.output, frame.payload, ClientFrame::Close);
    } else if (client.isMember) {
        append(descriptor, client, frame.payload);
    } else {
        hello(descriptor, client, between(frame.payload, R"("token":")", '"'));
    }
}

void LimitServer::hello(int descriptor, const Client &client, std::string_view token)
{
    m_toRedis += redisCommand(
        {"EVALSHA", m_helloScript, "3", "{signin:" + std::string(token) + '}', "{room:lobby}", "{room:lobby}:read"});
    m_asked.push_back({descriptor, client.serial, {}});
}

/// What was found: the room's last id, the reader's marker, the name.
void LimitServer::welcome(int descriptor, Client &client, std::string_view found)
{
    takeUntil(found, ' '); // what was delivered meanwhile counts as well
    const std::string read(takeUntil(found, ' '));
    client.name = found;
    client.isMember = true;
    client.place = m_members.size();
    client.skip = m_news.size();
    m_members.push_back(descriptor);
    const std::string user = R"({"name":")" + client.name + R"(","presence":"online","guest":true})";
    list(user);
    const std::string count = std::to_string(m_members.size());
    const std::string start = R"({"type":"welcome","user":)" + user + R"(,"users_online":)" + count
        + R"(,"rooms":[{"id":"lobby","name":"Lobby","topic":"","kind":"public","members":)" + count
        + R"(,"epoch":"1","last_id":)" + m_last + R"(,"last_change":0,"read_id":)" + read
        + R"(,"role":"member"}],"server":{"name":"Limit","version":"1","protocol":1},"users":[)";
    appendFrameStart(client.output, start.size() + m_present.size());
    client.output += start;
    flush(descriptor, client, m_present);
}

void LimitServer::list(std::string_view user)
{
    if (m_listed++ < mostListed) {
        m_present.resize(m_present.size() - 2); // what ends the welcome
        ((m_present += m_present.empty() ? "" : ",") += user) += "]}";
    }
    if (m_came.empty()) {
        const itimerspec halfASecond{{}, {0, 500'000'000}};
        ::timerfd_settime(m_timer, 0, &halfASecond, nullptr);
    }
    (m_came += m_came.empty() ? "" : ",") += user;
}

void LimitServer::tellWhoCame()
{
    uint64_t rings = 0;
    if (::read(m_timer, &rings, sizeof rings) == sizeof rings)
        appendFrame(m_news, R"({"type":"users","users":[)" + m_came + "]}");
    m_came.clear();
}

void LimitServer::append(int descriptor, const Client &client, std::string_view send)
{
    const std::string_view txn = between(send, R"("txn_id":")", '"');
    const std::string_view text = between(send, R"("text":")", '"');
    m_toRedis += redisCommand({"EVALSHA", m_script, "4", "{room:lobby}:txn:" + client.name + ':' + std::string(txn),
        "{room:lobby}", "{room:lobby}:log", "{room:lobby}:read", client.name, text, txn});
    m_asked.push_back({descriptor, client.serial, std::string(txn)});
}

void LimitServer::readAnswers()
{
    const ssize_t received = ::recv(m_commands, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (received <= 0)
        fail("Redis");
    m_answers.append(m_buffer.data(), static_cast<size_t>(received));
    std::string_view input = m_answers;
    while (auto stored = takeValue(input)) {
        const Asked asked = std::move(m_asked.front());
        m_asked.pop_front();
        Client *client = asked.descriptor < 0 ? nullptr : m_clients[static_cast<size_t>(asked.descriptor)].get();
        if (!client || client->serial != asked.serial)
            continue;
        if (asked.txn.empty())
            welcome(asked.descriptor, *client, *stored);
        else
            acknowledge(*client, asked.txn, *stored);
        m_answered.push_back(asked.descriptor);
    }
    m_answers.erase(0, m_answers.size() - input.size());
}

void LimitServer::acknowledge(Client &client, const std::string &txn, std::string_view stored)
{
    const std::string id(takeUntil(stored, ' '));
    appendFrame(client.output,
        R"({"type":"ack","txn_id":")" + txn + R"(","room":"lobby","id":)" + id + R"(,"time":")" + wireTime(stored)
            + "\"}");
}

void LimitServer::readNews()
{
    const ssize_t received = ::recv(m_subscription, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (received <= 0)
        fail("Redis");
    m_published.append(m_buffer.data(), static_cast<size_t>(received));
    std::string_view input = m_published;
    for (std::string_view rest = input;;) { // kind, channel, payload
        const auto kind = takeValue(rest);
        const auto channel = kind ? takeValue(rest) : kind;
        const auto payload = channel ? takeValue(rest) : channel;
        if (!payload)
            break;
        input = rest;
        if (*kind == "message")
            addNews(*payload);
    }
    m_published.erase(0, m_published.size() - input.size());
}

void LimitServer::addNews(std::string_view published)
{
    m_last = takeUntil(published, ' ');
    const std::string time = wireTime(takeUntil(published, '\n'));
    const std::string user(takeUntil(published, '\n'));
    appendFrame(m_news,
        R"({"type":"message","room":"lobby","id":)" + m_last + R"(,"user":")" + user + R"(","text":")"
            + std::string(published) + R"(","time":")" + time + "\"}");
}

void LimitServer::deliver()
{
    if (!m_news.empty()) {
        for (const int descriptor : m_members) {
            Client &client = *m_clients[static_cast<size_t>(descriptor)];
            flush(descriptor, client, std::string_view(m_news).substr(std::exchange(client.skip, 0)));
        }
    }
    m_news.clear();
    for (const int descriptor : m_answered) {
        if (const auto &client = m_clients[static_cast<size_t>(descriptor)]; client && !client->output.empty())
            flush(descriptor, *client);
    }
    m_answered.clear();
}

/// All in one call. Whoever is gone is seen as such by what the next turn reads.
void LimitServer::flush(int descriptor, Client &client, std::string_view news)
{
    std::array<iovec, 2> parts{
        {{client.output.data(), client.output.size()}, {const_cast<char *>(news.data()), news.size()}}};
    msghdr message = {};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    const ssize_t sent = client.output.empty() ? ::send(descriptor, news.data(), news.size(), MSG_NOSIGNAL)
                                               : ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
    const size_t taken = sent > 0 ? static_cast<size_t>(sent) : 0;
    const size_t ofOutput = std::min(taken, client.output.size());
    client.output.erase(0, ofOutput);
    client.output += news.substr(taken - ofOutput);
    const bool awaitsRoom = !client.output.empty();
    if (awaitsRoom != client.awaitsRoom)
        watch(descriptor, awaitsRoom ? EPOLLIN | EPOLLOUT : EPOLLIN, EPOLL_CTL_MOD);
    client.awaitsRoom = awaitsRoom;
}

void LimitServer::remove(int descriptor)
{
    const Client &client = *m_clients[static_cast<size_t>(descriptor)];
    if (client.isMember) {
        const int moved = m_members.back();
        m_clients[static_cast<size_t>(moved)]->place = client.place;
        m_members[client.place] = moved;
        m_members.pop_back();
    }
    m_clients[static_cast<size_t>(descriptor)].reset();
    ::close(descriptor);
}

}

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("limit_server PORT REDIS_SOCKET_FILE\n", stderr);
        return 2;
    }
    LimitServer(static_cast<uint16_t>(std::atoi(argv[1])), argv[2]).run();
}
