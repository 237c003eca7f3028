// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/bench/benchmark.h"
#include "tools/bench/benchworld.h"

namespace farol::bench {

/// The window over 100,000 customers and 1,000,000 interactions, in a process of its own.
[[nodiscard]] Benchmark desktopStartBenchmark();
[[nodiscard]] Benchmark desktopWorkBenchmark();
[[nodiscard]] Benchmark desktopImportBenchmark();

/// The figures alone.
[[nodiscard]] Result<QList<Figure>> desktopStartFigures(const Settings &settings, const BenchWorld::Size &size,
                                                        int rounds);
[[nodiscard]] Result<QList<Figure>> desktopWorkFigures(const Settings &settings, const BenchWorld::Size &size,
                                                       int count);
[[nodiscard]] Result<QList<Figure>> desktopImportFigures(const Settings &settings, const BenchWorld::Size &size,
                                                         int rows);

} // namespace farol::bench
