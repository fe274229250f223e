// SPDX-License-Identifier: MIT
#pragma once

#include "server/redis/redisexport.h"
#include "server/storeaccess.h"

#include <QFile>
#include <QSaveFile>

#include <memory>

namespace Chatto {

/// `chatto-server export [FILE]`: writes the whole chat to a file, which nobody else may read and which is there only
/// once it is whole; or to standard output. Servers may run meanwhile.
class ExportCommand : public QObject
{
    Q_OBJECT

public:
    /// Empty path: standard output.
    ExportCommand(const ServerConfig &config, const QString &path, QObject *parent = nullptr);

    void start();

signals:
    /// Once. `sentence` says what was done, or why it could not be.
    void finished(bool done, const QString &sentence);

private:
    bool openOutput();
    void openStore();
    void write(const ArchiveRecord &record);
    void save();
    void tellUnwritten();
    void finish(bool done, const QString &sentence);

    const QString m_path;
    StoreAccess m_access;
    QSaveFile m_file;
    QFile m_standardOutput;
    QIODevice *m_output; ///< One of these.
    ArchiveEnd m_counts;
    std::unique_ptr<RedisExport> m_export;
    bool m_isFinished = false;
};

}
