// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/bench/benchmark.h"

namespace farol::bench {

[[nodiscard]] Benchmark localEditBenchmark();
/// The figures alone, for the gates.
[[nodiscard]] Result<QList<Figure>> localEditFigures(int customers, int edits);

} // namespace farol::bench
