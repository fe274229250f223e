// SPDX-License-Identifier: MIT
#include "server/exportcommand.h"

#include <cstdio>
#include <sys/stat.h>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

ExportCommand::ExportCommand(const ServerConfig &config, const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_access(config)
    , m_file(path)
    , m_output(path.isEmpty() ? static_cast<QIODevice *>(&m_standardOutput) : &m_file)
{
    connect(&m_access, &StoreAccess::opened, this, &ExportCommand::openStore);
    connect(&m_access, &StoreAccess::failed, this, [this](const QString &reason) { finish(false, reason); });
}

void ExportCommand::start()
{
    if (!openOutput())
        return finish(false, u"%1: %2"_s.arg(m_path, m_output->errorString()));
    m_access.open();
}

/// It has everybody's messages, and the hashes of their passwords.
bool ExportCommand::openOutput()
{
    if (m_path.isEmpty())
        return m_standardOutput.open(stdout, QIODevice::WriteOnly);
    ::umask(S_IRWXG | S_IRWXO); // not even for a moment
    return m_file.open(QIODevice::WriteOnly) && m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void ExportCommand::openStore()
{
    const auto take = [this](const ArchiveRecord &record) { write(record); };
    m_export = std::make_unique<RedisExport>(m_access.options(), take);
    connect(m_export.get(), &RedisExport::failed, this, [this](const QString &reason) { finish(false, reason); });
    connect(m_export.get(), &RedisExport::finished, this, &ExportCommand::save);
    m_export->start();
}

void ExportCommand::write(const ArchiveRecord &record)
{
    if (m_isFinished)
        return;
    if (const auto *end = std::get_if<ArchiveEnd>(&record))
        m_counts = *end;
    const QByteArray line = encodeRecord(record) + '\n';
    // A file forgets that it once had no room for a line as soon as it has taken the next one.
    if (m_output->write(line) != line.size())
        tellUnwritten();
}

void ExportCommand::save()
{
    if (m_isFinished)
        return;
    if (m_path.isEmpty() ? !m_standardOutput.flush() : !m_file.commit())
        return tellUnwritten();
    const QString place = m_path.isEmpty() ? u"standard output"_s : m_path;
    finish(true,
        u"%1 accounts, %2 rooms and %3 messages are in %4."_s.arg(m_counts.accounts)
            .arg(m_counts.rooms)
            .arg(m_counts.messages)
            .arg(place));
}

void ExportCommand::tellUnwritten()
{
    finish(false, u"The export could not be written: %1"_s.arg(m_output->errorString()));
}

void ExportCommand::finish(bool done, const QString &sentence)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(done, sentence);
}

}
