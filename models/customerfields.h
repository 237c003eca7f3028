// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

/// Names for the numbers of the customer's field list; a test holds them against the declaration.
namespace farol::customerfields {

inline constexpr FieldNumber Name = 1;
inline constexpr FieldNumber ExternalKey = 2;
inline constexpr FieldNumber Segment = 3;
inline constexpr FieldNumber Stage = 4;
inline constexpr FieldNumber Owner = 5;
inline constexpr FieldNumber Team = 6;
inline constexpr FieldNumber Parent = 7;
inline constexpr FieldNumber Tags = 8;
inline constexpr FieldNumber Industry = 9;
inline constexpr FieldNumber Country = 10;
inline constexpr FieldNumber Seats = 11;
inline constexpr FieldNumber CustomerSince = 12;
inline constexpr FieldNumber Notes = 13;

} // namespace farol::customerfields
