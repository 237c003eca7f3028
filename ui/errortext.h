// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/result.h"
#include "core/schema.h"

#include <QString>

namespace farol {

/// What happened and what to do, in words; never the detail, which is for the log. `table` is what it happened to, where that
/// is known and of one kind.
[[nodiscard]] QString errorSentence(const Error &error, TableNumber table = 0);
/// Why the server did not take a change of such a row.
[[nodiscard]] QString rejectSentence(RejectReason reason, TableNumber table = 0);

} // namespace farol
