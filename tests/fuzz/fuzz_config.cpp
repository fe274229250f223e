// SPDX-License-Identifier: MIT
#include "server/serverconfig.h"
#include "tests/fuzz/fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace Chatto;
using namespace Qt::StringLiterals;

namespace {

/// As if the bytes were the configuration.
Result<ServerConfig> load(const QByteArray &bytes)
{
    const int file = ::memfd_create("config", 0);
    demand(file >= 0 && ::write(file, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size());
    const auto config = loadConfig({.file = u"/proc/self/fd/%1"_s.arg(file)});
    ::close(file);
    return config;
}

}

/// What is accepted can be shown, and what is shown means the same when it is read again; but a Redis' password isn't
/// shown.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto config = load(fuzzInput(data, size));
    if (config && config->redisUrl.isEmpty()) {
        const QString shown = describe(*config);
        const auto again = load(shown.toUtf8());
        demand(again && describe(*again) == shown);
    }
    return 0;
}
