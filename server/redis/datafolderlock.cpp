// SPDX-License-Identifier: MIT
#include "server/redis/datafolderlock.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Chatto {

DataFolderLock::DataFolderLock(const QString &path)
    : m_path(path)
    , m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    if (m_descriptor < 0)
        m_error = path + QStringLiteral(": ") + qt_error_string(errno);
}

DataFolderLock::~DataFolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool DataFolderLock::tryLock()
{
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return false;
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    // The number is for people; the lock holds without it.
    if (::ftruncate(m_descriptor, 0) == 0) [[maybe_unused]]
        const ssize_t written = ::pwrite(m_descriptor, pid.constData(), size_t(pid.size()), 0);
    return true;
}

QString DataFolderLock::holder() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(32)).trimmed() : QString();
}

}
