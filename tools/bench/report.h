// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/bench/benchmark.h"

#include <QList>
#include <QString>

#include <utility>

namespace farol::bench {

using Measured = std::pair<Benchmark, QList<Figure>>;

/// The figures of one benchmark as lines for a terminal.
[[nodiscard]] QString plainText(const QList<Figure> &figures);
/// Everything measured in one run as a Markdown section; `commit` as git describes it.
[[nodiscard]] QString markdown(const QList<Measured> &measured, const QString &commit);
/// Puts the section between the file's two marks, leaving what people wrote around it; Corrupt when they are missing.
[[nodiscard]] Status writeInto(const QString &file, const QString &section);

} // namespace farol::bench
