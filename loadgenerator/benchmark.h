// SPDX-License-Identifier: MIT
#pragma once

#include "loadgenerator/report.h"
#include "loadgenerator/stage.h"
#include "loadgenerator/stretch.h"

#include <memory>
#include <vector>

namespace Chatto::Load {

/// One rate that was tried.
struct Step
{
    double rate;
    bool holds;
    Stretch stretch;
};

/// One run of the program: gets the people in, does what is asked for, and reports it.
class Benchmark
{
public:
    explicit Benchmark(const Options &options);
    ~Benchmark();

    /// Whether all was well; an error if nothing could be measured.
    Result<bool> run();
    const Report &report() const { return m_report; }

private:
    Result<Done> gather();
    Result<Done> fillStage();
    Result<bool> runMode();
    Result<bool> talk();
    Result<bool> findRate();
    Result<bool> idle();
    Result<bool> connectRate();
    Result<bool> storm();

    /// Talks at a rate for as long as the options say; gives up once more than 1 % of the messages took longer than
    /// `limit`.
    Stretch measure(double rate, qint64 limit);
    /// Whether the rate holds.
    Result<bool> tryRate(double rate);
    /// Whether what was left out at resuming can be fetched.
    Result<Done> checkHistory();
    Result<double> climb(double rate, double factor, double end);
    void reportSteps(double highest);
    void reportStretch(const Stretch &stretch);

    const Options m_options;
    const QByteArray m_run;
    std::unique_ptr<Dialect> m_dialect;
    std::unique_ptr<Target> m_target;
    std::unique_ptr<People> m_people;
    std::unique_ptr<Stage> m_stage;
    int m_stages = 0;
    Watch m_watch;
    Watch::Reading m_beginning; ///< Before anybody had signed in.
    Watch::Reading m_signedIn; ///< When all had, and nobody was connected.
    Report m_report;
    std::vector<Step> m_steps;
};

}
