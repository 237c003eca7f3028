// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace farol::storage {

class SqliteConnection;

/// Overwrites the unused middle of every B-tree page, inside the transaction that is open. SQLite's secure_delete
/// zeroes deleted cells, but not the copies that stay behind where it moved cells to balance the tree.
[[nodiscard]] Status scrubFreeSpace(SqliteConnection &connection);

/// Takes words that are gone out of the search index for good, inside the transaction that is open and before
/// scrubFreeSpace(). FTS5's secure-delete leaves the beginning of one behind where it marked the border of two pages.
[[nodiscard]] Status scrubSearchIndex(SqliteConnection &connection);

} // namespace farol::storage
