// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/schema.h"

namespace farol::sync {

/// Whether the patch is one that its field's merge rule knows, with a value its declaration allows.
[[nodiscard]] bool fits(const FieldInfo &field, const FieldPatch &patch);
/// What rules 2 and 3 of docs/SYNC.md say of the mutation by itself, rights aside; None = nothing against it.
[[nodiscard]] RejectReason checkShape(const Schema &schema, const Mutation &mutation);

} // namespace farol::sync
