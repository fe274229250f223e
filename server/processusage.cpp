// SPDX-License-Identifier: MIT
#include "server/processusage.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Linux 6.2 and later tell how many there are; before, they are counted, which for thousands takes milliseconds.
qint64 countDescriptors()
{
    struct stat status = {};
    if (::stat("/proc/self/fd", &status) == 0 && status.st_size > 0)
        return status.st_size;
    const auto names = QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System, QDir::Unsorted);
    return std::max<qint64>(names.size() - 1, 0); // without the one that was opened to look
}

}

ProcessUsage ProcessUsage::now()
{
    ProcessUsage usage;
    rusage times = {};
    if (::getrusage(RUSAGE_SELF, &times) == 0)
        usage.cpuSeconds = seconds(times.ru_utime) + seconds(times.ru_stime);
    QFile memory(u"/proc/self/statm"_s);
    const QByteArrayList pages = memory.open(QIODevice::ReadOnly) ? memory.readAll().split(' ') : QByteArrayList();
    const qint64 pageSize = ::sysconf(_SC_PAGESIZE);
    usage.virtualBytes = pages.value(0).toLongLong() * pageSize;
    usage.residentBytes = pages.value(1).toLongLong() * pageSize;
    usage.openDescriptors = countDescriptors();
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        usage.mostDescriptors = static_cast<qint64>(limit.rlim_cur);
    return usage;
}

}
