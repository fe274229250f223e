// SPDX-License-Identifier: MIT
#include "server/core/memorystore.h"
#include "tests/server/core/storecontract.h"

#include <QTest>

using namespace Chatto;

class MemoryStoreTest : public StoreContract
{
    Q_OBJECT

    std::unique_ptr<Store> createNode() override { return std::make_unique<MemoryStore>(m_state); }
    void clear() override { m_state = std::make_shared<MemoryState>(); }
    void passTime(std::chrono::seconds time) override { m_state->advanceClock(time); }
    void passLogTime(std::chrono::seconds time) override { m_state->advanceClock(time); }

    std::shared_ptr<MemoryState> m_state = std::make_shared<MemoryState>();
};

QTEST_GUILESS_MAIN(MemoryStoreTest)
#include "tst_memorystore.moc"
