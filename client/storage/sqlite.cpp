// SPDX-License-Identifier: MIT
#include "client/storage/sqlite.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>

#include <algorithm>
#include <array>

namespace Chatto::Sqlite {

namespace {

Q_LOGGING_CATEGORY(log, "chatto.storage")

/// SQLite's: not permitted, busy, locked, no memory, read only, input or output failed, full, can't be opened.
constexpr std::array disksFaults{3, 5, 6, 7, 8, 10, 13, 14};

}

Statement::Statement(const QSqlDatabase &database, const QString &sql)
    : m_query(database)
{
    m_query.setForwardOnly(true);
    m_isPrepared = m_query.prepare(sql);
}

bool Statement::run(const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values[i]);
    if (m_isPrepared && m_query.exec())
        return true;
    qCWarning(log) << "SQLite:" << m_query.lastError().databaseText();
    return false;
}

QSqlQuery run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    Statement statement(database, sql);
    statement.run(values);
    return std::move(statement.query());
}

bool succeeded(const QSqlQuery &query)
{
    return query.isActive();
}

QVariant value(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery answer = run(database, sql);
    return answer.next() ? answer.value(0) : QVariant();
}

bool isDisksFault(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF; // the rest says more about the same
    return std::ranges::find(disksFaults, code) != disksFaults.end();
}

bool makeFile(const QString &path)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath())
        && file.open(QFile::ReadWrite, QFile::ReadOwner | QFile::WriteOwner);
}

}
