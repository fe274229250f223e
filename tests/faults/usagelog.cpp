// SPDX-License-Identifier: MIT
#include "tests/faults/usagelog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Chatto::Faults {

using namespace Qt::StringLiterals;

UsageLog::UsageLog(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void UsageLog::add(const QList<qint64> &values)
{
    Q_ASSERT(values.size() == m_columns.size());
    m_looks.append(values);
}

/// Quarters are 0 to 3. Each has a look in it, if there are four.
qint64 UsageLog::median(qsizetype column, int quarter) const
{
    const qsizetype from = m_looks.size() * quarter / 4;
    const qsizetype to = m_looks.size() * (quarter + 1) / 4;
    QList<qint64> values;
    for (qsizetype i = from; i < to; ++i)
        values.append(m_looks[i][column]);
    std::ranges::sort(values);
    return values.value(values.size() / 2);
}

QStringList UsageLog::growths() const
{
    QStringList growths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const qint64 growth = median(i, 3) - median(i, 1);
        if (m_columns[i].margin >= 0 && growth > m_columns[i].margin)
            growths.append(u"%1 has grown by %2, and may by %3"_s.arg(QString::fromUtf8(m_columns[i].name))
                               .arg(growth)
                               .arg(m_columns[i].margin));
    }
    return growths;
}

QString UsageLog::table() const
{
    QString table = u"%1%2%3%4%5%6\n"_s.arg(u"median of each quarter"_s, -28)
                        .arg(u"1st"_s, 10)
                        .arg(u"2nd"_s, 10)
                        .arg(u"3rd"_s, 10)
                        .arg(u"4th"_s, 10)
                        .arg(u"margin"_s, 10);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        table += u"%1"_s.arg(QString::fromUtf8(m_columns[i].name), -28);
        for (int quarter = 0; quarter < 4; ++quarter)
            table += u"%1"_s.arg(median(i, quarter), 10);
        const bool isJudged = m_columns[i].margin >= 0;
        table += u"%1\n"_s.arg(isJudged ? QString::number(m_columns[i].margin) : u"-"_s, 10);
    }
    return table;
}

QByteArray UsageLog::json() const
{
    QJsonArray names;
    for (const Column &column : m_columns)
        names.append(QString::fromUtf8(column.name));
    QJsonArray looks;
    for (const QList<qint64> &values : m_looks) {
        QJsonArray look;
        for (const qint64 value : values)
            look.append(value);
        looks.append(look);
    }
    return QJsonDocument(QJsonObject{{"columns"_L1, names}, {"looks"_L1, looks}}).toJson(QJsonDocument::Compact);
}

}
