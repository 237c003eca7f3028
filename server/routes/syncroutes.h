// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/router.h"
#include "server/livehub.h"
#include "sync/hub.h"

#include <functional>
#include <vector>

namespace farol::server {

/// The devices' protocol (docs/SYNC.md 5): one POST per kind of message, and the live stream. `hub` and `live` outlive the
/// routes; `committed` is called after every push, for whoever tells other processes.
[[nodiscard]] std::vector<Route> syncRoutes(const sync::Hub &hub, LiveHub &live,
                                            const std::function<void()> &committed);

} // namespace farol::server
