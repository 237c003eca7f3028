// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ddl.h"

namespace farol::storage {

/// Migration 6: what follows the rows (the search index, the customer's derived columns, the notes of what is to be
/// followed) and the drafts. Spelled out, because a migration must not change when a declaration does.
[[nodiscard]] QList<Step> followingSteps();

} // namespace farol::storage
