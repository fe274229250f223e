// SPDX-License-Identifier: MIT
#include "loadgenerator/processusage.h"

#include "loadgenerator/clock.h"

#include <QDir>
#include <QFile>

#include <ctime>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

QByteArray readFile(pid_t process, const char *name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A value of /proc/PID/smaps_rollup.
qint64 bytesOf(const QByteArray &rollup, const QByteArray &name)
{
    const qsizetype at = rollup.indexOf(QByteArray('\n' + name));
    const qsizetype from = at + 1 + name.size();
    return at < 0 ? 0 : rollup.mid(from, rollup.indexOf("kB", from) - from).trimmed().toLongLong() * 1024;
}

/// The fourth field of /proc/PID/stat; the second, a name in brackets, may hold anything.
pid_t parentOf(pid_t process)
{
    const QByteArray stat = readFile(process, "stat");
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(1).toInt();
}

}

std::optional<Usage> usageOf(pid_t process)
{
    clockid_t clock = {};
    if (clock_getcpuclockid(process, &clock) != 0)
        return {};
    const QByteArray rollup = readFile(process, "smaps_rollup");
    return Usage{read(clock), bytesOf(rollup, "Rss:"), bytesOf(rollup, "Pss:")};
}

Usage usageOfChildren(pid_t process)
{
    Usage sum;
    const auto names = QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs);
    for (const QString &name : names) {
        const pid_t child = name.toInt();
        if (parentOf(child) != process)
            continue;
        const Usage own = usageOf(child).value_or(Usage());
        const Usage further = usageOfChildren(child);
        sum.cpu += own.cpu + further.cpu;
        sum.residentBytes += own.residentBytes + further.residentBytes;
        sum.proportionalBytes += own.proportionalBytes + further.proportionalBytes;
    }
    return sum;
}

}
