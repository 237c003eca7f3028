// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace farol {

/// From here on a write over the size that files may have (ulimit -f) fails as one to a full disk does, where the
/// system would end the program (SIGXFSZ). Every program of ours calls it first.
void ignoreFileSizeSignal();

} // namespace farol
