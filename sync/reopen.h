// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/schema.h"

namespace farol::sync {

/// The person of a closed device signed in again: what he had not sent is shown again, as far as it can be without the
/// rows the next sync brings. Does nothing on a device that is open.
[[nodiscard]] Result<ChangeSet> reopen(ClientStore &store, const Schema &schema);

} // namespace farol::sync
