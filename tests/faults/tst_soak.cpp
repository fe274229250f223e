// SPDX-License-Identifier: MIT
#include "tests/faults/passerby.h"
#include "tests/faults/stage.h"
#include "tests/faults/usagelog.h"
#include "tests/faults/villain.h"
#include "tests/hostile/processload.h"

#include <QtTest>

using namespace Chatto;
using namespace Chatto::Faults;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 200 people, one in a hundred of whom means ill: CHATTO_SOAK_MINUTES, and some seconds with few of them otherwise.
struct Plan
{
    int members;
    int villains;
    std::chrono::milliseconds look; ///< Between looks at what is used.
    int looks;

    static int minutes() { return qEnvironmentVariableIntValue("CHATTO_SOAK_MINUTES"); }
    static Plan chosen() { return minutes() > 0 ? Plan{198, 2, 10s, minutes() * 6} : Plan{20, 2, 1s, 12}; }
};

/// Keys that aren't one of a message: those grow with the messages, and live for a day.
qint64 lastingKeys(RedisFixture &redis)
{
    const QByteArray count = "local n = 0 for _, key in ipairs(redis.call('KEYS', '*')) do "
                             "if not key:find(':txn:', 1, true) then n = n + 1 end end return n";
    return redis.command({"EVAL", count, "0"}).toInteger();
}

/// Whoever comes and goes, each second one, and each second another member is away for a moment.
class Traffic : public QObject
{
public:
    Traffic(Stage &stage, Company &company, const Plan &plan)
        : m_port(stage.server.port())
        , m_company(company)
        , m_random(seed())
    {
        for (int i = 0; i < plan.villains; ++i) {
            m_villains.push_back(
                std::make_unique<Villain>(u"villain%1"_s.arg(i), m_port, m_network, static_cast<quint32>(m_random())));
            m_villains.back()->start();
        }
        connect(&m_beat, &QTimer::timeout, this, &Traffic::move);
        m_beat.start(1s);
    }

    int passersby() const { return m_passersby; }
    int misdeeds() const
    {
        int sum = 0;
        for (const auto &villain : m_villains)
            sum += villain->misdeeds();
        return sum;
    }

private:
    void move()
    {
        const bool saysGoodbye = ++m_passersby % 30 != 0;
        auto *guest = new Passerby(u"guest%1"_s.arg(m_passersby), saysGoodbye, m_port, m_network, this);
        guest->start();
        Member *member = m_company.members()[m_random() % m_company.members().size()].get();
        if (!member->isLive())
            return;
        member->leave();
        QTimer::singleShot(std::chrono::milliseconds(m_random() % 5000), member, &Member::comeBack);
    }

    const quint16 m_port;
    Company &m_company;
    std::mt19937 m_random;
    QNetworkAccessManager m_network;
    std::vector<std::unique_ptr<Villain>> m_villains;
    QTimer m_beat;
    int m_passersby = 0;
};

}

/// For an hour, or for as long as it is told, the server has people who come, talk and go, and some who mean ill.
/// Nobody loses anything, and what the server uses stays what it was.
class SoakTest : public QObject
{
    Q_OBJECT

private slots:
    void usesNoMoreAfterAnHour();

private:
    void look();
    void writeDown() const;

    std::unique_ptr<Stage> m_stage;
    UsageLog m_usage{{
        // A reader who doesn't read may be owed 1 MiB, and there are two; so many bytes are 150 for each message, or
        // 600
        // for each guest, of the half hour between the second quarter and the last.
        {"server, KiB", 2048},
        {"server, descriptors", 20},
        {"Redis, KiB"}, // keeps what was said
        {"Redis, descriptors", 0},
        {"keys but of messages", 200}, // of guests whom it takes ten minutes to forget
        {"messages"},
    }};
};

void SoakTest::look()
{
    const qint64 server = m_stage->server.pid();
    const qint64 redis = m_stage->redis.processId();
    m_usage.add(
        {residentBytes(server) / 1024, openDescriptors(server), residentBytes(redis) / 1024, openDescriptors(redis),
            lastingKeys(m_stage->redis), m_stage->redis.command("XLEN {room:lobby}:log").toInteger()});
    writeDown();
}

/// Every look so far, for those who want to watch it, or to draw it.
void SoakTest::writeDown() const
{
    QFile file(qEnvironmentVariable("CHATTO_SOAK_JSON"));
    if (!file.fileName().isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(m_usage.json());
}

void SoakTest::usesNoMoreAfterAnHour()
{
    const Plan plan = Plan::chosen();
    m_stage = std::make_unique<Stage>();
    QVERIFY(m_stage->start());
    const qsizetype atFirst = openDescriptors(m_stage->server.pid());
    auto company = m_stage->company(plan.members, {500ms, 5s, 20s});
    QVERIFY(company->assemble());
    company->talk(4.0 / plan.members);
    auto traffic = std::make_unique<Traffic>(*m_stage, *company, plan);
    for (int i = 0; i < plan.looks; ++i) {
        Stage::pass(plan.look);
        look();
        QVERIFY2(company->chronicle().problems().isEmpty(), qPrintable(company->chronicle().problems().join(u'\n')));
    }
    qInfo("%lld messages, shown %lld times; %d guests came by; %d misdeeds\n%s",
        static_cast<long long>(company->chronicle().acknowledged()),
        static_cast<long long>(company->chronicle().shown()), traffic->passersby(), traffic->misdeeds(),
        qPrintable(m_usage.table()));
    QVERIFY(traffic->misdeeds() > plan.looks / 10);
    traffic.reset();
    const QString problem = company->settle(60s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    company.reset();
    // What was never answered is given up after a minute, and an idle connection, too.
    QTRY_VERIFY_WITH_TIMEOUT(openDescriptors(m_stage->server.pid()) <= atFirst, 120'000);
    if (Plan::minutes() > 0)
        QCOMPARE(m_usage.growths(), QStringList());
}

QTEST_GUILESS_MAIN(SoakTest)
#include "tst_soak.moc"
