// SPDX-License-Identifier: MIT
#include "common/codec.h"
#include "tests/fuzz/fuzz.h"

using namespace Chatto;

/// What is accepted means the same after it was written and read again.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (const auto request = decodeRequest(fuzzInput(data, size))) {
        const auto again = decodeRequest(encode(*request));
        demand(again && *again == *request);
    }
    return 0;
}
