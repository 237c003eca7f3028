// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace farol::storage {

class SqliteConnection;

/// Overwrites the unused middle of every B-tree page, inside the transaction that is open. SQLite's secure_delete
/// zeroes deleted cells, but not the copies that stay behind where it moved cells to balance the tree.
[[nodiscard]] Status scrubFreeSpace(SqliteConnection &connection);

} // namespace farol::storage
