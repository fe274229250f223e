// SPDX-License-Identifier: MIT
#include "loadgenerator/crowd.h"

#include "loadgenerator/wire.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>

namespace Chatto::Load {

namespace {

/// What is read at once: little enough to stay in the processor's cache.
constexpr size_t chunk = 64 * 1024;
constexpr size_t eventsAtOnce = 512;

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

QByteArray reasonOf(int error)
{
    return strerror(error);
}

}

Crowd::Crowd(const Target &target, const Dialect &dialect, Ledger &ledger, const QList<Person> &people)
    : m_target(target)
    , m_dialect(dialect)
    , m_ledger(ledger)
    , m_people(people)
    , m_members(static_cast<size_t>(people.size()))
    , m_buffer(new char[2 * chunk])
    , m_bufferSize(2 * chunk)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    for (int member = 0; member < size(); ++member) {
        if (!people[member].name.isEmpty())
            m_ledger.introduce(member, people[member].name);
    }
}

Crowd::~Crowd()
{
    for (int member = 0; member < size(); ++member)
        close(member);
    ::close(m_epoll);
}

void Crowd::connect(int member, bool resumes)
{
    Member &who = m_members[static_cast<size_t>(member)];
    Q_ASSERT(who.state == State::Down);
    who.began = now();
    who.resumes = resumes;
    who.descriptor = m_target.connect(member, false);
    if (who.descriptor < 0)
        return lose(member, reasonOf(errno));
    who.state = State::Connecting;
    // By edges: a socket whose bytes were all read isn't looked at again.
    epoll_event interest = {};
    interest.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    interest.data.u32 = static_cast<quint32>(member);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, who.descriptor, &interest);
}

void Crowd::turn(qint64 until)
{
    const qint64 wait = std::max<qint64>(until - now(), 0);
    const timespec timeout{wait / second, wait % second};
    std::array<epoll_event, eventsAtOnce> events;
    const int count = epoll_pwait2(m_epoll, events.data(), eventsAtOnce, &timeout, nullptr);
    for (int i = 0; i < count; ++i)
        handle(events[static_cast<size_t>(i)]);
}

void Crowd::handle(const epoll_event &event)
{
    const int member = static_cast<int>(event.data.u32);
    Member &who = m_members[static_cast<size_t>(member)];
    if (who.state == State::Connecting && (event.events & EPOLLOUT))
        upgrade(member);
    else if ((event.events & EPOLLOUT) && !who.unsent.isEmpty())
        flush(member);
    if (who.descriptor >= 0 && (event.events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)))
        read(member);
}

void Crowd::upgrade(int member)
{
    m_members[static_cast<size_t>(member)].state = State::Upgrading;
    QByteArray request = "GET " + m_dialect.target() + " HTTP/1.1\r\nHost: " + m_target.host()
        + "\r\nUser-Agent: chatto-bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: Y2hhdHRvLWJlbmNoLi4uLg==\r\n";
    if (!m_dialect.subprotocol().isEmpty())
        request += "Sec-WebSocket-Protocol: " + m_dialect.subprotocol() + "\r\n";
    write(member, request + "\r\n");
}

/// A read that fills less than it could has emptied the socket.
void Crowd::read(int member)
{
    Member &who = m_members[static_cast<size_t>(member)];
    for (bool isMore = true; isMore;) {
        const auto kept = static_cast<size_t>(who.unread.size());
        if (m_bufferSize < kept + chunk) {
            m_bufferSize = 2 * (kept + chunk);
            m_buffer.reset(new char[m_bufferSize]);
        }
        memcpy(m_buffer.get(), who.unread.constData(), kept);
        const ssize_t received = recv(who.descriptor, m_buffer.get() + kept, chunk, 0);
        if (received < 0 && errno == EAGAIN)
            return;
        if (received <= 0)
            return lose(member, received == 0 ? "closed without a word" : reasonOf(errno));
        m_time = now();
        m_bytes += received;
        QByteArrayView bytes(m_buffer.get(), static_cast<qsizetype>(kept) + received);
        if (!takeHead(member, bytes) || !takeFrames(member, bytes))
            return;
        isMore = static_cast<size_t>(received) == chunk;
        if (!bytes.isEmpty() || kept > 0)
            who.unread = bytes.toByteArray();
    }
}

bool Crowd::takeHead(int member, QByteArrayView &bytes)
{
    if (m_members[static_cast<size_t>(member)].state != State::Upgrading)
        return true;
    const auto head = readHttpHead(bytes);
    if (!head)
        return true;
    if (head->status != 101) {
        lose(member, "refused with HTTP status " + QByteArray::number(head->status));
        return false;
    }
    bytes = bytes.sliced(head->size);
    m_members[static_cast<size_t>(member)].state = State::Greeting;
    if (m_dialect.greetsAtOnce())
        greet(member);
    return m_members[static_cast<size_t>(member)].descriptor >= 0;
}

