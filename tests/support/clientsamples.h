// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/rowstate.h"

#include <cstdint>

namespace farol::test {

/// A customer with a value in most fields; `number` makes it another one.
[[nodiscard]] RowState sampleCustomer(int number, ScopeId scope = {});
/// A waiting entry of an edit of the row.
[[nodiscard]] PendingEntry sampleEntry(std::int64_t n, const RowState &row);
/// Sixteen bytes that name a thing of a test.
[[nodiscard]] Uuid sampleId(int number, std::uint8_t kind = 0);

} // namespace farol::test
