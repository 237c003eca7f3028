// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/value.h"

#include <QString>

#include <compare>

namespace farol {

// How a FakeStore reads, sorts and filters values: told anew here, independent of what storage does.

[[nodiscard]] QString folded(const QString &text); ///< lower case without accents, by decomposition
[[nodiscard]] std::strong_ordering order(const Value &a, const Value &b);
[[nodiscard]] bool leafAccepts(const Filter &leaf, const Value &value); ///< of a leaf about a field

} // namespace farol
