// SPDX-License-Identifier: MIT
#include "server/http/metricstext.h"

#include <QStringBuilder>

namespace Chatto {

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

QByteArray number(quint64 value)
{
    return QByteArray::number(value);
}

QByteArray seconds(std::chrono::duration<double> time)
{
    return number(time.count());
}

}

void MetricsText::addGauge(QByteArrayView name, QByteArrayView help, double value)
{
    begin(name, help, "gauge");
    addSample(name, number(value));
}

void MetricsText::addCounter(QByteArrayView name, QByteArrayView help, double value)
{
    begin(name, help, "counter");
    addSample(name, number(value));
}

void MetricsText::addCounters(QByteArrayView name, QByteArrayView help, QByteArrayView label,
    std::initializer_list<std::pair<QByteArrayView, quint64>> counts)
{
    begin(name, help, "counter");
    for (const auto &[value, count] : counts)
        addSample(name, label, value, number(count));
}

void MetricsText::addHistogram(QByteArrayView name, QByteArrayView help, const Histogram &histogram)
{
    begin(name, help, "histogram");
    const QByteArray bucket = name.toByteArray() + "_bucket";
    const QByteArray sum = name.toByteArray() + "_sum";
    const QByteArray count = name.toByteArray() + "_count";
    quint64 total = 0; // each bucket has all that the ones before have
    for (size_t i = 0; i < Histogram::bounds.size(); ++i) {
        total += histogram.counts()[i];
        addSample(bucket, "le", seconds(Histogram::bounds[i]), number(total));
    }
    total += histogram.counts().back();
    addSample(bucket, "le", "+Inf", number(total));
    addSample(sum, seconds(histogram.sum()));
    addSample(count, number(total));
}

void MetricsText::addInfo(QByteArrayView name, QByteArrayView help, QByteArrayView label, QByteArrayView value)
{
    begin(name, help, "gauge");
    addSample(name, label, value, number(quint64(1)));
}

void MetricsText::begin(QByteArrayView name, QByteArrayView help, QByteArrayView type)
{
    m_text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    m_text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
}

void MetricsText::addSample(QByteArrayView name, const QByteArray &value)
{
    m_text.append(name).append(' ').append(value).append('\n');
}

void MetricsText::addSample(
    QByteArrayView name, QByteArrayView label, QByteArrayView labelValue, const QByteArray &value)
{
    m_text.append(name).append('{').append(label).append("=\"").append(labelValue).append("\"} ");
    m_text.append(value).append('\n');
}

}
