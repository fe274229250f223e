// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// libFuzzer's entry.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace Chatto {

inline QByteArray fuzzInput(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// As an assertion, but in every build.
inline void demand(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

}
