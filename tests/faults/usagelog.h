// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Chatto::Faults {

/// What processes use over a long time, and whether it stays what it was.
class UsageLog
{
public:
    struct Column
    {
        QByteArray name;
        qint64 margin = -1; ///< What its median may rise by from the second quarter to the last; -1: as it likes.
    };

    explicit UsageLog(QList<Column> columns);

    /// One look at all of it: a value for each column.
    void add(const QList<qint64> &values);
    /// What has grown, in words. The first quarter of the time doesn't count: caches fill, and guests who have left are
    /// remembered for some minutes.
    QStringList growths() const;
    /// The median of each quarter, for people.
    QString table() const;
    /// All of it: names, and a list of values for each look.
    QByteArray json() const;

private:
    qint64 median(qsizetype column, int quarter) const;

    QList<Column> m_columns;
    QList<QList<qint64>> m_looks;
};

}
