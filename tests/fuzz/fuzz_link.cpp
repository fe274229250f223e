// SPDX-License-Identifier: MIT
#include "client/core/chattolink.h"
#include "client/core/serveraddress.h"
#include "common/text.h"
#include "tests/fuzz/fuzz.h"

using namespace Chatto;

/// What is accepted leads to one place: a server that can be asked, and a room or a person of it.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(fuzzInput(data, size));
    if (const auto address = parseServerAddress(text)) {
        demand(!address->host().isEmpty() && address->userInfo().isEmpty());
        demand(webSocketUrl(*address).isValid());
    }
    const auto link = ChattoLink::parse(text);
    if (!link)
        return 0;
    const auto server = parseServerAddress(link->server);
    demand(server && link->isOn(*server));
    demand(link->room.isEmpty() != link->user.isEmpty());
    demand(link->message == 0 || !link->room.isEmpty());
    demand(!hasControlCharacters(link->user.toString(), LineBreaks::Refused));
    return 0;
}