void Crowd::greet(int member)
{
    const bool resumes = m_members[static_cast<size_t>(member)].resumes;
    const auto positions = resumes ? m_ledger.positions(member) : QHash<QByteArray, Position>();
    write(member, clientText(m_dialect.greeting(m_people[member], positions)));
}

bool Crowd::takeFrames(int member, QByteArrayView &bytes)
{
    const Member &who = m_members[static_cast<size_t>(member)];
    while (who.state >= State::Greeting) {
        const WireFrame frame = takeFrame(bytes);
        if (frame.kind == WireFrame::Kind::Incomplete)
            return true;
        const bool isText = frame.kind == WireFrame::Kind::Text;
        if (isText && who.state == State::Live && m_ledger.recognise(member, frame.payload, m_time))
            continue;
        if (isText)
            takeNews(member, frame.payload);
        else if (!takeOther(member, frame))
            return false;
    }
    return who.descriptor >= 0;
}

bool Crowd::takeOther(int member, const WireFrame &frame)
{
    switch (frame.kind) {
    case WireFrame::Kind::Ping:
        write(member, clientPong(frame.payload));
        return m_members[static_cast<size_t>(member)].descriptor >= 0;
    case WireFrame::Kind::Close:
        lose(member, "closed with " + describeClose(frame.payload));
        return false;
    case WireFrame::Kind::Violation:
        m_ledger.noteWrong(member, "a frame that can't be");
        lose(member, "not a WebSocket any more");
        return false;
    default:
        return true;
    }
}

void Crowd::takeNews(int member, QByteArrayView payload)
{
    const News news = m_dialect.read(payload);
    std::visit(Overloaded{
                   [](const Irrelevant &) {},
                   [&](const Opened &) { greet(member); },
                   [&](const Welcomed &welcomed) { welcome(member, welcomed); },
                   [&](const Accepted &accepted) { m_ledger.take(accepted, m_time); },
                   [&](const Refused &refused) { m_ledger.take(refused); },
                   [&](const Delivery &delivery) { m_ledger.take(member, delivery, payload, m_time); },
                   [&](const LeftOut &leftOut) { m_ledger.take(member, leftOut); },
                   [&](const Question &question) { write(member, clientText(question.answer)); },
                   [&](const Nonsense &nonsense) { m_ledger.noteWrong(member, nonsense.problem); },
               },
        news);
}

void Crowd::welcome(int member, const Welcomed &welcomed)
{
    Member &who = m_members[static_cast<size_t>(member)];
    if (who.state == State::Live)
        return m_ledger.noteWrong(member, "a second welcome");
    if (!welcomed.name.isEmpty())
        m_ledger.introduce(member, welcomed.name);
    for (const RoomState &room : welcomed.rooms)
        m_ledger.enter(member, room);
    who.state = State::Live;
    ++m_live;
    m_welcomed.append(member);
    m_entries.add(m_time - who.began);
}

void Crowd::send(int member, const QByteArray &payload)
{
    Q_ASSERT(isLive(member));
    write(member, clientText(payload));
}

void Crowd::write(int member, const QByteArray &bytes)
{
    m_members[static_cast<size_t>(member)].unsent += bytes;
    flush(member);
}

void Crowd::flush(int member)
{
    Member &who = m_members[static_cast<size_t>(member)];
    while (!who.unsent.isEmpty()) {
        const ssize_t written
            = ::send(who.descriptor, who.unsent.constData(), static_cast<size_t>(who.unsent.size()), MSG_NOSIGNAL);
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0)
            return lose(member, reasonOf(errno));
        who.unsent.remove(0, written);
    }
}

void Crowd::lose(int member, const QByteArray &reason)
{
    close(member);
    m_lost.append(member);
    ++m_losses[reason];
}

void Crowd::drop(int member)
{
    // With nothing to linger for, the peer hears RST at once and no port is left waiting.
    const linger nothing{1, 0};
    const int descriptor = m_members[static_cast<size_t>(member)].descriptor;
    if (descriptor >= 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &nothing, sizeof nothing);
    close(member);
}

void Crowd::close(int member)
{
    Member &who = m_members[static_cast<size_t>(member)];
    m_live -= who.state == State::Live;
    if (who.descriptor >= 0)
        ::close(who.descriptor);
    who = {};
}

}
