// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/result.h"

namespace farol {

namespace storage {
class ListReader;
}

/// What a device's sync still has to do, the oldest `limit` of what waits; `counter` reads the same profile.
[[nodiscard]] Result<SyncWork> syncWork(ClientStore &store, storage::ListReader &counter, int limit);

} // namespace farol
