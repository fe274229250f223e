// SPDX-License-Identifier: MIT
#pragma once

#include "client/core/cachedhistory.h"
#include "client/core/chatclient.h"
#include "tests/support/fakecalls.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakeoutboxstorage.h"
#include "tests/support/fakeusers.h"

namespace Chatto {

/// One run of the program, as far as it concerns what is kept of the history.
struct ClientRun
{
    ClientRun(const UserName &me, FakeHistory &server, std::unique_ptr<HistoryStorage> storage)
        : client(User{me}, server, users, calls, outbox)
        , history(client, std::move(storage))
    {
        history.askServer();
    }

    FakeUsers users;
    FakeCalls calls;
    FakeOutboxStorage outbox;
    ChatClient client;
    CachedHistory history;
    QObject context;
};

}
