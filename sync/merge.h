// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <functional>

namespace farol::sync {

/// What a merge needs to know of the mutation, beside its patch.
struct Author final {
    Version version = 0;
    UserId user;
    Seq seq = 0; ///< of the entry being made
    Instant adjusted; ///< wall clock of the author, corrected by his device's offset
    Instant now; ///< the server's
};

struct FieldDecision final {
    FieldState state;
    FieldOutcome outcome = FieldOutcome::NoOp;
    bool changed = false; ///< state differs from what was there and has to be written down
};

/// Merges one patch into one field: rules 11 to 15 of docs/SYNC.md. `current` is null for a field never written; `base` is
/// the patch's base, resolved (rule 10); `breaksRule` says whether showing the value would break a rule over rows.
[[nodiscard]] FieldDecision mergeField(const FieldInfo &field, const FieldState *current, const FieldPatch &patch,
                                       const QList<Version> &base, const Author &author,
                                       const std::function<bool(const Value &)> &breaksRule);

/// effective = clamp(adjusted, low, now), rule 14.
[[nodiscard]] Instant effectiveTime(const Author &author, Instant low);
/// Puts a side in its place (ordered by version).
void addSide(FieldState &field, const Side &side);
/// Removes the open sides named in `base`; whether there was one.
bool closeSides(FieldState &field, const QList<Version> &base);

} // namespace farol::sync
