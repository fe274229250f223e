// SPDX-License-Identifier: MIT
// A library for LD_PRELOAD: the clock of a process goes wrong by so many seconds as the file CHATTO_CLOCK holds, a
// 64-bit number, at any moment. (libfaketime can't be loaded into a redis-server with jemalloc: tried.)
#include <cstdint>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

const volatile std::int64_t *offset = nullptr;

__attribute__((constructor)) void open()
{
    const char *path = std::getenv("CHATTO_CLOCK");
    const int descriptor = path ? ::open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return;
    void *memory = ::mmap(nullptr, sizeof *offset, PROT_READ, MAP_SHARED, descriptor, 0);
    if (memory != MAP_FAILED)
        offset = static_cast<const volatile std::int64_t *>(memory);
    ::close(descriptor);
}

}

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && offset && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += *offset;
    return result;
}

int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

time_t time(time_t *time) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (time)
        *time = now.tv_sec;
    return now.tv_sec;
}
}
