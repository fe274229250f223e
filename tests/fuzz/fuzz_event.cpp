// SPDX-License-Identifier: MIT
#include "common/codec.h"
#include "tests/fuzz/fuzz.h"

using namespace Chatto;

/// What is accepted and known means the same after it was written and read again.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto event = decodeEvent(fuzzInput(data, size));
    if (event && !std::holds_alternative<UnknownEvent>(*event)) {
        const auto again = decodeEvent(encode(*event));
        demand(again && *again == *event);
    }
    return 0;
}
