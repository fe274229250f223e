// SPDX-License-Identifier: MIT
#include "loadgenerator/report.h"

#include "loadgenerator/clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

/// Fractions to six digits: more than that is noise.
double rounded(double value)
{
    return value == std::floor(value) ? value : QString::number(value, 'g', 6).toDouble();
}

double milliseconds(qint64 nanoseconds)
{
    return rounded(static_cast<double>(nanoseconds) / static_cast<double>(millisecond));
}

QString withUnit(double value, Report::Unit unit)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const auto number = [&](int most) {
        const int decimals = std::abs(value) >= 100 || value == std::floor(value) ? 0 : most;
        return locale.toString(value, 'f', decimals);
    };
    switch (unit) {
    case Report::Unit::PerSecond:
        return number(1) + u"/s"_s;
    case Report::Unit::Nanoseconds:
        return locale.toString(value / static_cast<double>(millisecond), 'f', 2) + u" ms"_s;
    case Report::Unit::Seconds:
        return number(2) + u" s"_s;
    case Report::Unit::Percent:
        return locale.toString(value, 'f', 1) + u" %"_s;
    case Report::Unit::Bytes:
        return std::abs(value) < 1e5 ? locale.toString(value / 1e3, 'f', 2) + u" KB"_s
                                     : locale.toString(value / 1e6, 'f', 1) + u" MB"_s;
    case Report::Unit::Count:
        break;
    }
    return number(2);
}

void insert(QJsonObject &object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        object.insert(path[0], value);
        return;
    }
    QJsonObject inner = object.value(path[0]).toObject();
    insert(inner, path.sliced(1), value);
    object.insert(path[0], inner);
}

}

void Report::add(const QString &path, const QJsonValue &value)
{
    insert(m_json, path.split(u'.'), value);
}

void Report::add(const QString &path, const QString &label, double value, Unit unit)
{
    add(path, unit == Unit::Nanoseconds ? milliseconds(static_cast<qint64>(value)) : rounded(value));
    show(label, withUnit(value, unit));
}

void Report::add(const QString &path, const QString &label, const QString &value)
{
    add(path, value);
    show(label, value);
}

void Report::add(const QString &path, const QString &label, const Histogram &durations)
{
    if (durations.count() == 0)
        return;
    const auto at = [&](double share) { return milliseconds(durations.quantile(share)); };
    add(path,
        QJsonObject{{u"count"_s, durations.count()}, {u"mean"_s, milliseconds(std::lround(durations.mean()))},
            {u"p50"_s, at(0.5)}, {u"p90"_s, at(0.9)}, {u"p99"_s, at(0.99)}, {u"p999"_s, at(0.999)},
            {u"max"_s, milliseconds(durations.largest())}});
    const auto text = [&](double share) { return QString::number(at(share), 'f', 2); };
    show(label,
        u"p50 %1  p90 %2  p99 %3  p99.9 %4  max %5 ms"_s.arg(
            text(0.5), text(0.9), text(0.99), text(0.999), QString::number(milliseconds(durations.largest()), 'f', 2)));
}

void Report::show(const QString &label, const QString &value)
{
    if (!label.isEmpty())
        say(u"%1%2"_s.arg(label, -38).arg(value));
}

QByteArray Report::json() const
{
    return QJsonDocument(m_json).toJson(QJsonDocument::Indented);
}

}
