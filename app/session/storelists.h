// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listcatalog.h"
#include "core/store.h"

namespace farol {

/// The workspace's lists as this device shows them now. Blocks the calling thread, which must not be the store's own.
[[nodiscard]] Result<ListCatalog> workspaceLists(Store &store);

} // namespace farol
