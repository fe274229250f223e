// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace Chatto {

// A machine that others use too makes every absolute number doubtful. So each thing is measured beside a peer that does
// the least possible for the same purpose, in turns, and it is their ratio that says something.

inline constexpr int repetitions = 15;

/// What one repetition measured of the two.
struct Sample
{
    double subject;
    double peer;
};

/// CPU time of this thread: what others do meanwhile counts as little as possible.
inline double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// The compiler has to make the value, though nobody uses it.
template <typename T>
void keep(const T &value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

template <typename Work>
double secondsEach(const Work &work, int times)
{
    const double start = cpuSeconds();
    for (int i = 0; i < times; ++i)
        work();
    return (cpuSeconds() - start) / times;
}

/// How often to do it to fill 10 ms, which the clock measures well.
template <typename Work>
int timesToMeasure(const Work &work)
{
    int times = 1;
    while (secondsEach(work, times) * times < 0.01)
        times *= 2;
    return times;
}

template <typename Subject, typename Peer>
QList<Sample> sampleSeconds(const Subject &subject, const Peer &peer)
{
    const int subjectTimes = timesToMeasure(subject);
    const int peerTimes = timesToMeasure(peer);
    QList<Sample> samples;
    for (int i = 0; i < repetitions; ++i)
        samples.append({secondsEach(subject, subjectTimes), secondsEach(peer, peerTimes)});
    return samples;
}

inline double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

inline QString microseconds(double seconds)
{
    return QStringLiteral("%1 µs").arg(seconds * 1e6, 0, 'f', 2);
}

inline void printCells(
    const QString &subject, const QString &cost, const QString &peer, const QString &peerCost, const QString &ratio)
{
    const QString row = QStringLiteral("| %1 | %2 | %3 | %4 | %5 |")
                            .arg(subject, -44)
                            .arg(cost, 12)
                            .arg(peer, -44)
                            .arg(peerCost, 12)
                            .arg(ratio, -20);
    std::puts(row.toUtf8().constData());
    std::fflush(stdout);
}

inline void printHeader()
{
    const QString dashes = QStringLiteral("---");
    printCells(QStringLiteral("what"), QStringLiteral("median"), QStringLiteral("beside"), QStringLiteral("median"),
        QStringLiteral("ratio (min–max)"));
    printCells(dashes, QStringLiteral("--:"), dashes, QStringLiteral("--:"), dashes);
}

/// The medians, and the median, least and greatest ratio of the repetitions.
inline void printRow(const QString &subject, const QString &peer, const QList<Sample> &samples)
{
    QList<double> subjects, peers, ratios;
    for (const Sample &sample : samples) {
        subjects.append(sample.subject);
        peers.append(sample.peer);
        ratios.append(sample.subject / sample.peer);
    }
    const auto [least, greatest] = std::ranges::minmax(ratios);
    const QString ratio
        = QStringLiteral("%1 (%2–%3)").arg(median(ratios), 0, 'f', 2).arg(least, 0, 'f', 2).arg(greatest, 0, 'f', 2);
    printCells(subject, microseconds(median(subjects)), peer, microseconds(median(peers)), ratio);
}

}
