// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/histogram.h"

#include <QJsonObject>
#include <QString>

namespace Chatto::Load {

/// The figures of a run, for people and for programs: each is added once, and shows up in both.
class Report
{
public:
    enum class Unit {
        Count,
        PerSecond,
        Nanoseconds, ///< Given so; shown and written as milliseconds.
        Seconds,
        Percent,
        Bytes,
    };

    /// `path` is where it stands in the JSON, such as "server.cpu_seconds"; `label` names it in the table, empty: it
    /// isn't shown there.
    void add(const QString &path, const QString &label, double value, Unit unit = Unit::Count);
    void add(const QString &path, const QString &label, const QString &value);
    /// p50, p90, p99, p99.9, the longest, the mean and the number; nothing if there are none.
    void add(const QString &path, const QString &label, const Histogram &durations);
    void add(const QString &path, const QJsonValue &value);
    /// A line of the table alone.
    void say(const QString &line) { m_table += line + u'\n'; }

    QString table() const { return m_table; }
    QByteArray json() const;

private:
    void show(const QString &label, const QString &value);

    QString m_table;
    QJsonObject m_json;
};

}
