// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Chatto {

/// The right to use a data folder. Two Redis would open one folder without complaint, and spoil it. The lock belongs to
/// the open file: a child process that inherits the descriptor holds it too, until both have ended.
class DataFolderLock
{
public:
    /// Nothing is taken yet. `path` is the lock file's.
    explicit DataFolderLock(const QString &path);
    ~DataFolderLock();
    Q_DISABLE_COPY_MOVE(DataFolderLock)

    /// True if it is ours now.
    bool tryLock();
    /// Why the file can't be used at all; empty if it can.
    const QString &error() const { return m_error; }
    /// The process that last took the lock.
    QString holder() const;
    /// Closed on exec, unless the child decides otherwise.
    int descriptor() const { return m_descriptor; }

private:
    const QString m_path;
    int m_descriptor = -1;
    QString m_error;
};

}
