// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace farol::sync {

/// Mistakes that other sync engines have made. The test build of this library (FAROL_PLANTED_BUGS) can switch one on, to
/// prove that the simulated worlds would find it; in every other build planted() is a constant false.
enum class PlantedBug : std::uint8_t {
    None,
    ResultNotStored, ///< a retry is decided, and applied, again
    CursorBeforeData, ///< the cursor moves in a transaction of its own, before the page
    OverlayGoneAtAck, ///< the overlay goes with the answer instead of the cursor
    BaseIgnored, ///< every edit counts as sequential
    WholeRowWrite, ///< an edit sends every field it sees
    DeleteBeatsEdit, ///< a delete stands although an edit it did not see came first
    PurgeSkipsEntries, ///< a purge does not wait for unsent work
    ChainUnchecked, ///< a cloned device is not noticed
    PageCutsCommit, ///< a page may end inside a commit
    RejectedBlocksQueue, ///< a rejected mutation is sent again for ever
    AudienceUnchecked, ///< a row is made for people whose scope its author does not hold
    AnybodyDeletes, ///< a row that only leads may make is deleted by whoever sees it
    RedoOverNewer, ///< what is done again replaces what others have done since
};

#ifdef FAROL_PLANTED_BUGS
void plant(PlantedBug bug);
[[nodiscard]] bool planted(PlantedBug bug);
#else
[[nodiscard]] constexpr bool planted(PlantedBug)
{
    return false;
}
#endif

} // namespace farol::sync
