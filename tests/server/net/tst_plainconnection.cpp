// SPDX-License-Identifier: MIT
#include "server/net/plainconnection.h"

#include <QTest>

#include <array>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace Chatto {

using namespace std::chrono_literals;

namespace {

/// Writes down what it is told.
class Recorder : public Protocol
{
public:
    void receive(QByteArrayView bytes) override { received += bytes; }
    void inputEnded() override { events.append("input ended"); }
    void drained() override { ++drains; }
    void timedOut() override { events.append("timed out"); }
    void connectionEnded() override { events.append("ended"); }
    void shutDown(CloseCode) override { }

    std::unique_ptr<Connection> connection;
    QByteArray received;
    QByteArrayList events;
    int drains = 0;
};

/// The other end, and a connection on this one.
class Pair
{
public:
    explicit Pair(ConnectionHost &host, int type = SOCK_STREAM)
    {
        std::array<int, 2> ends = {};
        ::socketpair(AF_UNIX, type, 0, ends.data());
        peer = ends[1];
        ::fcntl(peer, F_SETFL, O_NONBLOCK);
        recorder.connection = std::make_unique<PlainConnection>(ends[0], host, 1);
        recorder.connection->setProtocol(&recorder);
    }
    ~Pair() { closePeer(); }

    void closePeer()
    {
        if (peer != -1)
            ::close(peer);
        peer = -1;
    }
    void send(const QByteArray &bytes) const { ::send(peer, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL); }
    /// What has come, one for each call that read something.
    const QByteArrayList &reads()
    {
        QByteArray buffer(256 * 1024, Qt::Uninitialized);
        for (ssize_t size = 0; (size = ::recv(peer, buffer.data(), size_t(buffer.size()), 0)) > 0;)
            m_reads.append(buffer.first(size));
        return m_reads;
    }
    QByteArray heard() { return reads().join(); }
    bool isAtEnd() const
    {
        char byte = 0;
        return ::recv(peer, &byte, 1, 0) == 0;
    }

    Recorder recorder;
    Connection &connection() const { return *recorder.connection; }
    int peer = -1;

private:
    QByteArrayList m_reads;
};

}

class PlainConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsAllOfOneTurnInOneCall();
    void sendsNothingBeforeTheTurnEnds();
    void receivesAndHearsTheEndOnce();
    void answersWhoClosedTheirDirectionOnly();
    void readsNothingWhilePaused();
    void countsAndSendsABacklog();
    void discardsAllButWhatIsSentInPart();
    void keepsTheRestOfAFrameThatHasBegun();
    void discardsAFrameInPartsThatHasNotBegun();
    void endsItsDirectionThenWaits();
    void endsAtOnceWhenBothDirectionsAreOver();
    void waitsForAStalledPeerOnlySoLong();
    void throwsInputAwayWhileClosing();
    void noticesABrokenWire();
    void tellsWhenTimeIsOver();
    void aborts();
};

void PlainConnectionTest::sendsAllOfOneTurnInOneCall()
{
    ConnectionHost host;
    // Keeps the borders of each call to send.
    Pair pair(host, SOCK_SEQPACKET);
    QByteArray all;
    for (int i = 0; i < 40; ++i) {
        const QByteArray frame = "frame " + QByteArray::number(i);
        pair.connection().write(frame);
        all += frame;
    }
    QTRY_COMPARE(pair.reads(), QByteArrayList{all});
    pair.connection().write("next turn");
    QTRY_COMPARE(pair.reads(), (QByteArrayList{all, "next turn"}));
}

void PlainConnectionTest::sendsNothingBeforeTheTurnEnds()
{
    ConnectionHost host;
    Pair pair(host);
    pair.connection().write("hello");
    QCOMPARE(pair.connection().backlog(), 5);
    QVERIFY(pair.heard().isEmpty());
    QTRY_COMPARE(pair.heard(), "hello");
    QCOMPARE(pair.connection().backlog(), 0);
    QCOMPARE(pair.recorder.drains, 1);
}

void PlainConnectionTest::receivesAndHearsTheEndOnce()
{
    ConnectionHost host;
    Pair pair(host);
    pair.send("last words");
    pair.closePeer();
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"input ended"});
    QCOMPARE(pair.recorder.received, "last words");
    // The end of a stream stays readable: it must not be told again and again.
    QTest::qWait(20);
    QCOMPARE(pair.recorder.events.size(), 1);
}

void PlainConnectionTest::answersWhoClosedTheirDirectionOnly()
{
    ConnectionHost host;
    Pair pair(host);
    pair.send("question");
    ::shutdown(pair.peer, SHUT_WR);
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"input ended"});
    pair.connection().write("answer");
    QTRY_COMPARE(pair.heard(), "answer");
}

void PlainConnectionTest::readsNothingWhilePaused()
{
    ConnectionHost host;
    Pair pair(host);
    pair.connection().pauseReading();
    pair.send("wait");
    pair.connection().write("marker");
    QTRY_COMPARE(pair.heard(), "marker");
    QVERIFY(pair.recorder.received.isEmpty());
    pair.connection().resumeReading();
    QTRY_COMPARE(pair.recorder.received, "wait");
}

