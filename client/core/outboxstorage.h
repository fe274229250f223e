// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/draft.h"
#include "common/result.h"

#include <QList>

namespace Chatto {

/// Where the drafts of one user on one server outlive the program.
class OutboxStorage
{
public:
    virtual ~OutboxStorage() = default;

    /// All of them, in the order in which they were first saved, each as Queued or Failed.
    virtual QList<Draft> load() = 0;
    /// Adds the draft, or brings the saved one with its txnId up to date. When this returns Done, the draft is on disk.
    virtual Result<Done> save(const Draft &draft) = 0;
    virtual void remove(const TxnId &txnId) = 0;
};

}
