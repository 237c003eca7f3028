// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/bench/benchmark.h"

namespace farol::bench {

[[nodiscard]] Benchmark customFieldsBenchmark();
/// The figures alone, for the gates too.
[[nodiscard]] Result<QList<Figure>> customFieldsFigures(int customers, int rounds);

} // namespace farol::bench
