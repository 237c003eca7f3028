// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"

#include "models/format.h"
#include "models/globalsearch.h"

namespace farol {

/// What a hit looks like as a line: name, where it was found, whose it is, when it was.
[[nodiscard]] PaletteItem paletteItem(const FoundRow &found, Instant now, const Format &format);

} // namespace farol
