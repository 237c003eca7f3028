// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/context.h"

namespace farol::ctl {

/// `export --all DIR`: every living row this device holds, one CSV for each entity, with the people and teams they name and a
/// README that says what the columns are. Only this person may read the files.
[[nodiscard]] Status exportAll(Context &context);

} // namespace farol::ctl
