// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/archivechecker.h"
#include "server/redis/redisimport.h"
#include "server/storeaccess.h"

#include <QFile>
#include <QTemporaryFile>

#include <memory>

namespace Chatto {

/// `chatto-server import [FILE]`: brings a whole chat from a file, or from standard input, into a store in which nobody
/// has ever been. Every line is checked before anything is written.
class ImportCommand : public QObject
{
    Q_OBJECT

public:
    /// Empty path: standard input.
    ImportCommand(const ServerConfig &config, const QString &path, QObject *parent = nullptr);

    void start();

signals:
    /// Once. `sentence` says what was done, or why it could not be.
    void finished(bool done, const QString &sentence);

private:
    using Problem = std::optional<QString>;

    Problem openInput();
    Problem copyInput();
    Problem check();
    Problem checkLine(const QByteArray &line);
    void openStore();
    std::optional<ArchiveRecord> readRecord();
    void tellFailure(const QString &reason, bool hasWritten);
    void finish(bool done, const QString &sentence);

    const QString m_path;
    StoreAccess m_access;
    QFile m_file;
    QTemporaryFile m_copy; ///< Of what can't be read twice.
    QIODevice *m_input = &m_file; ///< One of these.
    ArchiveChecker m_checker; ///< Of each reading.
    std::unique_ptr<RedisImport> m_import;
    bool m_isFinished = false;
};

}
