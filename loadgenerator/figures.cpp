// SPDX-License-Identifier: MIT
#include "loadgenerator/figures.h"

#include "loadgenerator/clock.h"

#include <QDateTime>
#include <QJsonArray>

namespace Chatto::Load {

using namespace Qt::StringLiterals;
using Unit = Report::Unit;

namespace {

QString nameOf(const Options &options)
{
    switch (options.mode) {
    case Options::Mode::FindRate:
        return u"find-rate"_s;
    case Options::Mode::Idle:
        return u"idle"_s;
    case Options::Mode::ConnectRate:
        return u"connect-rate"_s;
    case Options::Mode::Storm:
        return u"storm"_s;
    default:
        return options.isClosed ? u"closed"_s : u"rate"_s;
    }
}

double perSecond(qint64 count, double seconds)
{
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

void reportMemory(Report &report, const QString &path, const QString &whose, const Usage &usage)
{
    if (usage.residentBytes == 0)
        return;
    report.add(path + u".rss_bytes"_s, whose + u" memory, resident"_s, double(usage.residentBytes), Unit::Bytes);
    report.add(
        path + u".pss_bytes"_s, whose + u" memory, proportional"_s, double(usage.proportionalBytes), Unit::Bytes);
}

}

void reportSetting(Report &report, const Options &options)
{
    report.add(u"version"_s, QStringLiteral(CHATTO_VERSION));
    report.add(u"started"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    report.add(u"mode"_s, u"mode"_s, nameOf(options));
    report.add(u"url"_s, u"server"_s, u"%1:%2"_s.arg(options.host).arg(options.port));
    report.add(u"dialect"_s, options.dialect == Options::Kind::Chatto ? u"chatto"_s : u"socketio"_s);
    report.add(u"members"_s, u"members"_s, double(options.members));
    report.add(u"senders"_s, options.senders);
    report.add(u"rooms"_s, options.rooms);
    report.add(u"size_bytes"_s, options.size);
    report.add(u"rate"_s, options.rate);
    report.add(u"seconds"_s, options.seconds);
    report.add(u"warmup_seconds"_s, options.warmup);
}

void reportEntries(Report &report, const Histogram &entries, qint64 time, const Stretch &stretch)
{
    const double seconds = Stretch::toSeconds(time);
    report.add(u"connect_seconds"_s, u"connecting took"_s, seconds, Unit::Seconds);
    report.add(u"connections_per_second"_s, u"connections"_s, perSecond(entries.count(), seconds), Unit::PerSecond);
    report.add(u"connect_ms"_s, u"connect to welcome"_s, entries);
    const double cpu = stretch.serverCpuSeconds();
    if (cpu > 0) {
        report.add(u"server.connections_per_cpu_second"_s, u"connections per second of server CPU"_s,
            perSecond(entries.count(), cpu), Unit::Count);
    }
}

void reportTalk(Report &report, const Stretch &stretch)
{
    const double seconds = stretch.seconds();
    report.add(u"measured_seconds"_s, QJsonValue(seconds));
    report.add(u"sent"_s, QJsonValue(stretch.sent));
    report.add(u"acked"_s, QJsonValue(stretch.acked));
    report.add(u"deliveries"_s, QJsonValue(stretch.deliveries));
    report.add(u"sent_per_second"_s, u"messages"_s, perSecond(stretch.sent, seconds), Unit::PerSecond);
    report.add(u"deliveries_per_second"_s, u"deliveries"_s, perSecond(stretch.deliveries, seconds), Unit::PerSecond);
    report.add(u"delivery_ms"_s, u"due to received"_s, stretch.latencies.delivery);
    report.add(u"ack_ms"_s, u"due to acknowledged"_s, stretch.latencies.ack);
    report.add(u"lag_ms"_s, u"due to sent (generator's own)"_s, stretch.latencies.lag);
}

void reportFaults(Report &report, const Stretch &stretch)
{
    const Faults &faults = stretch.faults;
    const std::pair<QString, qint64> counts[] = {{u"lost"_s, faults.lost}, {u"doubled"_s, faults.doubled},
        {u"out_of_order"_s, faults.disordered}, {u"wrong"_s, faults.wrong}, {u"unanswered"_s, faults.unanswered},
        {u"refused"_s, faults.refused}, {u"left_out"_s, faults.leftOut}, {u"unavailable"_s, faults.postponed}};
    QStringList found;
    for (const auto &[name, count] : counts) {
        report.add(u"faults."_s + name, QJsonValue(count));
        if (count > 0)
            found.append(u"%1 %2"_s.arg(count).arg(QString(name).replace(u'_', u' ')));
    }
    QJsonObject closed;
    for (auto loss = stretch.losses.cbegin(); loss != stretch.losses.cend(); ++loss) {
        closed.insert(QString::fromUtf8(loss.key()), loss.value());
        found.append(u"%1 connections %2"_s.arg(loss.value()).arg(QString::fromUtf8(loss.key())));
    }
    report.add(u"connections_lost"_s, closed);
    report.add(u"faults.examples"_s, QJsonArray::fromStringList(faults.examples));
    report.say(u"%1%2"_s.arg(u"faults"_s, -38).arg(found.isEmpty() ? u"none"_s : found.join(u", "_s)));
    for (const QString &example : faults.examples)
        report.say(u"  "_s + example);
}

void reportUsage(Report &report, const Stretch &stretch)
{
    const double seconds = stretch.seconds();
    if (stretch.after.server) {
        const double cpu = stretch.serverCpuSeconds();
        report.add(u"server.cpu_seconds"_s, QJsonValue(cpu));
        report.add(u"server.cpu_percent"_s, u"server CPU"_s, 100 * cpu / seconds, Unit::Percent);
        if (stretch.deliveries > 0)
            report.add(u"server.deliveries_per_cpu_second"_s, u"deliveries per second of server CPU"_s,
                perSecond(stretch.deliveries, cpu), Unit::Count);
        reportMemory(report, u"server"_s, u"server"_s, *stretch.after.server);
    }
    if (stretch.after.children.residentBytes > 0) {
        report.add(u"children.cpu_seconds"_s, QJsonValue(stretch.childrenCpuSeconds()));
        report.add(u"children.cpu_percent"_s, u"its children's CPU"_s, 100 * stretch.childrenCpuSeconds() / seconds,
            Unit::Percent);
        reportMemory(report, u"children"_s, u"its children's"_s, stretch.after.children);
    }
    report.add(u"generator.cpu_percent"_s, u"this program's CPU"_s, 100 * stretch.ownShare(), Unit::Percent);
}

void reportLimit(Report &report, bool wasTheLimit)
{
    report.add(u"generator.was_the_limit"_s, QJsonValue(wasTheLimit));
    if (wasTheLimit)
        report.say(u"This program was busy all the time, and may have measured itself: give it a faster processor."_s);
}

void reportIdle(
    Report &report, const Watch::Reading &beginning, const Watch::Reading &signedIn, const Stretch &stretch, int people)
{
    if (!beginning.server || !signedIn.server || !stretch.after.server)
        return;
    const Usage &before = *beginning.server;
    const Usage &after = *stretch.after.server;
    const auto each = [people](qint64 from, qint64 to) { return double(to - from) / people; };
    report.add(u"server.rss_bytes_before"_s, u"server memory before anybody came"_s, double(before.residentBytes),
        Unit::Bytes);
    report.add(u"server.bytes_per_sign_in"_s, u"resident memory for each sign-in"_s,
        each(before.residentBytes, signedIn.server->residentBytes), Unit::Bytes);
    report.add(u"server.bytes_per_connection"_s, u"and for each with its connection"_s,
        each(before.residentBytes, after.residentBytes), Unit::Bytes);
    report.add(u"server.pss_bytes_per_connection"_s, u"of that, not shared (PSS)"_s,
        each(before.proportionalBytes, after.proportionalBytes), Unit::Bytes);
}

void reportReturns(Report &report, const std::vector<qint64> &times, qint64 attempts)
{
    const auto most = static_cast<size_t>(0.99 * static_cast<double>(times.size() - 1));
    report.add(u"storm.back_99_seconds"_s, u"99 % were back after"_s, Stretch::toSeconds(times[most]), Unit::Seconds);
    report.add(u"storm.back_all_seconds"_s, u"all were back after"_s, Stretch::toSeconds(times.back()), Unit::Seconds);
    report.add(u"storm.attempts"_s, u"attempts to connect"_s, double(attempts));
}

QJsonObject stepFigures(double rate, bool holds, const Stretch &stretch)
{
    const auto ms
        = [&](double share) { return double(stretch.latencies.delivery.quantile(share)) / double(millisecond); };
    return {{u"rate"_s, rate}, {u"holds"_s, holds}, {u"p50_ms"_s, ms(0.5)}, {u"p99_ms"_s, ms(0.99)},
        {u"deliveries_per_second"_s, perSecond(stretch.deliveries, stretch.seconds())},
        {u"server_cpu_percent"_s, 100 * stretch.serverCpuSeconds() / stretch.seconds()},
        {u"generator_cpu_percent"_s, 100 * stretch.ownShare()},
        {u"generator_was_the_limit"_s, stretch.wasGeneratorTheLimit()}, {u"sound"_s, stretch.isSound()}};
}

QString stepLine(double rate, bool holds, const Stretch &stretch)
{
    const auto ms = [&](double share) {
        return QString::number(double(stretch.latencies.delivery.quantile(share)) / double(millisecond), 'f', 1);
    };
    return u"%1/s  p50 %2 ms  p99 %3 ms  server %4 %  generator %5 %  %6"_s.arg(rate, 9, 'f', 1)
        .arg(ms(0.5), 7)
        .arg(ms(0.99), 8)
        .arg(100 * stretch.serverCpuSeconds() / stretch.seconds(), 5, 'f', 1)
        .arg(100 * stretch.ownShare(), 5, 'f', 1)
        .arg(holds                  ? u"holds"_s
                : stretch.isSound() ? u"too late"_s
                                    : u"fails"_s);
}

}
