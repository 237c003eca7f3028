// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

namespace farol::ctl {

/// One run of farolctl: reads the command line, does it, says what went wrong. Returns the exit code.
[[nodiscard]] int run(const QStringList &arguments, Terminal &terminal, const Surroundings &surroundings);

} // namespace farol::ctl
