// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plantedbugs.h"

#ifdef FAROL_PLANTED_BUGS

#include <atomic>

namespace farol::sync {

namespace {
std::atomic<PlantedBug> active{PlantedBug::None};
}

void plant(PlantedBug bug)
{
    active = bug;
}

bool planted(PlantedBug bug)
{
    return active == bug;
}

} // namespace farol::sync

#endif
