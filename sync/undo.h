// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/result.h"
#include "core/schema.h"

namespace farol::sync {

class ActBuilder;

/// Adds to `act` the inverse of each step, newest first, with the shown version as base. Fields that no longer show what
/// the step made of them, and to which no undo before this one has brought it back, are left alone and named in the
/// report.
[[nodiscard]] Status undoSteps(ActBuilder &act, ClientTransaction &transaction, const Schema &schema,
                               const OperationRecord &operation, UndoReport &report);

} // namespace farol::sync
