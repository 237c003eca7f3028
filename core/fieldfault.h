// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"

#include <cstdint>

namespace farol {

/// What a field's declaration has against a value.
enum class FieldFault : std::uint8_t {
    None,
    WrongType, ///< its alternative is not the field type's
    Empty, ///< null or nothing but spaces, where a value is required
    BelowMinimum,
};

[[nodiscard]] FieldFault faultOf(const FieldInfo &field, const Value &value);
/// Success, or Error::Invalid saying what the field takes (English, for logs and the command line).
[[nodiscard]] Status checkValue(const FieldInfo &field, const Value &value);

} // namespace farol