void PlainConnectionTest::countsAndSendsABacklog()
{
    ConnectionHost host;
    Pair pair(host);
    QByteArray all;
    for (int i = 0; i < 200; ++i) {
        const QByteArray frame(10000 + i, static_cast<char>('a' + i % 26));
        pair.connection().write(frame);
        all += frame;
    }
    QCOMPARE(pair.connection().backlog(), all.size());
    pair.connection().flush();
    const qint64 backlog = pair.connection().backlog();
    Pair quiet(host);
    QCOMPARE(host.backlog(), backlog);
    QVERIFY(backlog > 0 && backlog < all.size());
    QTRY_COMPARE(pair.heard(), all);
    QCOMPARE(pair.connection().backlog(), 0);
    QVERIFY(pair.recorder.drains > 0);
}

void PlainConnectionTest::discardsAllButWhatIsSentInPart()
{
    ConnectionHost host;
    Pair pair(host);
    const QByteArray big(2'000'000, 'b');
    pair.connection().write(big);
    pair.connection().write("lost");
    pair.connection().flush();
    QVERIFY(pair.connection().backlog() < big.size());
    pair.connection().discardBacklog();
    pair.connection().write("last");
    QTRY_COMPARE(pair.heard(), big + "last");
    pair.connection().write("nothing of this is on its way yet");
    pair.connection().discardBacklog();
    QCOMPARE(pair.connection().backlog(), 0);
}

void PlainConnectionTest::keepsTheRestOfAFrameThatHasBegun()
{
    ConnectionHost host;
    Pair pair(host);
    const QByteArray start(4'000'000, 's');
    pair.connection().write("before");
    pair.connection().write(start, "rest");
    pair.connection().write("lost");
    pair.connection().flush();
    QVERIFY(pair.connection().backlog() < start.size());
    pair.connection().discardBacklog();
    pair.connection().write("last");
    QTRY_COMPARE(pair.heard(), "before" + start + "restlast");
    QCOMPARE(pair.connection().backlog(), 0);
    pair.connection().write("more");
    QTRY_COMPARE(pair.heard(), "before" + start + "restlastmore");
}

void PlainConnectionTest::discardsAFrameInPartsThatHasNotBegun()
{
    ConnectionHost host;
    Pair pair(host);
    const QByteArray big(4'000'000, 'b');
    pair.connection().write(big);
    pair.connection().write("start", "rest");
    pair.connection().flush();
    pair.connection().discardBacklog();
    pair.connection().write("last");
    QTRY_COMPARE(pair.heard(), big + "last");
}

void PlainConnectionTest::endsItsDirectionThenWaits()
{
    ConnectionHost host(10ms);
    Pair pair(host);
    pair.connection().write("bye");
    pair.connection().close();
    pair.connection().write("too late");
    QTRY_COMPARE(pair.heard(), "bye");
    QTRY_VERIFY(pair.isAtEnd());
    QVERIFY(pair.recorder.events.isEmpty());
    pair.closePeer();
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"ended"});
}

void PlainConnectionTest::endsAtOnceWhenBothDirectionsAreOver()
{
    ConnectionHost host(1h);
    Pair pair(host);
    ::shutdown(pair.peer, SHUT_WR);
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"input ended"});
    pair.connection().close();
    QTRY_COMPARE(pair.recorder.events, (QByteArrayList{"input ended", "ended"}));
}

void PlainConnectionTest::waitsForAStalledPeerOnlySoLong()
{
    ConnectionHost host(10ms);
    Pair pair(host);
    pair.connection().write(QByteArray(5'000'000, 'x'));
    pair.connection().close();
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"ended"});
    QCOMPARE(pair.connection().backlog(), 0);
}

void PlainConnectionTest::throwsInputAwayWhileClosing()
{
    ConnectionHost host(1h);
    Pair pair(host);
    pair.connection().pauseReading();
    pair.connection().close();
    pair.send("anybody there?");
    pair.closePeer();
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"ended"});
    QVERIFY(pair.recorder.received.isEmpty());
}

void PlainConnectionTest::noticesABrokenWire()
{
    ConnectionHost host(1h);
    Pair pair(host);
    pair.connection().pauseReading();
    pair.closePeer();
    pair.connection().write("nobody hears this");
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"ended"});
}

void PlainConnectionTest::tellsWhenTimeIsOver()
{
    ConnectionHost host(10ms);
    Pair pair(host);
    pair.connection().startTimer(1);
    QTRY_COMPARE(pair.recorder.events, QByteArrayList{"timed out"});
    pair.connection().startTimer(1);
    pair.connection().startTimer(0);
    Pair other(host);
    other.connection().startTimer(3);
    QTRY_COMPARE(other.recorder.events, QByteArrayList{"timed out"});
    QCOMPARE(pair.recorder.events.size(), 1);
}

void PlainConnectionTest::aborts()
{
    ConnectionHost host;
    Pair pair(host);
    pair.connection().write("lost");
    pair.connection().abort();
    pair.connection().abort();
    pair.connection().close();
    QCOMPARE(pair.recorder.events, QByteArrayList{"ended"});
    QVERIFY(pair.isAtEnd());
}

}

QTEST_GUILESS_MAIN(Chatto::PlainConnectionTest)
#include "tst_plainconnection.moc"
