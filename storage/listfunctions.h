// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace farol::storage {

class SqliteConnection;

/// Makes foldText() known to SQL on this connection. Needles are folded already; a NULL text matches nothing:
///   farol_fold(text)               the folded text
///   farol_contains(text, needle)   whether the folded text contains the needle
///   farol_starts(text, needle)     whether it starts with it
///   farol_has(set, needles)        whether any of the needles is an element; both as encodeSet() writes them
/// and of a row's versions:
///   farol_deleted_at(meta)         when its own delete was made; 0 = not known
[[nodiscard]] Status addListFunctions(SqliteConnection &connection);

} // namespace farol::storage
