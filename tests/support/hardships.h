// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Chatto {

/// A disk of its own that can be filled to the last byte. Only root can have one.
class SmallDisk
{
public:
    SmallDisk()
        : m_mounted(::mount("tmpfs", path().constData(), "tmpfs", 0, "size=512k") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isThere() const { return m_mounted; }
    QString filePath(const QString &name) const { return m_place.filePath(name); }
    void fill()
    {
        QFile filler(filePath(QStringLiteral("filler")));
        if (!filler.open(QFile::WriteOnly | QFile::Append | QFile::Unbuffered))
            return;
        for (qsizetype piece : {4096, 1}) {
            while (filler.write(QByteArray(piece, 'x')) == piece) { }
        }
    }
    void makeRoom() { QFile::remove(filePath(QStringLiteral("filler"))); }

private:
    QByteArray path() const { return QFile::encodeName(m_place.path()); }

    QTemporaryDir m_place;
    bool m_mounted;
};

/// As long as it lives, no file of this process takes another byte.
class NoMoreBytes
{
public:
    NoMoreBytes()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoMoreBytes() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(NoMoreBytes)

private:
    rlimit m_before{};
};

/// As long as it lives, this process isn't root's, who may do everything.
class Unprivileged
{
public:
    static constexpr uid_t nobody = 65534;

    Unprivileged()
    {
        if (::geteuid() == 0)
            m_changed = ::setresuid(nobody, nobody, 0) == 0;
    }
    ~Unprivileged()
    {
        if (m_changed)
            m_changed = ::setresuid(0, 0, 0) != 0;
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

    /// Gives it a folder of its own.
    static void leave(const QString &folder)
    {
        if (::geteuid() == 0 && ::chown(QFile::encodeName(folder).constData(), nobody, nobody) != 0)
            qFatal("chown");
    }

private:
    bool m_changed = false;
};

}
