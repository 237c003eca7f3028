// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ddl.h"

namespace farol::storage {

/// Migration 5: the tables of all that hangs on a customer and of what the workspace shares. Spelled out, because a
/// migration must not change when a declaration does.
[[nodiscard]] QList<Step> customerSideSteps();

} // namespace farol::storage
