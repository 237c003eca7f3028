// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QString>

namespace farol {

/// What one row of a table is called: "Customer".
[[nodiscard]] QString rowKind(TableNumber table);
/// What several are called, as a heading or a tab: "Customers".
[[nodiscard]] QString rowKinds(TableNumber table);
/// The sign of a kind of row that has no avatar.
[[nodiscard]] QString rowIcon(TableNumber table);
/// The labels of some fields of a table, in a row: "Stage, Seats".
[[nodiscard]] QString fieldNames(TableNumber table, const QList<FieldNumber> &fields);

} // namespace farol
