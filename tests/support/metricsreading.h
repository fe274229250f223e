// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace Chatto {

/// A page in the Prometheus text format, read as strictly as its specification has it, and as its conventions ask:
/// HELP, TYPE, then the samples of that name alone, each once; counters end in _total; buckets grow up to +Inf, which
/// is the count.
class MetricsReading
{
public:
    explicit MetricsReading(const QByteArray &page)
    {
        if (!page.endsWith('\n'))
            m_fault = QStringLiteral("the last line has no end");
        QStringList lines = QString::fromUtf8(page).split(QLatin1Char('\n'));
        lines.removeLast();
        for (const QString &line : lines) {
            if (m_fault.isEmpty() && !take(line))
                m_fault = QStringLiteral("not as it should be: ") + line;
        }
        endFamily();
    }

    /// The first thing that is wrong; empty if all is well.
    const QString &fault() const { return m_fault; }
    /// The names of all metrics, as TYPE has them.
    QStringList names() const { return m_types.keys(); }
    QString typeOf(const QString &name) const { return m_types.value(name); }
    /// By what stands before the value, such as `chatto_sessions` or `x_total{kind="guest"}`; -1 if it isn't there.
    double value(const QString &sample) const { return m_values.value(sample, -1); }
    QStringList samples() const { return m_values.keys(); }

private:
    bool take(const QString &line)
    {
        static const QRegularExpression help(QStringLiteral("\\A# HELP ([a-z_]+) ([^\\\\]+)\\z"));
        static const QRegularExpression type(QStringLiteral("\\A# TYPE ([a-z_]+) (counter|gauge|histogram)\\z"));
        static const QRegularExpression sample(
            QStringLiteral("\\A(([a-z_]+)(?:\\{([a-z_]+)=\"([^\"\\\\\\n]*)\"\\})?) ([0-9.e+-]+)\\z"));
        if (const auto match = help.match(line); match.hasMatch())
            return beginFamily(match.captured(1));
        if (const auto match = type.match(line); match.hasMatch())
            return takeType(match.captured(1), match.captured(2));
        const auto match = sample.match(line);
        return match.hasMatch() && takeSample(match);
    }

    bool beginFamily(const QString &name)
    {
        endFamily();
        m_name = name;
        return m_fault.isEmpty() && !m_types.contains(name);
    }

    bool takeType(const QString &name, const QString &type)
    {
        const bool isCounter = type == QLatin1String("counter");
        const bool isFirst = name == m_name && !m_types.contains(name);
        m_types.insert(name, type);
        m_bucket = 0;
        m_bound = -1;
        return isFirst && isCounter == name.endsWith(QLatin1String("_total"));
    }

    bool takeSample(const QRegularExpressionMatch &match)
    {
        bool isNumber = false;
        const double value = match.captured(5).toDouble(&isNumber);
        const bool isNew = !m_values.contains(match.captured(1));
        m_values.insert(match.captured(1), value);
        const QString name = match.captured(2);
        const bool isHistogram = m_types.value(m_name) == QLatin1String("histogram");
        if (!isNumber || !isNew || value < 0)
            return false;
        if (isHistogram && name == m_name + QLatin1String("_bucket"))
            return takeBucket(match.captured(3), match.captured(4), value);
        if (isHistogram)
            return name == m_name + QLatin1String("_sum") || name == m_name + QLatin1String("_count");
        return m_types.contains(m_name) && name == m_name;
    }

    bool takeBucket(const QString &label, const QString &text, double value)
    {
        bool isNumber = false;
        const double bound = text.toDouble(&isNumber);
        const bool isLast = text == QLatin1String("+Inf");
        const bool grows = value >= m_bucket && (isLast || (isNumber && bound > m_bound));
        m_bucket = value;
        m_bound = isLast ? m_bound : bound;
        return label == QLatin1String("le") && grows;
    }

    /// Nothing is missing of what came last.
    void endFamily()
    {
        const QString all = m_name + QLatin1String("_bucket{le=\"+Inf\"}");
        const QString count = m_name + QLatin1String("_count");
        const bool isHistogram = m_types.value(m_name) == QLatin1String("histogram");
        const bool isWhole = !isHistogram
            || (m_values.contains(all) && m_values.value(all) == m_values.value(count, -1)
                && m_values.contains(m_name + QLatin1String("_sum")));
        if (m_fault.isEmpty() && !isWhole)
            m_fault = m_name + QStringLiteral(": bucket, count and sum don't fit");
    }

    QString m_fault;
    QString m_name;
    QMap<QString, QString> m_types;
    QMap<QString, double> m_values;
    double m_bucket = 0;
    double m_bound = -1;
};

}
