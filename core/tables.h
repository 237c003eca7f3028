// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

/// The number of every entity, for ever.
namespace farol::tables {

inline constexpr TableNumber Customer = 1;
inline constexpr TableNumber User = 2;
inline constexpr TableNumber Team = 3;
inline constexpr TableNumber Contact = 4;
inline constexpr TableNumber ContactLink = 5;
inline constexpr TableNumber Contract = 6;
inline constexpr TableNumber Interaction = 7;
inline constexpr TableNumber Ticket = 8;
inline constexpr TableNumber TicketMessage = 9;
inline constexpr TableNumber Task = 10;
inline constexpr TableNumber UsageFact = 11;
inline constexpr TableNumber ChurnEvent = 12;
inline constexpr TableNumber SavedView = 13;
inline constexpr TableNumber CustomField = 14;
inline constexpr TableNumber CustomValue = 15;
inline constexpr TableNumber ListItem = 16;
inline constexpr TableNumber Holiday = 17;

} // namespace farol::tables
