// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"

#include <QString>

namespace farol {

/// What people call a row by, on one line; empty when rows of its table have no name, or it has none.
[[nodiscard]] QString rowTitle(const RowState &row);
/// The customer that the row is, or hangs on; null for what is the workspace's or a person's.
[[nodiscard]] Uuid customerOf(const RowState &row);

} // namespace farol
