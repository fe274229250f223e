// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/dialect.h"
#include "loadgenerator/histogram.h"
#include "loadgenerator/ledger.h"
#include "loadgenerator/target.h"

#include <QList>
#include <QMap>

#include <memory>
#include <vector>

struct epoll_event;

namespace Chatto::Load {

struct WireFrame;

/// The members' connections: one epoll, one buffer that all are read into, and as little as possible done for each
/// frame, since what is spent here the server doesn't get on a small machine.
class Crowd
{
public:
    Crowd(const Target &target, const Dialect &dialect, Ledger &ledger, const QList<Person> &people);
    ~Crowd();
    Q_DISABLE_COPY_MOVE(Crowd)

    /// Begins to connect a member; they are live once welcomed. With `resumes` they go on where they were.
    void connect(int member, bool resumes = false);
    /// Ends a connection at once, as a broken wire does.
    void drop(int member);
    /// Sends a payload from a live member.
    void send(int member, const QByteArray &payload);
    /// Waits at most until then for something to come, and handles what has come.
    void turn(qint64 until);

    bool isLive(int member) const { return m_members[static_cast<size_t>(member)].state == State::Live; }
    int live() const { return m_live; }
    int size() const { return static_cast<int>(m_members.size()); }
    /// Members that were welcomed, or lost by the server's doing, since this was asked last.
    QList<int> takeWelcomed() { return std::exchange(m_welcomed, {}); }
    QList<int> takeLost() { return std::exchange(m_lost, {}); }
    /// How often connections ended by the server's doing, by reason.
    const QMap<QByteArray, qint64> &losses() const { return m_losses; }
    /// From beginning to connect to being welcome.
    const Histogram &entries() const { return m_entries; }
    qint64 bytesReceived() const { return m_bytes; }

private:
    enum class State : quint8 { Down, Connecting, Upgrading, Greeting, Live };
    struct Member
    {
        int descriptor = -1;
        State state = State::Down;
        bool resumes = false;
        qint64 began = 0;
        QByteArray unread; ///< The beginning of a frame whose end hasn't come yet.
        QByteArray unsent;
    };

    void handle(const epoll_event &event);
    void read(int member);
    /// Takes what is complete from the front; false if the connection has ended.
    bool takeHead(int member, QByteArrayView &bytes);
    bool takeFrames(int member, QByteArrayView &bytes);
    bool takeOther(int member, const WireFrame &frame);
    void takeNews(int member, QByteArrayView payload);
    void upgrade(int member);
    void greet(int member);
    void welcome(int member, const Welcomed &welcomed);
    void write(int member, const QByteArray &bytes);
    void flush(int member);
    void lose(int member, const QByteArray &reason);
    void close(int member);

    const Target &m_target;
    const Dialect &m_dialect;
    Ledger &m_ledger;
    QList<Person> m_people;
    std::vector<Member> m_members;
    std::unique_ptr<char[]> m_buffer;
    size_t m_bufferSize;
    int m_epoll;
    int m_live = 0;
    qint64 m_time = 0; ///< Of the last look at a socket.
    qint64 m_bytes = 0;
    QList<int> m_welcomed;
    QList<int> m_lost;
    QMap<QByteArray, qint64> m_losses;
    Histogram m_entries;
};

}
