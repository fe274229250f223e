// SPDX-License-Identifier: MIT
#include "server/core/memorystore.h"
#include "server/core/serverstate.h"
#include "tests/server/core/dialogue.h"

#include <QtTest>

using namespace Chatto;
using namespace Qt::StringLiterals;

class ServerStateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsTheConfiguration();
    void readsWhatWasDecidedBefore();
    void readsItOnceTheStoreAnswers();
    void hearsOfADecision();
    void readsWhatWasDecidedUnheard();
    void believesWhatItHeardMoreThanAnOlderAnswer();
    void decidesForEveryNode();
    void holdsADecisionBeforeItsEventComes();
    void staysClosedWhereTheConfigurationSaysSo();
    void passesOnThatTheStoreIsAway();

private:
    static ServerInfo openInfo() { return {.name = u"Chatto"_s, .version = u"1"_s}; }

    std::shared_ptr<MemoryState> m_state;
    std::unique_ptr<MemoryStore> m_store;
};

void ServerStateTest::init()
{
    m_state = std::make_shared<MemoryState>();
    m_store = std::make_unique<MemoryStore>(m_state);
}

void ServerStateTest::tellsTheConfiguration()
{
    const ServerState server(*m_store, openInfo());
    QCOMPARE(server.info(), openInfo());
    settle();
    QCOMPARE(server.info(), openInfo());
}

void ServerStateTest::readsWhatWasDecidedBefore()
{
    QVERIFY(m_state->setRegistration(false));
    const ServerState server(*m_store, openInfo());
    settle();
    QVERIFY(!server.info().registrationOpen);
}

void ServerStateTest::readsItOnceTheStoreAnswers()
{
    QVERIFY(m_state->setRegistration(false));
    m_store->setReady(false);
    const ServerState server(*m_store, openInfo());
    settle();
    QVERIFY(server.info().registrationOpen);
    m_store->setReady(true);
    settle();
    QVERIFY(!server.info().registrationOpen);
}

void ServerStateTest::hearsOfADecision()
{
    const ServerState server(*m_store, openInfo());
    settle();
    QVERIFY(m_state->setRegistration(false));
    settle();
    QVERIFY(!server.info().registrationOpen);
    QVERIFY(m_state->setRegistration(true));
    settle();
    QVERIFY(server.info().registrationOpen);
}

void ServerStateTest::readsWhatWasDecidedUnheard()
{
    const ServerState server(*m_store, openInfo());
    settle();
    m_store->dropPublications(true);
    QVERIFY(m_state->setRegistration(false));
    settle();
    QVERIFY(server.info().registrationOpen);
    m_store->dropPublications(false);
    m_store->restoreSubscription();
    settle();
    QVERIFY(!server.info().registrationOpen);
}

void ServerStateTest::believesWhatItHeardMoreThanAnOlderAnswer()
{
    m_store->holdAnswers(true);
    const ServerState server(*m_store, openInfo());
    QVERIFY(m_state->setRegistration(false));
    settle();
    QVERIFY(!server.info().registrationOpen);
    m_store->holdAnswers(false);
    settle();
    QVERIFY(!server.info().registrationOpen);
}

void ServerStateTest::decidesForEveryNode()
{
    MemoryStore otherStore(m_state);
    ServerState here(*m_store, openInfo());
    const ServerState there(otherStore, openInfo());
    std::optional<Result<ServerInfo>> answer;
    here.setRegistration(false, {this, [&](const Result<ServerInfo> &info) { answer = info; }});
    QVERIFY(!answer);
    settle();
    QVERIFY(answer && *answer);
    QVERIFY(!(**answer).registrationOpen);
    QCOMPARE((**answer).name, u"Chatto"_s);
    QVERIFY(!here.info().registrationOpen);
    QVERIFY(!there.info().registrationOpen);
}

void ServerStateTest::holdsADecisionBeforeItsEventComes()
{
    ServerState server(*m_store, openInfo());
    settle();
    m_store->pausePublications(true);
    server.setRegistration(false, {this, [](const Result<ServerInfo> &) {}});
    settle();
    QVERIFY(!server.info().registrationOpen);
}

void ServerStateTest::staysClosedWhereTheConfigurationSaysSo()
{
    ServerInfo info = openInfo();
    info.registrationOpen = false;
    ServerState server(*m_store, info);
    settle();
    QVERIFY(!server.info().registrationOpen);
    std::optional<Result<ServerInfo>> answer;
    server.setRegistration(true, {this, [&](const Result<ServerInfo> &result) { answer = result; }});
    settle();
    QVERIFY(answer && *answer && !(**answer).registrationOpen);
    QVERIFY(!server.info().registrationOpen);
    QVERIFY(*m_state->findRegistration());
}

void ServerStateTest::passesOnThatTheStoreIsAway()
{
    ServerState server(*m_store, openInfo());
    m_store->setReady(false);
    std::optional<Result<ServerInfo>> answer;
    server.setRegistration(false, {this, [&](const Result<ServerInfo> &result) { answer = result; }});
    settle();
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, ErrorCode::Unavailable);
    QVERIFY(server.info().registrationOpen);
}

QTEST_GUILESS_MAIN(ServerStateTest)
#include "tst_serverstate.moc"
