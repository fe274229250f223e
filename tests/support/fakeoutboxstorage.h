// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/outboxstorage.h"

#include <algorithm>

namespace Chatto {

/// A disk in memory: give it to the next Outbox, and the program was started again.
class FakeOutboxStorage : public OutboxStorage
{
public:
    QList<Draft> load() override { return drafts; }

    Result<Done> save(const Draft &draft) override
    {
        if (isFull)
            return Error{ErrorCode::Unavailable, QStringLiteral("disk full")};
        const auto saved = std::ranges::find(drafts, draft.txnId, &Draft::txnId);
        if (saved == drafts.end())
            drafts.append(draft);
        else
            *saved = draft;
        return Done{};
    }

    void remove(const TxnId &txnId) override
    {
        drafts.removeIf([&](const Draft &draft) { return draft.txnId == txnId; });
    }

    bool isFull = false;
    QList<Draft> drafts;
};

}
