// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farol {

/// Dresses the application in Inter, the family of the drawings, where the system has it (package fonts-inter); leaves the
/// system's own font otherwise. For the demo and for pictures; the program itself wears the system's font.
void preferInter();

} // namespace farol
