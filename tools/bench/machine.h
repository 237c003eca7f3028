// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farol::bench {

/// What the figures were measured on, as one sentence: processor, cores, memory, system, Qt, compiler. Nothing that
/// names the machine or its people.
[[nodiscard]] QString machineText();

} // namespace farol::bench
