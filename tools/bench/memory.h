// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace farol::bench {

/// What this process holds in memory, in bytes, as the system counts it; 0 where it cannot be had.
struct Memory final {
    qint64 resident = 0; ///< now, code and what is shared with others included
    qint64 own = 0; ///< of it, what no file stands behind: heaps, stacks, pictures
    qint64 peak = 0; ///< the most resident there ever was
};
[[nodiscard]] Memory memoryNow();

} // namespace farol::bench
