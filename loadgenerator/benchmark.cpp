// SPDX-License-Identifier: MIT
#include "loadgenerator/benchmark.h"

#include "loadgenerator/chattodialect.h"
#include "loadgenerator/figures.h"
#include "loadgenerator/socketiodialect.h"
#include "loadgenerator/storm.h"
#include "loadgenerator/talk.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace Chatto::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr double doubling = 2;
constexpr double refinement = 1.1;
constexpr double tooLate = 0.01; ///< A rate doesn't hold once this share of its messages took too long.

qint64 nanoseconds(double seconds)
{
    return static_cast<qint64>(seconds * static_cast<double>(second));
}

/// Tells this run from others at the same server. Letters that look like no digit, since names must not look alike.
QByteArray randomWord()
{
    constexpr char letters[] = "abcdefghkprstuvwxyz";
    QByteArray word;
    for (int i = 0; i < 5; ++i)
        word.append(letters[QRandomGenerator::global()->bounded(int(sizeof letters) - 1)]);
    return word;
}

std::unique_ptr<Dialect> makeDialect(Options::Kind kind)
{
    if (kind == Options::Kind::Chatto)
        return std::make_unique<ChattoDialect>();
    return std::make_unique<SocketIoDialect>();
}

/// Progress, for whoever waits.
void tell(const QString &what)
{
    std::fprintf(stderr, "chatto-bench: %s\n", qPrintable(what));
}

}

Benchmark::Benchmark(const Options &options)
    : m_options(options)
    , m_run(randomWord())
    , m_dialect(makeDialect(options.dialect))
    , m_watch(static_cast<pid_t>(options.serverPid), options.withChildren)
{
}

Benchmark::~Benchmark() = default;

Result<bool> Benchmark::run()
{
    auto target = Target::resolve(m_options.host, m_options.port, m_options.sources, m_options.members);
    if (!target)
        return target.error();
    m_target = std::make_unique<Target>(*target);
    m_people = std::make_unique<People>(*m_target, m_run);
    m_beginning = m_watch.read();
    if (m_options.serverPid > 0 && !m_beginning.server)
        return Error{ErrorCode::NotFound, u"--server-pid: there is no such process"_s};
    reportSetting(m_report, m_options);
    if (const auto gathered = gather(); !gathered)
        return gathered.error();
    m_signedIn = m_watch.read();
    const auto outcome = runMode();
    m_stage.reset();
    m_people->signOut();
    return outcome;
}

Result<Done> Benchmark::gather()
{
    if (m_options.dialect == Options::Kind::SocketIo) {
        m_people->invent(m_options.members);
        return Done();
    }
    tell(u"signing in"_s);
    const auto signedIn = m_options.tokenFile.isEmpty() ? m_people->signIn(m_options.members)
                                                        : m_people->readTokens(m_options.tokenFile, m_options.members);
    if (!signedIn || m_options.rooms == 1)
        return signedIn;
    return m_people->makeRooms(m_options.rooms);
}

/// Everybody on a new stage, where nothing is left of what was said before.
Result<Done> Benchmark::fillStage()
{
    const QByteArray run = m_run + QByteArray::number(++m_stages);
    m_stage = std::make_unique<Stage>(m_options, *m_target, *m_dialect, *m_people, run);
    return m_stage->fill();
}

Result<bool> Benchmark::runMode()
{
    tell(u"connecting"_s);
    Stretch connecting{m_watch.read()};
    if (const auto filled = fillStage(); !filled)
        return filled.error();
    connecting.after = m_watch.read();
    reportEntries(m_report, m_stage->crowd().entries(), m_stage->fillTime(), connecting);
    if (m_options.mode == Options::Mode::ConnectRate) {
        reportUsage(m_report, connecting);
        reportLimit(m_report, connecting.wasGeneratorTheLimit());
        return true;
    }
    m_stage->settle();
    switch (m_options.mode) {
    case Options::Mode::FindRate:
        return findRate();
    case Options::Mode::Idle:
        return idle();
    case Options::Mode::Storm:
        return storm();
    default:
        return talk();
    }
}

Result<bool> Benchmark::talk()
{
    tell(u"talking"_s);
    const Stretch stretch = measure(m_options.rate, never);
    reportStretch(stretch);
    return stretch.isSound();
}

void Benchmark::reportStretch(const Stretch &stretch)
{
    reportTalk(m_report, stretch);
    reportUsage(m_report, stretch);
    reportLimit(m_report, stretch.wasGeneratorTheLimit());
    reportFaults(m_report, stretch);
}

Stretch Benchmark::measure(double rate, qint64 limit)
{
    Ledger &ledger = m_stage->ledger();
    const Crowd &crowd = m_stage->crowd();
    const qint64 start = now();
    const qint64 from = start + nanoseconds(m_options.warmup);
    const qint64 to = from + nanoseconds(m_options.seconds);
    Talk talk(*m_stage, m_options, rate, start);
    talk.finish(to);
    ledger.measure(from, to);
    const double tolerated = tooLate * rate * m_options.seconds * m_options.members / m_options.rooms;
    const auto isTooLate
        = [&] { return limit != never && double(ledger.latencies().delivery.countAbove(limit)) > tolerated; };
    const auto isHopeless = [&] { return !crowd.losses().isEmpty() || isTooLate(); };
    const auto goOn = [&](qint64 end) {
        while (now() < end && !isHopeless())
            talk.turn(end);
    };

    Stretch stretch;
    goOn(from);
    stretch.begin(m_watch.read(), ledger);
    goOn(to);
    stretch.end(m_watch.read(), ledger);
    talk.drain(isHopeless);
    stretch.latencies = ledger.latencies();
    stretch.faults = ledger.faults();
    stretch.losses = crowd.losses();
    if (isTooLate()) // given up: what is under way isn't lost
        stretch.faults.lost = stretch.faults.unanswered = 0;
    return stretch;
}

