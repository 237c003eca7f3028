// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace farol {

/// Why a device syncs no more whose line of changes is not the one the server knows (docs/SYNC.md 3.5): one of the two was
/// copied or brought back from a backup. It keeps all that it holds.
[[nodiscard]] Error forkedError();
[[nodiscard]] bool isForked(const Error &error);

} // namespace farol
