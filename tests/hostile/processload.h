// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <unistd.h>

namespace Chatto {

inline QByteArray procFile(qint64 pid, QLatin1StringView name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a process has resident, in bytes.
inline qint64 residentBytes(qint64 pid)
{
    return procFile(pid, QLatin1StringView("statm")).split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

inline qsizetype openDescriptors(qint64 pid)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(pid))
        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
        .size();
}

/// The processor time that a process has used up to now.
inline qint64 processorMilliseconds(qint64 pid)
{
    const QByteArray stat = procFile(pid, QLatin1StringView("stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000 / ::sysconf(_SC_CLK_TCK);
}

}
