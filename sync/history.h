// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstate.h"
#include "core/hubstore.h"

namespace farol::sync {

/// Whether the server's history contains the cursor and still has what follows it; that of a server restored, failed over
/// or copied does not.
[[nodiscard]] Result<bool> isInHistory(HubReader &reader, const Head &head, const Cursor &cursor);

} // namespace farol::sync
