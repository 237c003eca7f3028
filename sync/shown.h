// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/mutation.h"
#include "core/result.h"

#include <optional>

namespace farol::sync {

/// Applies a pending mutation to what is shown: values, elements and deltas count at once, their versions being the
/// mutation's own; sides its base names are closed.
void applyPending(RowState &row, const Mutation &mutation, UserId author, const Schema &schema);

/// The row as shown: its overlay, else the confirmed row; nullopt = there is none.
[[nodiscard]] Result<std::optional<RowState>> shownRow(ClientTransaction &transaction, const RowKey &key);

/// Whether the mutation is the create of the row (a customer) that is its own scope.
[[nodiscard]] bool makesItsScope(const Mutation &mutation, ScopeId scope);
/// Whether the mutation left an entry of its own row in the log.
[[nodiscard]] bool changesRow(const Outcome &outcome);
/// Whether the confirmed row already contains what became of the entry, be it nothing.
[[nodiscard]] bool isWithin(const RowState &confirmed, const PendingEntry &entry);

/// Makes the row's overlay anew from the confirmed row and the entries still pending on it.
[[nodiscard]] Status remakeOverlay(ClientTransaction &transaction, const RowKey &key, UserId author,
                                   const Schema &schema);

} // namespace farol::sync
