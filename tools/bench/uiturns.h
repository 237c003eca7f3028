// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <utility>
#include <vector>

namespace farol::bench {

/// What each turn of this thread's event loop takes, in processor time of the thread alone: what a window can be stuck
/// for, whatever else the machine is doing. Nested loops have turns of their own.
class UiTurns final : public QObject
{
    Q_OBJECT
public:
    explicit UiTurns(QObject *parent = nullptr);

    /// The turns since the last call, in seconds; those without work left out.
    [[nodiscard]] std::vector<double> take();

    /// Processor time of the calling thread.
    [[nodiscard]] static double threadSeconds();

private:
    void turned();

    double m_last;
    std::vector<double> m_turns;
};

} // namespace farol::bench
