// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/bench/benchmark.h"

namespace farol::bench {

[[nodiscard]] Benchmark remoteChangesBenchmark();
/// What the device's store and the merge take of it, without server and network, for the gates too.
[[nodiscard]] Result<Figure> putAwayFigure(int customers, int changes, int rounds);
/// The figures alone.
[[nodiscard]] Result<QList<Figure>> remoteChangesFigures(const QString &serverProgram, int customers, int changes,
                                                         int rounds);

} // namespace farol::bench
