// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace farol::storage {

class SqliteConnection;

/// Makes farol_rank(table) known to full-text queries on this connection: how well a row matches, larger is better. It is
/// bm25 without the part that weighs words by their rareness, for which every match in the index would have to be
/// counted: all rows that are compared hold all the words.
[[nodiscard]] Status addSearchRank(SqliteConnection &connection);

} // namespace farol::storage
