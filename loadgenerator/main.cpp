// SPDX-License-Identifier: MIT
#include "loadgenerator/benchmark.h"
#include "loadgenerator/options.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <sys/resource.h>

using namespace Chatto::Load;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Fine = 0, Faulty = 1, Misused = 2, Unreachable = 3 };

int fail(const QString &problem, ExitCode code)
{
    std::fprintf(stderr, "chatto-bench: %s\n", qPrintable(problem));
    return code;
}

/// Each connection is a descriptor. False if there are too few.
bool allowDescriptors(rlim_t wanted)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return false;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_max >= wanted;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

int runBenchmark(const Options &options)
{
    constexpr int others = 64; // HTTP connections, standard streams, /proc
    if (!allowDescriptors(static_cast<rlim_t>(options.members + others))) {
        return fail(
            u"%1 connections need as many descriptors, and fewer are allowed: raise the hard limit (ulimit -Hn)"_s.arg(
                options.members),
            Unreachable);
    }
    Benchmark benchmark(options);
    const auto outcome = benchmark.run();
    if (!outcome)
        return fail(outcome.error().detail, Unreachable);
    std::fputs(qPrintable(benchmark.report().table()), stdout);
    if (!options.jsonFile.isEmpty() && !writeFile(options.jsonFile, benchmark.report().json()))
        return fail(u"--json: %1 can't be written"_s.arg(options.jsonFile), Misused);
    return *outcome ? Fine : Faulty;
}

}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options = Options::parse(QCoreApplication::arguments().sliced(1));
    if (!options)
        return fail(options.error().detail + u" (see --help)"_s, Misused);
    if (options->mode == Options::Mode::Help) {
        std::fputs(qPrintable(Options::help()), stdout);
        return Fine;
    }
    if (options->mode == Options::Mode::Version) {
        std::puts("chatto-bench " CHATTO_VERSION);
        return Fine;
    }
    return runBenchmark(*options);
}
