// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

/// Names for the numbers of the task's field list; a test holds them against the declaration.
namespace farol::taskfields {

inline constexpr FieldNumber Customer = 1;
inline constexpr FieldNumber Title = 2;
inline constexpr FieldNumber Due = 3;
inline constexpr FieldNumber Assignee = 4;
inline constexpr FieldNumber Status = 5;
inline constexpr FieldNumber Priority = 6;
inline constexpr FieldNumber DoneAt = 7;

} // namespace farol::taskfields