Result<bool> Benchmark::tryRate(double rate)
{
    if (!m_stage) {
        if (const auto filled = fillStage(); !filled)
            return filled.error();
        m_stage->settle();
    }
    const auto limit = static_cast<qint64>(m_options.p99 * double(millisecond));
    const Stretch stretch = measure(rate, limit);
    const bool holds = stretch.isSound() && stretch.latencies.delivery.quantile(0.99) <= limit;
    m_steps.push_back({rate, holds, stretch});
    tell(stepLine(rate, holds, stretch));
    if (!holds)
        m_stage.reset();
    return holds;
}

/// Tries `rate`, then `factor` times that, and so on below `end`. The last that held; 0 if none did.
Result<double> Benchmark::climb(double rate, double factor, double end)
{
    double held = 0;
    for (; rate < end; rate *= factor) {
        const auto holds = tryRate(rate);
        if (!holds)
            return holds.error();
        if (!*holds)
            break;
        held = rate;
    }
    return held;
}

Result<bool> Benchmark::findRate()
{
    const auto doubled = climb(m_options.rate, doubling, std::numeric_limits<double>::infinity());
    if (!doubled)
        return doubled.error();
    const auto refined = climb(*doubled * refinement, refinement, *doubled * doubling);
    if (!refined)
        return refined.error();
    const double highest = std::max(*doubled, *refined);
    reportSteps(highest);
    const bool isBroken = std::ranges::any_of(m_steps, [](const Step &step) { return step.stretch.faults.isBroken(); });
    return highest > 0 && !isBroken;
}

void Benchmark::reportSteps(double highest)
{
    QJsonArray steps;
    for (const Step &step : m_steps) {
        steps.append(stepFigures(step.rate, step.holds, step.stretch));
        m_report.say(stepLine(step.rate, step.holds, step.stretch));
    }
    m_report.add(u"steps"_s, steps);
    m_report.add(u"rate"_s, u"highest rate that holds"_s, highest, Report::Unit::PerSecond);
    const auto best = std::ranges::find(m_steps, highest, &Step::rate);
    const Stretch &shown = best == m_steps.end() ? m_steps.back().stretch : best->stretch;
    reportStretch(shown);
    const bool isLimit
        = std::ranges::any_of(m_steps, [](const Step &step) { return step.stretch.wasGeneratorTheLimit(); });
    if (isLimit && !shown.wasGeneratorTheLimit())
        reportLimit(m_report, true);
}

/// Everybody is in and says nothing; the server's time is what it spends on that.
Result<bool> Benchmark::idle()
{
    tell(u"waiting"_s);
    Stretch stretch{m_watch.read()};
    const qint64 end = now() + nanoseconds(m_options.seconds);
    while (now() < end)
        m_stage->crowd().turn(end);
    stretch.after = m_watch.read();
    stretch.faults = m_stage->ledger().faults();
    stretch.losses = m_stage->crowd().losses();
    reportIdle(m_report, m_beginning, m_signedIn, stretch, m_options.members);
    reportUsage(m_report, stretch);
    reportFaults(m_report, stretch);
    return stretch.isSound();
}

Result<Done> Benchmark::checkHistory()
{
    Ledger &ledger = m_stage->ledger();
    for (const Span &span : ledger.leftOut()) {
        const qsizetype index = std::max<qsizetype>(m_people->rooms().indexOf(span.room), 0); // who made it is in it
        const auto stored = m_people->readHistory(m_people->all()[index], span.room, span.from, span.to);
        if (!stored)
            return stored.error();
        for (const Delivery &message : *stored)
            ledger.compare(message);
        ledger.noteLost(span.to + 1 - span.from - stored->size());
    }
    return Done();
}

Result<bool> Benchmark::storm()
{
    Ledger &ledger = m_stage->ledger();
    Talk talk(*m_stage, m_options, m_options.rate, now());
    ledger.measure(now(), never);
    for (const qint64 end = now() + nanoseconds(m_options.warmup); now() < end;)
        talk.turn(end);
    tell(m_options.stormWait > 0 ? u"waiting for the server to drop everybody"_s : u"dropping everybody"_s);
    Storm storm(*m_stage, talk, m_options);
    Stretch stretch;
    stretch.begin(m_watch.read(), ledger);
    if (const auto begun = storm.breakOut(); !begun)
        return begun.error();
    const bool areBack = storm.calmDown();
    stretch.end(m_watch.read(), ledger);
    for (const qint64 end = now() + nanoseconds(m_options.seconds); now() < end && areBack;)
        talk.turn(end);
    talk.finish(now());
    const bool isDone = talk.drain([] { return false; });
    if (const auto checked = checkHistory(); !checked)
        return checked.error();
    stretch.latencies = ledger.latencies();
    stretch.faults = ledger.faults();
    stretch.losses = m_stage->crowd().losses();
    reportReturns(m_report, storm.returnTimes(), storm.attempts());
    reportStretch(stretch);
    return areBack && isDone && stretch.faults.isEmpty();
}

}
