// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/result.h"

#include <QString>

namespace farol {

/// What happened and what to do, in words; never the detail, which is for the log.
[[nodiscard]] QString errorSentence(const Error &error);
/// Why the server did not take a change.
[[nodiscard]] QString rejectSentence(RejectReason reason);

} // namespace farol
