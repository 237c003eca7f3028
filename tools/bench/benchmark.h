// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// The benchmarks behind ./dev bench: each sets our pieces against a floor in the same run, round by round, so that a
/// machine that is slow or busy is slow for both.
namespace farol::bench {

/// How a figure is judged and shown.
enum class Unit : std::uint8_t {
    Speed, ///< our speed as a share of the floor's; larger is better
    Times, ///< our time as a multiple of the floor's; smaller is better
    Milliseconds, ///< smaller is better
    Seconds, ///< smaller is better
    Megabytes, ///< 10^6 bytes; smaller is better
};

/// One line of the report.
struct Figure final {
    QString what;
    Unit unit = Unit::Times;
    double value = 0; ///< the median of the rounds, or the percentile that `what` names
    double low = 0; ///< of the rounds
    double high = 0;
    double best = 0; ///< our best round against the floor's best: what hardly changes when others use the machine too
    double limit = 0; ///< 0 = told, not judged
    QString ours; ///< in absolute terms
    QString floor; ///< likewise; empty = there is none
    QString peers; ///< what others take, measured elsewhere

    [[nodiscard]] bool isMet() const { return limit == 0 || (unit == Unit::Speed ? value >= limit : value <= limit); }
    [[nodiscard]] QString valueText() const { return text(value); }
    [[nodiscard]] QString bestText() const { return best == 0 ? QStringLiteral("-") : text(best); }
    [[nodiscard]] QString limitText() const;
    [[nodiscard]] QString spreadText() const { return text(low) + QStringLiteral(" to ") + text(high); }
    [[nodiscard]] QString text(double amount) const;
};

/// How much to measure.
struct Settings final {
    double scale = 1; ///< of every number of rows and rounds
    QString serverProgram; ///< farol-server
    QString windowProgram; ///< farol-bench-window
    QString minimalProgram; ///< farol-bench-minimal
    QString worlds; ///< the folder in which prepared profiles are kept
    QString postgres; ///< URL of a server that may be given a database; empty = there is none

    [[nodiscard]] int rows(int full) const { return std::max(200, int(full * scale)); }
    [[nodiscard]] int rounds(int full) const { return std::max(3, int(full * scale)); }
};

struct Benchmark final {
    QString name;
    QString about; ///< what is measured and what the floor does, for the report
    Result<QList<Figure>> (*run)(const Settings &settings);
};

/// Every benchmark, in the order of the report.
[[nodiscard]] const QList<Benchmark> &benchmarks();

/// Our times and the floor's, pair by pair, as one figure.
[[nodiscard]] Figure ratioFigure(const QString &what, Unit unit, const std::vector<double> &ours,
                                 const std::vector<double> &floor, double limit);

/// A percentile of times, in seconds, as a figure in milliseconds; `limitMs` 0 = told, not judged.
[[nodiscard]] Figure latencyFigure(const QString &what, const std::vector<double> &times, double share, double limitMs);

} // namespace farol::bench
