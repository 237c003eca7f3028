// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farol {

/// Makes icons, logo and translations readable. A program calls it once before anything of ui/ is made: a static library's
/// resources are left out of a program that does not ask for them by name.
void initUiResources();

} // namespace farol
