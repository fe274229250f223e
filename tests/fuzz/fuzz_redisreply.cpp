// SPDX-License-Identifier: MIT
#include "server/redis/rediscodec.h"
#include "server/redis/redisdecode.h"
#include "tests/fuzz/fuzz.h"

using namespace Chatto;

/// The same bytes are the same replies, in however many pieces they come, and every decoder takes any of them.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzzInput(data, size);
    RedisReader whole;
    RedisReader pieces;
    whole.feed(bytes);
    qsizetype replies = 0;
    while (const auto value = whole.next()) {
        ++replies;
        RedisDecode::identity(*value);
        RedisDecode::rooms(*value);
        RedisDecode::positions(*value);
        RedisDecode::page(lobbyId(), *value);
        RedisDecode::users(*value, 1);
        RedisDecode::userPage(*value, 3);
    }
    RedisDecode::publishedMessage(lobbyId(), bytes);
    for (const char byte : bytes) {
        pieces.feed(QByteArrayView(&byte, 1));
        while (pieces.next())
            --replies;
    }
    demand(replies == 0);
    demand(whole.error().isEmpty() == pieces.error().isEmpty());
    return 0;
}
