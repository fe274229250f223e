// SPDX-License-Identifier: MIT
#include "server/importcommand.h"

#include <cstdio>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostLine = 8 * 1024 * 1024; ///< A message of the most bytes there may be, all of them escaped.
constexpr qint64 chunk = 1024 * 1024;

/// Without its end; nothing for one that has none, or is too long.
std::optional<QByteArray> readLine(QIODevice &input)
{
    QByteArray line = input.readLine(mostLine);
    if (!line.endsWith('\n'))
        return {};
    line.chop(1);
    return line;
}

}

ImportCommand::ImportCommand(const ServerConfig &config, const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_access(config)
    , m_file(path)
{
    connect(&m_access, &StoreAccess::opened, this, &ImportCommand::openStore);
    connect(&m_access, &StoreAccess::failed, this, [this](const QString &reason) { finish(false, reason); });
}

void ImportCommand::start()
{
    if (m_access.isInUse())
        return finish(false, u"A server uses this store: end it, and try again."_s);
    const Problem problem = openInput();
    if (problem)
        return finish(false, *problem);
    m_access.open();
}

ImportCommand::Problem ImportCommand::openInput()
{
    const bool isStandardInput = m_path.isEmpty();
    if (!(isStandardInput ? m_file.open(stdin, QIODevice::ReadOnly) : m_file.open(QIODevice::ReadOnly)))
        return u"%1: %2"_s.arg(isStandardInput ? u"standard input"_s : m_path, m_file.errorString());
    if (isStandardInput || m_file.isSequential()) {
        if (const Problem problem = copyInput())
            return problem;
    }
    return check();
}

ImportCommand::Problem ImportCommand::copyInput()
{
    bool isCopied = m_copy.open();
    while (isCopied) {
        const QByteArray bytes = m_file.read(chunk);
        if (bytes.isEmpty())
            break;
        isCopied = m_copy.write(bytes) == bytes.size();
    }
    if (m_file.error() != QFile::NoError)
        return u"The input could not be read: %1"_s.arg(m_file.errorString());
    if (!isCopied || !m_copy.seek(0))
        return u"The input could not be kept: %1"_s.arg(m_copy.errorString());
    m_input = &m_copy;
    return {};
}

ImportCommand::Problem ImportCommand::check()
{
    qint64 number = 0;
    while (!m_input->atEnd()) {
        ++number;
        const auto line = readLine(*m_input);
        const Problem problem = line ? checkLine(*line) : Problem(u"it was cut off here"_s);
        if (problem)
            return u"Line %1: %2. Nothing was imported."_s.arg(number).arg(*problem);
    }
    if (!m_checker.isWhole())
        return u"The file was cut off after line %1. Nothing was imported."_s.arg(number);
    m_input->seek(0);
    m_checker = {};
    return {};
}

ImportCommand::Problem ImportCommand::checkLine(const QByteArray &line)
{
    const auto record = decodeRecord(line);
    return record ? m_checker.take(*record) : Problem(record.error().detail);
}

void ImportCommand::openStore()
{
    m_import = std::make_unique<RedisImport>(m_access.options(), [this] { return readRecord(); });
    connect(m_import.get(), &RedisImport::failed, this, &ImportCommand::tellFailure);
    connect(m_import.get(), &RedisImport::finished, this, [this] {
        const ArchiveEnd &counts = m_checker.counts();
        finish(true,
            u"%1 accounts, %2 rooms and %3 messages are in the store."_s.arg(counts.accounts)
                .arg(counts.rooms)
                .arg(counts.messages));
    });
    m_import->start();
}

/// Checked once more: a file can have been changed since.
std::optional<ArchiveRecord> ImportCommand::readRecord()
{
    const auto line = readLine(*m_input);
    const auto record = line ? decodeRecord(*line) : Error{ErrorCode::BadRequest, {}};
    if (!record || m_checker.take(*record))
        return {};
    return *record;
}

void ImportCommand::tellFailure(const QString &reason, bool hasWritten)
{
    const QString advice = u" A part has been imported: empty the store before you try again."_s;
    finish(false, hasWritten ? QString(reason + advice) : reason);
}

void ImportCommand::finish(bool done, const QString &sentence)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(done, sentence);
}

}
