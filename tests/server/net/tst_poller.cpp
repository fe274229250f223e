// SPDX-License-Identifier: MIT
#include "server/net/poller.h"

#include <QAbstractEventDispatcher>
#include <QTest>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace Chatto {

namespace {

/// One end of a pair of sockets, which is watched; and the other.
class Watched : public Poller::Watch
{
public:
    explicit Watched(Poller &poller)
        : Watched(poller, makePair())
    {
    }
    ~Watched() override
    {
        await(Poller::Nothing);
        ::close(descriptor());
        closePeer();
    }

    void say(char byte = 'x') const { ::send(m_peer, &byte, 1, MSG_NOSIGNAL); }
    void closePeer() { ::close(std::exchange(m_peer, -1)); }
    void readAll() const
    {
        for (char byte = 0; ::recv(descriptor(), &byte, 1, MSG_DONTWAIT) > 0;)
            ;
    }

    QList<quint32> told;
    std::function<void()> onReady = [this] { readAll(); };

private:
    Watched(Poller &poller, const std::array<int, 2> &ends)
        : Watch(poller, ends[0])
        , m_peer(ends[1])
    {
        await(Poller::Input);
    }

    static std::array<int, 2> makePair()
    {
        std::array<int, 2> ends = {};
        ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data());
        return ends;
    }

    void ready(quint32 events) override
    {
        told.append(events);
        onReady();
    }

    int m_peer;
};

void runTurns()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

}

class PollerTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatCanBeRead();
    void tellsWhatIsLeftInEachTurn();
    void tellsInputAndOutputTogether();
    void tellsOnlyWhatIsAwaited();
    void tellsTheEndAsInput();
    void isQuietAboutAnEndThatNobodyAwaits();
    void tellsNothingToWhoStoppedInTheSameTurn();
    void forgetsWhoWasDestroyedInTheSameTurn();
    void knowsAReusedNumberForAnother();
    void servesMoreThanOneBatch();
};

void PollerTest::tellsWhatCanBeRead()
{
    Poller poller;
    Watched one(poller);
    Watched other(poller);
    runTurns();
    QVERIFY(one.told.isEmpty());
    one.say();
    QTRY_COMPARE(one.told, QList<quint32>{Poller::Input});
    runTurns();
    QCOMPARE(one.told.size(), 1);
    QVERIFY(other.told.isEmpty());
}

void PollerTest::tellsWhatIsLeftInEachTurn()
{
    Poller poller;
    Watched one(poller);
    one.onReady = [] {};
    one.say();
    QTRY_VERIFY(one.told.size() > 2);
}

void PollerTest::tellsInputAndOutputTogether()
{
    Poller poller;
    Watched one(poller);
    one.say();
    one.await(Poller::Input | Poller::Output);
    QTRY_COMPARE(one.told.value(0), Poller::Input | Poller::Output);
    one.await(Poller::Output);
    one.told.clear();
    QTRY_VERIFY(!one.told.isEmpty());
    QCOMPARE(one.told.first(), quint32(Poller::Output));
}

void PollerTest::tellsOnlyWhatIsAwaited()
{
    Poller poller;
    Watched one(poller);
    one.say();
    one.await(Poller::Nothing);
    runTurns();
    QVERIFY(one.told.isEmpty());
    one.await(Poller::Input);
    QTRY_COMPARE(one.told.size(), 1);
}

void PollerTest::tellsTheEndAsInput()
{
    Poller poller;
    Watched one(poller);
    one.onReady = [&one] { one.await(Poller::Nothing); };
    one.closePeer();
    QTRY_COMPARE(one.told, QList<quint32>{Poller::Input});
    one.told.clear();
    one.await(Poller::Output);
    QTRY_COMPARE(one.told, QList<quint32>{Poller::Output});
}

// The system tells of it asked or not, in each turn.
void PollerTest::isQuietAboutAnEndThatNobodyAwaits()
{
    Poller poller;
    Watched one(poller);
    Watched other(poller);
    one.await(Poller::Nothing);
    one.closePeer();
    other.say();
    QTRY_COMPARE(other.told.size(), 1);
    runTurns();
    QVERIFY(one.told.isEmpty());
    QVERIFY(!QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)); // nothing spins
}

void PollerTest::tellsNothingToWhoStoppedInTheSameTurn()
{
    Poller poller;
    Watched one(poller);
    Watched other(poller);
    // Whichever comes first.
    one.onReady = [&] {
        one.readAll();
        other.await(Poller::Nothing);
    };
    other.onReady = [&] {
        other.readAll();
        one.await(Poller::Nothing);
    };
    one.say();
    other.say();
    QTRY_VERIFY(!one.told.isEmpty() || !other.told.isEmpty());
    QCOMPARE(one.told.size() + other.told.size(), 1);
}

void PollerTest::forgetsWhoWasDestroyedInTheSameTurn()
{
    Poller poller;
    std::array<std::unique_ptr<Watched>, 3> all;
    for (auto &one : all) {
        one = std::make_unique<Watched>(poller);
        one->say();
    }
    int calls = 0;
    for (auto &one : all) {
        one->onReady = [&all, &one, &calls] {
            ++calls;
            for (auto &other : all) {
                if (&other != &one)
                    other.reset();
            }
            one->readAll();
        };
    }
    QTRY_COMPARE(calls, 1);
    runTurns();
    QCOMPARE(calls, 1);
}

void PollerTest::knowsAReusedNumberForAnother()
{
    Poller poller;
    auto first = std::make_unique<Watched>(poller);
    auto second = std::make_unique<Watched>(poller);
    std::unique_ptr<Watched> newcomer;
    int number = -1;
    const auto replace = [&](std::unique_ptr<Watched> &gone) {
        number = gone->descriptor();
        gone.reset();
        newcomer = std::make_unique<Watched>(poller);
    };
    first->onReady = [&] {
        first->readAll();
        replace(second);
    };
    second->onReady = [&] {
        second->readAll();
        replace(first);
    };
    first->say();
    second->say();
    QTRY_VERIFY(newcomer);
    QCOMPARE(newcomer->descriptor(), number);
    runTurns();
    QVERIFY(newcomer->told.isEmpty()); // what was told of the number was the other's
    newcomer->say();
    QTRY_COMPARE(newcomer->told.size(), 1);
}

void PollerTest::servesMoreThanOneBatch()
{
    Poller poller;
    std::vector<std::unique_ptr<Watched>> all;
    for (int i = 0; i < 400; ++i) {
        all.push_back(std::make_unique<Watched>(poller));
        all.back()->onReady = [] {}; // has always more
        all.back()->say();
    }
    QTRY_VERIFY(std::ranges::all_of(all, [](const auto &one) { return one->told.size() > 2; }));
}

}

QTEST_GUILESS_MAIN(Chatto::PollerTest)
#include "tst_poller.moc"
