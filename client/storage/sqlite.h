// SPDX-License-Identifier: MIT
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

class QSqlError;

/// What every SQLite file of the client needs.
namespace Chatto::Sqlite {

/// One that is run several times. What goes wrong is logged.
class Statement
{
public:
    Statement(const QSqlDatabase &database, const QString &sql);
    /// With these values in place of the question marks.
    bool run(const QVariantList &values);
    QSqlQuery &query() { return m_query; }

private:
    QSqlQuery m_query;
    bool m_isPrepared;
};

/// Runs one once.
QSqlQuery run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});
bool succeeded(const QSqlQuery &query);
/// The first value of the first row.
QVariant value(const QSqlDatabase &database, const QString &sql);
/// Whether the trouble lies with the disk, or with who else has the file, and not with what is in it.
bool isDisksFault(const QSqlError &error);
/// Makes sure that the file is there, for nobody else to read.
bool makeFile(const QString &path);

}
