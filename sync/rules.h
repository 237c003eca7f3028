// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sync/pushstate.h"

namespace farol::sync {

/// Whether showing `value` in the field of this row would break one of its entity's rules over several rows
/// (docs/SYNC.md, rule 15). `row` is the row as decided so far, the value not yet in it; `mutation` is the one that brings
/// the value.
[[nodiscard]] Result<bool> breaksRule(PushState &state, const EntityInfo &entity, const RowState &row,
                                      const Mutation &mutation, FieldNumber field, const Value &value);
/// The keys of the rule locks a write to these fields needs.
[[nodiscard]] QList<QByteArray> ruleKeys(const EntityInfo &entity, const QList<FieldPatch> &patches);

} // namespace farol::sync
