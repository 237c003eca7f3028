// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <ctime>
#include <vector>

namespace farol::bench {

/// Runs from its making.
class StopWatch final
{
public:
    StopWatch() { m_timer.start(); }
    [[nodiscard]] double seconds() const { return double(m_timer.nsecsElapsed()) / 1e9; }

private:
    QElapsedTimer m_timer;
};

/// Time of the processor, of all threads of this program: what two pieces of one thread's work can be compared by while
/// others keep the machine busy.
class EffortWatch final
{
public:
    EffortWatch() : m_start(std::clock()) {}
    [[nodiscard]] double seconds() const { return double(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start;
};

/// Of at least one value.
[[nodiscard]] double median(std::vector<double> values);
/// The smallest value that at least `share` (0 to 1) of them do not exceed.
[[nodiscard]] double percentile(std::vector<double> values, double share);
/// Seconds as a person reads them: "1.26 s", "4.8 ms", "120 us".
[[nodiscard]] QString timeText(double seconds);

} // namespace farol::bench
