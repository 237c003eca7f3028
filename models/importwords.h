// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing.h"
#include "core/schema.h"

#include <QString>

#include <optional>

/// What people read about an import.
namespace farol {

/// What happened to the file, what to do, and that nothing is lost; empty for ImportFault::None.
[[nodiscard]] QString importFaultText(ImportFault fault);
/// "not a whole number"; `field`: what the column fills, null = nothing is known of it.
[[nodiscard]] QString importProblemText(const ImportProblem &problem, const FieldInfo *field);
/// A whole line of the report: "Seats: “many” – not a whole number".
[[nodiscard]] QString importProblemLine(const ImportProblem &problem, const FieldInfo *field);
[[nodiscard]] QString importVerdictText(ImportVerdict verdict);
[[nodiscard]] QString encodingText(TextEncoding encoding);
[[nodiscard]] QString separatorText(QChar separator);
[[nodiscard]] QString dayOrderText(DayOrder order);
[[nodiscard]] QString pointText(QChar point);

} // namespace farol
