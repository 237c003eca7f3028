// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>

namespace farol::sim {

/// The places in a store where a process may die and it makes a difference.
enum class PersistencePoint {
    BeforeCommit, ///< nothing of the transaction has happened
    AfterCommit, ///< all of it has, but nobody was told
};

/// Thrown by a hook in place of the process's death; whoever simulates the process catches it and builds it anew.
struct SimulatedCrash final {};

/// Called at every persistence point. Throws SimulatedCrash, or returns an error (a full disk) to fail the commit.
using PersistenceHook = std::function<Status(PersistencePoint)>;

} // namespace farol::sim
