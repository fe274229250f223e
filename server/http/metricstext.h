// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/histogram.h"

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <utility>

namespace Chatto {

/// Writes figures in the Prometheus text format, version 0.0.4. Names and labels are the program's own, so nothing in
/// them is escaped.
class MetricsText
{
public:
    /// What goes up and down.
    void addGauge(QByteArrayView name, QByteArrayView help, double value);
    /// What only grows as long as the process lives.
    void addCounter(QByteArrayView name, QByteArrayView help, double value);
    /// One for each value of a label.
    void addCounters(QByteArrayView name, QByteArrayView help, QByteArrayView label,
        std::initializer_list<std::pair<QByteArrayView, quint64>> counts);
    /// In seconds.
    void addHistogram(QByteArrayView name, QByteArrayView help, const Histogram &histogram);
    /// A gauge of 1, whose label says what there is to say.
    void addInfo(QByteArrayView name, QByteArrayView help, QByteArrayView label, QByteArrayView value);

    const QByteArray &text() const { return m_text; }

private:
    void begin(QByteArrayView name, QByteArrayView help, QByteArrayView type);
    void addSample(QByteArrayView name, const QByteArray &value);
    void addSample(QByteArrayView name, QByteArrayView label, QByteArrayView labelValue, const QByteArray &value);

    QByteArray m_text;
};

}
