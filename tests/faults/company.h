// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faults/member.h"

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace Chatto {
class RedisFixture;
}

namespace Chatto::Faults {

/// Some members who talk at a rate, and the one check of every fault: what all of them were shown and told is compared
/// with the log in Redis.
class Company : public QObject
{
    Q_OBJECT

public:
    Company(RedisFixture &redis, std::function<quint16()> port, int members, const Habits &habits = {});

    /// Everybody is welcomed.
    bool assemble();
    /// From now on so many messages a second are written by each, whatever happens, but no more than wait already.
    void talk(double rate);
    void beSilent() { m_talk.stop(); }
    /// Waits until nobody waits for anything and all have seen the end of the log, which is compared then. The talk
    /// ends. What was wrong, in words; empty if all is well.
    QString settle(std::chrono::seconds patience = std::chrono::seconds(30));
    /// The store lost data on purpose: see Chronicle.
    void forgiveLosses() { m_chronicle.forgiveLosses(); }

    Chronicle &chronicle() { return m_chronicle; }
    const std::vector<std::unique_ptr<Member>> &members() const { return m_members; }
    /// Of all members.
    int sum(int (Member::*value)() const) const;

private:
    void speak();
    bool isSettled();
    void compareWithLog();
    QString describe() const;

    RedisFixture &m_redis;
    QNetworkAccessManager m_network;
    Chronicle m_chronicle;
    std::vector<std::unique_ptr<Member>> m_members;
    QTimer m_talk;
    QElapsedTimer m_talkTime;
    double m_rate = 0; ///< Messages a millisecond, all together.
    qint64 m_spoken = 0; ///< Since the talk began.
};

/// What a test does at random follows from this number: CHATTO_SEED, or another one each time. It is printed.
quint32 seed();
/// Whether the long tests are to run: `./dev test --slow` sets CHATTO_FAULTS=full.
bool isFull();

}
